"""A poller that stands still is noticed, and so is a computer that slept."""

from dataclasses import dataclass
from datetime import timedelta

import pytest

from ordermanager_desktop.models.clock_jump import ClockJump
from ordermanager_desktop.services.clock import ClockWatch, SystemClock, clock_ahead_s
from ordermanager_desktop.services.heartbeat import Heartbeat
from tests.fakes import NOON, FakeClock


@dataclass
class FakePoller:
    overdue_s: float = 0.0
    alarms: int = 0

    def tell_stalled(self) -> None:
        self.alarms += 1


class Watched:
    def __init__(self) -> None:
        self.clock = FakeClock()
        self.poller = FakePoller()
        self.wakes = 0
        self.heart = Heartbeat([self.poller], clock=self.clock, wake=self._wake)

    def _wake(self) -> None:
        self.wakes += 1


@pytest.fixture
def watched(qapp: object) -> Watched:
    return Watched()


def test_a_poller_five_seconds_beyond_its_time_raises_the_alarm(watched: Watched) -> None:
    watched.poller.overdue_s = 4.9
    watched.heart.beat()
    assert watched.poller.alarms == 0
    watched.poller.overdue_s = 5.1
    watched.heart.beat()
    assert watched.poller.alarms == 1


def test_after_a_sleep_the_pollers_get_a_moment(watched: Watched) -> None:
    watched.clock.wall += timedelta(hours=8)
    watched.poller.overdue_s = 8 * 3600.0
    watched.heart.beat()
    assert (watched.wakes, watched.poller.alarms) == (1, 0)
    watched.heart.beat()
    assert (watched.wakes, watched.poller.alarms) == (1, 1)


@pytest.mark.parametrize(
    ("wall_s", "mono_s", "has_jumped"),
    [
        (1.0, 1.0, False),
        (25.0, 25.0, False),  # a busy computer
        (28800.0, 1.0, True),  # slept, and the monotonic clock stood still
        (28800.0, 28800.0, True),  # slept, and it ran on
        (-86400.0, 1.0, True),  # somebody turned the clock back a day
        (31.5, 1.0, True),
    ],
)
def test_a_jump_of_time_is_seen_once(wall_s: float, mono_s: float, has_jumped: bool) -> None:
    clock = FakeClock()
    watch = ClockWatch(clock)
    clock.wall += timedelta(seconds=wall_s)
    clock.mono_s += mono_s
    assert watch.has_jumped() is has_jumped
    clock.pass_s(1)
    assert watch.has_jumped() is False


@pytest.mark.parametrize(
    ("ahead", "told_s"),
    [(timedelta(seconds=119), 0), (timedelta(seconds=121), 121), (timedelta(days=-1), -86400)],
)
def test_a_clock_is_wrong_from_two_minutes_on(ahead: timedelta, told_s: int) -> None:
    assert clock_ahead_s(NOON + ahead, NOON) == told_s
    assert clock_ahead_s(NOON + ahead, None) == 0


class AwakeClock(FakeClock):
    """Also counts the seconds asleep, as Linux and macOS do."""

    asleep_s = 0.0

    def with_sleep_s(self) -> float:
        return self.mono_s + self.asleep_s


@pytest.mark.parametrize("was_asleep", [True, False])
def test_a_sleep_is_told_from_a_turned_clock_where_the_system_can(was_asleep: bool) -> None:
    clock = AwakeClock()
    watch = ClockWatch(clock)
    clock.wall += timedelta(hours=4)
    clock.asleep_s = 4 * 3600.0 if was_asleep else 0.0
    jump = watch.jump()
    assert jump is not None
    assert (jump.before, jump.after) == (NOON, NOON + timedelta(hours=4))
    assert jump.was_asleep is was_asleep
    assert watch.jump() is None


def test_a_clock_turned_back_was_no_sleep() -> None:
    clock = FakeClock()
    watch = ClockWatch(clock)
    clock.wall -= timedelta(hours=1)
    jump = watch.jump()
    assert jump is not None and not jump.was_asleep


def test_the_system_clock_counts_the_time_asleep() -> None:
    clock = SystemClock()
    assert clock.with_sleep_s() > 0
    assert ClockWatch(clock).jump() is None


def test_the_jump_is_told_after_everybody_was_woken(watched: Watched) -> None:
    told: list[tuple[ClockJump, int]] = []
    watched.heart.jumped.connect(lambda jump: told.append((jump, watched.wakes)))
    watched.clock.wall += timedelta(hours=8)
    watched.heart.beat()
    ((jump, wakes),) = told
    assert (jump.after - jump.before, wakes) == (timedelta(hours=8), 1)

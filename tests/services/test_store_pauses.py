"""A store's pause: what answers, progress, time and a restart make of it."""

import asyncio
import json
from collections import deque
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

import pytest

from ordermanager_desktop.models.cancellation import AnswerCause, CancelAnswer, CancelOutcome
from ordermanager_desktop.models.order import OrderKey, StoreKey
from ordermanager_desktop.models.order_store import OrderStore
from ordermanager_desktop.models.store_pause import (
    PauseCause,
    PauseState,
    PauseWish,
    StorePause,
    pause_end,
)
from ordermanager_desktop.services.gateways.protocols import (
    GatewayError,
    PlatformError,
    PlatformUnreachable,
)
from ordermanager_desktop.services.gateways.step_protocols import (
    PauseAction,
    PauseAnswer,
    Progress,
    ProviderProgress,
)
from ordermanager_desktop.services.pause_file import load_pauses, save_pauses
from ordermanager_desktop.services.pause_rules import PauseTimings, after_progress
from ordermanager_desktop.services.rate_budget import RateBudgets
from ordermanager_desktop.services.store_pauses import StorePauses
from ordermanager_desktop.services.task_owner import TaskOwner
from tests.builders import an_order
from tests.fakes import NOON, TAKEN, FakeClock

S1 = StoreKey("otter", "s1")
DONE, FAILED, UNDER_WAY = Progress.DONE, Progress.FAILED, Progress.UNDER_WAY
STATE, CAUSE = PauseState, PauseCause


def by(*progress: Progress) -> tuple[ProviderProgress, ...]:
    names = ("doordash", "grubhub", "ubereats")
    return tuple(ProviderProgress(*pair, "why") for pair in zip(names, progress, strict=False))


@dataclass
class FakeStorefront:
    """Answers as told; the last progress stays."""

    answer: PauseAnswer = field(default_factory=lambda: PauseAnswer(TAKEN, "r1"))
    progress: deque[tuple[ProviderProgress, ...] | GatewayError] = field(
        default_factory=lambda: deque([by(DONE, DONE)])
    )
    asked: list[tuple[object, ...]] = field(default_factory=list)
    looks: int = 0

    async def pause_store(self, store, until):
        self.asked.append(("pause", store, until))
        return self.answer

    async def resume_store(self, store):
        self.asked.append(("resume", store))
        return self.answer

    async def pause_progress(self, store, action: PauseAction, request_id):
        self.looks += 1
        told = self.progress.popleft() if len(self.progress) > 1 else self.progress[0]
        if isinstance(told, GatewayError):
            raise told
        return told


class Desk:
    """One store's pauses on a clock that does not wait."""

    def __init__(self, path: Path, gateway: object) -> None:
        self.clock = FakeClock()
        self.store = OrderStore()
        self.tasks = TaskOwner("pauses")
        self.pauses = StorePauses(
            lambda _: gateway,
            (S1,),
            self.store,
            self.tasks,
            clock=self.clock,
            budgets=RateBudgets(self.clock, 8),
            timings=PauseTimings(poll_pauses_s=(2.0,) * 5),
        )
        self.path = path
        self.told: list[PauseState] = []
        self.pauses.pause_changed.connect(lambda pause: self.told.append(pause.state))

    @property
    def now(self) -> StorePause:
        return self.pauses.of(S1)

    async def until(self, state: PauseState) -> StorePause:
        for _ in range(4000):
            if self.now.state is state:
                return self.now
            await asyncio.sleep(0.0005)
        raise AssertionError(f"{state.name} never came; it is {self.now}")


@pytest.fixture
async def open_desk(tmp_path: Path):
    opened: list[Desk] = []

    async def open_one(gateway: object, *, later: timedelta = timedelta()) -> Desk:
        while opened:
            await opened.pop().pauses.aclose()
        opened.append(Desk(tmp_path / "pauses.json", gateway))
        opened[-1].clock.wall = NOON + later
        await opened[-1].pauses.open(opened[-1].path)
        return opened[-1]

    yield open_one
    for desk in opened:
        await desk.pauses.aclose()


async def test_a_pause_is_over_when_its_time_is_and_the_next_order_proves_it(open_desk):
    storefront = FakeStorefront()
    desk = await open_desk(storefront)
    assert desk.pauses.pause(PauseWish(S1, 15))
    assert not desk.pauses.pause(PauseWish(S1, 15))  # one at a time
    await desk.until(STATE.OVER)
    assert list(dict.fromkeys(desk.told)) == [STATE.REQUESTED, STATE.PAUSED, STATE.OVER]
    assert storefront.asked == [("pause", "s1", NOON + timedelta(minutes=15))]
    order = replace(an_order(), key=OrderKey("otter", "s1", "doordash", "late"))
    early = replace(order, placed_at=NOON + timedelta(minutes=15))
    desk.store.apply_reading(early)
    assert desk.now.state is STATE.OVER
    later = replace(order, key=replace(order.key, order_id="x"))
    desk.store.apply_reading(replace(later, placed_at=NOON + timedelta(minutes=16)))
    assert desk.now.state is STATE.RUNNING


async def test_the_rest_of_the_day_sends_no_end_and_knows_four_in_the_morning(open_desk):
    storefront = FakeStorefront()
    desk = await open_desk(storefront)
    desk.pauses.pause(PauseWish(S1))
    paused = await desk.until(STATE.PAUSED)
    assert storefront.asked == [("pause", "s1", None)]
    assert paused.until.astimezone().hour == 4
    assert NOON < paused.until <= NOON + timedelta(days=1)


@pytest.mark.parametrize(
    ("cause", "outcome", "state", "why"),
    [
        (AnswerCause.NOT_PERMITTED, CancelOutcome.REFUSED, STATE.FAILED, CAUSE.NOT_PERMITTED),
        (AnswerCause.TOO_MANY_REQUESTS, CancelOutcome.REFUSED, STATE.FAILED, CAUSE.TOO_BUSY),
        (AnswerCause.UNREACHABLE, CancelOutcome.NOT_SENT, STATE.FAILED, CAUSE.UNREACHABLE),
        (AnswerCause.CONTRADICTED, CancelOutcome.UNKNOWN, STATE.FAILED, CAUSE.REFUSED),
        (AnswerCause.UNCLEAR, CancelOutcome.UNKNOWN, STATE.UNKNOWN, CAUSE.NO_ANSWER),
    ],
)
async def test_each_answer_has_its_meaning(open_desk, cause, outcome, state, why):
    desk = await open_desk(FakeStorefront(PauseAnswer(CancelAnswer(outcome, cause, "words"))))
    desk.pauses.pause(PauseWish(S1, 5))
    end = await desk.until(state)
    assert (end.cause, end.platform_text) == (why, "words")
    assert STATE.PAUSED not in desk.told


async def test_no_word_of_an_end_is_no_pause(open_desk):
    desk = await open_desk(FakeStorefront(progress=deque([by(DONE, UNDER_WAY)])))
    desk.pauses.pause(PauseWish(S1, 30))
    assert (await desk.until(STATE.UNKNOWN)).cause is CAUSE.NEVER_DONE
    assert STATE.PAUSED not in desk.told


async def test_failed_looks_are_no_verdict_and_a_late_end_is_heard(open_desk):
    troubles = [PlatformUnreachable("x"), PlatformError(500), *[by(UNDER_WAY)] * 6, by(DONE)]
    desk = await open_desk(FakeStorefront(progress=deque(troubles)))
    desk.pauses.pause(PauseWish(S1, 30))
    await desk.until(STATE.UNKNOWN)
    await desk.until(STATE.PAUSED)


async def test_a_request_that_the_platform_does_not_know_is_not_waited_for(open_desk):
    desk = await open_desk(FakeStorefront(progress=deque([PlatformError(404)])))
    desk.pauses.pause(PauseWish(S1, 30))
    await desk.until(STATE.UNKNOWN)


async def test_looks_keep_to_eight_a_minute(open_desk):
    storefront = FakeStorefront(progress=deque([by(UNDER_WAY)]))
    desk = await open_desk(storefront)
    desk.pauses.pause(PauseWish(S1, 5))
    began_s = desk.clock.mono_s
    await desk.until(STATE.OVER)
    minutes = (desk.clock.mono_s - began_s) / 60
    assert storefront.looks <= 6 * (minutes + 1)


def test_every_platform_has_to_tell_its_end():
    asked = StorePause(S1, STATE.REQUESTED, until=NOON, request_id="r1")
    assert after_progress(asked, by()).state is STATE.REQUESTED
    assert after_progress(asked, by(DONE, UNDER_WAY)).state is STATE.REQUESTED
    assert after_progress(asked, by(DONE, Progress.UNKNOWN)).state is STATE.REQUESTED
    assert after_progress(asked, by(DONE, DONE)).state is STATE.PAUSED
    partly = after_progress(asked, by(DONE, FAILED))
    assert (partly.state, partly.failed_on) == (STATE.PAUSED, ("grubhub",))
    assert after_progress(asked, by(FAILED, FAILED)).state is STATE.FAILED
    resuming = replace(asked, state=STATE.RESUMING, is_resume=True)
    assert after_progress(resuming, by(DONE, DONE)).state is STATE.RUNNING
    still = after_progress(resuming, by(DONE, FAILED))
    assert (still.state, still.may_be_paused) == (STATE.FAILED, True)


@pytest.mark.parametrize(
    ("left", "later", "found"),
    [
        (StorePause(S1, STATE.PAUSED, until=NOON), timedelta(minutes=-5), STATE.PAUSED),
        (StorePause(S1, STATE.PAUSED, until=NOON), timedelta(minutes=5), STATE.OVER),
        (StorePause(S1, STATE.PAUSED, until=NOON), timedelta(hours=13), STATE.RUNNING),
        (StorePause(S1, STATE.REQUESTED, until=NOON), timedelta(minutes=-9), STATE.UNKNOWN),
        (
            StorePause(replace(S1, store="gone"), STATE.PAUSED, until=NOON),
            timedelta(),
            STATE.RUNNING,
        ),
    ],
)
async def test_a_restart_sends_nothing_and_believes_only_what_was_known(
    open_desk, tmp_path, left, later, found
):
    save_pauses(tmp_path / "pauses.json", [left])
    storefront = FakeStorefront()
    desk = await open_desk(storefront, later=later)
    assert desk.now.state is found
    assert storefront.asked == []


async def test_a_restart_goes_on_asking_for_what_was_under_way(open_desk, tmp_path):
    asked = StorePause(
        S1, STATE.REQUESTED, until=NOON + timedelta(minutes=9), request_id="r1", asked_at=NOON
    )
    save_pauses(tmp_path / "pauses.json", [asked])
    desk = await open_desk(FakeStorefront())
    await desk.until(STATE.PAUSED)


@pytest.mark.parametrize(
    "content", ["", "{", "[1]", '[{"store": "s1"}]', "\x00", '[{"until": "noon"}]', "{}"]
)
def test_a_broken_file_is_as_good_as_none(tmp_path, content):
    path = tmp_path / "pauses.json"
    path.write_text(content)
    assert load_pauses(path, first_account="otter") == []


def test_what_was_written_is_read(tmp_path):
    pause = StorePause(
        S1, STATE.PAUSED, CAUSE.NONE, NOON, NOON, True, False, "r1", ("grubhub",), "<b>"
    )
    assert save_pauses(tmp_path / "p.json", [pause])
    assert load_pauses(tmp_path / "p.json", first_account="another") == [pause]
    assert not save_pauses(tmp_path / "nowhere" / "p.json", [pause])


def test_what_an_older_version_wrote_was_about_the_first_account(tmp_path):
    pause = StorePause(S1, STATE.PAUSED, until=NOON)
    save_pauses(tmp_path / "p.json", [pause])
    (record,) = json.loads((tmp_path / "p.json").read_text())
    del record["connection"]
    (tmp_path / "p.json").write_text(json.dumps([record]))
    assert load_pauses(tmp_path / "p.json", first_account="otter") == [pause]


def test_a_pause_near_four_ends_at_the_next_four():
    before = NOON.astimezone().replace(hour=3, minute=59)
    at = NOON.astimezone().replace(hour=4, minute=0)
    assert pause_end(PauseWish(S1), before) - before == timedelta(minutes=1)
    assert pause_end(PauseWish(S1), at) - at == timedelta(days=1)


async def test_an_account_that_cannot_pause_offers_nothing(open_desk):
    desk = await open_desk(object())
    assert desk.pauses.stores == ()
    assert not desk.pauses.pause(PauseWish(S1, 5))
    assert not desk.pauses.resume(S1)

"""How long a poller rests."""

from ordermanager_desktop.services.gateways.protocols import (
    PlatformError,
    PlatformUnreachable,
    RateLimited,
)
from ordermanager_desktop.services.poll_pacing import PollPacing, backoff_s
from tests.fakes import FakeClock


def a_pacing(clock: FakeClock | None = None, *, requests_per_min: int = 30) -> PollPacing:
    return PollPacing(clock or FakeClock(), requests_per_min=requests_per_min, shortest_s=3.0)


def test_the_limit_counts_every_page() -> None:
    assert a_pacing().pause_s(1) == 3.0
    assert a_pacing().pause_s(4) == 8.0


def test_backoff_doubles_to_a_limit() -> None:
    assert 1.0 <= backoff_s(1) <= 1.2
    assert 4.0 <= backoff_s(3) <= 4.8
    assert 30.0 <= backoff_s(1000) <= 36.0


def test_a_network_that_is_gone_is_tried_more_often_than_a_server_in_trouble() -> None:
    offline, in_trouble = a_pacing(), a_pacing()
    for _ in range(20):
        offline.note_failure(PlatformUnreachable("no network"))
        in_trouble.note_failure(PlatformError(503))
    assert 10.0 <= offline.pause_s(1) <= 12.0
    assert 30.0 <= in_trouble.pause_s(1) <= 36.0
    offline.note_success()
    assert offline.pause_s(1) == 3.0


def test_the_platform_is_given_the_time_it_asks_for() -> None:
    pacing = a_pacing()
    pacing.note_failure(RateLimited(45.0))
    assert pacing.pause_s(1) == 45.0
    pacing.note_failure(RateLimited(9999.0))
    assert pacing.pause_s(1) == 120.0


def test_after_a_limit_polls_are_half_as_frequent_for_a_minute() -> None:
    clock = FakeClock()
    pacing = a_pacing(clock)
    pacing.note_failure(RateLimited())
    pacing.note_success()
    assert pacing.pause_s(1) == 6.0
    clock.pass_s(61)
    assert pacing.pause_s(1) == 3.0

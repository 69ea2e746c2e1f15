"""How long a poller rests."""

from ordermanager_desktop.services.gateways.protocols import (
    PlatformError,
    PlatformUnreachable,
    RateLimited,
)
from ordermanager_desktop.services.poll_pacing import PollPacing, backoff_s


def a_pacing() -> PollPacing:
    return PollPacing(shortest_s=3.0)


def test_the_limit_counts_every_page() -> None:
    assert a_pacing().pause_s(1, per_minute=30) == 3.0
    assert a_pacing().pause_s(4, per_minute=30) == 8.0


def test_backoff_doubles_to_a_limit() -> None:
    assert 1.0 <= backoff_s(1) <= 1.2
    assert 4.0 <= backoff_s(3) <= 4.8
    assert 30.0 <= backoff_s(1000) <= 36.0


def test_a_network_that_is_gone_is_tried_more_often_than_a_server_in_trouble() -> None:
    offline, in_trouble = a_pacing(), a_pacing()
    for _ in range(20):
        offline.note_failure(PlatformUnreachable("no network"))
        in_trouble.note_failure(PlatformError(503))
    assert 10.0 <= offline.pause_s(1, per_minute=30) <= 12.0
    assert 30.0 <= in_trouble.pause_s(1, per_minute=30) <= 36.0
    offline.note_success()
    assert offline.pause_s(1, per_minute=30) == 3.0


def test_the_platform_is_given_the_time_it_asks_for() -> None:
    pacing = a_pacing()
    pacing.note_failure(RateLimited(45.0))
    assert pacing.pause_s(1, per_minute=30) == 45.0
    pacing.note_failure(RateLimited(9999.0))
    assert pacing.pause_s(1, per_minute=30) == 120.0


def test_polls_come_evenly_while_fewer_pages_may_be_asked_for() -> None:
    assert a_pacing().pause_s(1, per_minute=15) == 4.0
    assert a_pacing().pause_s(4, per_minute=15) == 16.0

"""One deadline for all of a call holds against a server that always says a little more."""

from dataclasses import replace

import pytest

from ordermanager_desktop.models.cancellation import AttemptState
from ordermanager_desktop.models.feed_health import FeedTrouble
from ordermanager_desktop.services.cancellation_timings import CancellationTimings
from ordermanager_desktop.services.gateways import otter
from ordermanager_desktop.services.gateways.http_commands import COMMAND_DEADLINE_S
from ordermanager_desktop.services.gateways.http_reads import READ_DEADLINE_S
from tests.faults.conftest import OpenCounter, Shorten
from tests.faults.counter import PACE
from tests.faults.fault_proxy import FaultProxy
from tests.faults.faults import CANCEL, DETAIL, FEED, TOKEN, Deed, Fault, Point
from tests.faults.waiting import until

CANCELLED = AttemptState.CANCELLED
DROP_S = 0.1  # at this pace a whole answer takes more than half a minute
SHORT_S = 0.3


def drip(on: str) -> Fault:
    return Fault(Point.WAITING, Deed.DRIP, on, pause_s=DROP_S)


def test_the_deadlines_in_real_life() -> None:
    assert (COMMAND_DEADLINE_S, READ_DEADLINE_S) == (30.0, 10.0)
    assert CancellationTimings().preflight_deadline_s == 3.0
    assert CancellationTimings().outcome_deadline_s == 10.0


async def test_a_drip_holds_no_command_beyond_its_deadline(
    proxy: FaultProxy, open_counter: OpenCounter, command_deadline: Shorten
) -> None:
    command_deadline(SHORT_S)
    counter = await open_counter(proxy)
    proxy.add(drip(CANCEL))
    await counter.confirm()
    await counter.reaches(CANCELLED)
    assert AttemptState.UNKNOWN in counter.heard, "the whole answer would be a 202"
    assert counter.posts() == 1


async def test_a_drip_holds_no_look_beyond_its_deadline(
    proxy: FaultProxy, open_counter: OpenCounter
) -> None:
    timings = replace(PACE.timings, preflight_deadline_s=SHORT_S, feed_fresh_s=-1.0)
    counter = await open_counter(proxy, pace=replace(PACE, timings=timings))
    proxy.add(drip(DETAIL))
    await counter.confirm()
    await counter.reaches(CANCELLED)  # by the next look; the first one would go on still
    assert len(proxy.seen(DETAIL)) >= 2
    assert counter.posts() == 1


async def test_a_drip_holds_no_later_read_beyond_its_deadline(
    proxy: FaultProxy, open_counter: OpenCounter
) -> None:
    timings = replace(PACE.timings, outcome_deadline_s=SHORT_S)
    counter = await open_counter(proxy, pace=replace(PACE, timings=timings))
    proxy.add(Fault(Point.HEADERS, Deed.DELAY, CANCEL))  # the look is over before the drip begins
    await counter.confirm()
    await until(lambda: proxy.seen(CANCEL), "the request")
    proxy.add(drip(DETAIL))
    await counter.reaches(CANCELLED)
    assert counter.posts() == 1


@pytest.mark.parametrize("on", [FEED, TOKEN], ids=["feed", "sign-in"])
async def test_a_drip_holds_no_list_beyond_its_deadline(
    proxy: FaultProxy, open_counter: OpenCounter, monkeypatch: pytest.MonkeyPatch, on: str
) -> None:
    counter = await open_counter(proxy)
    monkeypatch.setattr(otter, "READ_DEADLINE_S", SHORT_S)
    proxy.add(drip(on))
    counter.sandbox.revoke_tokens()
    counter.session.poke()
    await until(lambda: counter.store.health.trouble is FeedTrouble.UNREACHABLE, "the trouble")
    monkeypatch.setattr(otter, "READ_DEADLINE_S", READ_DEADLINE_S)
    counter.session.poke()
    await until(lambda: counter.store.health.trouble is None, "the next list")

"""The requests that a station allows itself: never over the limit, the most urgent first."""

import asyncio
import itertools

import pytest

from ordermanager_desktop.models.order import OrderKey
from ordermanager_desktop.services.gateways.protocols import RateLimited
from ordermanager_desktop.services.rate_budget import RateBudgets, Urgency
from tests.builders import a_key
from tests.fakes import FakeClock, took_turn

KEY = OrderKey("otter", "downtown", "doordash", "1")
OTHER = OrderKey("otter", "downtown", "grubhub", "2")


async def taken_at(budgets: RateBudgets, clock: FakeClock, count: int) -> list[float]:
    moments = []
    for _ in range(count):
        assert await took_turn(budgets, "cancel", KEY, Urgency.CANCEL)
        moments.append(clock.monotonic_s())
    return moments


def most_in_a_minute(moments: list[float]) -> int:
    return max(sum(start <= m < start + 60 for m in moments) for start in moments)


async def test_no_minute_ever_holds_more_than_our_part() -> None:
    clock = FakeClock()
    moments = await taken_at(RateBudgets(clock), clock, 100)
    assert most_in_a_minute(moments) == 30


async def test_stations_share_the_limit() -> None:
    clock = FakeClock()
    budgets = RateBudgets(clock, stations=3)
    assert budgets.per_minute == 10
    assert most_in_a_minute(await taken_at(budgets, clock, 25)) == 10


async def test_each_endpoint_and_store_has_its_own() -> None:
    clock = FakeClock()
    budgets = RateBudgets(clock, per_minute=3)
    elsewhere = OrderKey("otter", "uptown", "doordash", "1")
    for endpoint, key in (("cancel", KEY), ("read", KEY), ("cancel", elsewhere)):
        assert await took_turn(budgets, endpoint, key, Urgency.CANCEL, within_s=0)
    assert not await took_turn(budgets, "cancel", OTHER, Urgency.CANCEL, within_s=0)


async def test_room_is_kept_for_the_look_before_a_cancellation() -> None:
    budgets = RateBudgets(FakeClock())
    outcomes = [
        await took_turn(budgets, "read", KEY, Urgency.OUTCOME, within_s=0) for _ in range(30)
    ]
    assert outcomes.count(True) == 24
    assert not await took_turn(budgets, "read", KEY, Urgency.BACKGROUND, within_s=0)
    assert await took_turn(budgets, "read", KEY, Urgency.CANCEL, within_s=0)


async def test_who_does_not_get_room_in_time_goes_without() -> None:
    clock = FakeClock()
    budgets = RateBudgets(clock, per_minute=3)
    before_s = clock.monotonic_s()
    assert await took_turn(budgets, "cancel", KEY, Urgency.CANCEL)
    assert not await took_turn(budgets, "cancel", KEY, Urgency.CANCEL, within_s=20)
    assert clock.monotonic_s() - before_s == 20


class SlowClock(FakeClock):
    """Waits end only when a test lets them."""

    async def wait(self, event: asyncio.Event, timeout_s: float) -> bool:
        due_s = self.mono_s + timeout_s
        while not event.is_set() and self.mono_s < due_s:
            await asyncio.sleep(0)
        return event.is_set()


async def test_a_cancellation_passes_all_who_wait_and_the_least_recently_read_goes_next() -> None:
    clock = SlowClock()
    budgets = RateBudgets(clock, per_minute=3)
    served: list[str] = []

    async def want(name: str, urgency: Urgency, rank: float = 0.0) -> None:
        await took_turn(budgets, "read", KEY, urgency, rank=rank)
        served.append(name)

    await want("first", Urgency.BACKGROUND)
    waiting = [
        asyncio.ensure_future(want("ending", Urgency.BACKGROUND)),
        asyncio.ensure_future(want("read lately", Urgency.OUTCOME, 50.0)),
        asyncio.ensure_future(want("read long ago", Urgency.OUTCOME, 10.0)),
        asyncio.ensure_future(want("cancel", Urgency.CANCEL)),
    ]
    for _ in range(5):
        await asyncio.sleep(0)
    while len(served) < 5:
        clock.pass_s(1)
        for _ in range(10):
            await asyncio.sleep(0)
    await asyncio.gather(*waiting)
    assert served == ["first", "cancel", "read long ago", "read lately", "ending"]


async def test_one_that_stops_waiting_leaves_the_queue() -> None:
    clock = SlowClock()
    budgets = RateBudgets(clock, per_minute=3)
    await took_turn(budgets, "read", KEY, Urgency.CANCEL)
    urgent = asyncio.ensure_future(took_turn(budgets, "read", KEY, Urgency.CANCEL))
    patient = asyncio.ensure_future(took_turn(budgets, "read", KEY, Urgency.BACKGROUND))
    await asyncio.sleep(0)
    urgent.cancel()
    await asyncio.sleep(0)
    clock.pass_s(61)
    assert await patient


async def test_after_a_refusal_it_goes_half_as_fast_for_a_minute() -> None:
    clock = FakeClock()
    budgets = RateBudgets(clock)
    budgets.note_refusal("cancel", KEY)
    taken = [await took_turn(budgets, "cancel", KEY, Urgency.CANCEL, within_s=0) for _ in range(30)]
    assert taken.count(True) == 15
    clock.pass_s(61)
    taken = [await took_turn(budgets, "cancel", KEY, Urgency.CANCEL, within_s=0) for _ in range(31)]
    assert taken.count(True) == 30


async def test_what_a_store_used_of_its_limit_is_told_store_by_store() -> None:
    clock = FakeClock()
    budgets = RateBudgets(clock, per_minute=32)
    uptown, airport = a_key(store="uptown"), a_key(store="airport")
    for endpoint, times in (("read", 3), ("cancel", 1)):
        for _ in range(times):
            await took_turn(budgets, endpoint, uptown, Urgency.CANCEL)
    assert budgets.most_used(uptown.place) == 3
    assert budgets.most_used(airport.place) == 0
    budgets.note_refusal("cancel", uptown)
    assert budgets.is_slowed(uptown.place)
    assert not budgets.is_slowed(airport.place)
    clock.pass_s(61)
    assert budgets.most_used(uptown.place) == 0
    assert not budgets.is_slowed(uptown.place)


async def test_a_request_that_arrives_late_counts_from_its_end() -> None:
    """Four leave at once and are held up on the way: four more a minute later would meet them."""
    clock = SlowClock()
    budgets = RateBudgets(clock, per_minute=6)
    arrived: list[float] = []

    async def request(on_the_way_s: float) -> None:
        async with budgets.turn("read", KEY, Urgency.CANCEL):
            await clock.wait(asyncio.Event(), on_the_way_s)
            arrived.append(clock.monotonic_s())

    requests = [asyncio.ensure_future(request(late_s)) for late_s in (50, 50, 50, 50, 0, 0, 0, 0)]
    for _ in range(120):
        clock.pass_s(1)
        for _ in range(10):
            await asyncio.sleep(0)
    await asyncio.gather(*requests)
    assert most_in_a_minute(arrived) == 4


async def test_all_stores_share_the_limit_of_the_address_and_a_list_goes_last() -> None:
    clock = FakeClock()
    budgets = RateBudgets(clock, per_second=20)

    async def in_the_first_second(urgency: Urgency) -> int:
        at_s, passed = clock.monotonic_s(), itertools.count()
        while True:
            assert await took_turn(budgets, "feed", a_key(store=f"{next(passed)}"), urgency)
            if clock.monotonic_s() - at_s >= 1.0:
                return next(passed) - 1

    assert await in_the_first_second(Urgency.LIST) == 11
    clock.pass_s(1)
    assert await in_the_first_second(Urgency.CANCEL) == 18


async def test_a_refusal_is_noted_in_passing() -> None:
    budgets = RateBudgets(FakeClock())
    with pytest.raises(RateLimited):
        async with budgets.turn("read", KEY, Urgency.LIST):
            raise RateLimited
    assert budgets.limit_now("read", KEY) == 15
    assert budgets.limit_now("cancel", KEY) == 30

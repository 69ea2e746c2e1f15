"""A task that stands still or has failed is told, and started again."""

import asyncio
from dataclasses import replace

import pytest

from ordermanager_desktop.models.duty import Duty
from ordermanager_desktop.models.feed_health import FeedHealth
from ordermanager_desktop.models.order import OrderStatus
from ordermanager_desktop.services.cache_keeper import CacheKeeper
from ordermanager_desktop.services.doubt_reader import DoubtReader
from ordermanager_desktop.services.ending_reader import EndingReader
from ordermanager_desktop.services.heartbeat import Heartbeat
from ordermanager_desktop.services.pulse import Pulse, turn_within_s
from ordermanager_desktop.services.rate_budget import RateBudgets
from ordermanager_desktop.services.task_owner import TaskOwner
from tests.builders import a_listing, a_row, a_store, an_order
from tests.fakes import NOON, FakeClock, FakePlatform

BUDGETS_PER_MIN = 1_000_000


class Told:
    """What the window would hear of a pulse."""

    def __init__(self, pulse: Pulse) -> None:
        self.words: list[str] = []
        pulse.stalled.connect(lambda duty: self.words.append(f"stalled {duty.name}"))
        pulse.recovered.connect(lambda duty: self.words.append(f"recovered {duty.name}"))


class StillClock(FakeClock):
    """A clock whose waits last until the test lets them pass."""

    def __init__(self) -> None:
        super().__init__()
        self.passing = asyncio.Event()

    async def sleep(self, seconds: float) -> None:
        await self.passing.wait()


def a_pulse() -> tuple[Pulse[str], FakeClock, list[str], Told]:
    clock, revived = FakeClock(), []
    pulse: Pulse[str] = Pulse(Duty.OUTCOMES, clock, revive=revived.append)
    return pulse, clock, revived, Told(pulse)


def beat_after(clock: FakeClock, pulse: Pulse, seconds: float) -> None:
    """One look of the heartbeat after so long; the computer did not sleep."""
    clock.pass_s(seconds)
    Heartbeat([pulse], clock=clock, wake=lambda: None).beat()


def test_a_task_five_seconds_beyond_its_time_is_told_and_revived_once(qapp: object) -> None:
    pulse, clock, revived, told = a_pulse()
    pulse.expect("one", 10)
    pulse.expect("other", 100)
    beat_after(clock, pulse, 15)
    assert not revived
    beat_after(clock, pulse, 1)
    beat_after(clock, pulse, 1)
    assert (revived, told.words) == (["one"], ["stalled OUTCOMES"])
    pulse.beat("one", next_within_s=10)
    assert told.words == ["stalled OUTCOMES", "recovered OUTCOMES"]


def test_one_that_goes_on_standing_still_gets_another_chance_each_minute(qapp: object) -> None:
    pulse, clock, revived, told = a_pulse()
    pulse.expect("one", 0)
    for _ in range(10):
        beat_after(clock, pulse, 20)
    assert revived == ["one", "one", "one"]
    assert told.words == ["stalled OUTCOMES"]


def test_all_must_come_round_before_it_is_settled(qapp: object) -> None:
    pulse, clock, revived, told = a_pulse()
    for task in ("one", "other"):
        pulse.expect(task, 0)
    beat_after(clock, pulse, 6)
    pulse.rest("one")
    assert told.words == ["stalled OUTCOMES"]
    pulse.rest("other")
    assert told.words[-1] == "recovered OUTCOMES"
    beat_after(clock, pulse, 1000)
    assert sorted(revived) == ["one", "other"]


def test_who_waits_behind_many_has_longer() -> None:
    assert turn_within_s(60, 30) - turn_within_s(0, 30) == 120


async def test_a_restarted_task_takes_the_place_of_the_one_that_hangs() -> None:
    owner = TaskOwner("desk")
    never = asyncio.Event()
    hanging = owner.start("read", never.wait())
    fresh = owner.restart("read", never.wait())
    assert owner.names() == {"read"} and not fresh.done()
    while not hanging.done():
        await asyncio.sleep(0)
    assert hanging.cancelled()
    assert owner.names() == {"read"}
    await owner.aclose()
    assert fresh.cancelled()
    with pytest.raises(RuntimeError):
        owner.restart("read", never.wait())


async def test_closing_waits_for_one_that_was_replaced_and_still_cleans_up() -> None:
    owner = TaskOwner("desk")
    cleaned = []

    async def work() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(0.01)
            cleaned.append(True)

    owner.start("read", work())
    await asyncio.sleep(0)
    owner.restart("read", asyncio.sleep(0))
    await owner.aclose()
    assert cleaned == [True]


class HangingPlatform(FakePlatform):
    """Does not answer until ``answers_now`` is set."""

    answers_now: asyncio.Event

    async def read_order(self, key, *, deadline_s=10.0):
        if self.on_read is not None:
            self.on_read(self)
        await self.answers_now.wait()
        return await super().read_order(key, deadline_s=deadline_s)


def a_hanging_platform(order, clock) -> HangingPlatform:
    platform = HangingPlatform(order, clock)
    platform.answers_now = asyncio.Event()
    return platform


async def steps(count: int = 20) -> None:
    for _ in range(count):
        await asyncio.sleep(0)


async def test_a_doubt_whose_reading_hangs_is_asked_about_again() -> None:
    order = an_order()
    store, clock = a_store(a_row(order)), StillClock()
    platform = a_hanging_platform(replace(order, status=OrderStatus.CANCELLED), clock)
    budgets = RateBudgets(clock, BUDGETS_PER_MIN)
    reader = DoubtReader(platform, store, TaskOwner("doubts"), clock=clock, budgets=budgets)
    told = Told(reader.pulse)
    reader.start()
    store.apply_listing(a_listing())  # the list has lost it
    await steps()
    beat_after(clock, reader.pulse, 36)
    assert told.words == ["stalled ORDERS"]
    platform.answers_now.set()
    clock.passing.set()
    await steps()
    assert store.row(order.key).order.status is OrderStatus.CANCELLED
    assert told.words == ["stalled ORDERS", "recovered ORDERS"]
    assert reader.pulse.overdue_s == 0.0
    await reader.aclose()


async def test_an_ending_whose_reading_failed_unforeseen_is_read_again(caplog) -> None:
    order = an_order()
    off = replace(order, status=OrderStatus.CANCELLED)
    store, clock = a_store(a_row(order)), FakeClock()
    platform = FakePlatform(off, clock)
    failures: list[str] = []
    tasks = TaskOwner("endings", on_failure=lambda name, _: failures.append(name))
    budgets = RateBudgets(clock, BUDGETS_PER_MIN)
    reader = EndingReader(platform, store, tasks, clock=clock, budgets=budgets)
    told = Told(reader.pulse)
    reader.start()
    platform.on_read = lambda _: 1 / 0
    store.apply_reading(off)
    await steps()
    assert failures
    platform.on_read = lambda _: None
    beat_after(clock, reader.pulse, 36)
    assert told.words == ["stalled ORDERS"]
    await steps()
    assert store.row(order.key).ending.seen_at == NOON
    assert told.words[-1] == "recovered ORDERS"
    await reader.aclose()


class BrokenCache:
    """Fails once, and then keeps what it is given."""

    def __init__(self) -> None:
        self.kept: list = []
        self.fails = True

    async def save(self, orders, gone, listed_at) -> None:
        if self.fails:
            raise MemoryError("a defect of ours")
        self.kept += orders

    async def save_raw(self, records, now) -> None:
        pass

    async def aclose(self) -> None:
        pass


async def test_a_writer_of_the_list_that_died_is_started_again_and_has_lost_nothing(qapp) -> None:
    order = an_order()
    store, clock, cache = a_store(), FakeClock(), BrokenCache()
    keeper = CacheKeeper(cache, store, clock)  # type: ignore[arg-type]
    keeper._tasks._on_failure = lambda name, failure: None
    told = Told(keeper.pulse)
    keeper.start()
    store.apply_listing(a_listing(order))
    store.set_health_of(order.key.place, FeedHealth(NOON))
    await steps()
    cache.fails = False
    beat_after(clock, keeper.pulse, 36)
    assert told.words == ["stalled LIST_KEEPING"]
    await steps()
    assert cache.kept == [order]
    assert told.words[-1] == "recovered LIST_KEEPING"
    assert keeper.pulse.overdue_s == 0.0
    await keeper.aclose()

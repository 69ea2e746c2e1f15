"""Who called an order off: asked once, told with what is known."""

import asyncio
from dataclasses import replace

import pytest

from ordermanager_desktop.models.cancellation import CancelledBy
from ordermanager_desktop.models.order import OrderStatus
from ordermanager_desktop.models.order_row import Ending
from ordermanager_desktop.models.order_store import OrderStore
from ordermanager_desktop.services.ending_reader import EndingReader
from ordermanager_desktop.services.rate_budget import RateBudgets
from ordermanager_desktop.services.task_owner import TaskOwner
from tests.builders import a_row, a_store, an_order
from tests.fakes import NOON, FakeClock, FakePlatform

ORDER = an_order()
OFF = replace(ORDER, status=OrderStatus.CANCELLED)
BY = CancelledBy.PLATFORM_OR_CUSTOMER


class Watching:
    """A reader that follows a store, and the platform it asks."""

    def __init__(self, store: OrderStore) -> None:
        self.store = store
        self.clock = FakeClock()
        self.platform = FakePlatform(OFF, self.clock, cancelled_by=BY)
        self.reads = 0
        self.platform.on_read = self._count
        self.tasks = TaskOwner("endings")
        self.reader = EndingReader(
            self.platform,
            store,
            self.tasks,
            clock=self.clock,
            budgets=RateBudgets(self.clock, per_minute=1_000_000),
        )
        self.reader.start()

    def _count(self, _platform: FakePlatform) -> None:
        self.reads += 1

    async def rest(self) -> None:
        while self.tasks.names():
            await asyncio.sleep(0.001)

    @property
    def ending(self) -> Ending | None:
        return self.store.row(ORDER.key).ending


async def test_an_order_that_goes_off_is_read_once_and_says_by_whom() -> None:
    watching = Watching(a_store(a_row(ORDER)))
    watching.store.apply_reading(OFF)
    await watching.rest()
    watching.store.apply_reading(replace(OFF, note="edited"))
    await watching.rest()
    assert watching.ending == Ending(BY, NOON)
    assert watching.reads == 1


async def test_one_that_was_off_at_the_first_sight_is_read_when_somebody_looks() -> None:
    watching = Watching(a_store(a_row(OFF)))
    watching.store.apply_reading(replace(OFF, note="edited"))
    await watching.rest()
    assert watching.reads == 0
    watching.reader.ask(ORDER.key)
    await watching.rest()
    assert watching.ending == Ending(BY, None)  # when it happened is not known


async def test_a_platform_that_cannot_be_read_leaves_it_open_and_is_asked_again() -> None:
    watching = Watching(a_store(a_row(ORDER)))
    watching.platform.is_reachable = False
    watching.store.apply_reading(OFF)
    await watching.rest()
    assert watching.ending == Ending(CancelledBy.UNKNOWN, NOON)
    watching.platform.is_reachable = True
    watching.reader.ask(ORDER.key)
    await watching.rest()
    assert watching.ending == Ending(BY, NOON)


@pytest.mark.parametrize("status", [OrderStatus.PICKED_UP, OrderStatus.FULFILLED])
async def test_an_order_that_went_its_way_is_not_asked_about(status: OrderStatus) -> None:
    watching = Watching(a_store(a_row(ORDER)))
    watching.store.apply_reading(replace(ORDER, status=status))
    watching.reader.ask(ORDER.key)
    await watching.rest()
    assert watching.reads == 0

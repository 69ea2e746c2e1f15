"""What is done beside listing and cancelling: steps, pauses, and what follows them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ordermanager_desktop.models.next_step import NextStep
from ordermanager_desktop.models.order import Order
from ordermanager_desktop.models.order_store import OrderStore
from ordermanager_desktop.models.store_directory import StoreDirectory
from ordermanager_desktop.models.store_pause import PauseState
from ordermanager_desktop.services.clock import Clock
from ordermanager_desktop.services.gateways.protocols import ReadsOrders
from ordermanager_desktop.services.next_steps import NextSteps
from ordermanager_desktop.services.pause_file import PAUSES_FILE
from ordermanager_desktop.services.pause_rules import PauseTimings
from ordermanager_desktop.services.rate_budget import STOREFRONT_SHARE, RateBudgets
from ordermanager_desktop.services.step_rules import StepTimings
from ordermanager_desktop.services.store_pauses import StorePauses
from ordermanager_desktop.services.switch_off_reminders import REMINDERS_FILE, SwitchOffReminders
from ordermanager_desktop.services.task_owner import TaskOwner


@dataclass(frozen=True, slots=True)
class SaveOffer:
    """What could spare an order its cancellation, as far as its account and its state permit."""

    can_mark_ready: bool = False
    can_change_time: bool = False
    can_pause: bool = False

    def __bool__(self) -> bool:
        return self.can_mark_ready or self.can_change_time or self.can_pause


NOTHING_TO_SAVE = SaveOffer()


class SideRequests:
    """Steps of orders and pauses of stores, for every account.

    Args:
        stores: All of them, with their names.
        pace: Shortens every wait; tests hurry.

    Attributes:
        stores: What they are called.
        steps: Confirm, ready, preparation times.
        pauses: Stores that take no new orders for a while.
        reminders: What is to be switched off.
    """

    def __init__(
        self,
        stores: StoreDirectory,
        gateways: Mapping[str, ReadsOrders],
        orders: OrderStore,
        *,
        clock: Clock,
        budgets: RateBudgets,
        pace: float = 1.0,
    ) -> None:
        self._orders = orders
        self.stores = stores
        self.steps = NextSteps(
            gateways.__getitem__,
            orders,
            TaskOwner("steps"),
            clock=clock,
            budgets=budgets,
            timings=StepTimings().scaled(pace),
        )
        self.pauses = StorePauses(
            gateways.__getitem__,
            tuple(stores.names),
            orders,
            TaskOwner("pauses"),
            clock=clock,
            budgets=budgets.of_slower_endpoints(STOREFRONT_SHARE),
            timings=PauseTimings().scaled(pace),
        )
        self.reminders = SwitchOffReminders(orders, TaskOwner("reminders"), clock=clock)

    async def open(self, data_folder: Path) -> None:
        """Take up what the last run left. Sends nothing."""
        await self.pauses.open(data_folder / PAUSES_FILE)
        await self.reminders.open(data_folder / REMINDERS_FILE)

    def save_offer(self, order: Order) -> SaveOffer:
        """What could be done about an order instead of cancelling it."""
        row = self._orders.row(order.key)
        if row is None:
            return NOTHING_TO_SAVE
        place = order.key.place
        is_running = self.pauses.of(place).state in (PauseState.RUNNING, PauseState.OVER)
        return SaveOffer(
            self.steps.offers(row, NextStep.READY),
            self.steps.offers(row, NextStep.PREP_TIME),
            place in self.pauses.stores and is_running,
        )

    async def aclose(self) -> None:
        """Stop all of them."""
        await self.steps.aclose()
        await self.pauses.aclose()
        await self.reminders.aclose()

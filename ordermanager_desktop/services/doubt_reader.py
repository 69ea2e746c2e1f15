"""Reads the orders that the list leaves in doubt: it lost them, never had them, or contradicts
itself."""

from __future__ import annotations

import logging
from dataclasses import replace

from ordermanager_desktop.models.duty import Duty
from ordermanager_desktop.models.key_set import KeySet
from ordermanager_desktop.models.listed_orders import is_listed_twice
from ordermanager_desktop.models.order import Order, OrderKey
from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.models.order_store import Listing, OrderStore
from ordermanager_desktop.services.clock import Clock
from ordermanager_desktop.services.gateways.protocols import (
    GatewayError,
    OrderNotFound,
    ReadsOrders,
)
from ordermanager_desktop.services.pulse import Pulse, turn_within_s
from ordermanager_desktop.services.rate_budget import RateBudgets, Urgency
from ordermanager_desktop.services.task_owner import TaskOwner

_logger = logging.getLogger(__name__)

_AGAIN_AFTER_S = 30.0
_LONGEST_READ_S = 30.0
_LONGEST_PAUSE_S = 600.0  # about an order that the platform itself has forgotten


class DoubtReader:
    """Watches the store, and asks the platform again and again while a doubt stands.

    An answer counts only for that very order; 404 and failures are no verdict: the row stays.

    Attributes:
        pulse: Of the tasks that ask, by the order they ask about.
    """

    def __init__(
        self,
        gateway: ReadsOrders,
        orders: OrderStore,
        tasks: TaskOwner,
        *,
        clock: Clock,
        budgets: RateBudgets,
    ) -> None:
        self._gateway = gateway
        self._orders = orders
        self._tasks = tasks
        self._clock = clock
        self._budgets = budgets
        self.pulse: Pulse[OrderKey] = Pulse(Duty.ORDERS, clock, revive=self._ask_again)
        self._listed = KeySet()
        self._contradictions: dict[OrderKey, Order] = {}
        self._settled: dict[OrderKey, Order] = {}

    def start(self) -> None:
        """Follow the store from now on."""
        self._orders.row_added.connect(self._follow)
        self._orders.row_changed.connect(self._follow)
        self._orders.row_dropped.connect(self._forget)
        for row in self._orders:
            self._follow(row)

    async def aclose(self) -> None:
        """Stop reading; nothing may change the store any more."""
        self._orders.row_added.disconnect(self._follow)
        self._orders.row_changed.disconnect(self._follow)
        self._orders.row_dropped.disconnect(self._forget)
        await self._tasks.aclose()

    def settled(self, listing: Listing) -> Listing:
        """The listing, with what a read showed in place of the contradictions it settled."""
        orders = tuple(self._believed(order) for order in listing.orders)
        return replace(listing, orders=orders)

    def _believed(self, order: Order) -> Order:
        if not is_listed_twice(order):
            self._contradictions.pop(order.key, None)
            self._settled.pop(order.key, None)
            return order
        if self._contradictions.get(order.key) != order:
            self._contradictions[order.key] = order  # a new one: an old answer settles it not
            self._settled.pop(order.key, None)
        return self._settled.get(order.key, order)

    def _forget(self, key: OrderKey) -> None:
        self._listed.discard(key)

    def _follow(self, row: OrderRow) -> None:
        if row.is_in_feed:
            self._listed.add(row.key)  # before that, the cache alone knows it
        if self._is_in_doubt(row):
            self._tasks.start(_name(row.key), self._ask(row.key))

    def _ask_again(self, key: OrderKey) -> None:
        self._tasks.restart(_name(key), self._ask(key))

    def _is_in_doubt(self, row: OrderRow) -> bool:
        is_lost = not row.is_in_feed and row.key in self._listed and row.order.status.is_live
        is_unseen = is_lost or row.is_only_recorded
        # While an attempt is open, its outcome is read anyway.
        return (is_unseen and not row.is_cancelling) or row.key in self._contradictions

    async def _ask(self, key: OrderKey) -> None:
        pause_s = _AGAIN_AFTER_S
        while (row := self._orders.row(key)) and self._is_in_doubt(row):
            self.pulse.expect(key, self._turn_within_s())
            is_known = await self._read(key)
            self.pulse.beat(key, next_within_s=pause_s)
            await self._clock.sleep(pause_s)
            if not is_known or row.is_only_recorded:
                pause_s = min(2 * pause_s, _LONGEST_PAUSE_S)
        self.pulse.rest(key)

    def _turn_within_s(self) -> float:
        return turn_within_s(len(self._tasks.names()), self._budgets.per_minute)

    async def _read(self, key: OrderKey) -> bool:
        """False if the platform says that it knows no such order."""
        asked_about = self._contradictions.get(key)
        try:
            async with self._budgets.turn("read", key, Urgency.BACKGROUND):
                self.pulse.expect(key, _LONGEST_READ_S)
                reading = await self._gateway.read_order(key)
        except GatewayError as error:
            _logger.info("the doubt about %s stays: %r", key, error)
            return not isinstance(error, OrderNotFound)
        if asked_about is not None and self._contradictions.get(key) == asked_about:
            self._settled[key] = reading.order
        if self._orders.row(key) is not None:
            self._orders.apply_reading(reading.order)
        return True


def _name(key: OrderKey) -> str:
    return f"doubt about {key}"

"""Finds out who called an order off, once for each that goes off while the app looks on."""

from __future__ import annotations

import logging
from datetime import datetime

from ordermanager_desktop.models.cancellation import CancelledBy
from ordermanager_desktop.models.duty import Duty
from ordermanager_desktop.models.key_set import KeySet
from ordermanager_desktop.models.order import OrderKey
from ordermanager_desktop.models.order_row import Ending, OrderRow
from ordermanager_desktop.models.order_store import OrderStore
from ordermanager_desktop.services.clock import Clock
from ordermanager_desktop.services.gateways.protocols import GatewayError, ReadsOrders
from ordermanager_desktop.services.pulse import Pulse, turn_within_s
from ordermanager_desktop.services.rate_budget import RateBudgets, Urgency
from ordermanager_desktop.services.task_owner import TaskOwner

_LONGEST_READ_S = 30.0

_logger = logging.getLogger(__name__)


class EndingReader:
    """Watches the store; a list says that an order is off, but only its detail says by whom.

    Orders that were off at the first sight are asked about when ``ask`` is called: their number
    may be large, and nobody waits for the answer.

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
        self._seen_on = KeySet()
        self._asked: dict[OrderKey, datetime | None] = {}  # when each was seen to be off

    def start(self) -> None:
        """Follow the store from now on."""
        for row in self._orders:
            self._follow(row)
        self._orders.row_added.connect(self._follow)
        self._orders.row_changed.connect(self._follow)
        self._orders.row_dropped.connect(self._forget)

    async def aclose(self) -> None:
        """Stop reading; nothing may change the store any more."""
        self._orders.row_added.disconnect(self._follow)
        self._orders.row_changed.disconnect(self._follow)
        self._orders.row_dropped.disconnect(self._forget)
        await self._tasks.aclose()

    def ask(self, key: OrderKey) -> None:
        """Find out about an order that somebody looks at, unless it is known."""
        row = self._orders.row(key)
        if row and row.order.status.is_off and row.cancelled_by is CancelledBy.UNKNOWN:
            self._asked.setdefault(key, None)
            self._tasks.start(_name(key), self._read(key))

    def _ask_again(self, key: OrderKey) -> None:
        self._tasks.restart(_name(key), self._read(key))

    def _forget(self, key: OrderKey) -> None:
        self._seen_on.discard(key)

    def _follow(self, row: OrderRow) -> None:
        if not row.order.status.is_off:
            self._seen_on.add(row.key)
        elif row.key in self._seen_on:
            self._seen_on.discard(row.key)
            self._asked[row.key] = self._clock.now()
            self._tasks.start(_name(row.key), self._read(row.key))

    async def _read(self, key: OrderKey) -> None:
        by = await self._who(key)
        self.pulse.rest(key)
        seen_at = self._asked.pop(key, None)
        row = self._orders.row(key)
        known = row.ending if row else None
        self._orders.apply_ending(key, Ending(by, known.seen_at if known else seen_at))

    async def _who(self, key: OrderKey) -> CancelledBy:
        """Who it was; unknown if the platform does not say, or can't be read now."""
        waiting = len(self._tasks.names())
        self.pulse.expect(key, turn_within_s(waiting, self._budgets.per_minute))
        try:
            async with self._budgets.turn("read", key, Urgency.BACKGROUND):
                self.pulse.expect(key, _LONGEST_READ_S)
                reading = await self._gateway.read_order(key)
        except GatewayError as error:
            _logger.info("who called %s off is not known: %r", key, error)
            return CancelledBy.UNKNOWN
        return reading.cancelled_by


def _name(key: OrderKey) -> str:
    return f"ending of {key}"

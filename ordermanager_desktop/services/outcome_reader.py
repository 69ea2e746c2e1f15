"""Reads orders for cancelling: the fresh look before, and looks after it until all is known."""

from __future__ import annotations

import asyncio
import logging
import random
from collections.abc import Callable, Mapping

from ordermanager_desktop.models.cancellation import OrderReading
from ordermanager_desktop.models.order import Order, OrderKey
from ordermanager_desktop.services.attempt_book import AttemptBook
from ordermanager_desktop.services.cancellation_journal import JournalFailure
from ordermanager_desktop.services.cancellation_timings import CancellationTimings
from ordermanager_desktop.services.clock import Clock
from ordermanager_desktop.services.gateways.protocols import GatewayError, ReadsOrders
from ordermanager_desktop.services.rate_budget import RateBudgets
from ordermanager_desktop.services.waiting_rules import next_read_in_s

_logger = logging.getLogger(__name__)

_JITTER = 0.2  # so that several stations do not read at the same moment


class OutcomeReader:
    """Looks at orders and lets the book settle what each look proves.

    Args:
        show: Hears each order that was read, so that the list is as fresh.
        on_journal_failure: Hears that a proof could not be written; the next look tries again.
    """

    def __init__(
        self,
        gateways: Mapping[str, ReadsOrders],
        book: AttemptBook,
        *,
        clock: Clock,
        timings: CancellationTimings,
        budgets: RateBudgets,
        show: Callable[[Order], None],
        on_journal_failure: Callable[[JournalFailure], None],
    ) -> None:
        self._gateways = gateways
        self._book = book
        self._clock = clock
        self._timings = timings
        self._budgets = budgets
        self._show = show
        self._on_journal_failure = on_journal_failure
        self._wakers: dict[OrderKey, asyncio.Event] = {}
        self._random = random.Random()

    async def look(self, key: OrderKey, *, deadline_s: float = 10.0) -> OrderReading | None:
        """One read of the order, already merged; None if it failed, which proves nothing."""
        await self._budgets.take("read", key)
        try:
            reading = await self._gateways[key.connection].read_order(key, deadline_s=deadline_s)
        except GatewayError as error:
            _logger.info("reading %s failed: %r", key, error)
            return None
        await self.observe(reading)
        self._show(reading.order)
        return reading

    async def fresh_look(self, key: OrderKey) -> OrderReading | None:
        """The look before a request: the order itself, else a young listing that shows it live."""
        reading = await self.look(key, deadline_s=self._timings.preflight_deadline_s)
        return reading or self._recent_listing(key)

    async def observe(self, reading: OrderReading) -> None:
        """Merge a read, from wherever it came."""
        try:
            await self._book.observe(reading)
        except JournalFailure as failure:
            self._on_journal_failure(failure)

    async def read_until_settled(self, key: OrderKey) -> None:
        """Look again and again, ever less often; after two hours the feed alone goes on."""
        since_s, looks = self._clock.monotonic_s(), 0
        while self._book.has_open(key):
            open_for_s = self._clock.monotonic_s() - since_s
            pause_s = next_read_in_s(looks, open_for_s, self._timings)
            if pause_s is None:
                return
            await self.pause(key, pause_s * (1 + self._random.uniform(-_JITTER, _JITTER)))
            await self.look(key)
            looks += 1

    async def pause(self, key: OrderKey, seconds: float) -> None:
        """Wait, unless somebody wakes the order's work."""
        waker = self._wakers.setdefault(key, asyncio.Event())
        waker.clear()
        await self._clock.wait(waker, seconds)

    def wake(self, key: OrderKey) -> None:
        """End the pause of an order's work."""
        if waker := self._wakers.get(key):
            waker.set()

    def _recent_listing(self, key: OrderKey) -> OrderReading | None:
        latest = self._book.memory(key).latest
        if latest is None or not latest.shows_live:
            return None
        age_s = self._clock.monotonic_s() - latest.read_mono_s
        return latest if age_s <= self._timings.feed_fresh_s else None

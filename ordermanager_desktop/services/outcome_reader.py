"""Reads orders for cancelling: the fresh look before, and looks after it until all is known."""

from __future__ import annotations

import logging
import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import inf

from ordermanager_desktop.models.cancellation import OrderReading
from ordermanager_desktop.models.order import Order, OrderKey
from ordermanager_desktop.services.attempt_book import AttemptBook
from ordermanager_desktop.services.cancellation_journal import JournalFailure
from ordermanager_desktop.services.cancellation_timings import CancellationTimings
from ordermanager_desktop.services.clock import Clock
from ordermanager_desktop.services.gateways.protocols import (
    GatewayError,
    ReadsOrders,
)
from ordermanager_desktop.services.pulse import Pulse
from ordermanager_desktop.services.rate_budget import RateBudgets, Urgency
from ordermanager_desktop.services.waiting_rules import next_read_in_s
from ordermanager_desktop.services.wakers import Wakers

_logger = logging.getLogger(__name__)

_JITTER = 0.2  # so that several stations do not read at the same moment
_LONGEST_LOOK_S = 85.0  # reads that are under way, room a minute later, then its own deadline
_DETAIL = "read"


@dataclass(frozen=True, slots=True)
class Sight:
    """An order as it was seen before its request.

    Attributes:
        good_until_s: Monotonic time until which a request may rest on it.
        is_new: Read for this request; else an earlier read stands in, most often the list's.
    """

    reading: OrderReading
    good_until_s: float
    is_new: bool


class OutcomeReader:
    """Looks at orders and lets the book settle what each look proves.

    Args:
        show: Hears each order that was read, so that the list is as fresh.
        on_journal_failure: Hears that a proof could not be written; the next look tries again.
        rng: Spreads the looks of several stations.
        pulse: Feels whether the looks at open attempts go on.
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
        rng: random.Random,
        pulse: Pulse[OrderKey],
    ) -> None:
        self._gateways = gateways
        self._book = book
        self._clock = clock
        self._timings = timings
        self._budgets = budgets
        self._show = show
        self._on_journal_failure = on_journal_failure
        self._random = rng
        self._pulse = pulse
        self._wakers: Wakers[OrderKey] = Wakers(clock)
        self._asked_to_look: set[OrderKey] = set()
        self._trusted_from_s = -inf

    async def look_before(self, key: OrderKey) -> Sight | None:
        """The look before a request: the order itself, else a young read that shows it live."""
        deadline_s = self._timings.preflight_deadline_s
        reading = await self._look(key, Urgency.CANCEL, deadline_s, within_s=deadline_s)
        if reading is None:
            return self._recent_sight(key)
        return Sight(reading, reading.read_mono_s + self._timings.preflight_fresh_s, is_new=True)

    async def observe(self, *readings: OrderReading) -> None:
        """Merge reads, from wherever they came: all of them before the first one is settled."""
        for reading in readings:
            self._book.merge(reading)
        for reading in readings:
            try:
                await self._book.settle(reading)
            except JournalFailure as failure:
                self._on_journal_failure(failure)

    async def read_until_settled(self, key: OrderKey) -> None:
        """Look again and again, ever less often; after two hours the feed alone goes on."""
        opened_s, looks = self._book.opened_at_s(key), 0
        while self._book.has_open(key):
            if opened_s != (opened_s := self._book.opened_at_s(key)):
                looks = 0  # an answer came, or another request left: watch closely again
            pause_s = self._pause_s(key, looks, opened_s)
            if pause_s is None:
                break
            self._pulse.beat(key, next_within_s=pause_s * (1 + _JITTER))
            if await self._is_time_to_look(key, pause_s):
                self._pulse.expect(key, _LONGEST_LOOK_S)
                await self._look(key, Urgency.OUTCOME, self._timings.outcome_deadline_s)
                looks += 1
        self._pulse.rest(key)

    def look_now(self, key: OrderKey) -> None:
        """Let the order's outcome be read at once."""
        self._asked_to_look.add(key)
        self._wakers.wake(key)

    def plan_anew(self, key: OrderKey) -> None:
        """The order's attempts have changed; so has the time of its next look."""
        self._wakers.wake(key)

    def distrust_earlier_reads(self) -> None:
        """The computer slept or its clock was turned: what was read before may be long ago."""
        self._trusted_from_s = self._clock.monotonic_s()

    def must_be_seen(self, key: OrderKey) -> bool:
        """True if no read of the order can be trusted since the clock jumped."""
        if self._trusted_from_s == -inf:
            return False
        latest = self._book.memory(key).latest
        return latest is None or latest.read_mono_s <= self._trusted_from_s

    async def _is_time_to_look(self, key: OrderKey, pause_s: float) -> bool:
        """Wait for the time; false if there is a new plan meanwhile."""
        was_woken = False
        if key not in self._asked_to_look:
            jitter = 1 + self._random.uniform(-_JITTER, _JITTER)
            was_woken = await self._wakers.pause(key, pause_s * jitter)
        is_asked = key in self._asked_to_look
        self._asked_to_look.discard(key)
        return is_asked or not was_woken

    def _pause_s(self, key: OrderKey, looks: int, opened_s: float) -> float | None:
        open_for_s = self._clock.monotonic_s() - opened_s
        is_sending = self._book.is_sending(key)
        return next_read_in_s(looks, open_for_s, self._timings, is_sending=is_sending)

    async def _look(
        self, key: OrderKey, urgency: Urgency, deadline_s: float, *, within_s: float = inf
    ) -> OrderReading | None:
        """One read of the order, already merged; None if it failed, which proves nothing."""
        # The least recently read order goes first.
        rank = self._book.last_read_s(key)
        turn = self._budgets.turn(_DETAIL, key, urgency, rank=rank, within_s=within_s)
        try:
            async with turn as may_ask:
                if not may_ask:
                    return None
                gateway = self._gateways[key.connection]
                reading = await gateway.read_order(key, deadline_s=deadline_s)
        except GatewayError as error:
            _logger.info("reading %s failed: %r", key, error)
            return None
        await self.observe(reading)
        self._show(reading.order)
        return reading

    def _recent_sight(self, key: OrderKey) -> Sight | None:
        latest = self._book.memory(key).latest
        if latest is None or not latest.shows_live or self.must_be_seen(key):
            return None
        good_until_s = latest.read_mono_s + self._timings.feed_fresh_s
        is_good = self._clock.monotonic_s() <= good_until_s
        return Sight(latest, good_until_s, is_new=False) if is_good else None

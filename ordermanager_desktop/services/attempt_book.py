"""All attempts this app knows, in step with the journal: written first, shown after."""

from __future__ import annotations

import asyncio
import logging
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from math import inf
from typing import Protocol

from ordermanager_desktop.models.cancellation import (
    Attempt,
    AttemptState,
    CancelledBy,
    OrderReading,
)
from ordermanager_desktop.models.order import OrderKey, OrderStatus
from ordermanager_desktop.services.cancellation_timings import CancellationTimings
from ordermanager_desktop.services.clock import Clock
from ordermanager_desktop.services.order_memory import OrderMemory, Watch
from ordermanager_desktop.services.outcome_rules import settle
from ordermanager_desktop.services.sending_rules import after_restart

_logger = logging.getLogger(__name__)

_Kept = tuple[OrderStatus | None, CancelledBy, int]

_NOTHING_SEEN: _Kept = (None, CancelledBy.UNKNOWN, 0)


class KeepsAttempts(Protocol):
    """The durable record of attempts. Every method raises ``JournalFailure`` if it can't do it."""

    async def record(self, attempt: Attempt, at: datetime) -> None:
        """Append the attempt's state. Durable when this returns."""

    async def attempts(self) -> list[Attempt]:
        """Every attempt in its latest state, oldest first."""

    async def remember(self, memory: OrderMemory) -> None:
        """Keep how an order ended and the failures seen of it."""

    async def memories(self) -> list[OrderMemory]:
        """What was seen of each order that had an attempt."""


class AttemptBook:
    """Attempts by order, the memory of each order, and one way to change them.

    Every change is decided and written under the order's own lock, so that an answer and a read
    that arrive together cannot overwrite each other.

    Args:
        publish: Hears the attempt that matters most of an order after each durable change.
    """

    def __init__(
        self,
        journal: KeepsAttempts,
        clock: Clock,
        timings: CancellationTimings,
        publish: Callable[[Attempt], None],
    ) -> None:
        self._journal = journal
        self._clock = clock
        self._timings = timings
        self._publish = publish
        self._attempts: dict[OrderKey, list[Attempt]] = {}
        self._memories: dict[OrderKey, OrderMemory] = {}
        self._kept: dict[OrderKey, _Kept] = {}  # as it was last written
        self._watches: dict[str, Watch] = {}
        self._locks: defaultdict[OrderKey, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def open(self) -> None:
        """Load the record and settle what the last run left half-way. Nothing is sent.

        Raises:
            JournalFailure: If the record cannot be read or written.
        """
        for memory in await self._journal.memories():
            self._memories[memory.key] = memory
            self._kept[memory.key] = _kept_of(memory)
        for attempt in await self._journal.attempts():
            self._attempts.setdefault(attempt.key, []).append(attempt)
        for key in tuple(self._attempts):
            for attempt in tuple(self._attempts[key]):
                await self._recover(attempt)
            self._show(key)

    def attempts(self, key: OrderKey) -> tuple[Attempt, ...]:
        """Every attempt to cancel the order, oldest first."""
        return tuple(self._attempts.get(key, ()))

    def latest(self, key: OrderKey) -> Attempt | None:
        """The newest attempt to cancel the order, None if there was none."""
        attempts = self._attempts.get(key)
        return attempts[-1] if attempts else None

    def current(self, attempt: Attempt) -> Attempt:
        """The attempt as it stands now."""
        return next(a for a in self._attempts[attempt.key] if a.id == attempt.id)

    def count(self, key: OrderKey) -> int:
        """How many attempts there were."""
        return len(self._attempts.get(key, ()))

    def open_orders(self) -> list[OrderKey]:
        """Orders with an attempt whose outcome is not known."""
        return [key for key in self._attempts if self.has_open(key)]

    def has_open(self, key: OrderKey) -> bool:
        """True while an attempt's bytes may be under way or its outcome is not known."""
        return any(attempt.state.is_open for attempt in self._attempts.get(key, ()))

    def is_sending(self, key: OrderKey) -> bool:
        """True if all that is open is a request without its answer."""
        states = {a.state for a in self._attempts.get(key, ()) if a.state.is_open}
        return states == {AttemptState.SENDING}

    def opened_at_s(self, key: OrderKey) -> float:
        """When an open attempt last took a step, monotonic; minus infinity if none is open."""
        return max((watch.sent_mono_s for watch in self.open_watches(key)), default=-inf)

    def last_read_s(self, key: OrderKey) -> float:
        """Monotonic time of the latest read of the order; minus infinity if there was none."""
        latest = self.memory(key).latest
        return latest.read_mono_s if latest else -inf

    def waiting_to_be_sent(self) -> list[Attempt]:
        """Attempts that a person confirmed and that have not left."""
        latest = [attempts[-1] for attempts in self._attempts.values()]
        return [attempt for attempt in latest if attempt.state is AttemptState.INTENT]

    def memory(self, key: OrderKey) -> OrderMemory:
        """What reads have shown of the order."""
        return self._memories.get(key) or OrderMemory(key)

    def open_watches(self, key: OrderKey) -> list[Watch]:
        """What this run knows of the order's open attempts beside their record."""
        return [self._watches[a.id] for a in self._attempts.get(key, ()) if a.state.is_open]

    async def add(self, attempt: Attempt) -> None:
        """Write a new attempt. Durable when this returns.

        Raises:
            JournalFailure: If it could not be written; the attempt does not exist then.
        """
        async with self._locks[attempt.key]:
            await self._remember(self.memory(attempt.key))
            await self._journal.record(attempt, self._clock.now())
            self._attempts.setdefault(attempt.key, []).append(attempt)
        self._show(attempt.key)

    async def change(self, attempt: Attempt, decide: Callable[[Attempt], Attempt]) -> Attempt:
        """Decide on the attempt as it stands now, write what follows, then show it.

        Raises:
            JournalFailure: If it could not be written; nothing is changed then.
        """
        async with self._locks[attempt.key]:
            changed = decide(self.current(attempt))
            await self._write(changed)
        self._show(attempt.key)
        return changed

    def show_unwritten(self, attempt: Attempt) -> None:
        """Show a state that could not be written; the next start decides from the record."""
        self._replace(attempt)
        self._show(attempt.key)

    def merge(self, reading: OrderReading) -> None:
        """Take over what a read showed. From now on the guards know it."""
        key = reading.order.key
        self._memories[key] = self.memory(key).after(reading)

    def forget(self, key: OrderKey) -> None:
        """Drop what was read of an order that is over and out of every list. How an order ended
        stays if somebody wanted to cancel it; a next look would have to be a fresh one."""
        if key not in self._attempts:
            self._memories.pop(key, None)
        elif not self.has_open(key) and (memory := self._memories.get(key)):
            self._memories[key] = replace(memory, latest=None)

    async def settle(self, reading: OrderReading) -> None:
        """Settle what a merged read proves, and write it.

        Raises:
            JournalFailure: If it could not be written; the next read decides anew.
        """
        key = reading.order.key
        if key not in self._attempts:
            return
        async with self._locks[key]:
            await self._remember(self.memory(key))
            await self._settle(reading, self.memory(key))
        self._show(key)

    async def _settle(self, reading: OrderReading, memory: OrderMemory) -> None:
        attempts = self._attempts[memory.key]
        for attempt in attempts:
            if watch := self._watches.get(attempt.id):
                self._watches[attempt.id] = watch.after(reading)
        now = self._clock.now()
        for changed in settle(attempts, memory, self._watches, reading, now, self._timings):
            await self._write(changed)

    async def _remember(self, memory: OrderMemory) -> None:
        facts = _kept_of(memory)
        if facts != self._kept.get(memory.key, _NOTHING_SEEN):
            await self._journal.remember(memory)
            self._kept[memory.key] = facts

    async def _recover(self, attempt: Attempt) -> None:
        recovered = after_restart(attempt, self._clock.now())
        if recovered.state.is_open:
            self._watches[attempt.id] = Watch(self._clock.monotonic_s())
        await self._write(recovered)

    async def _write(self, changed: Attempt) -> None:
        current = self.current(changed)
        if changed == current:
            return
        if _recorded(changed) != _recorded(current):
            await self._journal.record(changed, self._clock.now())
        if changed.state is not current.state:
            self._note_step(changed)
        self._replace(changed)

    def _note_step(self, changed: Attempt) -> None:
        _logger.info("%s is %s (%s)", changed.key, changed.state.name, changed.cause.name)
        if changed.state.is_open:
            # Bytes may have left until now: age and live reads count from here.
            self._watches[changed.id] = Watch(self._clock.monotonic_s())

    def _replace(self, attempt: Attempt) -> None:
        attempts = self._attempts[attempt.key]
        attempts[:] = [attempt if known.id == attempt.id else known for known in attempts]

    def _show(self, key: OrderKey) -> None:
        """The latest attempt; and after it an earlier one whose request may still work, for that
        must never be out of sight."""
        latest = self._attempts[key][-1]
        self._publish(latest)
        if latest.state.is_open or latest.state.is_before_answer:
            return
        still_open = [attempt for attempt in self._attempts[key] if attempt.state.is_open]
        if still_open:
            self._publish(still_open[-1])


def _kept_of(memory: OrderMemory) -> _Kept:
    """What of a memory is worth a commit. No failure seen, and none counted yet, decide the same:
    what an attempt is measured by stands in its marker."""
    return memory.ended_as, memory.cancelled_by, memory.most_failures or 0


def _recorded(attempt: Attempt) -> Attempt:
    """Without what is for the screen alone, and not worth a commit: when a repeat is due, and
    since when it wants a person."""
    return replace(attempt, sends_at=None, attention_since=None)

"""Cancels orders: one request for one confirmation, then reads until the outcome is known.

The order of things is the safety of it: intent on disk, a fresh look at the order, the marker on
disk, the request, the answer on disk, and only then the screen.
"""

from __future__ import annotations

import random
import uuid
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Protocol

from ordermanager_desktop.models.attention import has_failed, is_contradicted
from ordermanager_desktop.models.cancellation import (
    Attempt,
    AttemptState,
    CancelReason,
    Cause,
    IdentitySnapshot,
    OrderReading,
)
from ordermanager_desktop.models.duty import Duty
from ordermanager_desktop.models.order import Order, OrderKey
from ordermanager_desktop.models.order_store import Listing
from ordermanager_desktop.models.staff_access import NOBODYS, Authorisation
from ordermanager_desktop.services.attempt_book import AttemptBook, KeepsAttempts
from ordermanager_desktop.services.cancel_gate import GuardsCancelling, OpenGate
from ordermanager_desktop.services.cancellation_journal import JournalFailure
from ordermanager_desktop.services.cancellation_sender import CancellationSender
from ordermanager_desktop.services.cancellation_timings import CancellationTimings
from ordermanager_desktop.services.clock import Clock, current_boot_id
from ordermanager_desktop.services.gateways.protocols import CancelsOrders, ReadsOrders
from ordermanager_desktop.services.outcome_reader import OutcomeReader
from ordermanager_desktop.services.pulse import Pulse
from ordermanager_desktop.services.rate_budget import RateBudgets
from ordermanager_desktop.services.task_owner import TaskOwner
from ordermanager_desktop.services.waiting_rules import RetryAdvice, retry_advice


class CancellationGateway(ReadsOrders, CancelsOrders, Protocol):
    """An account that can both read an order and cancel it."""


class AlreadyCancelling(Exception):
    """The order has an attempt that must be answered first; nothing was sent."""


class CancellationService:
    """Takes confirmed wishes to cancel and brings each to a proven end.

    Args:
        gateways: The accounts that can cancel, by connection id.
        publish: Hears the latest attempt of an order after every durable change.
        show: Hears every order that was read here, so that the list is as fresh.
        on_journal_failure: Hears that a state could not be written.
        actor: Who cancels, for the record.
        boot_id: This run of the computer.
        rng: Names attempts and spreads reads; a seeded one makes a run repeatable.
        gate: Is asked before each attempt, whoever calls.

    Attributes:
        pulse: Tells when nobody reads what became of open attempts.
    """

    def __init__(
        self,
        gateways: Mapping[str, CancellationGateway],
        journal: KeepsAttempts,
        tasks: TaskOwner,
        *,
        clock: Clock,
        budgets: RateBudgets,
        publish: Callable[[Attempt], None],
        show: Callable[[Order], None],
        on_journal_failure: Callable[[JournalFailure], None],
        timings: CancellationTimings | None = None,
        actor: str = "",
        boot_id: str | None = None,
        rng: random.Random | None = None,
        gate: GuardsCancelling | None = None,
    ) -> None:
        self._gate = gate or OpenGate()
        self._timings = timings or CancellationTimings()
        self._tasks = tasks
        self._clock = clock
        self._actor = actor
        self._boot_id = boot_id or current_boot_id()
        self._random = rng or random.SystemRandom()
        self.pulse: Pulse[OrderKey] = Pulse(Duty.OUTCOMES, clock, revive=self._read_again)
        self._submitting: set[OrderKey] = set()
        self._book = AttemptBook(journal, clock, self._timings, publish)
        self._reader = OutcomeReader(
            gateways,
            self._book,
            clock=clock,
            timings=self._timings,
            budgets=budgets,
            show=show,
            on_journal_failure=on_journal_failure,
            rng=self._random,
            pulse=self.pulse,
        )
        self._sender = CancellationSender(
            gateways,
            self._book,
            self._reader,
            clock=clock,
            timings=self._timings,
            budgets=budgets,
            boot_id=self._boot_id,
            on_marked=self._start_reading,
            on_journal_failure=on_journal_failure,
        )

    async def open(self) -> None:
        """Load the record, mark what the last run left open, and go on reading. Sends nothing.

        Raises:
            JournalFailure: If the record cannot be read.
        """
        await self._book.open()
        self._read_all_open()

    async def aclose(self) -> None:
        """Stop. Attempts under way are found again by the next start."""
        await self._tasks.aclose()

    async def submit(
        self,
        order: Order,
        reason: CancelReason,
        note: str = "",
        authorisation: Authorisation = NOBODYS,
    ) -> Attempt:
        """Take a person's confirmation; it is on disk when this returns, and then goes its way.

        Args:
            order: The order as the dialog showed it.
            authorisation: Who allows it, where staff PINs are set; it is used up.

        Raises:
            NotAuthorised: If it is not allowed; nothing will be sent, and no attempt is on record.
            AlreadyCancelling: If an earlier attempt must be answered first or has ended it, or if
                the order must be seen again first.
            JournalFailure: If it could not be written; nothing will be sent.
        """
        if order.key in self._submitting or not self.retry_advice(order.key).is_allowed:
            raise AlreadyCancelling(str(order.key))
        self._submitting.add(order.key)
        try:
            attempt = await self._admitted(self._intent(order, reason, note), authorisation)
            await self._book.add(attempt)
        finally:
            self._submitting.discard(order.key)
        self._tasks.start(f"send {attempt.id}", self._send(attempt))
        return attempt

    async def withdraw(self, key: OrderKey) -> None:
        """Do not send what still waits to be sent."""
        attempt = self._book.latest(key)
        if attempt is not None and attempt.state is AttemptState.INTENT:
            await self._sender.give_up(attempt, Cause.WITHDRAWN)

    async def dismiss(self, key: OrderKey) -> None:
        """Note that a manager has dealt with an attempt that came to nothing.

        Raises:
            JournalFailure: If it could not be written.
        """
        attempt = self._book.latest(key)
        if attempt is not None and (has_failed(attempt) or is_contradicted(attempt)):
            now = self._clock.now()
            await self._book.change(attempt, lambda known: replace(known, dismissed_at=now))

    def latest(self, key: OrderKey) -> Attempt | None:
        """The newest attempt to cancel the order."""
        return self._book.latest(key)

    def attempts(self, key: OrderKey) -> tuple[Attempt, ...]:
        """Every attempt to cancel the order, oldest first."""
        return self._book.attempts(key)

    def attempt_count(self, key: OrderKey) -> int:
        """How often the order's cancellation was confirmed."""
        return self._book.count(key)

    def open_orders(self) -> list[OrderKey]:
        """Orders whose outcome is not known."""
        return self._book.open_orders()

    def retry_advice(self, key: OrderKey) -> RetryAdvice:
        """Whether the order may be cancelled now, and what a second request would mean."""
        if self._reader.must_be_seen(key):
            return RetryAdvice(False, must_be_seen=True)
        return retry_advice(
            self._book.attempts(key),
            self._book.memory(key),
            self._book.open_watches(key),
            self._clock.monotonic_s(),
            self._timings,
        )

    async def observe_listing(self, listing: Listing) -> None:
        """Let every order of a listing speak for its attempts."""
        readings = (OrderReading(order, listing.read_mono_s) for order in listing.orders)
        await self._reader.observe(*readings)

    def forget(self, key: OrderKey) -> None:
        """An order has left the app; only one with an attempt stays in mind."""
        self._book.forget(key)

    def wake(self) -> None:
        """The network is back: read all open orders at once, and send what only waited for it."""
        self._read_all_open()
        for attempt in self._book.waiting_to_be_sent():
            self._sender.try_now(attempt)

    def note_clock_jump(self) -> None:
        """The computer slept, or its clock was turned: nothing confirmed before is sent any more,
        and nothing read before is believed."""
        self._reader.distrust_earlier_reads()
        for attempt in self._book.waiting_to_be_sent():
            self._tasks.start(f"expire {attempt.id}", self._expire(attempt))
        self._read_all_open()

    async def _admitted(self, intent: Attempt, authorisation: Authorisation) -> Attempt:
        """The attempt that was allowed, under the id for which it was."""
        wanted = replace(intent, id=authorisation.attempt_id or intent.id)
        actor = await self._gate.admit(wanted, authorisation)
        return replace(wanted, actor=actor) if actor else intent

    def _intent(self, order: Order, reason: CancelReason, note: str) -> Attempt:
        return Attempt(
            id=uuid.UUID(int=self._random.getrandbits(128), version=4).hex,
            key=order.key,
            snapshot=IdentitySnapshot.of(order),
            reason=reason,
            note=note,
            actor=self._actor,
            confirmed_at=self._clock.now(),
            confirmed_mono_s=self._clock.monotonic_s(),
            boot_id=self._boot_id,
        )

    async def _send(self, attempt: Attempt) -> None:
        try:
            await self._sender.bring_to_an_answer(attempt)
        except Exception:
            await self._sender.note_defect(attempt)
            raise

    async def _expire(self, attempt: Attempt) -> None:
        await self._sender.give_up(attempt, Cause.EXPIRED)

    def _read_all_open(self) -> None:
        for key in self._book.open_orders():
            self._reader.look_now(key)
            self._start_reading(key)

    def _read_again(self, key: OrderKey) -> None:
        """The reading has died, or hangs."""
        self._tasks.restart(f"read {key}", self._reader.read_until_settled(key))

    def _start_reading(self, key: OrderKey) -> None:
        self._tasks.start(f"read {key}", self._reader.read_until_settled(key))
        self._reader.plan_anew(key)  # if it was running already

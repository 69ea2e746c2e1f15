"""Decides who may do what. With PINs set the core asks here, and no window in between can say yes.

An approval is for one attempt: its id, order, reason and total. It lives for sixty seconds and is
used up by being shown, whether it does or not.
"""

from __future__ import annotations

import secrets
import uuid
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from PySide6.QtCore import QObject, Signal

from ordermanager_desktop.models.cancellation import Attempt, CancelReason
from ordermanager_desktop.models.order import Order
from ordermanager_desktop.models.staff import Person, Refusal, Right, StaffTrouble
from ordermanager_desktop.models.staff_access import (
    Access,
    Approval,
    Authorisation,
    CancelRequest,
    Deed,
    Signatory,
    Signature,
    is_above,
)
from ordermanager_desktop.services.access_record import AccessRecord, RecordsAccess
from ordermanager_desktop.services.clock import Clock
from ordermanager_desktop.services.journal_failure import JournalFailure
from ordermanager_desktop.services.staff_book import StaffBook
from ordermanager_desktop.services.staff_failures import NotAuthorised, WrongPin

APPROVAL_LIVES_S: Final = 60.0


@dataclass(frozen=True, slots=True)
class StaffLimits:
    """What a manager set; zero is no limit.

    Attributes:
        above_major: In whole units of the order's currency; a higher total needs a second person.
        after_count: Cancellations of one person within a shift before each needs a second one.
    """

    idle_s: float = 120.0
    above_major: int = 0
    after_count: int = 0


@dataclass(frozen=True, slots=True)
class _Counter:
    """Who signed in, and when the counter was last used."""

    person_id: str
    used_at: datetime
    used_mono_s: float


class StaffAuthority(QObject):
    """The gate before cancellations, and the rights of whoever stands at the counter.

    Args:
        limits: What is set now.

    Signals:
        changed: Somebody else, or nobody, is at the counter, or the staff changed.
    """

    changed = Signal()

    def __init__(
        self,
        book: StaffBook,
        record: AccessRecord,
        *,
        clock: Clock,
        limits: Callable[[], StaffLimits],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._book = book
        self._record = record
        self._clock = clock
        self._limits = limits
        self._counter: _Counter | None = None
        self._given: dict[str, Approval] = {}

    async def open(self, journal: RecordsAccess) -> None:
        """Write into this journal; it also tells whether PINs must be set.

        Raises:
            JournalFailure: If it cannot be read.
        """
        known = await self._record.open(journal)
        if known:
            self._book.expect(known)
        if self._book.is_on and self._book.trouble is None and known != self._book.recovery:
            await self._tell_journal()
        self.changed.emit()

    @property
    def is_on(self) -> bool:
        """True once a manager has set PINs."""
        return self._book.is_on

    @property
    def trouble(self) -> StaffTrouble | None:
        """Why nobody has a right until a recovery code is entered; None if all is well."""
        return self._book.trouble

    def people(self, right: Right | None = None) -> list[Person]:
        """Who works here, or who of them has a right."""
        everybody = [person for person in self._book.people() if person.is_active]
        return [person for person in everybody if right is None or person.may(right)]

    def names(self) -> tuple[str, ...]:
        """Of everybody, also of who has left: none of them may stand in a report."""
        return tuple(person.name for person in self._book.people())

    # At the counter

    async def sign_in(self, person_id: str, pin: str) -> Person:
        """Stand at the counter until it is left alone for too long.

        Raises:
            StaffFailure: If it is not their PIN, or it must not be tried now.
        """
        person = await self._checked(person_id, pin)
        self._counter = self._used_by(person.id)
        self.changed.emit()
        return person

    def sign_off(self) -> None:
        """Leave the counter."""
        if self._counter is not None:
            self._counter = None
            self.changed.emit()

    def touch(self) -> None:
        """Somebody uses the app; after too long a pause that is nobody in particular."""
        if self._counter is not None and not self._is_idle(self._counter):
            self._counter = self._used_by(self._counter.person_id)

    def sign_off_if_idle(self) -> bool:
        """Leave the counter if nobody used it for too long; True if so."""
        is_idle = self._counter is not None and self._is_idle(self._counter)
        if is_idle:
            self.sign_off()
        return is_idle

    def at_counter(self) -> Person | None:
        """Who is signed in, and has not been away too long."""
        if self._counter is None or self.trouble is not None or self._is_idle(self._counter):
            return None
        person = self._book.person(self._counter.person_id)
        return person if person is not None and person.is_active else None

    def may(self, right: Right) -> bool:
        """Whether whoever is at the counter has a right; everybody has while no PINs are set."""
        if not self.is_on:
            return True
        person = self.at_counter()
        return person is not None and person.may(right)

    def require(self, right: Right) -> Person:
        """Who is at the counter and has the right.

        Raises:
            NotAuthorised: If nobody there has it.
        """
        person = self.at_counter()
        if person is None:
            raise NotAuthorised(Refusal.STAFF_UNREADABLE if self.trouble else Refusal.NO_PIN)
        if not person.may(right):
            raise NotAuthorised(Refusal.NO_RIGHT)
        return person

    def wait_s(self, person_id: str) -> float:
        """Seconds until this person's PIN may be tried again."""
        return self._book.wait_s(person_id)

    # Cancelling

    def request(self, order: Order, reason: CancelReason) -> CancelRequest:
        """What a confirmation of this order needs an approval for; each call is a new attempt."""
        return CancelRequest(uuid.uuid4().hex, order.key, reason, order.totals.total)

    def needs_second(self, person_id: str, request: CancelRequest) -> bool:
        """Whether another person must approve it too."""
        limits = self._limits()
        if is_above(request.total, limits.above_major):
            return True
        count = self._record.cancelled_lately(person_id)
        return 0 < limits.after_count <= count

    async def approve(self, person_id: str, pin: str, request: CancelRequest) -> Approval:
        """Somebody's word for one request.

        Raises:
            StaffFailure: If it is not their PIN, or it must not be tried now.
            NotAuthorised: If they have not the right.
        """
        person = await self._checked(person_id, pin)
        if not person.may(Right.CANCEL):
            raise NotAuthorised(Refusal.NO_RIGHT)
        now = (self._clock.now(), self._clock.monotonic_s())
        approval = Approval(secrets.token_hex(16), person.id, request, *now)
        self._given = {a.id: a for a in self._given.values() if not self._has_expired(a)}
        self._given[approval.id] = approval
        return approval

    async def admit(self, attempt: Attempt, authorisation: Authorisation) -> str:
        """Let an attempt through, and write down who did; returns the id of who cancels.

        Raises:
            NotAuthorised: If it is not allowed; that is written down too.
            JournalFailure: If it could not be written who allowed it.
        """
        if not self.is_on:
            return ""
        # In one step, before anything is awaited: no two can show the same approval.
        taken = [self._given.pop(a.id, None) for a in authorisation.approvals]
        shown = [a for a, known in zip(authorisation.approvals, taken, strict=True) if a == known]
        refusal = self._refusal(CancelRequest.of(attempt), authorisation, shown)
        people = [self._book.person(approval.person_id) for approval in shown]
        actor, approver, *_ = [*people, None, None]
        if refusal is None and actor is not None:
            await self._record.admit(attempt.id, actor, approver)
            return actor.id
        refusal = refusal or Refusal.NOT_VALID
        await self._record.note(Deed.REFUSED, actor, attempt_id=attempt.id, why=refusal.name)
        raise NotAuthorised(refusal)

    def signatures(self, attempts: Iterable[Attempt]) -> tuple[Signature, ...]:
        """Who stands behind each attempt, by name as far as the staff file knows it."""
        found = [(attempt.id, self._record.admitted(attempt.id)) for attempt in attempts]
        return tuple(self._signature(id_, access) for id_, access in found if access)

    # Inside

    def _refusal(
        self, request: CancelRequest, authorisation: Authorisation, shown: list[Approval]
    ) -> Refusal | None:
        if self.trouble is not None:
            return Refusal.STAFF_UNREADABLE
        if not authorisation.approvals:
            return Refusal.NO_PIN
        if len(shown) != len(authorisation.approvals) or len(shown) > 2:  # two people
            return Refusal.NOT_VALID
        if any(approval.request != request for approval in shown):
            return Refusal.OTHER_ORDER
        if any(self._has_expired(approval) for approval in shown):
            return Refusal.EXPIRED
        return self._refusal_of_people(request, [approval.person_id for approval in shown])

    def _refusal_of_people(self, request: CancelRequest, ids: list[str]) -> Refusal | None:
        """Asked again now: a role may have changed since the PIN was entered."""
        rights = (Right.CANCEL, Right.APPROVE)
        people = [self._book.person(person_id) for person_id in ids]
        if not all(p and p.may(right) for p, right in zip(people, rights, strict=False)):
            return Refusal.NO_RIGHT
        if len(set(ids)) < len(ids):
            return Refusal.SECOND_PERSON
        if len(ids) == 1 and self.needs_second(ids[0], request):
            return Refusal.SECOND_PERSON
        return None

    async def _checked(self, person_id: str, pin: str) -> Person:
        if self.trouble is not None:
            raise NotAuthorised(Refusal.STAFF_UNREADABLE)
        try:
            return await self._book.check_pin(person_id, pin)
        except WrongPin as wrong:
            if wrong.wait_s:
                await self._record.note(Deed.LOCKED, about=person_id)
            raise

    async def _tell_journal(self) -> None:
        with suppress(JournalFailure):  # the next start tells it
            await self._record.note_staff(self._book.recovery)

    def _has_expired(self, approval: Approval) -> bool:
        return self._passed_s(approval.given_at, approval.given_mono_s) > APPROVAL_LIVES_S

    def _is_idle(self, counter: _Counter) -> bool:
        return self._passed_s(counter.used_at, counter.used_mono_s) > self._limits().idle_s

    def _passed_s(self, at: datetime, mono_s: float) -> float:
        """By the clock that says more: one of them stands still while some computers sleep."""
        wall_s = (self._clock.now() - at).total_seconds()
        return max(wall_s, self._clock.monotonic_s() - mono_s)

    def _used_by(self, person_id: str) -> _Counter:
        return _Counter(person_id, self._clock.now(), self._clock.monotonic_s())

    def _signature(self, attempt_id: str, access: Access) -> Signature:
        names = [self._name(who) for who in (access.actor, access.approver)]
        return Signature(attempt_id, *names)

    def _name(self, who: Signatory | None) -> str:
        if who is None:
            return ""
        person = self._book.person(who.id)
        return person.name if person is not None else who.initials

"""Who did what, in the journal: without names, and with what the rules need to count."""

from __future__ import annotations

import logging
import uuid
from typing import Any, Final, Protocol

from ordermanager_desktop.models.staff import Person
from ordermanager_desktop.models.staff_access import Access, Deed, Signatory
from ordermanager_desktop.services.clock import Clock
from ordermanager_desktop.services.journal_failure import JournalFailure

SHIFT_S: Final = 12 * 3600.0

_logger = logging.getLogger(__name__)


class RecordsAccess(Protocol):
    """What this asks of the journal; everything raises JournalFailure."""

    async def record_access(self, access: Access) -> None:
        """Append who did what."""

    async def accesses(self) -> list[Access]:
        """Who did what, oldest first."""

    async def record_staff(self, recovery: str, at: Any) -> None:
        """Remember whether PINs are set."""

    async def staff(self) -> str:
        """How the recovery code is known; empty if no PINs are set."""


class AccessRecord:
    """The record as far as it is about the staff; without a journal only the log knows."""

    def __init__(self, clock: Clock, boot_id: str) -> None:
        self._clock = clock
        self._boot_id = boot_id
        self._journal: RecordsAccess | None = None
        self._admitted: dict[str, Access] = {}  # by attempt

    @property
    def is_open(self) -> bool:
        """True once there is a journal."""
        return self._journal is not None

    async def open(self, journal: RecordsAccess) -> str:
        """Go on in this journal; returns how it knows the recovery code, empty if no PINs were set.

        Raises:
            JournalFailure: If it cannot be read.
        """
        for access in await journal.accesses():
            self._keep(access)
        self._journal = journal
        return await journal.staff()

    async def admit(self, attempt_id: str, actor: Person, approver: Person | None) -> None:
        """A cancellation is let through. Durable when this returns.

        Raises:
            JournalFailure: If it could not be written, or if there is no journal.
        """
        if self._journal is None:
            raise JournalFailure("no journal is open")
        access = self._access(
            Deed.ADMITTED,
            actor=Signatory.of(actor),
            approver=Signatory.of(approver) if approver else None,
            attempt_id=attempt_id,
        )
        await self._journal.record_access(access)
        self._keep(access)

    async def note(
        self,
        deed: Deed,
        actor: Person | None = None,
        *,
        attempt_id: str = "",
        about: str = "",
        why: str = "",
    ) -> None:
        """Write down what was done; what the disk does not take stays in the log alone."""
        by = Signatory.of(actor) if actor else None
        access = self._access(deed, actor=by, attempt_id=attempt_id, about=about, why=why)
        _logger.info("staff: %s %s by %s", deed.name, why or about, by.id if by else "nobody")
        try:
            if self._journal is not None:
                await self._journal.record_access(access)
        except JournalFailure as failure:
            _logger.error("who did what is not in the journal: %s", failure)

    async def note_staff(self, recovery: str) -> None:
        """Remember that PINs are set, or with an empty text that they are not.

        Raises:
            JournalFailure: If it could not be written, or if there is no journal.
        """
        if self._journal is None:
            raise JournalFailure("no journal is open")
        await self._journal.record_staff(recovery, self._clock.now())

    def cancelled_lately(self, person_id: str) -> int:
        """How many cancellations the person was let through within a shift."""
        return sum(self._is_lately(a) for a in self._admitted.values() if _is_by(a, person_id))

    def admitted(self, attempt_id: str) -> Access | None:
        """Who let the attempt through."""
        return self._admitted.get(attempt_id)

    def _access(self, deed: Deed, **fields: Any) -> Access:
        now, mono_s = self._clock.now(), self._clock.monotonic_s()
        return Access(uuid.uuid4().hex, deed, now, mono_s, self._boot_id, **fields)

    def _keep(self, access: Access) -> None:
        if access.deed is Deed.ADMITTED:
            self._admitted[access.attempt_id] = access

    def _is_lately(self, access: Access) -> bool:
        """The wall clock can be turned; of this boot the other one knows better."""
        if access.boot_id == self._boot_id:
            return self._clock.monotonic_s() - access.mono_s < SHIFT_S
        return (self._clock.now() - access.at).total_seconds() < SHIFT_S


def _is_by(access: Access, person_id: str) -> bool:
    return access.actor is not None and access.actor.id == person_id

"""The record of every cancellation: on disk before the request leaves, and never rewritten."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Self, TypeVar

from ordermanager_desktop.models.cancellation import Attempt, AttemptState
from ordermanager_desktop.models.order import OrderKey
from ordermanager_desktop.models.phone_record import PhoneRecord, PhoneState
from ordermanager_desktop.models.record_finding import FindingKind, RecordFinding
from ordermanager_desktop.models.staff_access import Access
from ordermanager_desktop.services.access_codec import (
    ACCESS_KIND,
    STAFF_IDENTITY,
    STAFF_KIND,
    STAFF_SUBJECT,
    decode_access,
    decode_staff,
    encode_access,
    encode_staff,
)
from ordermanager_desktop.services.attempt_codec import (
    decode_attempt,
    encode_identity,
    encode_state,
)
from ordermanager_desktop.services.event_log import EventLog, Subject
from ordermanager_desktop.services.journal_chain import Event
from ordermanager_desktop.services.journal_failure import JournalFailure, JournalIsNewer
from ordermanager_desktop.services.order_memory import OrderMemory
from ordermanager_desktop.services.order_memory_codec import (
    MEMORY_KIND,
    REMOVAL_KIND,
    decode_memory,
    decode_removal,
    encode_memory,
    encode_removal,
    memory_subject,
    removal_subject,
)
from ordermanager_desktop.services.phone_record_codec import (
    PHONE_KIND,
    decode_call,
    encode_call,
    encode_call_state,
)
from ordermanager_desktop.services.record_findings import RecordFindings

__all__ = ["CancellationJournal", "JournalFailure", "JournalIsNewer"]

T = TypeVar("T")

_BEFORE_THE_REQUEST = (AttemptState.INTENT, AttemptState.SENDING)
_MOST_NAMED = 20  # broken events in a finding; their number is told in full

_logger = logging.getLogger(__name__)


class CancellationJournal:
    """Attempts, calls, and what was seen of each order, in one chain of events.

    Make it with ``open``, or ``view_only`` where nothing can be written: orders can then be looked
    at, what reads prove of earlier attempts is kept for the screen, and all else fails. If the disk
    takes the next write after all, the record goes on as if nothing had been.
    """

    def __init__(self, log: EventLog) -> None:
        self._log = log
        self._findings = RecordFindings(log)
        self._unreadable: set[str] = set()

    @classmethod
    async def open(cls, path: Path, *, now: datetime) -> Self:
        """Open or make the journal; a damaged one is set aside under another name.

        Raises:
            JournalIsNewer: If a newer Order Manager wrote it.
            JournalFailure: If no journal can be written at that place.
        """
        journal = cls(await EventLog.open(path, now=now))
        try:
            await journal._findings.load()
            if journal._log.loss is not None:
                await journal._findings.add(journal._log.loss, now)
        except BaseException:
            await journal.aclose()
            raise
        return journal

    @classmethod
    async def view_only(cls, path: Path) -> Self:
        """The record as far as it can be read; nothing can be sent over it."""
        journal = cls(await EventLog.view_only(path))
        await journal._findings.load()
        return journal

    @property
    def is_view_only(self) -> bool:
        """True while the disk takes nothing in."""
        return self._log.is_view_only

    async def record(self, attempt: Attempt, at: datetime) -> None:
        """Append the attempt's state. Durable when this returns.

        Raises:
            JournalFailure: If it could not be written.
        """
        is_proof = attempt.state not in _BEFORE_THE_REQUEST
        identity, state = encode_identity(attempt), encode_state(attempt)
        await self._append(attempt.id, identity, state, at, is_proof=is_proof)

    async def attempts(self) -> list[Attempt]:
        """Every attempt in its latest state, oldest first; without those that can't be understood.

        Raises:
            JournalFailure: If the record cannot be read.
        """
        return await self._decoded(None, decode_attempt)

    async def record_call(self, call: PhoneRecord, at: datetime) -> None:
        """Append the state of a cancellation by phone, in the same chain. Durable on return.

        Raises:
            JournalFailure: If it could not be written.
        """
        is_proof = call.state is PhoneState.AGREED
        identity, state = encode_call(call), encode_call_state(call)
        await self._append(call.id, identity, state, at, is_proof=is_proof)

    async def calls(self) -> list[PhoneRecord]:
        """Every cancellation by phone in its latest state, oldest first.

        Raises:
            JournalFailure: If the record cannot be read.
        """
        return await self._decoded(PHONE_KIND, decode_call)

    async def remember(self, memory: OrderMemory) -> None:
        """Keep what must never be forgotten of an order: how it ended, and failures seen.

        Raises:
            JournalFailure: If it could not be written.
        """
        subject, now = memory_subject(memory.key), datetime.now(UTC)
        await self._append(*subject, encode_memory(memory), now, is_proof=True)

    async def memories(self) -> list[OrderMemory]:
        """What was seen of each order that had an attempt.

        Raises:
            JournalFailure: If the record cannot be read.
        """
        return await self._decoded(MEMORY_KIND, decode_memory)

    async def remove_order(self, key: OrderKey, at: datetime) -> None:
        """Remember that the manager cleared an order from the active list.

        Raises:
            JournalFailure: If it could not be written.
        """
        await self._append(*removal_subject(key), encode_removal(at.isoformat()), at)

    async def removed_orders(self) -> dict[OrderKey, datetime]:
        """When each cleared order was cleared.

        Raises:
            JournalFailure: If the record cannot be read.
        """
        return dict(await self._decoded(REMOVAL_KIND, decode_removal))

    async def record_access(self, access: Access) -> None:
        """Append who did what. Durable when this returns.

        Raises:
            JournalFailure: If it could not be written.
        """
        await self._append(access.id, *encode_access(access), access.at)

    async def accesses(self) -> list[Access]:
        """Who did what, oldest first.

        Raises:
            JournalFailure: If the record cannot be read.
        """
        return await self._decoded(ACCESS_KIND, decode_access)

    async def record_staff(self, recovery: str, at: datetime) -> None:
        """Remember that staff PINs are set, and how their recovery code is known; empty: none are.

        Raises:
            JournalFailure: If it could not be written.
        """
        await self._append(STAFF_SUBJECT, STAFF_IDENTITY, encode_staff(recovery), at)

    async def staff(self) -> str:
        """How the recovery code is known; empty if no staff PINs are set.

        Raises:
            JournalFailure: If the record cannot be read.
        """
        return next(iter(await self._decoded(STAFF_KIND, decode_staff)), "")

    def findings(self) -> list[RecordFinding]:
        """What is wrong with the record, as far as nobody has noted it."""
        return self._findings.to_tell()

    async def note(self, findings: Iterable[RecordFinding], at: datetime) -> None:
        """A person knows of these. Durable when this returns.

        Raises:
            JournalFailure: If it could not be written; the next start tells again.
        """
        await self._findings.note(findings, at)

    async def check(self, now: datetime) -> None:
        """Hold the whole record against its own chain; what is wrong joins the findings.

        Writes go on meanwhile: nothing waits for it.

        Raises:
            JournalFailure: If the record cannot be read.
        """
        if broken := await self._log.broken_events():
            numbers = ", ".join(map(str, broken[:_MOST_NAMED]))
            facts = f"{len(broken)} events do not follow from the one before: {numbers}"
            await self._findings.add(RecordFinding(FindingKind.CHANGED, facts), now)
        if self._unreadable:
            facts = f"can't be understood: {', '.join(sorted(self._unreadable))}"
            await self._findings.add(RecordFinding(FindingKind.UNREADABLE, facts), now)

    async def aclose(self) -> None:
        """Finish what is being written, and close the file; its thread ends."""
        await self._log.aclose()

    async def _append(
        self, subject_id: str, identity: str, state: str, at: datetime, *, is_proof: bool = False
    ) -> None:
        try:
            await self._log.append(Event(subject_id, identity, state, at))
        except JournalFailure:
            # A proof is read again by the next start; what a person said must not get lost.
            if not (is_proof and self._log.is_view_only):
                raise

    async def _decoded(self, kind: str | None, decode: Callable[[str, str, str], T]) -> list[T]:
        rows = await self._log.latest_of(kind)
        decoded, unreadable = await asyncio.to_thread(_decode_all, rows, decode)
        self._unreadable.update(unreadable)
        return decoded


def _decode_all(
    rows: list[Subject], decode: Callable[[str, str, str], T]
) -> tuple[list[T], list[str]]:
    """What can be understood, and the ids of what can't: one bad entry hides no other."""
    decoded, unreadable = [], []
    for row in rows:
        try:
            decoded.append(decode(*row))
        except (KeyError, ValueError, TypeError, AttributeError) as error:
            _logger.error("%s in the journal can't be understood: %r", row[0], error)
            unreadable.append(row[0])
    return decoded, unreadable

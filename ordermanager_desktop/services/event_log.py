"""A file of events that are only ever appended, each tied to the one before it by its hash.

One process, one connection. After a failure the next write opens the file anew: the disk is asked
where it stands, for a commit that failed may be there all the same.
"""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Self, TypeAlias

from ordermanager_desktop.models.record_finding import FindingKind, RecordFinding
from ordermanager_desktop.services.journal_chain import (
    ChainedEvent,
    Event,
    Head,
    broken_links,
    link,
)
from ordermanager_desktop.services.journal_failure import (
    JournalFailure,
    JournalIsDamaged,
    failures_told,
)
from ordermanager_desktop.services.journal_file import (
    VERSION,
    FileMark,
    JournalConnection,
    connect,
    open_copy,
    set_aside,
)
from ordermanager_desktop.services.journal_head import HeadKeeper, is_free, loss_in

Subject: TypeAlias = tuple[str, str, str]  # id, identity, latest state

_CHECKED_AT_ONCE = 500  # a confirmation that comes meanwhile waits for one such read at most
_BEFORE_ALL = -(2**63)

_logger = logging.getLogger(__name__)

_STANDS = "SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1"
_SUBJECT = "INSERT INTO attempt VALUES (?, ?) ON CONFLICT DO NOTHING"
_KEPT = "SELECT identity FROM attempt WHERE id = ?"
_EVENT = "INSERT INTO event VALUES (?, ?, ?, ?, ?)"
_NEXT_EVENTS = """
SELECT e.seq, e.attempt_id, a.identity, e.at, e.state, e.hash
FROM event AS e LEFT JOIN attempt AS a ON a.id = e.attempt_id
WHERE e.seq > ? ORDER BY e.seq LIMIT ?
"""
_EVENTS_OF = """
SELECT e.seq, e.attempt_id, a.identity, e.at, e.state, e.hash
FROM event AS e LEFT JOIN attempt AS a ON a.id = e.attempt_id
WHERE e.attempt_id = ? ORDER BY e.seq
"""
_LATEST = """
SELECT CASE WHEN json_valid(a.identity) THEN json_extract(a.identity, '$.kind') END,
    a.id, a.identity, e.state
FROM (
    SELECT attempt_id, min(seq) AS first_seq, max(seq) AS last_seq FROM event GROUP BY attempt_id
) AS span
JOIN attempt AS a ON a.id = span.attempt_id JOIN event AS e ON e.seq = span.last_seq
ORDER BY span.first_seq
"""


class EventLog:
    """Events on a disk, or a copy of them in memory while the disk takes nothing in.

    Attributes:
        is_view_only: True while only a copy is at hand.
        loss: What was missing when the file was opened, None if nothing was.
    """

    def __init__(self, path: Path, database: JournalConnection, head: Head) -> None:
        self._path = path
        self._database = database
        self._head = head  # the last one known to be on the disk
        self._in_doubt = head  # of a commit that failed, and may be on the disk all the same
        self._mark: FileMark | None = None  # None: to be opened anew
        self._writing = asyncio.Lock()  # one transaction at a time on the one connection
        self._keeper = HeadKeeper(path)
        self._is_closed = False
        # A start asks for one kind after the other: the events are gone through once.
        self._latest: tuple[Head, dict[str | None, list[Subject]]] | None = None
        self.is_view_only = False
        self.loss: RecordFinding | None = None

    @classmethod
    async def open(cls, path: Path, *, now: datetime) -> Self:
        """Open or make the file; a damaged one is set aside under another name.

        Raises:
            JournalIsNewer: If a newer app wrote it.
            JournalFailure: If none can be written at that place.
        """
        aside: Path | None = None
        with failures_told():
            try:
                database, version = await connect(path, may_create=True)
            except JournalIsDamaged:
                aside = await asyncio.to_thread(set_aside, path, now)
                database, version = await connect(path, may_create=True)
            try:
                return await cls._begun(path, database, version, aside)
            except BaseException:
                await database.close()
                raise

    @classmethod
    async def view_only(cls, path: Path) -> Self:
        """A copy of what can be read there. Nothing is taken in until the disk takes it."""
        database = await open_copy(path)
        log = cls(path, database, await _stands(database))
        log.is_view_only = True
        return log

    @classmethod
    async def _begun(
        cls, path: Path, database: JournalConnection, version: int, aside: Path | None
    ) -> Self:
        log = cls(path, database, await _stands(database))
        log._mark = FileMark.of(path)
        if aside is not None:
            log.loss = RecordFinding(FindingKind.SET_ASIDE, aside.name)
        elif version != 1 and (loss := await loss_in(database, log._head, path)):
            log.loss = RecordFinding(FindingKind.CUT, loss)
        if log.loss is None and (version != VERSION or not log._head.count):
            await log._keeper.remember_now(log._head)  # from now on, a missing head means something
        return log

    async def append(self, event: Event) -> None:
        """Durable when this returns.

        Raises:
            JournalFailure: If it could not be written.
        """
        # A cancelled insert still commits in its thread: let it finish, so that the chain holds.
        await asyncio.shield(self._append(event))

    async def latest_of(self, kind: str | None) -> list[Subject]:
        """Id, identity and latest state of all that is recorded of one kind, oldest first.

        Raises:
            JournalFailure: If the record cannot be read.
        """
        asked_at = self._head
        if self._latest is None or self._latest[0] != asked_at:
            with failures_told():
                rows = await self._database.execute_fetchall(_LATEST)
            by_kind: dict[str | None, list[Subject]] = {}
            for subject_kind, *subject in rows:
                by_kind.setdefault(subject_kind, []).append(tuple(subject))
            self._latest = asked_at, by_kind
        return self._latest[1].get(kind, [])

    async def events_of(self, subject_id: str) -> tuple[list[ChainedEvent], Head]:
        """All that was written of one subject, and where the whole record stands.

        Raises:
            JournalFailure: If the record cannot be read.
        """
        with failures_told():
            rows = await self._database.execute_fetchall(_EVENTS_OF, (subject_id,))
            stands = await _stands(self._database)
        return [ChainedEvent(*row) for row in rows], stands

    async def broken_events(self) -> list[int]:
        """Numbers of the events that were changed, moved or taken away.

        A tail that was cut off leaves no gap: the head that is kept elsewhere shows that.

        Raises:
            JournalFailure: If the record cannot be read.
        """
        broken: list[int] = []
        before, last_seq = Head(), _BEFORE_ALL
        while rows := await self._events_after(last_seq):
            found, before = await asyncio.to_thread(broken_links, before, rows)
            broken += found
            last_seq = rows[-1].seq
        return broken

    async def aclose(self) -> None:
        """Finish what is being written, and close the file; its thread ends."""
        async with self._writing:
            self._is_closed = True
            await self._database.close()
        await self._keeper.aclose()

    async def _append(self, event: Event) -> None:
        async with self._writing:
            with failures_told():
                try:
                    self._head = self._in_doubt = await self._written(event)
                    self._latest = None
                except BaseException:
                    await self._distrust()
                    raise
        self._keeper.remember(self._head)

    async def _written(self, event: Event) -> Head:
        """Where the record stands with the event: in the file of that name, and in no other."""
        if self._is_closed:
            raise JournalFailure("it is closed")
        write = partial(self._write, event)
        if self._mark is not None and (head := await self._database.in_thread(write)) is not None:
            return head
        await self._open_anew()
        if (head := await self._database.in_thread(write)) is None:
            raise JournalFailure("its file was taken away")
        return head

    def _write(self, event: Event, database: sqlite3.Connection) -> Head | None:
        """One commit, in the connection's thread; None if its file is not there any more."""
        if self._mark is None or not self._mark.stands(self._path):
            return None
        database.execute("BEGIN IMMEDIATE")
        database.execute(_SUBJECT, (event.subject_id, event.identity))
        # What was kept counts: another version may write the same identity in another way.
        (identity,) = database.execute(_KEPT, (event.subject_id,)).fetchone()
        at = event.at.isoformat()
        head = link(self._head, event.subject_id, identity, at, event.state)
        values = (head.count, event.subject_id, at, event.state, head.digest)
        database.execute(_EVENT, values)
        self._in_doubt = head
        commit(database)
        return head

    async def _distrust(self) -> None:
        """The connection failed: end its transaction; the next write opens the file anew."""
        self._mark = None
        with suppress(sqlite3.Error, ValueError):  # ValueError: closed
            await self._database.rollback()  # if there is anything when its thread gets there

    async def _open_anew(self) -> None:
        """Make sure that what is written lands in the file of that name."""
        if not self.is_view_only:
            await self._database.close()  # it may hold the file
        may_create = not self._head.count and await asyncio.to_thread(is_free, self._path)
        database, _version = await connect(self._path, may_create=may_create)
        try:
            self._head = await self._require_known(database)
            self._mark = FileMark.of(self._path)
        except BaseException:
            await database.close()
            raise
        if self.is_view_only:
            await self._database.close()
            self.is_view_only = False
        self._database = database

    async def _require_known(self, database: JournalConnection) -> Head:
        """Where the file stands; it must be the record that this run has read and written."""
        stands = await _stands(database)
        if stands not in (self._head, self._in_doubt):
            raise JournalFailure(f"it stands at {stands}, and this run knows {self._head}")
        if self.is_view_only and (loss := await loss_in(database, stands, self._path)):
            raise JournalFailure(loss)  # for the next start to tell
        _logger.info("the journal was opened again and stands at %s", stands)
        return stands

    async def _events_after(self, seq: int) -> list[ChainedEvent]:
        with failures_told():
            rows = await self._database.execute_fetchall(_NEXT_EVENTS, (seq, _CHECKED_AT_ONCE))
        return [ChainedEvent(*row) for row in rows]


def commit(database: sqlite3.Connection) -> None:
    """End the transaction. Durable when this returns."""
    database.execute("COMMIT")


async def _stands(database: JournalConnection) -> Head:
    rows = list(await database.execute_fetchall(_STANDS))
    return Head(*rows[0]) if rows else Head()

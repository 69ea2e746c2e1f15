"""The record of every cancellation: on disk before the request leaves, and never rewritten.

One process, one connection. Each event carries the hash of the one before it, so that a changed
line shows.
"""

from __future__ import annotations

import asyncio
import hashlib
import sqlite3
from collections.abc import Awaitable
from dataclasses import astuple
from datetime import datetime
from pathlib import Path
from typing import TypeVar

import aiosqlite

from ordermanager_desktop.models.cancellation import Attempt, CancelledBy
from ordermanager_desktop.models.order import OrderKey, OrderStatus
from ordermanager_desktop.models.phone_record import PhoneRecord
from ordermanager_desktop.services.attempt_codec import (
    decode_attempt,
    encode_identity,
    encode_state,
)
from ordermanager_desktop.services.journal_file import connect, set_aside
from ordermanager_desktop.services.order_memory import OrderMemory
from ordermanager_desktop.services.phone_record_codec import (
    PHONE_KIND,
    decode_call,
    encode_call,
    encode_call_state,
)

T = TypeVar("T")


class JournalFailure(Exception):
    """The record could not be written or read; nothing may be sent."""


class CancellationJournal:
    """Attempts, their events, and what was seen of each order.

    Attributes:
        was_damaged: True if an unreadable file was set aside: earlier attempts are unknown.
    """

    def __init__(self, database: aiosqlite.Connection, *, was_damaged: bool) -> None:
        self._database = database
        self._head = ""
        self._writing = asyncio.Lock()  # one transaction at a time on the one connection
        self.was_damaged = was_damaged

    @classmethod
    async def open(cls, path: Path, *, now: datetime) -> CancellationJournal:
        """Open or make the journal; a damaged one is set aside under another name.

        Raises:
            JournalFailure: If no journal can be written at that place.
        """
        was_damaged = False
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            try:
                database = await connect(path)
            except sqlite3.DatabaseError as error:
                if isinstance(error, sqlite3.OperationalError):
                    raise  # locked, read-only, disk full: the file itself may be fine
                set_aside(path, now)
                was_damaged = True
                database = await connect(path)
        except (sqlite3.Error, OSError) as error:
            raise JournalFailure(str(error)) from error
        journal = cls(database, was_damaged=was_damaged)
        journal._head = await journal._guarded(journal._read_head())
        return journal

    @classmethod
    async def refusing(cls) -> CancellationJournal:
        """An empty record that takes nothing in, for a place where none can be written.

        Orders can be looked at over it; whatever must be written first fails, and is not done.
        """
        database = await connect(Path(":memory:"))
        await database.execute("PRAGMA query_only=ON")
        return cls(database, was_damaged=False)

    async def record(self, attempt: Attempt, at: datetime) -> None:
        """Append the attempt's state. Durable when this returns.

        Raises:
            JournalFailure: If it could not be written.
        """
        await self._append(attempt.id, encode_identity(attempt), encode_state(attempt), at)

    async def attempts(self) -> list[Attempt]:
        """Every attempt in its latest state, oldest first.

        Raises:
            JournalFailure: If the record cannot be read.
        """
        return [decode_attempt(*row) for row in await self._latest_of(kind=None)]

    async def record_call(self, call: PhoneRecord, at: datetime) -> None:
        """Append the state of a cancellation by phone, in the same chain. Durable on return.

        Raises:
            JournalFailure: If it could not be written.
        """
        await self._append(call.id, encode_call(call), encode_call_state(call), at)

    async def calls(self) -> list[PhoneRecord]:
        """Every cancellation by phone in its latest state, oldest first.

        Raises:
            JournalFailure: If the record cannot be read.
        """
        return [decode_call(*row) for row in await self._latest_of(kind=PHONE_KIND)]

    async def remember(self, memory: OrderMemory) -> None:
        """Keep what must never be forgotten of an order: how it ended, and failures seen.

        Raises:
            JournalFailure: If it could not be written.
        """
        ended_as = memory.ended_as.name if memory.ended_as else None
        facts = (ended_as, memory.cancelled_by.name, memory.most_failures)
        statement = """
            INSERT INTO order_seen (connection, store, source, order_id,
                                    ended_as, cancelled_by, most_failures)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET ended_as = excluded.ended_as,
                cancelled_by = excluded.cancelled_by, most_failures = excluded.most_failures
        """
        await self._write(statement, (*astuple(memory.key), *facts))

    async def memories(self) -> list[OrderMemory]:
        """What was seen of each order that had an attempt.

        Raises:
            JournalFailure: If the record cannot be read.
        """
        query = """
            SELECT connection, store, source, order_id, ended_as, cancelled_by, most_failures
            FROM order_seen
        """
        rows = await self._guarded(self._database.execute_fetchall(query))
        return [
            OrderMemory(
                OrderKey(*row[:4]),
                ended_as=OrderStatus[row[4]] if row[4] else None,
                cancelled_by=CancelledBy[row[5]],
                most_failures=row[6],
            )
            for row in rows
        ]

    async def remove_order(self, key: OrderKey, at: datetime) -> None:
        """Remember that the manager cleared an order from the active list.

        Raises:
            JournalFailure: If it could not be written.
        """
        statement = """
            INSERT INTO order_seen (connection, store, source, order_id, removed_at)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET removed_at = excluded.removed_at
        """
        await self._write(statement, (*astuple(key), at.isoformat()))

    async def removed_orders(self) -> dict[OrderKey, datetime]:
        """When each cleared order was cleared.

        Raises:
            JournalFailure: If the record cannot be read.
        """
        query = """
            SELECT connection, store, source, order_id, removed_at
            FROM order_seen WHERE removed_at IS NOT NULL
        """
        rows = await self._guarded(self._database.execute_fetchall(query))
        return {OrderKey(*row[:4]): datetime.fromisoformat(row[4]) for row in rows}

    async def first_broken_event(self) -> int | None:
        """The number of the first event that was changed, moved or taken away, None if all stand.

        A tail that was cut off leaves no gap: only a head kept elsewhere shows that.
        """
        query = """
            SELECT e.seq, e.attempt_id, a.identity, e.at, e.state, e.hash
            FROM event AS e LEFT JOIN attempt AS a ON a.id = e.attempt_id ORDER BY e.seq
        """
        head = ""
        rows = await self._guarded(self._database.execute_fetchall(query))
        for expected_seq, (seq, attempt_id, identity, at, state, digest) in enumerate(rows, 1):
            head = _chain(head, attempt_id, identity or "", at, state)
            if seq != expected_seq or digest != head:
                return int(expected_seq)
        return None

    async def aclose(self) -> None:
        """Close the file; its thread ends."""
        await self._database.close()

    async def _append(self, subject_id: str, identity: str, state: str, at: datetime) -> None:
        work = self._insert(subject_id, identity, state, at.isoformat())
        # A cancelled insert still commits in its thread: let it finish, so that the chain holds.
        await asyncio.shield(self._one_at_a_time(work))

    async def _insert(self, subject_id: str, identity: str, state: str, at: str) -> None:
        head = _chain(self._head, subject_id, identity, at, state)
        try:
            await self._database.execute("BEGIN IMMEDIATE")
            await self._database.execute(
                "INSERT INTO attempt VALUES (?, ?) ON CONFLICT DO NOTHING", (subject_id, identity)
            )
            await self._database.execute(
                "INSERT INTO event (attempt_id, at, state, hash) VALUES (?, ?, ?, ?)",
                (subject_id, at, state, head),
            )
            await self._database.execute("COMMIT")
        except BaseException:
            if self._database.in_transaction:
                await self._database.execute("ROLLBACK")
            raise
        self._head = head

    async def _write(self, statement: str, values: tuple[object, ...]) -> None:
        await asyncio.shield(self._one_at_a_time(self._database.execute(statement, values)))

    async def _latest_of(self, kind: str | None) -> list[tuple[str, str, str]]:
        """Id, identity and latest state of all that is recorded of one kind, oldest first."""
        query = """
            SELECT a.id, a.identity, e.state FROM attempt AS a
            JOIN event AS e ON e.seq = (SELECT max(seq) FROM event WHERE attempt_id = a.id)
            WHERE json_extract(a.identity, '$.kind') IS ? ORDER BY a.rowid
        """
        rows = await self._guarded(self._database.execute_fetchall(query, (kind,)))
        return [(row[0], row[1], row[2]) for row in rows]

    async def _read_head(self) -> str:
        query = "SELECT hash FROM event ORDER BY seq DESC LIMIT 1"
        rows = list(await self._database.execute_fetchall(query))
        return str(rows[0][0]) if rows else ""

    async def _one_at_a_time(self, work: Awaitable[object]) -> None:
        async with self._writing:
            await self._guarded(work)

    async def _guarded(self, work: Awaitable[T]) -> T:
        try:
            return await work
        except (sqlite3.Error, OSError, ValueError) as error:  # ValueError: closed
            raise JournalFailure(str(error)) from error


def _chain(head: str, *parts: str) -> str:
    text = "\x1f".join((head, *parts))
    return hashlib.sha256(text.encode()).hexdigest()

"""A word about an order that outlives a restart, such as “printed”; it goes after a while.

A file of its own, of which nothing else depends: one that is damaged is begun anew, and what the
disk refuses is known until the app closes.
"""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Mapping
from dataclasses import astuple
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

import aiosqlite

from ordermanager_desktop.models.order import OrderKey
from ordermanager_desktop.services.sqlite_file import open_private

_VERSION: Final = 1
_SCHEMA: Final = f"""
BEGIN IMMEDIATE;
CREATE TABLE mark (
    connection TEXT NOT NULL,
    store TEXT NOT NULL,
    source TEXT NOT NULL,
    order_id TEXT NOT NULL,
    word TEXT NOT NULL,
    marked_at TEXT NOT NULL,  -- aware UTC
    PRIMARY KEY (connection, store, source, order_id)
) STRICT;
PRAGMA user_version = {_VERSION};
COMMIT;
"""
_PUT: Final = """
INSERT INTO mark VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT DO UPDATE SET word = excluded.word, marked_at = excluded.marked_at
"""

_logger = logging.getLogger(__name__)


class OrderMarks:
    """One word for each order. Make it with ``open``, end it with ``aclose``."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._database: aiosqlite.Connection | None = None
        self._words: dict[OrderKey, str] = {}
        self._unwritten: dict[OrderKey, tuple[str, ...]] = {}

    @classmethod
    async def open(cls, path: Path, *, kept: timedelta, now: datetime) -> OrderMarks:
        """Open or make the file, without what is older than ``kept``."""
        marks = cls(path)
        try:
            await marks._load(_iso(now - kept))
        except (sqlite3.Error, OSError) as error:
            await marks._begin_anew(error)
        return marks

    @property
    def words(self) -> Mapping[OrderKey, str]:
        """Every order that has one."""
        return self._words

    def note(self, key: OrderKey, word: str, now: datetime) -> None:
        """Give the order this word; it reaches the disk by ``flush``, at the latest at the end."""
        self._words[key] = word
        self._unwritten[key] = (*astuple(key), word, _iso(now))

    async def mark(self, key: OrderKey, word: str, now: datetime) -> None:
        """The same; it is on the disk when this returns, if the disk takes it."""
        self.note(key, word, now)
        await self.flush()

    async def flush(self) -> None:
        """Write what was noted."""
        for key, row in tuple(self._unwritten.items()):
            await self._write(row)
            if self._unwritten.get(key) is row:
                del self._unwritten[key]

    async def aclose(self) -> None:
        """Write what is left, and close the file; its thread ends."""
        await self.flush()
        await self._close()

    async def _write(self, row: tuple[str, ...]) -> None:
        if self._database is None:
            return
        try:
            await self._database.execute(_PUT, row)
        except sqlite3.Error as error:
            _logger.warning("%s: a mark is not kept: %s", self._path.name, error)

    async def _close(self) -> None:
        if self._database is not None:
            database, self._database = self._database, None
            await database.close()

    async def _load(self, oldest: str) -> None:
        self._database = await open_private(self._path, _prepare)
        await self._database.execute("DELETE FROM mark WHERE marked_at < ?", (oldest,))
        query = "SELECT connection, store, source, order_id, word FROM mark"
        rows = await self._database.execute_fetchall(query)
        self._words = {OrderKey(*row[:4]): row[4] for row in rows}

    async def _begin_anew(self, error: Exception) -> None:
        await self._close()
        _logger.warning("%s can't be used and is begun anew: %r", self._path.name, error)
        if isinstance(error, (sqlite3.OperationalError, OSError)):
            return  # the disk refuses, or somebody else has it open: it may be good tomorrow
        try:
            self._path.unlink(missing_ok=True)
            self._database = await open_private(self._path, _prepare)
        except (sqlite3.Error, OSError) as failure:
            _logger.warning("%s can't be made: %s", self._path.name, failure)


async def _prepare(database: aiosqlite.Connection) -> None:
    for pragma in ("synchronous=EXTRA", "secure_delete=ON"):
        await database.execute(f"PRAGMA {pragma}")
    ((version,),) = await database.execute_fetchall("PRAGMA user_version")
    if version == 0:
        await database.executescript(_SCHEMA)
    elif version != _VERSION:
        raise sqlite3.DatabaseError(f"it is of version {version}")


def _iso(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds")

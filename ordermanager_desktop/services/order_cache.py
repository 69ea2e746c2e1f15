"""The last list of orders on disk, so that the next start can show it before anything answers.

Nothing depends on it: a file that is damaged, of another version or of another account is thrown
away. An order leaves it a day after its end. The records of unreadable orders are kept as they
came, for support, for a day.
"""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections.abc import Collection, Iterable, Mapping
from dataclasses import astuple
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import aiosqlite

from ordermanager_desktop.models.listed_orders import MOST_RAW_ORDERS, RawOrder
from ordermanager_desktop.models.order import Order, OrderKey, StoreKey
from ordermanager_desktop.services.gateways.registry import Connection
from ordermanager_desktop.services.last_list import (
    CACHE_NAME,
    CACHE_VERSION,
    KEPT_AFTER_END,
    VALUE,
    iso,
    listing_name,
    mark_of,
    still_true,
)
from ordermanager_desktop.services.order_codec import encode_order
from ordermanager_desktop.services.sqlite_file import open_private, transaction

CACHE_FILES = (CACHE_NAME, f"{CACHE_NAME}-wal", f"{CACHE_NAME}-shm")
RAW_KEPT = timedelta(hours=24)

_logger = logging.getLogger(__name__)

_SCHEMA = f"""
BEGIN IMMEDIATE;
CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE last_order (
    connection TEXT NOT NULL,
    store TEXT NOT NULL,
    source TEXT NOT NULL,
    order_id TEXT NOT NULL,
    body TEXT NOT NULL,
    drop_at TEXT,  -- aware UTC; NULL while the order has not ended
    PRIMARY KEY (connection, store, source, order_id)
) STRICT;
CREATE TABLE raw_order (
    connection TEXT NOT NULL,
    store TEXT NOT NULL,
    source TEXT NOT NULL,
    order_id TEXT NOT NULL,
    body TEXT NOT NULL,
    drop_at TEXT NOT NULL,  -- aware UTC
    PRIMARY KEY (connection, store, source, order_id)
) STRICT;
PRAGMA user_version = {CACHE_VERSION};
COMMIT;
"""
_PUT = """
INSERT INTO last_order VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT DO UPDATE SET body = excluded.body, drop_at = excluded.drop_at
"""
_SET_LISTED_AT = """
INSERT INTO about VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value
"""
_DROP = """
DELETE FROM last_order WHERE connection = ? AND store = ? AND source = ? AND order_id = ?
"""
_PUT_RAW = """
INSERT INTO raw_order VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT DO UPDATE SET body = excluded.body, drop_at = excluded.drop_at
WHERE body <> excluded.body
"""
_DROP_STORE = "DELETE FROM last_order WHERE connection = ? AND store = ?"
_DROP_OLDEST_RAW = """
DELETE FROM raw_order WHERE rowid NOT IN (
    SELECT rowid FROM raw_order ORDER BY drop_at DESC, rowid DESC LIMIT ?
)
"""


class _Unusable(Exception):
    """The file is not a cache of ours for this account."""


class OrderCache:
    """One file, one connection, whose thread does all the work. Never fails: it only forgets."""

    def __init__(self, path: Path, *accounts: Connection) -> None:
        self._path = path
        self._mark = mark_of(accounts)
        self._database: aiosqlite.Connection | None = None

    @classmethod
    async def open(cls, path: Path, *accounts: Connection, is_damaged: bool = False) -> OrderCache:
        """Open or make the cache of these accounts; one that can't be used is begun anew.

        Args:
            is_damaged: Whoever has read it found something that is not understood.
        """
        cache = cls(path, *accounts)
        try:
            cache._database = await _connect(path, cache._mark)
            if is_damaged:
                raise _Unusable("it holds what is not understood")
        except (sqlite3.Error, OSError, _Unusable) as error:
            await cache._get_over(error)
        return cache

    async def save(
        self,
        changed: Iterable[Order],
        gone: Iterable[OrderKey],
        listed_at: Mapping[StoreKey, datetime],
    ) -> None:
        """Keep what changed since the last listing. Encodes and writes off the caller's thread.

        Args:
            listed_at: When each store was listed last, at least one.
        """
        if self._database is None:
            return
        rows = await asyncio.to_thread(_rows, tuple(changed), max(listed_at.values()))
        keys = [astuple(key) for key in gone]
        try:
            await _write(self._database, rows, keys, listed_at)
        except sqlite3.Error as error:
            await self._get_over(error)

    async def save_raw(self, records: Iterable[RawOrder], now: datetime) -> None:
        """Keep the records of unreadable orders for a day; the latest ones, if they are many."""
        if self._database is None:
            return
        drop_at = iso(now + RAW_KEPT)
        rows = [(*astuple(each.key), each.text, drop_at) for each in records]
        try:
            await _write_raw(self._database, rows, now)
        except sqlite3.Error as error:
            await self._get_over(error)

    async def keep_only(self, stores: Collection[StoreKey], *, now: datetime) -> None:
        """Forget other stores, and what is due; at the start, when it is known who is shown."""
        if self._database is None:
            return
        try:
            await _drop_due(self._database, now, stores)
        except (sqlite3.Error, ValueError) as error:
            await self._get_over(error)

    async def purge(self, now: datetime) -> None:
        """Drop what is due, also from the raw file and the one beside it."""
        if self._database is None:
            return
        try:
            await _drop_due(self._database, now)
            await self._database.execute("VACUUM")
            await self._database.execute_fetchall("PRAGMA wal_checkpoint(TRUNCATE)")
        except (sqlite3.Error, ValueError) as error:
            _logger.warning("the kept list could not be cleared: %s", error)

    async def aclose(self) -> None:
        """Close the file; its thread ends."""
        if self._database is not None:
            database, self._database = self._database, None
            await database.close()

    async def _get_over(self, error: Exception) -> None:
        """Begin a new file in place of a damaged one; what the disk refuses waits for a start."""
        await self.aclose()
        if isinstance(error, (sqlite3.OperationalError, OSError)):
            _logger.warning("no list is kept for the next start: %s", error)
            return
        _logger.warning("the kept list can't be used and is begun anew: %r", error)
        try:
            for name in CACHE_FILES:
                self._path.with_name(name).unlink(missing_ok=True)
            self._database = await _connect(self._path, self._mark)
        except (sqlite3.Error, OSError) as failure:
            _logger.warning("no list is kept for the next start: %s", failure)


async def _drop_due(
    database: aiosqlite.Connection, now: datetime, stores: Collection[StoreKey] | None = None
) -> dict[StoreKey, datetime]:
    """Forget what has had its time, and stores that are not among these; None keeps them all.

    Returns when the list of each store that is left was true.
    """
    kept = await _kept_places(database)
    known = {p: await _listed_at(database, p) for p in (kept if stores is None else stores)}
    listed_at = still_true(known, now)
    for place in kept:
        if place not in listed_at:
            await database.execute(_DROP_STORE, astuple(place))
    await database.execute("DELETE FROM last_order WHERE drop_at < ?", (iso(now),))
    await _drop_old_raw(database, now)
    return listed_at


async def _listed_at(database: aiosqlite.Connection, place: StoreKey) -> datetime | None:
    text = await _value(database, listing_name(place))
    return datetime.fromisoformat(text) if text else None


async def _kept_places(database: aiosqlite.Connection) -> list[StoreKey]:
    query = "SELECT DISTINCT connection, store FROM last_order"
    return [StoreKey(*row) for row in await database.execute_fetchall(query)]


async def _write(
    database: aiosqlite.Connection,
    rows: list[tuple[str | None, ...]],
    gone: list[tuple[str, ...]],
    listed_at: Mapping[StoreKey, datetime],
) -> None:
    latest = max(listed_at.values())
    async with transaction(database):
        await database.executemany(_PUT, rows)
        await database.executemany(_DROP, gone)
        await database.execute("DELETE FROM last_order WHERE drop_at < ?", (iso(latest),))
        await _drop_old_raw(database, latest)
        named = [(listing_name(place), iso(at)) for place, at in listed_at.items()]
        await database.executemany(_SET_LISTED_AT, named)


async def _write_raw(
    database: aiosqlite.Connection, rows: list[tuple[str, ...]], now: datetime
) -> None:
    async with transaction(database):
        await _drop_old_raw(database, now)
        await database.executemany(_PUT_RAW, rows)
        await database.execute(_DROP_OLDEST_RAW, (MOST_RAW_ORDERS,))


async def _drop_old_raw(database: aiosqlite.Connection, now: datetime) -> None:
    await database.execute("DELETE FROM raw_order WHERE drop_at < ?", (iso(now),))


def _rows(orders: tuple[Order, ...], now: datetime) -> list[tuple[str | None, ...]]:
    rows = []
    for order in orders:
        drop_at = _drop_at(order, now)
        rows.append((*astuple(order.key), encode_order(order), drop_at and iso(drop_at)))
    return rows


def _drop_at(order: Order, now: datetime) -> datetime | None:
    """A day after the end. No platform tells when an order ended: pickup comes nearest."""
    if not order.status.has_ended:
        return None
    ended_at = order.fulfillment.pickup_at or order.placed_at or now
    return min(now, ended_at) + KEPT_AFTER_END


async def _connect(path: Path, mark: str) -> aiosqlite.Connection:
    return await open_private(path, partial(_prepare, mark))


async def _prepare(mark: str, database: aiosqlite.Connection) -> None:
    # secure_delete: what is dropped leaves the file, too.
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "secure_delete=ON"):
        await database.execute(f"PRAGMA {pragma}")
    ((version,),) = await database.execute_fetchall("PRAGMA user_version")
    if version == 0:
        await database.executescript(_SCHEMA)
        await database.execute("INSERT INTO about VALUES ('account', ?)", (mark,))
    elif version != CACHE_VERSION or await _value(database, "account") != mark:
        raise _Unusable("it is of another version or another account")


async def _value(database: aiosqlite.Connection, name: str) -> str | None:
    rows = list(await database.execute_fetchall(VALUE, (name,)))
    return str(rows[0][0]) if rows else None

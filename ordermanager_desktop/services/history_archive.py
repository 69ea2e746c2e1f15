"""Orders and cancellations of the last weeks in a file of their own, for looking them up.

One connection, whose thread does all the work. Nothing that is decided depends on it: what can't
be kept is told, and the rest of the app goes on.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

import aiosqlite

from ordermanager_desktop.models.history import (
    HistoryChoices,
    HistoryEntry,
    HistoryFilter,
    HistoryOutcome,
    HistoryPage,
    PageMark,
    SeenCancellation,
    SeenOrder,
)
from ordermanager_desktop.models.history_figures import HistoryFigures, LostOrder, figures_of
from ordermanager_desktop.services.history_codec import (
    COLUMNS,
    amount_of,
    cancellation_values,
    entry_of,
    iso,
    order_values,
    reason_of,
)
from ordermanager_desktop.services.history_file import (
    connect,
    drop_old_asides,
    is_damage,
    set_aside,
)
from ordermanager_desktop.services.sqlite_file import transaction

NAMES_KEPT: Final = timedelta(hours=24)
PAGE: Final = 100
_PAGES_FREED_AT_ONCE: Final = 200

_PUT_ORDER = """
INSERT INTO seen_order VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (connection, store, source, order_id) DO UPDATE SET
    number = excluded.number, platform_id = excluded.platform_id,
    platform_name = excluded.platform_name, status = excluded.status, is_off = excluded.is_off,
    seen_at = excluded.seen_at, total_minor = excluded.total_minor, currency = excluded.currency,
    odd_total = excluded.odd_total, items = excluded.items, cancelled_by = excluded.cancelled_by
WHERE (number, platform_id, platform_name, status, total_minor, currency, odd_total, items,
    cancelled_by)
IS NOT (excluded.number, excluded.platform_id, excluded.platform_name, excluded.status,
    excluded.total_minor, excluded.currency, excluded.odd_total, excluded.items,
    excluded.cancelled_by)
"""
_PUT_ORDER_IF_NEW = """
INSERT OR IGNORE INTO seen_order VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_ORDER_ROW = """
SELECT row FROM seen_order
WHERE connection = ? AND store = ? AND source = ? AND order_id = ?
"""
_PUT_CANCELLATION = """
INSERT INTO seen_cancellation VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET
    settled_at = excluded.settled_at, outcome = excluded.outcome, who = excluded.who,
    platform_text = excluded.platform_text, case_number = excluded.case_number
"""
_PUT_NAME = """
INSERT INTO customer_name SELECT row, ? FROM seen_order
WHERE at >= ? AND connection = ? AND store = ? AND source = ? AND order_id = ?
ON CONFLICT DO UPDATE SET name = excluded.name WHERE name <> excluded.name
"""
_JOINED = """
FROM seen_order AS o LEFT JOIN seen_cancellation AS c ON c.order_row = o.row
LEFT JOIN customer_name AS n ON n.order_row = o.row
"""
_OUTCOME = """
coalesce(c.outcome, CASE WHEN o.is_off THEN 'CANCELLED' ELSE 'NONE' END)
"""
# The latest cancellation that a read confirmed gives an order that is off its reason.
_LOST = """
SELECT o.platform_id, o.total_minor, o.currency, o.odd_total, (
    SELECT c.reason FROM seen_cancellation AS c
    WHERE c.order_row = o.row AND c.outcome = 'CANCELLED' ORDER BY c.at DESC LIMIT 1
)
FROM seen_order AS o WHERE o.is_off AND o.at >= ? AND o.at < ?
"""


class HistoryFailure(Exception):
    """The history could not be read or written."""


class HistoryIsFull(HistoryFailure):
    """The disk takes nothing in."""


class HistoryArchive:
    """Make it with ``open``.

    Attributes:
        was_set_aside: True if a damaged file was found and another one begun.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._database: aiosqlite.Connection | None = None
        self._writing = asyncio.Lock()
        self.was_set_aside = False

    @classmethod
    async def open(cls, path: Path, *, now: datetime) -> HistoryArchive:
        """Open or make the file; a damaged one is set aside under another name.

        Raises:
            HistoryFailure: If none can be used at that place.
        """
        archive = cls(path)
        with failures_told():
            try:
                archive._database = await connect(path)
            except Exception as error:
                if not is_damage(error):
                    raise
                await asyncio.to_thread(set_aside, path, now)
                archive.was_set_aside = True
                archive._database = await connect(path)
        return archive

    async def aclose(self) -> None:
        """Finish what is being written, and close the file; its thread ends."""
        async with self._writing:
            if self._database is not None:
                database, self._database = self._database, None
                await database.close()

    async def keep(
        self,
        orders: Iterable[SeenOrder],
        cancellations: Iterable[SeenCancellation],
        now: datetime,
        *,
        only_recorded: Iterable[SeenOrder] = (),
    ) -> None:
        """Merge what was seen, by order and by attempt; names of yesterday are not taken in.

        Args:
            only_recorded: Orders that a record alone tells of; one that was seen says more.

        Raises:
            HistoryFailure: If it could not be written; nothing of it is kept then.
        """
        seen, oldest = list(orders), iso(now - NAMES_KEPT)
        names = ((each.customer, oldest, *_key_of(each)) for each in seen if each.customer)
        async with self._transaction() as database:
            # Whole lists: each way to the file's thread costs the window's thread more than the
            # statement. The values are made over there, too.
            await database.executemany(_PUT_ORDER, map(order_values, seen))
            await database.executemany(_PUT_NAME, names)
            await database.executemany(_PUT_ORDER_IF_NEW, map(order_values, only_recorded))
            for cancellation in cancellations:
                if (found := await _order_row(database, cancellation)) is not None:
                    values = cancellation_values(cancellation, found)
                    await database.execute(_PUT_CANCELLATION, values)

    async def page(self, wanted: HistoryFilter, after: PageMark | None = None) -> HistoryPage:
        """The next entries, newest first.

        Raises:
            HistoryFailure: If they can't be read.
        """
        where, values = _conditions(wanted)
        if after is not None:
            where.append("(o.at, o.row, coalesce(c.row, 0)) < (?, ?, ?)")
            values += [after.at, after.order_row, after.cancellation_row]
        query = (
            f"SELECT o.at, o.row, coalesce(c.row, 0), {COLUMNS} {_JOINED} "
            f"WHERE {' AND '.join(where)} ORDER BY o.at DESC, o.row DESC, coalesce(c.row, 0) DESC "
            f"LIMIT {PAGE + 1}"
        )
        with failures_told():
            rows = list(await self._ready().execute_fetchall(query, values))
            entries = tuple(entry_of(tuple(row[3:])) for row in rows[:PAGE])
        mark = PageMark(*rows[PAGE - 1][:3]) if len(rows) > PAGE else None
        return HistoryPage(entries, mark)

    async def count(self, wanted: HistoryFilter) -> int:
        """How many entries pass.

        Raises:
            HistoryFailure: If it can't be read.
        """
        where, values = _conditions(wanted)
        query = f"SELECT count(*) {_JOINED} WHERE {' AND '.join(where)}"
        with failures_told():
            ((count,),) = await self._ready().execute_fetchall(query, values)
        return int(count)

    async def all_entries(self, wanted: HistoryFilter) -> list[HistoryEntry]:
        """All that pass, for a file; read a page at a time.

        Raises:
            HistoryFailure: If they can't be read.
        """
        page = await self.page(wanted)
        entries = [*page.entries]
        while page.next_mark is not None:
            page = await self.page(wanted, page.next_mark)
            entries += page.entries
        return entries

    async def choices(self) -> HistoryChoices:
        """What can be filtered by.

        Raises:
            HistoryFailure: If it can't be read.
        """
        platforms = "SELECT platform_id, max(platform_name) FROM seen_order GROUP BY 1 ORDER BY 2"
        people = "SELECT DISTINCT who FROM seen_cancellation WHERE who <> '' ORDER BY 1"
        with failures_told():
            database = self._ready()
            found = await database.execute_fetchall(platforms)
            names = await database.execute_fetchall(people)
        return HistoryChoices(
            tuple((str(id_), str(name)) for id_, name in found),
            tuple(str(name) for (name,) in names),
        )

    async def figures(self, since: datetime, until: datetime) -> HistoryFigures:
        """Rates and sums of a period.

        Raises:
            HistoryFailure: If they can't be read.
        """
        period = (iso(since), iso(until))
        counted = """
            SELECT platform_id, max(platform_name), count(*) FROM seen_order
            WHERE at >= ? AND at < ? GROUP BY platform_id
        """
        with failures_told():
            database = self._ready()
            rows = list(await database.execute_fetchall(counted, period))
            off = list(await database.execute_fetchall(_LOST, period))
        lost = [LostOrder(row[0], amount_of(*row[1:4]), reason_of(row[4])) for row in off]
        names = {str(row[0]): str(row[1]) for row in rows}
        return figures_of({str(row[0]): int(row[2]) for row in rows}, names, lost)

    async def purge(self, now: datetime, *, days: int, thoroughly: bool = False) -> None:
        """Forget what is older than so many days, and names after 24 hours; also in the raw file.

        Args:
            thoroughly: Writes the whole file anew, for the start; else only empty pages go.

        Raises:
            HistoryFailure: If it could not be done; the next one tries again.
        """
        await asyncio.to_thread(drop_old_asides, self._path, now)
        oldest, named = iso(now - timedelta(days=days)), iso(now - NAMES_KEPT)
        async with self._transaction() as database:
            await database.execute("DELETE FROM seen_cancellation WHERE at < ?", (oldest,))
            await database.execute(
                "DELETE FROM seen_order WHERE at < ? AND row NOT IN "
                "(SELECT order_row FROM seen_cancellation)",
                (oldest,),
            )
            await database.execute(
                "DELETE FROM customer_name WHERE order_row NOT IN "
                "(SELECT row FROM seen_order WHERE at >= ?)",
                (named,),
            )
        async with self._writing:
            with failures_told():
                await _give_back(self._ready(), thoroughly=thoroughly)

    def _ready(self) -> aiosqlite.Connection:
        if self._database is None:
            raise HistoryFailure("it is closed")
        return self._database

    @asynccontextmanager
    async def _transaction(self) -> AsyncIterator[aiosqlite.Connection]:
        async with self._writing:
            with failures_told():
                database = self._ready()
                async with transaction(database):
                    yield database


@contextmanager
def failures_told() -> Iterator[None]:
    """Turns what a disk can do to us into the failure of the history."""
    try:
        yield
    except sqlite3.Error as error:
        is_full = getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_FULL
        raise (HistoryIsFull if is_full else HistoryFailure)(str(error)) from error
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise HistoryFailure(str(error)) from error


async def _order_row(database: aiosqlite.Connection, each: SeenCancellation) -> int | None:
    found = list(await database.execute_fetchall(_ORDER_ROW, _key_of(each)))
    return int(found[0][0]) if found else None


def _key_of(each: SeenOrder | SeenCancellation) -> tuple[str, str, str, str]:
    return each.key.connection, each.key.store, each.key.source, each.key.order_id


async def _give_back(database: aiosqlite.Connection, *, thoroughly: bool) -> None:
    """Empty pages leave the file, and what was overwritten leaves the file beside it."""
    if thoroughly:
        await database.execute("VACUUM")
    else:
        await database.execute_fetchall(f"PRAGMA incremental_vacuum({_PAGES_FREED_AT_ONCE})")
    await database.execute_fetchall("PRAGMA wal_checkpoint(TRUNCATE)")


def _conditions(wanted: HistoryFilter) -> tuple[list[str], list[Any]]:
    where, values = ["1"], []
    conditions: list[tuple[object, str, Any]] = [
        (wanted.since, "o.at >= ?", wanted.since and iso(wanted.since)),
        (wanted.until, "o.at < ?", wanted.until and iso(wanted.until)),
        (wanted.platform_id, "o.platform_id = ?", wanted.platform_id),
        (wanted.reason, "c.reason = ?", wanted.reason and wanted.reason.name),
        (wanted.who, "c.who = ?", wanted.who),
        (wanted.outcome, f"{_OUTCOME} = ?", _outcome_name(wanted.outcome)),
        (wanted.number, "instr(lower(o.number), lower(?)) > 0", wanted.number),
    ]
    for is_set, condition, value in conditions:
        if is_set:
            where.append(condition)
            values.append(value)
    return where, values


def _outcome_name(outcome: HistoryOutcome | None) -> str:
    return outcome.name if outcome else ""

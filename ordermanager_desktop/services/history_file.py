"""The history's file: its tables, and what is done with one that can't be used."""

from __future__ import annotations

import logging
import sqlite3
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

import aiosqlite

from ordermanager_desktop.services.sqlite_file import open_private

HISTORY_NAME: Final = "history.db"
BESIDE: Final = ("", "-wal", "-shm")
ASIDE_KEPT: Final = timedelta(hours=24)  # it holds names, and nothing else clears them away
_VERSION: Final = 1

_logger = logging.getLogger(__name__)

_SCHEMA: Final = f"""
BEGIN IMMEDIATE;
CREATE TABLE seen_order (
    row INTEGER PRIMARY KEY,
    connection TEXT NOT NULL,
    store TEXT NOT NULL,
    source TEXT NOT NULL,
    order_id TEXT NOT NULL,
    number TEXT NOT NULL,
    platform_id TEXT NOT NULL,
    platform_name TEXT NOT NULL,
    status TEXT NOT NULL,
    is_off INTEGER NOT NULL,
    at TEXT NOT NULL,  -- aware UTC, like all times
    seen_at TEXT NOT NULL,
    total_minor INTEGER,
    currency TEXT,
    odd_total TEXT,
    items TEXT NOT NULL,
    cancelled_by TEXT NOT NULL,
    UNIQUE (connection, store, source, order_id)
) STRICT;
CREATE INDEX order_by_time ON seen_order (at DESC, row DESC);
CREATE TABLE seen_cancellation (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    order_row INTEGER NOT NULL,
    is_call INTEGER NOT NULL,
    at TEXT NOT NULL,
    settled_at TEXT,
    outcome TEXT NOT NULL,
    reason TEXT,
    who TEXT NOT NULL,
    platform_text TEXT NOT NULL,
    case_number TEXT NOT NULL
) STRICT;
CREATE INDEX cancellation_of_order ON seen_cancellation (order_row);
CREATE TABLE customer_name (order_row INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
PRAGMA user_version = {_VERSION};
COMMIT;
"""


class HistoryUnusable(Exception):
    """The file is no history that this version can read."""


async def connect(path: Path) -> aiosqlite.Connection:
    """Open or make the file.

    Raises:
        HistoryUnusable, sqlite3.DatabaseError: If it is damaged or of another version.
        sqlite3.OperationalError, OSError: If the disk does not let it.
    """
    return await open_private(path, _prepare)


async def _prepare(database: aiosqlite.Connection) -> None:
    # auto_vacuum before the first table. secure_delete: what is dropped leaves the file, too.
    for pragma in ("auto_vacuum=INCREMENTAL", "journal_mode=WAL", "synchronous=NORMAL"):
        await database.execute(f"PRAGMA {pragma}")
    await database.execute("PRAGMA secure_delete=ON")
    ((version,),) = await database.execute_fetchall("PRAGMA user_version")
    if version == 0:
        await database.executescript(_SCHEMA)
        return
    ((verdict,),) = await database.execute_fetchall("PRAGMA quick_check(1)")
    if version != _VERSION or verdict != "ok":
        raise HistoryUnusable(f"version {version}, {verdict}")


def set_aside(path: Path, now: datetime) -> Path:
    """Give a damaged file another name; it goes after a day.

    Raises:
        OSError: If the folder does not let it.
    """
    number, stem = 1, f"{path.stem}.damaged-{now:%Y%m%dT%H%M%S}"
    aside = path.with_name(f"{stem}{path.suffix}")
    while aside.exists():
        number += 1
        aside = path.with_name(f"{stem}-{number}{path.suffix}")
    for end in BESIDE:
        file = path.with_name(path.name + end)
        if file.exists():
            file.replace(aside.with_name(aside.name + end))
    _logger.error("the history is damaged and was set aside as %s", aside.name)
    return aside


def drop_old_asides(path: Path, now: datetime) -> None:
    """Delete what was set aside a day ago."""
    for file in path.parent.glob(f"{path.stem}.damaged-*"):
        try:
            if now.timestamp() - file.stat().st_mtime > ASIDE_KEPT.total_seconds():
                file.unlink()
        except OSError as error:
            _logger.warning("%s stays: %s", file.name, error)


def is_damage(error: BaseException) -> bool:
    """True if the file is to blame, and not the disk or another program."""
    is_disk = isinstance(error, (sqlite3.OperationalError, OSError))
    return isinstance(error, (HistoryUnusable, sqlite3.DatabaseError)) and not is_disk

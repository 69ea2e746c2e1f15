"""The journal's file: its tables and pragmas, and how a damaged one is set aside."""

from __future__ import annotations

import logging
import sqlite3
from datetime import datetime
from pathlib import Path

import aiosqlite

_LOCKED_FOR_S = 1.0  # a second app holds the file as long as it runs

_logger = logging.getLogger(__name__)

_SCHEMA = """
BEGIN IMMEDIATE;
CREATE TABLE attempt (  -- and other things that happened to an order: see the codecs
    id TEXT PRIMARY KEY,
    identity TEXT NOT NULL
) STRICT;
CREATE TABLE event (
    seq INTEGER PRIMARY KEY,
    attempt_id TEXT NOT NULL REFERENCES attempt (id),
    at TEXT NOT NULL,
    state TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;
CREATE INDEX event_of_attempt ON event (attempt_id, seq);
CREATE TABLE order_seen (
    connection TEXT NOT NULL,
    store TEXT NOT NULL,
    source TEXT NOT NULL,
    order_id TEXT NOT NULL,
    ended_as TEXT,
    cancelled_by TEXT NOT NULL DEFAULT 'UNKNOWN',
    most_failures INTEGER,
    removed_at TEXT,
    PRIMARY KEY (connection, store, source, order_id)
) STRICT;
CREATE TRIGGER attempt_stays BEFORE UPDATE ON attempt BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER attempt_kept BEFORE DELETE ON attempt BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER event_stays BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER event_kept BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'append-only'); END;
PRAGMA user_version = 1;
COMMIT;
"""


def set_aside(path: Path, now: datetime) -> None:
    """Give a damaged file another name, so that a new one can be begun."""
    aside = path.with_name(f"{path.stem}.damaged-{now:%Y%m%dT%H%M%S}{path.suffix}")
    path.replace(aside)
    _logger.error("the journal is damaged and was set aside as %s", aside.name)


async def connect(path: Path) -> aiosqlite.Connection:
    """Open, set the pragmas, check, and make the tables of a new file.

    Raises:
        sqlite3.DatabaseError: If the file is damaged; its kind OperationalError if it is locked,
            read-only, or the disk is full.
    """
    database = await aiosqlite.connect(path, isolation_level=None, timeout=_LOCKED_FOR_S)
    try:
        for pragma in ("locking_mode=EXCLUSIVE", "journal_mode=DELETE", "synchronous=EXTRA"):
            await database.execute(f"PRAGMA {pragma}")
        await database.execute("PRAGMA fullfsync=ON")
        await database.execute("PRAGMA foreign_keys=ON")
        verdicts = list(await database.execute_fetchall("PRAGMA quick_check"))
        if [tuple(row) for row in verdicts] != [("ok",)]:
            raise sqlite3.DatabaseError("quick_check found damage")
        version = list(await database.execute_fetchall("PRAGMA user_version"))
        if version[0][0] == 0:
            await database.executescript(_SCHEMA)
    except BaseException:
        await database.close()
        raise
    return database

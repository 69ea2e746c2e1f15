"""The journal's file: its tables and pragmas, and what can be read of one that can't be written.

A damaged one is set aside under another name.
"""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TypeVar

import aiosqlite

from ordermanager_desktop.services.journal_failure import JournalIsDamaged, JournalIsNewer
from ordermanager_desktop.services.journal_head import head_path
from ordermanager_desktop.services.journal_upgrade import upgrade
from ordermanager_desktop.services.private_files import make_private_file, make_private_folder

T = TypeVar("T")

VERSION = 2
_LOCKED_FOR_S = 1.0  # a second app holds the file as long as it runs
_SYNCHRONOUS = ("off", "normal", "full", "extra")
_DAMAGE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)

_logger = logging.getLogger(__name__)

# No index: quick_check does not compare one with its table, and a wrong one would show old states.
_SCHEMA = f"""
BEGIN EXCLUSIVE;
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
CREATE TRIGGER attempt_stays BEFORE UPDATE ON attempt BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER attempt_kept BEFORE DELETE ON attempt BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER event_stays BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER event_kept BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'append-only'); END;
PRAGMA user_version = {VERSION};
COMMIT;
"""
_COLUMNS = {
    *("attempt.id", "attempt.identity"),
    *("event.seq", "event.attempt_id", "event.at", "event.state", "event.hash"),
}
# A real write, so that a place which takes nothing in is found by the start and not by the first
# cancellation. The lock that it takes stays until the file is closed.
_TAKE = f"""
BEGIN EXCLUSIVE;
PRAGMA user_version = {VERSION};
COMMIT;
"""


class JournalConnection(aiosqlite.Connection):
    """The one connection to a journal, with the thread that alone touches it."""

    async def in_thread(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Let the thread do several things in one go: each way there and back waits for the loop.

        Raises:
            ValueError: If it is closed; and whatever the work raises.
        """
        done: T = await self._execute(work, self._conn)  # type: ignore[no-untyped-call]
        return done


def journal_files(path: Path) -> tuple[Path, Path, Path]:
    """All that belongs to a journal: its rollback file, itself, and the head beside it."""
    return path.with_name(f"{path.name}-journal"), path, head_path(path)


def set_aside(path: Path, now: datetime) -> Path:
    """Give a damaged journal another name, so that a new one can be begun; returns that name.

    The rollback file goes with it, and first: a new database would take it for its own.

    Raises:
        OSError: If the folder does not let it.
    """
    aside = _free_name(path, now)
    for file, other_name in zip(journal_files(path), journal_files(aside), strict=True):
        if file.exists():
            file.replace(other_name)
    _logger.error("the journal is damaged and was set aside as %s", aside.name)
    return aside


@dataclass(frozen=True, slots=True)
class FileMark:
    """Tells the files of an open journal from others that took their names.

    SQLite goes on writing into a file that was moved or deleted, and into its rollback file too.
    """

    journal: tuple[int, int]
    rollback: tuple[int, int] | None

    @classmethod
    def of(cls, path: Path) -> FileMark:
        """The files of that name as they are now.

        Raises:
            OSError: If there is no journal.
        """
        rollback, journal, _head = journal_files(path)
        return cls(_inode(journal), _inode(rollback) if rollback.exists() else None)

    def stands(self, path: Path) -> bool:
        """True if they are still there.

        Raises:
            OSError: If there is no journal.
        """
        now = FileMark.of(path)
        return now.journal == self.journal and self.rollback in (None, now.rollback)


def _inode(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_dev, status.st_ino


async def connect(path: Path, *, may_create: bool) -> tuple[JournalConnection, int]:
    """Open and check a journal, and hold it against every other program until it is closed.

    Returns:
        The connection, and the version that the file had before: zero for a new one.

    Raises:
        JournalIsDamaged: If the file is.
        JournalIsNewer: If a newer app wrote it.
        sqlite3.Error, OSError: If it is locked, read-only or away, or the disk is full.
    """
    found: list[int] = []
    database = await _open(partial(_opened, path, found, may_create=may_create))
    return database, found[0]


async def open_copy(path: Path) -> JournalConnection:
    """What can be read of a journal, in memory; an empty one if nothing can."""
    try:
        return await _open(partial(_copied, path))
    except (sqlite3.Error, OSError, ValueError, JournalIsDamaged) as error:
        _logger.warning("nothing can be read of the journal: %s", error)
        return await _open(_blank)


async def _open(connector: Callable[[], sqlite3.Connection]) -> JournalConnection:
    """Let the connection's own thread open it."""
    failures: list[Exception] = []

    def opened() -> sqlite3.Connection:
        try:
            return connector()
        except Exception as failure:  # noqa: BLE001  # raised below, when the thread has ended
            failures.append(failure)
            return sqlite3.connect(":memory:")

    database = JournalConnection(opened, iter_chunk_size=64)
    await database
    if failures:
        await database.close()
        raise failures[0]
    return database


def _opened(path: Path, found: list[int], *, may_create: bool) -> sqlite3.Connection:
    if may_create:
        make_private_folder(path.parent)
        make_private_file(path)  # SQLite gives its rollback file the same mode
    database = _connection(path, "rw")
    try:
        found.append(_prepare(database))
    except BaseException as error:
        database.close()
        if _is_damage(error):
            raise JournalIsDamaged(str(error)) from error
        raise
    return database


def _prepare(database: sqlite3.Connection) -> int:
    for pragma in ("locking_mode=EXCLUSIVE", "journal_mode=DELETE", "synchronous=EXTRA"):
        database.execute(f"PRAGMA {pragma}")
    for pragma in ("fullfsync=ON", "foreign_keys=ON", "cell_size_check=ON"):
        database.execute(f"PRAGMA {pragma}")
    _require_sound(database)
    version = _version_of(database)
    if version > VERSION:
        raise JournalIsNewer(f"it is of version {version}, and this app knows {VERSION}")
    _require_tables(database, version)
    if version == 1:
        upgrade(database)
    database.executescript(_TAKE if version else _SCHEMA)
    return version


def _copied(path: Path) -> sqlite3.Connection:
    with closing(_connection(path, "ro")) as file:
        file.execute("BEGIN")
        file.execute("SELECT count(*) FROM sqlite_schema")  # backup waits for ever at a lock
        database = _connection_in_memory()
        file.backup(database)
    _require_sound(database)
    version = _version_of(database)
    _require_tables(database, version)
    if version == 1:
        upgrade(database)
    return database


def _blank() -> sqlite3.Connection:
    database = _connection_in_memory()
    database.executescript(_SCHEMA)
    return database


def _connection(path: Path, mode: str) -> sqlite3.Connection:
    address = f"{path.absolute().as_uri()}?mode={mode}"
    database = sqlite3.connect(address, uri=True, isolation_level=None, timeout=_LOCKED_FOR_S)
    database.text_factory = _text
    return database


def _connection_in_memory() -> sqlite3.Connection:
    database = sqlite3.connect(":memory:", isolation_level=None)
    database.text_factory = _text
    return database


def durability(path: Path) -> tuple[str, str]:
    """How a journal is written: its mode and its care, as SQLite itself tells. Blocks.

    Raises:
        sqlite3.Error: If it cannot be opened.
    """
    with closing(_connection(path, "rw")) as database:
        _prepare(database)
        mode = str(database.execute("PRAGMA journal_mode").fetchone()[0])
        level = int(database.execute("PRAGMA synchronous").fetchone()[0])
    return mode, _SYNCHRONOUS[level]


def _version_of(database: sqlite3.Connection) -> int:
    return int(database.execute("PRAGMA user_version").fetchone()[0])


def _require_sound(database: sqlite3.Connection) -> None:
    if database.execute("PRAGMA quick_check").fetchall() != [("ok",)]:
        raise JournalIsDamaged("quick_check found damage")


def _require_tables(database: sqlite3.Connection, version: int) -> None:
    query = """
        SELECT t.name || '.' || c.name FROM sqlite_schema AS t, pragma_table_info(t.name) AS c
        WHERE t.type = 'table'
    """
    columns = {name for (name,) in database.execute(query)}
    if (version == 0 and columns) or (version != 0 and not columns >= _COLUMNS):
        raise JournalIsDamaged(f"it holds other tables: {sorted(columns)}")


def _is_damage(error: BaseException) -> bool:
    code = getattr(error, "sqlite_errorcode", 0)
    # A schema that is no text stands in SQLite's message about it, which Python can't decode.
    return code & 0xFF in _DAMAGE or isinstance(error, UnicodeDecodeError)


def _text(raw: bytes) -> str:
    """One damaged letter must not hide all other rows; the chain tells that it is not as it was."""
    return raw.decode(errors="replace")


def _free_name(path: Path, now: datetime) -> Path:
    stem = f"{path.stem}.damaged-{now:%Y%m%dT%H%M%S}"
    number, name = 1, stem
    while (aside := path.with_name(f"{name}{path.suffix}")).exists():
        number += 1
        name = f"{stem}-{number}"
    return aside

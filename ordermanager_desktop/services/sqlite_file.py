"""Opens the small SQLite files beside the journal, and writes to them all or nothing."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final

import aiosqlite

from ordermanager_desktop.services.private_files import make_private_file, make_private_folder

_LOCKED_FOR_S: Final = 1.0

_logger = logging.getLogger(__name__)


async def open_private(
    path: Path, prepare: Callable[[aiosqlite.Connection], Awaitable[None]]
) -> aiosqlite.Connection:
    """Open or make a file that its user alone can read; one connection, with a thread of its own.

    Args:
        prepare: Sets its pragmas, makes its tables or judges them; if it fails, the file is closed.

    Raises:
        sqlite3.Error, OSError: If the file or the disk does not let it.
    """
    await asyncio.to_thread(_make_private, path)
    database = await aiosqlite.connect(path, isolation_level=None, timeout=_LOCKED_FOR_S)
    try:
        await prepare(database)
    except BaseException:
        await database.close()
        raise
    return database


@asynccontextmanager
async def transaction(database: aiosqlite.Connection) -> AsyncIterator[None]:
    """What is written inside is kept as a whole or not at all, also if the caller is cancelled."""
    try:
        await database.execute("BEGIN IMMEDIATE")
        yield
        await database.execute("COMMIT")
    except BaseException:
        await _take_back(database)
        raise


async def _take_back(database: aiosqlite.Connection) -> None:
    """Roll back, if there is something to roll back *when the file's thread gets there*.

    A cancelled caller stops waiting for its statement, and the thread carries it out all the
    same: a BEGIN may have opened a transaction by then, a COMMIT may have ended it.
    """
    try:
        await database.rollback()
    except sqlite3.Error as error:  # must not take the place of what ended the transaction
        _logger.warning("a transaction could not be taken back: %s", error)


def _make_private(path: Path) -> None:
    make_private_folder(path.parent)
    make_private_file(path)  # SQLite gives the files beside it the same mode

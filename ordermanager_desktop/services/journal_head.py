"""How far the journal reached, remembered beside it: a chain that lost its end has no gap.

Written after each commit, off its path, so it may be behind the journal and never ahead of it. Who
puts both files back together from a backup is found by the log alone, which tells each head too.
"""

from __future__ import annotations

import asyncio
import logging
import os
from contextlib import suppress
from pathlib import Path

import aiosqlite

from ordermanager_desktop.services.journal_chain import Head
from ordermanager_desktop.services.private_files import make_private_file
from ordermanager_desktop.services.task_owner import TaskOwner

_logger = logging.getLogger(__name__)


class HeadUnreadable(Exception):
    """There is a remembered head, and it says nothing."""


def head_path(journal: Path) -> Path:
    """Where the head of a journal is remembered."""
    return journal.with_suffix(".head")


def read_head(journal: Path) -> Head | None:
    """The remembered head, None if there is none.

    Raises:
        HeadUnreadable: If it can't be read.
    """
    try:
        count, digest = head_path(journal).read_text(encoding="ascii").rstrip("\n").split(" ")
        return Head(int(count), digest)
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise HeadUnreadable(str(error)) from error


def is_free(journal: Path) -> bool:
    """True if no journal with anything in it is known to have been there."""
    with suppress(HeadUnreadable):
        return not (read_head(journal) or Head()).count
    return False


def write_head(journal: Path, head: Head) -> None:
    """Remember a head. A power cut leaves this one or the one before, whole.

    Raises:
        OSError: If it can't be written; the one before stays.
    """
    path = head_path(journal)
    draft = path.with_name(f"{path.name}.new")
    make_private_file(draft)
    with draft.open("w", encoding="ascii") as file:
        file.write(f"{head.count} {head.digest}\n")
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)


async def loss_in(database: aiosqlite.Connection, stands: Head, journal: Path) -> str:
    """What the remembered head misses in the journal, for the log; empty if nothing.

    Raises:
        sqlite3.Error: If the journal can't be read.
    """
    try:
        remembered = await asyncio.to_thread(read_head, journal)
    except HeadUnreadable as error:
        return f"the remembered head can't be read ({error}); the journal stands at {stands}"
    if remembered is None:
        return f"no head is remembered; the journal stands at {stands}" if stands.count else ""
    query = "SELECT hash FROM event WHERE seq = ?"
    rows = list(await database.execute_fetchall(query, (remembered.count,)))
    there = Head(remembered.count, rows[0][0]) if rows else Head()
    return "" if there == remembered else f"{remembered} is gone; the journal stands at {stands}"


class HeadKeeper:
    """Remembers heads in a thread; of several that came meanwhile, the last."""

    def __init__(self, journal: Path) -> None:
        self._journal = journal
        self._tasks = TaskOwner("journal head")
        self._wanted: Head | None = None

    def remember(self, head: Head) -> asyncio.Task[None]:
        """Write it soon. Only for what is durable in the journal."""
        self._wanted = head
        return self._tasks.start("write", self._write())

    async def aclose(self) -> None:
        """Finish what is to be written."""
        while self._tasks.names():
            await self._tasks.start("write", self._write())

    async def _write(self) -> None:
        while (head := self._wanted) is not None:
            self._wanted = None
            _logger.info("the journal stands at %s", head)
            try:
                await asyncio.to_thread(write_head, self._journal, head)
            except OSError as error:  # the next one may find room
                _logger.warning("the journal's head stays behind: %s", error)

"""How far the journal reached, remembered beside it: a chain that lost its end has no gap.

Written soon after each commit, off its path: it may be behind the journal and is never ahead of it.
Both files put back together from a backup show in the log alone, which tells each head too.
"""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress
from pathlib import Path

import aiosqlite

from ordermanager_desktop.services.journal_chain import Head
from ordermanager_desktop.services.private_files import replace_private_file
from ordermanager_desktop.services.task_owner import TaskOwner

_QUIET_S = 0.5  # at once, its flush made the next commit of the same cancellation wait

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
    replace_private_file(head_path(journal), f"{head.count} {head.digest}\n")


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
    """Remembers heads in a thread, after the commits had the disk to themselves."""

    def __init__(self, journal: Path) -> None:
        self._journal = journal
        self._tasks = TaskOwner("journal head")
        self._wanted: Head | None = None
        self._closes = asyncio.Event()

    def remember(self, head: Head) -> None:
        """Write it soon; of several that come together, the last. It must be durable by now."""
        self._wanted = head
        self._tasks.start("write", self._write_soon())

    async def remember_now(self, head: Head) -> None:
        """Write it; a disk that does not let it keeps the one before."""
        _logger.info("the journal stands at %s", head)
        try:
            await asyncio.to_thread(write_head, self._journal, head)
        except OSError as error:
            _logger.warning("the journal's head stays behind: %s", error)

    async def aclose(self) -> None:
        """Finish what is to be written."""
        self._closes.set()
        while self._tasks.names():
            await self._tasks.start("write", self._write_soon())

    async def _write_soon(self) -> None:
        while self._wanted is not None:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._closes.wait(), _QUIET_S)
            head, self._wanted = self._wanted, None
            await self.remember_now(head)

"""A file that is written all or nothing, whenever its writer is called off."""

import asyncio
import threading
from collections.abc import AsyncIterator
from pathlib import Path

import aiosqlite
import pytest

from ordermanager_desktop.services.sqlite_file import open_private, transaction

STATEMENTS = ["BEGIN IMMEDIATE", "INSERT INTO word VALUES ('{}')", "COMMIT"]


async def _make_table(database: aiosqlite.Connection) -> None:
    await database.execute("CREATE TABLE IF NOT EXISTS word (text TEXT)")


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[aiosqlite.Connection]:
    made = await open_private(tmp_path / "words.db", _make_table)
    yield made
    await made.close()


async def write(database: aiosqlite.Connection, word: str) -> None:
    async with transaction(database):
        await database.execute(STATEMENTS[1].format(word))


async def words(database: aiosqlite.Connection) -> list[str]:
    return [row[0] for row in await database.execute_fetchall("SELECT text FROM word")]


async def write_and_call_off(database: aiosqlite.Connection, during: str) -> asyncio.Task[None]:
    """Cancel the writer while the file's thread is at that statement, before it carries it out."""
    loop, has_been_called_off = asyncio.get_running_loop(), threading.Event()
    writer = asyncio.create_task(write(database, "a"))

    def call_off() -> None:
        writer.cancel()
        loop.call_soon(loop.call_soon, has_been_called_off.set)  # it has heard of it by then

    def hold(statement: str) -> None:
        if statement == during.format("a"):
            loop.call_soon_threadsafe(call_off)
            has_been_called_off.wait()

    await database.set_trace_callback(hold)
    await asyncio.wait([writer])
    await database.set_trace_callback(None)  # type: ignore[arg-type]
    return writer


@pytest.mark.parametrize("during", STATEMENTS)
async def test_a_writer_that_is_called_off_ends_as_called_off(
    database: aiosqlite.Connection, during: str
) -> None:
    writer = await write_and_call_off(database, during)
    assert writer.cancelled()


@pytest.mark.parametrize("during", STATEMENTS)
async def test_the_next_writer_finds_the_file_free(
    database: aiosqlite.Connection, during: str
) -> None:
    await write_and_call_off(database, during)
    await write(database, "b")
    kept = ["a"] if during == "COMMIT" else []  # its thread was at the end of it already
    assert await words(database) == [*kept, "b"]


async def test_what_fails_half_way_is_taken_back(database: aiosqlite.Connection) -> None:
    with pytest.raises(KeyError):
        await _fail_half_way(database)
    assert await words(database) == []


async def _fail_half_way(database: aiosqlite.Connection) -> None:
    async with transaction(database):
        await database.execute("INSERT INTO word VALUES ('a')")
        raise KeyError("half-way")


async def test_a_file_that_fails_its_preparation_is_closed(tmp_path: Path) -> None:
    async def refuse(_database: aiosqlite.Connection) -> None:
        raise ValueError("not ours")

    threads = threading.enumerate()
    with pytest.raises(ValueError, match="not ours"):
        await open_private(tmp_path / "words.db", refuse)
    await asyncio.to_thread(_end, set(threading.enumerate()) - set(threads))


def _end(threads: set[threading.Thread]) -> None:
    """Wait until the file's own thread is gone; the one that waits is not."""
    for thread in threads - {threading.current_thread()}:
        if "connection_worker" in thread.name:
            thread.join()

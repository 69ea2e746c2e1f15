"""Tasks are held, found again, stopped and heard."""

import asyncio
import gc
import logging

import pytest

from ordermanager_desktop.services.task_owner import TaskOwner


async def test_second_start_finds_the_first_one_running():
    owner = TaskOwner("feed")
    first = owner.start("poll", asyncio.sleep(60))
    unwanted = asyncio.sleep(60)
    assert owner.start("poll", unwanted) is first
    assert unwanted.cr_frame is None  # closed, so it never warns that nobody awaited it
    assert owner.names() == {"poll"}
    await owner.aclose()
    assert first.cancelled()
    assert owner.names() == frozenset()


async def test_finished_name_can_be_started_again():
    owner = TaskOwner("feed")
    assert await owner.start("poll", asyncio.sleep(0, "one")) == "one"
    assert await owner.start("poll", asyncio.sleep(0, "two")) == "two"


async def test_successor_started_before_the_callback_ran_is_kept():
    owner = TaskOwner("feed")
    first = owner.start("poll", asyncio.sleep(0))
    while not first.done():
        await asyncio.sleep(0)
    second = owner.start("poll", asyncio.sleep(60))
    await asyncio.sleep(0)
    assert second is not first
    assert owner.names() == {"poll"}
    await owner.aclose()


async def test_closing_waits_for_the_cleaning_up():
    cleaned = []
    started = asyncio.Event()

    async def work():
        try:
            started.set()
            await asyncio.sleep(60)
        finally:
            await asyncio.sleep(0)
            cleaned.append("yes")

    owner = TaskOwner("feed")
    owner.start("poll", work())
    await started.wait()
    await owner.aclose()
    assert cleaned == ["yes"]


async def test_closed_owner_starts_nothing():
    owner = TaskOwner("feed")
    await owner.aclose()
    work = asyncio.sleep(0)
    with pytest.raises(RuntimeError, match="feed is closed"):
        owner.start("poll", work)


async def test_a_task_may_close_its_own_owner():
    owner = TaskOwner("window")
    other = owner.start("other", asyncio.sleep(60))
    await owner.start("quit", owner.aclose())
    assert other.cancelled()


async def test_failure_is_logged_and_told(caplog):
    told = []
    owner = TaskOwner("feed", on_failure=lambda name, failure: told.append((name, failure)))
    failure = ValueError("broken")
    task = owner.start("poll", _fail(failure))
    await asyncio.wait([task])
    await asyncio.sleep(0)
    assert told == [("poll", failure)]
    assert "feed.poll" in caplog.text
    assert "ValueError: broken" in caplog.text


async def test_failure_without_a_listener_reaches_the_crash_handler():
    seen = []
    asyncio.get_running_loop().set_exception_handler(lambda _loop, context: seen.append(context))
    owner = TaskOwner("feed")
    await asyncio.wait([owner.start("poll", _fail(ValueError("broken")))])
    await asyncio.sleep(0)
    assert [str(context["exception"]) for context in seen] == ["broken"]


async def test_cancelling_one_is_no_failure(caplog):
    owner = TaskOwner("feed", on_failure=lambda *_: pytest.fail("told of a cancelled task"))
    owner.start("poll", asyncio.sleep(60))
    await owner.stop("poll")
    await owner.stop("poll")
    assert owner.names() == frozenset()
    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]


async def test_task_that_nobody_else_holds_survives_the_collector():
    owner = TaskOwner("feed")
    finished = asyncio.Event()

    async def work():
        for _ in range(5):
            await asyncio.sleep(0)
        finished.set()

    owner.start("poll", work())
    gc.collect()
    await asyncio.wait_for(finished.wait(), 5)


async def _fail(failure: Exception) -> None:
    raise failure

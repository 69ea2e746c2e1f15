"""What asyncio wants done at once comes before Qt paints, and never holds the window up."""

import asyncio
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from ordermanager_desktop.services.event_loop import make_loop
from ordermanager_desktop.services.loop_turns import LoopTurns

PAINT = QEvent.Type(QEvent.registerEventType())


class Painter(QObject):
    """Is sent an event of the low priority that Qt gives to painting."""

    def __init__(self, story: list[str]) -> None:
        super().__init__()
        self._story = story

    def ask(self) -> None:
        QCoreApplication.postEvent(self, QEvent(PAINT), Qt.EventPriority.LowEventPriority.value)

    def customEvent(self, event: QEvent) -> None:
        self._story.append("painted")


@pytest.fixture
def loop(qapp: QApplication) -> Iterator[asyncio.AbstractEventLoop]:
    loop = make_loop(qapp)
    yield loop
    loop.close()


async def test_steps_that_follow_from_one_another_come_before_painting() -> None:
    story: list[str] = []
    painter = Painter(story)

    async def request() -> None:
        for _ in range(5):
            await asyncio.sleep(0)
            story.append("step")

    QTimer.singleShot(0, lambda: (painter.ask(), asyncio.ensure_future(request())))
    while "painted" not in story:
        await asyncio.sleep(0.001)
    assert story == ["step"] * 5 + ["painted"]


async def test_steps_without_end_do_not_hold_the_window_up() -> None:
    story: list[str] = []
    painter = Painter(story)
    QTimer.singleShot(0, painter.ask)
    deadline = QDeadlineTimer(5000)
    while not story and not deadline.hasExpired():
        await asyncio.sleep(0)
    assert story == ["painted"]


async def test_callbacks_keep_their_order_and_called_off_ones_are_left_out() -> None:
    story: list[int] = []
    loop = asyncio.get_running_loop()
    handles = [loop.call_soon(story.append, number) for number in range(100)]
    handles[3].cancel()
    await asyncio.sleep(0.01)
    assert story == [number for number in range(100) if number != 3]


def test_a_loop_with_nothing_to_do_rests(
    loop: asyncio.AbstractEventLoop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A timer left behind would wake it for ever."""
    turns: list[None] = []
    take = LoopTurns._take_turn
    monkeypatch.setattr(LoopTurns, "_take_turn", lambda self: (turns.append(None), take(self)))

    async def work_long() -> None:
        deadline = QDeadlineTimer(5)
        while not deadline.hasExpired():
            await asyncio.sleep(0)

    async def rest() -> int:
        await work_long()
        before = len(turns)
        await asyncio.sleep(0.05)
        return len(turns) - before

    loop.run_until_complete(work_long())
    loop.call_soon(turns.clear)  # asked for while it stands still, and once more when it goes on
    assert loop.run_until_complete(rest()) < 10


async def test_a_nested_qt_loop_takes_no_step_inside_another_one() -> None:
    story: list[str] = []

    async def other() -> None:
        story.append("other")

    task = asyncio.ensure_future(other())
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents()
    story.append("still this one")
    await asyncio.sleep(0.01)
    await task
    assert story == ["still this one", "other"]

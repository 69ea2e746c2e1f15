"""Whatever nobody handled is logged and told, wherever it happened."""

import asyncio
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import qWarning

from ordermanager_desktop.services.crash_handlers import CRASH_TRACE_NAME, install_crash_handlers

PROJECT = Path(__file__).resolve().parents[2]


@pytest.fixture
def told(qapp):
    summaries = []
    handlers = install_crash_handlers(summaries.append)
    yield summaries
    handlers.close()


def test_exception_is_logged_and_told_without_secrets(told, caplog):
    _raise_into_hook(ValueError("Bearer abcdef123456 refused"))
    assert told == ["ValueError: Bearer [hidden] refused"]
    assert "Nobody handled this" in caplog.text


async def test_thread_tells_in_the_gui_thread(qapp):
    summary: asyncio.Future[tuple[str, threading.Thread]] = (
        asyncio.get_running_loop().create_future()
    )
    handlers = install_crash_handlers(
        lambda text: summary.set_result((text, threading.current_thread()))
    )
    thread = threading.Thread(target=_divide_by_zero, name="journal")
    thread.start()
    text, told_in = await asyncio.wait_for(summary, 10)
    thread.join()
    handlers.close()
    assert text.startswith("ZeroDivisionError")
    assert told_in is threading.main_thread()


async def test_failing_callback_of_the_loop_is_told(qapp):
    told: list[str] = []
    handlers = install_crash_handlers(told.append)
    loop = asyncio.get_running_loop()
    handlers.watch(loop)
    loop.call_soon(_divide_by_zero)
    while not told:
        await asyncio.sleep(0)
    handlers.close()
    assert told[0].startswith("ZeroDivisionError")


def test_qt_warnings_are_logged_but_not_told(told, caplog):
    qWarning("a pixmap is null")
    assert "a pixmap is null" in caplog.text
    assert told == []


def test_listener_that_fails_itself_is_not_called_again(qapp, caplog):
    calls = []

    def fail(summary: str) -> None:
        calls.append(summary)
        raise RuntimeError("cannot show it")

    handlers = install_crash_handlers(fail)
    try:
        _raise_into_hook(ValueError("first"))
    finally:
        handlers.close()
    assert calls == ["ValueError: first"]
    assert "cannot show it" in caplog.text


def test_former_hooks_come_back(qapp):
    before = (sys.excepthook, threading.excepthook)
    install_crash_handlers(lambda _: None).close()
    assert (sys.excepthook, threading.excepthook) == before


def test_crash_of_the_interpreter_leaves_a_trace(tmp_path):
    program = (
        "import os, pathlib, sys\n"
        "from PySide6.QtCore import QCoreApplication\n"
        "from ordermanager_desktop.services.crash_handlers import install_crash_handlers\n"
        "app = QCoreApplication([])\n"
        "kept = install_crash_handlers(print, trace_folder=pathlib.Path(sys.argv[1]))\n"
        "os.abort()\n"
    )
    subprocess.run([sys.executable, "-c", program, tmp_path], cwd=PROJECT, check=False)
    assert "Fatal Python error" in (tmp_path / CRASH_TRACE_NAME).read_text()


def _raise_into_hook(failure: Exception) -> None:
    try:
        raise failure
    except type(failure) as caught:
        sys.excepthook(type(caught), caught, caught.__traceback__)


def _divide_by_zero() -> None:
    _ = 1 / 0

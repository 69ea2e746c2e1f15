"""What every test needs: Qt without a display, and coroutine tests on Qt's own loop."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from ordermanager_desktop.offscreen import use_offscreen_screen

use_offscreen_screen()
# The same pixels on every machine.
os.environ["QT_SCALE_FACTOR"] = "1"
os.environ["QT_FONT_DPI"] = "96"

import asyncio
import gc
import sys
import threading
from collections.abc import Callable, Iterator, Mapping

import pytest
from PySide6.QtWidgets import QApplication

from ordermanager_desktop.services.event_loop import make_loop

_exit_code = pytest.StashKey[int]()
_kept: list[QApplication] = []  # nothing else holds an application made here


def _qt_loop() -> asyncio.AbstractEventLoop:
    app = QApplication.instance()
    if app is None:
        app = QApplication([])
        _kept.append(app)
    app.setQuitOnLastWindowClosed(False)
    return make_loop(app)


def pytest_asyncio_loop_factories(
    config: pytest.Config, item: pytest.Item
) -> Mapping[str, Callable[[], asyncio.AbstractEventLoop]]:
    """Coroutine tests run where the app runs: on Qt's loop, through qasync."""
    return {"qasync": _qt_loop}


def pytest_addoption(parser: pytest.Parser) -> None:
    """Lets tests/views/test_words_by_state.py write what it would compare."""
    parser.addoption("--accept-words", action="store_true", help="agree to the words as they are")


# The longest first: they then do not keep one core busy while the other has nothing left to do.
_LONGEST = (
    *("test_tour.py", "test_torture.py", "test_hostile_text.py", "test_properties.py"),
    *("test_kills.py", "test_mutated_answers.py", "test_no_leaks.py", "test_accessibility.py"),
    *("test_languages_that_nobody_speaks.py", "test_pictures.py", "test_two_processes.py"),
    *("test_order_row_delegate.py", "test_deadlines.py", "test_faults_in_the_window.py"),
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whole files, in that order; the others as they were collected."""
    places = {name: place for place, name in enumerate(_LONGEST)}
    items.sort(key=lambda item: places.get(item.path.name, len(places)))


@pytest.fixture(autouse=True)
def _collect_garbage_in_this_thread() -> Iterator[None]:
    """As the app does (services/garbage.py): a Qt object must not die in a server's thread."""
    gc.disable()
    yield
    gc.collect()


def pytest_collection_finish(session: pytest.Session) -> None:
    """What is there now stays; without this every collection looks through all of it again."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(trylast=True)
def pytest_unconfigure(config: pytest.Config) -> None:
    """End although a failed test left a thread running, for which Python would wait for ever."""
    left = [thread.name for thread in threading.enumerate() if _keeps_python_alive(thread)]
    if left and not hasattr(config, "workerinput"):
        print(f"threads left behind: {', '.join(left)}", file=sys.stderr, flush=True)
        sys.stdout.flush()
        os._exit(config.stash.get(_exit_code, 1) or 1)


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    session.config.stash[_exit_code] = int(exitstatus)


def _keeps_python_alive(thread: threading.Thread) -> bool:
    return thread is not threading.main_thread() and not thread.daemon and thread.is_alive()

"""The window with the last list comes first; the rest of the app comes while it lives."""

import asyncio
import json
import logging
import subprocess
import sys
import threading
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from ordermanager_desktop.app import AppSettings, OrderManager
from ordermanager_desktop.first_look import FirstLook
from ordermanager_desktop.models.order import Order
from ordermanager_desktop.models.order_row import Shelf
from ordermanager_desktop.opening import Opening
from ordermanager_desktop.running import _fitting_look
from ordermanager_desktop.services.early_log import EarlyLog
from ordermanager_desktop.services.first_loop import run_after_first_frame
from ordermanager_desktop.services.gateways.registry import Connection
from ordermanager_desktop.services.instance_lock import InstanceLock
from ordermanager_desktop.services.last_list import CACHE_NAME
from ordermanager_desktop.services.order_cache import OrderCache
from tests.builders import a_key, an_order
from tests.services.gateways.raw_server import a_connection

ROOT = Path(__file__).parents[2]
ACCOUNT = replace(
    a_connection("https://127.0.0.1:9"), id=a_key().connection, store_ids=(a_key().store,)
)

# What the first frame can do without. Each takes longer to import than a frame may.
LATER = {
    "aiosqlite", "asyncio", "httpx", "keyring", "pydantic", "qasync", "ssl", "uvicorn",
    "PySide6.QtNetwork", "PySide6.QtPrintSupport",
    "ordermanager_desktop.app", "ordermanager_desktop.services.sandbox",
    "ordermanager_desktop.views.flows.order_desk",
}  # fmt: skip
MOST_MODULES_OF_OURS = 145


class Painted(QWidget):
    """Says when it was painted."""

    def __init__(self, story: list[str]) -> None:
        super().__init__()
        self._story = story

    def paintEvent(self, event: QPaintEvent) -> None:
        self._story.append("painted")


def modules_of_the_first_frame() -> set[str]:
    script = (
        "import json, sys; import ordermanager_desktop.__main__;"
        "from ordermanager_desktop.services.plain_imports import use_plain_imports;"
        "use_plain_imports(); import ordermanager_desktop.desktop;"
        "print(json.dumps(sorted(sys.modules)))"
    )
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, timeout=60, check=True)
    return set(json.loads(done.stdout))


def test_the_first_frame_imports_only_what_it_shows() -> None:
    modules = modules_of_the_first_frame()
    assert not LATER & modules
    ours = [each for each in modules if each.startswith("ordermanager_desktop")]
    assert len(ours) <= MOST_MODULES_OF_OURS


def test_qt_no_longer_reads_the_source_of_every_module() -> None:
    script = (
        "from ordermanager_desktop.services.plain_imports import use_plain_imports;"
        "use_plain_imports(); import linecache; import ordermanager_desktop.views.main_window;"
        "print(sum('ordermanager' in each for each in linecache.cache))"
    )
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, timeout=60, check=True)
    assert int(done.stdout) == 0


def test_the_rest_begins_after_the_first_frame(qapp) -> None:
    story: list[str] = []
    window = Painted(story)
    window.show()
    main_thread = threading.current_thread()

    def rest() -> str:
        story.append("rest")
        assert threading.current_thread() is not main_thread
        return "imported"

    assert run_after_first_frame(window, rest) == "imported"
    assert story[0] == "painted"
    assert story[-1] == "rest"
    window.close()


def test_the_window_is_served_meanwhile(qapp) -> None:
    window = Painted([])
    window.show()
    was_served = threading.Event()
    QTimer.singleShot(0, window, lambda: QTimer.singleShot(30, window, was_served.set))
    run_after_first_frame(window, lambda: was_served.wait(20))
    assert was_served.is_set()
    window.close()


def test_a_window_that_is_never_painted_holds_nothing_up(qapp) -> None:
    assert run_after_first_frame(Painted([]), lambda: "imported") == "imported"


def test_what_fails_in_the_thread_is_raised_where_it_is_asked_for(qapp) -> None:
    def fail() -> None:
        raise ImportError("no such module")

    with pytest.raises(ImportError, match="no such module"):
        run_after_first_frame(Painted([]), fail)


async def keep(folder: Path, *orders: Order) -> None:
    """Leave what a last run would have left."""
    cache = await OrderCache.open(folder / CACHE_NAME, ACCOUNT)
    await cache.save(orders, (), {orders[0].key.place: datetime.now(UTC)})
    await cache.aclose()


@pytest.fixture
async def look(tmp_path: Path) -> AsyncIterator[FirstLook]:
    """A window with the one order of the last run."""
    now = datetime.now(UTC)
    await keep(tmp_path, an_order(number="A-17", placed_at=now, pickup_at=now))
    made = FirstLook([ACCOUNT])
    made.show_last_list(tmp_path)
    yield made
    if isValid(made.window):
        made.discard()


def settings(folder: Path, *accounts: Connection) -> AppSettings:
    return AppSettings(None, folder, accounts=accounts)


async def test_the_last_list_is_shown_and_marked_as_old(look: FirstLook) -> None:
    model = look.window.list_view(Shelf.ACTIVE).order_model()
    model.flush()
    assert look.window.isVisible()
    assert [row.order.number for row in look.store] == ["A-17"]
    assert model.rowCount() == 1
    assert look.store.health.is_old


async def test_the_app_goes_on_with_the_same_window(look: FirstLook, tmp_path: Path) -> None:
    manager = OrderManager(settings(tmp_path, ACCOUNT), look)
    await manager.open()
    assert manager.window is look.window
    assert [row.order.number for row in manager.store] == ["A-17"]
    await manager.aclose()


async def test_who_closes_the_window_early_is_heard_later(look: FirstLook, tmp_path: Path) -> None:
    look.window.close()
    manager = OrderManager(settings(tmp_path, ACCOUNT), look)
    await asyncio.wait_for(manager.wait_for_quit(), timeout=20)
    await manager.aclose()


async def test_a_window_for_other_accounts_makes_room(look: FirstLook, tmp_path: Path) -> None:
    opening = Opening(tmp_path, InstanceLock(tmp_path), appearance=None, look=look)  # type: ignore[arg-type]
    assert _fitting_look(opening, settings(tmp_path, ACCOUNT)) is look
    signed_in_again = replace(ACCOUNT, client_secret="another")
    assert _fitting_look(opening, settings(tmp_path, signed_in_again)) is look
    for other in (replace(ACCOUNT, client_id="client-2"), replace(ACCOUNT, store_ids=("two",))):
        assert not look.fits([other])
    assert _fitting_look(opening, settings(tmp_path)) is None
    assert not look.window.isVisible()


def test_what_was_logged_early_reaches_the_log_once(caplog: pytest.LogCaptureFixture) -> None:
    root = logging.getLogger()
    early = EarlyLog()
    heard: list[str] = []

    class Late(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            heard.append(record.getMessage())

    logging.getLogger("early").warning("the settings cannot be %s", "read")
    late = Late()
    root.addHandler(late)
    early.hand_over()
    early.hand_over()
    root.removeHandler(late)
    assert heard == ["the settings cannot be read"]
    assert early not in root.handlers

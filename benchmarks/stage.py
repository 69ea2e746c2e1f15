"""The real window on many orders, without a platform behind it, and what is asked of it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from benchmarks.crowd import listing, noon
from ordermanager_desktop.models.order import Order
from ordermanager_desktop.models.order_row import Shelf
from ordermanager_desktop.models.order_store import OrderStore
from ordermanager_desktop.services.garbage import GarbageCollector
from ordermanager_desktop.views.language import apply_language
from ordermanager_desktop.views.main_window import MainWindow
from ordermanager_desktop.views.order_list_view import OrderListView
from ordermanager_desktop.views.theme import apply_theme
from ordermanager_desktop.views.typography import apply_typography

FRAME_S = 1 / 60


@contextmanager
def curtain() -> Iterator[QApplication]:
    """The application as it starts: language, font, theme, and its own collecting of garbage."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    apply_language(app, "en")
    apply_typography(app, text_scale=1.0)
    apply_theme(app, "light")
    collector = GarbageCollector()
    collector.start()
    try:
        yield app
    finally:
        collector.stop()


def window_on(
    store: OrderStore, found: list[Order], clock: Callable[[], datetime] = noon
) -> MainWindow:
    """The window, shown; the orders have come in while it was, and are painted."""
    window = MainWindow(store, store_name="Corner Kitchen", is_practice=False, clock=clock)
    window.resize(1280, 800)
    window.show()
    store.apply_listing(listing(found))
    flush(window)
    settle()
    return window


def flush(window: MainWindow) -> None:
    """Bring the rows of all lists where they belong."""
    for shelf in Shelf:
        window.list_view(shelf).order_model().flush()


def list_of(window: MainWindow) -> OrderListView:
    """Its list of active orders."""
    return window.list_view(Shelf.ACTIVE)


def wait_for_events() -> None:
    """Rest until something is to be done, and do it."""
    flags = QEventLoop.ProcessEventsFlag
    QApplication.processEvents(flags.AllEvents | flags.WaitForMoreEvents)


def settle() -> None:
    """Let the window do all that it has to do at once, painting too."""
    for _ in range(3):
        QApplication.sendPostedEvents()
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)

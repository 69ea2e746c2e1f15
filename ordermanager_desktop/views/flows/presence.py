"""Notices that somebody works on a list, and which orders they have before their eyes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QEvent, QObject, Signal

from ordermanager_desktop.models.order import OrderKey
from ordermanager_desktop.models.order_row import Shelf
from ordermanager_desktop.views.main_window import MainWindow
from ordermanager_desktop.views.order_list_view import OrderListView


class Presence(QObject):
    """An order that merely lies on a screen is not seen: nobody may stand before it. With a hand on
    the mouse, the screen or the keys, somebody does.

    Signals:
        noticed: Somebody is at work. Carries the keys of the orders on the screen.
    """

    noticed = Signal(frozenset)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        for shelf in Shelf:
            view = window.list_view(shelf)
            view.installEventFilter(self)
            view.stillness.begun.connect(partial(self._note, view))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(watched, OrderListView):
            self._note(watched)
        return False

    def _note(self, view: OrderListView) -> None:
        if view.isVisible() and self._window.isActiveWindow():
            self.noticed.emit(frozenset(_on_the_screen(view)))


def _on_the_screen(view: OrderListView) -> Iterator[OrderKey]:
    model = view.order_model()
    at, bottom_px = max(0, view.rowAt(0)), view.viewport().height()
    while (row := model.row_at(model.index(at, 0))) is not None:
        if view.visualRect(model.index(at, 0)).top() > bottom_px:
            return
        yield row.key
        at += 1

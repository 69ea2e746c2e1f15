"""The first screen after a start: what needs a person comes before everything else."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject

from ordermanager_desktop.models.order_row import Shelf
from ordermanager_desktop.models.order_store import OrderStore
from ordermanager_desktop.views.main_window import MainWindow


class Beginning(QObject):
    """Opens *Needs attention* if it has orders, and goes on to the active ones once it is empty.

    Only the first emptying counts: later the manager alone turns the pages.
    """

    def __init__(self, window: MainWindow, store: OrderStore, now: datetime) -> None:
        super().__init__(window)
        self._window = window
        self._model = window.list_view(Shelf.ATTENTION).order_model()
        if any(row.is_on(Shelf.ATTENTION, now) for row in store):
            window.open_shelf(Shelf.ATTENTION)
            self._model.count_changed.connect(self._go_on)

    def _go_on(self, count: int) -> None:
        if count:
            return
        self._model.count_changed.disconnect(self._go_on)
        if self._window.shelf() is Shelf.ATTENTION:
            self._window.open_shelf(Shelf.ACTIVE)

"""F5: the orders are read now, but never so often that the platform stops answering."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject

from ordermanager_desktop.models.feed_health import FeedTrouble
from ordermanager_desktop.models.order_store import OrderStore
from ordermanager_desktop.views.announcing import announce
from ordermanager_desktop.views.main_window import MainWindow
from ordermanager_desktop.views.wording import aloud as words

FEWEST_S_BETWEEN: Final = 3.0


class Refreshing(QObject):
    """Passes on the wish for fresh orders. Pressing it again and again changes nothing.

    Args:
        read_now: Reads everything.
        now_s: A clock that never turns back, in seconds.
    """

    def __init__(
        self,
        window: MainWindow,
        store: OrderStore,
        read_now: Callable[[], None],
        now_s: Callable[[], float],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._store = store
        self._read_now = read_now
        self._now_s = now_s
        self._last_s: float | None = None
        window.refresh_requested.connect(self._refresh)

    def _refresh(self) -> None:
        health = self._store.health
        if health.trouble is FeedTrouble.RATE_LIMITED and not health.is_partly_live:
            self._window.show_toast(words.asked_too_often())
            return
        now_s = self._now_s()
        if self._last_s is None or now_s - self._last_s >= FEWEST_S_BETWEEN:
            self._last_s = now_s
            announce(self._window, words.reading_again())
            self._read_now()

"""The app, started as usual. Says `painted` after its list was first painted with orders, and
`ready` with the longest gap between two ticks of the window since, in ms, once its list is live.
"""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from ordermanager_desktop.__main__ import main
from ordermanager_desktop.services.plain_imports import use_plain_imports

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QPaintEvent

    from ordermanager_desktop.models.order_store import OrderStore

TICK_MS = 2


def say(words: str) -> None:
    """To whoever measures."""
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def tell_when_painted() -> None:
    """Have the list say so; from then on the store is watched."""
    use_plain_imports()  # before the window is imported, as the app does it
    from ordermanager_desktop.first_look import FirstLook
    from ordermanager_desktop.views.order_list_view import OrderListView

    paint, show = OrderListView.paintEvent, FirstLook.show_last_list
    stores: list[OrderStore] = []

    def show_and_note(look: FirstLook, folder: Path) -> None:
        stores.append(look.store)
        show(look, folder)

    def paint_and_tell(view: OrderListView, event: QPaintEvent) -> None:
        paint(view, event)
        if stores and view.order_model().rowCount():
            say("painted")
            watch_until_ready(stores.pop())

    FirstLook.show_last_list = show_and_note  # type: ignore[method-assign]
    OrderListView.paintEvent = paint_and_tell  # type: ignore[method-assign]


def watch_until_ready(store: OrderStore) -> None:
    """Note the gaps of the window's thread from here until the list is live."""
    from PySide6.QtCore import QTimer

    gaps_s, last_s = [0.0], time.perf_counter()
    timer = QTimer(store, interval=TICK_MS)

    def tick() -> None:
        nonlocal last_s
        now_s = time.perf_counter()
        gaps_s.append(now_s - last_s)
        last_s = now_s
        if store.health.trouble is None and not store.health.is_old:
            timer.stop()
            say(f"ready {max(gaps_s) * 1000:.2f}")

    timer.timeout.connect(tick)
    timer.start()


tell_when_painted()
sys.exit(main([]))

"""One full frame of the list: ours, and the same rows as one text by Qt's own delegate.

Thirty rows in a window of 1000×720, painted in turns, in the light and the dark theme.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from statistics import median
from typing import TypeVar

from PySide6.QtCore import QSize
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QHeaderView, QTableView

from benchmarks.row import Row, in_ms, ratio_row, tell
from ordermanager_desktop.models.money import Money
from ordermanager_desktop.models.order import (
    Fulfillment,
    FulfillmentMode,
    Order,
    OrderItem,
    OrderKey,
    OrderStatus,
    OrderTotals,
)
from ordermanager_desktop.models.order_list_model import OrderListModel
from ordermanager_desktop.models.order_row import OrderRow, Shelf
from ordermanager_desktop.models.order_store import Listing, OrderStore
from ordermanager_desktop.services.platform_directory import PlatformDirectory
from ordermanager_desktop.views.language import apply_language
from ordermanager_desktop.views.order_list_view import OrderListView
from ordermanager_desktop.views.theme import apply_theme
from ordermanager_desktop.views.typography import apply_typography
from ordermanager_desktop.views.wording.rows import row_sentence

ROWS, SIZE = 30, QSize(1000, 720)
ROUNDS, FRAMES = 40, 10
THEMES = ("light", "dark")
View = TypeVar("View", bound=QTableView)
_ROW_PX = SIZE.height() // ROWS
_PLATFORMS = ("doordash", "ubereats", "grubhub", "postmates", "chownow")
_STATES = (OrderStatus.NEW, OrderStatus.CONFIRMED, OrderStatus.READY, OrderStatus.CANCELLED)


class Noon:
    """A clock that goes a second with each round, as the seconds in the rows do."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


def orders(noon: datetime) -> Iterator[Order]:
    """Thirty orders of several platforms and states."""
    directory = PlatformDirectory.load()
    for number in range(ROWS):
        platform = directory.platform_for(_PLATFORMS[number % len(_PLATFORMS)])
        status = _STATES[number % len(_STATES)]
        items = (OrderItem("Pad Thai", 2, None), OrderItem(f"Dish {number}", 1, None))
        yield Order(
            key=OrderKey("bench", "store", platform.id, f"order-{number}"),
            number=f"7F3K{number}",
            platform=platform,
            status=status,
            raw_status=status.name,
            placed_at=noon - timedelta(minutes=number),
            customer=f"Maya {number}",
            note="",
            items=items,
            totals=OrderTotals(total=Money(4218 + number, "USD")),
            fulfillment=Fulfillment(
                FulfillmentMode.DELIVERY, False, noon + timedelta(minutes=20 - number)
            ),
        )


def our_list(store: OrderStore, clock: Noon) -> OrderListView:
    """The real view with its delegate and model; its rows as low as Qt's own."""
    model = OrderListModel(store, Shelf.ACTIVE, clock=clock, sentence=lambda row: "")
    view = OrderListView(model, clock)
    model.setParent(view)
    return _shown(view)


def bare_list(rows: list[OrderRow], noon: datetime) -> QTableView:
    """The same rows, each as one text."""
    view = QTableView()
    model = QStandardItemModel(len(rows), 1, view)
    for place, row in enumerate(rows):
        model.setItem(place, QStandardItem(row_sentence(row, noon)[:80]))
    view.setModel(model)
    view.setShowGrid(False)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.horizontalHeader().hide()
    view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    return _shown(view)


def _shown(view: View) -> View:
    rows = view.verticalHeader()
    rows.hide()
    rows.setMinimumSectionSize(1)
    rows.setDefaultSectionSize(_ROW_PX)
    view.resize(SIZE)
    view.show()
    QApplication.processEvents()
    return view


def frame_s(view: QTableView) -> float:
    """Seconds that this thread works for one frame, of several painted one after the other."""
    viewport = view.viewport()
    started_s = time.thread_time()  # other programs of this computer do not count
    for _ in range(FRAMES):
        viewport.repaint()
    return (time.thread_time() - started_s) / FRAMES


def measure(clock: Noon) -> list[tuple[float, float]]:
    """Seconds of our frame and of the bare one, in turns; the first round is not counted."""
    store = OrderStore()
    noon = clock.now
    store.apply_listing(
        Listing("bench", "store", noon - timedelta(days=1), noon, 0.0, tuple(orders(noon)), True)
    )
    ours, bare = our_list(store, clock), bare_list(list(store), noon)
    if ours.order_model().rowCount() != ROWS:
        raise RuntimeError(f"{ours.order_model().rowCount()} rows instead of {ROWS}")
    times = []
    for _ in range(ROUNDS + 1):
        times.append((frame_s(ours), frame_s(bare)))
        clock.now += timedelta(seconds=1)
    ours.close()
    bare.close()
    return times[1:]


def _row(theme: str) -> Row:
    times = measure(Noon())
    ours, bare = [one for one, _ in times], [other for _, other in times]
    return ratio_row(
        f"one full frame of the list, {ROWS} rows, {theme}",
        ours,
        bare,
        goal=1.3,
        against="the built-in delegate with one text",
        note=in_ms(median(ours), median(bare)),
    )


def main() -> int:
    """Measure in each theme."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    apply_language(app, "en")
    apply_typography(app, text_scale=1.0)
    rows = []
    for theme in THEMES:
        apply_theme(app, theme)
        rows.append(_row(theme))
    tell(rows)
    return 0


if __name__ == "__main__":
    main()

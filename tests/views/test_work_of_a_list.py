"""What a change costs does not grow with the list: counted, never timed."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from ordermanager_desktop.models.order import Order, OrderStatus
from ordermanager_desktop.models.order_list_model import Index, OrderListModel
from ordermanager_desktop.models.order_row import Shelf
from ordermanager_desktop.models.order_store import OrderStore
from ordermanager_desktop.views.order_list_view import OrderListView
from ordermanager_desktop.views.order_row_delegate import OrderRowDelegate
from ordermanager_desktop.views.order_row_scene import RowScene
from tests.builders import NOON, a_listing, an_order


# Subclasses rather than patches: Qt keeps the override of a class that it has once looked up.
class CountingModel(OrderListModel):
    asked = 0

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        self.asked += 1
        return super().data(index, role)


class CountingDelegate(OrderRowDelegate):
    painted = 0

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.painted += 1
        super().paint(painter, option, index)


class Counted:
    """A list on the screen, and how often the costly things happened."""

    def __init__(self, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, count: int) -> None:
        self.counts: Counter[str] = Counter()
        self.store = OrderStore()
        self.model = CountingModel(self.store, Shelf.ACTIVE, clock=lambda: NOON)
        self.view = OrderListView(self.model, lambda: NOON)
        self.delegate = CountingDelegate(lambda: NOON, self.view)
        self.view.setItemDelegate(self.delegate)
        qtbot.addWidget(self.view)
        self.view.resize(1280, 600)
        self.view.show()
        self.orders = [an_order(placed_at=NOON - timedelta(seconds=n)) for n in range(count)]
        self.resets: list[None] = []
        self.model.modelReset.connect(lambda: self.resets.append(None))
        self.store.apply_listing(a_listing(*self.orders))
        self.settle()
        for signal in (self.model.dataChanged, self.model.rowsInserted, self.model.rowsRemoved):
            signal.connect(self._note_signal)
        lay_out = RowScene.__init__
        monkeypatch.setattr(RowScene, "__init__", self._counted(lay_out))
        self.start_again()

    def _counted(self, lay_out: Callable[..., None]) -> Callable[..., None]:
        def counted(*values: object) -> None:
            self.counts["layouts"] += 1
            lay_out(*values)

        return counted

    def start_again(self) -> None:
        self.counts.clear()
        self.model.asked = self.delegate.painted = 0

    def all_counts(self) -> dict[str, int]:
        return {**self.counts, "asked": self.model.asked, "painted": self.delegate.painted}

    def _note_signal(self, *_values: object) -> None:
        self.counts["signals"] += 1

    def settle(self) -> None:
        """Apply what came, and paint."""
        self.model.flush()
        for _ in range(3):
            QApplication.sendPostedEvents()
            QApplication.processEvents()

    def change(self, place: int, status: OrderStatus) -> Order:
        """An order is read, and differs."""
        order = self.orders[place] = replace(self.orders[place], status=status)
        self.store.apply_reading(order)
        return order


def one_change(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, count: int) -> dict[str, int]:
    with monkeypatch.context() as patch:
        shown = Counted(qtbot, patch, count)
        shown.view.viewport().update()
        shown.settle()
        shown.start_again()
        shown.change(3, OrderStatus.READY)
        shown.settle()
        shown.view.close()
        return shown.all_counts()


def test_one_change_costs_the_same_in_a_long_list(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    few = one_change(qtbot, monkeypatch, 100)
    assert few["layouts"] == 1, "one row is laid out"
    assert few["signals"] == 1
    assert one_change(qtbot, monkeypatch, 1000) == few


def test_rows_that_come_beside_each_other_come_together(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = Counted(qtbot, monkeypatch, 100)
    news = [an_order(placed_at=NOON + timedelta(seconds=n + 1)) for n in range(40)]
    shown.store.apply_listing(a_listing(*news, *shown.orders))
    shown.model.flush()
    assert shown.counts["signals"] == 1
    assert shown.model.rowCount() == 140


def test_many_updates_are_taken_up_once_in_a_frame_and_without_a_reset(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = Counted(qtbot, monkeypatch, 300)
    shares: list[int] = []
    apply_all = shown.model._apply_until

    def noted(deadline: object) -> None:
        shares.append(len(shown.model._pending))
        apply_all(deadline)  # type: ignore[arg-type]

    monkeypatch.setattr(shown.model, "_apply_until", noted)
    for status in (OrderStatus.CONFIRMED, OrderStatus.READY):
        for place in range(30):
            shown.change(place, status)
    qtbot.waitUntil(lambda: not shown.model._pending)
    assert shares == [30]
    assert shown.counts["signals"] == 30
    assert shown.resets == []


def test_a_full_frame_asks_for_each_visible_row_once(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = Counted(qtbot, monkeypatch, 1000)
    bottom = shown.view.viewport().height() - 1
    visible = shown.view.rowAt(bottom) - shown.view.rowAt(0) + 1
    shown.start_again()
    shown.view.viewport().repaint()
    assert shown.delegate.painted == visible
    assert shown.counts["layouts"] == 0, "a row that stays is laid out once"
    assert shown.model.asked == 0, "rows are asked for past Qt"


def test_rows_above_the_visible_ones_are_measured_once_for_all(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = Counted(qtbot, monkeypatch, 300)
    height_px = shown.view.verticalHeader().defaultSectionSize()
    shown.view.verticalScrollBar().setValue(100 * height_px)
    top = shown.model.row_at(shown.view.indexAt(shown.view.viewport().rect().topLeft()))
    gone, later = shown.orders[:20:2], shown.orders[200]
    for order in gone:
        shown.store.drop(order.key)
    news = [an_order(placed_at=NOON - timedelta(seconds=n + 0.5)) for n in range(40)]
    for order in (*news, replace(later, placed_at=NOON)):
        shown.store.apply_reading(order)
    set_value = Counter[str]()
    shown.view.verticalScrollBar().valueChanged.connect(lambda _: set_value.update(["moved"]))
    shown.settle()
    assert shown.model.row_at(shown.view.indexAt(shown.view.viewport().rect().topLeft())) == top
    assert set_value["moved"] <= 2, "once for each part, not for each row"
    assert shown.view.verticalScrollBar().value() == (100 - 10 + 40 + 1) * height_px


def test_an_equal_list_changes_nothing(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = Counted(qtbot, monkeypatch, 100)
    rows = list(shown.store)
    shown.store.apply_listing(a_listing(*(replace(order) for order in shown.orders)))
    shown.settle()
    assert shown.counts["signals"] == 0
    assert all(one is other for one, other in zip(rows, shown.store, strict=True))

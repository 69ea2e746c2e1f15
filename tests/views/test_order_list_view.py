"""The list under mouse, finger and keyboard, while orders come and go."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ordermanager_desktop.models.next_step import (
    NextStep,
    StepCause,
    StepOffer,
    StepWish,
    step_due,
)
from ordermanager_desktop.models.order import OrderKey, OrderStatus
from ordermanager_desktop.models.order_list_model import OrderListModel
from ordermanager_desktop.models.order_row import OrderRow, Shelf
from ordermanager_desktop.models.order_search import OrderFilter
from ordermanager_desktop.models.order_store import OrderStore
from ordermanager_desktop.views.order_list_view import OrderListView
from ordermanager_desktop.views.row_menu import RowMenu
from tests.builders import NOON, a_key, a_row, a_store, an_order, lunch_rows


class List:
    """A list on the screen, with the hands of a user."""

    def __init__(self, qtbot: QtBot, store: OrderStore) -> None:
        self.store = store
        self.model = OrderListModel(store, Shelf.ACTIVE, clock=lambda: NOON)
        self.view = OrderListView(self.model, lambda: NOON)
        qtbot.addWidget(self.view)
        self.view.resize(1280, 400)
        self.view.show()
        self.opened: list[OrderKey] = []
        self.cancels: list[OrderKey] = []
        self.view.order_opened.connect(self.opened.append)
        self.view.cancel_requested.connect(self.cancels.append)

    def click(self, row: OrderRow, x: int = 300) -> None:
        middle = self.view.visualRect(self.model.index_of(row.key)).center()
        QTest.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, middle.y()))

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.view, key)

    def menu(self) -> RowMenu:
        return self.view.findChild(RowMenu)

    def entry(self, row: OrderRow, text: str) -> QAction:
        """An entry of the row's menu, which is open now."""
        self.click(row, x=self.view.menu_point(self.model.index_of(row.key)).x())
        return next(each for each in self.menu().actions() if each.text() == text)

    def top_key(self) -> OrderKey:
        row = self.model.row_at(self.view.indexAt(QPoint(5, 5)))
        assert row is not None
        return row.key


ROWS = lunch_rows()


@pytest.fixture
def lunch(qtbot: QtBot) -> Iterator[List]:
    shown = List(qtbot, a_store(*ROWS))
    yield shown
    shown.view.close()


def test_click_opens_the_order(lunch: List) -> None:
    lunch.click(ROWS[2])
    assert lunch.opened == [ROWS[2].key]
    assert lunch.view.selected_key() == ROWS[2].key


def test_enter_opens_and_delete_asks_to_cancel(lunch: List) -> None:
    lunch.view.select(ROWS[0].key)
    lunch.press(Qt.Key.Key_Down)
    lunch.press(Qt.Key.Key_Return)
    lunch.press(Qt.Key.Key_Delete)
    assert lunch.opened == lunch.cancels == [ROWS[1].key]


def test_keys_without_a_selection_do_nothing(lunch: List) -> None:
    lunch.press(Qt.Key.Key_Return)
    lunch.press(Qt.Key.Key_Delete)
    assert lunch.opened == lunch.cancels == []


def test_press_and_release_on_different_rows_open_nothing(lunch: List) -> None:
    viewport = lunch.view.viewport()
    first, second = (lunch.view.visualRect(lunch.model.index(at, 0)).center() for at in (0, 1))
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=first)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=second)
    assert lunch.opened == []


def test_order_that_slides_under_the_finger_is_not_opened(lunch: List) -> None:
    viewport = lunch.view.viewport()
    where = lunch.view.visualRect(lunch.model.index(0, 0)).center()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=where)
    lunch.store.apply_reading(an_order(placed_at=NOON + timedelta(seconds=1)))
    lunch.model.flush()
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=where)
    assert lunch.opened == []


def test_menu_button_opens_the_menu_of_its_row(lunch: List) -> None:
    point = lunch.view.menu_point(lunch.model.index_of(ROWS[3].key))
    lunch.click(ROWS[3], x=point.x())
    menu = lunch.menu()
    assert menu.objectName() == "row_menu"
    assert lunch.opened == []
    menu.actions()[0].trigger()
    assert lunch.opened == [ROWS[3].key]
    menu.close()


def test_menu_acts_on_its_order_although_the_list_moved(lunch: List) -> None:
    lunch.click(ROWS[0], x=1240)
    menu = lunch.menu()
    lunch.store.apply_reading(an_order(placed_at=NOON + timedelta(seconds=1)))
    lunch.model.flush()
    menu.actions()[-1].trigger()
    assert lunch.cancels == [ROWS[0].key]
    menu.close()


def test_menu_offers_only_what_is_possible(lunch: List) -> None:
    live, cancelling, cancelled = ROWS[0], ROWS[3], ROWS[5]
    can_cancel, can_remove = [], []
    for row in (live, cancelling, cancelled):
        menu = RowMenu(row, lunch.view)
        _open, _line, remove, _copy, _print, _line, cancel = menu.actions()
        can_cancel.append(cancel.isEnabled())
        can_remove.append(remove.isEnabled())
        assert all(action.isEnabled() or action.toolTip() for action in menu.actions())
    assert can_cancel == [True, False, False]
    assert can_remove == [False, False, True]


def test_number_is_copied_without_its_mark(lunch: List) -> None:
    asked: list[str] = []
    lunch.view.copy_requested.connect(asked.append)
    lunch.entry(ROWS[0], "Copy order number").trigger()
    assert asked == ["7F3K2"]


def test_ticket_is_printed_of_what_is_known(lunch: List) -> None:
    asked: list[OrderKey] = []
    lunch.view.print_requested.connect(asked.append)
    lunch.entry(ROWS[4], "Print ticket…").trigger()
    assert asked == [ROWS[4].key]
    unreadable = RowMenu(a_row(defect="items: missing"), lunch.view).actions()[-3]
    assert not unreadable.isEnabled()
    assert unreadable.toolTip()


def test_every_entry_of_the_menu_has_an_icon(lunch: List) -> None:
    actions = [each for each in RowMenu(ROWS[0], lunch.view).actions() if not each.isSeparator()]
    assert [each.text() for each in actions] == [
        "Details", "Remove order", "Copy order number", "Print ticket…", "Cancel order…",
    ]  # fmt: skip
    assert not any(each.icon().isNull() for each in actions)


def test_the_next_step_is_the_row_s_own_and_never_beside_cancelling(lunch: List) -> None:
    wishes: list[StepWish] = []
    lunch.view.step_requested.connect(wishes.append)
    lunch.view.step_offer = lambda row: StepOffer(step_due(row.order))
    for row, name in ((ROWS[0], "Confirm order…"), (ROWS[1], "Mark as ready")):
        lunch.entry(row, name).trigger()
        for menu in lunch.view.findChildren(RowMenu):
            menu.close()
            menu.setParent(None)
    assert wishes == [
        StepWish(ROWS[0].key, NextStep.CONFIRM),
        StepWish(ROWS[1].key, NextStep.READY),
    ]
    for row in ROWS[:2]:
        offer = StepOffer(step_due(row.order))
        names = [each.text() for each in RowMenu(row, lunch.view, offer=offer).actions()]
        assert names[0] == "Details"  # a second tap changes nothing
        assert names.index("Cancel order…") - 1 > 3
    blocked = StepOffer(NextStep.READY, StepCause.CANCELLING)
    step = RowMenu(ROWS[1], lunch.view, offer=blocked).actions()[1]
    assert not step.isEnabled() and step.toolTip()


def test_control_and_enter_take_the_next_step_that_is_offered(lunch: List) -> None:
    wishes: list[StepWish] = []
    lunch.view.step_requested.connect(wishes.append)
    lunch.view.select(ROWS[1].key)
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(lunch.view, Qt.Key.Key_Return, control)
    assert wishes == lunch.opened == []  # nothing is offered
    lunch.view.step_offer = lambda row: StepOffer(step_due(row.order))
    QTest.keyClick(lunch.view, Qt.Key.Key_Return, control)
    assert wishes == [StepWish(ROWS[1].key, NextStep.READY)]
    lunch.view.step_offer = lambda row: StepOffer(step_due(row.order), StepCause.CANCELLING)
    QTest.keyClick(lunch.view, Qt.Key.Key_Return, control)
    assert len(wishes) == 1


def test_selection_survives_updates(lunch: List) -> None:
    lunch.view.select(ROWS[2].key)
    lunch.store.apply_reading(an_order(placed_at=NOON + timedelta(seconds=1)))
    lunch.store.apply_reading(
        an_order(key=ROWS[2].key, placed_at=ROWS[2].order.placed_at, status=OrderStatus.READY)
    )
    lunch.model.flush()
    assert lunch.view.selected_key() == ROWS[2].key


def test_selection_follows_an_order_that_moves(lunch: List) -> None:
    lunch.view.select(ROWS[6].key)
    lunch.store.apply_reading(an_order(key=ROWS[6].key, placed_at=NOON + timedelta(minutes=1)))
    lunch.model.flush()
    assert lunch.view.currentIndex().row() == 0
    assert lunch.view.selected_key() == ROWS[6].key


def test_neighbour_is_not_selected_when_an_order_goes(lunch: List) -> None:
    lunch.view.select(ROWS[2].key)
    lunch.store.drop(ROWS[2].key)
    lunch.model.flush()
    assert lunch.view.selected_key() is None
    lunch.press(Qt.Key.Key_Delete)
    assert lunch.cancels == []


def test_selection_comes_back_with_the_filter_gone(lunch: List) -> None:
    lunch.view.select(ROWS[2].key)
    lunch.model.set_filter(OrderFilter(text="maya"))
    assert lunch.view.selected_key() is None
    lunch.model.set_filter(OrderFilter())
    assert lunch.view.selected_key() == ROWS[2].key


def test_rows_stay_in_place_when_orders_come_and_go_above(qtbot: QtBot) -> None:
    rows = [a_row(placed_at=NOON - timedelta(minutes=at)) for at in range(40)]
    shown = List(qtbot, a_store(*rows))
    shown.view.verticalScrollBar().setValue(10 * 68 + 7)
    top = shown.top_key()
    newest = a_key()
    shown.store.apply_reading(an_order(key=newest, placed_at=NOON + timedelta(seconds=1)))
    shown.model.flush()
    assert shown.top_key() == top
    shown.store.drop(newest)
    shown.store.drop(rows[0].key)
    shown.model.flush()
    assert shown.top_key() == top
    shown.view.close()


def test_new_order_is_seen_at_once_at_the_top(lunch: List) -> None:
    lunch.store.apply_reading(an_order(number="NEW", placed_at=NOON + timedelta(seconds=1)))
    lunch.model.flush()
    assert lunch.view.verticalScrollBar().value() == 0
    assert lunch.model.row_at(lunch.view.indexAt(QPoint(5, 5))).order.number == "NEW"


def test_clock_runs_only_while_the_list_is_seen(lunch: List) -> None:
    assert lunch.view._tick.isActive()
    lunch.view.hide()
    assert not lunch.view._tick.isActive()


def test_rows_are_as_high_as_drawn(lunch: List) -> None:
    assert lunch.view.rowHeight(0) == 68

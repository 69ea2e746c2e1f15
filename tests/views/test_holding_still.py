"""Nothing moves under a finger, a manager misses nothing, and news are marked for a moment."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ordermanager_desktop.models.feed_health import FeedHealth
from ordermanager_desktop.models.order import OrderKey, OrderStatus
from ordermanager_desktop.models.order_row import RowLabel, Shelf
from ordermanager_desktop.views.language import apply_language
from ordermanager_desktop.views.main_window import MainWindow
from ordermanager_desktop.views.order_row_layout import RowForm
from ordermanager_desktop.views.row_marks import SHOWN_S, RowMarks
from ordermanager_desktop.views.row_menu import RowMenu
from ordermanager_desktop.views.stillness import Stillness
from tests.bad_input.views import drop
from tests.builders import NOON, a_key, a_store, an_order, lunch_rows

ROWS = lunch_rows()
NO_BUTTON = Qt.MouseButton.NoButton
NO_KEY = Qt.KeyboardModifier.NoModifier


class Counter:
    """The window, and a hand over its list."""

    def __init__(self) -> None:
        self.store = a_store(*ROWS)
        self.store.set_health(FeedHealth(NOON))
        self.window = MainWindow(
            self.store, store_name="Siam", is_practice=False, clock=lambda: NOON
        )
        self.window.show()
        self.view = self.window.list_view(Shelf.ACTIVE)
        self.model = self.view.order_model()
        self.button = self.view.new_orders
        self._stop_the_clocks()

    def _stop_the_clocks(self) -> None:
        """A machine that stalls for seconds must not end what the test is about."""
        still = self.view.stillness
        still._rest.setInterval(3_600_000)
        still._longest_ms = still._longest_with_menu_ms = 3_600_000
        self.view.itemDelegate().marks._now_s = lambda: 0.0

    def move(self, x: int, y: int = 100) -> None:
        where = QPointF(x, y)
        up = QMouseEvent(QEvent.Type.MouseMove, where, where, NO_BUTTON, NO_BUTTON, NO_KEY)
        QApplication.sendEvent(self.view.viewport(), up)

    def wheel(self) -> None:
        where, down = QPointF(100, 100), QPoint(0, -120)
        phase = Qt.ScrollPhase.NoScrollPhase
        turn = QWheelEvent(where, where, QPoint(), down, NO_BUTTON, NO_KEY, phase, False)
        QApplication.sendEvent(self.view.viewport(), turn)

    def new_order(self, number: str = "NEW", seconds: int = 1) -> OrderKey:
        key = a_key()
        placed = NOON + timedelta(seconds=seconds)
        self.store.apply_reading(an_order(key=key, number=number, placed_at=placed))
        self.frame()
        return key

    def frame(self) -> None:
        while self.model._due or self.model._pending:  # a slow machine needs several
            self.model._frame.timeout.emit()

    def top_number(self) -> str:
        return self.model.row_at(self.model.index(0, 0)).order.number

    def active_tab(self) -> str:
        return self.window.findChild(QWidget, "tab_active").accessibleName()


@pytest.fixture
def counter(qapp: QApplication) -> Iterator[Counter]:
    shown = Counter()
    yield shown
    shown.window.hide()
    drop(shown.window)


def test_new_order_comes_at_once_while_nobody_points(counter: Counter) -> None:
    counter.new_order()
    assert counter.top_number() == "NEW"
    assert not counter.button.isVisible()


def test_rows_hold_still_under_a_pointer_and_the_button_tells(counter: Counter) -> None:
    counter.move(300)
    counter.new_order("A")
    counter.new_order("B")
    assert counter.top_number() == ROWS[0].order.number
    assert counter.active_tab() == "Active 10"
    assert counter.button.isVisible()
    assert (counter.button.text(), counter.button.accessibleName()) == (
        "2 new ↑", "Show 2 new orders",
    )  # fmt: skip
    assert counter.button.height() >= 40


def test_label_changes_in_place_while_rows_hold_still(counter: Counter) -> None:
    counter.move(300)
    order = ROWS[2].order
    counter.store.apply_reading(
        an_order(key=order.key, placed_at=order.placed_at, status=OrderStatus.CANCELLED)
    )
    counter.frame()
    assert counter.model.row_at(counter.model.index(2, 0)).label is RowLabel.CANCELLED


def test_rest_lets_the_rows_in(counter: Counter) -> None:
    counter.move(300)
    counter.new_order()
    counter.view.stillness._rest.timeout.emit()
    assert counter.top_number() == "NEW"
    assert not counter.button.isVisible()


def test_button_lets_the_rows_in_and_shows_them(counter: Counter) -> None:
    counter.window.resize(1280, 480)
    counter.view.scrollToBottom()
    counter.wheel()
    counter.new_order()
    counter.button.setFocus()
    QTest.keyClick(counter.button, Qt.Key.Key_Return)
    assert counter.top_number() == "NEW"
    assert counter.view.verticalScrollBar().value() == 0
    assert not counter.button.isVisible()
    assert counter.view.hasFocus()


def test_button_is_reached_by_the_keyboard_before_the_list(counter: Counter) -> None:
    counter.move(300)
    counter.new_order()
    counter.view.setFocus()
    QTest.keyClick(counter.view, Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is counter.button


def test_wheel_and_press_hold_too(counter: Counter) -> None:
    for touch in (counter.wheel, lambda: QTest.mousePress(counter.view.viewport(), _LEFT)):
        counter.view.stillness.end()
        touch()
        assert counter.view.stillness.is_on()


_LEFT = Qt.MouseButton.LeftButton


def test_move_that_goes_nowhere_is_none(counter: Counter) -> None:
    """Windows that open and close cause such moves; nobody is at the mouse."""
    counter.move(300)
    counter.view.stillness.end()
    counter.move(300)
    assert not counter.view.stillness.is_on()
    counter.move(301)
    assert counter.view.stillness.is_on()


def test_open_menu_holds_until_it_is_gone(counter: Counter) -> None:
    counter.view.select(ROWS[1].key)
    counter.view._show_menu_of_current()
    menu = counter.view.findChild(RowMenu)
    counter.view.stillness._rest.timeout.emit()
    counter.new_order()
    assert counter.top_number() == ROWS[0].order.number
    menu.close()
    assert counter.view.stillness.is_on()
    counter.view.stillness._rest.timeout.emit()
    assert counter.top_number() == "NEW"


def test_selection_stays_on_its_order_when_rows_come_in(counter: Counter) -> None:
    counter.window.select(ROWS[3].key)
    counter.move(300)
    counter.new_order()
    assert counter.view.selected_key() == ROWS[3].key
    counter.view.stillness.end()
    assert counter.view.selected_key() == ROWS[3].key


def test_another_tab_and_back_shows_everything(counter: Counter) -> None:
    counter.move(300)
    counter.new_order()
    counter.window.show_shelf(Shelf.HISTORY)
    counter.window.show_shelf(Shelf.ACTIVE)
    assert counter.top_number() == "NEW"
    assert not counter.view.stillness.is_on()


def test_restless_pointer_does_not_keep_orders_out_for_ever(qtbot: QtBot) -> None:
    still = Stillness(rest_ms=60_000, longest_ms=30)
    ended: list[int] = []
    still.ended.connect(lambda: ended.append(1))
    still.note_touch()
    still.note_touch()
    qtbot.waitUntil(lambda: bool(ended))
    assert not still.is_on()


def test_stillness_ends_by_itself_and_tells_once(qtbot: QtBot) -> None:
    still = Stillness(rest_ms=20, longest_ms=60_000)
    told: list[str] = []
    still.begun.connect(lambda: told.append("begun"))
    still.ended.connect(lambda: told.append("ended"))
    still.note_touch()
    still.note_touch()
    qtbot.waitUntil(lambda: told == ["begun", "ended"])


@pytest.mark.parametrize(
    ("code", "one", "two"),
    [("en", "1 new ↑", "2 new ↑"), ("es", "1 nuevo ↑", "2 nuevos ↑"),
     ("fr", "1 nouvelle ↑", "2 nouvelles ↑")],
)  # fmt: skip
def test_button_counts_in_every_language(
    counter: Counter, qapp: QApplication, code: str, one: str, two: str
) -> None:
    apply_language(qapp, code)
    counter.button.show_count(1)
    first = counter.button.text()
    counter.button.show_count(2)
    assert (first, counter.button.text()) == (one, two)


def test_copied_number_is_on_the_menu_of_the_window(counter: Counter, qtbot: QtBot) -> None:
    with qtbot.waitSignal(counter.window.copy_requested) as copied:
        counter.view.copy_requested.emit("7F3K2")
    with qtbot.waitSignal(counter.window.print_requested) as printed:
        counter.view.print_requested.emit(ROWS[0].key)
    assert (copied.args, printed.args) == (["7F3K2"], [ROWS[0].key])


# The brief mark


class Watch:
    """A clock that a test turns."""

    def __init__(self) -> None:
        self.at_s = 100.0

    def __call__(self) -> float:
        return self.at_s


def test_mark_fades_and_then_costs_nothing(qapp: QApplication) -> None:
    watch = Watch()
    marks = RowMarks(now_s=watch, is_static=lambda: False)
    repainted: list[frozenset[OrderKey]] = []
    marks.faded.connect(repainted.append)
    key = a_key()
    assert not marks._tick.isActive()
    marks.mark(key)
    strengths = []
    while marks.is_any:
        strengths.append(marks.step(key, 24))
        watch.at_s += 0.25
        marks.advance()
    assert strengths == sorted(strengths, reverse=True)
    assert (strengths[0], len(set(strengths))) == (24, 6)
    assert repainted == [frozenset((key,))] * 6
    assert not marks._tick.isActive()
    assert marks.step(key, 24) == 0


def test_reduced_motion_shows_the_mark_unchanged_for_the_same_time(qapp: QApplication) -> None:
    watch = Watch()
    marks = RowMarks(now_s=watch, is_static=lambda: True)
    repainted: list[frozenset[OrderKey]] = []
    marks.faded.connect(repainted.append)
    key = a_key()
    marks.mark(key)
    for _ in range(5):
        watch.at_s += SHOWN_S / 6
        marks.advance()
        assert marks.step(key, 24) == 24
    assert repainted == []
    watch.at_s += SHOWN_S / 6 + 0.01
    marks.advance()
    assert repainted == [frozenset((key,))]
    assert not marks.is_any


def test_new_order_and_new_label_are_marked_in_the_list(counter: Counter) -> None:
    marks = counter.view.itemDelegate().marks
    assert not marks.is_any
    new = counter.new_order()
    order = ROWS[2].order
    counter.store.apply_reading(
        an_order(key=order.key, placed_at=order.placed_at, status=OrderStatus.READY)
    )
    counter.frame()
    assert [marks.step(key, 24) > 0 for key in (new, order.key, ROWS[0].key)] == [True, True, False]


# Cards


def test_narrow_window_shows_cards_and_no_column_heads(counter: Counter) -> None:
    heads = counter.window._columns
    assert heads.isVisible()
    counter.window.resize(899, 600)
    assert (counter.view.form(), heads.isVisible()) == (RowForm.CARD, False)
    assert counter.view.rowHeight(0) == 96
    point = counter.view.menu_point(counter.model.index(2, 0))
    assert counter.view._is_on_menu(point)
    counter.window.resize(900, 600)
    assert (counter.view.form(), heads.isVisible()) == (RowForm.COLUMNS, True)
    assert counter.view.rowHeight(0) == 68


def test_top_row_stays_at_the_top_when_the_form_changes(counter: Counter) -> None:
    for at in range(30):
        counter.new_order(str(at), seconds=at)
    counter.window.resize(1000, 600)
    counter.view.verticalScrollBar().setValue(7 * 68)
    top = counter.view.rowAt(2)
    counter.window.resize(700, 600)
    assert (top, counter.view.rowAt(2)) == (7, 7)


def test_click_opens_and_dots_open_the_menu_on_a_card(counter: Counter) -> None:
    counter.window.resize(640, 600)
    opened: list[OrderKey] = []
    counter.window.order_opened.connect(opened.append)
    viewport = counter.view.viewport()
    middle = counter.view.visualRect(counter.model.index(1, 0)).center()
    QTest.mouseClick(viewport, _LEFT, pos=middle)
    assert opened == [ROWS[1].key]
    dots = counter.view.menu_point(counter.model.index(0, 0))
    QTest.mouseClick(viewport, _LEFT, pos=dots)
    menu = counter.view.findChild(RowMenu)
    assert menu is not None
    menu.close()

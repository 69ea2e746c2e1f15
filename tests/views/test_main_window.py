"""The window as a manager uses it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ordermanager_desktop.models.attempt_tally import AttemptTally
from ordermanager_desktop.models.cancellation import AttemptState
from ordermanager_desktop.models.feed_health import FeedHealth, FeedTrouble
from ordermanager_desktop.models.order_row import OrderRow, Shelf
from ordermanager_desktop.models.order_store import OrderStore
from ordermanager_desktop.models.platform import Platform
from ordermanager_desktop.views.connection_pill import connection_look
from ordermanager_desktop.views.empty_state import EmptyState
from ordermanager_desktop.views.main_window import MainWindow
from ordermanager_desktop.views.platform_chips import Chip
from ordermanager_desktop.views.shelf_tabs import ShelfTab
from ordermanager_desktop.views.theme import Tone, apply_theme, tokens
from ordermanager_desktop.views.toast import Toast
from ordermanager_desktop.views.typography import apply_typography
from ordermanager_desktop.views.widgets.button import Button
from ordermanager_desktop.views.widgets.pill import Pill
from ordermanager_desktop.views.wording.rows import clock_text
from tests.builders import NOON, a_listing, a_row, a_store, an_attempt, an_order, lunch_rows

ROWS = lunch_rows()
LATER = [a_row(is_scheduled=True, pickup_at=NOON + timedelta(hours=3)) for _ in range(3)]


class Desk:
    """The window with a manager in front of it."""

    def __init__(
        self,
        qtbot: QtBot,
        store: OrderStore,
        *,
        is_practice: bool = False,
        clock: Callable[[], datetime] = lambda: NOON,
    ) -> None:
        self.store = store
        self.window = MainWindow(
            store, store_name="Siam Kitchen — Downtown", is_practice=is_practice, clock=clock
        )
        qtbot.addWidget(self.window, before_close_func=QWidget.hide)
        self.window.show()

    def find(self, kind: type, name: str):
        return self.window.findChild(kind, name)

    def text(self, name: str) -> str:
        return self.find(QWidget, name).accessibleName()

    def numbers(self, shelf: Shelf = Shelf.ACTIVE) -> list[str]:
        model = self.window.list_view(shelf).order_model()
        return [model.row_at(model.index(at, 0)).order.number for at in range(model.rowCount())]

    def footer(self) -> str:
        labels = self.find(Button, "support").parent().children()
        return " · ".join(
            each.text() for each in labels if hasattr(each, "set_tone") and each.isVisible()
        )

    def empty_title(self) -> str:
        return next(
            each.title() for each in self.window.findChildren(EmptyState) if each.isVisible()
        )

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
        QTest.keyClick(self.window, key, modifier)


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    store = a_store(*ROWS, *LATER)
    store.set_health(FeedHealth(NOON - timedelta(seconds=2)))
    shown = Desk(qtbot, store)
    yield shown
    shown.window.hide()


def test_window_shows_what_is_going_on(desk: Desk) -> None:
    assert desk.text("tab_active") == "Active 8"
    assert desk.text("tab_scheduled") == "Scheduled 3"
    assert desk.text("connection_pill") == "Live · updated 2 s ago"
    assert desk.text("tab_attention") == "Needs attention 1"
    assert desk.find(ShelfTab, "tab_attention").tone() is Tone.DANGER
    assert desk.footer() == "8 active · 1 cancelling · 1 needs you now"
    assert not desk.find(QWidget, "practice_pill").isVisible()
    assert desk.window.windowTitle() == "Siam Kitchen — Downtown – Order Manager"


def test_what_waits_too_long_comes_to_the_tab_by_itself(qtbot: QtBot) -> None:
    order = an_order()
    now = [NOON]
    desk = Desk(qtbot, a_store(OrderRow(order, an_attempt(order))), clock=lambda: now[0])
    assert desk.text("tab_attention") == "Needs attention"
    assert desk.footer() == "1 active · 1 cancelling"
    now[0] = NOON + timedelta(minutes=3)
    desk.window.findChild(AttemptTally).findChild(QTimer).timeout.emit()
    desk.window.show_shelf(Shelf.ATTENTION)
    assert desk.numbers(Shelf.ATTENTION) == [order.number]
    assert desk.text("tab_attention") == "Needs attention 1"
    assert desk.find(ShelfTab, "tab_attention").tone() is Tone.WARN
    assert desk.footer() == "1 active · 1 needs you"


def test_unreadable_orders_are_counted_on_every_screen(qtbot: QtBot) -> None:
    store = a_store(a_row(), a_row(an_order(defect="status: missing")))
    desk = Desk(qtbot, store)
    for shelf in Shelf:
        desk.window.show_shelf(shelf)
        assert desk.footer() == "2 active · 1 unreadable order"
    store.apply_reading(an_order(defect="no id"))
    assert desk.footer() == "2 active · 2 unreadable orders"  # the newest waits for the list
    for row in store:
        store.apply_reading(replace(row.order, defect=""))
    assert "unreadable" not in desk.footer()


def test_practice_is_unmistakable(qtbot: QtBot) -> None:
    desk = Desk(qtbot, OrderStore(), is_practice=True)
    assert desk.find(Pill, "practice_pill").isVisible()
    assert "Practice" in desk.text("practice_pill")
    assert "Practice" in desk.window.windowTitle()


def test_wishes_of_the_list_reach_the_window(desk: Desk, qtbot: QtBot) -> None:
    desk.window.select(ROWS[1].key)
    view = desk.window.list_view(Shelf.ACTIVE)
    with qtbot.waitSignal(desk.window.order_opened) as opened:
        QTest.keyClick(view, Qt.Key.Key_Return)
    with qtbot.waitSignal(desk.window.cancel_requested) as wished:
        QTest.keyClick(view, Qt.Key.Key_Delete)
    assert opened.args == wished.args == [ROWS[1].key]


def test_search_narrows_the_list_and_escape_widens_it(desk: Desk) -> None:
    desk.window.set_search("onions")
    assert desk.numbers() == []
    assert desk.empty_title() == "No order matches"
    desk.window.set_search("tiramisu")
    assert desk.numbers() == ["5521-884"]
    QTest.keyClick(desk.find(QWidget, "search"), Qt.Key.Key_Escape)
    assert len(desk.numbers()) == 8


def test_typing_in_the_search_waits_for_the_word(desk: Desk, qtbot: QtBot) -> None:
    search = desk.find(QWidget, "search")
    with qtbot.waitSignal(search.searched) as searched:
        QTest.keyClicks(search, "maya")
    assert searched.args == ["maya"]
    assert desk.numbers() == ["7F3K2"]


def test_platform_chip_shows_that_platform_alone(desk: Desk) -> None:
    chip = next(
        each for each in desk.window.findChildren(Chip) if each.accessibleName() == "Grubhub"
    )
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert desk.numbers() == ["5521-884"]
    assert desk.text("tab_active") == "Active 8"


def test_chips_that_do_not_fit_move_into_the_menu(desk: Desk) -> None:
    desk.window.resize(860, 600)
    QApplication.sendPostedEvents()
    chips = [each for each in desk.window.findChildren(Chip) if each.isVisible()]
    words = [each.accessibleName() for each in chips]
    assert "More" in words
    assert "All" in words
    assert all(chip.geometry().left() >= 0 for chip in chips)


def test_names_from_outside_are_not_all_given_a_chip(desk: Desk) -> None:
    """A page may name another platform in each of its orders; the window must not drown in it."""
    known = len(desk.window.findChildren(Chip))
    sources = [
        Platform(f"source:{n}", f"Foodle {n:03}", "F", "", is_known=False) for n in range(90)
    ]
    added = [a_row(platform=each, number=f"N{n}") for n, each in enumerate(sources)]
    desk.store.apply_listing(a_listing(*(row.order for row in added)))
    assert len(desk.window.findChildren(Chip)) == known + 12
    desk.window.set_search("Foodle 089")  # no chip, and found nevertheless
    assert desk.numbers() == ["N89"]
    known_one = Platform("later", "Known later", "K", "#123456")
    desk.store.apply_listing(a_listing(an_order(platform=known_one)))
    assert "Known later" in [chip.accessibleName() for chip in desk.window.findChildren(Chip)]


def test_keyboard_reaches_tabs_and_search(desk: Desk) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    desk.press(Qt.Key.Key_2, control)
    assert desk.window.shelf() is Shelf.ATTENTION
    desk.press(Qt.Key.Key_3, control)
    assert desk.window.shelf() is Shelf.SCHEDULED
    desk.press(Qt.Key.Key_1, control)
    assert desk.window.shelf() is Shelf.ACTIVE
    desk.press(Qt.Key.Key_F, control)
    assert desk.find(QWidget, "search").hasFocus()
    QTest.keyClick(desk.find(QWidget, "search"), Qt.Key.Key_Return)
    assert desk.window.list_view(Shelf.ACTIVE).hasFocus()
    assert desk.window.selected_key() == ROWS[0].key


def test_tab_key_goes_through_the_window_as_one_reads_it(desk: Desk) -> None:
    search = desk.find(QWidget, "search")
    search.setFocus()
    met: list[str] = []
    while not met or QApplication.focusWidget() is not search:
        stop = QApplication.focusWidget()
        met.append(stop.objectName() or stop.accessibleName())
        QTest.keyClick(stop, Qt.Key.Key_Tab)
    assert met[:5] == ["search", "preferences", "tab_active", "All", "ChowNow"]
    assert met[-2:] == ["list_active", "support"]


def test_tab_is_chosen_by_a_click(desk: Desk) -> None:
    QTest.mouseClick(desk.find(QWidget, "tab_history"), Qt.MouseButton.LeftButton)
    assert desk.window.shelf() is Shelf.HISTORY
    assert desk.empty_title() == "No history yet"


def test_select_brings_the_right_shelf_to_the_front(desk: Desk) -> None:
    assert desk.window.select(LATER[0].key)
    assert desk.window.shelf() is Shelf.SCHEDULED
    assert desk.window.selected_key() == LATER[0].key


def test_open_attempt_is_counted_on_every_tab(desk: Desk) -> None:
    desk.window.show_shelf(Shelf.HISTORY)
    desk.store.apply_attempt(an_attempt(ROWS[1].order, state=AttemptState.UNKNOWN))
    assert "2 cancelling" in desk.footer()


def test_toast_goes_by_itself_and_its_link_acts(desk: Desk, qtbot: QtBot) -> None:
    called: list[str] = []
    desk.window.show_toast("Order #B41A2 cancelled", "View", lambda: called.append("view"))
    toast = desk.find(Toast, "toast")
    assert toast.isVisible()
    assert toast.text() == "Order #B41A2 cancelled"
    QTest.mouseClick(desk.find(QWidget, "toast_action"), Qt.MouseButton.LeftButton)
    assert called == ["view"]
    assert not toast.isVisible()


def test_toast_disappears_when_its_time_is_over(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    timer = QTimer(interval=1)
    toast = Toast(window, timer=timer)
    toast.show_message("Order #B41A2 cancelled")
    with qtbot.waitSignal(timer.timeout):
        assert toast.isVisible()
    assert not toast.isVisible()


def test_banner_stays_until_it_is_taken_away(desk: Desk, qtbot) -> None:
    called: list[str] = []
    desk.window.show_banner("Not cancelled", "What now?", lambda: called.append("now"))
    button = desk.find(Button, "banner_action")
    qtbot.waitUntil(lambda: not button.visibleRegion().isEmpty())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert called == ["now"]
    assert desk.find(QWidget, "banner").isVisible()
    desk.window.hide_banner()
    assert not desk.find(QWidget, "banner").isVisible()


def test_closing_is_a_wish(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.window.close_requested):
        assert not desk.window.close()
    assert desk.window.isVisible()


def test_support_is_one_click_away(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.window.support_requested):
        QTest.mouseClick(desk.find(Button, "support"), Qt.MouseButton.LeftButton)


def test_no_orders_is_claimed_only_after_an_answer(qtbot: QtBot) -> None:
    desk = Desk(qtbot, OrderStore())
    assert desk.empty_title() == "Reading the orders…"
    desk.store.set_health(FeedHealth(trouble=FeedTrouble.UNREACHABLE))
    assert desk.empty_title() == "No connection to the orders"
    desk.store.set_health(FeedHealth(NOON))
    assert desk.empty_title() == "No active orders"


@pytest.mark.parametrize(
    ("health", "word", "tone"),
    [
        (FeedHealth(), "Connecting…", Tone.MUTED),
        (FeedHealth(NOON), "Live · updated 0 s ago", Tone.OK),
        (FeedHealth(NOON, is_complete=False), "Live · list incomplete", Tone.WARN),
        (FeedHealth(trouble=FeedTrouble.UNREACHABLE), "Offline", Tone.WARN),
        (FeedHealth(NOON, FeedTrouble.SIGN_IN), "Sign-in refused", Tone.DANGER),
        (
            FeedHealth(NOON, FeedTrouble.NOT_PERMITTED, stores=("uptown",)),
            "Not permitted for store uptown",
            Tone.DANGER,
        ),
    ],
)
def test_connection_tells_how_fresh_the_list_is(health: FeedHealth, word: str, tone: Tone) -> None:
    look = connection_look(health, NOON)
    assert (look.word, look.tone) == (word, tone)


@pytest.mark.parametrize("is_old", [False, True])
@pytest.mark.parametrize("trouble", [None, *FeedTrouble])
def test_old_list_never_looks_live(trouble: FeedTrouble | None, is_old: bool) -> None:
    health = FeedHealth(NOON, trouble, is_old=is_old)
    look = connection_look(health, NOON + timedelta(minutes=2))
    assert "Live" not in look.word
    assert look.tone in (Tone.WARN, Tone.DANGER)
    if look.tone is Tone.WARN:  # else the banner tells the time, after what to do
        assert look.word.endswith(clock_text(NOON))


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("size", [(1280, 800), (1024, 768), (860, 560)])
def test_window_paints_in_every_theme_and_size(
    qapp: QApplication, desk: Desk, theme: str, size: tuple[int, int]
) -> None:
    apply_theme(qapp, theme)
    desk.window.resize(*size)
    desk.window.select(ROWS[0].key)
    image = desk.window.grab().toImage()
    assert (image.width(), image.height()) == size
    assert image.pixelColor(1, 200 - 30) == tokens().accent  # the bar of the selected row


def test_large_text_keeps_every_part_inside(qapp: QApplication, qtbot: QtBot) -> None:
    apply_typography(qapp, text_scale=1.5)
    desk = Desk(qtbot, a_store(*ROWS))
    desk.window.resize(1024, 768)
    QApplication.sendPostedEvents()
    inside = desk.window.rect()
    for name in ("search", "support", "tab_history", "connection_pill"):
        part = desk.find(QWidget, name)
        corner = part.mapTo(desk.window, part.rect().bottomRight())
        assert inside.contains(corner)


class _Spanish(QTranslator):
    def translate(self, context, text, disambiguation=None, n=-1):
        return {"Active": "Activos", "Support": "Soporte", "Cancelled": "Cancelado"}.get(text)

    def isEmpty(self) -> bool:
        return False


def test_language_changes_without_restart(qapp: QApplication, desk: Desk) -> None:
    spanish = _Spanish()
    qapp.installTranslator(spanish)
    try:
        qapp.sendEvent(desk.window, QEvent(QEvent.Type.LanguageChange))
        assert desk.text("tab_active") == "Activos 8"
        assert desk.find(Button, "support").label() == "Soporte"
    finally:
        qapp.removeTranslator(spanish)


def test_window_leaves_nothing_running_when_hidden(desk: Desk) -> None:
    desk.window.hide()
    running = [
        timer
        for timer in desk.window.findChildren(QTimer)
        if timer.isActive() and timer.interval() < 60_000
    ]
    assert running == []

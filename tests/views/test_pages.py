"""Where there is no list there is a page: what is so, and the next step."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QRect, QSize, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ordermanager_desktop.models.feed_health import FeedHealth, FeedTrouble
from ordermanager_desktop.models.order_row import Shelf
from ordermanager_desktop.models.order_search import OrderFilter
from ordermanager_desktop.models.order_store import OrderStore
from ordermanager_desktop.services.connection_settings import connection_settings
from ordermanager_desktop.views.empty_state import EmptyState
from ordermanager_desktop.views.empty_words import (
    Circumstances,
    EmptyWords,
    PageAction,
    empty_words,
)
from ordermanager_desktop.views.language import apply_language
from ordermanager_desktop.views.main_window import MainWindow
from ordermanager_desktop.views.typography import apply_typography
from ordermanager_desktop.views.widgets.text_label import TextLabel
from tests.builders import NOON, a_row, a_store

PROBLEMS = connection_settings({"ORDERMANAGER_API_URL": "http://orders.example"}).problems
NOTHING = OrderFilter()
LIVE = FeedHealth(NOON)
OLD = FeedHealth(NOON, FeedTrouble.UNREACHABLE)
NARROW = QSize(640, 300)

Situation = tuple[Shelf, OrderFilter, Circumstances]


def situations() -> dict[str, Situation]:
    """Every page, by the way to it."""
    found: dict[str, Situation] = {}
    for shelf in Shelf:
        found[f"{shelf.name} is empty"] = (shelf, NOTHING, Circumstances(LIVE))
        found[f"{shelf.name} was empty"] = (shelf, NOTHING, Circumstances(OLD, now=NOON))
    for trouble in FeedTrouble:
        known = Circumstances(FeedHealth(trouble=trouble))
        found[trouble.name] = (Shelf.ACTIVE, NOTHING, known)
    hidden = Circumstances(LIVE, has_orders=True)
    found["search"] = (Shelf.ACTIVE, OrderFilter("maya"), hidden)
    found["platform"] = (Shelf.ACTIVE, OrderFilter(platform_id="x"), hidden)
    found["both"] = (Shelf.ACTIVE, OrderFilter("maya", "x"), hidden)
    found["loading"] = (Shelf.ACTIVE, NOTHING, Circumstances())
    found["settings"] = (Shelf.ACTIVE, NOTHING, Circumstances(problems=PROBLEMS))
    found["no record"] = (Shelf.ATTENTION, NOTHING, Circumstances(LIVE, has_record=False))
    return found


SITUATIONS = situations()


@pytest.fixture(autouse=True)
def _english_again(qapp: QApplication) -> Iterator[None]:
    yield
    apply_language(qapp, "en")


def page_of(name: str) -> EmptyWords:
    return empty_words(*SITUATIONS[name])


def test_each_situation_has_its_own_page() -> None:
    alike = {"NAME_NOT_FOUND", "CERTIFICATE_OUT_OF_DATE", "PROXY_UNREACHABLE"}
    pages = [page_of(name) for name in SITUATIONS if name not in alike]
    assert len({(page.title, page.text) for page in pages}) == len(pages)


def test_an_empty_shelf_of_an_old_list_does_not_claim_to_be_empty_now() -> None:
    page = page_of("ACTIVE was empty")
    assert page.text.startswith("So it was at ")
    assert page.action is PageAction.TRY_AGAIN


@pytest.mark.parametrize(
    ("name", "action"),
    [
        ("search", PageAction.SHOW_ALL),
        ("UNREACHABLE", PageAction.TRY_AGAIN),
        ("NOT_PERMITTED", PageAction.TRY_AGAIN),
        ("SIGN_IN", PageAction.SET_UP),
        ("NOT_CONFIGURED", PageAction.SET_UP),
        ("settings", PageAction.SUPPORT),
        ("no record", PageAction.SUPPORT),
        ("RATE_LIMITED", None),  # asking again would make it worse
        ("loading", None),
    ],
)
def test_the_next_step_is_a_button_where_one_can_take_it(
    name: str, action: PageAction | None
) -> None:
    assert page_of(name).action is action


def test_the_settings_are_named_and_never_shown() -> None:
    text = page_of("settings").text
    assert "ORDERMANAGER_API_URL must begin with https://" in text
    assert "ORDERMANAGER_CLIENT_SECRET is missing." in text
    assert "orders.example" not in text


@pytest.mark.parametrize("language", ["en", "es", "fr"])
def test_pages_can_be_read_in_a_narrow_window_at_twice_the_size(
    qtbot: QtBot, qapp: QApplication, language: str
) -> None:
    apply_language(qapp, language)
    apply_typography(qapp, text_scale=2.0)
    page = EmptyState()
    qtbot.addWidget(page)
    page.resize(NARROW)
    page.show()
    for name in SITUATIONS:
        page.show_words(page_of(name))
        for _ in range(4):  # a layout in a layout in a layout
            QApplication.sendPostedEvents()
            QApplication.processEvents()
        content = page.findChildren(TextLabel)[0].parentWidget()
        for label in page.findChildren(TextLabel):
            assert label.height() >= label.heightForWidth(label.width()), f"{name}: cut"
        parts = [*page.findChildren(TextLabel), page.button]
        boxes = [part.geometry() for part in parts if not part.isHidden()]
        assert all(content.rect().contains(box) for box in boxes), f"{name}: outside"
        assert not any(_overlap(one, two) for one in boxes for two in boxes), f"{name}: overlap"
        assert content.width() <= NARROW.width(), f"{name}: too wide"


def _overlap(one: QRect, other: QRect) -> bool:
    return one != other and one.intersects(other)


def a_window(qtbot: QtBot, store: OrderStore) -> MainWindow:
    window = MainWindow(store, store_name="Siam", is_practice=False, clock=lambda: NOON)
    qtbot.addWidget(window, before_close_func=QWidget.hide)
    window.show()
    QApplication.processEvents()
    return window


def the_page(window: MainWindow) -> EmptyState:
    return next(each for each in window.findChildren(EmptyState) if each.isVisible())


def test_try_again_asks_once_and_says_so(qtbot: QtBot) -> None:
    store = OrderStore()
    window = a_window(qtbot, store)
    store.set_health(FeedHealth(trouble=FeedTrouble.UNREACHABLE))
    asked: list[None] = []
    window.refresh_requested.connect(lambda: asked.append(None))
    button = the_page(window).button
    for _ in range(5):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(asked) == 1
    assert button.label() == "Trying again…"
    the_page(window).findChild(QTimer).timeout.emit()
    the_page(window).findChild(QTimer).stop()
    store.set_health(FeedHealth(trouble=FeedTrouble.NAME_NOT_FOUND))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(asked) == 2


def test_the_page_has_a_name_and_its_button_is_reached_by_tab(qtbot: QtBot) -> None:
    store = OrderStore()
    window = a_window(qtbot, store)
    store.set_health(FeedHealth(trouble=FeedTrouble.SIGN_IN))
    page = the_page(window)
    assert page.accessibleName() == "The sign-in was refused"
    assert "Sign in again." in page.accessibleDescription()
    asked: list[None] = []
    window.setup_requested.connect(lambda: asked.append(None))
    for _ in range(20):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        if QApplication.focusWidget() is page.button:
            break
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert asked == [None]


def test_a_search_that_finds_nothing_leads_back_to_everything(qtbot: QtBot) -> None:
    window = a_window(qtbot, a_store(a_row(customer="Maya R.")))
    window.set_search("zzzz")
    assert the_page(window).text() == "Nothing on this tab fits “zzzz”."
    QTest.mouseClick(the_page(window).button, Qt.MouseButton.LeftButton)
    assert window.list_view(Shelf.ACTIVE).order_model().rowCount() == 1
    window.show_shelf(Shelf.HISTORY)
    window.set_search("zzzz")
    assert the_page(window).title() == "Reading the orders…"  # nothing was read: no claim


def test_a_hostile_search_is_shown_as_it_is(qtbot: QtBot) -> None:
    window = a_window(qtbot, a_store(a_row()))
    window.set_search("<b>{0}</b>%1")
    assert "“<b>{0}</b>%1”" in the_page(window).text()


def test_a_record_that_cannot_be_used_is_told_where_it_matters(qtbot: QtBot) -> None:
    store = OrderStore()
    store.set_health(FeedHealth(NOON - timedelta(seconds=1)))
    window = a_window(qtbot, store)
    window.show_setup(Circumstances(has_record=False))
    assert the_page(window).title() == "No active orders"
    window.show_shelf(Shelf.ATTENTION)
    assert the_page(window).title() == "The record of cancellations can’t be used"

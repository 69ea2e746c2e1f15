"""Header, tabs, chips and footer give way: nothing is clipped, nothing lies over its neighbour."""

import itertools
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ordermanager_desktop.models.feed_health import FeedHealth
from ordermanager_desktop.models.order_row import Shelf
from ordermanager_desktop.models.platform import Platform
from ordermanager_desktop.views.fair_widths import fair_widths
from ordermanager_desktop.views.footer_bar import FooterBar
from ordermanager_desktop.views.header_bar import HeaderBar, SearchField
from ordermanager_desktop.views.language import apply_language
from ordermanager_desktop.views.main_window import MainWindow
from ordermanager_desktop.views.platform_chips import Chip
from ordermanager_desktop.views.shelf_tabs import ShelfTab
from ordermanager_desktop.views.tab_strip import TabStrip
from ordermanager_desktop.views.typography import apply_typography
from ordermanager_desktop.views.widgets.button import Button, IconButton
from ordermanager_desktop.views.widgets.pill import Pill
from ordermanager_desktop.views.widgets.text_label import TextLabel
from tests.bad_input.views import drop
from tests.builders import NOON, a_row, a_store, lunch_rows

CASES = [
    (640, 480, 1.0, "es"), (640, 480, 1.0, "fr"), (640, 480, 2.0, "en"), (640, 480, 2.0, "es"),
    (800, 600, 1.5, "es"), (1024, 768, 1.0, "es"), (1024, 768, 2.0, "es"), (1024, 768, 2.0, "fr"),
    (1920, 1080, 1.0, "es"), (3840, 2160, 2.0, "es"),
]  # fmt: skip


@contextmanager
def a_window(width: int, height: int) -> Iterator[MainWindow]:
    """A window that is gone for good afterwards: each one left costs every later test time."""
    long_name = Platform("long", "A platform with a very long name of its own", "LO", "#123456")
    store = a_store(*lunch_rows(), a_row(defect="no items", platform=long_name))
    store.set_health(FeedHealth(NOON - timedelta(seconds=2)))
    window = MainWindow(store, store_name="Siam Kitchen", is_practice=True, clock=lambda: NOON)
    window.resize(width, height)
    window.show()
    window._chips.choose("long")
    for _ in range(3):  # a part that needs another height asks for it in an event
        QApplication.sendPostedEvents()
    yield window
    window.hide()
    drop(window)


def boxes(window: MainWindow, kinds: tuple[type[QWidget], ...]) -> dict[str, QRect]:
    found = {}
    for kind in kinds:
        for at, each in enumerate(window.findChildren(kind)):
            if each.isVisible():
                origin = each.mapTo(window, each.rect().topLeft())
                found[f"{kind.__name__} {at}"] = QRect(origin, each.size())
    return found


def overlapping(areas: dict[str, QRect]) -> list[tuple[str, str]]:
    pairs = itertools.combinations(areas.items(), 2)
    return [(one, two) for (one, a), (two, b) in pairs if a.intersects(b)]


@pytest.mark.parametrize(("width", "height", "text", "code"), CASES)
def test_parts_of_the_window_keep_apart(
    qapp: QApplication, code: str, width: int, height: int, text: float
) -> None:
    apply_language(qapp, code)
    apply_typography(qapp, text_scale=text)
    with a_window(width, height) as window:
        look_for_trouble(window)


def look_for_trouble(window: MainWindow) -> None:
    view = window.list_view(Shelf.ACTIVE)
    bars = boxes(window, (HeaderBar, TabStrip, FooterBar))
    bars["list"] = QRect(view.mapTo(window, view.rect().topLeft()), view.size())
    controls = boxes(window, (ShelfTab, Chip, Button, IconButton, TextLabel, Pill, SearchField))
    assert overlapping(bars) == []
    assert overlapping(controls) == []
    assert [name for name, box in controls.items() if not window.rect().contains(box)] == []
    assert all(box.width() > 20 for name, box in controls.items() if "Chip" in name)
    assert bars["list"].height() >= 80


def test_how_fresh_the_list_is_can_be_read_where_the_name_has_to_give_way(
    qapp: QApplication,
) -> None:
    with a_window(640, 480) as window:
        pill = window._header.connection
        assert pill.width() >= pill.sizeHint().width()
        assert window._header.practice.text() == "Practice"
        window.resize(1280, 800)
        assert window._header.practice.text() == "Practice – no real orders"


def test_footer_lets_go_first_of_what_a_tab_says_too(qapp: QApplication) -> None:
    apply_language(qapp, "fr")
    with a_window(640, 480) as window:
        active, needing = window._footer._active_label, window._footer._needing_label
        assert not active.isVisible()
        assert needing.width() >= needing.sizeHint().width()
        window.resize(1280, 800)
        assert active.isVisible()


@pytest.mark.parametrize(
    ("room", "granted"),
    [(100, [10, 30, 20]), (50, [10, 20, 20]), (30, [10, 10, 10]), (-5, [0] * 3)],
)
def test_longest_words_give_way_first(room: int, granted: list[int]) -> None:
    assert fair_widths([10, 30, 20], room) == granted


def test_a_tab_whose_word_is_cut_tells_it_whole(qtbot: QtBot) -> None:
    tab = ShelfTab(Shelf.ACTIVE)
    qtbot.addWidget(tab)
    tab.show_word("Commandes actives")
    tab.show_count(8)
    tab.resize(tab.sizeHint())
    tab.show()
    assert tab.toolTip() == ""
    tab.resize(tab.minimumSizeHint())
    assert "Commandes actives" in tab.toolTip()

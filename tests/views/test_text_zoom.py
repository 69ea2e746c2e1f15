"""Text of another size, at once: what is on the screen looks as if it were made so."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ordermanager_desktop.models.feed_health import FeedHealth, FeedTrouble
from ordermanager_desktop.models.order_row import Shelf
from ordermanager_desktop.services.preferences_store import Preferences, PreferencesStore
from ordermanager_desktop.views.flows.appearance import Appearance
from ordermanager_desktop.views.main_window import MainWindow
from ordermanager_desktop.views.text_zoom import apply_text_size
from ordermanager_desktop.views.typography import scaled_px, text_scale
from tests.builders import NOON, a_store, lunch_rows

SIZE = QSize(1280, 900)
SCALES = (100, 125, 200)


@pytest.fixture(autouse=True)
def _usual_size_again(qapp: QApplication) -> Iterator[None]:
    yield
    apply_text_size(qapp, 100, base=1.0)


def a_window(qtbot: QtBot, *, trouble: FeedTrouble | None = None) -> MainWindow:
    store = a_store(*lunch_rows())
    store.set_health(FeedHealth(NOON - timedelta(seconds=2), trouble=trouble))
    window = MainWindow(store, store_name="Siam Kitchen", is_practice=True, clock=lambda: NOON)
    qtbot.addWidget(window, before_close_func=QWidget.hide)
    window.resize(SIZE)
    window.show()
    settled(window)
    return window


def settled(window: QWidget) -> QWidget:
    for _ in range(3):
        QApplication.sendPostedEvents()
        QApplication.processEvents()
    return window


def picture(window: MainWindow):
    if holder := QApplication.focusWidget():
        holder.clearFocus()  # of two windows one has the keyboard, and shows it
    return settled(window).grab().toImage()


@pytest.mark.parametrize("shelf", [Shelf.ACTIVE, Shelf.SCHEDULED], ids=["a list", "a page"])
def test_a_live_change_looks_like_a_new_start(
    qtbot: QtBot, qapp: QApplication, shelf: Shelf
) -> None:
    window = a_window(qtbot, trouble=FeedTrouble.UNREACHABLE)
    window.show_shelf(shelf)
    window.show_toast("Cancelled", "Show", lambda: None)
    shown = []
    for percent in SCALES:
        apply_text_size(qapp, percent, base=1.0)
        shown.append(picture(window))
        made_new = a_window(qtbot, trouble=FeedTrouble.UNREACHABLE)
        made_new.show_shelf(shelf)
        made_new.show_toast("Cancelled", "Show", lambda: None)
        assert picture(made_new) == shown[-1], f"{percent} %"
        made_new.hide()
    assert shown[0] != shown[1] != shown[2]
    for percent, before in zip(reversed(SCALES), reversed(shown), strict=True):
        apply_text_size(qapp, percent, base=1.0)
        assert picture(window) == before, f"back to {percent} %"


def test_the_row_that_was_first_stays_first(qtbot: QtBot, qapp: QApplication) -> None:
    window = a_window(qtbot)
    window.resize(1280, 560)
    view = settled(window).list_view(Shelf.ACTIVE)
    view.scrollToBottom()
    settled(window)
    first = view.indexAt(view.viewport().rect().topLeft()).row()
    assert first > 0
    apply_text_size(qapp, 200, base=1.0)
    settled(window)
    assert view.indexAt(view.viewport().rect().topLeft()).row() == first


def test_keys_change_the_size_step_by_step_and_it_is_kept(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    store = PreferencesStore(tmp_path / "preferences.ini")
    window = a_window(qtbot)
    appearance = Appearance(qapp, store, text_scale=1.0)
    appearance.serve(window)
    for key, percent in (
        (Qt.Key.Key_Plus, 125),
        (Qt.Key.Key_Equal, 150),
        (Qt.Key.Key_Minus, 125),
        (Qt.Key.Key_0, 100),
        (Qt.Key.Key_Minus, 100),  # there is nothing smaller
    ):
        QTest.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
        assert text_scale() == percent / 100
        assert store.load() == Preferences(text_percent=percent)
    appearance._change_text_size(200)
    QTest.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert scaled_px(40) == 80  # nothing larger either
    appearance.deleteLater()


def test_the_size_that_was_chosen_is_there_after_a_restart(
    qapp: QApplication, tmp_path: Path
) -> None:
    store = PreferencesStore(tmp_path / "preferences.ini")
    store.save(Preferences(text_percent=150))
    appearance = Appearance(qapp, store, text_scale=1.0)
    assert text_scale() == 1.5
    appearance.deleteLater()


def test_the_zoom_comes_on_top_of_what_the_system_asks_for(qapp: QApplication) -> None:
    apply_text_size(qapp, 150, base=1.5)
    assert text_scale() == 2.25
    apply_text_size(qapp, 200, base=2.0)
    assert text_scale() == 2.5  # nothing would fit any more

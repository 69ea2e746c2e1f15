"""The list of keys: true, found where one looks for it, and in three languages."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ordermanager_desktop.models.order_row import Shelf
from ordermanager_desktop.views.dialogs.shortcuts_sheet import KeyCap, ShortcutsSheet
from ordermanager_desktop.views.flows.refreshing import FEWEST_S_BETWEEN, Refreshing
from ordermanager_desktop.views.language import apply_language
from ordermanager_desktop.views.main_window import MainWindow
from ordermanager_desktop.views.row_menu import RowMenu
from ordermanager_desktop.views.scenario_menu import ScenarioDoor
from ordermanager_desktop.views.shortcuts import SHORTCUTS, Command, Place, command_of
from ordermanager_desktop.views.text_zoom import ZoomKeys
from ordermanager_desktop.views.widgets.button import Button
from ordermanager_desktop.views.widgets.text_label import TextLabel
from tests.builders import NOON, a_store, lunch_rows
from tests.views.dialogs.helpers import settle_layout

Key = Qt.Key


@pytest.fixture
def window(qapp: QApplication) -> Iterator[MainWindow]:
    made = MainWindow(
        a_store(*lunch_rows()), store_name="Siam", is_practice=False, clock=lambda: NOON
    )
    made.show()
    made.activateWindow()
    settle_layout()
    yield made
    made.hide()
    made.deleteLater()
    settle_layout()


def press(key: Key | str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A key, to whatever has the keyboard."""
    focused = QApplication.focusWidget()
    assert focused is not None, "the keyboard is nowhere"
    QTest.keyClick(focused, key, modifier)
    settle_layout()


def sheet_of(window: QWidget) -> ShortcutsSheet | None:
    return next((s for s in window.findChildren(ShortcutsSheet) if s.isVisible()), None)


def test_every_key_that_is_bound_is_listed_and_every_listed_one_is_bound(
    window: MainWindow,
) -> None:
    door = ScenarioDoor(window, {}, "lunch")
    zoom = ZoomKeys(window)
    bound = sorted(each.key().toString() for each in window.findChildren(QShortcut))
    listed = sorted(
        QKeySequence(key).toString()
        for each in SHORTCUTS
        if each.place is Place.WINDOW
        for key in each.keys
    )
    assert bound == listed
    assert not [
        each.key().toString() for each in window.findChildren(QShortcut) if each.autoRepeat()
    ]
    door.deleteLater()
    zoom.deleteLater()


def test_the_list_acts_on_exactly_the_keys_that_are_listed(window: MainWindow) -> None:
    view = window.list_view(Shelf.ACTIVE)
    window.select(lunch_rows()[0].key)
    acted: list[str] = []
    for name in ("order_opened", "cancel_requested", "remove_requested"):
        getattr(view, name).connect(lambda _key, name=name: acted.append(name))
    did: dict[Key, str] = {}
    for key in Key:
        if key in (Key.Key_unknown, Key.Key_Tab, Key.Key_Backtab):
            continue
        acted.clear()
        view.keyPressEvent(QKeyEvent(QKeyEvent.Type.KeyPress, key.value, Qt.KeyboardModifier(0)))
        if acted:
            did[key] = acted[-1]
        for menu in view.findChildren(RowMenu):
            did[key] = "menu"
            menu.close()
            settle_layout()
        window.select(lunch_rows()[0].key)
    assert did == {
        Key.Key_Return: "order_opened",
        Key.Key_Enter: "order_opened",
        Key.Key_Delete: "cancel_requested",
        Key.Key_Menu: "menu",
    }


def test_letters_of_every_script_mean_nothing_to_the_table() -> None:
    for code in (0x42F, 0x3B1, 0x1F354, Key.Key_A.value):
        event = QKeyEvent(QKeyEvent.Type.KeyPress, code, Qt.KeyboardModifier.NoModifier, "я")
        assert command_of(event, Place.LIST) is None
        assert command_of(event, Place.SEARCH) is None


@pytest.mark.parametrize("key", [Key.Key_F1, "?"])
def test_f1_and_the_question_mark_open_it_and_escape_leads_back_to_the_row(
    window: MainWindow, key: Key | str
) -> None:
    window.select(lunch_rows()[1].key)
    press(key)
    sheet = sheet_of(window)
    assert sheet is not None
    press(Key.Key_Escape)
    assert sheet_of(window) is None
    assert QApplication.focusWidget() is window.list_view(Shelf.ACTIVE)
    assert window.selected_key() == lunch_rows()[1].key


def test_a_question_mark_in_the_search_is_a_question_mark(window: MainWindow) -> None:
    press(Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    press("?")
    assert sheet_of(window) is None
    search = QApplication.focusWidget()
    assert search is not None
    assert search.property("text") == "?"


def test_pressing_it_twice_opens_one_list(window: MainWindow) -> None:
    window.show_shortcuts()
    window.show_shortcuts()
    assert len(window.findChildren(ShortcutsSheet)) == 1


def test_enter_closes_it(window: MainWindow) -> None:
    press(Key.Key_F1)
    press(Key.Key_Return)
    assert sheet_of(window) is None


def test_it_is_in_the_menu_of_the_gear(window: MainWindow) -> None:
    gear = window.findChild(QWidget, "preferences")
    QTest.mouseClick(gear, Qt.MouseButton.LeftButton)
    action = next(
        a for m in gear.children() for a in m.children() if a.objectName() == "menu_shortcuts"
    )
    action.trigger()
    for menu in gear.children():
        if isinstance(menu, QWidget):
            menu.close()
    settle_layout()
    assert sheet_of(window) is not None


@pytest.mark.parametrize(
    ("language", "title", "keys"),
    [
        ("en", "Keyboard shortcuts", {"F1", "Enter", "Del", "Ctrl+F", "↑", "Menu"}),
        ("es", "Atajos de teclado", {"F1", "Intro", "Suprimir", "Control+F", "↓", "Menú"}),
        ("fr", "Raccourcis clavier", {"F1", "Entrée", "Suppr", "Ctrl+F", "Échap", "Maj+Tab"}),
    ],
)
def test_it_speaks_the_language_while_it_is_open(
    window: MainWindow, qapp: QApplication, language: str, title: str, keys: set[str]
) -> None:
    window.show_shortcuts()
    apply_language(qapp, language)
    settle_layout()
    sheet = sheet_of(window)
    assert sheet is not None
    assert sheet.windowTitle() == title
    caps = {cap.text() for cap in sheet.findChildren(KeyCap) if cap.isVisible()}
    assert keys <= caps
    assert len(caps) == len(
        {key for s in SHORTCUTS for key in s.keys[: s.shown] if not s.is_practice}
    )
    apply_language(qapp, "en")


def test_each_line_says_its_keys_to_who_does_not_see_them(window: MainWindow) -> None:
    window.show_shortcuts()
    sheet = sheet_of(window)
    assert sheet is not None
    names = [label.accessibleName() for label in sheet.findChildren(TextLabel)]
    assert "Up, Down: Previous or next order" in names
    assert "Enter: Open the order" in names
    assert all(isinstance(each, Button) for each in sheet.findChildren(Button))


def test_the_trainers_key_is_listed_in_practice_only(window: MainWindow) -> None:
    def commands(*, is_practice: bool) -> int:
        sheet = ShortcutsSheet(is_practice=is_practice, parent=window)
        caps = [cap.text() for cap in sheet.findChildren(KeyCap)]
        sheet.deleteLater()
        return caps.count("Ctrl+Shift+S")

    assert (commands(is_practice=True), commands(is_practice=False)) == (1, 0)


def test_f5_reads_again_but_not_more_often_than_the_platform_allows(window: MainWindow) -> None:
    reads: list[float] = []
    now_s = [100.0]
    Refreshing(window, window._store, lambda: reads.append(now_s[0]), lambda: now_s[0])
    for _ in range(5):
        press(Key.Key_F5)
    assert len(reads) == 1
    now_s[0] += FEWEST_S_BETWEEN
    press(Key.Key_F5)
    assert len(reads) == 2


def test_every_command_has_one_line() -> None:
    assert sorted(each.command.value for each in SHORTCUTS) == [each.value for each in Command]

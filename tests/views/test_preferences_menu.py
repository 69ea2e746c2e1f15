"""The gear: a language and a theme are chosen, worn at once, and kept."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ordermanager_desktop.models.order_store import OrderStore
from ordermanager_desktop.services.preferences_store import (
    TEXT_PERCENTS,
    THEMES,
    Preferences,
    PreferencesStore,
)
from ordermanager_desktop.views.flows.appearance import Appearance
from ordermanager_desktop.views.language import apply_language
from ordermanager_desktop.views.main_window import MainWindow
from ordermanager_desktop.views.preferences_menu import PreferencesMenu
from ordermanager_desktop.views.theme import CONTRAST, DARK, LIGHT, apply_theme, tokens
from ordermanager_desktop.views.toast import Toast
from ordermanager_desktop.views.widgets.button import IconButton
from ordermanager_desktop.views.widgets.menu import Menu
from tests.builders import NOON


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    made = MainWindow(OrderStore(), store_name="Siam", is_practice=False, clock=lambda: NOON)
    qtbot.addWidget(made, before_close_func=QWidget.hide)
    made.show()
    return made


@pytest.fixture(autouse=True)
def _english_again(qapp: QApplication) -> Iterator[None]:
    apply_language(qapp, "en")
    yield
    apply_language(qapp, "en")


@pytest.fixture
def store(tmp_path: Path) -> PreferencesStore:
    return PreferencesStore(tmp_path / "preferences.ini")


def test_the_gear_opens_a_menu_that_ticks_what_is_chosen(window: MainWindow) -> None:
    window.show_preferences(Preferences("es", "dark"))
    menu = _open(window)
    ticked = [action.text() for action in _choices(menu) if action.isChecked()]
    assert ticked == ["Español", "Dark", "100%"]
    assert _gear(window).accessibleName() == "Language, theme, text size and settings"
    assert window.rect().contains(window.mapFromGlobal(menu.geometry().bottomRight()))
    menu.close()


def test_each_language_is_named_in_its_own_words(window: MainWindow, qapp: QApplication) -> None:
    apply_language(qapp, "fr")
    menu = _open(window)
    words = [action.text() for action in menu.actions()]
    assert words == [
        *("Langue", "Thème", "Taille du texte", ""),
        *("Tous les réglages…", "Raccourcis clavier"),
    ]
    assert [action.text() for action in _choices(menu)] == [
        *("Système", "English", "Español", "Français"),
        *("Système", "Clair", "Sombre", "Contraste élevé, sombre", "Contraste élevé, clair"),
        *("100 %", "125 %", "150 %", "175 %", "200 %"),
    ]


def test_every_theme_is_offered(window: MainWindow, qapp: QApplication) -> None:
    menu = _open(window)
    offered = [action.data() for action in _choices(menu)]
    assert offered[-len(TEXT_PERCENTS) :] == [*TEXT_PERCENTS]
    assert [each for each in offered if each in THEMES] == [*THEMES]
    for theme in THEMES:
        apply_theme(qapp, theme)


def test_a_choice_is_worn_at_once_and_kept(
    window: MainWindow, qapp: QApplication, store: PreferencesStore
) -> None:
    appearance = Appearance(qapp, store)
    appearance.serve(window)
    _choose(window, "es")
    _choose(window, "contrast")
    _choose(window, 150)
    assert _gear(window).accessibleName() == "Idioma, tema, tamaño del texto y ajustes"
    assert tokens() is CONTRAST
    assert store.load() == Preferences("es", "contrast", 150)
    assert _ticked(window) == ["Español", "Alto contraste, oscuro", "150 %"]
    appearance.deleteLater()


def test_the_command_line_wins_and_is_not_stored(
    window: MainWindow, qapp: QApplication, store: PreferencesStore
) -> None:
    store.save(Preferences("fr", "light"))
    appearance = Appearance(qapp, store, language="es", theme="dark")
    appearance.serve(window)
    assert tokens() is DARK
    assert _ticked(window) == ["Español", "Oscuro", "100 %"]
    _choose(window, "light")
    assert tokens() is LIGHT
    assert store.load() == Preferences("fr", "light")
    appearance.deleteLater()


def test_a_choice_that_cannot_be_kept_is_worn_and_said(
    window: MainWindow, qapp: QApplication, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    appearance = Appearance(qapp, PreferencesStore(tmp_path / "file" / "preferences.ini"))
    appearance.serve(window)
    _choose(window, "dark")
    assert tokens() is DARK
    toast = window.findChild(Toast)
    assert toast is not None
    assert "until you close" in toast.text()
    appearance.deleteLater()


def _gear(window: MainWindow) -> IconButton:
    found = window.findChild(IconButton, "preferences")
    assert found is not None
    return found


def _open(window: MainWindow) -> PreferencesMenu:
    QTest.mouseClick(_gear(window), Qt.MouseButton.LeftButton)
    return next(each for each in window.findChildren(PreferencesMenu) if each.isVisible())


def _choices(menu: PreferencesMenu) -> list[QAction]:
    """What the menus in the menu offer."""
    return [choice for part in menu.findChildren(Menu) for choice in part.actions()]


def _ticked(window: MainWindow) -> list[str]:
    menu = _open(window)
    words = [action.text() for action in _choices(menu) if action.isChecked()]
    menu.close()
    return words


def _choose(window: MainWindow, value: str | int) -> None:
    menu = _open(window)
    chosen: QAction = next(action for action in _choices(menu) if action.data() == value)
    chosen.trigger()
    menu.close()
    QApplication.sendPostedEvents()  # the windows hear of it

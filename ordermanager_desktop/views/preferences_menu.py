"""The gear in the header, and its menu: language, theme, and the list of all keys."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRect, Signal, SignalInstance
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QWidget

from ordermanager_desktop.services.preferences_store import Preferences
from ordermanager_desktop.views.widgets.button import IconButton
from ordermanager_desktop.views.widgets.menu import Menu

# Each in its own words: who opened the wrong one must find the way back.
_OWN_NAMES: Final = (("en", "English"), ("es", "Español"), ("fr", "Français"))


class PreferencesMenu(Menu):
    """Ticks what is chosen.

    Signals:
        language_chosen: Carries the language's code, empty for the system's.
        theme_chosen: Carries the theme's name.
        shortcuts_requested: The user wants to know the keys.
    """

    language_chosen = Signal(str)
    theme_chosen = Signal(str)
    shortcuts_requested = Signal()

    def __init__(self, chosen: Preferences, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("preferences_menu")
        self.addSection(self.tr("Language"))
        languages = (("", self.tr("System")), *_OWN_NAMES)
        self._offer(languages, chosen.language or "", self.language_chosen)
        self.addSection(self.tr("Theme"))
        themes = (
            ("system", self.tr("System")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
            ("contrast", self.tr("High contrast")),
        )
        self._offer(themes, chosen.theme, self.theme_chosen)
        self.addSeparator()
        keys = self.add(
            self.tr("Keyboard shortcuts"), self.shortcuts_requested.emit, icon="keyboard"
        )
        keys.setObjectName("menu_shortcuts")

    def _offer(self, choices: Sequence[tuple[str, str]], chosen: str, wish: SignalInstance) -> None:
        group = QActionGroup(self)
        for value, word in choices:
            action = self.add(word, partial(wish.emit, value))
            action.setData(value)
            action.setCheckable(True)
            action.setChecked(value == chosen)
            group.addAction(action)


class PreferencesButton(IconButton):
    """Opens the menu.

    Signals:
        language_chosen: Carries the language's code, empty for the system's.
        theme_chosen: Carries the theme's name.
        shortcuts_requested: The user wants to know the keys.
    """

    language_chosen = Signal(str)
    theme_chosen = Signal(str)
    shortcuts_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("settings", "", parent)
        self._chosen = Preferences()
        self.setObjectName("preferences")
        self.clicked.connect(self._show_menu)
        self._retranslate()

    def show_choice(self, chosen: Preferences) -> None:
        """Tick these the next time the menu opens."""
        self._chosen = chosen

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.set_name(self.tr("Language and theme"))

    def _show_menu(self) -> None:
        menu = PreferencesMenu(self._chosen, self)
        menu.language_chosen.connect(self.language_chosen)
        menu.theme_chosen.connect(self.theme_chosen)
        menu.shortcuts_requested.connect(self.shortcuts_requested)
        menu.popup_beside(QRect(self.mapToGlobal(QPoint(0, 0)), self.size()))

"""The gear in the header, and its menu: language, theme, size of the text, all settings, keys."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QPoint, QRect, Signal, SignalInstance
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QWidget

from ordermanager_desktop.services.preferences_store import TEXT_PERCENTS, Preferences
from ordermanager_desktop.views.widgets.button import IconButton
from ordermanager_desktop.views.widgets.menu import Menu

T = TypeVar("T", str, int)

# Each in its own words: who opened the wrong one must find the way back.
_OWN_NAMES: Final = (("en", "English"), ("es", "Español"), ("fr", "Français"))


class PreferencesMenu(Menu):
    """Ticks what is chosen.

    Signals:
        language_chosen: Carries the language's code, empty for the system's.
        theme_chosen: Carries the theme's name.
        text_size_chosen: Carries the percentage.
        shortcuts_requested: The user wants to know the keys.
        settings_requested: The user wants to see everything that can be set.
    """

    language_chosen = Signal(str)
    theme_chosen = Signal(str)
    text_size_chosen = Signal(int)
    shortcuts_requested = Signal()
    settings_requested = Signal()

    def __init__(self, chosen: Preferences, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("preferences_menu")
        languages = (("", self.tr("System")), *_OWN_NAMES)
        self._offer(self.tr("Language"), languages, chosen.language or "", self.language_chosen)
        themes = (
            ("system", self.tr("System")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
            ("contrast", self.tr("High contrast, dark")),
            ("contrast-light", self.tr("High contrast, light")),
        )
        self._offer(self.tr("Theme"), themes, chosen.theme, self.theme_chosen)
        sizes = [(percent, _percent_text(percent)) for percent in TEXT_PERCENTS]
        self._offer(self.tr("Text size"), sizes, chosen.text_percent, self.text_size_chosen)
        self.addSeparator()
        every = self.add(self.tr("All settings…"), self.settings_requested.emit, icon="settings")
        every.setObjectName("menu_settings")
        keys = self.add(
            self.tr("Keyboard shortcuts"), self.shortcuts_requested.emit, icon="keyboard"
        )
        keys.setObjectName("menu_shortcuts")

    def _offer(
        self,
        title: str,
        choices: Sequence[tuple[T, str]],
        chosen: T,
        wish: SignalInstance,
    ) -> None:
        part = self.add_part(title)
        group = QActionGroup(part)
        for value, word in choices:
            action = part.add(word, partial(wish.emit, value))
            action.setData(value)
            action.setCheckable(True)
            action.setChecked(value == chosen)
            group.addAction(action)


def _percent_text(percent: int) -> str:
    return QCoreApplication.translate("PreferencesMenu", "{percent}%").format(
        percent=QLocale().toString(percent)
    )


class PreferencesButton(IconButton):
    """Opens the menu.

    Signals:
        language_chosen: Carries the language's code, empty for the system's.
        theme_chosen: Carries the theme's name.
        text_size_chosen: Carries the percentage.
        shortcuts_requested: The user wants to know the keys.
        settings_requested: The user wants to see everything that can be set.
    """

    language_chosen = Signal(str)
    theme_chosen = Signal(str)
    text_size_chosen = Signal(int)
    shortcuts_requested = Signal()
    settings_requested = Signal()

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
        self.set_name(self.tr("Language, theme, text size and settings"))

    def _show_menu(self) -> None:
        menu = PreferencesMenu(self._chosen, self)
        menu.language_chosen.connect(self.language_chosen)
        menu.theme_chosen.connect(self.theme_chosen)
        menu.text_size_chosen.connect(self.text_size_chosen)
        menu.shortcuts_requested.connect(self.shortcuts_requested)
        menu.settings_requested.connect(self.settings_requested)
        menu.popup_beside(QRect(self.mapToGlobal(QPoint(0, 0)), self.size()))

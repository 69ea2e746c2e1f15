"""Dresses the app in the user's language, theme and text size, and remembers what is changed."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from ordermanager_desktop.models.settings.window import LANGUAGE, TEXT_PERCENT, THEME
from ordermanager_desktop.services.preferences_store import Preferences, PreferencesStore
from ordermanager_desktop.services.settings_store import SettingsStore
from ordermanager_desktop.views.language import apply_language
from ordermanager_desktop.views.main_window import MainWindow
from ordermanager_desktop.views.text_zoom import ZoomKeys, apply_text_size
from ordermanager_desktop.views.theme import apply_theme


class Appearance(QObject):
    """What is worn, and what is kept for the next start.

    Args:
        language: From the command line: it wins for this run, and is not stored.
        theme: The same.
        text_scale: What the system asks for, if not its own font says it; 1.0 is usual.
    """

    def __init__(
        self,
        app: QApplication,
        store: PreferencesStore,
        *,
        language: str | None = None,
        theme: str | None = None,
        text_scale: float | None = None,
    ) -> None:
        super().__init__(app)
        self._app = app
        self._store = store
        self._window: MainWindow | None = None
        self._options: SettingsStore | None = None
        self._is_showing = False
        self._kept = store.load()
        self._text_scale = text_scale
        self._worn = replace(
            self._kept,
            language=language or self._kept.language,
            theme=theme or self._kept.theme,
        )
        apply_language(app, self._worn.language)
        apply_theme(app, self._worn.theme)
        self._apply_text_size(self._worn.text_percent)

    def serve(self, window: MainWindow) -> None:
        """Do what is chosen in this window's menu."""
        self._window = window
        self._zoom_keys = ZoomKeys(window)
        self._zoom_keys.text_size_chosen.connect(self._change_text_size)
        self._show_worn(window)
        window.text_size_chosen.connect(self._change_text_size)
        window.language_chosen.connect(self._change_language)
        window.theme_chosen.connect(self._change_theme)

    def follow(self, options: SettingsStore) -> None:
        """Let the settings show what is worn, and do what is chosen there.

        The preferences stay the truth: the app is dressed before it has its settings.
        """
        self._options = options
        self._show_in_settings()
        options.changed.connect(self._wear_setting)

    def _wear_setting(self, key: str) -> None:
        options = self._options
        if options is None or self._is_showing:
            return
        if key == LANGUAGE.key:
            self._change_language(options.value(LANGUAGE))
        elif key == THEME.key:
            self._change_theme(options.value(THEME))
        elif key == TEXT_PERCENT.key:
            self._change_text_size(options.value(TEXT_PERCENT))

    def _show_in_settings(self) -> None:
        if self._options is None:
            return
        self._is_showing = True
        self._options.set(LANGUAGE, self._worn.language or "")
        self._options.set(THEME, self._worn.theme)
        self._options.set(TEXT_PERCENT, self._worn.text_percent)
        self._is_showing = False

    def _change_language(self, code: str) -> None:
        language = code or None
        apply_language(self._app, language)
        self._worn = replace(self._worn, language=language)
        self._keep(replace(self._kept, language=language))

    def _change_theme(self, theme: str) -> None:
        apply_theme(self._app, theme)
        self._worn = replace(self._worn, theme=theme)
        self._keep(replace(self._kept, theme=theme))

    def _change_text_size(self, percent: int) -> None:
        self._apply_text_size(percent)
        self._worn = replace(self._worn, text_percent=percent)
        self._keep(replace(self._kept, text_percent=percent))

    def _apply_text_size(self, percent: int) -> None:
        apply_text_size(self._app, percent, base=self._text_scale)

    def _show_worn(self, window: MainWindow) -> None:
        window.show_preferences(self._worn)
        self._zoom_keys.show_choice(self._worn.text_percent)

    def _keep(self, wanted: Preferences) -> None:
        self._kept = wanted
        is_saved = self._store.save(wanted)
        self._show_in_settings()
        if self._window is not None:
            self._show_worn(self._window)
            if not is_saved:
                from ordermanager_desktop.views.wording import desk as words

                self._window.show_toast(words.preferences_not_saved())

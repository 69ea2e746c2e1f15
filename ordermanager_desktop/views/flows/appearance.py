"""Dresses the app in the user's language, theme and text size, and remembers what is changed."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from ordermanager_desktop.services.preferences_store import Preferences, PreferencesStore
from ordermanager_desktop.views.language import apply_language
from ordermanager_desktop.views.main_window import MainWindow
from ordermanager_desktop.views.text_zoom import ZoomKeys, apply_text_size
from ordermanager_desktop.views.theme import apply_theme
from ordermanager_desktop.views.wording import desk as words


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
        if self._window is not None:
            self._show_worn(self._window)
            if not is_saved:
                self._window.show_toast(words.preferences_not_saved())

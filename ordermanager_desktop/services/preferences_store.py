"""Remembers how the user likes the window: its language, its theme, its text."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSettings

from ordermanager_desktop.models.settings import window

_logger = logging.getLogger(__name__)

LANGUAGES: Final = window.LANGUAGES
THEMES: Final = window.THEMES
TEXT_PERCENTS: Final = window.TEXT_PERCENTS
PREFERENCES_FILE: Final = "preferences.ini"

_LANGUAGE: Final = "window/language"
_THEME: Final = "window/theme"
_TEXT: Final = "window/text_percent"
_PERCENT_TEXTS: Final = tuple(map(str, TEXT_PERCENTS))


@dataclass(frozen=True, slots=True)
class Preferences:
    """What the user chose.

    Attributes:
        language: One of LANGUAGES; None follows the system.
        theme: One of THEMES.
        text_percent: One of TEXT_PERCENTS, of the size that the system asks for.

    Raises:
        ValueError: If there is no such language, theme or size.
    """

    language: str | None = None
    theme: str = "system"
    text_percent: int = TEXT_PERCENTS[0]

    def __post_init__(self) -> None:
        if self.language is not None and self.language not in LANGUAGES:
            raise ValueError(f"no language {self.language!r}")
        if self.theme not in THEMES:
            raise ValueError(f"no theme {self.theme!r}")
        if self.text_percent not in TEXT_PERCENTS:
            raise ValueError(f"no text of {self.text_percent} %")


class PreferencesStore:
    """Preferences in an INI file, which need not exist yet."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> Preferences:
        """What was chosen; an unreadable value becomes its default and a line in the log."""
        settings = self._settings()
        if settings.status() is not QSettings.Status.NoError:
            _logger.warning("the preferences cannot be read: %s", settings.status().name)
            return Preferences()
        return Preferences(
            language=_chosen(settings, _LANGUAGE, LANGUAGES),
            theme=_chosen(settings, _THEME, THEMES) or Preferences().theme,
            text_percent=int(_chosen(settings, _TEXT, _PERCENT_TEXTS) or TEXT_PERCENTS[0]),
        )

    def save(self, preferences: Preferences) -> bool:
        """Write them to disk; False, and a line in the log, if that is not possible.

        A file that is no settings file is replaced.
        """
        status = self._write(preferences)
        if status is QSettings.Status.FormatError:
            self._path.unlink(missing_ok=True)
            status = self._write(preferences)
        if status is not QSettings.Status.NoError:
            _logger.warning("the preferences cannot be written: %s", status.name)
        return status is QSettings.Status.NoError

    def _write(self, preferences: Preferences) -> QSettings.Status:
        settings = self._settings()
        settings.setValue(_LANGUAGE, preferences.language or "")
        settings.setValue(_THEME, preferences.theme)
        settings.setValue(_TEXT, str(preferences.text_percent))
        settings.sync()
        return settings.status()

    def _settings(self) -> QSettings:
        return QSettings(str(self._path), QSettings.Format.IniFormat)


def _chosen(settings: QSettings, name: str, choices: Sequence[str]) -> str | None:
    value = settings.value(name)
    if value is None or value == "":
        return None
    if isinstance(value, str) and value in choices:
        return value
    _logger.warning("the preference %s is unreadable; its default is used", name)
    return None

"""Keeps what was set, in an INI file that people may read and edit."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, QSettings, Signal

from ordermanager_desktop.models.settings.setting import Setting, T

_logger = logging.getLogger(__name__)

SETTINGS_FILE: Final = "settings.ini"
_TRUE, _FALSE = "true", "false"


class SettingsStore(QObject):
    """Declared settings and their values; what is unreadable has its default.

    Signals:
        changed: A setting has another value. Carries its key.
    """

    changed = Signal(str)

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = QSettings(str(path), QSettings.Format.IniFormat)
        self._known: dict[str, Any] = {}
        if self._file.status() is not QSettings.Status.NoError:
            _logger.warning("the settings cannot be read: %s", self._file.status().name)

    def value(self, setting: Setting[T]) -> T:
        """What was set, or the default."""
        if setting.key not in self._known:
            self._known[setting.key] = self._read(setting)
        value: T = self._known[setting.key]
        return value

    def set(self, setting: Setting[T], value: T) -> bool:
        """Keep a value; False, and a line in the log, if the disk does not take it.

        Raises:
            ValueError: If the setting does not accept it.
        """
        if not setting.accepts(value):
            raise ValueError(f"{setting.key} cannot be {value!r}")
        if self.value(setting) == value:
            return True
        self._known[setting.key] = value
        self._file.setValue(setting.key, _text(value))
        self._file.sync()
        is_kept = self._file.status() is QSettings.Status.NoError
        if not is_kept:
            _logger.warning("the settings cannot be written: %s", self._file.status().name)
        self.changed.emit(setting.key)
        return is_kept

    def _read(self, setting: Setting[T]) -> T:
        text = self._file.value(setting.key)
        if text is None:
            return setting.default
        value = _parsed(setting, text)
        if value is None:
            _logger.warning("the setting %s is unreadable; its default is used", setting.key)
            return setting.default
        return value


def _parsed(setting: Setting[T], text: object) -> T | None:
    value: Any = text
    if isinstance(text, list):  # an INI file's commas
        value = ", ".join(text)
    if isinstance(setting.default, bool):
        value = {_TRUE: True, _FALSE: False}.get(str(text).lower())
    elif isinstance(setting.default, int):
        value = int(text) if isinstance(text, str) and text.lstrip("-").isdecimal() else None
    return value if setting.accepts(value) else None


def _text(value: bool | int | str) -> str:
    if isinstance(value, bool):
        return _TRUE if value else _FALSE
    return str(value)

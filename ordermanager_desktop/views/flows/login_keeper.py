"""Keeps *Start at login* in step with the system, which has the last word."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject

from ordermanager_desktop.models.settings.computer import AT_LOGIN
from ordermanager_desktop.services.login_start import LoginStart
from ordermanager_desktop.services.settings_store import SettingsStore

_logger = logging.getLogger(__name__)


class LoginKeeper(QObject):
    """Changes the system's entry only when a person changes the setting.

    Args:
        tell_refused: Called when the system does not take it.
    """

    def __init__(
        self,
        options: SettingsStore,
        login: LoginStart,
        tell_refused: Callable[[], object],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._options = options
        self._login = login
        self._tell_refused = tell_refused
        self._is_reading = False
        self.show_truth()
        options.changed.connect(self._switch)

    def show_truth(self) -> None:
        """Have the setting say what the system does; somebody may have changed it there."""
        self._is_reading = True
        self._options.set(AT_LOGIN, self._login.is_on())
        self._is_reading = False

    def _switch(self, key: str) -> None:
        if key != AT_LOGIN.key or self._is_reading:
            return
        is_on = self._options.value(AT_LOGIN)
        try:
            self._login.switch(is_on=is_on)
        except OSError:
            _logger.exception("start at login could not be switched")
        if self._login.is_on() != is_on:
            self.show_truth()
            self._tell_refused()

"""What ties the running app to this computer: its screens, its network, its login."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QObject

from ordermanager_desktop.app import OrderManager
from ordermanager_desktop.models.feed_health import FeedTrouble
from ordermanager_desktop.services.login_start import LoginStart, login_start, own_command
from ordermanager_desktop.services.network_watch import NetworkWatch, ReadWhenBack
from ordermanager_desktop.views.flows.login_keeper import LoginKeeper
from ordermanager_desktop.views.flows.window_memory import WindowMemory
from ordermanager_desktop.views.wording.settings import exchange as words


class ComputerTies(QObject):
    """Made once the app is built, closed before it is.

    Args:
        login: How this system starts the app at login; left out, it is found.
        memory: Who has put the window in its place already.
    """

    def __init__(
        self,
        manager: OrderManager,
        data_folder: Path,
        login: LoginStart | None = None,
        memory: WindowMemory | None = None,
    ) -> None:
        super().__init__(manager.window)
        self._manager = manager
        self._memory = memory or WindowMemory(manager.window, data_folder)
        self.network = NetworkWatch(self)
        ReadWhenBack(
            self.network,
            self._read_now,
            may_ask=self._may_ask,
            now_s=manager.monotonic_s,
            parent=self,
        )
        self.network.start()
        login = login or login_start(own_command(sys.argv[1:]))
        LoginKeeper(manager.options, login, self._tell_refused, self)

    def close(self) -> None:
        """Remember the window while it still stands."""
        self._memory.save()

    def _read_now(self) -> None:
        if self._manager.session is not None:
            self._manager.session.poke()

    def _may_ask(self) -> bool:
        return self._manager.store.health.trouble is not FeedTrouble.RATE_LIMITED

    def _tell_refused(self) -> None:
        self._manager.window.show_toast(words.not_started_at_login())

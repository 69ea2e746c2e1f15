"""Tells of a version that lies ready, and restarts into it when the manager says so and it may."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from ordermanager_desktop.models.rush_hours import parsed_hours
from ordermanager_desktop.models.settings.updates import RUSH_HOURS
from ordermanager_desktop.services.settings_store import SettingsStore
from ordermanager_desktop.services.task_owner import TaskOwner
from ordermanager_desktop.services.updates.release import Version
from ordermanager_desktop.services.updates.update_fault import UpdateRefused
from ordermanager_desktop.services.updates.update_rules import why_not_now
from ordermanager_desktop.services.updates.updater import Updater
from ordermanager_desktop.views.banner import Banner
from ordermanager_desktop.views.main_window import MainWindow
from ordermanager_desktop.views.wording import updates as words


class UpdateDesk(QObject):
    """Joins the updater with the window.

    Args:
        updater: None where the app is kept up to date by somebody else.
        open_attempts: How many cancellations wait for their outcome.
        restart: Close the app; the version in that folder takes over.
        clock: Local now.
    """

    def __init__(
        self,
        window: MainWindow,
        options: SettingsStore,
        tasks: TaskOwner,
        *,
        updater: Updater | None,
        open_attempts: Callable[[], int],
        restart: Callable[[Path], object],
        clock: Callable[[], datetime],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._options = options
        self._tasks = tasks
        self._updater = updater
        self._open_attempts = open_attempts
        self._restart = restart
        self._clock = clock
        self._bar = Banner("update_banner")
        window.add_bar(self._bar)

    def show_ready(self, version: Version) -> None:
        """A version lies ready."""
        if self._updater is not None:
            go = partial(self._restart_into, self._updater.installation.staged)
            self._bar.show_message(words.is_ready(version), words.restart_now(), go)

    def look(self) -> None:
        """The manager wants to know now."""
        if self._updater is None:
            self._window.show_toast(words.managed())
            return
        self._window.show_toast(words.looking())
        self._tasks.start("look for an update", self._look(self._updater))

    def offer_going_back(self) -> None:
        """The manager wants the version before."""
        former = self._updater.installation.former_version() if self._updater else None
        if self._updater is None or former is None:
            self._window.show_toast(words.nothing_to_go_back_to())
            return
        go = partial(self._restart_into, self._updater.installation.former)
        self._bar.show_message(words.going_back(former), words.go_back(), go)

    async def _look(self, updater: Updater) -> None:
        try:
            found = await updater.look()
        except UpdateRefused as refused:
            self._window.show_toast(words.refused(refused.fault))
        else:
            if found is None:
                self._window.show_toast(words.newest_already())

    def _restart_into(self, folder: Path) -> None:
        reason = why_not_now(
            open_attempts=self._open_attempts(),
            rush_hours=parsed_hours(self._options.value(RUSH_HOURS)) or (),
            now=self._clock(),
        )
        if reason is not None:
            self._window.show_toast(words.not_now(reason))
            return
        self._restart(folder)

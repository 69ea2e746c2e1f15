"""Says that the computer slept, and until when the list was an old one; stays until it is read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from ordermanager_desktop.models.clock_jump import ClockJump
from ordermanager_desktop.models.feed_health import FeedHealth
from ordermanager_desktop.views.banner import Banner
from ordermanager_desktop.views.wording import sleeping as words


class SleepBanner(Banner):
    """One for the last sleep; several in a row become one.

    Args:
        clock: Aware UTC now.
    """

    def __init__(self, clock: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__("sleep_banner", parent)
        self._clock = clock
        self._jump: ClockJump | None = None
        self._read_at: datetime | None = None

    def show_jump(self, jump: ClockJump) -> None:
        """The computer has just woken up, or its clock was turned."""
        is_still_old = self._jump is not None and self._read_at is None and self.isVisible()
        if is_still_old and self._jump is not None and jump.was_asleep and self._jump.was_asleep:
            jump = replace(jump, before=self._jump.before)
        self._jump, self._read_at = jump, None
        self._say()

    def note_health(self, health: FeedHealth) -> None:
        """The list was read again, perhaps."""
        is_fresh = not health.is_old and health.trouble is None and health.updated_at is not None
        if self._jump is not None and self._read_at is None and is_fresh:
            self._read_at = health.updated_at
            if not self.isHidden():
                self._say()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and not self.isHidden():
            self._say()

    def _say(self) -> None:
        if self._jump is not None:
            text = words.sleep_sentence(self._jump, self._read_at, self._clock())
            self.show_message(text, words.understood(), self.hide)

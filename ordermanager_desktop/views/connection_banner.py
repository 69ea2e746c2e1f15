"""What stands between the list and the platform, said under the header as long as it lasts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from ordermanager_desktop.models.feed_health import FeedHealth, FeedTrouble
from ordermanager_desktop.views.banner import Banner
from ordermanager_desktop.views.wording.problems import lasting_message

# The one passes by itself, and the pill in the header says enough; the other is told at the start.
_NOT_WORTH_A_BANNER = (FeedTrouble.RATE_LIMITED, FeedTrouble.NOT_CONFIGURED)


class ConnectionBanner(Banner):
    """Follows the feed's health; it comes and goes by itself.

    Args:
        clock: Aware UTC now.
    """

    def __init__(self, clock: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__("connection_banner", parent)
        self._clock = clock
        self._health = FeedHealth()

    def show_health(self, health: FeedHealth) -> None:
        """Say what is wrong now, or nothing."""
        self._health = health
        is_worth_it = health.trouble not in _NOT_WORTH_A_BANNER
        message = lasting_message(health, self._clock()) if is_worth_it else ""
        if message:
            self.show_message(message)
        else:
            self.hide()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.show_health(self._health)

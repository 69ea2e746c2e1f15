"""Says how fresh the list is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from ordermanager_desktop.models.order_store import FeedHealth, FeedTrouble
from ordermanager_desktop.views.theme import Tone
from ordermanager_desktop.views.widgets.pill import Pill, PillLook
from ordermanager_desktop.views.widgets.plain_text import set_plain_tooltip
from ordermanager_desktop.views.wording.rows import clock_text

translate = QCoreApplication.translate

STALE_AFTER: Final = timedelta(seconds=60)


class ConnectionPill(Pill):
    """The freshness of the feed, counting by itself while it is visible."""

    def __init__(self, clock: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._clock = clock
        self._health = FeedHealth()
        self._tick = QTimer(self, interval=1000)
        self._tick.timeout.connect(self._refresh)
        self.setObjectName("connection_pill")
        self._refresh()

    def show_health(self, health: FeedHealth) -> None:
        """Show how the feed is now."""
        self._health = health
        self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()
        self._tick.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._tick.stop()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._refresh()

    def _refresh(self) -> None:
        self.show_look(connection_look(self._health, self._clock()))
        set_plain_tooltip(self, connection_hint(self._health, self._clock()))


def connection_look(health: FeedHealth, now: datetime) -> PillLook:
    """The pill for a state of the feed."""
    if health.trouble is FeedTrouble.SIGN_IN:
        return PillLook(translate("connection", "Sign-in refused"), Tone.DANGER, "circle-alert")
    if health.trouble is FeedTrouble.NOT_PERMITTED:
        return PillLook(translate("connection", "Not permitted"), Tone.DANGER, "circle-alert")
    if health.updated_at is None:
        return _before_the_first_answer(health)
    if health.trouble or now - health.updated_at > STALE_AFTER:
        text = translate("connection", "Not updating · last {time}")
        word = text.format(time=clock_text(health.updated_at))
        return PillLook(word, Tone.WARN, "wifi-off")
    if not health.is_complete:
        return PillLook(translate("connection", "Live · list incomplete"), Tone.WARN)
    age_s = max(0, int((now - health.updated_at).total_seconds()))
    return PillLook(translate("connection", "Live · updated %n s ago", "", age_s), Tone.OK)


def _before_the_first_answer(health: FeedHealth) -> PillLook:
    if health.trouble:
        return PillLook(translate("connection", "No connection"), Tone.WARN, "wifi-off")
    return PillLook(translate("connection", "Connecting…"), Tone.MUTED)


def connection_hint(health: FeedHealth, now: datetime) -> str:
    """What the state means, for the tooltip."""
    match health.trouble:
        case FeedTrouble.SIGN_IN:
            return translate("connection", "The account was refused: check the credentials.")
        case FeedTrouble.NOT_PERMITTED:
            return translate("connection", "The account may not read the orders of this store.")
        case FeedTrouble.RATE_LIMITED:
            return translate("connection", "Too many requests: asking less often for a while.")
        case FeedTrouble.UNREADABLE:
            return translate("connection", "The answer could not be read; the last list is shown.")
        case FeedTrouble.UNREACHABLE:
            return translate("connection", "No answer from the server; trying again by itself.")
        case FeedTrouble.REFUSED:
            return translate(
                "connection", "The server refused the request; the last list is shown."
            )
    if health.updated_at and now - health.updated_at > STALE_AFTER:
        return translate("connection", "No news for a while; the last list is shown.")
    if not health.is_complete:
        return translate("connection", "There are more orders than the platform listed.")
    return ""

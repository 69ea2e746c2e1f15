"""Says how fresh the list is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ordermanager_desktop.models.feed_health import FeedHealth, FeedTrouble
from ordermanager_desktop.views.theme import Tone
from ordermanager_desktop.views.widgets.pill import Pill, PillLook
from ordermanager_desktop.views.widgets.plain_text import set_plain_tooltip
from ordermanager_desktop.views.wording.moments import moment_text
from ordermanager_desktop.views.wording.problems import (
    clock_sentence,
    sentence_about,
    stores_text,
)

translate = QCoreApplication.translate

STALE_AFTER: Final = timedelta(seconds=60)


class ConnectionPill(Pill):
    """The freshness of the feed, counting by itself while it is visible.

    Signals:
        clicked: Somebody wants to know more.
    """

    clicked = Signal()

    def __init__(self, clock: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._clock = clock
        self._health = FeedHealth()
        self._room_px = 0
        self._tick = QTimer(self, interval=1000)
        self._tick.timeout.connect(self._refresh)
        self.setObjectName("connection_pill")
        # A store's id may be long; the header can't be.
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._refresh()

    def show_health(self, health: FeedHealth) -> None:
        """Show how the feed is now."""
        self._health = health
        self._refresh()

    def set_room(self, room_px: int) -> None:
        """Up to this width the whole word is shown, whatever else has to give way."""
        self._room_px = room_px
        self.updateGeometry()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit()

    def minimumSizeHint(self) -> QSize:
        whole = self.sizeHint()
        return QSize(min(whole.width(), self._room_px), whole.height())

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
    if health.is_partly_live:
        return _partly_live(health)
    if health.trouble in _LOUD:
        word = _LOUD[health.trouble]().format(store=stores_text(health.stores))
        return PillLook(word, Tone.DANGER, "circle-alert")
    if health.updated_at is None:
        return _before_the_first_answer(health.trouble)
    time = moment_text(health.updated_at, now)
    if health.trouble:
        return PillLook(_old_because(health.trouble).format(time=time), Tone.WARN, "wifi-off")
    if health.is_old:
        text = translate("connection", "Old list · last updated {time}")
        return PillLook(text.format(time=time), Tone.WARN, "history")
    return _answered(health, health.updated_at, now)


def _partly_live(health: FeedHealth) -> PillLook:
    word = translate("connection", "Live · {live} of {all} stores")
    is_loud = health.trouble in _LOUD
    return PillLook(
        word.format(live=health.answering, all=health.asked),
        Tone.DANGER if is_loud else Tone.WARN,
        "circle-alert" if is_loud else "wifi-off" if health.trouble else "history",
    )


def _answered(health: FeedHealth, updated_at: datetime, now: datetime) -> PillLook:
    if now - updated_at > STALE_AFTER:
        word = _old_because(None).format(time=moment_text(updated_at, now))
        return PillLook(word, Tone.WARN, "wifi-off")
    if not health.is_complete:
        return PillLook(translate("connection", "Live · list incomplete"), Tone.WARN)
    age_s = max(0, int((now - updated_at).total_seconds()))
    return PillLook(translate("connection", "Live · updated %n s ago", "", age_s), Tone.OK)


def _before_the_first_answer(trouble: FeedTrouble | None) -> PillLook:
    match trouble:
        case None:
            return PillLook(translate("connection", "Connecting…"), Tone.MUTED)
        case FeedTrouble.NOT_CONFIGURED:
            return PillLook(translate("connection", "Not connected"), Tone.MUTED)
        case FeedTrouble.RATE_LIMITED:
            word = translate("connection", "Too many requests, waiting")
            return PillLook(word, Tone.WARN, "loader-circle")
        case FeedTrouble.UNREADABLE:
            return PillLook(translate("connection", "Unreadable answers"), Tone.WARN, "wifi-off")
        case FeedTrouble.REFUSED:
            return PillLook(translate("connection", "Server error"), Tone.WARN, "wifi-off")
        case _:
            return PillLook(translate("connection", "Offline"), Tone.WARN, "wifi-off")


def _old_because(trouble: FeedTrouble | None) -> str:
    match trouble:
        case FeedTrouble.RATE_LIMITED:
            return translate("connection", "Too many requests, waiting · list from {time}")
        case FeedTrouble.UNREADABLE:
            return translate("connection", "Unreadable answers · list from {time}")
        case FeedTrouble.REFUSED:
            return translate("connection", "Server error · list from {time}")
        case FeedTrouble.STALLED | None:
            return translate("connection", "Not updating · list from {time}")
        case _:
            return translate("connection", "Offline · list from {time}")


def _sign_in_refused() -> str:
    return translate("connection", "Sign-in refused")


def _not_permitted() -> str:
    return translate("connection", "Not permitted for store {store}")


def _not_found() -> str:
    return translate("connection", "Store {store} not found")


def _not_trusted() -> str:
    return translate("connection", "Server not trusted")


def _proxy_refused() -> str:
    return translate("connection", "Proxy refuses")


def _not_opened() -> str:
    return translate("connection", "Store {store} can’t be opened")


def _network_sign_in() -> str:
    return translate("connection", "Network asks for sign-in")


_LOUD: Final = {
    FeedTrouble.SIGN_IN: _sign_in_refused,
    FeedTrouble.NOT_PERMITTED: _not_permitted,
    FeedTrouble.NOT_FOUND: _not_found,
    FeedTrouble.CERTIFICATE_REFUSED: _not_trusted,
    FeedTrouble.CERTIFICATE_OUT_OF_DATE: _not_trusted,
    FeedTrouble.PROXY_REFUSED: _proxy_refused,
    FeedTrouble.WEB_PAGE: _network_sign_in,
    FeedTrouble.NOT_OPENED: _not_opened,
}


def connection_hint(health: FeedHealth, now: datetime) -> str:
    """What the state means, for the tooltip."""
    if health.trouble:
        return sentence_about(health.trouble, health)
    if health.clock_ahead_s:
        return clock_sentence(health.clock_ahead_s)
    if health.is_old:
        return translate("connection", "The list of the last answer; a new one is asked for.")
    if health.updated_at and now - health.updated_at > STALE_AFTER:
        return translate("connection", "No news for a while; the last list is shown.")
    if not health.is_complete:
        return translate("connection", "There are more orders than the platform listed.")
    return ""

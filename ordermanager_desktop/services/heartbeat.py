"""Feels the pulse of the pollers, and notices when the computer wakes up.

It is a timer of Qt's, not a task: a task can stand still together with what it watches.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, QTimer

from ordermanager_desktop.services.clock import Clock, ClockWatch

BEAT_MS = 1000
LATEST_S = 5.0  # beyond its time; then the window says that the list is not updated

_logger = logging.getLogger(__name__)


class Poller(Protocol):
    """What has a pulse."""

    @property
    def overdue_s(self) -> float:
        """Seconds beyond the time of its next step."""

    def tell_stalled(self) -> None:
        """Say that it stands still."""


class Heartbeat(QObject):
    """Looks once a second.

    Args:
        wake: Called when the computer woke up or its clock was turned.
    """

    def __init__(
        self, pollers: Sequence[Poller], *, clock: Clock, wake: Callable[[], None]
    ) -> None:
        super().__init__()
        self._pollers = pollers
        self._wake = wake
        self._watch = ClockWatch(clock)
        self._timer = QTimer(self, interval=BEAT_MS)
        self._timer.timeout.connect(self.beat)

    def start(self) -> None:
        """Begin."""
        self._timer.start()

    def stop(self) -> None:
        """End, here in the GUI thread."""
        self._timer.stop()

    def beat(self) -> None:
        """Look once."""
        if self._watch.has_jumped():
            _logger.warning("the computer slept, or its clock was turned")
            self._wake()
            return  # after a sleep everybody is late; they get a moment to go on
        for poller in self._pollers:
            if poller.overdue_s > LATEST_S:
                poller.tell_stalled()

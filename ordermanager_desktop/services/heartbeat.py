"""Feels the pulse of every long-lived task, and notices when the computer wakes up.

It is a timer of Qt's, not a task: a task can stand still together with what it watches.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from ordermanager_desktop.models.clock_jump import ClockJump
from ordermanager_desktop.services.clock import Clock, ClockWatch
from ordermanager_desktop.services.pulse import LATEST_S

BEAT_MS = 1000

_logger = logging.getLogger(__name__)


class HasPulse(Protocol):
    """A task, or the tasks of a service."""

    @property
    def overdue_s(self) -> float:
        """Seconds beyond the time of its next step."""

    def tell_stalled(self) -> None:
        """Say that it stands still, and start it again where that is safe."""


class Heartbeat(QObject):
    """Looks once a second.

    Args:
        wake: Called when the computer woke up or its clock was turned.

    Signals:
        jumped: The same, after ``wake``. Carries the ClockJump.
    """

    jumped = Signal(ClockJump)

    def __init__(
        self, watched: Sequence[HasPulse], *, clock: Clock, wake: Callable[[], None]
    ) -> None:
        super().__init__()
        self._watched = list(watched)
        self._wake = wake
        self._watch = ClockWatch(clock)
        self._timer = QTimer(self, interval=BEAT_MS)
        self._timer.timeout.connect(self.beat)

    def watch(self, task: HasPulse) -> None:
        """Look at this one, too."""
        self._watched.append(task)

    def start(self) -> None:
        """Begin."""
        self._timer.start()

    def stop(self) -> None:
        """End, here in the GUI thread."""
        self._timer.stop()

    def beat(self) -> None:
        """Look once."""
        if jump := self._watch.jump():
            what = "the computer slept" if jump.was_asleep else "the computer's clock was turned"
            _logger.warning("%s: %s was followed by %s", what, jump.before, jump.after)
            self._wake()
            self.jumped.emit(jump)
            return  # after a sleep everybody is late; they get a moment to go on
        for task in self._watched:
            if task.overdue_s > LATEST_S:
                task.tell_stalled()

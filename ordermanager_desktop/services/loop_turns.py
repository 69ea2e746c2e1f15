"""Runs what asyncio wants done at once, before Qt paints."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimerEvent

_HOLDS_UP_S: Final = 0.001  # then Qt looks at the mouse and its timers, and paints
_TURN: Final = QEvent.Type(QEvent.registerEventType())
_FIRST: Final = Qt.EventPriority.HighEventPriority.value


class LoopTurns(QObject):
    """Handles in the order they came, all that are there in one turn.

    qasync has Qt start a timer for each of them, and Qt looks at its timers after it has painted:
    a request with a dozen small steps had to wait for as many frames. An event that is posted comes
    before both. So that steps which follow from one another for ever do not hold up the window,
    those that are too many wait for a timer.

    Args:
        is_running: Nothing is run while the loop stands still; ``resume`` goes on.
    """

    def __init__(self, is_running: Callable[[], bool]) -> None:
        super().__init__()
        self._is_running = is_running
        self._handles: deque[asyncio.Handle] = deque()
        self._is_due = False
        self._is_at_it = False
        self._begun_s = 0.0

    def add(self, handle: asyncio.Handle) -> None:
        """Run it in the next turn."""
        self._handles.append(handle)
        if not self._is_due and not self._is_at_it:
            self._begun_s = time.perf_counter()  # it was Qt that came round
            self._ask_for_turn()

    def resume(self) -> None:
        """Go on with what was left when the loop stopped."""
        if self._handles and not self._is_due:
            self._begun_s = time.perf_counter()
            self._ask_for_turn()

    def customEvent(self, event: QEvent) -> None:
        if event.type() == _TURN:
            self._take_turn()

    def timerEvent(self, event: QTimerEvent) -> None:
        self.killTimer(event.timerId())
        self._begun_s = time.perf_counter()
        self._take_turn()

    def _ask_for_turn(self) -> None:
        self._is_due = True
        if time.perf_counter() - self._begun_s < _HOLDS_UP_S:
            QCoreApplication.postEvent(self, QEvent(_TURN), _FIRST)
        else:
            self.startTimer(0)

    def _take_turn(self) -> None:
        if self._is_at_it:  # somebody nests a Qt loop: no task can be entered inside another one
            return
        self._is_due, self._is_at_it = False, True
        try:
            self._run_those_there()
        finally:
            self._is_at_it = False
            if self._handles and self._is_running():
                self._ask_for_turn()

    def _run_those_there(self) -> None:
        for _ in range(len(self._handles)):
            if not self._is_running():
                return
            handle = self._handles.popleft()
            if not handle.cancelled():
                handle._run()

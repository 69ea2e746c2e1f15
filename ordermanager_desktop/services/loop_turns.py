"""Runs what asyncio wants done at once, before Qt paints."""

from __future__ import annotations

import asyncio
import sys
import time
from collections import deque
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimerEvent

_HOLDS_UP_S: Final = 0.001  # of work; then Qt looks at the mouse and its timers, and paints
_TURN: Final = QEvent.Type(QEvent.registerEventType())
# Windows counts a thread's work in sixtieths of a second.
_work_s: Final = time.perf_counter if sys.platform == "win32" else time.thread_time
_FIRST: Final = Qt.EventPriority.HighEventPriority.value


class LoopTurns(QObject):
    """Handles in the order they came, and those that follow from them, in one turn.

    qasync has Qt start a timer for each of them, and Qt looks at its timers after it has painted:
    a request with a dozen small steps had to wait for as many frames. An event that is posted comes
    before both. So that steps which follow from one another for ever do not hold up the window, a
    turn ends after a millisecond of work, and the next one waits for a timer.

    Args:
        is_running: Nothing is run while the loop stands still; ``resume`` goes on.
    """

    def __init__(self, is_running: Callable[[], bool]) -> None:
        super().__init__()
        self._is_running = is_running
        self._handles: deque[asyncio.Handle] = deque()
        self._is_due = False
        self._is_at_it = False

    def add(self, handle: asyncio.Handle) -> None:
        """Run it in this turn or the next one."""
        self._handles.append(handle)
        # Not while one is taken: a Qt loop nested in a task would enter another one.
        if not self._is_due and not self._is_at_it:
            self._ask_for_turn()

    def resume(self) -> None:
        """Go on with what was left when the loop stopped."""
        if self._handles and not self._is_due:
            self._ask_for_turn()

    def customEvent(self, event: QEvent) -> None:
        if event.type() == _TURN:
            self._take_turn()

    def timerEvent(self, event: QTimerEvent) -> None:
        self.killTimer(event.timerId())
        self._take_turn()

    def _ask_for_turn(self) -> None:
        self._is_due = True
        QCoreApplication.postEvent(self, QEvent(_TURN), _FIRST)

    def _take_turn(self) -> None:
        self._is_due, self._is_at_it = False, True
        try:
            self._run_for_a_while()
        finally:
            self._is_at_it = False
            if self._handles and self._is_running():
                self._is_due = True
                self.startTimer(0)  # what is to be painted comes first

    def _run_for_a_while(self) -> None:
        until_s = _work_s() + _HOLDS_UP_S
        while self._handles and self._is_running():
            handle = self._handles.popleft()
            if not handle.cancelled():
                handle._run()
            if _work_s() > until_s:
                return

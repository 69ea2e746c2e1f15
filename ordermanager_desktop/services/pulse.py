"""The pulse of a service's tasks: each tells when its next step is due; a late one starts again."""

from __future__ import annotations

import logging
from collections.abc import Callable, Hashable
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from ordermanager_desktop.models.duty import Duty
from ordermanager_desktop.services.clock import Clock

LATEST_S: Final = 5.0  # beyond its time; then the window says so
_SECOND_CHANCE_S: Final = 60.0
_ROOM_FOR_OTHERS_S: Final = 120.0

_logger = logging.getLogger(__name__)

T = TypeVar("T", bound=Hashable)


class Pulse(QObject, Generic[T]):
    """When the next step of each task is due. A task that has failed is late, too.

    Args:
        revive: Starts a task again; called in the GUI thread, with the loop running.

    Signals:
        stalled: A task does not come round. Carries the Duty.
        recovered: All tasks have come round again. Carries the Duty.
    """

    stalled = Signal(Duty)
    recovered = Signal(Duty)

    def __init__(self, duty: Duty, clock: Clock, *, revive: Callable[[T], object]) -> None:
        super().__init__()
        self._duty = duty
        self._clock = clock
        self._revive = revive
        self._due_mono_s: dict[T, float] = {}
        self._late: set[T] = set()

    def expect(self, task: T, within_s: float) -> None:
        """The task takes its next step within this time."""
        self._due_mono_s[task] = self._clock.monotonic_s() + within_s

    def beat(self, task: T, *, next_within_s: float) -> None:
        """The task has done a round of its work; the next step is due within this time."""
        self.expect(task, next_within_s)
        self._note_round(task)

    def rest(self, task: T) -> None:
        """The task has done its work, and nothing is due."""
        self._due_mono_s.pop(task, None)
        self._note_round(task)

    @property
    def overdue_s(self) -> float:
        """Seconds by which the latest task is beyond its time."""
        now_s = self._clock.monotonic_s()
        return max((now_s - due_s for due_s in self._due_mono_s.values()), default=0.0)

    def tell_stalled(self) -> None:
        """Say that tasks stand still, and start them again."""
        was_calm = not self._late
        for task in self._beyond_their_time():
            _logger.error("%s: %s does not come round", self._duty.name, task)
            self._late.add(task)
            self.expect(task, _SECOND_CHANCE_S)
            self._revive(task)
        if was_calm and self._late:
            self.stalled.emit(self._duty)

    def _beyond_their_time(self) -> list[T]:
        latest_s = self._clock.monotonic_s() - LATEST_S
        return [task for task, due_s in self._due_mono_s.items() if due_s < latest_s]

    def _note_round(self, task: T) -> None:
        was_stalled = bool(self._late)
        self._late.discard(task)
        if was_stalled and not self._late:
            self.recovered.emit(self._duty)


def turn_within_s(waiting: int, per_minute: int) -> float:
    """Seconds in which one of so many waiting requests gets its turn at a budget."""
    return _ROOM_FOR_OTHERS_S + 60.0 * waiting / per_minute

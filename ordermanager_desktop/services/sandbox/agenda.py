"""What is to happen when: a queue of moments, let happen by whoever looks at the clock."""

from __future__ import annotations

import heapq
import itertools
from collections.abc import Callable
from datetime import datetime

Happening = Callable[[datetime], None]


class Agenda:
    """Happenings by their moment. Not thread-safe: its kitchen holds the lock."""

    def __init__(self) -> None:
        self._due: list[tuple[datetime, int, Happening]] = []
        self._sequence = itertools.count()

    def add(self, due: datetime, happening: Happening) -> None:
        """Let `happening` be called with `due` once that moment is reached."""
        heapq.heappush(self._due, (due, next(self._sequence), happening))

    def catch_up(self, now: datetime) -> None:
        """Let happen, in order, all that is due; also what these happenings add."""
        while self._due and self._due[0][0] <= now:
            due, _, happening = heapq.heappop(self._due)
            happening(due)

    def clear(self) -> None:
        self._due.clear()

"""The brief mark on rows that have news."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from ordermanager_desktop.models.order import OrderKey
from ordermanager_desktop.views.motion import reduced_motion

SHOWN_S: Final = 1.5
_STEP_MS: Final = 60


class RowMarks(QObject):
    """Which orders are marked, and how strongly; while none is, nothing runs.

    Args:
        now_s: Seconds on a clock that only goes forward.
        is_static: True to show a mark unchanged until it goes.

    Signals:
        faded: Marks look different. Carries the frozenset of their OrderKeys.
    """

    faded = Signal(object)

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        now_s: Callable[[], float] = time.monotonic,
        is_static: Callable[[], bool] = reduced_motion,
    ) -> None:
        super().__init__(parent)
        self._now_s = now_s
        self._is_static = is_static
        self._begun_s: dict[OrderKey, float] = {}
        self._stays = False
        self.is_any = False  # asked for each row that is painted
        self._tick = QTimer(self, interval=_STEP_MS)
        self._tick.timeout.connect(self.advance)

    def mark(self, key: OrderKey) -> None:
        """Mark an order from now on."""
        if not self._begun_s:
            self._stays = self._is_static()
            self._tick.start()
        self._begun_s[key] = self._now_s()
        self.is_any = True

    def step(self, key: OrderKey, steps: int) -> int:
        """How strong an order's mark is, from ``steps`` down to 0 for none."""
        begun_s = self._begun_s.get(key)
        if begun_s is None:
            return 0
        left = 1 - (self._now_s() - begun_s) / SHOWN_S
        if left <= 0:
            return 0
        return steps if self._stays else min(steps, round(left * steps))

    def advance(self) -> None:
        """Tell what looks different by now."""
        before = frozenset(self._begun_s)
        gone_s = self._now_s() - SHOWN_S
        self._begun_s = {key: begun for key, begun in self._begun_s.items() if begun > gone_s}
        self.is_any = bool(self._begun_s)
        if not self.is_any:
            self._tick.stop()
        different = before - self._begun_s.keys() if self._stays else before
        if different:
            self.faded.emit(different)

    def clear(self) -> None:
        """Mark nothing; nobody sees it."""
        self._begun_s.clear()
        self.is_any = False
        self._tick.stop()

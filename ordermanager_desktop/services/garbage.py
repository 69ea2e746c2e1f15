"""Collects Python's garbage in the window's thread only, in idle moments.

Python collects in whichever thread happens to allocate. A Qt object that dies in a thread of the
journal or of the practice server leaves its timers behind, and the next tick of one of them is a
crash. Collecting by ourselves also keeps long collections out of the middle of a click.

While a list of orders is read, collections wait: all of it is young then, hundreds of thousands of
objects to look through, and a moment later most of it is gone by itself.

What outlives a full collection is frozen: later ones then look at what is new. More than can be
looked through in a part of a frame is frozen unseen: the modules at the start, and a long list of
orders, which with ten thousand of them would hold the window up for six frames. Orders and rows
hold no cycles, so they go without a collection. A frozen cycle goes at the next thaw, which is
long, and waits until nobody works with the window.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

_LOOK_EVERY_MS: Final = 1000
_OLDEST: Final = 2
# A page of orders being read is a hundred thousand objects: with Python's usual (700, 10, 10) they
# gather for ten seconds, and looking through them then holds the window up for six frames.
_THRESHOLDS: Final = (700, 2, 9)
THAW_EVERY_S: Final = 3600.0  # one long pause finds the cycles that were frozen
THAW_AT_LAST_S: Final = 24 * 3600.0  # somebody is always there
MOST_LOOKED_AT: Final = 20_000  # objects; each takes up to half a microsecond
LONGEST_WAIT_S: Final = 20.0  # several stores may read one after the other for ever


class _Readings:
    count = 0


@contextmanager
def collecting_later() -> Iterator[None]:
    """Let collections wait while much is made that does not last. In the GUI thread only."""
    _Readings.count += 1
    try:
        yield
    finally:
        _Readings.count -= 1


def _is_in_the_background() -> bool:
    return QGuiApplication.applicationState() != Qt.ApplicationState.ApplicationActive


class GarbageCollector(QObject):
    """Takes collecting over from Python, from ``start`` to ``stop``. Belongs to the GUI thread.

    Args:
        clock_s: Monotonic seconds.
        is_away: True while nobody works with the window.
    """

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        clock_s: Callable[[], float] = time.monotonic,
        is_away: Callable[[], bool] = _is_in_the_background,
    ) -> None:
        super().__init__(parent)
        self._is_away = is_away
        self._clock_s = clock_s
        self._thawed_at_s = clock_s()
        self._looked_at_s = clock_s()
        self._usual_thresholds = gc.get_threshold()
        self._timer = QTimer(self, interval=_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.collect_what_is_due)

    def start(self) -> None:
        """No automatic collection from here on."""
        gc.disable()
        gc.set_threshold(*_THRESHOLDS)
        gc.freeze()
        self._timer.start()

    def keep_for_good(self) -> None:
        """What is there now, such as all that was imported, is never looked through again."""
        gc.freeze()

    def stop(self) -> None:
        """Collect once more and hand back to Python."""
        self._timer.stop()
        gc.unfreeze()
        gc.collect()
        gc.set_threshold(*self._usual_thresholds)
        gc.enable()

    def collect_what_is_due(self) -> None:
        """Collect the oldest generation whose threshold was passed, as Python would have."""
        if _Readings.count and self._clock_s() - self._looked_at_s < LONGEST_WAIT_S:
            return
        self._looked_at_s = self._clock_s()
        if self._is_thaw_due():
            self._thaw()
            return
        for generation in (_OLDEST, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation]:
                self._collect(generation)
                return

    def _collect(self, generation: int) -> None:
        if _unseen(generation) > MOST_LOOKED_AT:
            gc.freeze()
            return
        gc.collect(generation)
        if generation == _OLDEST:
            gc.freeze()

    def _is_thaw_due(self) -> bool:
        since_s = self._clock_s() - self._thawed_at_s
        return since_s >= THAW_AT_LAST_S or (since_s >= THAW_EVERY_S and self._is_away())

    def _thaw(self) -> None:
        self._thawed_at_s = self._clock_s()
        gc.unfreeze()
        gc.collect()
        gc.freeze()


def _unseen(generation: int) -> int:
    """About how many objects a collection would look at."""
    older = (len(gc.get_objects(each)) for each in range(1, generation + 1))
    return gc.get_count()[0] + sum(older)

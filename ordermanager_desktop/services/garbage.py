"""Collects Python's garbage in the window's thread only, in idle moments.

Python collects in whichever thread happens to allocate. A Qt object that dies in a thread of the
journal or of the practice server leaves its timers behind, and the next tick of one of them is a
crash. Collecting by ourselves also keeps long collections out of the middle of a click.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_LOOK_EVERY_MS = 1000


class GarbageCollector(QObject):
    """Takes collecting over from Python, from ``start`` to ``stop``. Belongs to the GUI thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.collect_what_is_due)

    def start(self) -> None:
        """No automatic collection from here on."""
        gc.disable()
        self._timer.start()

    def stop(self) -> None:
        """Collect once more and hand back to Python."""
        self._timer.stop()
        gc.collect()
        gc.enable()

    def collect_what_is_due(self) -> None:
        """Collect the oldest generation whose threshold was passed, as Python would have."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation]:
                gc.collect(generation)
                return

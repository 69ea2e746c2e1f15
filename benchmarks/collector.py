"""The longest pause by the collector of garbage while ten thousand orders come, change and go.

The app's own collector is at work as in the app, on the loop of Qt: a window is opened, ten
thousand orders are read from their JSON and come in a part at a time, then a thousand updates a
second follow for a while. Each collection is timed by the clock on the wall, so a busy computer
makes the figure too high. The thaw, which waits until nobody works with the window, is not part of
the row and told in the note; here it looks at the orders twice, which the benchmark keeps too.
"""

from __future__ import annotations

import gc
import random
import time
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QApplication

from benchmarks import crowd
from benchmarks.row import Row, in_ms, tell
from benchmarks.rush import PER_SECOND, Rush, updates
from benchmarks.stage import FRAME_S, curtain, flush, list_of, settle, window_on
from ordermanager_desktop.models.order import Order
from ordermanager_desktop.models.order_store import OrderStore
from ordermanager_desktop.services.garbage import collecting_later

ORDERS, SECONDS = 10_000, 20


class Pauses:
    """How long each collection took."""

    def __init__(self) -> None:
        self.all_s: list[float] = []
        self._begun_s = 0.0

    def note(self, phase: str, _info: object) -> None:
        """A collection begins or ends."""
        if phase == "start":
            self._begun_s = time.perf_counter()
        else:
            self.all_s.append(time.perf_counter() - self._begun_s)


@contextmanager
def timed_collections() -> Iterator[Pauses]:
    """Time what is collected meanwhile."""
    pauses = Pauses()
    gc.callbacks.append(pauses.note)
    try:
        yield pauses
    finally:
        gc.callbacks.remove(pauses.note)


def work(app: QApplication) -> None:
    """What the window goes through."""
    store = OrderStore()
    window = window_on(store, [])
    known: list[Order] = []
    with collecting_later():
        for body in crowd.pages(ORDERS):
            known += crowd.read([body])
    for _ in store.apply_by_parts(crowd.listing(known)):
        settle()
    flush(window)
    coming = updates(known, PER_SECOND * SECONDS, random.Random(9))
    rush = Rush(store, list_of(window), list(coming))
    app.exec()
    del rush
    window.close()


def thaw_s() -> float:
    """Seconds of the collection that looks at all there is."""
    started_s = time.perf_counter()
    gc.unfreeze()
    gc.collect()
    return time.perf_counter() - started_s


def main() -> int:
    """Measure once: the figure is a maximum."""
    with curtain() as app:
        with timed_collections() as pauses:
            work(app)
        thaw = thaw_s()
    longest = max(pauses.all_s, default=0.0)
    note = f"{in_ms(longest)}, {len(pauses.all_s)} collections; a thaw {in_ms(thaw)}"
    name = f"longest pause by the garbage collector with {ORDERS:,} orders"
    tell([Row(name, longest / FRAME_S, 1.0, "× a frame", 0.0, note)])
    return 0


if __name__ == "__main__":
    main()

"""A thousand updates a second while somebody scrolls: work of the window's thread in each frame.

The real window on ten and on a hundred thousand orders: four in five updates are another status,
one in ten another time, and as many orders come as go. An update is what a read of one order sets
off. The loop is Qt's own; a frame's work is the processor time that the window's thread took from
one tick of a 60 Hz timer to the next, whatever it was spent on: the store, the models, painting,
the collector. Each tick brings its share of the updates, also one that a busy computer delayed. The
orders themselves are made beforehand. The platform is Qt's offscreen one, which paints as a screen
without a graphics card does, and shows nothing.

Beside it, in the note, stands what the plainest table with Qt's own delegate takes for the same: a
frame is as long on a slow computer as on a fast one.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial
from statistics import median, quantiles

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QTableView

from benchmarks import crowd
from benchmarks.bare_table import bare_table
from benchmarks.row import Row, in_ms, spread_of, tell
from benchmarks.stage import FRAME_S, curtain, list_of, settle, window_on
from ordermanager_desktop.models.order import Order, OrderStatus
from ordermanager_desktop.models.order_store import OrderStore

SIZES = (10_000, 100_000)
PER_SECOND, SECONDS, ROUNDS = 1000, 6, 3
STEP_PX = 24  # a frame: about twenty rows a second
_STATES = (OrderStatus.NEW, OrderStatus.CONFIRMED, OrderStatus.READY)

Update = Callable[[OrderStore], None]


def updates(known: list[Order], count: int, dice: random.Random) -> Iterator[Update]:
    """What comes in, one after the other; ``known`` is what the store then has."""
    for number in range(count):
        at, roll = dice.randrange(len(known)), dice.random()
        order = known[at]
        if roll < 0.8:
            status = dice.choice([state for state in _STATES if state is not order.status])
            known[at] = replace(order, status=status)
        elif roll < 0.9:
            known[at] = replace(order, placed_at=_moved(order, dice))
        elif roll < 0.95:
            key = replace(order.key, order_id=f"new-{number}-{dice.random()}")
            known.append(replace(order, key=key, placed_at=crowd.NOON + timedelta(seconds=number)))
            yield partial(OrderStore.apply_reading, order=known[-1])
            continue
        else:
            known[at] = known[-1]
            known.pop()
            yield partial(OrderStore.drop, key=order.key)
            continue
        yield partial(OrderStore.apply_reading, order=known[at])


def _moved(order: Order, dice: random.Random) -> object:
    assert order.placed_at is not None
    return order.placed_at + timedelta(minutes=dice.randrange(-60, 60))


class Rush(QObject):
    """Ticks sixty times a second and notes the work since the tick before."""

    def __init__(self, store: OrderStore, view: QTableView, coming: list[Update]) -> None:
        super().__init__()
        self.frames_s: list[float] = []
        self._store, self._bar = store, view.verticalScrollBar()
        self._coming = coming
        self._worked_s = time.thread_time()
        self._done = 0
        self._step_px = STEP_PX
        self._timer = QTimer(self, interval=16, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        worked_s = time.thread_time()
        self.frames_s.append(worked_s - self._worked_s)
        self._worked_s = worked_s
        due = int(len(self.frames_s) * FRAME_S * PER_SECOND)
        for update in self._coming[self._done : due]:
            update(self._store)
        self._done = due
        self._scroll()
        if due >= len(self._coming):
            self._timer.stop()
            QApplication.exit(0)  # to quit, the window would have to close

    def _scroll(self) -> None:
        self._bar.setValue(self._bar.value() + self._step_px)
        if self._bar.value() in (0, self._bar.maximum()):
            self._step_px = -self._step_px


Frames = list[list[float]]


def measure(app: QApplication, count: int) -> tuple[Frames, Frames]:
    """Seconds of each frame, round by round, of the window and of a bare table, one after the
    other; the first round is not counted."""
    known = crowd.orders(count)
    store = OrderStore()
    window = window_on(store, known)
    view = list_of(window)
    ours = _rounds(app, store, view, known, ROUNDS)
    size, row_px = view.viewport().size(), view.verticalHeader().defaultSectionSize()
    window.close()
    window.deleteLater()
    store = OrderStore()
    store.apply_listing(crowd.listing(known))
    table = bare_table(store, row_px)
    table.resize(size)
    table.show()
    settle()
    return ours, _rounds(app, store, table, known, 1)


def _rounds(
    app: QApplication, store: OrderStore, view: QTableView, known: list[Order], count: int
) -> Frames:
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    dice, rounds = random.Random(8), []
    for _ in range(count + 1):
        rush = Rush(store, view, list(updates(known, PER_SECOND * SECONDS, dice)))
        app.exec()
        rounds.append(rush.frames_s[2:])  # the first began before the rush
    return rounds[1:]


def _p99(frames: list[float]) -> float:
    return quantiles(frames, n=100)[98]


def _rows(count: int, rounds: Frames, bare: Frames) -> list[Row]:
    name = f"{count:,} orders, {PER_SECOND:,} updates/s, scrolling"
    p99 = [_p99(frames) for frames in rounds]
    worst = [max(frames) for frames in rounds]
    half = median([frame for frames in rounds for frame in frames])
    floor = f"a bare table: p99 {in_ms(_p99(bare[0]))}, longest {in_ms(max(bare[0]))}"
    note = f"p50 {in_ms(half)}, p99 {in_ms(median(p99))}, longest {in_ms(max(worst))}; {floor}"
    shares = [each / FRAME_S for each in p99]
    longest = [each / FRAME_S for each in worst]
    return [
        Row(f"{name}: p99", median(shares), 0.4, "× a frame", spread_of(shares), note),
        Row(f"{name}: longest", max(longest), 1.0, "× a frame", spread_of(longest), note),
    ]


def main(sizes: list[int]) -> int:
    """Measure with each number of orders."""
    with curtain() as app:
        tell([row for count in sizes for row in _rows(count, *measure(app, count))])
    return 0


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [*SIZES])

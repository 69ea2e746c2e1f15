"""A hundred reads wanted at once, and how evenly a 5 ms timer of the window ticks meanwhile.

The reads go through the app's own gateway on Qt's loop, to a practice server in another process
that answers after 20 ms; whenever one has its answer the next is wanted, so that there are always a
hundred. Held against the same timer with nothing to do. The 99th percentile of the gaps, in turns;
the first round is not counted.
"""

from __future__ import annotations

import asyncio
import itertools
import time
from collections.abc import Sequence
from statistics import median, quantiles

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.far_kitchen import FarKitchen
from benchmarks.row import in_ms, ratio_row, tell
from ordermanager_desktop.models.order import OrderKey
from ordermanager_desktop.services.event_loop import run
from ordermanager_desktop.services.gateways.otter import OtterGateway, open_gateway
from ordermanager_desktop.services.platform_directory import PlatformDirectory

ROUNDS, ROUND_S = 5, 2.0
WANTED = 100


class Ticks:
    """The gaps between the ticks of a timer."""

    def __init__(self) -> None:
        self.gaps_s: list[float] = []
        self._last_s = time.perf_counter()
        self._timer = QTimer(interval=5, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now_s = time.perf_counter()
        self.gaps_s.append(now_s - self._last_s)
        self._last_s = now_s

    def late_s(self) -> float:
        """The 99th percentile; the timer ends."""
        self._timer.stop()
        return quantiles(self.gaps_s, n=100)[-1]


async def _idle_s() -> float:
    ticks = Ticks()
    await asyncio.sleep(ROUND_S)
    return ticks.late_s()


async def _busy_s(gateway: OtterGateway, keys: Sequence[OrderKey]) -> tuple[float, int]:
    """The gap at p99, and how many reads were answered."""
    until_s = time.perf_counter() + ROUND_S
    answers = itertools.count()

    async def read_on(key: OrderKey) -> None:
        while time.perf_counter() < until_s:
            await gateway.read_order(key)
            next(answers)

    ticks = Ticks()
    await asyncio.gather(*(read_on(keys[place % len(keys)]) for place in range(WANTED)))
    return ticks.late_s(), next(answers)


async def measure() -> int:
    """In turns."""
    with FarKitchen() as kitchen:
        gateway = open_gateway(kitchen.account, PlatformDirectory.load())
        page = await gateway.feed_page(kitchen.account.store_ids[0], kitchen.opened_at)
        kitchen.answer_slowly()
        keys = [order.key for order in page.orders]
        rounds = [(*await _busy_s(gateway, keys), await _idle_s()) for _ in range(ROUNDS + 1)][1:]
        await gateway.aclose()
    busy, answers, idle = ([values[place] for values in rounds] for place in range(3))
    row = ratio_row(
        f"{WANTED} requests wanted at once, gap of a 5 ms timer at p99",
        busy,
        idle,
        goal=1.25,
        against="idle",
        note=f"{in_ms(median(busy), median(idle))}; {median(answers) / ROUND_S:.0f} reads a second",
    )
    tell([row])
    return 0


if __name__ == "__main__":
    app = QApplication([])
    run(app, measure())

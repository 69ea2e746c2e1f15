"""What a page of sixty orders costs the window, beside one frame of 16.7 ms.

CPU time of the UI thread, all that a page causes there: the request, the answer's way in, merging,
and what is then painted, counted for a quarter of a second from the wish to poll. What the thread
works in as long a time without a page (clocks, timers) is taken out; parsing runs in another thread
and is not in it. Two rows: the usual page, in which nothing changed, and one in which every order
has taken a step. The practice server is another process.
"""

from __future__ import annotations

import asyncio
import time
from statistics import median

from PySide6.QtWidgets import QApplication

from benchmarks.counter import Counter, counter_on_kitchen, run_in_window
from benchmarks.far_kitchen import FarKitchen
from benchmarks.row import Row, in_ms, ratio_row, tell

ROUNDS = 20
FRAME_S = 1 / 60
_SETTLES_S = 0.25


async def _idle_s() -> float:
    started_s = time.thread_time()
    await asyncio.sleep(_SETTLES_S)
    return time.thread_time() - started_s


async def _page_s(counter: Counter) -> float:
    came = asyncio.Event()
    counter.manager.store.listed.connect(came.set)
    session = counter.manager.session
    assert session is not None
    started_s, until_s = time.thread_time(), time.perf_counter() + _SETTLES_S
    session.poke()
    await came.wait()
    await asyncio.sleep(max(0.0, until_s - time.perf_counter()))
    spent_s = time.thread_time() - started_s
    counter.manager.store.listed.disconnect(came.set)
    return spent_s


async def _row(counter: Counter, kitchen: FarKitchen, name: str, *, is_new: bool) -> Row:
    pages, idle = [], []
    for _ in range(ROUNDS + 1):
        if is_new:
            kitchen.stir()
        pages.append(await _page_s(counter))
        idle.append(await _idle_s())
    own = [page - median(idle) for page in pages[1:]]
    return ratio_row(
        f"a page of 60 orders, UI thread: {name}",
        own,
        [FRAME_S] * ROUNDS,
        goal=0.06,
        against="one frame",
        note=f"{in_ms(median(own))}; idle meanwhile {in_ms(median(idle))}",
    )


async def measure() -> int:
    """The usual page, then the unusual one."""
    async with counter_on_kitchen() as (counter, kitchen, _wire):
        tell(
            [
                await _row(counter, kitchen, "nothing changed", is_new=False),
                await _row(counter, kitchen, "all changed", is_new=True),
            ]
        )
    return 0


if __name__ == "__main__":
    app = QApplication([])
    run_in_window(measure())

"""What a page of sixty orders costs the window, beside one frame of 16.7 ms.

CPU time of the UI thread, all that a page causes there: its way in, merging, and what is then
painted, counted for a quarter of a second from the wish to poll. Taken out are what the thread
works in as long a time without a page (clocks, timers), and the request itself: httpx on that loop
asking for the same page. Parsing runs in another thread and is not in it. Two rows: the usual page,
in which nothing changed, and one in which every order has taken a step. The practice server is
another process.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable
from contextlib import aclosing
from datetime import UTC
from statistics import median

import httpx
from PySide6.QtWidgets import QApplication

from benchmarks.bare_client import signed_in_client
from benchmarks.counter import Counter, counter_on_kitchen, run_in_window
from benchmarks.far_kitchen import FarKitchen
from benchmarks.row import Row, in_ms, ratio_row, tell

ROUNDS = 20
FRAME_S = 1 / 60
_SETTLES_S = 0.25


async def _worked_s(work: Awaitable[object]) -> float:
    """CPU seconds of this thread for the work and what follows from it."""
    started_s, until_s = time.thread_time(), time.perf_counter() + _SETTLES_S
    await work
    await asyncio.sleep(max(0.0, until_s - time.perf_counter()))
    return time.thread_time() - started_s


async def _page(counter: Counter) -> None:
    came = asyncio.Event()
    session = counter.manager.session
    assert session is not None
    counter.manager.store.listed.connect(came.set)
    session.poke()
    await came.wait()
    counter.manager.store.listed.disconnect(came.set)


async def _bare_request(client: httpx.AsyncClient, kitchen: FarKitchen) -> None:
    since = kitchen.opened_at.astimezone(UTC).isoformat(timespec="seconds")
    query = {"limit": "60", "minDateTime": since}
    (await client.get("/manager/order/v1/orders", params=query)).raise_for_status()


async def _taken_out_s(client: httpx.AsyncClient, kitchen: FarKitchen) -> tuple[float, float]:
    """What the request alone costs this thread, and what it works when nothing happens."""
    rounds = [
        (await _worked_s(asyncio.sleep(0)), await _worked_s(_bare_request(client, kitchen)))
        for _ in range(ROUNDS + 1)
    ][1:]
    idle_s = median(idle for idle, _ in rounds)
    return median(request for _, request in rounds) - idle_s, idle_s


async def _row(
    counter: Counter, kitchen: FarKitchen, name: str, taken_out_s: float, *, is_new: bool
) -> Row:
    pages = []
    for _ in range(ROUNDS + 1):
        if is_new:
            kitchen.stir()
        pages.append(await _worked_s(_page(counter)))
    own = [page_s - taken_out_s for page_s in pages[1:]]
    return ratio_row(
        f"a page of 60 orders, UI thread: {name}",
        own,
        [FRAME_S] * ROUNDS,
        goal=0.06,
        against="one frame",
        note=f"{in_ms(median(own))}; {in_ms(taken_out_s)} taken out",
    )


async def measure() -> int:
    """The usual page, then the unusual one."""
    async with (
        counter_on_kitchen() as (counter, kitchen, _wire),
        aclosing(await signed_in_client(kitchen.environment)) as client,
    ):
        await asyncio.sleep(1.0)  # so far the window was still being built
        taken_out_s = sum(await _taken_out_s(client, kitchen))
        usual = await _row(counter, kitchen, "nothing changed", taken_out_s, is_new=False)
        unusual = await _row(counter, kitchen, "all changed", taken_out_s, is_new=True)
    tell([usual, unusual])
    return 0


if __name__ == "__main__":
    app = QApplication([])
    run_in_window(measure())

"""From the click on *Cancel this order* to the first byte of the command, beside bare httpx.

Ours is a real click in the whole window, with the look at the order, the guards, the record and all
that the screen does. The peer is httpx on plain asyncio in a process of its own, which does the
same two requests, a read and the command, over a connection that is open as well, and nothing else.
Taken out of ours is the time that the journal's thread spends in its two commits: what the window
makes them wait before or after is left in. The practice server is a third process.
"""

from __future__ import annotations

import sqlite3
import time
from statistics import median

from PySide6.QtWidgets import QApplication

from benchmarks.bare_client import BareClient
from benchmarks.counter import Counter, Wire, counter_on_kitchen, run_in_window
from benchmarks.row import in_ms, ratio_row, tell
from ordermanager_desktop.models.order import Order
from ordermanager_desktop.services.event_log import EventLog
from ordermanager_desktop.services.journal_chain import Event, Head

ROUNDS = 20


class Commits:
    """How long the journal's thread worked until the command left."""

    def __init__(self, wire: Wire) -> None:
        self.spent_s: list[float] = []
        write = EventLog._write

        def timed(log: EventLog, event: Event, database: sqlite3.Connection) -> Head | None:
            started_s = time.perf_counter()
            try:
                return write(log, event, database)
            finally:
                if wire.left_s is None:
                    self.spent_s.append(time.perf_counter() - started_s)

        EventLog._write = timed  # type: ignore[method-assign]


async def measure() -> int:
    """Our click and the peer's request in turns; the first round is not counted."""
    async with counter_on_kitchen() as (counter, kitchen, wire):
        commits = Commits(wire)
        for_peer = counter.live_orders()[-ROUNDS - 1 :]  # ours are taken from the other end
        with BareClient(kitchen.environment) as peer:
            rounds = [await _round(counter, commits, peer, order) for order in for_peer][1:]
    own, disk, bare = ([times[place] for times in rounds] for place in range(3))
    row = ratio_row(
        "click on Cancel this order to the first byte, durable commits taken out",
        own,
        bare,
        goal=1.25,
        against="httpx on plain asyncio",
        note=f"{in_ms(median(own), median(bare))}; commits {in_ms(median(disk))}",
    )
    tell([row])
    return 0


async def _round(
    counter: Counter, commits: Commits, peer: BareClient, order: Order
) -> tuple[float, float, float]:
    commits.spent_s.clear()
    all_s = await counter.click_to_wire_s()
    disk_s = sum(commits.spent_s)
    return all_s - disk_s, disk_s, peer.request_to_wire_s(order)


if __name__ == "__main__":
    app = QApplication([])
    run_in_window(measure())

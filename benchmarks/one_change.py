"""One order changes that can be seen: at a hundred thousand orders against a hundred.

Both windows are open at once and take turns. The operation is what a read of the order sets off in
the store; the frame is all that the window then does until it is painted, timers included. Work of
the window's thread, on Qt's offscreen platform.
"""

from __future__ import annotations

import time
from dataclasses import replace
from statistics import median

from benchmarks import crowd
from benchmarks.row import in_ms, ratio_row, tell
from benchmarks.stage import curtain, list_of, settle, wait_for_events, window_on
from ordermanager_desktop.models.order import Order, OrderStatus
from ordermanager_desktop.models.order_store import OrderStore
from ordermanager_desktop.views.main_window import MainWindow

MANY, FEW, ROUNDS, CHANGES = 100_000, 100, 20, 10
_STATES = (OrderStatus.CONFIRMED, OrderStatus.READY)


class Stand:
    """A window on so many orders, at which one of the first rows changes."""

    def __init__(self, count: int) -> None:
        self.store = OrderStore()
        known = crowd.orders(count)
        self.window: MainWindow = window_on(self.store, known)
        self._order: Order = known[3]

    def change_s(self) -> float:
        """Seconds of work for one change, of several one after the other."""
        model, painted = list_of(self.window).order_model(), 0
        started_s = time.thread_time()
        while painted < CHANGES:
            self._order = replace(self._order, status=_STATES[painted % 2])
            self.store.apply_reading(self._order)
            while model.row_at(model.index(3, 0)).order is not self._order:  # type: ignore[union-attr]
                wait_for_events()
            settle()
            painted += 1
        return (time.thread_time() - started_s) / CHANGES


def main() -> int:
    """Measure in turns; the first round is not counted."""
    with curtain():
        few, many = Stand(FEW), Stand(MANY)
        times = [(many.change_s(), few.change_s()) for _ in range(ROUNDS + 1)][1:]
    ours, theirs = [one for one, _ in times], [other for _, other in times]
    row = ratio_row(
        f"one visible change at {MANY:,} orders",
        ours,
        theirs,
        goal=1.5,
        against=f"the same at {FEW} orders",
        note=in_ms(median(ours), median(theirs)),
    )
    tell([row])
    return 0


if __name__ == "__main__":
    main()

"""A list of ten thousand orders of which one in a hundred differs, against sorting as many keys.

Ours is the work of the window's thread for such a list: what the store does, the four lists of the
real window until all rows are where they belong, and everybody else who follows the store there;
painting is left out. One in a hundred is another order than before: half of them has another
status, a quarter comes, a quarter goes.

The gateway makes every order anew. Which of them differ is found where the list was read, by
comparing all in a thread (`OrderStore.differences`); what that takes is told in the note. Theirs is
`list.sort` of the same orders' keys, which are ready and shuffled.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial
from statistics import median

from benchmarks import crowd
from benchmarks.row import in_ms, ratio_row, tell
from benchmarks.stage import curtain, flush, settle, window_on
from ordermanager_desktop.models.order import Order, OrderStatus
from ordermanager_desktop.models.order_store import Differences, Listing, OrderStore
from ordermanager_desktop.views.main_window import MainWindow

ORDERS, ROUNDS = 10_000, 15
_STATES = (OrderStatus.NEW, OrderStatus.CONFIRMED)


def next_list(known: list[Order], number: int, dice: random.Random) -> list[Order]:
    """The list as it is read next: equal orders, but for one in a hundred."""
    changed = set(dice.sample(range(len(known)), len(known) // 100))
    later: list[Order] = []
    for place, order in enumerate(known):
        if place not in changed:
            later.append(replace(order))
        elif place % 2:
            status = _STATES[order.status is _STATES[0]]
            later.append(replace(order, status=status))
        elif place % 4:
            key = replace(order.key, order_id=f"new-{number}-{place}")
            later.append(replace(order, key=key, placed_at=crowd.NOON + timedelta(minutes=number)))
    return later


def work_s(work: Callable[[], object]) -> float:
    """Processor time of this thread."""
    started_s = time.thread_time()
    work()
    return time.thread_time() - started_s


def show(window: MainWindow, store: OrderStore, listing: Listing, differences: Differences) -> None:
    """What the window's thread does for a list whose differences are known."""
    for _ in store.apply_by_parts(listing, differences):
        pass
    flush(window)


def sort_s(orders: list[Order], dice: random.Random) -> float:
    """Sort their keys."""
    keys = [(-order.placed_at.timestamp(), order.key) for order in orders if order.placed_at]
    dice.shuffle(keys)
    return work_s(keys.sort)


def main() -> int:
    """Measure in turns; the first round is not counted."""
    dice, ours, theirs, comparing = random.Random(6), [], [], []
    with curtain():
        known = crowd.orders(ORDERS)
        store = OrderStore()
        window = window_on(store, known)
        for number in range(ROUNDS + 1):
            known = next_list(known, number, dice)
            listing = crowd.listing(known)
            started_s = time.thread_time()
            differences = store.differences(listing)
            comparing.append(time.thread_time() - started_s)
            ours.append(work_s(partial(show, window, store, listing, differences)))
            theirs.append(sort_s(known, dice))
            settle()
        window.close()
    note = f"{in_ms(median(ours), median(theirs))}; compared in {in_ms(median(comparing))}"
    row = ratio_row(
        f"a list of {ORDERS:,} orders, 1 % changed",
        ours[1:],
        theirs[1:],
        goal=1.5,
        against="list.sort of the same keys",
        note=note,
    )
    tell([row])
    return 0


if __name__ == "__main__":
    main()

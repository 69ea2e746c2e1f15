"""One letter typed into the search over ten thousand orders, until the list is painted.

The letter is a key press in the window's own search field. What is counted is all work of the
window's thread from the press on, also of the filter, which waits until typing rests, of the four
lists, and of the painting. Each letter is typed into an empty field, which is emptied again; the
emptying is told in the note. On Qt's offscreen platform.
"""

from __future__ import annotations

import time
from statistics import median

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from benchmarks import crowd
from benchmarks.row import Row, in_ms, spread_of, tell
from benchmarks.stage import FRAME_S, curtain, list_of, settle, wait_for_events, window_on
from ordermanager_desktop.models.order_store import OrderStore
from ordermanager_desktop.views.main_window import MainWindow

ORDERS, ROUNDS = 10_000, 5
LETTERS = (Qt.Key.Key_P, Qt.Key.Key_M, Qt.Key.Key_D, Qt.Key.Key_7, Qt.Key.Key_Z)
_LONGEST_WAIT_S = 10.0


def typed_s(window: MainWindow, key: Qt.Key) -> float:
    """Press a key in the search field; seconds of work until the list shows what came of it."""
    lists, told = list_of(window).order_model(), list[int]()
    lists.modelReset.connect(lambda: told.append(lists.rowCount()))
    field = window.header.search
    started_s = time.thread_time()
    QTest.keyClick(field, key)
    deadline_s = time.monotonic() + _LONGEST_WAIT_S
    while not told and time.monotonic() < deadline_s:
        wait_for_events()
    settle()
    if not told:
        raise RuntimeError("nothing came of the letter")
    return time.thread_time() - started_s


def main() -> int:
    """Type each letter in each round; the first round is not counted."""
    typed: list[float] = []
    emptied: list[float] = []
    with curtain():
        window = window_on(OrderStore(), crowd.orders(ORDERS))
        for number in range(ROUNDS + 1):
            for letter in LETTERS:
                seconds = typed_s(window, letter), typed_s(window, Qt.Key.Key_Backspace)
                if number:
                    typed.append(seconds[0])
                    emptied.append(seconds[1])
        window.close()
    shares = [each / FRAME_S for each in typed]
    note = f"{in_ms(median(typed))}, at most {in_ms(max(typed))}; emptied {in_ms(median(emptied))}"
    name = f"typing one letter into the search over {ORDERS:,} orders"
    tell([Row(name, median(shares), 0.6, "× a frame", spread_of(shares), note)])
    return 0


if __name__ == "__main__":
    main()

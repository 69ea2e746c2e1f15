"""The two durable commits before a request, beside an fdatasync of the same bytes, twice.

Ours is what a cancellation waits for: the intent and the marker, from the book's call to its return
on Qt's loop, with the way to the journal's thread and back (DELETE, EXTRA, EXCLUSIVE). The peer
appends the same texts to a file in the same folder and waits for the disk, with nothing around it.
The note tells how much of it the UI thread worked, in CPU time.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QApplication

from benchmarks.row import in_ms, ratio_row, tell
from ordermanager_desktop.models.cancellation import (
    Attempt,
    AttemptState,
    CancelReason,
    IdentitySnapshot,
)
from ordermanager_desktop.models.order import OrderKey
from ordermanager_desktop.services.attempt_book import AttemptBook
from ordermanager_desktop.services.attempt_codec import encode_identity, encode_state
from ordermanager_desktop.services.cancellation_journal import CancellationJournal
from ordermanager_desktop.services.cancellation_timings import CancellationTimings
from ordermanager_desktop.services.clock import SystemClock
from ordermanager_desktop.services.event_loop import run
from ordermanager_desktop.services.sending_rules import marked

ROUNDS = 60
_NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


def an_intent(number: int) -> Attempt:
    """A confirmation like any other."""
    key = OrderKey("bench", "3f9c1a52-7d0e-4b6f-9a51-c2d4e8f60718", "doordash", f"order-{number}")
    return Attempt(
        id=f"{number:032x}",
        key=key,
        snapshot=IdentitySnapshot("doordash", key.store, f"7F3K{number}", None, _NOW, "M", 3),
        reason=CancelReason.OTHER,
        note="",
        actor="",
        confirmed_at=_NOW,
        confirmed_mono_s=1.0,
        boot_id="bench",
    )


async def our_commits_s(book: AttemptBook, intent: Attempt) -> tuple[float, float]:
    """Seconds that both commits are waited for, and that this thread works for them."""
    started_s, worked_s = time.perf_counter(), time.thread_time()
    await book.add(intent)
    await book.change(intent, lambda known: marked(known, 0, _NOW))
    return time.perf_counter() - started_s, time.thread_time() - worked_s


def bare_syncs_s(file: int, texts: tuple[bytes, bytes]) -> float:
    """Seconds for the same bytes in two writes, each waited for."""
    sync: Callable[[int], None] = getattr(os, "fdatasync", os.fsync)
    started_s = time.perf_counter()
    for text in texts:
        os.write(file, text)
        sync(file)
    return time.perf_counter() - started_s


async def measure(folder: Path) -> int:
    """In turns; the first round is not counted."""
    journal = await CancellationJournal.open(folder / "journal.db", now=_NOW)
    book = AttemptBook(journal, SystemClock(), CancellationTimings(), lambda attempt: None)
    file = os.open(folder / "bare", os.O_CREAT | os.O_WRONLY | os.O_APPEND)
    rounds = []
    try:
        await book.open()
        for number in range(ROUNDS + 1):
            intent = an_intent(number)
            marker = replace(intent, state=AttemptState.SENDING, fail_base=0)
            texts = (
                (encode_identity(intent) + encode_state(intent)).encode(),
                encode_state(marker).encode(),
            )
            rounds.append((*await our_commits_s(book, intent), bare_syncs_s(file, texts)))
    finally:
        os.close(file)
        await journal.aclose()
    waited, worked, bare = ([times[place] for times in rounds[1:]] for place in range(3))
    row = ratio_row(
        "the durable commits before the request",
        waited,
        bare,
        goal=5.0,
        against="fdatasync of the same bytes, twice",
        note=f"{in_ms(median(waited), median(bare))}; the UI thread {in_ms(median(worked))}",
    )
    tell([row])
    return 0


if __name__ == "__main__":
    app = QApplication([])
    with TemporaryDirectory() as data:
        run(app, measure(Path(data)))

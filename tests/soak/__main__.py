"""Runs the real app for a while on a store that never rests: `python3 dev.py soak --minutes 20`.

Prints a line a minute: orders, cancellations, memory, the longest gap of the window's thread.
Exit 1 if memory grew by 20 MB, a task died, a gap passed 100 ms, or a record is untrue.
"""

from __future__ import annotations

import argparse
import asyncio
import ctypes
import gc
import os
import random
import subprocess
import sys
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from types import FrameType

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from ordermanager_desktop.app import AppSettings, OrderManager
from ordermanager_desktop.models.cancellation import AttemptState, CancelReason
from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.services.account_session import SessionPace
from ordermanager_desktop.services.cancellation_service import AlreadyCancelling
from ordermanager_desktop.services.connection_settings import connection_settings
from ordermanager_desktop.services.event_loop import run
from ordermanager_desktop.services.garbage import GarbageCollector
from ordermanager_desktop.services.task_owner import TaskOwner
from ordermanager_desktop.views.theme import apply_theme
from ordermanager_desktop.views.typography import apply_typography

ROOT = Path(__file__).parents[2]
MOST_GROWTH_MB = 20.0
LONGEST_GAP_MS = 100.0
WARM_UP_S = 120.0
_FEW = 3  # minutes
SETTLING_S = 150.0  # a request that was refused for its pace is repeated for two minutes at most


class Pulse(QObject):
    """How long the window's thread was ever busy with one thing, and with what.

    Attributes:
        culprits: Where the thread was when it had not answered for most of the limit.
    """

    def __init__(self) -> None:
        super().__init__()
        self.gaps_ms: list[float] = []
        self.culprits: Counter[str] = Counter()
        self._last, self._worked_s = time.perf_counter(), time.thread_time()
        self._thread = threading.main_thread().ident
        self._over = threading.Event()
        threading.Thread(target=self._watch, daemon=True).start()
        self._collecting_s = 0.0
        gc.callbacks.append(self._time_collection)
        self._timer = QTimer(self, interval=5, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now, worked_s = time.perf_counter(), time.thread_time()
        self.gaps_ms.append(gap_ms := (now - self._last) * 1000)
        if gap_ms > 0.6 * LONGEST_GAP_MS:
            own_ms = (worked_s - self._worked_s) * 1000
            self.culprits[f"a gap of {gap_ms:.0f} ms, {own_ms:.0f} ms of them its own work"] += 1
        self._last, self._worked_s = now, worked_s

    def take(self) -> list[float]:
        """The gaps since the last call, in ms, shortest first."""
        taken, self.gaps_ms = sorted(self.gaps_ms), []
        return taken

    def begin(self) -> None:
        self._last = time.perf_counter()

    def stop(self) -> None:
        self._timer.stop()
        self._over.set()
        gc.callbacks.remove(self._time_collection)

    def _time_collection(self, phase: str, info: dict[str, int]) -> None:
        if phase == "start":
            self._collecting_s = time.perf_counter()
        elif (took_ms := (time.perf_counter() - self._collecting_s) * 1000) > 20:
            self.culprits[f"a collection of generation {info['generation']}: {took_ms:.0f} ms"] += 1

    def _watch(self) -> None:
        while not self._over.wait(0.01):
            busy_ms = (time.perf_counter() - self._last) * 1000
            frame = sys._current_frames().get(self._thread or 0)
            if busy_ms > 0.6 * LONGEST_GAP_MS and frame is not None:
                self.culprits[_where(frame)] += 1


def _where(frame: FrameType) -> str:
    """The innermost functions; by their names alone, for looking up lines takes long itself."""
    names: list[str] = []
    inner: FrameType | None = frame
    while inner is not None and len(names) < 5:
        names.append(inner.f_code.co_qualname)
        inner = inner.f_back
    return " < ".join(names)


@dataclass
class Report:
    """What was measured."""

    orders: int = 0
    confirmed: int = 0
    longest_ms: float = 0.0
    over_100: int = 0
    memory_mb: list[float] = field(default_factory=list)  # a figure a minute, after the warm-up
    failures: list[str] = field(default_factory=list)

    def count(self, _new: OrderRow) -> None:
        self.orders += 1


class _Mallinfo(ctypes.Structure):
    """glibc's `struct mallinfo2`: bytes, all of them."""

    _fields_ = [
        (name, ctypes.c_size_t)
        for name in [
            "arena",
            "ordblks",
            "smblks",
            "hblks",
            "hblkhd",
            "usmblks",
            "fsmblks",
            "uordblks",
            "fordblks",
            "keepcost",
        ]
    ]


def where_memory_is() -> str:
    """What Python's objects, C's heap and its free holes take; empty without glibc."""
    ask = getattr(ctypes.CDLL(None), "mallinfo2", None)
    if ask is None:
        return ""
    ask.restype = _Mallinfo
    heap = ask()
    return (
        f"{sys.getallocatedblocks():,} Python blocks, C heap {heap.uordblks / 1e6:.0f} MB in use, "
        f"{heap.fordblks / 1e6:.0f} free, {heap.hblkhd / 1e6:.0f} mapped; "
        f"{len(asyncio.all_tasks())} tasks"
    )


def memory_mb() -> float:
    """What this process has in memory. Not PSS, which grows when another program that shares a
    library with it ends."""
    for line in Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines():
        if line.startswith("Rss:"):
            return int(line.split()[1]) / 1024
    return 0.0


async def soak(minutes: float, per_second: float, report: Report) -> int:
    command = [sys.executable, "-m", "tests.soak.store", str(per_second)]
    pipe = subprocess.PIPE
    store = subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True)
    try:
        assert store.stdout is not None
        lines = [store.stdout.readline().strip() for _ in range(4)]
        account = connection_settings(dict(line.split("=", 1) for line in lines)).connection
        with TemporaryDirectory(prefix="ordermanager-soak-") as folder:
            pace = SessionPace(requests_per_min=1_000_000, requests_per_s=1_000_000)
            manager = OrderManager(AppSettings(account, Path(folder), pace=pace))
            try:
                await _work(manager, minutes * 60.0, report)
            finally:
                await manager.aclose()
    finally:
        store.communicate("")
    return 1 if _verdict(report) else 0


async def _work(manager: OrderManager, seconds: float, report: Report) -> None:
    await manager.open()
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda _, context: report.failures.append(str(context)))
    manager.store.row_added.connect(report.count)
    pulse, people = Pulse(), TaskOwner("people")
    people.start("cancel", _keep_cancelling(manager, report))
    begun_s = time.monotonic()
    while (passed_s := time.monotonic() - begun_s) < seconds:
        await asyncio.sleep(min(60.0, seconds - passed_s))
        _note(manager, pulse, report, time.monotonic() - begun_s)
    await people.aclose()
    pulse.stop()
    await _settle(manager)
    _compare(manager, report)


async def _settle(manager: OrderManager) -> None:
    """Wait for the answers that are still to come, as long as they may take."""
    deadline_s = time.monotonic() + SETTLING_S
    while time.monotonic() < deadline_s:
        await asyncio.sleep(1.0)
        attempts = (row.attempt for row in manager.store if row.attempt)
        if not any(attempt.state.is_before_answer for attempt in attempts):
            return


async def _keep_cancelling(manager: OrderManager, report: Report) -> None:
    rng = random.Random(11)
    while True:
        await asyncio.sleep(1.0)
        live = [r for r in manager.store if r.order.status.is_live and not r.is_cancelling]
        if not live or manager.session is None:
            continue
        try:
            await manager.session.cancelling.submit(rng.choice(live).order, CancelReason.OTHER)
            report.confirmed += 1
        except AlreadyCancelling:
            pass


def _note(manager: OrderManager, pulse: Pulse, report: Report, passed_s: float) -> None:
    gaps = pulse.take()
    longest = gaps[-1] if gaps else 0.0
    gc.collect()
    in_use_mb = memory_mb()
    if passed_s >= WARM_UP_S:
        report.memory_mb.append(in_use_mb)
        report.longest_ms = max(report.longest_ms, longest)
        report.over_100 += sum(gap > LONGEST_GAP_MS for gap in gaps)
    p99 = gaps[int(len(gaps) * 0.99)] if gaps else 0.0
    print(
        f"{passed_s / 60:5.1f} min  {report.orders:7,} orders  {len(manager.store):6,} rows  "
        f"{report.confirmed:5,} confirmed  {in_use_mb:6.1f} MB  gap p99 {p99:5.1f} ms, "
        f"longest {longest:6.1f} ms\n            {where_memory_is()}",
        flush=True,
    )
    if longest > LONGEST_GAP_MS:
        for where, times in pulse.culprits.most_common(9):
            print(f"    {times:3} x {where}", flush=True)
    pulse.culprits.clear()
    pulse.begin()  # the collection above is the soak's own


def _compare(manager: OrderManager, report: Report) -> None:
    """No record may say less or more than what the platform showed."""
    assert manager.session is not None
    states: Counter[str] = Counter()
    for row in manager.store:
        for attempt in manager.session.cancelling.attempts(row.key):
            states[attempt.state.name] += 1
            is_wrong = attempt.state is AttemptState.CANCELLED and not row.order.status.is_off
            if is_wrong and row.is_in_feed:
                report.failures.append(f"{row.key} is recorded as cancelled, and is not")
            if attempt.state.is_before_answer:
                report.failures.append(f"{row.key} still waits for an answer")
    print("attempts on the board:", dict(states))


def _growth_mb(figures_mb: list[float]) -> float:
    """From the first minutes to the last; a page that is in memory just then is no growth."""
    if not figures_mb:
        return 0.0
    return median(figures_mb[-_FEW:]) - median(figures_mb[:_FEW])


def _verdict(report: Report) -> list[str]:
    grown_mb = _growth_mb(report.memory_mb)
    print(
        f"\nmemory grew by {grown_mb:.1f} MB after the warm-up, at most "
        f"{max(report.memory_mb, default=0.0):.1f} MB were in use; longest gap "
        f"{report.longest_ms:.0f} ms, {report.over_100} over 100 ms; "
        f"{len(report.failures)} failures"
    )
    broken = list(report.failures[:5])
    if grown_mb >= MOST_GROWTH_MB:
        broken.append(f"memory grew by {grown_mb:.1f} MB")
    if report.over_100:
        broken.append(f"the window stood still for {report.longest_ms:.0f} ms")
    print(*broken, sep="\n")
    return broken


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="dev.py soak", description=__doc__)
    parser.add_argument("--minutes", type=float, default=20.0)
    parser.add_argument("--orders", type=float, default=20.0, help="new orders a second")
    options = parser.parse_args(arguments)
    app = QApplication([])
    apply_theme(app, "light")
    apply_typography(app)
    collector = GarbageCollector()
    collector.start()
    try:
        return run(app, soak(options.minutes, options.orders, Report()))
    finally:
        collector.stop()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

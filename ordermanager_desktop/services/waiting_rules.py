"""Rules for waiting, as pure functions: when to read again, when to try again."""

from __future__ import annotations

from dataclasses import dataclass

from ordermanager_desktop.models.cancellation import Attempt
from ordermanager_desktop.services.cancellation_timings import CancellationTimings
from ordermanager_desktop.services.order_memory import OrderMemory, Watch


def next_read_in_s(
    reads_before: int, open_for_s: float, timings: CancellationTimings
) -> float | None:
    """Seconds until an open attempt's order is read again; None once only the feed looks."""
    if reads_before < len(timings.read_pauses_s):
        return timings.read_pauses_s[reads_before]
    for until_s, every_s in timings.read_phases_s:
        if open_for_s < until_s:
            return every_s
    return None


@dataclass(frozen=True, slots=True)
class RetryAdvice:
    """Whether a new attempt may be confirmed. ``wait_s`` is None when time will not change it."""

    is_allowed: bool
    wait_s: float | None = None
    first_may_still_work: bool = False


def retry_advice(
    latest: Attempt | None,
    memory: OrderMemory | None,
    watch: Watch | None,
    mono_s: float,
    timings: CancellationTimings,
) -> RetryAdvice:
    """Whether the order may be cancelled (again), and when.

    After bytes that may have arrived, a second request waits 30 s and for two reads that show the
    order live; the first one may still work.
    """
    if memory is not None and memory.ended_as is not None:
        return RetryAdvice(False)
    if latest is None or not (latest.state.is_open or latest.state.is_before_answer):
        return RetryAdvice(True)
    if latest.state.is_before_answer or watch is None:
        return RetryAdvice(False)
    return _advice_while_open(memory, watch, mono_s, timings)


def _advice_while_open(
    memory: OrderMemory | None, watch: Watch, mono_s: float, timings: CancellationTimings
) -> RetryAdvice:
    wait_s = max(0.0, watch.sent_mono_s + timings.retry_after_bytes_s - mono_s)
    latest = memory.latest if memory else None
    is_live = latest is not None and watch.two_reads_show_live(latest, timings)
    return RetryAdvice(is_live and wait_s == 0, wait_s or None, first_may_still_work=True)

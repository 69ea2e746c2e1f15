"""Rules for waiting, as pure functions: when to read again, when to try again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ordermanager_desktop.models.cancellation import Attempt
from ordermanager_desktop.services.cancellation_timings import CancellationTimings
from ordermanager_desktop.services.order_memory import OrderMemory, Watch


def next_read_in_s(
    reads_before: int, open_for_s: float, timings: CancellationTimings, *, is_sending: bool = False
) -> float | None:
    """Seconds until an open attempt's order is read again; None once only the feed looks.

    Args:
        is_sending: The request has no answer yet: it gets a moment before anybody asks.
    """
    if is_sending and open_for_s < timings.sending_unread_s:
        return timings.sending_unread_s - open_for_s
    if reads_before < len(timings.read_pauses_s):
        return timings.read_pauses_s[reads_before]
    for until_s, every_s in timings.read_phases_s:
        if open_for_s < until_s:
            return every_s
    return None


@dataclass(frozen=True, slots=True)
class RetryAdvice:
    """Whether a new attempt may be confirmed.

    Attributes:
        wait_s: Seconds until it may; None when time will not change it.
        first_may_still_work: An earlier request may have arrived.
        must_be_seen: The computer slept or its clock was turned: the order is looked at first.
    """

    is_allowed: bool
    wait_s: float | None = None
    first_may_still_work: bool = False
    must_be_seen: bool = False


def retry_advice(
    attempts: Sequence[Attempt],
    memory: OrderMemory,
    watches: Sequence[Watch],
    mono_s: float,
    timings: CancellationTimings,
) -> RetryAdvice:
    """Whether the order may be cancelled (again), and when.

    After bytes that may have arrived, a second request waits 30 s and for two reads that show the
    order live; the first one may still work.

    Args:
        attempts: All of the order.
        watches: Of those that are open.
    """
    if memory.ended_as is not None or any(a.state.is_before_answer for a in attempts):
        return RetryAdvice(False)
    if not any(attempt.state.is_open for attempt in attempts):
        return RetryAdvice(True)
    return _advice_while_open(memory, watches, mono_s, timings)


def _advice_while_open(
    memory: OrderMemory, watches: Sequence[Watch], mono_s: float, timings: CancellationTimings
) -> RetryAdvice:
    latest = memory.latest
    if latest is None or not watches:
        return RetryAdvice(False, first_may_still_work=True)
    left_s = max(watch.sent_mono_s for watch in watches)
    wait_s = max(0.0, left_s + timings.retry_after_bytes_s - mono_s)
    is_live = all(watch.two_reads_show_live(latest, timings) for watch in watches)
    return RetryAdvice(is_live and wait_s == 0, wait_s or None, first_may_still_work=True)

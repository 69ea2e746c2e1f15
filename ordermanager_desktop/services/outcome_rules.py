"""Rules for the outcome of a cancellation, as pure functions: what do the reads prove?

Time alone never decides, and only a read that shows an order called off makes it cancelled.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from ordermanager_desktop.models.cancellation import Attempt, AttemptState, Cause, OrderReading
from ordermanager_desktop.models.order import OrderStatus
from ordermanager_desktop.services.cancellation_timings import CancellationTimings
from ordermanager_desktop.services.order_memory import OrderMemory, Watch


def settle(
    attempts: Sequence[Attempt],
    memory: OrderMemory,
    watches: dict[str, Watch],
    reading: OrderReading,
    now: datetime,
    timings: CancellationTimings,
) -> list[Attempt]:
    """The attempts of one order as the newest reading leaves them, in the same order.

    Args:
        memory: Already merged with the reading.
        watches: By attempt id, already advanced by the reading.
    """
    based = [_with_first_base(attempt, memory, reading) for attempt in attempts]
    if memory.is_off:
        is_contradicted = _two_reads_contradict(memory, reading, timings)
        settled = [_called_off(attempt, memory, now) for attempt in based]
        return [_contradicted(a, now) if is_contradicted else a for a in settled]
    if memory.ended_as is not None:
        return [_ended_otherwise(attempt, memory, now) for attempt in based]
    if _own_failure_is_proven(based, memory):
        return [_refused(attempt, memory, now) for attempt in based]
    return [_without_proof(a, memory, watches, reading, now, timings) for a in based]


def _with_first_base(attempt: Attempt, memory: OrderMemory, reading: OrderReading) -> Attempt:
    """An attempt whose look counted no failures gets its base from the first read that counts
    them; what was counted before the send may lack failures that came in between."""
    has_none = attempt.state.is_open and attempt.fail_base is None
    if has_none and reading.cancel_failures is not None:
        return replace(attempt, fail_base=memory.most_failures)
    return attempt


def _called_off(attempt: Attempt, memory: OrderMemory, now: datetime) -> Attempt:
    if attempt.state in (AttemptState.NOT_SENT, AttemptState.CANCELLED):
        return attempt
    if attempt.state is AttemptState.INTENT:
        return _settled(attempt, AttemptState.NOT_SENT, Cause.ALREADY_OFF, memory, now)
    was_rejected = memory.ended_as is OrderStatus.REJECTED
    cause = Cause.REJECTED_BY_RESTAURANT if was_rejected else Cause.CONFIRMED
    return _settled(attempt, AttemptState.CANCELLED, cause, memory, now)


def _two_reads_contradict(
    memory: OrderMemory, reading: OrderReading, timings: CancellationTimings
) -> bool:
    """True if the platform, far enough apart, shows an order live that it had shown as off."""
    if memory.live_again_since_s is None:
        return False
    return reading.read_mono_s - memory.live_again_since_s >= timings.contrary_reads_apart_s


def _contradicted(attempt: Attempt, now: datetime) -> Attempt:
    """The state stands, for a stale read is likelier; but somebody has to ask the platform."""
    if attempt.state is not AttemptState.CANCELLED or attempt.attention_since is not None:
        return attempt
    return replace(attempt, attention_since=now)


def _ended_otherwise(attempt: Attempt, memory: OrderMemory, now: datetime) -> Attempt:
    if attempt.state is AttemptState.INTENT:
        return _settled(attempt, AttemptState.NOT_SENT, Cause.ALREADY_GONE, memory, now)
    if attempt.state.is_open:
        return _settled(attempt, AttemptState.NOT_CANCELLED, Cause.ENDED_OTHERWISE, memory, now)
    return attempt


def _own_failure_is_proven(attempts: Sequence[Attempt], memory: OrderMemory) -> bool:
    """True if the list of failures grew by at least as many entries as we have open sends.

    Counted from the base of each of them: an entry from before the latest send is not the latest
    one's failure.
    """
    unresolved = [a for a in attempts if a.state.is_open]
    bases = [a.fail_base for a in unresolved if a.fail_base is not None]
    if not unresolved or len(bases) < len(unresolved) or memory.most_failures is None:
        return False
    return memory.most_failures - max(bases) >= len(unresolved)


def _refused(attempt: Attempt, memory: OrderMemory, now: datetime) -> Attempt:
    if not attempt.state.is_open:
        return attempt
    failed = _settled(attempt, AttemptState.NOT_CANCELLED, Cause.REFUSED, memory, now)
    return replace(failed, platform_text=memory.failure_text or attempt.platform_text)


def _without_proof(
    attempt: Attempt,
    memory: OrderMemory,
    watches: dict[str, Watch],
    reading: OrderReading,
    now: datetime,
    timings: CancellationTimings,
) -> Attempt:
    watch = watches.get(attempt.id)
    if not attempt.state.is_open or watch is None:
        return attempt
    if not watch.two_reads_show_live(reading, timings):
        return attempt
    if attempt.cause is Cause.CONTRADICTED:
        return _settled(attempt, AttemptState.NOT_CANCELLED, Cause.REFUSED, memory, now)
    if memory.most_failures and _is_late_enough(watch, reading, timings):
        return _with_attention(attempt, memory, now)
    return attempt


def _is_late_enough(watch: Watch, reading: OrderReading, timings: CancellationTimings) -> bool:
    return reading.read_mono_s - watch.sent_mono_s >= timings.retry_after_bytes_s


def _with_attention(attempt: Attempt, memory: OrderMemory, now: datetime) -> Attempt:
    """A failure is shown, but it may be an old one: tell, and leave the state alone."""
    if attempt.platform_reports_failure:
        return attempt
    return replace(
        attempt,
        platform_reports_failure=True,
        attention_since=attempt.attention_since or now,
        platform_text=memory.failure_text or attempt.platform_text,
    )


def _settled(
    attempt: Attempt, state: AttemptState, cause: Cause, memory: OrderMemory, now: datetime
) -> Attempt:
    return replace(
        attempt,
        state=state,
        cause=cause,
        settled_at=now,
        sends_at=None,
        ended_as=memory.ended_as,
        cancelled_by=memory.cancelled_by,
        attention_since=None,
    )

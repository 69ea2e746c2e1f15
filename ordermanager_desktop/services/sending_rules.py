"""Rules for sending a cancellation, as pure functions: may it leave, what does the answer prove?"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from enum import Enum, auto

from ordermanager_desktop.models.cancellation import (
    AnswerCause,
    Attempt,
    AttemptState,
    CancelAnswer,
    CancelOutcome,
    Cause,
    IdentitySnapshot,
    OrderReading,
)
from ordermanager_desktop.services.cancellation_timings import CancellationTimings
from ordermanager_desktop.services.order_memory import OrderMemory


def preflight_stop(attempt: Attempt, reading: OrderReading, memory: OrderMemory) -> Cause | None:
    """Why the order that was just read must not be cancelled; None if it is the one confirmed."""
    now = IdentitySnapshot.of(reading.order)
    if reading.order.key != attempt.key or not _is_same_order(attempt.snapshot, now):
        return Cause.ORDER_DIFFERS
    if stop := ended_stop(memory):
        return stop
    if not reading.shows_live:
        return Cause.NOT_CANCELLABLE
    if (now.total, now.item_count) != (attempt.snapshot.total, attempt.snapshot.item_count):
        return Cause.ORDER_CHANGED
    return None


def ended_stop(memory: OrderMemory) -> Cause | None:
    """Why an order that any read showed as ended must not be cancelled."""
    if memory.ended_as is None:
        return None
    return Cause.ALREADY_OFF if memory.is_off else Cause.ALREADY_GONE


def _is_same_order(confirmed: IdentitySnapshot, now: IdentitySnapshot) -> bool:
    pairs = (
        (confirmed.platform, now.platform),
        (confirmed.store, now.store),
        (confirmed.number, now.number),
        (confirmed.placed_at, now.placed_at),
    )
    return all(not before or not after or before == after for before, after in pairs)


def has_expired(
    attempt: Attempt, now: datetime, mono_s: float, boot_id: str, timings: CancellationTimings
) -> bool:
    """True if the confirmation is too old by either clock, if the two disagree about its age (the
    computer slept, or somebody turned its clock), or if it is older than the computer's start."""
    wall_age_s = (now - attempt.confirmed_at).total_seconds()
    mono_age_s = mono_s - attempt.confirmed_mono_s
    limit = timings.intent_lives_s
    is_old = not 0 <= mono_age_s <= limit or abs(wall_age_s) > limit
    has_jumped = abs(wall_age_s - mono_age_s) > timings.clocks_apart_s
    return attempt.boot_id != boot_id or is_old or has_jumped


_NOT_SENT_CAUSE = {
    AnswerCause.UNREACHABLE: Cause.UNREACHABLE,
    AnswerCause.UNSAFE_ID: Cause.NOT_CANCELLABLE,
    AnswerCause.SIGN_IN_REJECTED: Cause.SIGN_IN_REJECTED,
    AnswerCause.MALFORMED: Cause.MALFORMED,
    AnswerCause.NOT_PERMITTED: Cause.NOT_PERMITTED,
    AnswerCause.TOO_MANY_REQUESTS: Cause.TOO_BUSY,
}
_REPEATABLE = {
    AnswerCause.UNREACHABLE,
    AnswerCause.SIGN_IN_REJECTED,
    AnswerCause.TOO_MANY_REQUESTS,
}


def after_answer(attempt: Attempt, answer: CancelAnswer, now: datetime) -> Attempt:
    """The state that one answer proves. A refusal that may be repeated goes back to INTENT."""
    text = answer.text[:300]
    if answer.outcome in (CancelOutcome.ACCEPTED, CancelOutcome.CONFIRMED):
        # Even a platform that confirms at once is believed only when a read shows it.
        return replace(attempt, state=AttemptState.ACCEPTED, cause=Cause.NONE, platform_text="")
    if answer.outcome is CancelOutcome.UNKNOWN:
        is_contradicted = answer.cause is AnswerCause.CONTRADICTED
        cause = Cause.CONTRADICTED if is_contradicted else Cause.NO_ANSWER
        return replace(attempt, state=AttemptState.UNKNOWN, cause=cause, platform_text=text)
    intent = replace(
        attempt,
        state=AttemptState.INTENT,
        cause=_NOT_SENT_CAUSE[answer.cause],
        platform_text=text,
    )
    return intent if answer.cause in _REPEATABLE else given_up(intent, intent.cause, now)


class Repeat(Enum):
    """What to do before the same confirmed request may leave once more."""

    WAIT = auto()
    RENEW_SIGN_IN = auto()
    GIVE_UP = auto()


def repeat_after(
    answer: CancelAnswer, times_before: int, timings: CancellationTimings
) -> tuple[Repeat, float]:
    """Whether and after how many seconds a proven-unexecuted request may be repeated.

    Args:
        times_before: How often this attempt already got this very answer.
    """
    match answer.cause:
        case AnswerCause.UNREACHABLE:
            return _pause(timings.unreachable_pauses_s, times_before)
        case AnswerCause.TOO_MANY_REQUESTS:
            repeat, pause_s = _pause(timings.busy_pauses_s, times_before)
            return repeat, answer.retry_after_s or pause_s  # "0" is no advice: it said 429
        case AnswerCause.SIGN_IN_REJECTED if times_before == 0:
            return Repeat.WAIT, timings.sign_in_pause_s  # a good token may rarely get a 401
        case AnswerCause.SIGN_IN_REJECTED if times_before == 1:
            return Repeat.RENEW_SIGN_IN, 0.0
        case _:
            return Repeat.GIVE_UP, 0.0


def _pause(pauses_s: tuple[float, ...], times_before: int) -> tuple[Repeat, float]:
    if times_before < len(pauses_s):
        return Repeat.WAIT, pauses_s[times_before]
    return Repeat.GIVE_UP, 0.0


def after_restart(attempt: Attempt, now: datetime) -> Attempt:
    """What a start makes of an attempt that the last run left behind. Nothing is ever sent."""
    if attempt.state is AttemptState.INTENT:
        return replace(attempt, state=AttemptState.NOT_SENT, cause=Cause.APP_CLOSED, settled_at=now)
    if not attempt.state.is_open:
        return attempt
    found = replace(attempt, attention_since=attempt.attention_since or now)
    if attempt.state is AttemptState.SENDING:
        return replace(found, state=AttemptState.UNKNOWN, cause=Cause.NO_ANSWER)
    return found


def marked(attempt: Attempt, fail_base: int | None, now: datetime) -> Attempt:
    """The attempt with the marker that must be on disk before the first byte leaves.

    Args:
        fail_base: The most failures ever seen of the order; None if the look before the request
            could not count them, for then an old one could pass for ours. The first count that
            is read later takes its place.
    """
    return replace(
        attempt,
        state=AttemptState.SENDING,
        cause=Cause.NONE,
        fail_base=fail_base,
        sent_at=now,
        sends_at=None,
        platform_text="",
    )


def held_back(attempt: Attempt) -> Attempt:
    """The attempt whose marker is on disk, but whose request provably has not been started."""
    if attempt.state is not AttemptState.SENDING:
        return attempt
    return replace(attempt, state=AttemptState.INTENT, sent_at=None)


def given_up(attempt: Attempt, cause: Cause, now: datetime) -> Attempt:
    """The attempt that will not be sent, unless reads have settled it meanwhile."""
    if attempt.state is not AttemptState.INTENT:
        return attempt
    return replace(attempt, state=AttemptState.NOT_SENT, cause=cause, settled_at=now, sends_at=None)

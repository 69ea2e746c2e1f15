"""What happened to an order, in the order in which it did, derived from what this app knows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import Enum, auto
from typing import Final, TypeAlias

from ordermanager_desktop.models.attention import is_contradicted
from ordermanager_desktop.models.cancellation import Attempt, AttemptState, Cause
from ordermanager_desktop.models.next_step import NextStep, StepRequest, StepState
from ordermanager_desktop.models.order import OrderKey, OrderStatus
from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.models.phone_record import PhoneRecord, PhoneState
from ordermanager_desktop.models.staff_access import Signature


class Happening(Enum):
    """One kind of event; of one attempt they can only come in this order at the same moment."""

    PLACED = auto()
    CONFIRMED = auto()  # the status, as first seen here
    READY = auto()
    PICKED_UP = auto()
    FULFILLED = auto()
    ASKED = auto()  # a manager confirmed the wish to cancel
    WAITING = auto()  # a repeat that was provably not executed is due
    SENT = auto()
    TAKEN = auto()  # 202: requested, not cancelled
    NO_ANSWER = auto()
    CONTRADICTED = auto()  # 404, 409, 422
    FAILURE_REPORTED = auto()
    NOT_SENT = auto()
    NOT_CANCELLED = auto()
    CANCELLED = auto()  # a read showed it after our request
    LIVE_AGAIN = auto()
    DEALT_WITH = auto()
    CALLED = auto()  # a call was written down
    CALL_AGREED = auto()
    CALL_CLOSED = auto()
    OFF = auto()  # a read showed it, and no request of ours is why
    REMOVED = auto()
    STEP_ASKED = auto()  # a manager asked for a step of the order
    STEP_TAKEN = auto()
    STEP_ENDED = auto()  # done, failed, or not clear


@dataclass(frozen=True, slots=True)
class TimelineEvent:
    """One event.

    Attributes:
        at: Aware UTC; None if only its place among the others is known.
        attempt: As it stood then; its number counts from one, zero if there was just one.
        signature: Who asked and who approved, where staff PINs are set.
    """

    happening: Happening
    at: datetime | None
    attempt: Attempt | None = None
    attempt_number: int = 0
    call: PhoneRecord | None = None
    signature: Signature | None = None
    request: StepRequest | None = None


@dataclass(frozen=True, slots=True)
class SeenStatus:
    """A status that the order was first seen in at a moment (aware UTC)."""

    status: OrderStatus
    at: datetime


@dataclass(frozen=True, slots=True)
class SeenStep:
    """An attempt as it stood from a moment on (aware UTC)."""

    attempt: Attempt
    at: datetime


@dataclass(frozen=True, slots=True)
class OrderHistory:
    """What is known of an order's past beside its row.

    Attributes:
        attempts: All of them, oldest first.
        statuses: As this run saw them change.
        steps: The same of the attempts.
        signatures: Who stands behind the attempts, where staff PINs are set.
        requests: For steps of the order, as this run made them.
    """

    attempts: tuple[Attempt, ...] = ()
    statuses: tuple[SeenStatus, ...] = ()
    steps: tuple[SeenStep, ...] = ()
    signatures: tuple[Signature, ...] = ()
    requests: tuple[StepRequest, ...] = ()


NO_HISTORY: Final = OrderHistory()

TellsHistory: TypeAlias = Callable[[OrderKey], OrderHistory]


def no_history(_key: OrderKey) -> OrderHistory:
    """Nothing is known beside the row."""
    return NO_HISTORY


_BY_STATUS: Final = {
    OrderStatus.CONFIRMED: Happening.CONFIRMED,
    OrderStatus.READY: Happening.READY,
    OrderStatus.PICKED_UP: Happening.PICKED_UP,
    OrderStatus.FULFILLED: Happening.FULFILLED,
}
_BY_END: Final = {
    AttemptState.NOT_SENT: Happening.NOT_SENT,
    AttemptState.NOT_CANCELLED: Happening.NOT_CANCELLED,
    AttemptState.CANCELLED: Happening.CANCELLED,
}
_BY_CALL: Final = {
    PhoneState.AGREED: Happening.CALL_AGREED,
    PhoneState.CLOSED: Happening.CALL_CLOSED,
}
_BEFORE_ALL: Final = datetime.min.replace(tzinfo=UTC)


def timeline(row: OrderRow, history: OrderHistory = NO_HISTORY) -> tuple[TimelineEvent, ...]:
    """Everything that is known to have happened to the order, oldest first."""
    attempts = _attempts(row, history)
    placed = [*_in_place(_of_the_order(row, history))]
    for number, attempt in enumerate(attempts, 1):
        numbered = number if len(attempts) > 1 else 0
        steps = [step for step in history.steps if step.attempt.id == attempt.id]
        is_last_word = _is_last_word(attempt, attempts[number:])
        events = _events_of(attempt, steps, is_last_word=is_last_word)
        signed = next((s for s in history.signatures if s.attempt_id == attempt.id), None)
        placed += _in_place(
            replace(each, attempt_number=numbered, signature=signed) for each in events
        )
    for request in history.requests:
        placed += _in_place(_of_the_request(request))
    placed += _in_place(_of_the_call(row.phone))
    placed += _in_place(_at_the_end(row, history, attempts))
    return tuple(event for _, event in sorted(placed, key=lambda each: each[0]))


def _attempts(row: OrderRow, history: OrderHistory) -> list[Attempt]:
    """All attempts, each in its latest state; the row may know one more."""
    latest = {attempt.id: attempt for attempt in history.attempts}
    if row.attempt is not None:
        latest[row.attempt.id] = row.attempt
    return list(latest.values())


def _in_place(events: Iterator[TimelineEvent]) -> Iterator[tuple[datetime, TimelineEvent]]:
    """Each with the moment it is sorted by: never before the one that led to it."""
    last = _BEFORE_ALL
    for event in events:
        last = max(last, event.at or last)
        yield last, event


def _of_the_order(row: OrderRow, history: OrderHistory) -> Iterator[TimelineEvent]:
    if row.order.placed_at:
        yield TimelineEvent(Happening.PLACED, row.order.placed_at)
    for seen in history.statuses:
        if seen.status in _BY_STATUS:
            yield TimelineEvent(_BY_STATUS[seen.status], seen.at)


def _is_last_word(attempt: Attempt, later: list[Attempt]) -> bool:
    """False for an attempt that a read called cancelled together with a later one."""
    is_off = attempt.state is AttemptState.CANCELLED
    return not (is_off and any(each.state is AttemptState.CANCELLED for each in later))


def _events_of(
    attempt: Attempt, steps: list[SeenStep], *, is_last_word: bool
) -> Iterator[TimelineEvent]:
    yield TimelineEvent(Happening.ASKED, attempt.confirmed_at, attempt)
    yield from sorted(_under_way(attempt, steps), key=_by_moment)
    if attempt.state in _BY_END and is_last_word:
        yield TimelineEvent(_BY_END[attempt.state], attempt.settled_at, attempt)
    if is_contradicted(attempt) and is_last_word:
        yield TimelineEvent(Happening.LIVE_AGAIN, attempt.attention_since, attempt)
    if attempt.dismissed_at:
        yield TimelineEvent(Happening.DEALT_WITH, attempt.dismissed_at, attempt)


def _by_moment(event: TimelineEvent) -> tuple[bool, datetime, int]:
    return event.at is None, event.at or _BEFORE_ALL, event.happening.value


def _under_way(attempt: Attempt, steps: list[SeenStep]) -> Iterator[TimelineEvent]:
    """What this run saw, and what the record alone still tells."""
    earlier = [step for step in steps if step.attempt.state is not attempt.state or not _ends(step)]
    found = {(each.happening, each.at): each for step in earlier for each in _step(step)}
    if attempt.sent_at:
        found.setdefault(
            (Happening.SENT, attempt.sent_at),
            TimelineEvent(Happening.SENT, attempt.sent_at, attempt),
        )
    seen = {happening for happening, _ in found}
    if (now := _standing(attempt)) and now not in seen:
        found[now, None] = TimelineEvent(now, None, attempt)
    if attempt.platform_reports_failure and Happening.FAILURE_REPORTED not in seen:
        reported = TimelineEvent(Happening.FAILURE_REPORTED, attempt.attention_since, attempt)
        found[Happening.FAILURE_REPORTED, None] = reported
    yield from found.values()


def _ends(step: SeenStep) -> bool:
    return step.attempt.state in _BY_END


def _step(step: SeenStep) -> Iterator[TimelineEvent]:
    attempt = step.attempt
    if attempt.sent_at:
        yield TimelineEvent(Happening.SENT, attempt.sent_at, attempt)
    if attempt.platform_reports_failure:
        yield TimelineEvent(Happening.FAILURE_REPORTED, step.at, attempt)
    elif _ends(step):  # and went on: a later read showed more
        yield TimelineEvent(_BY_END[attempt.state], attempt.settled_at, attempt)
    elif standing := _standing(attempt):
        yield TimelineEvent(standing, step.at, attempt)


def _standing(attempt: Attempt) -> Happening | None:
    """Where an attempt without an end stands, unless that is told by its times."""
    match attempt.state, attempt.cause:
        case AttemptState.ACCEPTED, _:
            return Happening.TAKEN
        case AttemptState.UNKNOWN, Cause.CONTRADICTED:
            return Happening.CONTRADICTED
        case AttemptState.UNKNOWN, _:
            return Happening.NO_ANSWER
        case AttemptState.INTENT, cause if cause is not Cause.NONE:
            return Happening.WAITING
    return None


def _of_the_call(call: PhoneRecord | None) -> Iterator[TimelineEvent]:
    if call is None:
        return
    yield TimelineEvent(Happening.CALLED, call.recorded_at, call=call)
    if call.state in _BY_CALL:
        yield TimelineEvent(_BY_CALL[call.state], call.settled_at, call=call)


def _of_the_request(request: StepRequest) -> Iterator[TimelineEvent]:
    """What the platform showed of a confirmed or ready order is told by its status."""
    yield TimelineEvent(Happening.STEP_ASKED, request.asked_at, request=request)
    if request.taken_at:
        yield TimelineEvent(Happening.STEP_TAKEN, request.taken_at, request=request)
    is_told = request.state is StepState.DONE and request.wish.step is not NextStep.PREP_TIME
    if request.settled_at and not is_told:
        yield TimelineEvent(Happening.STEP_ENDED, request.settled_at, request=request)


def _at_the_end(
    row: OrderRow, history: OrderHistory, attempts: list[Attempt]
) -> Iterator[TimelineEvent]:
    is_ours = any(attempt.state is AttemptState.CANCELLED for attempt in attempts)
    if (off_at := _seen_off_at(row, history)) and not is_ours:
        yield TimelineEvent(Happening.OFF, off_at)
    if row.removed_at:
        yield TimelineEvent(Happening.REMOVED, row.removed_at)


def _seen_off_at(row: OrderRow, history: OrderHistory) -> datetime | None:
    if row.ending and row.ending.seen_at:
        return row.ending.seen_at
    return next((seen.at for seen in history.statuses if seen.status.is_off), None)

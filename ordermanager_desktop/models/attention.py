"""Which cancellations want a person, as pure functions of what is recorded and of the time."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import IntEnum

from ordermanager_desktop.models.cancellation import Attempt, AttemptState, Cause

AMBER_AFTER = timedelta(minutes=2)
RED_AFTER = timedelta(minutes=10)
CLOCK_SET_BACK = timedelta(seconds=30)  # by less, a clock is only corrected

_NEEDS_NOBODY = (Cause.WITHDRAWN, Cause.ALREADY_OFF, Cause.ALREADY_GONE, Cause.ENDED_OTHERWISE)


class Attention(IntEnum):
    """How urgently a person is wanted."""

    NONE = 0
    AMBER = 1
    RED = 2


def attention_due(attempt: Attempt) -> datetime | None:
    """When an open attempt begins to want a person; None if it never will.

    At once if it was found open at a start or if the platform reports a failure.
    """
    if not attempt.state.is_open:
        return None
    if attempt.attention_since is not None:
        return attempt.attention_since
    return _opened_at(attempt) + AMBER_AFTER


def attention_moments(attempt: Attempt) -> tuple[datetime, ...]:
    """The moments at which an open attempt's attention rises, earliest first."""
    due = attention_due(attempt)
    return (due, _opened_at(attempt) + RED_AFTER) if due else ()


def open_attention(attempt: Attempt, now: datetime) -> Attention:
    """Amber after two minutes without an outcome, red after ten.

    Where the clock was set back behind the request nobody can tell how long ago it was: amber.
    """
    due = attention_due(attempt)
    if due is None:
        return Attention.NONE
    if now - _opened_at(attempt) >= RED_AFTER:
        return Attention.RED
    was_set_back = _opened_at(attempt) - now > CLOCK_SET_BACK
    is_due = now >= due or was_set_back
    return Attention.AMBER if is_due else Attention.NONE


def _opened_at(attempt: Attempt) -> datetime:
    return attempt.sent_at or attempt.confirmed_at


def is_contradicted(attempt: Attempt) -> bool:
    """True if the platform shows an order live again that it had shown as cancelled."""
    is_told = attempt.state is AttemptState.CANCELLED and attempt.attention_since is not None
    return is_told and attempt.dismissed_at is None


def has_failed(attempt: Attempt) -> bool:
    """True for an attempt that came to nothing and that no manager has dealt with."""
    is_over = attempt.state in (AttemptState.NOT_CANCELLED, AttemptState.NOT_SENT)
    return is_over and attempt.cause not in _NEEDS_NOBODY and attempt.dismissed_at is None

"""What the history keeps of an order and of each cancellation, and how it is looked up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto

from ordermanager_desktop.models.cancellation import (
    Attempt,
    AttemptState,
    CancelledBy,
    CancelReason,
)
from ordermanager_desktop.models.money import Amount
from ordermanager_desktop.models.order import OrderKey, OrderStatus
from ordermanager_desktop.models.phone_record import PhoneRecord, PhoneState


class HistoryOutcome(Enum):
    """What became of an order's cancellation, as far as it is known."""

    NONE = auto()  # nobody cancelled it
    CANCELLED = auto()  # the platform shows it
    NOT_CANCELLED = auto()
    NOT_SENT = auto()
    OPEN = auto()  # requested, and not confirmed
    BY_PHONE = auto()  # somebody says so


_BY_ATTEMPT = {
    AttemptState.CANCELLED: HistoryOutcome.CANCELLED,
    AttemptState.NOT_CANCELLED: HistoryOutcome.NOT_CANCELLED,
    AttemptState.NOT_SENT: HistoryOutcome.NOT_SENT,
}


@dataclass(frozen=True, slots=True)
class SeenOrder:
    """An order as it was last seen. Times are aware UTC.

    Attributes:
        at: When it was placed, or first seen if nobody told; by it the history is sorted.
        seen_at: When it was last seen to change.
        customer: First name and initial, for 24 hours; empty after that.
        items: Names and quantities; no notes.
    """

    key: OrderKey
    number: str
    platform_id: str
    platform_name: str
    status: OrderStatus
    at: datetime
    seen_at: datetime
    total: Amount | None = None
    items: tuple[str, ...] = ()
    customer: str = ""
    cancelled_by: CancelledBy = CancelledBy.UNKNOWN


@dataclass(frozen=True, slots=True)
class SeenCancellation:
    """One attempt to cancel, or one call that was to; times are aware UTC.

    Attributes:
        id: The attempt's or the call's, as in the journal.
        reason: None for a call.
        who: Empty if the record does not say.
        platform_text: The platform's own words, untrusted.
    """

    id: str
    key: OrderKey
    at: datetime
    outcome: HistoryOutcome
    reason: CancelReason | None = None
    who: str = ""
    settled_at: datetime | None = None
    platform_text: str = ""
    case_number: str = ""
    is_call: bool = False

    @classmethod
    def of_attempt(cls, attempt: Attempt) -> SeenCancellation:
        """What is kept of an attempt."""
        return cls(
            attempt.id,
            attempt.key,
            attempt.confirmed_at,
            _BY_ATTEMPT.get(attempt.state, HistoryOutcome.OPEN),
            reason=attempt.reason,
            who=attempt.actor,
            settled_at=attempt.settled_at,
            platform_text=attempt.platform_text,
        )

    @classmethod
    def of_call(cls, call: PhoneRecord) -> SeenCancellation:
        """What is kept of a call."""
        is_agreed = call.state is PhoneState.AGREED
        return cls(
            call.id,
            call.key,
            call.recorded_at,
            HistoryOutcome.CANCELLED if is_agreed else HistoryOutcome.BY_PHONE,
            who=call.actor,
            settled_at=call.settled_at,
            case_number=call.case_number,
            is_call=True,
        )


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One line of the history: an order, and one of its cancellations if there was any."""

    order: SeenOrder
    cancellation: SeenCancellation | None = None

    @property
    def outcome(self) -> HistoryOutcome:
        """What became of this cancellation; an order that is off needs none of ours."""
        if self.cancellation is not None:
            return self.cancellation.outcome
        return HistoryOutcome.CANCELLED if self.order.status.is_off else HistoryOutcome.NONE


@dataclass(frozen=True, slots=True)
class HistoryFilter:
    """What is looked for; what is empty or None lets everything pass.

    Attributes:
        since, until: Aware UTC; the first is included and the second is not.
        number: A part of the order's number.
    """

    since: datetime | None = None
    until: datetime | None = None
    platform_id: str = ""
    reason: CancelReason | None = None
    who: str = ""
    outcome: HistoryOutcome | None = None
    number: str = ""


@dataclass(frozen=True, slots=True)
class PageMark:
    """Where a page ended, so that the next one begins there whatever was added meanwhile."""

    at: str
    order_row: int
    cancellation_row: int


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """Some entries, newest first; ``next_mark`` is None after the last."""

    entries: tuple[HistoryEntry, ...]
    next_mark: PageMark | None


@dataclass(frozen=True, slots=True)
class HistoryChoices:
    """What can be filtered by: platforms as (id, name), and people."""

    platforms: tuple[tuple[str, str], ...] = ()
    people: tuple[str, ...] = ()

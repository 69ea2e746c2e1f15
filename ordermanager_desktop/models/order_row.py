"""One row of the list: an order and its cancellation, as one label and its shelves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum, auto

from ordermanager_desktop.models.attention import (
    Attention,
    has_failed,
    is_contradicted,
    open_attention,
)
from ordermanager_desktop.models.cancellation import Attempt, AttemptState, CancelledBy
from ordermanager_desktop.models.duplicates import Twin
from ordermanager_desktop.models.order import Order, OrderKey, OrderStatus
from ordermanager_desktop.models.phone_record import PhoneRecord, PhoneState

SCHEDULED_AHEAD = timedelta(hours=1)
PICKED_UP_STAYS = timedelta(hours=2)


CLEARED_AT_HOUR = 4  # store time, which is this computer's: cancelled orders clear themselves


class RowLabel(Enum):
    """The one word that stands beside an order."""

    NEW = auto()
    CONFIRMED = auto()
    READY = auto()
    PICKED_UP = auto()
    FULFILLED = auto()
    REJECTED = auto()
    UNKNOWN_STATUS = auto()
    UNREADABLE = auto()
    CHECKING = auto()
    SENDING = auto()
    CANCELLING = auto()
    NOT_CONFIRMED = auto()
    CANCELLED = auto()
    CANCEL_FAILED = auto()
    NOT_SENT = auto()
    BY_PHONE = auto()  # somebody says so; the platform does not show it


class Shelf(Enum):
    """A tab that shows orders."""

    ACTIVE = auto()
    ATTENTION = auto()  # shows rows of the others once more
    SCHEDULED = auto()
    HISTORY = auto()


_LABEL_BY_STATUS = {
    OrderStatus.NEW: RowLabel.NEW,
    OrderStatus.CONFIRMED: RowLabel.CONFIRMED,
    OrderStatus.READY: RowLabel.READY,
    OrderStatus.PICKED_UP: RowLabel.PICKED_UP,
    OrderStatus.FULFILLED: RowLabel.FULFILLED,
    OrderStatus.CANCELLED: RowLabel.CANCELLED,
    OrderStatus.REJECTED: RowLabel.REJECTED,
    OrderStatus.UNKNOWN: RowLabel.UNKNOWN_STATUS,
}
_LABEL_BY_ATTEMPT = {
    AttemptState.INTENT: RowLabel.CHECKING,
    AttemptState.SENDING: RowLabel.SENDING,
    AttemptState.ACCEPTED: RowLabel.CANCELLING,
    AttemptState.UNKNOWN: RowLabel.NOT_CONFIRMED,
    AttemptState.CANCELLED: RowLabel.CANCELLED,
    AttemptState.NOT_CANCELLED: RowLabel.CANCEL_FAILED,
    AttemptState.NOT_SENT: RowLabel.NOT_SENT,
}


@dataclass(frozen=True, slots=True)
class Ending:
    """How an order was called off, as far as a read told.

    ``seen_at`` is when that was first seen (aware UTC), None if it was so at the first sight.
    """

    cancelled_by: CancelledBy
    seen_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class OrderRow:
    """An order with its latest attempt to cancel it, if there was one.

    Attributes:
        removed_at: When the manager cleared it.
        is_in_feed: False for an order that the platform's list no longer shows, and for one that
            only the cache remembers.
        phone: The latest record of a call that was to cancel it.
        ending: Set once it was asked who called the order off.
        is_only_recorded: True while nothing but the record of an attempt or a call shows the order.
        twin: An order that this one may be a duplicate of, or the other way round.
    """

    order: Order
    attempt: Attempt | None = None
    removed_at: datetime | None = None
    is_in_feed: bool = True
    phone: PhoneRecord | None = None
    ending: Ending | None = None
    is_only_recorded: bool = False
    twin: Twin | None = None

    @property
    def key(self) -> OrderKey:
        """What identifies the order."""
        return self.order.key

    def with_order(self, order: Order, *, is_in_feed: bool) -> OrderRow:
        """The same row of what a list or a read showed of the order."""
        return OrderRow(  # this runs for each update; ``replace`` takes four times as long
            order,
            self.attempt,
            self.removed_at,
            is_in_feed,
            self.phone,
            self.ending,
            twin=self.twin,
        )

    @property
    def label(self) -> RowLabel:
        """The word for the pill. What a read showed wins over what we were told was requested."""
        if self.attempt is None and self.phone is None and not self.order.defect:
            return _LABEL_BY_STATUS[self.order.status]
        if self.is_by_phone:
            return RowLabel.BY_PHONE
        if self.order.defect and not self._is_attempt_under_way:
            return RowLabel.UNREADABLE
        if self.order.status.is_off:
            return _LABEL_BY_STATUS[self.order.status]
        if self.attempt and self._attempt_matters(self.attempt.state):
            return _LABEL_BY_ATTEMPT[self.attempt.state]
        return _LABEL_BY_STATUS[self.order.status]

    def _attempt_matters(self, state: AttemptState) -> bool:
        """A failed attempt says nothing new about an order that went its way."""
        if state in (AttemptState.NOT_CANCELLED, AttemptState.NOT_SENT):
            return not self.order.status.has_ended
        return True

    @property
    def is_by_phone(self) -> bool:
        """True while a call is the latest word, and no read has shown how the order ended."""
        return self._phone_is_latest and not self.order.status.has_ended

    @property
    def _phone_is_latest(self) -> bool:
        if self.phone is None:
            return False
        return self.attempt is None or self.attempt.confirmed_at <= self.phone.recorded_at

    @property
    def is_cancelled(self) -> bool:
        """True when a read showed that the order is off; never before."""
        return self.label in (RowLabel.CANCELLED, RowLabel.REJECTED)

    @property
    def is_cancelling(self) -> bool:
        """True while an attempt waits for its answer or its outcome."""
        return self.attempt is not None and self._is_attempt_under_way and not self.is_cancelled

    @property
    def _is_attempt_under_way(self) -> bool:
        state = self.attempt.state if self.attempt else None
        return state is not None and (state.is_open or state.is_before_answer)

    @property
    def can_be_removed(self) -> bool:
        """True for an order that is off, by a read or by a call, and still on the list."""
        return (self.is_cancelled or self.is_by_phone) and self.removed_at is None

    @property
    def cancelled_by(self) -> CancelledBy:
        """Who called the order off, as far as any read told."""
        told = [self.attempt.cancelled_by] if self.attempt else []
        told += [self.ending.cancelled_by] if self.ending else []
        return next((by for by in told if by is not CancelledBy.UNKNOWN), CancelledBy.UNKNOWN)

    @property
    def has_open_call(self) -> bool:
        """True while the platform's state does not agree with a recorded call."""
        is_open = self.phone is not None and self.phone.state is PhoneState.OPEN
        return is_open and not self.order.status.is_off

    @property
    def has_failure(self) -> bool:
        """True while a failed attempt waits for somebody, on an order that no read saw ending."""
        if self.attempt is None or self._phone_is_latest:
            return False
        return has_failed(self.attempt) and not self.order.status.has_ended

    @property
    def is_contradicted(self) -> bool:
        """True if the platform shows the order live again after it had shown it cancelled."""
        return self.attempt is not None and is_contradicted(self.attempt)

    @property
    def may_be_forgotten(self) -> bool:
        """True for an order that is over, out of the platform's list, and settled in every way."""
        if self.is_in_feed or not self.order.status.has_ended:
            return False
        wants_somebody = self.has_open_call or self.has_failure or self.is_contradicted
        return not self.is_cancelling and not wants_somebody

    def attention(self, now: datetime) -> Attention:
        """How urgently the row wants a person at a moment (aware UTC)."""
        if self.attempt is None and self.phone is None:
            return Attention.NONE
        if self.has_failure or self.has_open_call or self.is_contradicted:
            return Attention.RED
        attempt = self.waiting_attempt
        return open_attention(attempt, now) if attempt else Attention.NONE

    @property
    def waiting_attempt(self) -> Attempt | None:
        """The attempt whose outcome is open, unless a later call took its place."""
        return self.attempt if self.is_cancelling and not self._phone_is_latest else None

    @property
    def is_muted(self) -> bool:
        """True for an order that asks nothing more of the kitchen."""
        return self.is_cancelled or (self.order.status.has_ended and not self.is_cancelling)

    @property
    def pickup_at(self) -> datetime | None:
        """When the food leaves, aware UTC."""
        return self.order.fulfillment.pickup_at

    def is_on(self, shelf: Shelf, now: datetime) -> bool:
        """True if that tab shows the row at a moment (aware UTC)."""
        if shelf is Shelf.ATTENTION:
            return self.attention(now) is not Attention.NONE
        return self.shelf(now) is shelf

    def may_be_on(self, shelf: Shelf) -> bool:
        """False if no moment puts the row, as it is, on that tab."""
        if shelf is Shelf.ATTENTION:
            return self.attempt is not None or self.phone is not None
        if shelf is Shelf.SCHEDULED:
            return self.order.fulfillment.is_scheduled
        if shelf is Shelf.HISTORY:
            is_plain = self.attempt is None and self.removed_at is None
            return not is_plain or self.is_only_recorded or not self.order.status.is_live
        return True

    def shelf(self, now: datetime) -> Shelf:
        """The tab this row belongs to at a moment (aware UTC), whether it wants a person or not."""
        if self.removed_at is not None:
            return Shelf.HISTORY
        if self.is_cancelling:
            return Shelf.ACTIVE
        if self.is_only_recorded and not (self.has_failure or self.has_open_call):
            return Shelf.HISTORY  # it is settled, and nothing says that the order still stands
        if self.is_cancelled:
            return Shelf.HISTORY if self._went_off_before(last_clearing(now)) else Shelf.ACTIVE
        if self.order.status is OrderStatus.FULFILLED:
            return Shelf.HISTORY
        if self.order.status is OrderStatus.PICKED_UP:
            left_at = self.pickup_at or self.order.placed_at
            return Shelf.HISTORY if left_at and now - left_at > PICKED_UP_STAYS else Shelf.ACTIVE
        if self.order.fulfillment.is_scheduled and self.pickup_at:
            return Shelf.SCHEDULED if self.pickup_at - now > SCHEDULED_AHEAD else Shelf.ACTIVE
        return Shelf.ACTIVE

    def _went_off_before(self, moment: datetime) -> bool:
        settled_at = self.attempt.settled_at if self.attempt else None
        seen_at = self.ending.seen_at if self.ending else None
        went_off_at = settled_at or seen_at or self.order.placed_at
        return went_off_at is not None and went_off_at < moment

    @property
    def sort_key(self) -> tuple[float, OrderKey]:
        """Newest first; an unknown time goes last."""
        return self.order.sort_key


def last_clearing(now: datetime) -> datetime:
    """The latest four o'clock in the morning, by the computer's own zone."""
    local = now.astimezone()
    clearing = local.replace(hour=CLEARED_AT_HOUR, minute=0, second=0, microsecond=0)
    return clearing if clearing <= local else clearing - timedelta(days=1)

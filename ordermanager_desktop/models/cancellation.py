"""Cancelling an order: what is asked, what is known of it, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto

from ordermanager_desktop.models.money import Amount
from ordermanager_desktop.models.order import Order, OrderKey, OrderStatus


class CancelReason(Enum):
    """Why a manager cancels, in words that belong to no platform."""

    CUSTOMER_ASKED = auto()
    ITEM_UNAVAILABLE = auto()
    ALL_ITEMS_UNAVAILABLE = auto()
    DUPLICATE = auto()
    KITCHEN_CLOSED = auto()
    TOO_BUSY = auto()
    NOT_ENOUGH_STAFF = auto()
    CANNOT_MEET_REQUEST = auto()
    RESTAURANT_PROBLEM = auto()
    NO_COURIER = auto()
    TOO_LATE = auto()
    CANNOT_DELIVER = auto()
    SUSPECTED_FRAUD = auto()
    OTHER = auto()


class SideEffect(Enum):
    """What else a platform does when it is given a reason."""

    STORE_OFFLINE_12_H = auto()
    STORE_OFFLINE_15_MIN = auto()


@dataclass(frozen=True, slots=True)
class ReasonOffer:
    """A reason that may be given for an order, and what it sets off."""

    reason: CancelReason
    side_effect: SideEffect | None = None


@dataclass(frozen=True, slots=True)
class CancelOrder:
    """The command: cancel this order, for this reason. ``note`` stays on this computer."""

    attempt_id: str
    key: OrderKey
    reason: CancelReason
    note: str = ""


class CancelOutcome(Enum):
    """What an answer to the command proves."""

    CONFIRMED = auto()  # the platform says the order is cancelled
    ACCEPTED = auto()  # taken; the answer comes later
    REFUSED = auto()  # the platform said no, and did nothing
    NOT_SENT = auto()  # provably never left this computer
    UNKNOWN = auto()  # may have been applied


class AnswerCause(Enum):
    """Why the outcome is what it is."""

    TAKEN = auto()
    UNREACHABLE = auto()  # refused, no name, TLS, proxy, no connection in time
    UNSAFE_ID = auto()  # the id would have addressed something else
    HELD_BACK = auto()  # it was not to leave any more when it could
    SIGN_IN_REJECTED = auto()  # 401
    MALFORMED = auto()  # 400
    NOT_PERMITTED = auto()  # 403
    TOO_MANY_REQUESTS = auto()  # 429
    CONTRADICTED = auto()  # 404, 409, 422: the order's state is open
    UNCLEAR = auto()  # lost connection, timeout, 3xx, 5xx, anything else


@dataclass(frozen=True, slots=True)
class CancelAnswer:
    """The evidence that one command brought back. ``text`` is the platform's own, untrusted."""

    outcome: CancelOutcome
    cause: AnswerCause
    text: str = ""
    retry_after_s: float | None = None


class AttemptState(Enum):
    """Where one attempt to cancel stands."""

    INTENT = auto()  # confirmed by a person, nothing sent
    SENDING = auto()  # the marker is on disk; bytes may leave
    ACCEPTED = auto()  # taken, outcome unknown
    UNKNOWN = auto()  # may have been executed
    CANCELLED = auto()  # a read showed it
    NOT_CANCELLED = auto()  # the platform's evidence: it stands, or ended otherwise
    NOT_SENT = auto()  # proven never executed

    @property
    def is_open(self) -> bool:
        """True while bytes may be on their way or the outcome is not known."""
        return self in (AttemptState.SENDING, AttemptState.ACCEPTED, AttemptState.UNKNOWN)

    @property
    def is_before_answer(self) -> bool:
        """True while the button must stay dead."""
        return self in (AttemptState.INTENT, AttemptState.SENDING)


class Cause(Enum):
    """Why an attempt is in its state."""

    NONE = auto()
    CONFIRMED = auto()
    REJECTED_BY_RESTAURANT = auto()  # the platform shows REJECTED: the order is off
    ALREADY_OFF = auto()  # somebody else had cancelled it before we sent
    ALREADY_GONE = auto()  # picked up or fulfilled before we sent
    ENDED_OTHERWISE = auto()  # picked up or fulfilled after we sent
    REFUSED = auto()  # the platform reports a failed cancellation, or two reads show it live
    ORDER_DIFFERS = auto()  # another platform, number or time than the one confirmed
    ORDER_CHANGED = auto()  # total or items changed since the confirmation
    NOT_CANCELLABLE = auto()  # unknown status, unreadable order, unsafe id
    UNREACHABLE = auto()
    SIGN_IN_REJECTED = auto()
    NOT_PERMITTED = auto()
    MALFORMED = auto()
    TOO_BUSY = auto()  # rate limited for longer than the confirmation lives
    EXPIRED = auto()  # the confirmation grew older than two minutes
    WITHDRAWN = auto()  # the manager chose not to send
    APP_CLOSED = auto()
    NOT_WRITTEN = auto()  # the journal could not be written
    APP_FAILED = auto()  # a defect of ours, before anything was sent
    NO_ANSWER = auto()  # timeout, reset, 5xx: may have been executed
    CONTRADICTED = auto()  # 404, 409, 422


class CancelledBy(Enum):
    """Who called the order off, as far as the platform says."""

    UNKNOWN = auto()
    RESTAURANT = auto()
    PLATFORM_OR_CUSTOMER = auto()


@dataclass(frozen=True, slots=True)
class IdentitySnapshot:
    """The order as the manager saw it when confirming. Only an initial of the customer is kept."""

    platform: str
    store: str
    number: str
    total: Amount | None
    placed_at: datetime | None
    customer_initial: str
    item_count: int

    @classmethod
    def of(cls, order: Order) -> IdentitySnapshot:
        """Take the snapshot that the dialog shows and the journal keeps."""
        return cls(
            platform=order.platform.id,
            store=order.key.store,
            number=order.number,
            total=order.totals.total,
            placed_at=order.placed_at,
            customer_initial=order.customer[:1],
            item_count=order.item_count,
        )


@dataclass(frozen=True, slots=True)
class Attempt:
    """One confirmed wish to cancel, and all that is known of it.

    Wall times are aware UTC and for people; ``confirmed_mono_s`` with ``boot_id`` measures age.
    ``fail_base`` is the most CANCEL_FAILED entries ever seen before the send, None if never read.
    """

    id: str
    key: OrderKey
    snapshot: IdentitySnapshot
    reason: CancelReason
    note: str
    actor: str
    confirmed_at: datetime
    confirmed_mono_s: float
    boot_id: str
    state: AttemptState = AttemptState.INTENT
    cause: Cause = Cause.NONE
    fail_base: int | None = None
    sent_at: datetime | None = None
    settled_at: datetime | None = None
    sends_at: datetime | None = None  # a repeat is due then (after 429)
    platform_text: str = ""
    ended_as: OrderStatus | None = None
    cancelled_by: CancelledBy = CancelledBy.UNKNOWN
    attention_since: datetime | None = None
    platform_reports_failure: bool = False  # a failure is shown, but none that is provably ours
    dismissed_at: datetime | None = None  # a manager has dealt with the failure

    @property
    def reference(self) -> str:
        """Short code that the manager and support can read to each other."""
        return f"{self.id[:4]}-{self.id[4:8]}".upper()

    @property
    def command(self) -> CancelOrder:
        """What goes on the wire: the key and the reason that were confirmed."""
        return CancelOrder(self.id, self.key, self.reason, self.note)


@dataclass(frozen=True, slots=True)
class OrderReading:
    """One look at an order, as its platform showed it.

    Attributes:
        cancel_failures: CANCEL_FAILED entries the read showed; None if this kind of read has none.
        failure_text: The newest failure's description, the platform's own words.
        read_mono_s: Monotonic time of the answer.
    """

    order: Order
    read_mono_s: float
    cancelled_by: CancelledBy = CancelledBy.UNKNOWN
    cancel_failures: int | None = None
    failure_text: str = ""

    @property
    def shows_live(self) -> bool:
        """True if the order could still be cancelled."""
        return self.order.status.is_live and not self.order.defect

"""The next step of an order: what a manager asks a platform for, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto
from typing import Final

from ordermanager_desktop.models.order import Order, OrderKey, OrderStatus

PREP_MINUTES: Final = (10, 15, 20, 25, 30, 45)
MOST_PREP_MINUTES: Final = 240


class NextStep(Enum):
    """What can be asked for; each may be asked for again without harm."""

    CONFIRM = auto()
    READY = auto()
    PREP_TIME = auto()


class StepState(Enum):
    """Where a request for a step stands."""

    SENDING = auto()
    REQUESTED = auto()  # taken; no read shows it yet
    DONE = auto()  # a read shows it
    FAILED = auto()  # it was not done
    UNCLEAR = auto()  # nobody knows; it may be asked for again


class StepCause(Enum):
    """Why a request is in its state."""

    NONE = auto()
    REFUSED = auto()  # the platform said no, in its own words
    NOT_PERMITTED = auto()  # the account lacks the right
    SIGN_IN_REJECTED = auto()
    UNREACHABLE = auto()  # nothing was sent
    TOO_BUSY = auto()  # rate limited; nothing was done
    CANCELLING = auto()  # a cancellation of the order goes first; nothing was sent
    ORDER_ENDED = auto()
    NO_ANSWER = auto()
    NOT_SHOWN = auto()  # taken, and no read showed it in time


@dataclass(frozen=True, slots=True)
class StepWish:
    """What a manager wants for an order. ``minutes`` is the whole preparation time, if told."""

    key: OrderKey
    step: NextStep
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class StepRequest:
    """One wish and all that is known of it. Times are aware UTC; the text is the platform's own.

    ``number`` tells it apart from all others of this run.
    """

    number: int
    wish: StepWish
    asked_at: datetime
    state: StepState = StepState.SENDING
    cause: StepCause = StepCause.NONE
    platform_text: str = ""
    taken_at: datetime | None = None
    settled_at: datetime | None = None

    @property
    def is_under_way(self) -> bool:
        """True while it waits for its answer or its proof."""
        return self.state in (StepState.SENDING, StepState.REQUESTED)


@dataclass(frozen=True, slots=True)
class StepOffer:
    """What the details and the menu of an order show of its next step.

    Attributes:
        step: What can be asked for now; None if nothing.
        obstacle: Why it can't be asked for at this moment.
        latest: The latest request about the order.
    """

    step: NextStep | None = None
    obstacle: StepCause = StepCause.NONE
    latest: StepRequest | None = None

    @property
    def is_possible(self) -> bool:
        """True if it may be asked for now."""
        return self.step is not None and self.obstacle is StepCause.NONE


NO_OFFER: Final = StepOffer()


def step_due(order: Order) -> NextStep | None:
    """What a manager does next with an order in this state."""
    match order.status:
        case OrderStatus.NEW:
            return NextStep.CONFIRM
        case OrderStatus.CONFIRMED:
            return NextStep.READY
    return None


def allows(order: Order, step: NextStep) -> bool:
    """True if the order's last known state permits the step."""
    if order.defect:
        return False
    if step is NextStep.PREP_TIME:
        return order.status is OrderStatus.CONFIRMED
    return step_due(order) is step


def whole_prep_minutes(order: Order) -> int | None:
    """How long the order takes in all, as the platform reckons or as its times tell."""
    if order.fulfillment.prep_minutes is not None:
        return order.fulfillment.prep_minutes
    pickup_at, placed_at = order.fulfillment.pickup_at, order.placed_at
    if pickup_at is None or placed_at is None or order.fulfillment.is_scheduled:
        return None
    minutes = round((pickup_at - placed_at).total_seconds() / 60)
    return minutes if 0 < minutes <= MOST_PREP_MINUTES else None


def shows(order: Order, wish: StepWish) -> bool:
    """True if a look at the order proves that the wish came true."""
    match wish.step:
        case NextStep.CONFIRM:
            return order.status in _BEYOND_NEW
        case NextStep.READY:
            return order.status in _BEYOND_CONFIRMED
        case NextStep.PREP_TIME:
            return order.fulfillment.prep_minutes == wish.minutes


_BEYOND_CONFIRMED = (OrderStatus.READY, OrderStatus.PICKED_UP, OrderStatus.FULFILLED)
_BEYOND_NEW = (OrderStatus.CONFIRMED, *_BEYOND_CONFIRMED)

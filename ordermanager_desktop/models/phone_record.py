"""A cancellation that somebody arranged by phone: what the manager wrote down of the call."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto

from ordermanager_desktop.models.call_timer import CallTime
from ordermanager_desktop.models.cancellation import IdentitySnapshot
from ordermanager_desktop.models.order import OrderKey


class PhoneState(Enum):
    """What became of the record."""

    OPEN = auto()  # the platform does not show it yet
    AGREED = auto()  # a read showed the order called off
    CLOSED = auto()  # a manager closed it without that


@dataclass(frozen=True, slots=True)
class PhoneRecord:
    """One call, as it was told by whoever made it. It proves nothing about the order.

    Names are as typed; times are aware UTC.

    Attributes:
        actor: Who called.
        call: When the call began and how long it was; None if nobody timed it.
        closed_by, closing_note: Who closed the record without the platform's agreement, and what
            they know of the matter.
    """

    id: str
    key: OrderKey
    snapshot: IdentitySnapshot
    actor: str
    recorded_at: datetime
    case_number: str = ""
    state: PhoneState = PhoneState.OPEN
    settled_at: datetime | None = None
    call: CallTime | None = None
    closed_by: str = ""
    closing_note: str = ""

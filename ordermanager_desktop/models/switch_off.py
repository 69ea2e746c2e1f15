"""A reminder to switch off what ran out, after an order was cancelled for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ordermanager_desktop.models.cancellation import AttemptState, CancelReason
from ordermanager_desktop.models.order import OrderKey
from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.models.platform import Platform

_RAN_OUT = (CancelReason.ITEM_UNAVAILABLE, CancelReason.ALL_ITEMS_UNAVAILABLE)
MOST_ITEMS = 30


@dataclass(frozen=True, slots=True)
class SwitchOff:
    """What to switch off on a platform. The items' names are untrusted.

    Attributes:
        done: Places of the items that were ticked off.
        since: When the cancellation was confirmed, aware UTC.
    """

    key: OrderKey
    platform: Platform
    number: str
    items: tuple[str, ...]
    since: datetime
    done: frozenset[int] = frozenset()

    @property
    def is_done(self) -> bool:
        """True if every item was ticked off."""
        return len(self.done) == len(self.items)


def ran_out(row: OrderRow) -> bool:
    """True if a read confirmed that the order was cancelled here because something ran out."""
    attempt = row.attempt
    return (
        attempt is not None
        and attempt.state is AttemptState.CANCELLED
        and attempt.reason in _RAN_OUT
    )


def items_of(row: OrderRow) -> tuple[str, ...]:
    """The order's items by name, each once."""
    names = dict.fromkeys(item.name for item in row.order.items if item.name)
    return tuple(names)[:MOST_ITEMS]

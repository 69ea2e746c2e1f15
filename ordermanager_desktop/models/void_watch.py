"""Which orders went off while somebody looked on, so that a kitchen may still be cooking them."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from ordermanager_desktop.models.cancellation import AttemptState, CancelledBy
from ordermanager_desktop.models.key_set import KeySet
from ordermanager_desktop.models.order import OrderKey
from ordermanager_desktop.models.order_row import OrderRow, last_clearing

_SHIFT: Final = timedelta(hours=6)


def is_void(row: OrderRow) -> bool:
    """True if a read showed the order off, and no later one showed it live again."""
    return row.is_cancelled and not row.is_contradicted


def is_by_us(row: OrderRow) -> bool:
    """True if our own request called the order off, as far as any read told."""
    attempt = row.attempt
    is_ours = attempt is not None and attempt.state is AttemptState.CANCELLED
    return is_ours and row.cancelled_by is not CancelledBy.PLATFORM_OR_CUSTOMER


def is_of_an_earlier_shift(row: OrderRow, now: datetime) -> bool:
    """True if no kitchen can be at work on it any more.

    A shift ends at four in the morning, when the list clears itself; an order that is a few hours
    old may still belong to the one that just began.
    """
    times = [row.order.placed_at, row.pickup_at if row.order.fulfillment.is_scheduled else None]
    known = [time for time in times if time is not None]
    if not known:
        return False
    wanted_at = max(known)
    return wanted_at < last_clearing(now) and now - wanted_at > _SHIFT


class VoidWatch:
    """Tells the moment at which an order that was seen standing is seen to be off; once."""

    def __init__(self) -> None:
        self._standing = KeySet()

    def has_gone_off(self, row: OrderRow) -> bool:
        """Take note of a row; True if this is the moment."""
        if not is_void(row):
            self._standing.add(row.key)
            return False
        if row.key not in self._standing:
            return False
        self._standing.discard(row.key)
        return True

    def forget(self, key: OrderKey) -> None:
        """The order is not known any more."""
        self._standing.discard(key)

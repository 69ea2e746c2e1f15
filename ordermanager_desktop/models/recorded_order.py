"""An order as this computer's own record knows it, for when no list shows it."""

from __future__ import annotations

from ordermanager_desktop.models.cancellation import Attempt, IdentitySnapshot
from ordermanager_desktop.models.order import Order, OrderKey, OrderStatus, OrderTotals
from ordermanager_desktop.models.phone_record import PhoneRecord, PhoneState
from ordermanager_desktop.models.platform import Platform


def recorded_order(key: OrderKey, snapshot: IdentitySnapshot, platform: Platform) -> Order:
    """The order as it was confirmed. How it stands now is not known, and no item is."""
    return Order(
        key=key,
        number=snapshot.number,
        platform=platform,
        status=OrderStatus.UNKNOWN,
        placed_at=snapshot.placed_at,
        customer=snapshot.customer_initial and f"{snapshot.customer_initial}.",
        more_items=snapshot.item_count,
        totals=OrderTotals(total=snapshot.total),
    )


def must_show_attempt(attempt: Attempt) -> bool:
    """True while an attempt may still cancel its order, so that it needs a row whatever happens."""
    return attempt.state.is_open or attempt.state.is_before_answer


def must_show_call(call: PhoneRecord) -> bool:
    """True until the platform's state agrees with a call or a manager closes it."""
    return call.state is PhoneState.OPEN

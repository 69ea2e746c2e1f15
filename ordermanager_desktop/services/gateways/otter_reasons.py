"""The reasons that the Otter API takes, and what they set off at a platform.

Otter Public API reference, "Request order cancelation", read 2026-08-01. The pairing with our
neutral reasons is our own; codes that are no manager's reason are not offered.
"""

from __future__ import annotations

from ordermanager_desktop.models.cancellation import CancelReason, ReasonOffer, SideEffect
from ordermanager_desktop.models.order import FulfillmentMode, Order

REASON_CODES = {
    CancelReason.CUSTOMER_ASKED: "CUSTOMER_CALLED_TO_CANCEL",
    CancelReason.ITEM_UNAVAILABLE: "UNAVAILABLE_ITEM",
    CancelReason.DUPLICATE: "DUPLICATE_ORDER",
    CancelReason.KITCHEN_CLOSED: "KITCHEN_CLOSED",
    CancelReason.TOO_BUSY: "RESTAURANT_TOO_BUSY",
    CancelReason.CANNOT_MEET_REQUEST: "CANNOT_COMPLETE_CUSTOMER_REQUEST",
    CancelReason.ALL_ITEMS_UNAVAILABLE: "ALL_ITEMS_OUT_OF_STOCK",
    CancelReason.NOT_ENOUGH_STAFF: "LABOR_UNAVAILABLE",
    CancelReason.RESTAURANT_PROBLEM: "RESTAURANT_INTERNAL_ISSUE",
    CancelReason.NO_COURIER: "COURIER_NOT_FOUND",
    CancelReason.TOO_LATE: "LATE_DELIVERY",
    CancelReason.CANNOT_DELIVER: "UNABLE_TO_DELIVER",
    CancelReason.SUSPECTED_FRAUD: "FRAUDULENT_EATER",
    CancelReason.OTHER: "REASON_OTHER",
}
_DELIVERY_ALONE = (CancelReason.NO_COURIER, CancelReason.TOO_LATE, CancelReason.CANNOT_DELIVER)
_DELIVERY_MODES = (FulfillmentMode.DELIVERY, FulfillmentMode.RESTAURANT_DELIVERY)
# DoorDash, "Merchant order cancellation", developer.doordash.com, read 2026-09-17. Whether it
# follows through Otter is not documented, so the manager is warned.
_SIDE_EFFECTS = {
    ("doordash", CancelReason.KITCHEN_CLOSED): SideEffect.STORE_OFFLINE_12_H,
    ("doordash", CancelReason.TOO_BUSY): SideEffect.STORE_OFFLINE_15_MIN,
}


def reason_offers(order: Order) -> tuple[ReasonOffer, ...]:
    """The reasons for this order, most used first, "other" last."""
    is_delivered = order.fulfillment.mode in _DELIVERY_MODES
    return tuple(
        ReasonOffer(reason, _SIDE_EFFECTS.get((order.platform.id, reason)))
        for reason in REASON_CODES
        if is_delivered or reason not in _DELIVERY_ALONE
    )

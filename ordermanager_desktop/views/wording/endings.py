"""Words for orders that ended by somebody else's doing: who, when, and what that stops."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ordermanager_desktop.models.cancellation import CancelledBy
from ordermanager_desktop.models.order import OrderStatus
from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.views.wording.rows import clock_text, number_text, platform_name

translate = QCoreApplication.translate


def called_off_line(row: OrderRow) -> str:
    """Who called the order off and when that was seen, as far as it is known."""
    who = _who(row).format(platform=platform_name(row.order.platform))
    if row.ending is None or row.ending.seen_at is None:
        return who
    seen = translate("endings", "{who} Seen at {time}.")
    return seen.format(who=who, time=clock_text(row.ending.seen_at, with_seconds=True))


def _who(row: OrderRow) -> str:
    if row.order.status is OrderStatus.REJECTED:
        return translate("endings", "Rejected: the order is off.")
    match row.cancelled_by:
        case CancelledBy.PLATFORM_OR_CUSTOMER:
            return translate("endings", "Cancelled by {platform} or the customer.")
        case CancelledBy.RESTAURANT:
            return translate("endings", "Cancelled by the restaurant, but not from here.")
        case CancelledBy.UNKNOWN:
            return translate("endings", "{platform} shows the order as cancelled.")


def ended_elsewhere(row: OrderRow) -> str:
    """The toast of an order that somebody else called off; the food is not wanted."""
    if row.phone is not None:
        text = translate("endings", "{platform} now shows order {number} as cancelled.")
    elif row.order.status is OrderStatus.REJECTED:
        text = translate("endings", "Order {number} was rejected: the order is off.")
    else:
        text = _cancelled_elsewhere(row.cancelled_by)
    return text.format(number=number_text(row.order), platform=platform_name(row.order.platform))


def _cancelled_elsewhere(by: CancelledBy) -> str:
    match by:
        case CancelledBy.PLATFORM_OR_CUSTOMER:
            return translate(
                "endings", "Order {number} was cancelled by {platform} or the customer."
            )
        case CancelledBy.RESTAURANT:
            return translate(
                "endings", "Order {number} was cancelled by the restaurant, but not from here."
            )
        case CancelledBy.UNKNOWN:
            return translate("endings", "Order {number} was cancelled; {platform} shows it.")


def nothing_to_cancel(row: OrderRow) -> str:
    """Why an open dialog can't send any more; empty while it can."""
    match row.order.status:
        case OrderStatus.PICKED_UP:
            text = translate("endings", "Too late: the order was picked up. Nothing was sent.")
        case OrderStatus.FULFILLED:
            text = translate("endings", "Too late: the order is complete. Nothing was sent.")
        case OrderStatus.CANCELLED | OrderStatus.REJECTED:
            text = translate("endings", "{who} Nothing was sent.").format(who=_who(row))
        case _:
            return ""
    return text.format(platform=platform_name(row.order.platform))

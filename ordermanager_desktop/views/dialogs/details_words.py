"""Words of the order's details: headline, courier, times, and all of it as text."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ordermanager_desktop.models.order import (
    Courier,
    CourierState,
    FulfillmentMode,
    Order,
)
from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.views.wording.cancelling import reason_text
from ordermanager_desktop.views.wording.moments import moment_text
from ordermanager_desktop.views.wording.rows import (
    clock_text,
    label_word,
    money_text,
    number_text,
    pickup_text,
    platform_name,
)

translate = QCoreApplication.translate

_FAR: Final = timedelta(hours=12)

_MODES: Final = {
    FulfillmentMode.DELIVERY: QT_TRANSLATE_NOOP("details", "delivery"),
    FulfillmentMode.RESTAURANT_DELIVERY: QT_TRANSLATE_NOOP("details", "your own delivery"),
    FulfillmentMode.PICKUP: QT_TRANSLATE_NOOP("details", "customer picks up"),
    FulfillmentMode.DINE_IN: QT_TRANSLATE_NOOP("details", "dine-in"),
    FulfillmentMode.DRIVE_THROUGH: QT_TRANSLATE_NOOP("details", "drive-through"),
}

_COURIER_STATES: Final = {
    CourierState.ASSIGNED: QT_TRANSLATE_NOOP("details", "assigned"),
    CourierState.ON_THE_WAY: QT_TRANSLATE_NOOP("details", "on the way"),
    CourierState.ARRIVED: QT_TRANSLATE_NOOP("details", "at the restaurant"),
    CourierState.HAS_THE_FOOD: QT_TRANSLATE_NOOP("details", "has the food"),
    CourierState.DONE: QT_TRANSLATE_NOOP("details", "has delivered"),
}


def subtitle(order: Order, now: datetime) -> str:
    """Platform, when it was placed, how and when the food leaves; only what is known."""
    parts = [platform_name(order.platform)]
    if order.placed_at:
        placed = translate("details", "placed {time}")
        parts.append(placed.format(time=clock_text(order.placed_at)))
    if order.fulfillment.mode in _MODES:
        parts.append(translate("details", str(_MODES[order.fulfillment.mode])))
    if order.fulfillment.pickup_at:
        parts.append(_due_text(order.fulfillment.pickup_at, now))
    return " · ".join(parts)


def _due_text(pickup_at: datetime, now: datetime) -> str:
    if abs(pickup_at - now) > _FAR:
        return pickup_text(pickup_at, now)[0]  # it names the day
    return translate("details", "due {time}").format(time=clock_text(pickup_at))


def hand_over_lines(order: Order, now: datetime) -> list[str]:
    """When the food leaves and when it should be with the customer, as far as that is known.

    Nothing for an order that is off: nobody comes for it.
    """
    if order.status.is_off:
        return []
    times = order.fulfillment
    is_brought = times.mode in (FulfillmentMode.DELIVERY, FulfillmentMode.RESTAURANT_DELIVERY)
    lines = []
    if times.pickup_at:
        pickup = translate("details", "Pickup due {time}")
        lines.append(pickup.format(time=moment_text(times.pickup_at, now)))
    if times.deliver_at and is_brought:
        delivery = translate("details", "Delivery due {time}")
        lines.append(delivery.format(time=moment_text(times.deliver_at, now)))
    return lines


def courier_line(courier: Courier) -> str:
    """Who fetches the food and how near they are, for example “Dana, on the way”."""
    state = translate("details", str(_COURIER_STATES[courier.state])) if courier.state else ""
    name = courier.name or translate("details", "Courier")
    return f"{name}, {state}" if state else name


def details_text(row: OrderRow, now: datetime) -> str:
    """The order as text for the clipboard, without the customer's name."""
    order = row.order
    lines = [f"{number_text(order)} · {subtitle(order, now)} · {label_word(row.label)}"]
    lines += [f"{item.quantity} × {item.name}" for item in order.items]
    lines.append(
        translate("details", "Total {amount}").format(amount=money_text(order.totals.total))
    )
    lines.append(translate("details", "Order ID {id}").format(id=order.key.order_id))
    if row.attempt:
        reason = translate("details", "Reason: {reason}")
        lines.append(reason.format(reason=reason_text(row.attempt.reason)))
        reference = translate("details", "Reference {reference}")
        lines.append(reference.format(reference=row.attempt.reference))
    return "\n".join(lines)

"""Words of the order's details: headline, items, courier, timeline, and all of it as text."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from operator import itemgetter
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ordermanager_desktop.models.cancellation import Attempt, AttemptState
from ordermanager_desktop.models.money import Amount
from ordermanager_desktop.models.order import (
    Courier,
    CourierState,
    FulfillmentMode,
    Modifier,
    Order,
    OrderItem,
    OrderTotals,
)
from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.views.wording.cancelling import reason_text
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


def modifiers_text(item: OrderItem) -> str:
    """The choices made for an item, those within choices too."""
    texts = [*_modifier_texts(item.modifiers)]
    more = item.more_modifiers
    if more:
        texts.append(translate("details", "+%n more", "", more))
    return " · ".join(texts)


def _modifier_texts(modifiers: tuple[Modifier, ...]) -> Iterator[str]:
    for modifier in modifiers:
        count = f"{modifier.quantity} × " if modifier.quantity != 1 else ""
        has_price = modifier.price is not None and not modifier.price.is_zero
        price = f" ({money_text(modifier.price)})" if has_price else ""
        yield f"{count}{modifier.name}{price}"
        yield from _modifier_texts(modifier.modifiers)


def total_lines(totals: OrderTotals) -> list[tuple[str, Amount]]:
    """The platform's own sums above the total, without what it did not send or is zero."""
    lines = (
        (translate("details", "Subtotal"), totals.subtotal),
        (translate("details", "Discount"), totals.discount),
        (translate("details", "Delivery fee"), totals.delivery_fee),
        (translate("details", "Tax"), totals.tax),
        (translate("details", "Tip"), totals.tip),
    )
    return [(name, amount) for name, amount in lines if amount and not amount.is_zero]


def courier_line(courier: Courier) -> str:
    """Who fetches the food and how near they are, for example “Dana, on the way”."""
    state = translate("details", str(_COURIER_STATES[courier.state])) if courier.state else ""
    name = courier.name or translate("details", "Courier")
    return f"{name}, {state}" if state else name


def timeline(row: OrderRow) -> list[tuple[datetime, str]]:
    """What is known to have happened, oldest first."""
    events = []
    if row.order.placed_at:
        events.append((row.order.placed_at, translate("details", "Placed")))
    if row.attempt:
        events += _attempt_events(row.attempt, platform_name(row.order.platform))
    if row.phone:
        events.append(
            (row.phone.recorded_at, translate("details", "Recorded as cancelled by phone"))
        )
    if row.ending and row.ending.seen_at:
        events.append((row.ending.seen_at, translate("details", "Seen to be off")))
    return sorted(events, key=itemgetter(0))


def _attempt_events(attempt: Attempt, platform: str) -> Iterator[tuple[datetime, str]]:
    yield attempt.confirmed_at, translate("details", "Asked to cancel")
    if attempt.sent_at:
        sent = translate("details", "Request sent to {platform}")
        yield attempt.sent_at, sent.format(platform=platform)
    if attempt.settled_at:
        yield attempt.settled_at, _outcome(attempt.state).format(platform=platform)


def _outcome(state: AttemptState) -> str:
    match state:
        case AttemptState.CANCELLED:
            return translate("details", "{platform} confirmed the cancellation")
        case AttemptState.NOT_CANCELLED:
            return translate("details", "{platform} did not cancel")
        case AttemptState.NOT_SENT:
            return translate("details", "Request not sent")
        case _:
            return translate("details", "Waiting for {platform}")


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

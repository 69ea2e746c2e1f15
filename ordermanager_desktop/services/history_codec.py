"""How the history keeps orders and cancellations in its tables. Of the customer's own words, of
phone numbers and of addresses it keeps nothing."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any, TypeAlias

from ordermanager_desktop.models.cancellation import CancelledBy, CancelReason
from ordermanager_desktop.models.history import (
    HistoryEntry,
    HistoryOutcome,
    SeenCancellation,
    SeenOrder,
)
from ordermanager_desktop.models.money import Amount, Money, OddAmount
from ordermanager_desktop.models.order import OrderItem, OrderKey, OrderStatus
from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.services.redaction import redacted

Values: TypeAlias = tuple[Any, ...]

_MOST_ITEMS = 50
_LONGEST_ITEM = 120


def seen_order(row: OrderRow, now: datetime) -> SeenOrder:
    """What the history keeps of a row.

    A time that nobody can have placed an order at is as good as none.
    """
    order = row.order
    placed = order.placed_at
    is_likely = placed is not None and placed <= now and (now - placed).days < _LIKELY_DAYS
    return SeenOrder(
        key=order.key,
        number=order.number,
        platform_id=order.platform.id,
        platform_name=order.platform.name,
        status=order.status,
        at=placed if placed and is_likely else now,
        seen_at=now,
        total=order.totals.total,
        items=tuple(map(_item, order.items[:_MOST_ITEMS])),
        customer=order.customer,
        cancelled_by=row.cancelled_by,
    )


_LIKELY_DAYS = 90


def _item(item: OrderItem) -> str:
    name = item.name[:_LONGEST_ITEM]
    return name if item.quantity == 1 else f"{item.quantity} × {name}"


def order_values(order: SeenOrder) -> Values:
    """The columns of ``seen_order`` after its number, in the order of the table."""
    return (
        *(order.key.connection, order.key.store, order.key.source, order.key.order_id),
        *(order.number, order.platform_id, order.platform_name),
        *(order.status.name, int(order.status.is_off), iso(order.at), iso(order.seen_at)),
        *_amount_values(order.total),
        json.dumps(order.items),
        order.cancelled_by.name,
    )


def cancellation_values(each: SeenCancellation, order_row: int) -> Values:
    """The columns of ``seen_cancellation`` after its number."""
    settled_at = iso(each.settled_at) if each.settled_at else None
    reason = each.reason.name if each.reason else None
    text = redacted(each.platform_text)
    return (
        *(each.id, order_row, int(each.is_call), iso(each.at), settled_at),
        *(each.outcome.name, reason, each.who, text, each.case_number),
    )


def entry_of(values: Values) -> HistoryEntry:
    """From the columns of both tables and the customer's name, in the order of ``COLUMNS``.

    Raises:
        KeyError, ValueError, TypeError: If they are not what this module wrote.
    """
    key = OrderKey(*values[:4])
    number, platform_id, platform_name, status, at, seen_at = values[4:10]
    minor, currency, odd, items, cancelled_by, customer = values[10:16]
    order = SeenOrder(
        key,
        number,
        platform_id,
        platform_name,
        OrderStatus[status],
        moment(at),
        moment(seen_at),
        amount_of(minor, currency, odd),
        tuple(json.loads(items)),
        customer or "",
        CancelledBy[cancelled_by],
    )
    return HistoryEntry(order, _cancellation_of(key, values[16:]) if values[16] else None)


COLUMNS = (
    "o.connection, o.store, o.source, o.order_id, o.number, o.platform_id, o.platform_name, "
    "o.status, o.at, o.seen_at, o.total_minor, o.currency, o.odd_total, o.items, "
    "o.cancelled_by, n.name, "
    "c.id, c.is_call, c.at, c.settled_at, c.outcome, c.reason, c.who, c.platform_text, "
    "c.case_number"
)


def _cancellation_of(key: OrderKey, values: Values) -> SeenCancellation:
    id_, is_call, at, settled_at, outcome, reason, who, text, case = values
    return SeenCancellation(
        id_,
        key,
        moment(at),
        HistoryOutcome[outcome],
        reason=reason_of(reason),
        who=who,
        settled_at=moment(settled_at) if settled_at else None,
        platform_text=text,
        case_number=case,
        is_call=bool(is_call),
    )


def reason_of(name: str | None) -> CancelReason | None:
    """The reason of that name; one of a newer version is another reason."""
    return CancelReason.__members__.get(name, CancelReason.OTHER) if name else None


def amount_of(minor: int | None, currency: str | None, odd: str | None) -> Amount | None:
    """An amount from its columns."""
    if minor is not None and currency is not None:
        return Money(minor, currency)
    return OddAmount(odd) if odd is not None else None


def _amount_values(amount: Amount | None) -> Values:
    match amount:
        case Money():
            return amount.minor_units, amount.currency, None
        case OddAmount():
            return None, None, amount.text
    return None, None, None


def iso(at: datetime) -> str:
    """A moment as text that sorts by time."""
    return at.astimezone(UTC).isoformat(timespec="seconds")


def moment(text: str) -> datetime:
    """The moment that was written."""
    return datetime.fromisoformat(text)

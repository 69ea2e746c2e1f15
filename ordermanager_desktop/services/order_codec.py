"""How an order is kept on disk: plain JSON, without what the next start does not need.

Phone numbers are left out, in the courier's record as in what the customer wrote; addresses are
not known to the app at all.
"""

from __future__ import annotations

import json
import re
from dataclasses import asdict, replace
from datetime import datetime
from enum import Enum
from typing import Any

from ordermanager_desktop.models.order import (
    Courier,
    CourierState,
    Fulfillment,
    FulfillmentMode,
    Modifier,
    Order,
    OrderItem,
    OrderKey,
    OrderStatus,
    OrderTotals,
)
from ordermanager_desktop.models.platform import Platform
from ordermanager_desktop.services.amount_codec import decode_amount

_PHONE = re.compile(r"\+?\d(?:[\s().-]*\d){6,}")
_MASK = "•••"

_Fields = dict[str, Any]


def encode_order(order: Order) -> str:
    """One order as text."""
    return json.dumps(
        asdict(_slim(order)), ensure_ascii=True, separators=(",", ":"), default=_plain
    )


def decode_order(text: str) -> Order:
    """The order that was encoded.

    Raises:
        KeyError, ValueError, TypeError: If the text is not what this module wrote.
    """
    fields: _Fields = json.loads(text)
    courier = fields["courier"]
    known = {
        "key": OrderKey(**fields["key"]),
        "platform": Platform(**fields["platform"]),
        "status": OrderStatus[fields["status"]],
        "placed_at": _moment(fields["placed_at"]),
        "items": tuple(map(_item, fields["items"])),
        "totals": OrderTotals(
            **{name: decode_amount(sum_) for name, sum_ in fields["totals"].items()}
        ),
        "fulfillment": _fulfillment(fields["fulfillment"]),
        "courier": _courier(courier) if courier else None,
    }
    return Order(**{**fields, **known})


def _slim(order: Order) -> Order:
    return replace(
        order,
        note=_masked(order.note),
        items=tuple(replace(item, note=_masked(item.note)) for item in order.items),
        courier=replace(order.courier, phone="") if order.courier else None,
    )


def _masked(text: str) -> str:
    return _PHONE.sub(_MASK, text)


def _plain(value: object) -> str:
    match value:
        case datetime():
            return value.isoformat()
        case Enum():
            return value.name
    raise TypeError(f"{type(value).__name__} has no place in the cache")


def _item(fields: _Fields) -> OrderItem:
    priced = {"price": decode_amount(fields["price"]), "modifiers": _modifiers(fields["modifiers"])}
    return OrderItem(**{**fields, **priced})


def _modifiers(records: list[_Fields]) -> tuple[Modifier, ...]:
    return tuple(
        Modifier(
            **{
                **fields,
                "price": decode_amount(fields["price"]),
                "modifiers": _modifiers(fields["modifiers"]),
            }
        )
        for fields in records
    )


def _fulfillment(fields: _Fields) -> Fulfillment:
    known = {
        "mode": FulfillmentMode[fields["mode"]],
        "pickup_at": _moment(fields["pickup_at"]),
        "deliver_at": _moment(fields["deliver_at"]),
    }
    return Fulfillment(**{**fields, **known})


def _courier(fields: _Fields) -> Courier:
    state = fields["state"]
    return Courier(**{**fields, "state": CourierState[state] if state else None})


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None

"""Puts the entries of a list together: the same order twice is one, and says so if they differ."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from ordermanager_desktop.models.order import Order, OrderKey, OrderStatus

LISTED_TWICE = "listed twice, differently"
MOST_RAW_ORDERS = 100


@dataclass(frozen=True, slots=True)
class RawOrder:
    """The record of an unreadable order as it came, for support: it names a customer."""

    key: OrderKey
    text: str = field(repr=False)  # a log must not have it


def merge_into(found: dict[OrderKey, Order], orders: Iterable[Order]) -> None:
    """Add orders; one that is there with other contents becomes one that nobody may cancel."""
    for order in orders:
        known = found.get(order.key, order)
        found[order.key] = order if order == known else _listed_twice(order)


def is_listed_twice(order: Order) -> bool:
    """True for an order whose list entries contradict each other."""
    return order.defect == LISTED_TWICE


def _listed_twice(order: Order) -> Order:
    return replace(order, status=OrderStatus.UNKNOWN, defect=order.defect or LISTED_TWICE)

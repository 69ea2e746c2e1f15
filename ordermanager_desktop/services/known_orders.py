"""Finds the orders of a list that are as they were, so that the store need not compare them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from ordermanager_desktop.models.order import Order, OrderKey
from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.models.order_store import Listing

LONG: Final = 200  # orders; fewer are compared faster than a thread is begun


def unchanged_as_known(listing: Listing, row_of: Callable[[OrderKey], OrderRow | None]) -> Listing:
    """The listing with the very objects of the rows for the orders that equal them.

    The store passes those by: comparing ten thousand orders takes longer than everything else
    that a list sets off. It only looks things up, so it may run in another thread; a row that
    changes meanwhile costs a comparison and nothing else.
    """

    def known(order: Order) -> Order:
        row = row_of(order.key)
        return row.order if row is not None and row.order == order else order

    return replace(listing, orders=tuple(map(known, listing.orders)))

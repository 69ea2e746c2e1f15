"""Where the Otter API keeps things, and the headers that every call carries."""

from __future__ import annotations

from typing import Final

from ordermanager_desktop.models.order import OrderKey
from ordermanager_desktop.services.gateways.addresses import is_safe_id, path_of

ORDERS_ROOT: Final = "/manager/order/v1"
STOREFRONT_ROOT: Final = "/manager/storefront/v1/storefront"


def headers_of(token: str, store: str) -> dict[str, str]:
    """What signs a call in, and names the store."""
    return {"Authorization": f"Bearer {token}", "X-Store-Id": store}


def is_addressable(key: OrderKey) -> bool:
    """True if a path can name this order and no other."""
    return is_safe_id(key.source) and is_safe_id(key.order_id)


def order_path(key: OrderKey) -> str:
    """The path of one order, percent-encoded.

    Raises:
        ValueError: If the order is not addressable.
    """
    return f"{ORDERS_ROOT}{path_of('sources', key.source, 'orders', key.order_id)}"

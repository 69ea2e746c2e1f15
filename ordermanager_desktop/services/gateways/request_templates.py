"""The request by which each API cancels, without the ids of an order: for a sheet of evidence."""

from __future__ import annotations

from typing import Final

_CANCELS: Final = {
    "otter": "POST /manager/order/v1/sources/{source}/orders/{orderId}/cancel",
}


def cancel_template(kind: str) -> str:
    """Method and path; empty for an API that cancels in another way."""
    return _CANCELS.get(kind, "")

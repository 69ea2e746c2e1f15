"""Words that are heard rather than read: what changed at the order at hand, and F5."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.views.wording.rows import number_text, status_text

translate = QCoreApplication.translate


def now_is(row: OrderRow) -> str:
    """The new state of an order, never shorter than what it means."""
    #: {status} is a sentence of its own: “Requested, waiting for DoorDash; not cancelled yet”.
    text = translate("aloud", "Order {number}: {status}")
    return text.format(number=number_text(row.order), status=status_text(row))


def reading_again() -> str:
    """F5 was pressed."""
    return translate("aloud", "Reading the orders again")


def asked_too_often() -> str:
    """F5 was pressed while the platform wants a pause."""
    return translate(
        "aloud", "The platform wants a pause: the orders are read again as soon as it allows."
    )

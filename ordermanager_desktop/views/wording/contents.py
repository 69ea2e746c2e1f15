"""Words for what was ordered: choices and sums, on the screen and on the ticket."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ordermanager_desktop.models.money import Amount
from ordermanager_desktop.models.order import OrderItem, OrderTotals
from ordermanager_desktop.models.order_amounts import ModifierLine, modifier_lines
from ordermanager_desktop.views.wording.rows import NOTHING, money_text

translate = QCoreApplication.translate


def modifier_text(line: ModifierLine) -> str:
    """One choice with its quantity, as in “2 × Extra lime”."""
    name = line.name or NOTHING
    return name if line.quantity == 1 else f"{line.quantity} × {name}"


def modifiers_text(item: OrderItem) -> str:
    """All choices of an item as one text, for an order that has too many for a line each."""
    lines = [_compact(line) for line in modifier_lines(item)]
    if more := item.more_modifiers:
        lines.append(translate("details", "+%n more", "", more))
    return " · ".join(lines)


def _compact(line: ModifierLine) -> str:
    price = f" ({money_text(line.amount)})" if line.amount is not None else ""
    return f"{modifier_text(line)}{price}"


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

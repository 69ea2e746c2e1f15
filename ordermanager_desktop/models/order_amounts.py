"""What the lines of an order come to. Prices are per unit, so a line counts all that it is in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ordermanager_desktop.models.money import Amount
from ordermanager_desktop.models.order import Modifier, OrderItem


@dataclass(frozen=True, slots=True)
class ModifierLine:
    """One choice as a line of its own.

    Attributes:
        level: How many choices it lies within; zero for a choice of the item itself.
        quantity: For one piece of what it belongs to.
        amount: For the whole line of the item; None if no price was sent, or it is nothing.
    """

    level: int
    name: str
    quantity: int
    amount: Amount | None


def item_amount(item: OrderItem) -> Amount | None:
    """The pieces of a line, without their choices."""
    return item.price.times(item.quantity) if item.price else None


def modifier_lines(item: OrderItem) -> list[ModifierLine]:
    """The choices of an item in reading order, each followed by those within it."""
    return [*_lines(item.modifiers, item.quantity, 0)]


def _lines(modifiers: tuple[Modifier, ...], pieces: int, level: int) -> Iterator[ModifierLine]:
    for modifier in modifiers:
        count = pieces * modifier.quantity
        has_price = modifier.price is not None and not modifier.price.is_zero
        amount = modifier.price.times(count) if modifier.price and has_price else None
        yield ModifierLine(level, modifier.name, modifier.quantity, amount)
        yield from _lines(modifier.modifiers, count, level + 1)

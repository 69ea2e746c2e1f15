"""What the kitchen has to stop making when an order is off, in short lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from ordermanager_desktop.models.order import Modifier, Order, OrderItem

MOST_LINES: Final = 6
_MOST_CHOICES: Final = 3
_LONGEST: Final = 80


@dataclass(frozen=True, slots=True)
class ItemsToStop:
    """The first items of an order, a line each; untrusted text as it came, only cut.

    Attributes:
        more: Items that have no line here.
    """

    lines: tuple[str, ...]
    more: int = 0


def items_to_stop(order: Order, *, most: int = MOST_LINES) -> ItemsToStop:
    """The lines in the order of the platform: the kitchen's own ticket reads the same."""
    lines = tuple(_line(item) for item in order.items[:most])
    return ItemsToStop(lines, len(order.items) - len(lines) + order.more_items)


def _line(item: OrderItem) -> str:
    """The quantity, the name, and the choices by which a cook tells two of one dish apart."""
    line = f"{item.quantity} × {' '.join(item.name.split()) or '—'}"
    if choices := _choices(item.modifiers):
        line += f" ({', '.join(choices)})"
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"


def _choices(modifiers: Sequence[Modifier]) -> list[str]:
    named = [each for each in modifiers if each.name.strip()]
    texts = [" ".join(each.name.split()) for each in named[:_MOST_CHOICES]]
    return [*texts, "…"] if len(named) > _MOST_CHOICES else texts

"""What a look at several orders found, before the rows of a list go and come together."""

from __future__ import annotations

from ordermanager_desktop.models.order import OrderKey
from ordermanager_desktop.models.order_row import OrderRow


class RowChanges:
    """Rows to take out and to put in; a row that moves is both.

    Attributes:
        goes: Positions.
        comes: Rows.
        shown: Each row that is shown from now on, with what was shown of its order before.
        seen: Orders that wait no more, shown or not.
    """

    __slots__ = ("comes", "goes", "seen", "shown")

    def __init__(self) -> None:
        self.goes: list[int] = []
        self.comes: list[OrderRow] = []
        self.shown: list[tuple[OrderRow | None, OrderRow]] = []
        self.seen: list[OrderKey] = []

    def __bool__(self) -> bool:
        return bool(self.goes or self.comes)

    def add(self, at: int | None, old: OrderRow | None, new: OrderRow | None) -> None:
        """The row at a position, if there is one, gives way to another, if there is one."""
        if at is not None:
            self.goes.append(at)
        if new is not None:
            self.comes.append(new)
            self.shown.append((old, new))

"""The rows of a list in their places, found by their order's key."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from operator import attrgetter

from ordermanager_desktop.models.order import OrderKey
from ordermanager_desktop.models.order_row import OrderRow

Place = tuple[float, OrderKey]
_sort_key = attrgetter("sort_key")


class SortedRows:
    """Rows by place. A row may lie where an older one of its order belonged: one that is to move,
    but not yet."""

    __slots__ = ("_place_of", "_places", "_rows")

    def __init__(self, rows: Iterable[OrderRow] = ()) -> None:
        self._rows = sorted(rows, key=_sort_key)
        self._places: list[Place] = [row.sort_key for row in self._rows]
        self._place_of = {place[1]: place for place in self._places}

    def __len__(self) -> int:
        return len(self._rows)

    def all(self) -> list[OrderRow]:
        """Every row, by place."""
        return list(self._rows)

    def at(self, position: int) -> OrderRow | None:
        """The row there, None outside."""
        return self._rows[position] if 0 <= position < len(self._rows) else None

    def position(self, key: OrderKey) -> int | None:
        """Where an order lies, None if it is not among them."""
        place = self._place_of.get(key)
        return None if place is None else bisect_left(self._places, place)

    def position_for(self, row: OrderRow) -> int:
        """Where a row belongs."""
        return bisect_left(self._places, row.sort_key)

    def is_in_place(self, row: OrderRow) -> bool:
        """True if the row belongs where its order lies."""
        return self._place_of.get(row.key) == row.sort_key

    def replace(self, position: int, row: OrderRow) -> None:
        """Put another row of the same order there, wherever it belongs."""
        self._rows[position] = row

    def insert(self, position: int, row: OrderRow) -> None:
        """Put a new row where it belongs."""
        self._rows.insert(position, row)
        self._places.insert(position, row.sort_key)
        self._place_of[row.key] = row.sort_key

    def remove(self, position: int) -> None:
        """Take a row out."""
        row = self._rows.pop(position)
        del self._places[position]
        del self._place_of[row.key]

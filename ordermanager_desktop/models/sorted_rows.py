"""The rows of a list in their places, found by their order's key."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import compress
from operator import attrgetter

from ordermanager_desktop.models.order import OrderKey
from ordermanager_desktop.models.order_row import OrderRow

Place = tuple[float, OrderKey]
_sort_key = attrgetter("order.sort_key")


class SortedRows:
    """Rows by place. A row may lie where an older one of its order belonged: one that is to move,
    but not yet."""

    __slots__ = ("_known_places", "_places", "_rows")

    def __init__(self, rows: Iterable[OrderRow] = ()) -> None:
        self._rows = sorted(rows, key=_sort_key)
        self._places: list[Place] = list(map(_sort_key, self._rows))
        self._known_places: dict[OrderKey, Place] | None = None

    @property
    def _place_of(self) -> dict[OrderKey, Place]:
        """By order; made when it is first asked for, which is after somebody typed."""
        if self._known_places is None:
            self._known_places = {place[1]: place for place in self._places}
        return self._known_places

    def only(self, wanted: Sequence[bool]) -> SortedRows:
        """Those of the rows for which it is true; nothing is sorted again."""
        some = SortedRows()
        some._rows = list(compress(self._rows, wanted))
        some._places = list(compress(self._places, wanted))
        return some

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
        return bisect_left(self._places, row.order.sort_key)

    def is_in_place(self, row: OrderRow) -> bool:
        """True if the row belongs where its order lies."""
        return self._place_of.get(row.order.key) == row.order.sort_key

    def replace(self, position: int, row: OrderRow) -> None:
        """Put another row of the same order there, wherever it belongs."""
        self._rows[position] = row

    def insert(self, position: int, rows: Sequence[OrderRow]) -> None:
        """Put new rows where they belong, which is one behind the other."""
        places = [row.order.sort_key for row in rows]
        self._rows[position:position] = rows
        self._places[position:position] = places
        self._place_of.update((place[1], place) for place in places)

    def remove(self, first: int, last: int) -> None:
        """Take rows out, both ends included."""
        for _, key in self._places[first : last + 1]:
            del self._place_of[key]
        del self._rows[first : last + 1]
        del self._places[first : last + 1]

    def runs_of(self, rows: Iterable[OrderRow]) -> Iterator[tuple[int, list[OrderRow]]]:
        """New rows in parts that belong one behind the other, and where each begins. The last
        comes first: what is put in there moves none of the others."""
        runs: dict[int, list[OrderRow]] = {}
        for row in sorted(rows, key=_sort_key):
            runs.setdefault(self.position_for(row), []).append(row)
        return ((position, runs[position]) for position in reversed(runs))


def spans(positions: Iterable[int]) -> Iterator[tuple[int, int]]:
    """First and last of what lies side by side, the last span first."""
    first = last = -1
    for position in sorted(positions, reverse=True):
        if position != first - 1:
            if first >= 0:
                yield first, last
            last = position
        first = position
    if first >= 0:
        yield first, last

"""Which orders look as if one customer had placed the same basket twice."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import blake2b
from typing import Final, TypeAlias

from ordermanager_desktop.models.order import Modifier, Order, OrderItem, OrderKey
from ordermanager_desktop.models.search_words import folded, words_of, words_of_dish

_NEAR: Final = 8  # neighbours looked at on either side; more of one basket are no pair of anything

Choice: TypeAlias = "tuple[tuple[str, ...], int, tuple[Choice, ...]]"
Dish: TypeAlias = tuple[tuple[str, ...], tuple[Choice, ...], int]
Fingerprint: TypeAlias = bytes
_Place: TypeAlias = tuple[datetime, OrderKey]


@dataclass(frozen=True, slots=True)
class Twin:
    """The other order of a pair, as its partner names it.

    Attributes:
        is_later: True if it was placed after its partner.
    """

    key: OrderKey
    number: str
    is_later: bool


def fingerprint(order: Order) -> Fingerprint | None:
    """What two orders must share: store, customer and basket; None where nothing can be claimed.

    Names are compared as the search does, without case and accents, and the basket regardless of
    the order of its lines. Without a customer there is no claim: everybody eats Pad Thai. A digest
    stands for all that, for the whole would take as much memory as the order itself.
    """
    customer = words_of(order.customer)
    if not (customer and order.items and order.placed_at and order.status.is_live) or order.defect:
        return None
    basket: Counter[Dish] = Counter()
    for item in order.items:
        basket[_dish(item)] += item.quantity
    key = order.key
    claim = key.connection, key.store, customer, sorted(basket.items()), order.more_items
    return blake2b(repr(claim).encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _dish(item: OrderItem) -> Dish:
    return _name(item.name), _choices(item.modifiers), item.more_modifiers


def _choices(modifiers: Iterable[Modifier]) -> tuple[Choice, ...]:
    chosen = ((_name(each.name), each.quantity, _choices(each.modifiers)) for each in modifiers)
    return tuple(sorted(chosen))


def _name(name: str) -> tuple[str, ...]:
    return words_of_dish(name) or (folded(name.strip()),)  # a dish may be named by a picture


class DuplicateBook:
    """Keeps the pairs while orders come, change and go; each step looks at a few neighbours.

    Args:
        within: How far apart the two orders of a pair may have been placed.
    """

    def __init__(self, within: timedelta) -> None:
        self._within = within
        self._orders: dict[OrderKey, Order] = {}
        self._prints: dict[OrderKey, Fingerprint] = {}
        self._places: dict[Fingerprint, list[_Place]] = {}  # by time
        self._dismissed: set[frozenset[OrderKey]] = set()

    def put(self, order: Order) -> set[OrderKey]:
        """Take an order as it is now; those whose twin may be another one, itself included."""
        if _is_same_claim(self._orders.get(order.key), order):
            self._orders[order.key] = order
            return {order.key, *self._partners(order.key)}
        affected = self.drop(order.key)
        if (found := fingerprint(order)) and order.placed_at:
            self._orders[order.key] = order
            self._prints[order.key] = found
            insort(self._places.setdefault(found, []), (order.placed_at, order.key))
            affected |= self._partners(order.key)
        return affected | {order.key}

    def drop(self, key: OrderKey) -> set[OrderKey]:
        """Forget an order; those whose twin may be another one."""
        affected = self._partners(key)
        order, found = self._orders.pop(key, None), self._prints.pop(key, None)
        if order and order.placed_at and found:
            places = self._places[found]
            del places[bisect_left(places, (order.placed_at, key))]
            if not places:
                del self._places[found]
        return affected

    def dismiss(self, one: OrderKey, other: OrderKey) -> set[OrderKey]:
        """A person says that these two are no duplicates; those whose twin may be another one."""
        self._dismissed.add(frozenset((one, other)))
        return {one, other}

    def twin_of(self, key: OrderKey) -> Twin | None:
        """The nearest order before this one, or else the nearest after it."""
        for partner, is_later in self._neighbours(key):
            if frozenset((key, partner)) not in self._dismissed:
                return Twin(partner, self._orders[partner].number, is_later)
        return None

    def _partners(self, key: OrderKey) -> set[OrderKey]:
        return {partner for partner, _ in self._neighbours(key)}

    def _neighbours(self, key: OrderKey) -> Iterator[tuple[OrderKey, bool]]:
        order = self._orders.get(key)
        if order is None or order.placed_at is None:
            return
        places = self._places[self._prints[key]]
        at = bisect_left(places, (order.placed_at, key))
        before, after = places[max(0, at - _NEAR) : at], places[at + 1 : at + 1 + _NEAR]
        for is_later, near in ((False, reversed(before)), (True, iter(after))):
            for placed_at, partner in near:
                is_near = abs(placed_at - order.placed_at) <= self._within
                if is_near and partner.order_id != key.order_id:
                    yield partner, is_later


def _is_same_claim(known: Order | None, order: Order) -> bool:
    """True if nothing of an order that is in the book differs that the book goes by."""
    if known is None:
        return False
    one = (known.items, known.more_items, known.customer, known.placed_at, known.status.is_live)
    other = (order.items, order.more_items, order.customer, order.placed_at, order.status.is_live)
    return one == other and known.defect == order.defect

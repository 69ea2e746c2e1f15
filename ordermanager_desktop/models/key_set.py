"""A set of orders that is kept as long as they are."""

from __future__ import annotations

from ordermanager_desktop.models.order import OrderKey


class KeySet(dict[OrderKey, None]):
    """Orders by key: a table of Python's own sets takes twice the room, and many parts of the app
    keep one for all orders there are."""

    __slots__ = ()

    def add(self, key: OrderKey) -> None:
        """Put an order in; it may be there."""
        self[key] = None

    def discard(self, key: OrderKey) -> None:
        """Take an order out, if it is there."""
        self.pop(key, None)

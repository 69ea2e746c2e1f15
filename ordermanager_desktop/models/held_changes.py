"""What waits while the rows of a list lie still."""

from __future__ import annotations

from ordermanager_desktop.models.order import OrderKey


class HeldChanges:
    """Orders whose rows would come, go or move, and which of them are new to the list."""

    __slots__ = ("_keys", "_new")

    def __init__(self) -> None:
        self._keys: set[OrderKey] = set()
        self._new: set[OrderKey] = set()

    def __len__(self) -> int:
        return len(self._keys)

    @property
    def new_count(self) -> int:
        """Orders that wait to be shown."""
        return len(self._new)

    def has(self, key: OrderKey) -> bool:
        """True if an order waits."""
        return key in self._keys

    def put(self, key: OrderKey, *, is_new: bool) -> None:
        """Let an order wait."""
        self._keys.add(key)
        (self._new.add if is_new else self._new.discard)(key)

    def discard(self, key: OrderKey) -> None:
        """The order waits no more."""
        self._keys.discard(key)
        self._new.discard(key)

    def take_all(self) -> set[OrderKey]:
        """All that waited; nothing waits now."""
        taken = self._keys
        self._keys = set()
        self._new = set()
        return taken

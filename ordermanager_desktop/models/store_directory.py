"""Which stores the app shows, in which order, and what people call them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ordermanager_desktop.models.order import StoreKey


@dataclass(frozen=True, slots=True)
class StoreDirectory:
    """The names of all stores, in the order of the settings. Names are untrusted text."""

    names: Mapping[StoreKey, str] = field(default_factory=dict)

    @property
    def has_several(self) -> bool:
        """True if it has to be said which store something is about."""
        return len(self.names) > 1

    def name_of(self, place: StoreKey) -> str:
        """What a store is called; its id if nobody named it, or if it is not set up any more."""
        return self.names.get(place, place.store)

    def label_of(self, place: StoreKey) -> str:
        """Its name where the name tells something; empty while there is no other store."""
        is_needed = self.has_several or (bool(self.names) and place not in self.names)
        return self.name_of(place) if is_needed else ""

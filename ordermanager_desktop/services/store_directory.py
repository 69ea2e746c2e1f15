"""Reads from the accounts which stores there are, and what people call them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ordermanager_desktop.models.order import StoreKey
from ordermanager_desktop.models.store_directory import StoreDirectory
from ordermanager_desktop.services.gateways.registry import Connection


def store_directory(accounts: Sequence[Connection]) -> StoreDirectory:
    """All stores of these accounts. Two of one name are told apart by their accounts."""
    named = {
        StoreKey(account.id, store): account.store_names.get(store, "").strip() or store
        for account in accounts
        for store in account.store_ids
    }
    labels = {account.id: account.label or account.id for account in accounts}
    often = Counter(named.values())
    return StoreDirectory(
        {
            place: name if often[name] == 1 else _told_apart(name, place, labels)
            for place, name in named.items()
        }
    )


def _told_apart(name: str, place: StoreKey, labels: dict[str, str]) -> str:
    label = labels[place.connection]
    is_told = list(labels.values()).count(label) == 1
    more = label if is_told else place.connection
    same_account = name if name == place.store else f"{name} {place.store}"
    return f"{same_account} · {more}"

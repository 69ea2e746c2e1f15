"""The window with the list of the last run: what is seen before anything else is imported."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from ordermanager_desktop.models.feed_health import FeedHealth
from ordermanager_desktop.models.order_store import OrderStore
from ordermanager_desktop.models.store_directory import StoreDirectory
from ordermanager_desktop.services.gateways.registry import Connection
from ordermanager_desktop.services.last_list import CACHE_NAME, LastList, read_last_list
from ordermanager_desktop.services.platform_directory import PlatformDirectory
from ordermanager_desktop.services.store_directory import store_directory
from ordermanager_desktop.views.main_window import MainWindow


class FirstLook:
    """The window and its orders; the app takes them over.

    Args:
        accounts: Whose stores are shown; their secrets are not needed.

    Attributes:
        last: What was read of the last run.
        is_shown: True once the list of the last run is in the window.
        is_close_wished: Somebody closed the window while nobody was there to do it.
    """

    def __init__(self, accounts: Sequence[Connection], *, is_practice: bool = False) -> None:
        self._accounts = [_known(account) for account in accounts]
        self.accounts = tuple(accounts)
        self.platforms = PlatformDirectory.load()
        self.stores = store_directory(accounts)
        self.store = OrderStore(platform_for=self.platforms.platform_for)
        self.store_name = _store_name(accounts, self.stores, is_practice=is_practice)
        self.last = LastList()
        self.is_shown = self.is_close_wished = False
        self.window = MainWindow(
            self.store,
            store_name=self.store_name,
            is_practice=is_practice,
            clock=utc_now,
            stores=self.stores,
        )
        self.window.close_requested.connect(self._note_close)

    def fits(self, accounts: Sequence[Connection]) -> bool:
        """True if these are the accounts that it was made for."""
        return self._accounts == [_known(account) for account in accounts]

    def show_last_list(self, folder: Path) -> None:
        """Show the window with what the last run saw, marked as old."""
        path, names = folder / CACHE_NAME, self.stores.names
        self.last = read_last_list(path, self.accounts, names, now=utc_now())
        self.store.apply_cached(self.last.orders)
        listed = {place: self.last.listed_at.get(place) for place in names}
        self.store.set_healths({p: FeedHealth(at, is_old=bool(at)) for p, at in listed.items()})
        self.window.show()
        self.is_shown = True

    def discard(self) -> None:
        """Another window takes its place."""
        self.window.hide()
        self.window.deleteLater()

    def _note_close(self) -> None:
        self.is_close_wished = True


def utc_now() -> datetime:
    """Aware UTC."""
    return datetime.now(UTC)


def _known(account: Connection) -> tuple[object, ...]:
    """What the window shows of an account, and whose list it is."""
    return (
        account.id,
        account.label,
        account.base_url,
        account.client_id,
        account.store_ids,
        account.store_names,
    )


def _store_name(
    accounts: Sequence[Connection], stores: StoreDirectory, *, is_practice: bool
) -> str:
    if is_practice and accounts and not stores.has_several:
        return accounts[0].label
    return ", ".join(stores.names.values())

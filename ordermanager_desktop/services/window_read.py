"""One read of a store's window, page by page: a page that fails is asked for again, not all."""

from __future__ import annotations

from datetime import datetime

from ordermanager_desktop.models.listed_orders import MOST_RAW_ORDERS, RawOrder, merge_into
from ordermanager_desktop.models.order import Order, OrderKey, StoreKey
from ordermanager_desktop.models.order_store import Listing
from ordermanager_desktop.services.gateways.protocols import FeedPage

MOST_PAGES = 50
MOST_ORDERS = 10_000  # of one window; more would hold up the list, and no kitchen has them
_MOST_FAILURES = 3  # of one page in a row; a token that has expired (undocumented) fails for ever
_LONGEST_READ_S = 180.0


class WindowRead:
    """The pages of a window that have been read, and which one comes next.

    Its orders are as old as its first page: whatever was read or sent since then is newer.

    Args:
        place: The store.
        since: Where the window begins.
        is_sweep: The window is as wide as the API allows.
    """

    def __init__(self, place: StoreKey, since: datetime, *, is_sweep: bool) -> None:
        self.place = place
        self.since = since
        self.is_sweep = is_sweep
        self.pages = 0
        self.next_token = ""
        self.is_over = False
        self._is_complete = False
        self._orders: dict[OrderKey, Order] = {}
        self._unreadable: list[RawOrder] = []
        self._tokens: set[str] = set()
        self._failures = 0
        self._first_read_at = since
        self._first_read_mono_s = 0.0

    def take(self, page: FeedPage, read_at: datetime, read_mono_s: float) -> None:
        """Add the next page, as it came at this time."""
        if not self.pages:
            self._first_read_at, self._first_read_mono_s = read_at, read_mono_s
        self.pages += 1
        self._failures = 0
        merge_into(self._orders, page.orders)
        self._unreadable += page.unreadable[: MOST_RAW_ORDERS - len(self._unreadable)]
        self.next_token = page.next_token
        self._is_complete = not self.next_token
        comes_back = self.next_token in self._tokens  # it would never end
        is_too_long = self.pages >= MOST_PAGES or len(self._orders) > MOST_ORDERS
        self.is_over = self._is_complete or comes_back or is_too_long
        self._tokens.add(self.next_token)

    def note_failure(self) -> None:
        """The next page could not be read."""
        self._failures += 1

    def may_go_on(self, now_mono_s: float) -> bool:
        """True if the pages read so far are worth the rest of them."""
        is_young = now_mono_s - self._first_read_mono_s <= _LONGEST_READ_S
        return self.pages > 0 and self._failures < _MOST_FAILURES and is_young

    def listing(self) -> Listing:
        """What the pages showed."""
        return Listing(
            connection=self.place.connection,
            store=self.place.store,
            since=self.since,
            read_at=self._first_read_at,
            read_mono_s=self._first_read_mono_s,
            orders=tuple(self._orders.values()),
            is_complete=self._is_complete,
            unreadable=tuple(self._unreadable),
        )

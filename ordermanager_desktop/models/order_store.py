"""The one truth of the app: a row for every order, and how fresh the feed is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from ordermanager_desktop.models.attention import has_failed
from ordermanager_desktop.models.cancellation import Attempt, IdentitySnapshot
from ordermanager_desktop.models.duplicates import Twin
from ordermanager_desktop.models.feed_health import FeedHealth, together
from ordermanager_desktop.models.listed_orders import RawOrder
from ordermanager_desktop.models.order import Order, OrderKey, StoreKey
from ordermanager_desktop.models.order_row import Ending, OrderRow
from ordermanager_desktop.models.phone_record import PhoneRecord
from ordermanager_desktop.models.platform import Platform, unlisted_platform
from ordermanager_desktop.models.recorded_order import (
    must_show_attempt,
    must_show_call,
    recorded_order,
)


@dataclass(frozen=True, slots=True)
class Listing:
    """All orders of one store since a moment, as the feed showed them at ``read_at``."""

    connection: str
    store: str
    since: datetime
    read_at: datetime
    read_mono_s: float
    orders: tuple[Order, ...]
    is_complete: bool = True
    unreadable: tuple[RawOrder, ...] = ()

    @property
    def place(self) -> StoreKey:
        """The store whose orders it has."""
        return StoreKey(self.connection, self.store)

    def should_show(self, order: Order) -> bool:
        """True if the order's absence from this listing means that it left the feed."""
        is_ours = (order.key.connection, order.key.store) == (self.connection, self.store)
        in_window = order.placed_at is not None and order.placed_at > self.since
        return is_ours and in_window and self.is_complete


@dataclass(frozen=True, slots=True)
class Differences:
    """Orders of a listing that are not in the store as they are, and keys of its store that are in
    the platform's list no more."""

    news: list[Order]
    absent: list[OrderKey]


MOST_OVER_KEPT = 500
_CHANGES = 60  # of rows, one after the other, before the window has a turn


class OrderStore(QObject):
    """Rows by order key.

    What is open always has a row: an attempt or a call whose order no list shows gets one from
    its own record, until a list or a read shows the order.

    Args:
        platform_for: The platform behind a source, for such a row.

    Signals:
        row_added: A new order. Carries its OrderRow.
        row_changed: An order, or anything else of its row, differs. Carries the new OrderRow.
        row_dropped: An order is forgotten. Carries its OrderKey.
        listed: A whole listing is in the store. Carries the Listing.
        unreadable_listed: A listing had unreadable records. Carries a tuple of RawOrder.
        health_changed: The freshness of all stores together differs. Carries the FeedHealth.
        store_health_changed: One store's freshness differs. Carries its StoreKey.
    """

    row_added = Signal(OrderRow)
    row_changed = Signal(OrderRow)
    row_dropped = Signal(OrderKey)
    listed = Signal(Listing)
    unreadable_listed = Signal(tuple)
    health_changed = Signal(FeedHealth)
    store_health_changed = Signal(StoreKey)

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        platform_for: Callable[[str], Platform] = unlisted_platform,
    ) -> None:
        super().__init__(parent)
        self._platform_for = platform_for
        self._rows: dict[OrderKey, OrderRow] = {}
        self._in_feed: set[OrderKey] = set()
        self._over: set[OrderKey] = set()  # those that may be forgotten
        self._attempts: dict[OrderKey, Attempt] = {}
        self._removed: dict[OrderKey, datetime] = {}
        self._phone: dict[OrderKey, PhoneRecord] = {}
        self._endings: dict[OrderKey, Ending] = {}
        self._twins: dict[OrderKey, Twin] = {}
        self._health = FeedHealth()
        self._healths: dict[StoreKey, FeedHealth] = {}

    @property
    def health(self) -> FeedHealth:
        """How fresh the list is: of several stores, the worst."""
        return self._health

    def health_of(self, place: StoreKey) -> FeedHealth:
        """How fresh one store's part of the list is."""
        return self._healths.get(place, self._health)

    def __iter__(self) -> Iterator[OrderRow]:
        return iter(tuple(self._rows.values()))

    def __len__(self) -> int:
        return len(self._rows)

    def row(self, key: OrderKey) -> OrderRow | None:
        """The row of an order, None if it is not known."""
        return self._rows.get(key)

    def apply_listing(self, listing: Listing) -> None:
        """Merge what the feed showed, and mark as missing what it should have shown.

        An order that left the feed is kept: absence proves nothing.
        """
        for _ in self.apply_by_parts(listing):
            pass

    def differences(self, listing: Listing) -> Differences:
        """What a listing tells that the rows do not say already.

        To compare ten thousand orders takes longer than all that follows from a list, so this may
        run in another thread: it only looks things up. An order that changes meanwhile is right
        again with the next list.
        """
        rows, listed = self._rows, set[OrderKey]()
        news: list[Order] = []
        for order in listing.orders:
            listed.add(order.key)
            row = rows.get(order.key)
            if row is None or not row.is_in_feed or row.order != order:
                news.append(order)
        absent = self._in_feed.copy() - listed  # a copy: the window's thread may change it
        return Differences(news, [key for key in absent if key.place == listing.place])

    def apply_by_parts(
        self, listing: Listing, differences: Differences | None = None
    ) -> Iterator[None]:
        """The same a part at a time: a long listing must not hold up the window.

        Args:
            differences: Of this listing, if they are known.
        """
        differences = differences or self.differences(listing)
        for number, order in enumerate(differences.news, 1):
            self._put(order, is_in_feed=True)
            if number % _CHANGES == 0:
                yield
        yield from self._mark_missing(listing, differences.absent)
        self.listed.emit(listing)
        if listing.unreadable:
            self.unreadable_listed.emit(listing.unreadable)
        yield from self._forget_surplus()

    def _mark_missing(self, listing: Listing, absent: Iterable[OrderKey]) -> Iterator[None]:
        for number, key in enumerate(absent, 1):
            row = self._rows.get(key)
            if row and row.is_in_feed and listing.should_show(row.order):
                self._set(replace(row, is_in_feed=False))
            if number % _CHANGES == 0:
                yield

    def apply_reading(self, order: Order) -> None:
        """Take over what a read of one order showed."""
        row = self._rows.get(order.key)
        self._put(order, is_in_feed=row.is_in_feed if row else True)

    def apply_cached(self, orders: Iterable[Order]) -> None:
        """Show the last known orders until the first answer; never over fresher ones."""
        for order in orders:
            known = self._rows.get(order.key)
            if known is None or known.is_only_recorded:
                self._put(order, is_in_feed=False)

    def apply_attempt(self, attempt: Attempt) -> None:
        """Show the state of the order's latest attempt."""
        self._attempts[attempt.key] = attempt
        if row := self._rows.get(attempt.key):
            self._set(replace(row, attempt=attempt))
        elif must_show_attempt(attempt):
            self._put_recorded(attempt.key, attempt.snapshot)

    def apply_phone_record(self, record: PhoneRecord) -> None:
        """Show the latest call about an order."""
        self._phone[record.key] = record
        if row := self._rows.get(record.key):
            self._set(replace(row, phone=record))
        elif must_show_call(record):
            self._put_recorded(record.key, record.snapshot)

    def show_failures_since(self, moment: datetime) -> None:
        """Give a row to each attempt that came to nothing since then and whose order has none.

        Older ones come with their orders only: what became of the food was settled long ago.
        """
        for key, attempt in self._attempts.items():
            settled_at = attempt.settled_at or attempt.confirmed_at
            if key not in self._rows and has_failed(attempt) and settled_at >= moment:
                self._put_recorded(key, attempt.snapshot)

    def apply_ending(self, key: OrderKey, ending: Ending) -> None:
        """Show who called an order off."""
        self._endings[key] = ending
        if row := self._rows.get(key):
            self._set(replace(row, ending=ending))

    def apply_twin(self, key: OrderKey, twin: Twin | None) -> None:
        """Show which order this one may be a duplicate of."""
        if twin is None:
            self._twins.pop(key, None)
        elif key in self._rows:
            self._twins[key] = twin
        if row := self._rows.get(key):
            self._set(replace(row, twin=twin))

    def apply_removal(self, key: OrderKey, removed_at: datetime) -> None:
        """Take an order off the active list; it stays in the history."""
        self._removed[key] = removed_at
        if row := self._rows.get(key):
            self._set(replace(row, removed_at=removed_at))

    def drop(self, key: OrderKey) -> None:
        """Forget an order that is over."""
        if self._rows.pop(key, None) is not None:
            self._in_feed.discard(key)
            self._over.discard(key)
            self._endings.pop(key, None)
            self._twins.pop(key, None)
            self.row_dropped.emit(key)

    def _forget_surplus(self) -> Iterator[None]:
        """A window that stays open for weeks must not grow: the oldest of those that are over and
        out of the list go."""
        if len(self._over) <= MOST_OVER_KEPT:
            return
        over = [key for key in self._rows if key in self._over]
        for number, key in enumerate(over[:-MOST_OVER_KEPT], 1):
            if (row := self._rows.get(key)) and row.may_be_forgotten:
                self.drop(key)
            if number % _CHANGES == 0:
                yield

    def set_health(self, health: FeedHealth) -> None:
        """Tell how fresh the list is."""
        if health != self._health:
            self._health = health
            self.health_changed.emit(health)

    def set_healths(self, healths: Mapping[StoreKey, FeedHealth]) -> None:
        """Tell how fresh each store's part is, before any has answered."""
        self._healths = dict(healths)
        for place in self._healths:
            self.store_health_changed.emit(place)
        if self._healths:
            self.set_health(together(self._healths.values()))

    def set_health_of(self, place: StoreKey, health: FeedHealth) -> None:
        """Tell how fresh one store's part is; the others keep theirs."""
        if health == self._healths.get(place):
            return
        self._healths[place] = health
        self.store_health_changed.emit(place)
        self.set_health(together(self._healths.values()))

    def _put(self, order: Order, *, is_in_feed: bool) -> None:
        known = self._rows.get(order.key)
        if known and known.order is order and known.is_in_feed is is_in_feed:
            return  # a page that came once more, the same in every byte
        if known is None:
            self._add(self._new_row(order, is_in_feed=is_in_feed))
            return
        if known.order.status.has_ended and not order.status.has_ended:
            order = replace(order, status=known.order.status)  # a stale read: ended never un-ends
        if order == known.order:
            order = known.order  # whoever keeps what it made of the order need not make it again
        row = known.with_order(order, is_in_feed=is_in_feed)
        if order is not known.order:
            self._change(row)
        else:
            self._set(row)

    def _put_recorded(self, key: OrderKey, snapshot: IdentitySnapshot) -> None:
        order = recorded_order(key, snapshot, self._platform_for(key.source))
        self._add(replace(self._new_row(order, is_in_feed=False), is_only_recorded=True))

    def _new_row(self, order: Order, *, is_in_feed: bool) -> OrderRow:
        key = order.key
        return OrderRow(
            order,
            attempt=self._attempts.get(key),
            removed_at=self._removed.get(key),
            is_in_feed=is_in_feed,
            phone=self._phone.get(key),
            ending=self._endings.get(key),
            twin=self._twins.get(key),
        )

    def _add(self, row: OrderRow) -> None:
        self._keep(row)
        self.row_added.emit(row)

    def _set(self, row: OrderRow) -> None:
        if self._rows[row.order.key] != row:
            self._change(row)

    def _change(self, row: OrderRow) -> None:
        self._keep(row)
        self.row_changed.emit(row)

    def _keep(self, row: OrderRow) -> None:
        key = row.order.key
        self._rows[key] = row
        (self._in_feed.add if row.is_in_feed else self._in_feed.discard)(key)
        (self._over.add if row.may_be_forgotten else self._over.discard)(key)

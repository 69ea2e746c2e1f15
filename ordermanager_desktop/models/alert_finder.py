"""Finds what in the list of orders is worth an alert, and when an alert has become pointless."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import Final

from ordermanager_desktop.models.alerts import Alert, AlertKind
from ordermanager_desktop.models.attention import Attention, open_attention
from ordermanager_desktop.models.cancellation import Attempt, AttemptState, Cause
from ordermanager_desktop.models.key_set import KeySet
from ordermanager_desktop.models.order import OrderKey, OrderStatus
from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.models.order_store import Listing

FOOD_IS_THERE_FOR: Final = timedelta(hours=2)  # an order that is off at the first sight
_CUT_LISTS_REACH: Final = timedelta(hours=1)
_MOST_GONE: Final = 5_000  # more than leave while the food of a cancelled one is there
_NO_FAILURE: Final = (Cause.WITHDRAWN, Cause.ALREADY_OFF, Cause.NOT_WRITTEN)
_OVER: Final = (AttemptState.NOT_CANCELLED, AttemptState.NOT_SENT)
_TAKEN_UP: Final = (OrderStatus.CONFIRMED, OrderStatus.READY)


class AlertFinder:
    """Follows the rows of the store.

    New is what comes after a store's first list: not what the cache or the record brings, not an
    order that comes back. What an earlier run left in *Needs attention* is found once more.
    """

    def __init__(self) -> None:
        self._known = KeySet()
        self._gone = KeySet()  # the latest of those that were forgotten
        self._standing = KeySet()  # seen, and not off
        self._lists: dict[tuple[str, str], datetime | None] = {}
        self._attempts: dict[str, AttemptState] = {}
        self._waiting: dict[OrderKey, OrderRow] = {}

    @property
    def is_waiting(self) -> bool:
        """True while time alone may bring an alert."""
        return bool(self._waiting)

    def begin(self, rows: Iterable[OrderRow], now: datetime) -> list[Alert]:
        """Take these as known. What among them still wants a person is found."""
        found: list[Alert] = []
        for row in rows:
            self._known.add(row.key)
            self._note_standing(row)
            found += self._left_from_before(row, now)
        return found

    def note_list(self, listing: Listing) -> None:
        """All of a listing is in the store; what comes after a store's first one is news.

        After a list that had to stop early only young orders are: old ones may lie behind its end.
        """
        floor = None if listing.is_complete else listing.read_at - _CUT_LISTS_REACH
        place = listing.connection, listing.store
        if listing.is_complete or place not in self._lists:
            self._lists[place] = floor

    def note_row(self, row: OrderRow, now: datetime) -> list[Alert]:
        """A row came or changed."""
        is_known = row.key in self._known or row.key in self._gone
        self._known.add(row.key)
        self._gone.discard(row.key)
        if is_known:
            found = [*self._called_off(row, now)]
        else:
            found = [*self._first_sight(row, now)]
            self._note_standing(row)
        return [*found, *self._failed(row, now), *self._wants_somebody(row, now)]

    def note_drop(self, key: OrderKey) -> None:
        """An order that is over was forgotten; should it come back, it is no news."""
        self._waiting.pop(key, None)
        self._standing.discard(key)
        self._known.discard(key)
        self._gone.add(key)
        if len(self._gone) > _MOST_GONE:
            self._gone.discard(next(iter(self._gone)))

    def note_time(self, now: datetime) -> list[Alert]:
        """Time passed."""
        rows = list(self._waiting.values())
        return [alert for row in rows for alert in self._wants_somebody(row, now)]

    def _note_standing(self, row: OrderRow) -> None:
        if not row.order.status.is_off:
            self._standing.add(row.key)

    def _first_sight(self, row: OrderRow, now: datetime) -> Iterator[Alert]:
        if not self._is_news(row):
            yield from self._left_from_before(row, now)
        elif not row.order.status.has_ended:
            yield Alert(AlertKind.NEW_ORDER, row.key, now, status=row.order.status)
        elif row.order.status.is_off and _is_young(row, now) and not _is_our_doing(row):
            yield Alert(AlertKind.CALLED_OFF, row.key, now)

    def _is_news(self, row: OrderRow) -> bool:
        place = row.key.connection, row.key.store
        is_known_here = row.is_only_recorded or row.attempt or row.phone or row.removed_at
        if is_known_here or not row.is_in_feed or place not in self._lists:
            return False
        floor, placed_at = self._lists[place], row.order.placed_at
        return floor is None or placed_at is None or placed_at >= floor

    def _left_from_before(self, row: OrderRow, now: datetime) -> Iterator[Alert]:
        """What an earlier run did not settle; its failures are not told as new ones."""
        self._waiting_or_not(row)
        if row.attempt:
            self._attempts[row.attempt.id] = row.attempt.state
        if row.attention(now) is not Attention.NONE:
            mark = _reason(row, now) or "left from before"
            yield Alert(AlertKind.ATTENTION, row.key, now, mark)

    def _called_off(self, row: OrderRow, now: datetime) -> Iterator[Alert]:
        if not row.order.status.is_off:
            self._standing.add(row.key)
        elif row.key in self._standing:
            self._standing.discard(row.key)
            if not _is_our_doing(row):
                yield Alert(AlertKind.CALLED_OFF, row.key, now)

    def _failed(self, row: OrderRow, now: datetime) -> Iterator[Alert]:
        attempt = row.attempt
        if attempt is None or self._attempts.get(attempt.id) is attempt.state:
            return
        self._attempts[attempt.id] = attempt.state
        if attempt.state in _OVER and attempt.cause not in _NO_FAILURE:
            yield Alert(AlertKind.CANCEL_FAILED, row.key, now, attempt.id)

    def _wants_somebody(self, row: OrderRow, now: datetime) -> Iterator[Alert]:
        """A failure is an alert of its own, and of a call the manager knows who made it."""
        self._waiting_or_not(row)
        if mark := _reason(row, now):
            yield Alert(AlertKind.ATTENTION, row.key, now, mark)

    def _waiting_or_not(self, row: OrderRow) -> None:
        if row.waiting_attempt is not None:
            self._waiting[row.key] = row
        else:
            self._waiting.pop(row.key, None)


def is_settled(alert: Alert, row: OrderRow | None, now: datetime) -> bool:
    """True if nobody needs to look any more: somebody acted, or events went past it."""
    if row is None:
        return True
    match alert.kind:
        case AlertKind.NEW_ORDER:
            return _is_taken_up(alert, row)
        case AlertKind.CALLED_OFF:
            return row.removed_at is not None
        case AlertKind.CANCEL_FAILED:
            return not _is_failure_open(alert, row)
        case AlertKind.ATTENTION:
            return row.attention(now) is Attention.NONE


def _is_taken_up(alert: Alert, row: OrderRow) -> bool:
    """Somebody confirmed it, here or on the tablet; where it came confirmed, nobody had to."""
    status = row.order.status
    is_confirmed = status in _TAKEN_UP and alert.status not in _TAKEN_UP
    return status.has_ended or is_confirmed or row.attempt is not None


def _is_failure_open(alert: Alert, row: OrderRow) -> bool:
    attempt = row.attempt
    if attempt is None or attempt.id != alert.mark or row.order.status.is_off:
        return False
    return attempt.state in _OVER and attempt.dismissed_at is None and not row.is_by_phone


def _is_our_doing(row: OrderRow) -> bool:
    """Somebody here asked for it, by this app or by phone, and knows."""
    return row.phone is not None or (row.attempt is not None and _tells(row.attempt))


def _tells(attempt: Attempt) -> bool:
    """The attempt's own end tells, or will tell, that the order is off."""
    is_under_way = attempt.state.is_open or attempt.state.is_before_answer
    is_told = attempt.state is AttemptState.CANCELLED or attempt.cause is Cause.ALREADY_OFF
    return is_under_way or is_told


def _is_young(row: OrderRow, now: datetime) -> bool:
    placed_at = row.order.placed_at
    return placed_at is not None and now - placed_at <= FOOD_IS_THERE_FOR


def _reason(row: OrderRow, now: datetime) -> str:
    """Why an attempt that is not over wants a person; it tells amber from red."""
    attempt = row.attempt
    if attempt is None:
        return ""
    if row.is_contradicted:
        return f"contradicted {attempt.id}"
    if row.waiting_attempt is None:
        return ""
    level = open_attention(attempt, now)
    return "" if level is Attention.NONE else f"{level.name} {attempt.id}"

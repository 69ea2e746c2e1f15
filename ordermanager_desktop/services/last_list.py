"""Reads the list that the last run left, before the app has an event loop.

It blocks for as long as the file takes: some milliseconds for the orders of a shift. It changes
nothing; what is due or of no use is dropped when ``OrderCache`` opens the file.
"""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Collection, Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from ordermanager_desktop.models.order import Order, StoreKey
from ordermanager_desktop.services.gateways.registry import Connection
from ordermanager_desktop.services.order_codec import decode_order

CACHE_NAME: Final = "cache.db"
CACHE_VERSION: Final = 3
KEPT_AFTER_END: Final = timedelta(hours=24)
VALUE: Final = "SELECT value FROM about WHERE name = ?"
_BODIES: Final = "SELECT body FROM last_order WHERE drop_at IS NULL OR drop_at >= ?"
_LOCKED_FOR_S: Final = 1.0

_logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class LastList:
    """The orders of the last run.

    Attributes:
        listed_at: When each store's orders were true.
        is_damaged: True if the file holds something that is not understood.
    """

    orders: tuple[Order, ...] = ()
    listed_at: Mapping[StoreKey, datetime] = field(default_factory=dict)
    is_damaged: bool = False


def read_last_list(
    path: Path, accounts: Iterable[Connection], stores: Collection[StoreKey], *, now: datetime
) -> LastList:
    """The orders of these stores; none if the file is missing, damaged, or of other accounts."""
    if not path.exists():
        return LastList()
    try:
        with closing(sqlite3.connect(path, isolation_level=None, timeout=_LOCKED_FOR_S)) as file:
            file.execute("PRAGMA query_only=ON")
            return _last_list(file, mark_of(accounts), stores, now)
    except sqlite3.OperationalError as error:
        _logger.warning("the kept list can't be read now: %s", error)
        return LastList()
    except (sqlite3.Error, KeyError, ValueError, TypeError, AttributeError) as error:
        _logger.info("the kept list is not understood: %r", error)
        return LastList(is_damaged=True)


def mark_of(accounts: Iterable[Connection]) -> str:
    """Names the accounts without telling them."""
    import hashlib  # late: without a list there is nothing to compare

    text = "\x1f".join(
        part for each in accounts for part in (each.id, each.base_url, each.client_id)
    )
    return hashlib.sha256(text.encode()).hexdigest()


def listing_name(place: StoreKey) -> str:
    """Under which name it stands when a store was listed."""
    return f"listed_at\x1f{place.connection}\x1f{place.store}"


def iso(moment: datetime) -> str:
    """How the file writes moments: in UTC, so that they sort as texts."""
    return moment.astimezone(UTC).isoformat(timespec="seconds")


def still_true(
    listed_at: Mapping[StoreKey, datetime | None], now: datetime
) -> dict[StoreKey, datetime]:
    """The stores whose list is worth showing."""
    return {place: at for place, at in listed_at.items() if at and now - at <= KEPT_AFTER_END}


def _last_list(
    file: sqlite3.Connection, mark: str, stores: Collection[StoreKey], now: datetime
) -> LastList:
    ((version,),) = file.execute("PRAGMA user_version")
    if version != CACHE_VERSION or _value(file, "account") != mark:
        return LastList()  # whoever opens it to write begins it anew
    told = {place: _value(file, listing_name(place)) for place in stores}
    all_at = {p: datetime.fromisoformat(text) if text else None for p, text in told.items()}
    listed_at = still_true(all_at, now)
    decoded = (decode_order(body) for (body,) in file.execute(_BODIES, (iso(now),)))
    orders = tuple(order for order in decoded if order.key.place in listed_at)
    places = {order.key.place for order in orders}
    return LastList(orders, {place: listed_at[place] for place in listed_at if place in places})


def _value(file: sqlite3.Connection, name: str) -> str | None:
    row = file.execute(VALUE, (name,)).fetchone()
    return str(row[0]) if row else None

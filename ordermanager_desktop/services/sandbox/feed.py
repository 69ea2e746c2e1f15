"""The order feed: its query, its time window, its pages.

Otter Public API reference, managerGetOrderFeed, read 2026-06-03. Undocumented and chosen here: the
window filters the time of ordering, the newest order comes first, a page holds at most 100 orders;
a scenario's `FeedHabits` choose otherwise.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from ordermanager_desktop.services.sandbox.orders import SandboxOrder
from ordermanager_desktop.services.sandbox.replies import Refusal
from ordermanager_desktop.services.sandbox.scenario import FeedHabits
from ordermanager_desktop.services.sandbox.wire import order_json

FURTHEST_BACK = timedelta(days=20)
CLOCK_TOLERANCE = timedelta(minutes=5)
# In base64 these bytes are "++++////": a client that does not encode the token loses its place.
TOKEN_MARK = b"\xfb\xef\xbe\xff\xff\xff"

Position = tuple[str, str]


@dataclass(frozen=True)
class FeedQuery:
    """Which orders are asked for; `after` is the last order of the page before."""

    limit: int
    earliest: datetime
    latest: datetime | None = None
    after: Position | None = None
    habits: FeedHabits = field(default_factory=FeedHabits)

    def wants(self, order: SandboxOrder) -> bool:
        """Whether the order belongs to what is left of the listing."""
        moment = order.last_change_at if self.habits.window_by_change else order.placed_at
        is_inside = self.earliest <= moment and (self.latest is None or moment <= self.latest)
        is_shown = order.is_listed and (self.habits.lists_over or not order.is_over)
        return is_inside and is_shown and self._is_further(order)

    def _is_further(self, order: SandboxOrder) -> bool:
        if self.after is None:
            return True
        position = _position(order)
        return position < self.after if self.habits.newest_first else position > self.after


def parse_query(
    params: Mapping[str, str], now: datetime, habits: FeedHabits | None = None
) -> FeedQuery:
    """Read the query.

    Raises:
        Refusal: 400 if it is malformed, 422 if the window reaches too far back.
    """
    habits = habits or FeedHabits()
    limit = params.get("limit", "")
    if not (limit.isascii() and limit.isdigit() and int(limit) > 0):
        raise Refusal(400, "The request is malformed.", {"limit": "A positive number is required."})
    if habits.refuses_larger and int(limit) > habits.largest_page:
        raise Refusal(422, "Invalid limit.", {"limit": f"At most {habits.largest_page}."})
    query = FeedQuery(
        limit=min(int(limit), habits.largest_page),
        earliest=_parse_time(params, "minDateTime") or now - FURTHEST_BACK,
        latest=_parse_time(params, "maxDateTime"),
        after=_parse_token(params.get("token")),
        habits=habits,
    )
    _check_window(query, now)
    return query


def feed_text(orders: Sequence[SandboxOrder], query: FeedQuery, planted: Sequence[str] = ()) -> str:
    """One page as JSON text; `planted` are raw texts put behind the first page's orders."""
    in_order = orders if query.habits.newest_first else list(reversed(orders))
    wanted = [order for order in in_order if query.wants(order)]
    page = wanted[: query.limit]
    entries = [json.dumps(order_json(order), ensure_ascii=False) for order in page]
    if query.after is None:
        entries.extend(planted)
    tail = ""
    if len(wanted) > len(page):
        tail = f', "offsetToken": {json.dumps(_token(page[-1]))}'
    return f'{{"orders": [{", ".join(entries)}]{tail}}}'


def _check_window(query: FeedQuery, now: datetime) -> None:
    if query.earliest < now - FURTHEST_BACK - CLOCK_TOLERANCE:
        raise Refusal(422, "Invalid window.", {"minDateTime": "Limited to the past 20 days."})
    if query.latest is not None and query.latest < query.earliest:
        raise Refusal(422, "Invalid window.", {"maxDateTime": "Must not precede minDateTime."})


def _parse_time(params: Mapping[str, str], name: str) -> datetime | None:
    text = params.get(name)
    if text is None:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        raise Refusal(400, "The request is malformed.", {name: "ISO 8601 with time zone expected."})
    return moment.astimezone(UTC)


def _position(order: SandboxOrder) -> Position:
    return (order.placed_at.astimezone(UTC).isoformat(timespec="microseconds"), order.id)


def _token(last: SandboxOrder) -> str:
    text = json.dumps(_position(last)).encode()
    # Filled up so that the token always ends with the padding sign, too.
    padding = b" " * (2 - (len(TOKEN_MARK) + len(text)) % 3)
    return base64.b64encode(TOKEN_MARK + text + padding).decode()


def _parse_token(token: str | None) -> Position | None:
    if token is None:
        return None
    try:
        raw = base64.b64decode(token, validate=True)
        placed_at, order_id = json.loads(raw.removeprefix(TOKEN_MARK))
    except (binascii.Error, ValueError, TypeError) as error:
        raise Refusal(400, "The request is malformed.", {"token": "Unknown token."}) from error
    return (str(placed_at), str(order_id))

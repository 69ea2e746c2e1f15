"""Turns the Otter API's replies into pages and readings. Runs in a thread: it may take a while."""

from __future__ import annotations

from dataclasses import replace

from pydantic import ValidationError

from ordermanager_desktop.models.cancellation import CancelledBy, OrderReading
from ordermanager_desktop.models.listed_orders import RawOrder
from ordermanager_desktop.models.order import Order, OrderKey, OrderStatus
from ordermanager_desktop.services.gateways.http_reads import Reply
from ordermanager_desktop.services.gateways.otter_orders import BrokenRecord, OrderReader
from ordermanager_desktop.services.gateways.otter_payloads import (
    FeedPayload,
    OrderIssuePayload,
    OrderWithManagerInfoPayload,
    where_it_broke,
)
from ordermanager_desktop.services.gateways.protocols import (
    FeedPage,
    OtherOrderAnswered,
    UnreadableAnswer,
)
from ordermanager_desktop.services.gateways.raw_records import raw_records
from ordermanager_desktop.services.gateways.strict_json import (
    BadJson,
    ParsedJson,
    first_flaw,
    parse_json,
)
from ordermanager_desktop.services.gateways.untrusted_text import ERROR_CHARACTERS, cleaned
from ordermanager_desktop.services.platform_directory import PlatformDirectory

MOST_PAGE_ORDERS = 10_000  # no page that was asked for is near it; a window of more stands still
_DECIDES = ("injectionState", "orderCancelDetails", "orderIssues")
_CANCEL_FAILED = "CANCEL_FAILED"
_FAILED_STATES = frozenset({"ORDER_CANCEL_FAILED", "ORDER_REJECT_FAILED"})
_ENDED_BY_STATE = {
    "ORDER_CANCELED": OrderStatus.CANCELLED,
    "ORDER_REJECTED": OrderStatus.REJECTED,
}
_CANCELLED_BY = {
    "OPERATOR": CancelledBy.RESTAURANT,
    "SERVICE_PROVIDER": CancelledBy.PLATFORM_OR_CUSTOMER,
}


def feed_page(
    reply: Reply, connection_id: str, store: str, platforms: PlatformDirectory
) -> FeedPage:
    """A page of the feed; one bad order never hides another.

    Raises:
        UnreadableAnswer: If the page itself is broken.
    """
    parsed = _parsed(reply)
    try:
        payload = FeedPayload.model_validate(parsed.value)
    except ValidationError as error:
        raise UnreadableAnswer(where_it_broke(error)) from error
    if len(payload.orders) > MOST_PAGE_ORDERS:
        raise UnreadableAnswer(f"more than {MOST_PAGE_ORDERS} orders on one page")
    reader = OrderReader(connection_id, store, platforms, may_have_flaws=parsed.has_flaws)
    page = reader.page(payload.orders)
    return FeedPage(
        page.orders,
        payload.offset_token or "",
        reply.server_time,
        _raw_orders(reply, page.unreadable),
    )


def order_reading(
    reply: Reply, key: OrderKey, platforms: PlatformDirectory, read_mono_s: float
) -> OrderReading:
    """One look at an order in detail.

    Raises:
        UnreadableAnswer: If it is broken; OtherOrderAnswered if it is not the order asked for.
    """
    parsed = _parsed(reply)
    reader = OrderReader(key.connection, key.store, platforms, may_have_flaws=parsed.has_flaws)
    try:
        payload = OrderWithManagerInfoPayload.model_validate(_consistent(parsed))
        order = _asked_for(reader.order(payload.order), key)
    except ValidationError as error:
        raise UnreadableAnswer(where_it_broke(error)) from error
    except BrokenRecord as broken:
        raise UnreadableAnswer(str(broken)) from broken
    failures = _failures(payload)
    return OrderReading(
        order=_with_state(order, payload.injection_state),
        read_mono_s=read_mono_s,
        cancelled_by=_cancelled_by(payload),
        cancel_failures=_failure_count(payload, failures),
        failure_text=_last_description(failures),
    )


def _raw_orders(reply: Reply, places: dict[int, OrderKey]) -> tuple[RawOrder, ...]:
    texts = raw_records(reply.body, places)
    return tuple(RawOrder(places[place], text) for place, text in texts.items())


def _parsed(reply: Reply) -> ParsedJson:
    try:
        return parse_json(reply.body)
    except BadJson as error:
        raise UnreadableAnswer(str(error)) from error


def _consistent(parsed: ParsedJson) -> object:
    """The value, if all that decides about a cancellation is said once and can be believed."""
    if parsed.has_flaws and isinstance(parsed.value, dict):
        for name in _DECIDES:
            if flaw := first_flaw(parsed.value.get(name)):
                raise BrokenRecord(f"{name}: {flaw.reason}")
    return parsed.value


def _asked_for(order: Order, key: OrderKey) -> Order:
    """The order under the key it was asked by; the contract lets an answer leave out the source."""
    if order.key.order_id != key.order_id or order.key.source not in ("", key.source):
        raise OtherOrderAnswered("another order than the one asked for")
    return replace(order, key=key)


def _with_state(order: Order, injection_state: str) -> Order:
    ended = _ENDED_BY_STATE.get(injection_state)
    return order if ended is None else replace(order, status=ended)


def _cancelled_by(payload: OrderWithManagerInfoPayload) -> CancelledBy:
    source = payload.cancel_details.source if payload.cancel_details else ""
    return _CANCELLED_BY.get(source, CancelledBy.UNKNOWN)


def _failures(payload: OrderWithManagerInfoPayload) -> list[OrderIssuePayload]:
    issues = payload.issues.order_issues if payload.issues else None
    return [issue for issue in issues or () if issue.code == _CANCEL_FAILED]


def _failure_count(
    payload: OrderWithManagerInfoPayload, failures: list[OrderIssuePayload]
) -> int | None:
    if payload.issues is None:  # a count too low would make an old failure look like a new one
        return None
    # The state alone tells of a failure too; the list is not promised to grow with it.
    return max(len(failures), int(payload.injection_state in _FAILED_STATES))


def _last_description(failures: list[OrderIssuePayload]) -> str:
    descriptions = [failure.description for failure in failures if failure.description]
    return cleaned(descriptions[-1], ERROR_CHARACTERS) if descriptions else ""

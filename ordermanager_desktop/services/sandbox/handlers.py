"""What the contract's calls do once a request is let in.

Otter Public API reference, Manager Order, Storefront, Ping and Auth Endpoints, read 2026-06-03.
"""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any
from urllib.parse import parse_qsl

from starlette.requests import Request

from ordermanager_desktop.services.sandbox.bad_orders import bad_entries
from ordermanager_desktop.services.sandbox.clock import iso_utc
from ordermanager_desktop.services.sandbox.feed import feed_text, parse_query
from ordermanager_desktop.services.sandbox.gate import Call
from ordermanager_desktop.services.sandbox.orders import (
    CONFIRMED,
    FULFILLED,
    PREPARED,
    SandboxOrder,
)
from ordermanager_desktop.services.sandbox.practice import Practice
from ordermanager_desktop.services.sandbox.replies import Refusal, Reply, json_reply
from ordermanager_desktop.services.sandbox.storefront import PAUSE, UNPAUSE
from ordermanager_desktop.services.sandbox.wire import manager_json

CANCELLATION_REASONS = frozenset(
    {
        "REASON_UNKNOWN", "DUPLICATE_ORDER", "UNAVAILABLE_ITEM", "FRAUDULENT_EATER",
        "RESTAURANT_INTERNAL_ISSUE", "KITCHEN_CLOSED", "CUSTOMER_CALLED_TO_CANCEL",
        "RESTAURANT_TOO_BUSY", "CANNOT_COMPLETE_CUSTOMER_REQUEST", "UNACCEPTED_ORDER",
        "RESTAURANT_CANCELED", "AUTOMATICALLY_CANCELED", "LATE_DELIVERY", "COURIER_NOT_FOUND",
        "CUSTOMER_NOT_FOUND", "UNABLE_TO_DELIVER", "ALL_ITEMS_OUT_OF_STOCK", "ALL_ITEMS_EXPIRED",
        "ALL_ITEMS_DAMAGED", "LABOR_UNAVAILABLE", "REASON_OTHER",
    }
)  # fmt: skip
PAUSE_REASONS = frozenset({"STORE_MAINTENANCE", "OTHER"})
PERSON_LENGTHS = {"name": 255, "phone": 25, "phoneCode": 25}
TAKEN = Reply(202)


def token(practice: Practice, request: Request, body: bytes) -> Reply:
    if not request.headers.get("content-type", "").startswith("application/x-www-form-urlencoded"):
        raise Refusal(400, "The request is malformed.", {"Content-Type": "A form is required."})
    form = dict(parse_qsl(body.decode("utf-8", errors="replace"), keep_blank_values=True))
    return json_reply(200, practice.tokens.issue(form, request.headers.get("authorization")))


def ping(call: Call) -> Reply:
    wanted_error = call.request.headers.get("x-echo-error")
    if wanted_error is not None:
        raise Refusal(418, wanted_error)
    return json_reply(200, {"response": "pong", "currentTime": iso_utc(call.practice.clock())})


def feed(call: Call) -> Reply:
    habits = call.kitchen.scenario.feed
    query = parse_query(call.request.query_params, call.practice.clock(), habits)
    orders = call.kitchen.orders()
    return Reply(200, feed_text(orders, query, _planted(call, orders)))


def detail(call: Call) -> Reply:
    return json_reply(200, manager_json(_order(call)))


def confirm(call: Call) -> Reply:
    order = _order(call)
    body = _json_object(call.body) if call.body else {}
    name = "estimatedPrepTimeMinutes"
    minutes = None if body.get(name) is None else _minutes(body, name)
    call.kitchen.step(order.id, CONFIRMED, prep_minutes=minutes)
    return TAKEN


def prep_time(call: Call) -> Reply:
    order = _order(call)
    minutes = _minutes(_json_object(call.body), "prepTimeMinutes")
    call.kitchen.change_prep_time(order.id, minutes)
    return TAKEN


def cancel(call: Call) -> Reply:
    order = _order(call)
    body = _json_object(call.body)
    reason = body.get("cancellationReason")
    if not isinstance(reason, str) or reason not in CANCELLATION_REASONS:
        raise _invalid("cancellationReason", "Must be one of the documented reasons.")
    _check_person(body.get("cancelingParty"))
    call.kitchen.take_cancel(order.id, reason, call.outcomes)
    return TAKEN


def ready_to_pickup(call: Call) -> Reply:
    call.kitchen.step(_order(call).id, PREPARED)
    return TAKEN


def fulfill(call: Call) -> Reply:
    call.kitchen.step(_order(call).id, FULFILLED)
    return TAKEN


def pause(call: Call) -> Reply:
    body = _json_object(call.body)
    if body.get("reason") not in (None, *PAUSE_REASONS):
        raise _invalid("reason", "Must be STORE_MAINTENANCE or OTHER.")
    _check_comment(body)
    request_id = call.practice.storefront.take(
        call.kitchen.store_id, PAUSE, starts_at=_moment(body, "start"), ends_at=_moment(body, "end")
    )
    return json_reply(200, {"requestId": request_id})


def unpause(call: Call) -> Reply:
    _check_comment(_json_object(call.body))
    request_id = call.practice.storefront.take(call.kitchen.store_id, UNPAUSE)
    return json_reply(200, {"requestId": request_id})


def pause_status(call: Call) -> Reply:
    return _storefront_status(call, PAUSE)


def unpause_status(call: Call) -> Reply:
    return _storefront_status(call, UNPAUSE)


def _storefront_status(call: Call, operation: str) -> Reply:
    request_id = call.request.path_params["request_id"]
    storefront = call.practice.storefront
    return json_reply(200, storefront.status(call.kitchen.store_id, operation, request_id))


def _planted(call: Call, orders: list[SandboxOrder]) -> list[str]:
    if not call.kitchen.scenario.has_bad_orders:
        return []
    return next((bad_entries(order) for order in orders if order.totals != "v2"), [])


def _order(call: Call) -> SandboxOrder:
    if call.order is None:
        raise Refusal(404, "Resource not found.")
    return call.order


def _json_object(body: bytes) -> dict[str, Any]:
    try:
        data = json.loads(body)
    except ValueError as error:
        raise Refusal(400, "The request is malformed.") from error
    if not isinstance(data, dict):
        raise _invalid("body", "Must be an object.")
    return data


def _check_person(person: object) -> None:
    if person is None:
        return
    if not isinstance(person, dict):
        raise _invalid("cancelingParty", "Must be a person.")
    for name, most in PERSON_LENGTHS.items():
        text = person.get(name)
        if text is not None and not (isinstance(text, str) and len(text) <= most):
            raise _invalid(f"cancelingParty.{name}", f"At most {most} characters.")


def _minutes(body: dict[str, Any], name: str) -> int:
    minutes = body.get(name)
    if isinstance(minutes, bool) or not isinstance(minutes, int):
        raise _invalid(name, "Must be an integer.")
    return minutes


def _moment(body: dict[str, Any], name: str) -> datetime | None:
    text = body.get(name)
    if text is None:
        return None
    try:
        moment = datetime.fromisoformat(text) if isinstance(text, str) else None
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        raise _invalid(name, "Must be a date and time with zone.")
    return moment


def _check_comment(body: dict[str, Any]) -> None:
    if not isinstance(body.get("comment"), str | None):
        raise _invalid("comment", "Must be a text.")


def _invalid(attribute: str, message: str) -> Refusal:
    return Refusal(422, "The request body is not valid.", {attribute: message})

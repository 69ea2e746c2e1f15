"""Orders whose every field is hostile, read as the app reads them: from bytes of a page.

Each text begins with a tag of its field, so that a view can be asked which of them it shows.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

from ordermanager_desktop.models.cancellation import (
    Attempt,
    AttemptState,
    CancelReason,
    Cause,
)
from ordermanager_desktop.models.order import Order, OrderKey
from ordermanager_desktop.models.phone_record import PhoneRecord
from ordermanager_desktop.services.gateways.http_reads import Reply
from ordermanager_desktop.services.gateways.otter_payloads import error_text
from ordermanager_desktop.services.gateways.otter_reading import feed_page, order_reading
from ordermanager_desktop.services.gateways.untrusted_text import (
    ERROR_CHARACTERS,
    NAME_CHARACTERS,
    NOTE_CHARACTERS,
    cleaned,
    cleaned_lines,
)
from ordermanager_desktop.views.widgets.plain_text import one_line
from tests.bad_input.judging import PLATFORMS, READ_AT
from tests.builders import a_call, an_attempt

_SHORT = 40  # number, status and platform

# What is shown of each field of a record; the name of a customer is shortened and has its own.
FORMS = {
    "number": lambda text: cleaned(text, _SHORT),
    "source": lambda text: cleaned(text, _SHORT),
    "status": lambda text: cleaned(_stored(text), _SHORT),
    "note": lambda text: cleaned_lines(text, NOTE_CHARACTERS),
    "item": lambda text: cleaned(text, NAME_CHARACTERS),
    "remark": lambda text: cleaned_lines(text, NOTE_CHARACTERS),
    "choice": lambda text: cleaned(text, NAME_CHARACTERS),
    "courier": lambda text: cleaned(text, NAME_CHARACTERS),
    "phone": lambda text: cleaned(text, 25),
    "currency": lambda text: cleaned(f"12.5 {text}", 48),
    "answer": lambda text: cleaned(text, ERROR_CHARACTERS),
}


@dataclass(frozen=True)
class Hostile:
    """One string in every field of an order, and in what was tried with that order.

    Attributes:
        order: Live, so that all is shown of it.
        strange: The same with the string as its status.
        broken: The same, unreadable.
    """

    text: str
    order: Order
    strange: Order
    broken: Order
    attempt: Attempt
    call: PhoneRecord

    def form_of(self, field: str) -> str:
        """What has to be readable of this field."""
        match field:
            case "customer":
                return self.order.customer
            case "id":
                return self.order.key.order_id
            case "broken id":
                return self.broken.number
            case "actor":
                return one_line(self.call.actor)
            case "case":
                return one_line(self.call.case_number)
            case "closer":
                return one_line(self.call.closed_by)
            case "closing":
                return one_line(self.call.closing_note)
        return FORMS[field](in_field(field, self.text))


def hostile(text: str) -> Hostile:
    """The order, as the platform of the string would send it."""
    order = order_of(text, status="CONFIRMED")
    attempt = an_attempt(
        order,
        state=AttemptState.NOT_CANCELLED,
        cause=Cause.REFUSED,
        reason=CancelReason.OTHER,
        platform_text=refusal_of(text),
    )
    call = a_call(
        order,
        actor=in_field("actor", text)[:30],
        case_number=in_field("case", text)[:60],
        closed_by=in_field("closer", text)[:30],
        closing_note=in_field("closing", text)[:60],
    )
    return Hostile(text, order, order_of(text), order_of(text, status=5), attempt, call)


def order_of(text: str, **changes: object) -> Order:
    """The only order of a page that carries the string everywhere."""
    body = json.dumps({"orders": [record_of(text) | changes]}).encode()
    (order,) = feed_page(Reply(body, READ_AT), "otter", "store-1", PLATFORMS).orders
    return order


def refusal_of(text: str) -> str:
    """A platform's refusal, as the gateway hands it on."""
    return error_text(json.dumps({"message": in_field("answer", text)}).encode())


def record_of(text: str) -> dict[str, object]:
    """The order's record on the wire."""
    item = {
        "name": in_field("item", text),
        "quantity": 2,
        "price": 4.5,
        "note": in_field("remark", text),
        "modifiers": [{"name": in_field("choice", text), "quantity": 1, "price": 1}],
    }
    return {
        "externalIdentifiers": {
            "id": _stored(in_field("id", text)),
            "friendlyId": in_field("number", text),
            "source": in_field("source", text),
        },
        "status": _stored(in_field("status", text)),
        "currencyCode": in_field("currency", text),
        "orderedAt": "2026-06-03T12:05:12Z",
        "items": [item],
        "customer": {"name": f"Customer {text}", "phone": text},
        "customerNote": in_field("note", text),
        "deliveryInfo": {
            "courier": {"name": in_field("courier", text), "phone": in_field("phone", text)}
        },
        "orderTotal": {"total": 12.5, "tax": 1, "tip": 1},
    }


def failure_text_of(text: str) -> str:
    """The words of a failed cancellation, as a detail answer carries them."""
    key = OrderKey("otter", "store-1", "doordash", "id-1")
    detail = {
        "order": {
            "externalIdentifiers": {"id": "id-1", "source": "doordash"},
            "status": "CONFIRMED",
        },
        "orderIssues": {
            "orderIssues": [{"code": "CANCEL_FAILED", "description": in_field("answer", text)}]
        },
    }
    return order_reading(
        Reply(json.dumps(detail).encode(), READ_AT), key, PLATFORMS, 1.0
    ).failure_text


def _stored(text: str) -> str:
    # A lone surrogate here would spoil the order, and hide all its other fields.
    return text.encode("utf-8", "replace").decode()


def in_field(field: str, text: str) -> str:
    """The string with the tag of its field."""
    return f"{field}:{text}"

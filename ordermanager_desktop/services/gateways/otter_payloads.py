"""The wire shapes of the Otter Public API, as much of them as the app uses.

Otter Public API reference, developer-guides.tryotter.com/api-reference, read 2026-06-03, and its
newer view at developer-guides.cloudkitchens.com/api-reference, read 2026-08-01. What the contract
requires and the app can't do without must be there; everything else may be missing or wrong.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from typing import Annotated, Any, TypeVar

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    ValidationError,
)
from pydantic_core import CoreSchema, core_schema

from ordermanager_desktop.services.gateways.strict_json import BadJson, parse_json
from ordermanager_desktop.services.gateways.untrusted_text import ERROR_CHARACTERS, cleaned

_LONGEST_TIME = 40
_SHORT_LIFE_S = 300  # of a token that does not tell its life
_YEARS = range(2000, 2101)
_QUANTITIES = range(1, 1001)
_PREP_MINUTES = range(1, 24 * 60)
# As much of ISO 8601 as a kitchen needs; seconds do not matter.
_DURATION = re.compile(r"PT(?:(\d{1,2})H)?(?:(\d{1,4})M)?(?:\d{1,5}(?:\.\d+)?S)?", re.ASCII)
_SURROGATES = re.compile("[\ud800-\udfff]")
_T = TypeVar("_T")


@dataclass(frozen=True)
class _OrDefault:
    """What does not validate becomes the default, decided inside pydantic's own machine."""

    default: Callable[[], object]

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.with_default_schema(
            handler(source), default_factory=self.default, on_error="default"
        )


def _moment(value: object) -> datetime | None:
    if not isinstance(value, str) or len(value) > _LONGEST_TIME:
        return None
    with contextlib.suppress(ValueError, OverflowError):
        moment = datetime.fromisoformat(value)
        if moment.tzinfo is not None and moment.year in _YEARS:
            return moment.astimezone(UTC)
    return None


def _amount(value: object) -> Decimal | None:
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return Decimal(value)
    return None


def _minutes(value: object) -> int | None:
    found = _DURATION.fullmatch(value) if isinstance(value, str) else None
    if found is None:
        return None
    hours, minutes = (int(part or 0) for part in found.groups())
    total = 60 * hours + minutes
    return total if total in _PREP_MINUTES else None


def _quantity(value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and value in _QUANTITIES:
        return value
    return 1


def each_of(value: object) -> list[object]:
    """A list, or an empty one for anything else."""
    return value if isinstance(value, list) else []


def _empty_for_null(value: object) -> object:
    return {} if value is None else value


def _without_surrogates(value: object) -> object:
    # A lone surrogate would cost the whole text: pydantic refuses it.
    if isinstance(value, str) and not value.isascii():
        return _SURROGATES.sub("\ufffd", value)
    return value


Text = Annotated[str, _OrDefault(str), BeforeValidator(_without_surrogates)]
Moment = Annotated[datetime | None, BeforeValidator(_moment)]
Amount = Annotated[Decimal | None, BeforeValidator(_amount)]
Quantity = Annotated[int, BeforeValidator(_quantity)]
Minutes = Annotated[int | None, BeforeValidator(_minutes)]
Maybe = Annotated[_T | None, _OrDefault(lambda: None)]


class Payload(BaseModel):
    """A shape on the wire: strict, frozen, and silent about its values."""

    # Inputs stay out of error texts: they name customers, and once a token.
    model_config = ConfigDict(
        extra="ignore",
        strict=True,
        frozen=True,
        defer_build=True,
        hide_input_in_errors=True,
    )


class ExternalIdentifiersPayload(Payload):
    id: Annotated[str, Field(min_length=1)]
    friendly_id: Text = Field("", alias="friendlyId")
    source: Text = ""


class ModifierPayload(Payload):
    name: Text = ""
    quantity: Quantity = 1
    price: Amount = None
    modifiers: Annotated[list[ModifierOrBlank], BeforeValidator(each_of)] = Field(
        default_factory=list
    )


class ItemPayload(ModifierPayload):
    note: Text = ""


# A broken line stays in the list, blank, so that the others keep their place.
ModifierOrBlank = Annotated[ModifierPayload, _OrDefault(ModifierPayload)]
ItemOrBlank = Annotated[ItemPayload, _OrDefault(ItemPayload)]


class PersonPayload(Payload):
    name: Text = ""
    phone: Text = ""


class DeliveryInfoPayload(Payload):
    courier: Maybe[PersonPayload] = None


class OrderTotalPayload(Payload):
    subtotal: Amount = None
    discount: Amount = None
    tax: Amount = None
    tip: Amount = None
    delivery_fee: Amount = Field(None, alias="deliveryFee")
    total: Amount = None


class CustomerPaymentPayload(Payload):
    due: Amount = Field(None, alias="customerPaymentDue")
    prepayment: Amount = Field(None, alias="customerPrepayment")


class OrderTotalV2Payload(Payload):
    customer_payment: Maybe[CustomerPaymentPayload] = Field(None, alias="customerPayment")


class FulfillmentInfoPayload(Payload):
    pickup_time: Moment = Field(None, alias="pickupTime")
    estimated_pickup_time: Moment = Field(None, alias="estimatedPickupTime")
    delivery_time: Moment = Field(None, alias="deliveryTime")
    mode: Text = Field("DELIVERY", alias="fulfillmentMode")  # the contract's own default
    scheduling_type: Text = Field("", alias="schedulingType")
    courier_status: Text = Field("", alias="courierStatus")


class PreparationTimePayload(Payload):
    minutes: Minutes = Field(None, alias="estimatedPreparationTime")


class OrderPayload(Payload):
    external_identifiers: ExternalIdentifiersPayload = Field(alias="externalIdentifiers")
    status: Annotated[str, Field(min_length=1)]
    currency_code: Text = Field("", alias="currencyCode")
    items: Annotated[list[ItemOrBlank], BeforeValidator(each_of)] = Field(default_factory=list)
    ordered_at: Moment = Field(None, alias="orderedAt")
    customer: Maybe[PersonPayload] = None
    customer_note: Text = Field("", alias="customerNote")
    delivery_info: Maybe[DeliveryInfoPayload] = Field(None, alias="deliveryInfo")
    order_total: Maybe[OrderTotalPayload] = Field(None, alias="orderTotal")
    order_total_v2: Maybe[OrderTotalV2Payload] = Field(None, alias="orderTotalV2")
    fulfillment_info: Maybe[FulfillmentInfoPayload] = Field(None, alias="fulfillmentInfo")
    preparation_time: Maybe[PreparationTimePayload] = Field(None, alias="preparationTime")


class FeedPayload(Payload):
    """A page; each order is looked at on its own later."""

    orders: list[Any]
    offset_token: Annotated[str, Field(max_length=4096)] | None = Field(None, alias="offsetToken")


class CancelDetailsPayload(Payload):
    source: Text = Field("", alias="cancelSource")


class OrderIssuePayload(Payload):
    code: str = ""
    description: Text = ""


class OrderIssuesPayload(Payload):
    order_issues: list[OrderIssuePayload] | None = Field(None, alias="orderIssues")


def _no_issues() -> OrderIssuesPayload | None:
    return OrderIssuesPayload(orderIssues=None)


# None stands for issues that can't be read: how many failures they tell is not known then.
IssuesOrNone = Annotated[
    OrderIssuesPayload | None, _OrDefault(lambda: None), BeforeValidator(_empty_for_null)
]


class OrderWithManagerInfoPayload(Payload):
    """One order in detail; the order itself is looked at like one of the feed."""

    order: dict[str, Any]
    injection_state: Text = Field("", alias="injectionState")
    cancel_details: Maybe[CancelDetailsPayload] = Field(None, alias="orderCancelDetails")
    issues: IssuesOrNone = Field(default_factory=_no_issues, alias="orderIssues")


class TokenPayload(Payload):
    access_token: Annotated[str, Field(pattern=r"^[!-~]+$", max_length=16_384)]
    expires_in_s: Annotated[int, Field(gt=0), _OrDefault(lambda: _SHORT_LIFE_S)] = Field(
        _SHORT_LIFE_S, alias="expires_in"
    )
    scope: Text = ""  # what was granted, with spaces between


class ErrorDetailPayload(Payload):
    attribute: Text = ""
    message: Text = ""


class ErrorMessagePayload(Payload):
    message: Text = ""
    details: Annotated[
        list[Annotated[ErrorDetailPayload, _OrDefault(ErrorDetailPayload)]],
        BeforeValidator(each_of),
    ] = Field(default_factory=list)


def build_validators() -> None:
    """Build at once what would be built with the first answer; some 20 ms, for a thread."""
    for shape in (TokenPayload, FeedPayload, OrderWithManagerInfoPayload, ErrorMessagePayload):
        shape.model_rebuild()


def error_text(body: bytes) -> str:
    """The words of a refusal, in one short line; empty if it has none."""
    try:
        payload = ErrorMessagePayload.model_validate(parse_json(body).value)
    except (BadJson, ValidationError):
        return cleaned(body.decode("utf-8", "replace"), ERROR_CHARACTERS)
    details = [_detail_text(detail) for detail in payload.details[:10]]
    return cleaned(" – ".join(filter(None, [payload.message, *details])), ERROR_CHARACTERS)


def where_it_broke(error: ValidationError) -> str:
    """The place and kind of the first fault, without the value: it may name a customer."""
    fault = error.errors(include_input=False, include_url=False, include_context=False)[0]
    return cleaned(f"{'.'.join(map(str, fault['loc'])) or 'order'}: {fault['type']}")


def _detail_text(detail: ErrorDetailPayload) -> str:
    return ": ".join(filter(None, [detail.attribute, detail.message]))

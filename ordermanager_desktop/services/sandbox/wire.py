"""Writes an order in the platform's words.

Shapes: Otter Public API reference, schemas Order and OrderWithManagerInfo, read 2026-06-03.
Money leaves in major units, prices per unit, discounts negative.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from ordermanager_desktop.services.sandbox import menu
from ordermanager_desktop.services.sandbox.clock import iso_utc
from ordermanager_desktop.services.sandbox.orders import Line, Modifier, SandboxOrder

Json = dict[str, Any]


def order_json(order: SandboxOrder) -> Json:
    """The plain Order, as the feed and the detail call carry it."""
    payload: Json = {
        "externalIdentifiers": _identifiers(order),
        "currencyCode": "USD",
        "status": order.status,
        "items": [_item(order, index, line) for index, line in enumerate(order.lines)],
        "orderedAt": iso_utc(order.placed_at),
        "customer": {"name": order.customer, "phone": order.phone},
        "customerNote": order.note,
        "deliveryInfo": _delivery(order),
        "customerPayments": [_payment(order)],
        "fulfillmentInfo": _fulfillment(order),
        "preparationTime": {"estimatedPreparationTime": f"PT{order.prep_minutes}M"},
        **_totals(order),
    }
    _add_extra(payload, order)
    return payload


def manager_json(order: SandboxOrder) -> Json:
    """OrderWithManagerInfo: the order, its injection state, its issues, who cancelled it."""
    payload: Json = {
        "order": order_json(order),
        "injectionState": order.injection_state,
        "injectionEvent": "ORDER_ACCEPT",
        "orderIssues": {
            "orderIssues": [
                {"code": "CANCEL_FAILED", "description": text} for text in order.failures
            ],
            "itemIssues": [],
        },
    }
    if order.cancel_source:
        payload["orderCancelDetails"] = {"cancelSource": order.cancel_source}
    return payload


def _identifiers(order: SandboxOrder) -> Json:
    return {
        "id": order.id,
        "friendlyId": order.number,
        "source": order.source,
        "sourceType": "ORDERING_MARKETPLACE",
    }


def _item(order: SandboxOrder, index: int, line: Line) -> Json:
    return {
        "quantity": line.quantity,
        "id": str(uuid5(NAMESPACE_URL, f"item:{line.name}")),
        "lineItemId": f"{order.id}-{index}",
        "name": line.name,
        "note": line.note,
        "price": _major(line.price_cents),
        "modifiers": [_modifier(modifier) for modifier in line.modifiers],
    }


def _modifier(modifier: Modifier) -> Json:
    return {
        "quantity": modifier.quantity,
        "id": str(uuid5(NAMESPACE_URL, f"modifier:{modifier.name}")),
        "name": modifier.name,
        "price": _major(modifier.price_cents),
        "groupName": modifier.group,
        "modifiers": [_modifier(nested) for nested in modifier.modifiers],
    }


def _delivery(order: SandboxOrder) -> Json | None:
    if order.mode == "PICKUP":
        return None
    house = 100 + sum(order.number.encode()) % 900
    street = menu.STREETS[house % len(menu.STREETS)]
    return {
        "courier": {"name": order.courier, "phone": "+1-555-0199"} if order.courier else None,
        "destination": {
            "fullAddress": f"{house} {street}, Portland, OR 97205",
            "postalCode": "97205",
            "city": "Portland",
            "state": "OR",
            "countryCode": "US",
        },
        "note": None,
    }


def _payment(order: SandboxOrder) -> Json:
    return {
        "value": _major(order.total_cents),
        "processingStatus": "PROCESSED",
        "paymentMethod": "CARD",
    }


def _fulfillment(order: SandboxOrder) -> Json:
    return {
        "pickupTime": iso_utc(order.pickup_at),
        "estimatedPickupTime": iso_utc(order.pickup_at),
        "deliveryTime": iso_utc(order.pickup_at + timedelta(minutes=15)),
        "fulfillmentMode": order.mode,
        "schedulingType": order.scheduling,
        "courierStatus": order.courier_status if order.courier else None,
    }


def _totals(order: SandboxOrder) -> Json:
    totals: Json = {}
    if order.totals != "v2":
        totals["orderTotal"] = _order_total(order)
    if order.totals != "v1":
        totals["orderTotalV2"] = _order_total_v2(order)
    return totals


def _order_total(order: SandboxOrder) -> Json:
    charges = order.charges
    return {
        "subtotal": _major(order.subtotal_cents),
        "discount": _major(charges.discount_cents),
        "tax": _major(charges.tax_cents),
        "tip": _major(charges.tip_cents),
        "deliveryFee": _major(charges.delivery_fee_cents),
        "total": _major(order.total_cents),
        "couponCode": charges.coupon,
    }


def _order_total_v2(order: SandboxOrder) -> Json:
    """The newer form, which has no grand total: the customer's payments carry it."""
    charges = order.charges
    customer_total: Json = {
        "foodSales": {
            "breakdown": [
                _finance_line("VALUE", "food sales", order.subtotal_cents),
                _finance_line("TAX", "sales tax", charges.tax_cents),
            ]
        }
    }
    optional_lines = {
        "tipForRestaurant": ("tip", charges.tip_cents),
        "feeForRestaurantProvidedDelivery": ("delivery fee", charges.delivery_fee_cents),
        "restaurantFundedDiscount": ("discount", charges.discount_cents),
    }
    for name, (label, cents) in optional_lines.items():
        if cents:
            customer_total[name] = {"breakdown": [_finance_line("VALUE", label, cents)]}
    return {
        "customerTotal": customer_total,
        "customerPayment": {
            "customerPaymentDue": 0,
            "customerPrepayment": _major(order.total_cents),
        },
    }


def _finance_line(sub_type: str, name: str, cents: int) -> Json:
    return {"subType": sub_type, "name": name, "value": _major(cents)}


def _add_extra(payload: Json, order: SandboxOrder) -> None:
    """Lay the order's planted fields over its payload; `a.b` reaches into the object `a`.

    A planted status lasts only while the order is new, as an unannounced early state would.
    """
    for path, value in order.extra.items():
        if path == "status" and order.status != "NEW_ORDER":
            continue
        *parents, name = path.split(".")
        target: Json = payload
        for parent in parents:
            target = target[parent]
        target[name] = value


def _major(cents: int) -> float:
    return cents / 100

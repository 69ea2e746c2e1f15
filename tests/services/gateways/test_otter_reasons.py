"""The reasons a manager may give."""

import pytest
import yaml

from ordermanager_desktop.models.cancellation import CancelReason, SideEffect
from ordermanager_desktop.models.order import (
    Fulfillment,
    FulfillmentMode,
    Order,
    OrderKey,
    OrderStatus,
)
from ordermanager_desktop.services.gateways.otter_reasons import REASON_CODES, reason_offers
from ordermanager_desktop.services.platform_directory import PlatformDirectory
from tests.services.gateways.raw_server import REPLIES

PLATFORMS = PlatformDirectory.load()
DELIVERY_ALONE = {CancelReason.NO_COURIER, CancelReason.TOO_LATE, CancelReason.CANNOT_DELIVER}


def offers(source="ubereats", mode=FulfillmentMode.DELIVERY):
    order = Order(
        key=OrderKey("otter", "store-1", source, "id-1"),
        number="7F3K2",
        platform=PLATFORMS.platform_for(source),
        status=OrderStatus.CONFIRMED,
        fulfillment=Fulfillment(mode=mode),
    )
    return {offer.reason: offer.side_effect for offer in reason_offers(order)}


def test_every_reason_has_a_code_of_the_contract():
    contract = yaml.safe_load((REPLIES.parent / "manager-orders.openapi.yaml").read_text("utf-8"))
    request = contract["components"]["schemas"]["ManagerCancelOrderRequest"]["properties"]
    codes = set(REASON_CODES.values())
    assert set(REASON_CODES) == set(CancelReason)
    assert codes <= set(request["cancellationReason"]["enum"])
    assert len(codes) == len(CancelReason)
    assert not codes & {"REASON_UNKNOWN", "UNACCEPTED_ORDER", "AUTOMATICALLY_CANCELED"}


def test_the_most_used_reasons_come_first_and_other_last():
    assert list(offers())[:6] == [
        CancelReason.CUSTOMER_ASKED,
        CancelReason.ITEM_UNAVAILABLE,
        CancelReason.DUPLICATE,
        CancelReason.KITCHEN_CLOSED,
        CancelReason.TOO_BUSY,
        CancelReason.CANNOT_MEET_REQUEST,
    ]
    assert list(offers())[-1] is CancelReason.OTHER


@pytest.mark.parametrize("mode", FulfillmentMode)
def test_courier_reasons_are_for_deliveries(mode):
    is_delivered = mode in (FulfillmentMode.DELIVERY, FulfillmentMode.RESTAURANT_DELIVERY)
    assert DELIVERY_ALONE.issubset(offers(mode=mode)) == is_delivered
    assert bool(DELIVERY_ALONE & set(offers(mode=mode))) == is_delivered


def test_doordash_warns_of_a_closed_store():
    assert offers("doordash")[CancelReason.KITCHEN_CLOSED] is SideEffect.STORE_OFFLINE_12_H
    assert offers("doordash")[CancelReason.TOO_BUSY] is SideEffect.STORE_OFFLINE_15_MIN
    assert set(offers("ubereats").values()) == {None}

"""Every answer fits the published contract in tests/data/otter."""

from typing import Any

import pytest

from ordermanager_desktop.services.sandbox.handlers import CANCELLATION_REASONS, PAUSE_REASONS
from tests.contract.published import contract, misfits_named


def assert_fits(payload: Any, name: str) -> None:
    misfits = misfits_named(payload, name)
    assert not misfits, misfits[0]


def test_the_check_itself_finds_faults(api):
    page = api.feed().json()
    page["orders"][0]["status"] = "TELEPORTED"
    with pytest.raises(AssertionError):
        assert_fits(page, "OrderFeed")
    with pytest.raises(AssertionError):
        assert_fits({"orders": [{"currencyCode": "USD"}]}, "OrderFeed")


def test_feed_and_details_of_a_busy_noon(connect, clock):
    api = connect("lunch_rush")
    clock.advance(minutes=45)
    odd = {order.id for order in api.sandbox.orders() if order.extra}
    page = api.feed().json()
    assert len(page["orders"]) > 40
    kept = [o for o in page["orders"] if o["externalIdentifiers"]["id"] not in odd]
    assert_fits({**page, "orders": kept}, "OrderFeed")
    for order in kept[:20]:
        ids = order["externalIdentifiers"]
        path = f"/manager/order/v1/sources/{ids['source']}/orders/{ids['id']}"
        assert_fits(api.http.get(path).json(), "OrderWithManagerInfo")


def test_some_arriving_orders_carry_what_the_contract_does_not_know(connect, clock):
    api = connect("lunch_rush")
    clock.advance(hours=1)
    assert any(order.extra for order in api.sandbox.orders())


@pytest.mark.parametrize("scenario", ["refuse", "quiet", "customer_first", "reject_new"])
def test_details_after_a_cancel(connect, clock, scenario):
    api = connect(scenario)
    api.cancel("7F3K2")
    clock.advance(seconds=3)
    assert_fits(api.detail("7F3K2"), "OrderWithManagerInfo")


def test_token_ping_pause_and_errors(api):
    assert_fits(api.request_token().json(), "HydraToken")
    assert_fits(api.http.get("/v1/ping").json(), "PongObject")
    base = "/manager/storefront/v1/storefront"
    for action, answer in (("pause", "PauseResponse"), ("unpause", "UnpauseResponse")):
        taken = api.http.post(f"{base}/{action}", json={}).json()
        assert_fits(taken, answer)
        status = api.http.get(f"{base}/{action}/request/{taken['requestId']}/status").json()
        assert_fits(status, "ProcessingStatusResponse")
    assert_fits(api.http.get("/v1/nothing").json(), "ErrorMessage")


def test_accepted_values_are_those_of_the_contract():
    published = contract()["components"]["schemas"]
    request = published["ManagerCancelOrderRequest"]["properties"]["cancellationReason"]
    assert set(request["enum"]) == CANCELLATION_REASONS
    assert set(published["PauseReason"]["enum"]) == PAUSE_REASONS

"""The feed pages, filters by time, and shows believable orders."""

from datetime import datetime, timedelta

import pytest

from ordermanager_desktop.services.sandbox.clock import iso_utc
from ordermanager_desktop.services.sandbox.server import Sandbox


def numbers(orders):
    return [order["externalIdentifiers"]["friendlyId"] for order in orders]


def test_pages_hold_every_order_once_newest_first(connect):
    api = connect("lunch_rush")
    orders = api.all_orders(limit=3)
    assert len(orders) == len(set(numbers(orders))) == 16
    times = [order["orderedAt"] for order in orders]
    assert times == sorted(times, reverse=True)


def test_page_token_must_be_encoded_by_the_client(connect):
    api = connect("lunch_rush")
    token = api.feed(limit="3").json()["offsetToken"]
    assert all(sign in token for sign in "+/=")
    assert api.http.get(f"/manager/order/v1/orders?limit=3&token={token}").status_code == 400
    assert api.feed(limit="3", token=token).status_code == 200


def test_new_order_does_not_shift_the_next_page(connect):
    api = connect("lunch_rush", arrivals=False)
    first = api.feed(limit="5").json()
    api.sandbox.place_order("NEWEST")
    second = api.feed(limit="5", token=first["offsetToken"]).json()
    assert not set(numbers(first["orders"])) & set(numbers(second["orders"]))
    assert len(second["orders"]) == 5


def test_last_page_has_no_token(api):
    assert "offsetToken" not in api.feed().json()


def test_window_filters_by_the_time_of_ordering(api, clock):
    since = iso_utc(clock.now - timedelta(minutes=5))
    assert numbers(api.feed(minDateTime=since).json()["orders"]) == ["7F3K2", "B41C9"]
    assert numbers(api.feed(minDateTime=since, maxDateTime=since).json()["orders"]) == []
    until = (clock.now - timedelta(minutes=5)).isoformat()
    assert "7F3K2" not in numbers(api.feed(maxDateTime=until).json()["orders"])


@pytest.mark.parametrize(
    ("params", "status"),
    [
        ({"limit": ""}, 400),
        ({"limit": "0"}, 400),
        ({"limit": "-3"}, 400),
        ({"limit": "many"}, 400),
        ({"token": "H12MAF2f"}, 400),
        ({"minDateTime": "yesterday"}, 400),
        ({"minDateTime": "2026-06-03T10:00:00"}, 400),
        ({"minDateTime": "2026-04-01T10:00:00Z"}, 422),
        ({"minDateTime": "2026-06-03T10:00:00Z", "maxDateTime": "2026-06-03T09:00:00Z"}, 422),
    ],
)
def test_bad_query_is_refused(api, params, status):
    assert api.feed(**params).status_code == status


def test_limit_is_required(api):
    assert api.http.get("/manager/order/v1/orders").status_code == 400


def test_opening_board_is_the_one_of_the_story(connect):
    orders = {o["externalIdentifiers"]["friendlyId"]: o for o in connect("lunch_rush").all_orders()}
    totals = {
        "7F3K2": 42.18, "B41C9": 27.40, "5521-884": 71.05, "7F3J8": 18.90,
        "PM-2217": 24.35, "B41A2": 21.60, "CN-90311": 33.75, "4471 220": 38.20,
    }  # fmt: skip
    for number, total in totals.items():
        assert sum(pay["value"] for pay in orders[number]["customerPayments"]) == total
    maya = orders["7F3K2"]
    assert maya["customer"]["name"] == "Maya Rodriguez"
    assert maya["customerNote"] == "Allergy: please no shrimp paste."
    assert (maya["items"][0]["quantity"], maya["items"][0]["price"]) == (2, 13.95)
    assert (maya["orderTotal"]["subtotal"], maya["orderTotal"]["tax"]) == (39.15, 3.03)
    assert maya["deliveryInfo"]["courier"]["name"] == "Dana"
    sources = {order["externalIdentifiers"]["source"] for order in orders.values()}
    assert sources == {
        "doordash", "ubereats", "grubhub", "postmates", "chownow", "skipthedishes", "mesa-direct",
    }  # fmt: skip
    scheduled = [o for o in orders.values() if o["fulfillmentInfo"]["schedulingType"] != "ASAP"]
    assert len(scheduled) == 3
    assert sum(order["status"] == "FULFILLED" for order in orders.values()) == 4


def test_totals_add_up_for_opening_and_arriving_orders(connect, clock):
    api = connect("lunch_rush")
    clock.advance(hours=1)
    orders = api.all_orders()
    assert len(orders) > 60
    for order in orders:
        food = sum(_line_cents(item) for item in order["items"])
        paid = round(100 * order["customerPayments"][0]["value"])
        if "orderTotal" in order:
            total = order["orderTotal"]
            extras = sum(total[name] for name in ("tax", "tip", "deliveryFee", "discount"))
            assert round(100 * total["subtotal"]) == food
            assert round(100 * (total["subtotal"] + extras)) == round(100 * total["total"]) == paid
        if "orderTotalV2" in order:
            lines = order["orderTotalV2"]["customerTotal"].values()
            values = [part["value"] for line in lines for part in line["breakdown"]]
            assert round(100 * sum(values)) == paid


def test_ids_are_the_same_for_the_same_seed_and_new_for_a_later_act(clock):
    def ids(sandbox):
        return {order.id for order in sandbox.orders()}

    one, same, other = (Sandbox(seed=seed, clock=clock) for seed in (4, 4, 5))
    assert ids(one) == ids(same)
    assert not ids(one) & ids(other)
    one.play("lunch_rush")
    assert not ids(one) & ids(same)


def test_times_are_utc_to_the_millisecond(api):
    ordered_at = api.feed().json()["orders"][0]["orderedAt"]
    assert ordered_at.endswith("Z")
    assert datetime.fromisoformat(ordered_at).utcoffset() == timedelta(0)


def _line_cents(item):
    extras = sum(m["quantity"] * m["price"] for m in item["modifiers"])
    return round(100 * item["quantity"] * (item["price"] + extras))

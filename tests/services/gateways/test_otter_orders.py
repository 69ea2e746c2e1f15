"""Each record of the feed becomes an order; a broken one says so and hides no other."""

import json
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ordermanager_desktop.models.money import Amount, Money, OddAmount
from ordermanager_desktop.models.order import (
    Courier,
    CourierState,
    FulfillmentMode,
    Modifier,
    OrderItem,
    OrderKey,
    OrderStatus,
)
from ordermanager_desktop.services.gateways.http_reads import Reply
from ordermanager_desktop.services.gateways.otter_orders import OrderReader
from ordermanager_desktop.services.gateways.otter_reading import MOST_PAGE_ORDERS, feed_page
from ordermanager_desktop.services.gateways.protocols import UnreadableAnswer
from ordermanager_desktop.services.platform_directory import PlatformDirectory
from tests.services.gateways.raw_server import an_entry, recorded

PLATFORMS = PlatformDirectory.load()


def usd(minor_units):
    return Money(minor_units, "USD")


def page_of(body):
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    return feed_page(Reply(data, None), "otter", "store-1", PLATFORMS)


def the_order(**changes):
    """The one order of a page with one record."""
    (order,) = page_of({"orders": [an_entry(**changes)]}).orders
    return order


def test_a_whole_record_becomes_an_order():
    order = page_of(recorded("feed.json")).orders[0]
    assert order.key == OrderKey(
        "otter", "store-1", "doordash", "69f60a06-c335-46d9-b5a1-97f1a211c514"
    )
    assert (order.number, order.platform.name, order.status) == (
        "7F3K2",
        "DoorDash",
        OrderStatus.NEW,
    )
    assert order.placed_at == datetime(2026, 6, 3, 12, 5, 12, tzinfo=UTC)
    assert (order.customer, order.note) == ("Maya R.", "Allergy: please no shrimp paste.")
    assert order.items == (
        OrderItem(
            "Pad Thai",
            2,
            usd(1270),
            "Extra hot",
            (
                Modifier("Extra lime", 1, usd(0)),
                Modifier("Peanuts", 1, usd(125), (Modifier("On the side", 2),)),
            ),
        ),
        OrderItem("Thai Iced Tea", 1, usd(450)),
    )
    totals = order.totals
    assert (totals.subtotal, totals.discount, totals.tax) == (usd(3915), usd(-200), usd(303))
    assert (totals.tip, totals.delivery_fee, totals.total) == (usd(200), None, usd(4218))
    assert order.courier == Courier("Dana", "+1-555-0101", CourierState.ON_THE_WAY)
    assert order.fulfillment.mode is FulfillmentMode.DELIVERY
    assert order.fulfillment.is_scheduled
    assert order.fulfillment.pickup_at == datetime(2026, 6, 3, 12, 20, 0, 123456, tzinfo=UTC)
    assert order.defect == ""


def test_an_unknown_status_and_no_source_stay_visible():
    order = page_of(recorded("feed.json")).orders[1]
    assert (order.status, order.raw_status) == (OrderStatus.UNKNOWN, "PREVISIT_COMPLETED")
    assert (order.key.source, order.platform.name) == ("", "Unknown source")
    assert order.totals.total == Money(1200, "JPY")  # due and prepaid, never a sum of lines


def test_a_page_tells_its_next_token():
    assert page_of(recorded("feed.json")).next_token == "CgwI09+kjQYQwOvF2AM="
    assert page_of({"orders": []}).next_token == ""


@pytest.mark.parametrize(
    "wire_and_status",
    [
        ("NEW_ORDER", OrderStatus.NEW),
        ("CONFIRMED", OrderStatus.CONFIRMED),
        ("PREPARED", OrderStatus.READY),
        ("PICKED_UP", OrderStatus.PICKED_UP),
        ("FULFILLED", OrderStatus.FULFILLED),
        ("CANCELED", OrderStatus.CANCELLED),
        ("REJECTED", OrderStatus.REJECTED),
        ("UNKNOWN", OrderStatus.UNKNOWN),
        ("canceled", OrderStatus.UNKNOWN),
    ],
)
def test_each_status_has_its_word(wire_and_status):
    wire, status = wire_and_status
    assert the_order(status=wire).status is status


BROKEN = [
    None,
    5,
    "x",
    [],
    {},
    {"externalIdentifiers": None, "status": "CONFIRMED"},
    {"externalIdentifiers": {"id": ""}, "status": "CONFIRMED"},
    {"externalIdentifiers": {"id": 7}, "status": "CONFIRMED"},
    an_entry("no-status", status=None),
    an_entry("null-status") | {"status": None},
    an_entry("empty-status", status=""),
    an_entry("surrogate \ud800", status=5),
]


@pytest.mark.parametrize("broken", BROKEN, ids=range(len(BROKEN)))
def test_a_broken_record_is_shown_and_hides_no_other(broken):
    page = page_of({"orders": [an_entry("a"), broken, an_entry("b")]})
    first, shown, last = page.orders
    assert (first.key.order_id, last.key.order_id) == ("a", "b")
    assert not first.defect
    assert not last.defect
    assert shown.defect
    assert shown.number
    assert shown.status is OrderStatus.UNKNOWN


def test_broken_records_without_an_id_stay_apart_from_read_to_read():
    body = {"orders": [{}, {"status": "X"}, 5]}
    keys = [order.key for order in page_of(body).orders]
    assert len(set(keys)) == 3
    assert keys == [order.key for order in page_of(body).orders]
    assert [order.number for order in page_of(body).orders] == ["no id"] * 3


def test_broken_records_that_look_the_same_are_not_taken_for_one():
    body = {"orders": [None, {}, None, an_entry(), None, {}]}
    keys = [order.key for order in page_of(body).orders]
    assert len(set(keys)) == 6
    assert keys == [order.key for order in page_of(body).orders]


def test_a_page_of_more_orders_than_any_list_holds_is_refused():
    nothing = b"5," * (MOST_PAGE_ORDERS + 1)
    with pytest.raises(UnreadableAnswer, match="more than"):
        page_of(b'{"orders": [' + nothing[:-1] + b"]}")


@pytest.mark.parametrize("order_id", ["  ", "\t\n", "abc123      "])
def test_an_id_of_blanks_leaves_no_row_without_a_name(order_id):
    assert the_order(externalIdentifiers={"id": order_id}).number in ("no id", "abc123")


def test_a_defect_names_the_place_and_no_value():
    order = the_order(status=12, customer={"name": "Maya Rodriguez"})
    assert order.defect == "status: string_type"


@pytest.mark.parametrize(
    "flaw",
    [
        b'"status": "CONFIRMED", "status": "CANCELED"',
        b'"status": "CONFIRMED", "x": NaN',
        b'"status": "CONFIRMED", "x": ' + b"1" * 5000,
        b'"status": "CONFIRMED", "x": {"y": [{"z": 1, "z": 2}]}',
    ],
)
def test_a_record_that_contradicts_itself_is_shown_and_hides_no_other(flaw):
    body = b'{"orders": [{"externalIdentifiers": {"id": "a"}, %b}, %b]}'
    page = page_of(body % (flaw, json.dumps(an_entry("b")).encode()))
    assert [bool(order.defect) for order in page.orders] == [True, False]
    assert page.orders[0].number == "a"


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html></html>",
        b"[]",
        b"{}",
        b'{"orders": null}',
        b'{"orders": {}}',
        b'{"orders": [], "orders": []}',
        b'{"orders": [], "offsetToken": 5}',
        b"[" * 100_000,
    ],
)
def test_a_broken_page_is_unreadable(body):
    with pytest.raises(UnreadableAnswer):
        page_of(body)


ODD = [None, 5, -1, "x", "", [], {}, [5], [None], True, [[]], {"name": 5}, "\ud800", 1e300]
OPTIONAL = [
    "currencyCode",
    "items",
    "orderedAt",
    "customer",
    "customerNote",
    "deliveryInfo",
    "orderTotal",
    "orderTotalV2",
    "fulfillmentInfo",
]


@pytest.mark.parametrize("name", OPTIONAL)
def test_an_odd_optional_field_spoils_nothing_else(name):
    for odd in ODD:
        (order,) = page_of({"orders": [an_entry() | {name: odd}]}).orders
        assert not order.defect, odd
        assert (order.number, order.status) == ("7F3K2", OrderStatus.CONFIRMED), odd


@pytest.mark.parametrize(
    "moment",
    [
        "2026-06-03T12:00:00",
        "2026-06-03",
        "0001-01-01T00:00:00+14:00",
        "9999-12-31T23:59:59-14:00",
        "0000-01-01T00:00:00Z",
        "soon",
        "2026-02-30T00:00:00Z",
        "2" * 5000,
        5,
    ],
)
def test_an_odd_time_is_unknown(moment):
    assert the_order(orderedAt=moment).placed_at is None


def total_of(number: str) -> Amount | None:
    body = json.dumps({"orders": [an_entry(orderTotal={"total": "@"})]}).replace('"@"', number)
    return page_of(body.encode()).orders[0].totals.total


@pytest.mark.parametrize("total", ['"12.50"', "true", "null", "{}"])
def test_a_total_that_is_no_number_is_missing_and_not_zero(total):
    assert total_of(total) is None


@pytest.mark.parametrize("total", ["1.234", "1E+400", "-1000000000000000000000", "-0.01"])
def test_a_number_that_is_no_amount_is_kept_as_received(total):
    assert total_of(total) == OddAmount(f"{total} USD")


@pytest.mark.parametrize(
    ("currency", "total"),
    [
        ("JPY", Money(12, "JPY")),
        ("KWD", Money(12000, "KWD")),
        ("usd", usd(1200)),
        ("$", OddAmount("12 $")),
    ],
)
def test_an_amount_has_the_decimals_of_its_currency(currency, total):
    assert the_order(currencyCode=currency, orderTotal={"total": 12}).totals.total == total


@pytest.mark.parametrize("payment", [None, {}, {"customerPaymentDue": None}, 5])
def test_no_total_is_made_up(payment):
    assert the_order(orderTotalV2={"customerPayment": payment}).totals.total is None


def test_a_broken_line_leaves_the_others():
    order = the_order(items=[5, {"name": "Fries", "quantity": "two"}, {"name": 9, "quantity": 3}])
    assert [(item.name, item.quantity) for item in order.items] == [("", 1), ("Fries", 1), ("", 3)]


def test_modifiers_without_an_end_make_the_order_unreadable():
    item = {"quantity": 1, "modifiers": []}
    for _ in range(9):
        item = {"quantity": 1, "modifiers": [item]}
    assert "deeper" in the_order(items=[item]).defect


@pytest.mark.parametrize("depth", [20, 100, 300])
def test_deep_nesting_spoils_one_order(depth):
    deep = '{"modifiers": [' * depth + "]}" * depth
    body = f'{{"orders": [{{"status": "X", "items": [{deep}]}}, {json.dumps(an_entry("b"))}]}}'
    page = page_of(body.encode())
    assert page.orders[0].defect
    assert page.orders[1].number == "7F3K2"


def test_items_past_the_hundredth_are_counted():
    order = the_order(items=[{"name": f"Dish {n}", "quantity": 1} for n in range(140)])
    assert (len(order.items), order.more_items, order.item_count) == (100, 40, 140)


def test_modifiers_past_the_hundredth_are_counted():
    inner = [{"name": f"Inner {n}"} for n in range(60)]
    choices = [{"name": "Outer", "modifiers": inner}, *({"name": f"More {n}"} for n in range(90))]
    (item,) = the_order(items=[{"name": "Bowl", "modifiers": choices}]).items
    assert [len(each.modifiers) for each in item.modifiers][:2] == [60, 0]
    assert (len(item.modifiers), item.more_modifiers) == (40, 51)
    assert item.modifiers[-1].name == "More 38"


def test_an_amount_is_never_rounded_into_one():
    exact = "123456789012.000000000000000000000001"
    assert total_of(exact) == OddAmount(f"{exact} USD")


def test_a_missing_number_falls_back_to_the_ids_tail():
    ids = {"id": "69f60a06-97f1a211c514", "source": "grubhub"}
    assert the_order(externalIdentifiers=ids).number == "11c514"


@pytest.mark.parametrize("order_id", ["a/../b", "..", "x" * 10_000, "a\x00b", "ab\u0430", " "])
def test_an_odd_id_is_kept_apart_and_shown(order_id):
    order = the_order(order_id=order_id)
    assert len(order.key.order_id) <= 128
    assert order.number == "7F3K2"


def test_the_same_record_twice_is_one_order():
    assert len(page_of({"orders": [an_entry(), an_entry()]}).orders) == 1


def test_the_same_id_with_other_content_is_one_order_nobody_may_cancel():
    (order,) = page_of({"orders": [an_entry(), an_entry(status="CANCELED"), an_entry()]}).orders
    assert order.defect
    assert order.status is OrderStatus.UNKNOWN


def test_the_same_id_from_another_source_is_another_order():
    other = an_entry(externalIdentifiers={"id": "id-1", "source": "grubhub"})
    assert len(page_of({"orders": [an_entry(), other]}).orders) == 2


def test_texts_are_cut_and_visible():
    order = the_order(
        customerNote="n" * 9000,
        items=[{"name": "<b>" + "i" * 9000, "note": "\u202e"}],
        externalIdentifiers={"id": "id-1", "friendlyId": "f" * 500, "source": "s" * 500},
    )
    assert len(order.note) == 500
    assert len(order.items[0].name) == 120
    assert order.items[0].note == "\ufffd"
    assert len(order.number) == 40
    assert len(order.platform.name) == 40
    assert len(order.key.source) <= 128


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from([*OPTIONAL, "id", "status", "name"]), inner, max_size=5)
    ),
    max_leaves=20,
)


@given(st.lists(json_values, max_size=6))
def test_any_records_become_as_many_orders_or_the_same_one(records):
    page = page_of({"orders": [*records, an_entry("the-good-one")]})
    assert page.orders[-1].key.order_id == "the-good-one"
    assert len(page.orders) >= len({json.dumps(one, sort_keys=True) for one in records})


@given(st.dictionaries(st.sampled_from(list(an_entry()) + OPTIONAL), json_values))
def test_any_change_of_a_record_is_survived(changes):
    reader = OrderReader("otter", "store-1", PLATFORMS)
    parsed = json.loads(json.dumps(an_entry() | changes), parse_float=Decimal)
    assert reader.order_or_defect(parsed).number

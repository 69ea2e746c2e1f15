"""Bad input over a real socket: each either spoils one order, which says so, or the page alone."""

import asyncio
import contextlib
import copy
import gzip
import itertools
import json
import logging
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ordermanager_desktop.models.listed_orders import LISTED_TWICE
from ordermanager_desktop.models.money import Money, OddAmount
from ordermanager_desktop.models.order import FulfillmentMode, Order, OrderKey, OrderStatus
from ordermanager_desktop.services.event_loop import make_loop
from ordermanager_desktop.services.gateways.http_reads import Reply
from ordermanager_desktop.services.gateways.otter import open_gateway
from ordermanager_desktop.services.gateways.otter_reading import feed_page
from ordermanager_desktop.services.gateways.protocols import (
    CancelRoute,
    PlatformError,
    UnreadableAnswer,
    WebPageAnswered,
)
from ordermanager_desktop.services.platform_directory import PlatformDirectory
from ordermanager_desktop.views.wording.rows import money_text
from tests.services.gateways.raw_server import RawServer, a_connection, an_entry, reply

FEED = "/manager/order/v1/orders"
SINCE = datetime(2026, 6, 3, tzinfo=UTC) - timedelta(hours=1)
KEY = OrderKey("otter", "store-1", "doordash", "id-1")
DETAIL = "/manager/order/v1/sources/doordash/orders/id-1"
HTML = {"Content-Type": "text/html; charset=utf-8"}
GZIP = {"Content-Encoding": "gzip"}
PLATFORMS = PlatformDirectory.load()


async def listed(server, gateway, body, **options):
    """The orders that the gateway reads from a page."""
    server.on("GET", FEED, reply(200, body, **options))
    return (await gateway.feed_page("store-1", SINCE)).orders


def page_text(*entries: str) -> bytes:
    return f'{{"orders": [{", ".join(entries)}]}}'.encode()


def identified(order_id="id-2", **more):
    return {"externalIdentifiers": {"id": order_id, "source": "doordash", **more}}


NO_PAGES: list[tuple[bytes, dict[str, str]]] = [
    (b'{"orders": [', {}),
    (b"<html>Welcome to Guest Wi-Fi</html>", {}),
    (b"", {}),
    (b"null", {}),
    (b'"orders"', {}),
    (b'{"orders": "none"}', {}),
    ('{"orders": []}'.encode("utf-16"), {}),
    (b"\xef\xbb\xbf" + b'{"orders": []}', {}),
    (b'{"orders": ["\xe9"]}', {}),
    (gzip.compress(b" " * 11_000_000 + b'{"orders": []}'), GZIP),
    (b"not gzip at all", GZIP),
    (b'{"orders": []}', {"Content-Encoding": "br"}),
    (b" " * 10_000_001, {}),
    (b'{"orders": ' + b"[" * 200_000 + b"]" * 200_000 + b"}", {}),
    (b'{"a":' * 200_000 + b"1" + b"}" * 200_000, {}),
]


@pytest.mark.parametrize(("body", "headers"), NO_PAGES, ids=range(len(NO_PAGES)))
async def test_a_page_that_is_no_page_is_unreadable(server, gateway, body, headers):
    with pytest.raises(UnreadableAnswer):
        await listed(server, gateway, body, headers=headers)


async def test_a_web_page_is_told_apart(server, gateway):
    with pytest.raises(WebPageAnswered):
        await listed(server, gateway, b"<html>", headers=HTML)


async def test_a_page_just_below_the_bound_is_read(server, gateway):
    body = gzip.compress(page_text(json.dumps(an_entry())) + b" " * 9_900_000)
    assert len(await listed(server, gateway, body, headers=GZIP)) == 1


async def test_ten_thousand_orders_are_ten_thousand_rows(server, gateway):
    entries = [an_entry(f"id-{number}") for number in range(10_000)]
    assert len(await listed(server, gateway, {"orders": entries})) == 10_000


SPOILT = [
    '"status": "CONFIRMED", "status": "CANCELED"',
    '"status": "CONFIRMED", "x": NaN',
    '"status": "CONFIRMED", "x": -Infinity',
    '"status": "CONFIRMED", "x": ' + "9" * 5000,
    '"status": null',
    '"status": 5',
    '"status": ["CONFIRMED"]',
    '"currencyCode": "USD"',
]


@pytest.mark.parametrize("fields", SPOILT, ids=range(len(SPOILT)))
async def test_a_spoilt_order_is_a_row_and_hides_no_other(server, gateway, fields):
    ids = json.dumps(identified())[1:-1]
    body = page_text(json.dumps(an_entry("a")), f"{{{ids}, {fields}}}", json.dumps(an_entry("b")))
    first, spoilt, last = await listed(server, gateway, body)
    assert not first.defect
    assert not last.defect
    assert (spoilt.number, spoilt.status) == ("id-2", OrderStatus.UNKNOWN)
    assert spoilt.defect
    assert gateway.cancel_route(spoilt) is not CancelRoute.API


@pytest.mark.parametrize("entry", [None, 5, "x", [], {}, {"status": "CONFIRMED"}])
async def test_an_order_without_an_id_says_so(server, gateway, entry):
    good, bad = await listed(server, gateway, {"orders": [an_entry("a"), entry]})
    assert not good.defect
    assert (bool(bad.defect), bad.number) == (True, "no id")
    assert gateway.cancel_route(bad) is not CancelRoute.API


async def test_an_unknown_status_is_told_word_for_word(server, gateway):
    (order,) = await listed(server, gateway, {"orders": [an_entry(status="TELEPORTED")]})
    assert (order.status, order.raw_status) == (OrderStatus.UNKNOWN, "TELEPORTED")
    assert not order.status.is_live


async def test_unknown_words_and_fields_spoil_nothing(server, gateway):
    entry = an_entry(
        fulfillmentInfo={"fulfillmentMode": "BY_DRONE", "courierStatus": "LOST", "x": {"y": []}},
        weather="rain",
    )
    (order,) = await listed(server, gateway, {"orders": [entry]})
    assert not order.defect
    assert order.fulfillment.mode is FulfillmentMode.UNKNOWN
    assert order.courier is None


async def test_the_same_order_twice_is_one(server, gateway):
    assert len(await listed(server, gateway, {"orders": [an_entry(), an_entry()]})) == 1


async def test_a_contradiction_is_flagged_until_a_read_settles_it(server, gateway):
    body = {"orders": [an_entry(), an_entry(status="PREPARED"), an_entry("b")]}
    flagged, other = await listed(server, gateway, body)
    assert (flagged.defect, other.defect) == (LISTED_TWICE, "")
    assert gateway.cancel_route(flagged) is not CancelRoute.API
    server.on("GET", DETAIL, reply(200, {"order": an_entry(), "injectionState": "SUCCEEDED"}))
    settled = (await gateway.read_order(KEY)).order
    assert gateway.cancel_route(settled) is CancelRoute.API


async def test_other_sources_and_friendly_ids_are_kept_apart(server, gateway):
    twins = [an_entry(), an_entry("id-2"), an_entry(**identified("id-1", source="grubhub"))]
    orders = await listed(server, gateway, {"orders": twins})
    assert len({order.key for order in orders}) == 3
    assert orders[0].number == orders[1].number


HOSTILE_IDS = ["a/../b", "..", ".", "a#f", "a?b", "a%2e", "a b", "x" * 10_000, "a\x00", "а-1", "\\"]


@pytest.mark.parametrize("order_id", HOSTILE_IDS, ids=range(len(HOSTILE_IDS)))
async def test_a_hostile_id_is_shown_and_addresses_nothing(server, gateway, order_id):
    (order,) = await listed(server, gateway, {"orders": [an_entry(order_id)]})
    assert gateway.cancel_route(order) is CancelRoute.SUPPORT
    asked = len(server.requests)
    with pytest.raises(UnreadableAnswer):
        await gateway.read_order(order.key)
    assert len(server.requests) == asked


async def test_huge_and_hostile_texts_are_cut_and_visible(server, gateway):
    body = page_text(
        json.dumps(
            an_entry(customerNote="n" * 1_000_000, customer={"name": "A\u202e" + "b" * 999})
        ),
        json.dumps(an_entry("b")).replace("7F3K2", "\\ud800lone"),
    )
    long, lone = await listed(server, gateway, body)
    assert len(long.note) == 500
    assert "\u202e" not in long.customer
    assert lone.number == "\ufffdlone"
    lone.number.encode()  # SQLite would refuse a lone surrogate


MONEY = [
    ("-3.50", "USD", "-3.50 USD (as received)"),
    ("0", "USD", "$0.00"),
    ("1e400", "USD", "1E+400 USD (as received)"),
    ("1e9999999", "USD", "1E+9999999 USD (as received)"),
    ("0.123456789", "USD", "0.123456789 USD (as received)"),
    ("null", "USD", "–"),
    ('"12"', "USD", "–"),
    ("12.5", "XXX", "XXX 12.50"),
    ("1200", "JPY", "JPY 1,200"),
    ("1.234", "KWD", "KWD 1.234"),
    ("1", "DOLLARS", "1 DOLLARS (as received)"),
    ("1", "", "1 (as received)"),
    ("1", "<b>\u202e", "1 <b>\ufffd (as received)"),
]


@pytest.mark.parametrize(("total", "currency", "shown"), MONEY)
async def test_odd_money_is_shown_as_it_is_or_as_missing(server, gateway, total, currency, shown):
    entry = json.dumps(an_entry(currencyCode=currency, orderTotal={"total": "@"}))
    (order,) = await listed(server, gateway, page_text(entry.replace('"@"', total)))
    assert not order.defect
    assert money_text(order.totals.total) == shown


async def test_a_number_past_all_bounds_spoils_one_order(server, gateway):
    huge = json.dumps(an_entry(orderTotal={"total": "@"})).replace('"@"', f"1e{'9' * 30}")
    first, other = await listed(server, gateway, page_text(huge, json.dumps(an_entry("b"))))
    assert (bool(first.defect), other.defect) == (True, "")


@pytest.mark.parametrize("due", ["1e9999999", "0.1234567890123456789012345678901"])
async def test_a_sum_is_never_rounded(server, gateway, due):
    payment = {"customerPayment": {"customerPaymentDue": "@", "customerPrepayment": 12.5}}
    entry = json.dumps(an_entry(currencyCode="USD", orderTotalV2=payment)).replace('"@"', due)
    (order,) = await listed(server, gateway, page_text(entry))
    assert not order.defect
    assert isinstance(order.totals.total, OddAmount)


async def test_an_odd_price_is_shown_as_received(server, gateway):
    item = {"name": "Pad Thai", "quantity": 2, "price": 1.2345}
    (order,) = await listed(server, gateway, {"orders": [an_entry(items=[item])]})
    price = order.items[0].price
    assert price and money_text(price.times(2)).startswith("2 × 1.2345")


async def test_a_missing_total_is_not_zero(server, gateway):
    (order,) = await listed(server, gateway, {"orders": [an_entry()]})
    assert order.totals.total is None
    assert money_text(None) != money_text(Money(0, "USD"))


def spoilt_text(order_id: str, note: str = "") -> str:
    """An order that tells its status twice, written as no writer of JSON would."""
    ids = json.dumps(identified(order_id))[1:-1]
    return f'{{ {ids},\n "status":"A", "note": "]}},{{[\\"{note}", "status":"B"}}'


async def test_the_record_of_an_unreadable_order_is_handed_over_as_it_came(server, gateway):
    texts = [json.dumps(an_entry("a")), spoilt_text("id-2"), "5", json.dumps(an_entry("b")), "[{}]"]
    body = f'{{"x": {{"orders": [1]}}, "y": "orders", "orders" : [{", ".join(texts)}]}}'.encode()
    server.on("GET", FEED, reply(200, body))
    page = await gateway.feed_page("store-1", SINCE)
    defective = [order.key for order in page.orders if order.defect]
    assert [raw.key for raw in page.unreadable] == defective
    assert [raw.text for raw in page.unreadable] == [texts[1], texts[2], texts[4]]
    assert "note" not in repr(page.unreadable)  # a log may hold it


async def test_a_list_whose_name_is_written_oddly_has_its_records_too(server, gateway):
    texts = [json.dumps(an_entry("a")), spoilt_text("id-2")]
    body = f'{{"\\u006frders": [{", ".join(texts)}]}}'.encode()
    server.on("GET", FEED, reply(200, body))
    page = await gateway.feed_page("store-1", SINCE)
    assert [raw.text for raw in page.unreadable] == texts[1:]


async def test_records_are_cut_and_no_more_than_a_hundred(server, gateway):
    texts = [spoilt_text(f"id-{n}", "\u00e9" * (50_000 if n == 0 else 1)) for n in range(150)]
    server.on("GET", FEED, reply(200, page_text(*texts)))
    page = await gateway.feed_page("store-1", SINCE)
    assert (len(page.orders), len(page.unreadable)) == (150, 100)
    sizes = [len(raw.text.encode()) for raw in page.unreadable]
    assert 65_000 < sizes[0] <= 65_536


def test_a_page_of_ten_megabytes_leaves_the_window_its_turns(qapp):
    with contextlib.closing(make_loop(qapp)) as loop:
        ticks, orders = loop.run_until_complete(_ticks_during_a_big_page())
    assert orders == 2500
    assert ticks > 30  # read on the window's own thread it comes round five times


async def _ticks_during_a_big_page() -> tuple[int, int]:
    """How often a 5 ms timer of the same loop came round while the page was read."""
    items = [{"name": "Pad Thai", "quantity": 1}] * 80
    entries = [json.dumps(an_entry(f"id-{n}", items=items)) for n in range(2500)]
    answers = RawServer()
    answers.on("POST", "/v1/auth/token", reply(200, {"access_token": "t", "expires_in": 3600}))
    answers.on("GET", FEED, reply(200, page_text(*entries).ljust(9_900_000)))
    await answers.start()
    gateway = open_gateway(a_connection(answers.url), PLATFORMS)
    ticks = itertools.count()
    ticking = asyncio.ensure_future(_tick(ticks))
    try:
        page = await gateway.feed_page("store-1", SINCE)
        return next(ticks), len(page.orders)
    finally:
        ticking.cancel()
        await gateway.aclose()
        await answers.aclose()


async def _tick(ticks: Iterator[int]) -> None:
    while True:
        await asyncio.sleep(0.005)
        next(ticks)


TIMES = ["2026-06-03T12:00:00", "0000-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "soon", 5, None]


@pytest.mark.parametrize("moment", TIMES)
async def test_an_odd_time_is_unknown(server, gateway, moment):
    (order,) = await listed(server, gateway, {"orders": [an_entry(orderedAt=moment)]})
    assert (order.placed_at, order.defect) == (None, "")


async def test_nanoseconds_and_zones_are_times(server, gateway):
    entries = [
        an_entry("a", orderedAt="2026-06-03T12:00:00.123456789Z"),
        an_entry("b", orderedAt="2026-03-29T02:30:00+01:00"),
    ]
    orders = await listed(server, gateway, {"orders": entries})
    assert all(order.placed_at for order in orders)


@pytest.mark.parametrize(
    "entry",
    [an_entry("another"), an_entry(**identified("id-1", source="grubhub"))],
    ids=["another id", "another source"],
)
async def test_a_detail_of_another_order_is_discarded_with_an_alarm(server, gateway, caplog, entry):
    server.on("GET", DETAIL, reply(200, {"order": entry, "injectionState": "ORDER_CANCELED"}))
    with caplog.at_level(logging.ERROR), pytest.raises(UnreadableAnswer):
        await gateway.read_order(KEY)
    assert "ALARM" in caplog.text


async def test_a_hostile_refusal_is_short_and_plain(server, gateway):
    text = "<b>\u202emoc</b>\x00" + "x" * 50_000
    for body in ({"message": text}, text.encode()):
        server.on("GET", DETAIL, reply(500, body))
        with pytest.raises(PlatformError) as refusal:
            await gateway.read_order(KEY)
        assert refusal.value.text.startswith("<b>\ufffdmoc</b>\u2400x")
        assert len(refusal.value.text) == 300
        assert "\u202e" not in refusal.value.text


async def test_a_refusal_of_a_megabyte_is_not_read(server, gateway):
    server.on("GET", DETAIL, reply(500, {"message": "x" * 1_000_000}))
    with pytest.raises(PlatformError) as refusal:
        await gateway.read_order(KEY)
    assert refusal.value.text == ""


async def test_a_refused_page_size_is_made_smaller(server, gateway):
    server.on("GET", FEED, reply(422), reply(422), reply(200, {"orders": [an_entry()]}))
    for _ in range(2):
        with pytest.raises(PlatformError):
            await gateway.feed_page("store-1", SINCE)
    assert len((await gateway.feed_page("store-1", SINCE)).orders) == 1
    limits = [one.query.partition("&")[0] for one in server.asked("GET", FEED)]
    assert limits == ["limit=60", "limit=30", "limit=15"]


# -- any mutation of a page: as many rows come out as orders went in

ODD = st.sampled_from(
    [None, 0, -1, 1e300, True, "", "x", "\ud800", "\u202e", [], {}, [[]], {"id": 5}, "9" * 5000]
)
PLACES = st.sampled_from(
    [
        ("status",),
        ("items",),
        ("items", 0),
        ("items", 0, "modifiers"),
        ("customer", "name"),
        ("orderTotal", "total"),
        ("currencyCode",),
        ("orderedAt",),
        ("fulfillmentInfo", "pickupTime"),
        ("externalIdentifiers",),
        ("externalIdentifiers", "source"),
        ("externalIdentifiers", "friendlyId"),
    ]
)
MUTATIONS = st.lists(st.tuples(st.integers(0, 4), PLACES, ODD), max_size=6)
INSERTIONS = st.lists(st.sampled_from(['"x": NaN', '"status": "A"', '"x": 1e999']), max_size=2)


def a_page():
    more = {
        "items": [{"name": "Pad Thai", "quantity": 1, "modifiers": [{"name": "Lime"}]}],
        "customer": {"name": "Maya Rodriguez"},
        "orderTotal": {"total": 12.5},
        "fulfillmentInfo": {"pickupTime": "2026-06-03T12:20:00Z"},
    }
    return [an_entry(f"id-{number}", **more) for number in range(5)]


def mutated(mutations, insertions) -> list[str]:
    """The orders of a page as JSON texts, after these changes."""
    orders = a_page()
    for number, path, odd in mutations:
        holder = orders[number]
        for name in path[:-1]:
            holder = holder[name] if _has(holder, name) else {}
        if isinstance(holder, dict) or _has(holder, path[-1]):
            holder[path[-1]] = copy.deepcopy(odd)
    texts = [json.dumps(order) for order in orders]
    for place, text in enumerate(insertions):
        texts[place] = f"{texts[place][:-1]}, {text}}}"
    return texts


def _has(holder, name) -> bool:
    if isinstance(holder, dict):
        return name in holder
    return isinstance(holder, list) and isinstance(name, int) and name < len(holder)


def holds_no_less(texts: list[str]) -> None:
    body = page_text(*texts)
    orders = feed_page(Reply(body, None), "otter", "store-1", PLATFORMS).orders
    rows = [order for order in orders if not order.defect]
    unreadable = [order for order in orders if order.defect]
    # The same record twice is one order; one without an id is never taken for another.
    assert len(set(texts)) <= len(rows) + len(unreadable) <= len(texts)
    for order in orders:
        _can_be_kept(order)


def _can_be_kept(order: Order) -> None:
    assert order.number
    texts = (order.number, order.customer, order.raw_status, order.key.order_id, order.key.source)
    for text in texts:
        text.encode()  # no lone surrogate


@given(MUTATIONS, INSERTIONS)
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_mutation_of_a_page_loses_an_order(mutations, insertions):
    holds_no_less(mutated(mutations, insertions))


@pytest.mark.long
@given(MUTATIONS, INSERTIONS)
@settings(max_examples=5000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_five_thousand_mutations_lose_no_order(mutations, insertions):
    holds_no_less(mutated(mutations, insertions))

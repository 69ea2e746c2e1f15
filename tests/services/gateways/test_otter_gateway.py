"""The Otter gateway over a real socket: what it asks, what it makes of the answers."""

import asyncio
import json
import logging
from datetime import UTC, datetime, timedelta, timezone
from urllib.parse import unquote

import pytest

from ordermanager_desktop.models.cancellation import (
    AnswerCause,
    CancelAnswer,
    CancelOrder,
    CancelOutcome,
    CancelReason,
)
from ordermanager_desktop.models.order import Order, OrderKey, OrderStatus
from ordermanager_desktop.services.gateways import otter
from ordermanager_desktop.services.gateways.http import MOST_CONNECTIONS
from ordermanager_desktop.services.gateways.http_call import Call
from ordermanager_desktop.services.gateways.otter import open_gateway
from ordermanager_desktop.services.gateways.protocols import (
    CancelRoute,
    CancelsOrders,
    Closes,
    ListsOrders,
    OrderNotFound,
    PlatformUnreachable,
    ReadsOrders,
    SignInRequired,
    UnreadableAnswer,
)
from tests.fakes import send
from tests.services.gateways.raw_server import (
    CANARY,
    a_connection,
    an_entry,
    cut_the_line,
    hang,
    recorded,
    reply,
)

TOKEN = ("POST", "/v1/auth/token")
FEED = ("GET", "/manager/order/v1/orders")
ORDER_PATH = "/manager/order/v1/sources/doordash/orders/69f60a06-c335-46d9-b5a1-97f1a211c514"
DETAIL = ("GET", ORDER_PATH)
CANCEL = ("POST", f"{ORDER_PATH}/cancel")
KEY = OrderKey("otter", "store-1", "doordash", "69f60a06-c335-46d9-b5a1-97f1a211c514")
SINCE = datetime(2026, 6, 3, 10, 0, tzinfo=UTC)


def a_command(key=KEY, reason=CancelReason.TOO_BUSY):
    return CancelOrder("attempt-1", key, reason, note="Maya was angry")


def granted(value):
    return reply(200, {"access_token": value, "expires_in": 3600})


def test_it_offers_every_protocol(gateway):
    for protocol in (ListsOrders, ReadsOrders, CancelsOrders, Closes):
        assert isinstance(gateway, protocol)


# -- the feed


async def test_a_page_is_asked_for_as_the_contract_says(gateway, server):
    server.on(*FEED, reply(200, recorded("feed.json")))
    await gateway.feed_page("store-1", SINCE)
    (request,) = server.asked(*FEED)
    assert request.query == "limit=60&minDateTime=2026-06-03T10%3A00%3A00%2B00%3A00"
    assert request.headers["authorization"] == "Bearer tok-1"
    assert request.headers["x-store-id"] == "store-1"


async def test_a_local_moment_is_sent_as_utc(gateway, server):
    server.on(*FEED, reply(200, {"orders": []}))
    await gateway.feed_page("store-1", SINCE.astimezone(timezone(timedelta(hours=-5))))
    assert "2026-06-03T10%3A00%3A00%2B00%3A00" in server.asked(*FEED)[0].query


async def test_pages_follow_an_opaque_token_to_the_end(gateway, server):
    pages = [
        {"orders": [an_entry("a"), an_entry("b")], "offsetToken": "CgwI09+kjQYQ/wOvF2AM="},
        {"orders": [an_entry("b"), an_entry("c")]},
    ]
    server.on(*FEED, *(reply(200, page) for page in pages))
    first = await gateway.feed_page("store-1", SINCE)
    last = await gateway.feed_page("store-1", SINCE, token=first.next_token)
    assert "token=CgwI09%2BkjQYQ%2FwOvF2AM%3D" in server.asked(*FEED)[1].query
    assert last.next_token == ""
    assert {order.key.order_id for order in first.orders + last.orders} == {"a", "b", "c"}
    assert first.orders[1] == last.orders[0]  # overlapping windows merge by key and value


async def test_a_page_tells_the_servers_time(gateway, server):
    headers = {"Date": "Wed, 03 Jun 2026 12:00:00 GMT"}
    server.on(*FEED, reply(200, {"orders": []}, headers=headers))
    page = await gateway.feed_page("store-1", SINCE)
    assert page.server_time == datetime(2026, 6, 3, 12, tzinfo=UTC)


async def test_many_reads_share_one_sign_in(gateway, server):
    server.on(*FEED, reply(200, {"orders": []}))
    await asyncio.gather(*(gateway.feed_page("store-1", SINCE) for _ in range(20)))
    assert len(server.asked(*TOKEN)) == 1


async def test_a_refused_read_renews_the_sign_in_once(gateway, server):
    server.on(*TOKEN, granted("tok-1"), granted("tok-2"))
    server.on(*FEED, reply(401), reply(200, {"orders": []}))
    await gateway.feed_page("store-1", SINCE)
    sent = [request.headers["authorization"] for request in server.asked(*FEED)]
    assert sent == ["Bearer tok-1", "Bearer tok-2"]


async def test_a_read_refused_twice_asks_for_a_sign_in(gateway, server):
    server.on(*TOKEN, granted("tok-1"), granted("tok-2"))
    server.on(*FEED, reply(401))
    with pytest.raises(SignInRequired):
        await gateway.feed_page("store-1", SINCE)
    assert len(server.asked(*FEED)) == 2


async def test_the_same_page_once_more_is_not_parsed_again(gateway, server, monkeypatch):
    parsed = []
    parse = otter.feed_page
    monkeypatch.setattr(otter, "feed_page", lambda *given: parsed.append(1) or parse(*given))
    changed = {"orders": [an_entry("a")]}
    same = {"orders": [an_entry("a"), an_entry("b")]}
    answers = [reply(200, page) for page in (same, same, changed, changed)]
    server.on(*FEED, *answers)
    pages = [await gateway.feed_page("store-1", SINCE) for _ in range(4)]
    assert len(parsed) == 2
    assert [len(page.orders) for page in pages] == [2, 2, 1, 1]
    assert pages[1].orders is pages[0].orders


async def test_pages_of_two_stores_are_not_taken_for_each_other(gateway, server):
    server.on(*FEED, reply(200, {"orders": [an_entry("a")]}))
    pages = [await gateway.feed_page(store, SINCE) for store in ("store-1", "store-2")]
    assert [page.orders[0].key.store for page in pages] == ["store-1", "store-2"]


# -- one order


async def test_reads_in_flight_stay_below_their_limit(gateway, server, monkeypatch):
    in_flight, most = set(), []
    watch = Call.watch

    async def noting(call, event, info):
        if event.endswith("send_request_headers.started"):
            in_flight.add(id(call))
            most.append(len(in_flight))
        elif event.endswith("response_closed.started"):
            in_flight.discard(id(call))
        await watch(call, event, info)

    server.on(*DETAIL, reply(200, recorded("detail-cancelled.json")))
    await gateway.read_order(KEY)
    monkeypatch.setattr(Call, "watch", noting)
    await asyncio.gather(*(gateway.read_order(KEY) for _ in range(60)))
    assert 1 < max(most) <= MOST_CONNECTIONS


async def test_an_order_is_read_at_its_own_address(gateway, server):
    server.on(*DETAIL, reply(200, recorded("detail-cancelled.json")))
    reading = await gateway.read_order(KEY)
    assert reading.order.status is OrderStatus.CANCELLED
    assert reading.order.key == KEY


async def test_an_unknown_order_is_not_found(gateway, server):
    server.on(*DETAIL, reply(404, {"message": "no such order"}))
    with pytest.raises(OrderNotFound):
        await gateway.read_order(KEY)


async def test_one_deadline_covers_signing_in_and_reading(gateway, server):
    server.on(*TOKEN, hang)
    with pytest.raises(PlatformUnreachable):
        await gateway.read_order(KEY, deadline_s=0.1)


@pytest.mark.parametrize("order_id", ["a/../b", "..", "x#f", "a%2fb", "", "а", "?made-up"])
async def test_an_unsafe_id_is_never_asked_for_nor_cancelled(gateway, server, order_id):
    key = OrderKey("otter", "store-1", "doordash", order_id)
    with pytest.raises(UnreadableAnswer):
        await gateway.read_order(key)
    answer = await send(gateway, a_command(key))
    assert answer == CancelAnswer(CancelOutcome.NOT_SENT, AnswerCause.UNSAFE_ID)
    assert not server.requests


@pytest.mark.parametrize("order_id", ["id;v=1", "a:b@c", "~x!$&'()*+,=", "...", "-"])
async def test_an_odd_but_safe_id_reaches_its_own_order(gateway, server, order_id):
    await send(gateway, a_command(OrderKey("otter", "store-1", "doordash", order_id)))
    (sent,) = [request.path for request in server.requests if request.path != TOKEN[1]]
    assert [unquote(part) for part in sent.split("/")][-2:] == [order_id, "cancel"]


# -- cancelling


async def test_a_command_says_the_reason_and_nothing_else(gateway, server):
    server.on(*CANCEL, reply(202))
    answer = await send(gateway, a_command())
    (request,) = server.asked(*CANCEL)
    assert answer == CancelAnswer(CancelOutcome.ACCEPTED, AnswerCause.TAKEN)
    assert json.loads(request.body) == {"cancellationReason": "RESTAURANT_TOO_BUSY"}
    assert request.headers["x-store-id"] == "store-1"
    assert "idempotency-key" not in request.headers


async def test_a_refused_command_is_not_repeated(gateway, server):
    server.on(*CANCEL, reply(401))
    answer = await send(gateway, a_command())
    assert (answer.outcome, answer.cause) == (CancelOutcome.REFUSED, AnswerCause.SIGN_IN_REJECTED)
    assert len(server.asked(*CANCEL)) == 1
    assert len(server.asked(*TOKEN)) == 1


async def test_a_renewed_sign_in_is_used_by_the_next_command(gateway, server):
    server.on(*TOKEN, granted("tok-1"), granted("tok-2"))
    server.on(*CANCEL, reply(401), reply(202))
    await send(gateway, a_command())
    assert await gateway.renew_sign_in()
    assert await gateway.renew_sign_in()  # the refused token is gone already
    await send(gateway, a_command())
    sent = [request.headers["authorization"] for request in server.asked(*CANCEL)]
    assert sent == ["Bearer tok-1", "Bearer tok-2"]
    assert len(server.asked(*TOKEN)) == 2


async def test_a_sign_in_that_cannot_be_renewed_is_told(gateway, server):
    server.on(*CANCEL, reply(401))
    await send(gateway, a_command())
    server.on(*TOKEN, reply(401))
    assert not await gateway.renew_sign_in()


@pytest.mark.parametrize(
    ("script", "cause", "wait_s"),
    [
        (reply(401), AnswerCause.SIGN_IN_REJECTED, None),
        (reply(400), AnswerCause.SIGN_IN_REJECTED, None),
        (reply(429, headers={"Retry-After": "9"}), AnswerCause.TOO_MANY_REQUESTS, 9.0),
        (reply(500), AnswerCause.UNREACHABLE, None),
        (cut_the_line, AnswerCause.UNREACHABLE, None),
    ],
)
async def test_without_a_sign_in_no_command_leaves(gateway, server, script, cause, wait_s):
    server.on(*TOKEN, script)
    answer = await send(gateway, a_command())
    assert answer == CancelAnswer(CancelOutcome.NOT_SENT, cause, retry_after_s=wait_s)
    assert not server.asked(*CANCEL)


async def test_a_lost_reply_is_not_sent_again(gateway, server):
    server.on(*CANCEL, cut_the_line)
    assert (await send(gateway, a_command())).outcome is CancelOutcome.UNKNOWN
    assert len(server.asked(*CANCEL)) == 1


async def test_a_platforms_words_are_kept(gateway, server):
    server.on(*CANCEL, reply(409, {"message": "Already picked up."}))
    assert (await send(gateway, a_command())).text == "Already picked up."


# -- which orders


def an_order(platforms, source="doordash", order_id="id-1", **changes):
    key = OrderKey("otter", "store-1", source, order_id)
    platform = platforms.platform_for(changes.pop("brand", source))
    return Order(key, "7F3K2", platform, OrderStatus.CONFIRMED, **changes)


@pytest.mark.parametrize("source", ["doordash", "grubhub", "ubereats", "postmates", "ubereats-api"])
def test_four_platforms_cancel_through_the_account(gateway, platforms, source):
    assert gateway.cancel_route(an_order(platforms, source)) is CancelRoute.API


@pytest.mark.parametrize("source", ["chownow", "skipthedishes", "mesa-direct", "", "doordash-evil"])
def test_other_platforms_are_called(gateway, platforms, source):
    assert gateway.cancel_route(an_order(platforms, source)) is CancelRoute.CONTACT


def test_a_platform_that_should_cancel_and_cannot_leads_to_support(gateway, platforms):
    nameless = an_order(platforms, source="", brand="doordash")
    unsafe = an_order(platforms, order_id="a/../b")
    broken = an_order(platforms, defect="status: missing")
    for order in (nameless, unsafe, broken):
        assert gateway.cancel_route(order) is CancelRoute.SUPPORT


async def test_no_secret_token_or_customer_is_logged(server, platforms, caplog):
    caplog.set_level(logging.DEBUG, "ordermanager_desktop")
    gateway = open_gateway(a_connection(server.url), platforms)
    server.on(*FEED, reply(200, recorded("feed.json")))
    server.on(*CANCEL, cut_the_line)
    await gateway.feed_page("store-1", SINCE)
    await send(gateway, a_command())
    await gateway.aclose()
    logged = " ".join(map(str, caplog.messages))
    assert logged
    for private in (CANARY, "tok-1", "Maya", "angry"):
        assert private not in logged
    assert CANARY not in repr(gateway)

"""The gateway against the practice server: the whole contract, over a real socket."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from ordermanager_desktop.models.cancellation import (
    AnswerCause,
    CancelledBy,
    CancelOrder,
    CancelOutcome,
    CancelReason,
)
from ordermanager_desktop.models.order import OrderStatus
from ordermanager_desktop.services.gateways.otter import open_gateway
from ordermanager_desktop.services.gateways.protocols import CancelRoute, NotPermitted
from ordermanager_desktop.services.sandbox.server import Sandbox
from tests.fakes import send
from tests.services.gateways.raw_server import a_connection


@pytest.fixture
def sandbox():
    with Sandbox("quiet", limits=False, outcome_after_s=0.01) as sandbox:
        yield sandbox


@pytest.fixture
async def gateway(sandbox, platforms):
    connection = a_connection(
        sandbox.url,
        client_id=sandbox.client_id,
        client_secret=sandbox.client_secret,
        store_ids=sandbox.store_ids,
    )
    gateway = open_gateway(connection, platforms)
    yield gateway
    await gateway.aclose()


async def feed(gateway, sandbox):
    since, token, orders = datetime.now(UTC) - timedelta(days=1), "", {}
    while True:
        page = await gateway.feed_page(sandbox.store_ids[0], since, token=token)
        orders.update({order.key: order for order in page.orders})
        token = page.next_token
        if not token:
            return orders


async def reading_when(gateway, key, is_wanted):
    """Read until it is so; the practice server is quick."""
    async with asyncio.timeout(5):
        while not is_wanted(reading := await gateway.read_order(key)):
            await asyncio.sleep(0.01)
        return reading


async def test_paging_finds_every_order(gateway, sandbox):
    for _ in range(130):
        sandbox.place_order(source="doordash")
    orders = await feed(gateway, sandbox)
    assert {key.order_id for key in orders} == {order.id for order in sandbox.orders()}
    assert not [order for order in orders.values() if order.defect]


async def test_an_accepted_cancellation_is_settled_by_reading(gateway, sandbox):
    placed = sandbox.place_order(source="ubereats")
    orders = (await feed(gateway, sandbox)).values()
    order = next(order for order in orders if order.key.order_id == placed.id)
    assert gateway.cancel_route(order) is CancelRoute.API
    answer = await send(gateway, CancelOrder("a", order.key, CancelReason.TOO_BUSY, "a note"))
    assert answer.outcome is CancelOutcome.ACCEPTED
    reading = await reading_when(gateway, order.key, lambda now: now.order.status.is_off)
    assert reading.order.status is OrderStatus.CANCELLED
    assert reading.cancelled_by is CancelledBy.RESTAURANT
    (request,) = sandbox.cancel_requests(placed.number)
    assert request.body == {"cancellationReason": "RESTAURANT_TOO_BUSY"}


async def test_a_failed_cancellation_is_counted(gateway, sandbox):
    sandbox.play("refuse")
    placed = sandbox.place_order(source="ubereats")
    orders = (await feed(gateway, sandbox)).values()
    order = next(order for order in orders if order.key.order_id == placed.id)
    await send(gateway, CancelOrder("a", order.key, CancelReason.OTHER))
    reading = await reading_when(gateway, order.key, lambda now: now.cancel_failures)
    assert reading.shows_live
    assert reading.failure_text


async def test_revoked_tokens_are_renewed_by_reads_and_told_by_commands(gateway, sandbox):
    placed = sandbox.place_order(source="grubhub")
    (key,) = [key for key in await feed(gateway, sandbox) if key.order_id == placed.id]
    sandbox.revoke_tokens()
    command = CancelOrder("a", key, CancelReason.OTHER)
    assert (await send(gateway, command)).cause is AnswerCause.SIGN_IN_REJECTED
    assert await gateway.renew_sign_in()
    assert (await send(gateway, command)).outcome is CancelOutcome.ACCEPTED
    sandbox.revoke_tokens()
    assert (await gateway.read_order(key)).order.key == key


async def test_another_store_is_not_permitted(gateway):
    with pytest.raises(NotPermitted):
        await gateway.feed_page("somebody-elses", datetime.now(UTC) - timedelta(hours=1))


async def test_bad_orders_never_hide_the_good_ones(gateway, sandbox):
    sandbox.play("bad_orders")
    orders = (await feed(gateway, sandbox)).values()
    assert [order for order in orders if order.defect]
    assert [order for order in orders if not order.defect]

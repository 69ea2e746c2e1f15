"""Whatever the gateway is asked for, the contract allows what it sends."""

from datetime import UTC, datetime, timedelta

import pytest

from ordermanager_desktop.models.cancellation import CancelOrder, CancelOutcome, CancelReason
from ordermanager_desktop.models.order import OrderKey
from ordermanager_desktop.services.gateways.protocols import OrderNotFound
from ordermanager_desktop.services.sandbox.server import Sandbox
from tests.fakes import send

STORE = "practice-kitchen"


async def test_paging_through_the_feed(gateway, sandbox, guards):
    for _ in range(130):
        sandbox.place_order()
    token, pages = "", 0
    while token or not pages:
        since = datetime.now(UTC) - timedelta(hours=1)
        page = await gateway.feed_page(STORE, since, token=token)
        token, pages = page.next_token, pages + 1
    assert pages == 3
    assert "+" in page_token_of(sandbox) and "/" in page_token_of(sandbox)
    assert guards[0].rejected == []


def page_token_of(sandbox: Sandbox) -> str:
    """The token of the last request that had one, as the platform understood it."""
    from urllib.parse import parse_qs

    queries = [parse_qs(record.query) for record in sandbox.ledger.requests("feed")]
    return next(query["token"][0] for query in reversed(queries) if "token" in query)


@pytest.mark.parametrize("reason", list(CancelReason))
async def test_every_reason(gateway, sandbox, guards, reason):
    placed = sandbox.place_order(source="ubereats")
    key = OrderKey("otter", STORE, placed.source, placed.id)
    answer = await send(gateway, CancelOrder("a", key, reason, "a note that stays here"))
    assert answer.outcome is CancelOutcome.ACCEPTED
    await gateway.read_order(key)
    assert guards[0].rejected == []


@pytest.mark.parametrize(
    "odd", ["a&b=c", "a+b", "a;b", "'\"<>", "a,b", "{orderId}", "~._-", "@:!$"]
)
async def test_odd_ids(gateway, guards, odd):
    key = OrderKey("otter", STORE, odd, odd)
    with pytest.raises(OrderNotFound):
        await gateway.read_order(key)
    await send(gateway, CancelOrder("a", key, CancelReason.OTHER))
    assert guards[0].rejected == []
    assert len(guards[0].passed) == 3


async def test_signing_in_again(gateway, sandbox, guards):
    since = datetime.now(UTC) - timedelta(hours=1)
    await gateway.feed_page(STORE, since)
    sandbox.revoke_tokens()
    await gateway.feed_page(STORE, since)
    assert guards[0].passed.count("POST /v1/auth/token") == 2
    assert guards[0].rejected == []

"""Whatever the gateway is asked for, the contract allows what it sends."""

from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta

import pytest

from ordermanager_desktop.models.cancellation import CancelOrder, CancelOutcome, CancelReason
from ordermanager_desktop.models.order import OrderKey
from ordermanager_desktop.services.gateways.otter import OtterGateway, open_gateway
from ordermanager_desktop.services.gateways.protocols import OrderNotFound
from ordermanager_desktop.services.platform_directory import PlatformDirectory
from ordermanager_desktop.services.sandbox.server import Sandbox
from tests.contract.guard import ContractGuard
from tests.fakes import send
from tests.services.gateways.raw_server import a_connection

STORE = "practice-kitchen"


@pytest.fixture
def guards() -> list[ContractGuard]:
    return []


@pytest.fixture
def sandbox(guards: list[ContractGuard]) -> Iterator[Sandbox]:
    def guard(app) -> ContractGuard:
        guards.append(ContractGuard(app))
        return guards[-1]

    with Sandbox("quiet", limits=False, outcome_after_s=0.01, guard=guard) as server:
        yield server


@pytest.fixture
async def gateway(sandbox: Sandbox) -> AsyncIterator[OtterGateway]:
    account = a_connection(
        sandbox.url,
        client_id=sandbox.client_id,
        client_secret=sandbox.client_secret,
        store_ids=sandbox.store_ids,
    )
    gateway = open_gateway(account, PlatformDirectory.load())
    yield gateway
    await gateway.aclose()


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

"""A gateway that speaks to a practice server, with a guard of the contract before it."""

from collections.abc import AsyncIterator, Iterator

import pytest

from ordermanager_desktop.services.gateways.otter import OtterGateway, open_gateway
from ordermanager_desktop.services.platform_directory import PlatformDirectory
from ordermanager_desktop.services.sandbox.server import Sandbox
from tests.contract.guard import ContractGuard
from tests.services.gateways.raw_server import a_connection


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

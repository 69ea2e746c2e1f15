"""Readers, commanders and gateways that ask a raw server on the loopback address."""

import asyncio
from collections.abc import AsyncIterator, Callable

import pytest

from ordermanager_desktop.services.gateways.http import HttpSessions, make_tls_context
from ordermanager_desktop.services.gateways.http_commands import HttpCommander
from ordermanager_desktop.services.gateways.http_reads import HttpReader
from ordermanager_desktop.services.gateways.otter import OtterGateway, open_gateway
from ordermanager_desktop.services.gateways.otter_payloads import error_text
from ordermanager_desktop.services.platform_directory import PlatformDirectory
from tests.services.gateways.raw_server import RawServer, a_connection, reply


@pytest.fixture
async def server() -> AsyncIterator[RawServer]:
    server = RawServer()
    server.on("POST", "/v1/auth/token", reply(200, {"access_token": "tok-1", "expires_in": 3600}))
    await server.start()
    yield server
    await server.aclose()


@pytest.fixture
async def refused_url() -> str:
    """An address where nobody listens."""
    closed = await asyncio.start_server(lambda *_: None, "127.0.0.1", 0)
    port = closed.sockets[0].getsockname()[1]
    closed.close()
    await closed.wait_closed()
    return f"http://127.0.0.1:{port}"


@pytest.fixture
async def reader_at() -> AsyncIterator[Callable[[str], HttpReader]]:
    opened: list[HttpReader] = []

    def open_reader(url: str) -> HttpReader:
        opened.append(HttpReader(HttpSessions(url, tls=make_tls_context(url)), error_text))
        return opened[-1]

    yield open_reader
    for reader in opened:
        await reader.aclose()


@pytest.fixture
async def commander_at() -> AsyncIterator[Callable[[str], HttpCommander]]:
    opened: list[HttpCommander] = []

    def open_commander(url: str) -> HttpCommander:
        opened.append(HttpCommander(HttpSessions(url, tls=make_tls_context(url)), error_text))
        return opened[-1]

    yield open_commander
    for commander in opened:
        await commander.aclose()


@pytest.fixture
def platforms() -> PlatformDirectory:
    return PlatformDirectory.load()


@pytest.fixture
async def gateway(server: RawServer, platforms: PlatformDirectory) -> AsyncIterator[OtterGateway]:
    gateway = open_gateway(a_connection(server.url), platforms)
    yield gateway
    await gateway.aclose()

"""The real session before the practice server, with a proxy between them that misbehaves."""

import ssl
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from ordermanager_desktop.practice import practice_account
from ordermanager_desktop.services.account_session import SessionPace
from ordermanager_desktop.services.gateways import http, otter
from ordermanager_desktop.services.gateways.http_commands import HttpCommander
from ordermanager_desktop.services.sandbox.server import Sandbox
from tests.faults.counter import PACE, Counter
from tests.faults.fault_proxy import CERTIFICATES, FaultProxy

OpenCounter = Callable[..., Awaitable[Counter]]
Shorten = Callable[[float], None]


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    """One for all tests of a file: each has an order of its own."""
    with Sandbox("quiet", limits=False, outcome_after_s=0.02, arrivals=False) as server:
        yield server


@pytest.fixture
def proxy(sandbox: Sandbox) -> Iterator[FaultProxy]:
    """Plain TCP before the practice server."""
    with FaultProxy(sandbox.url) as proxy:
        yield proxy


@pytest.fixture
def tls_proxy(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> Iterator[FaultProxy]:
    """TLS before the practice server; the app trusts the tests' own authority."""
    trust_the_tests_authority(monkeypatch)
    with FaultProxy(sandbox.url, certificate="valid.pem") as proxy:
        yield proxy


@pytest.fixture
def forward_proxy(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> Iterator[FaultProxy]:
    """A restaurant's own proxy, which the app asks for a tunnel."""
    trust_the_tests_authority(monkeypatch)
    with FaultProxy(sandbox.url, certificate="valid.pem", is_forward=True) as proxy:
        yield proxy


def trust_the_tests_authority(monkeypatch: pytest.MonkeyPatch) -> None:
    """In the place of the system's trust store, which knows no certificate of ours."""

    def trusting(_: str) -> ssl.SSLContext:
        return ssl.create_default_context(cafile=str(CERTIFICATES / "authority.pem"))

    monkeypatch.setattr(otter, "make_tls_context", trusting)


@pytest.fixture
async def open_counter(sandbox: Sandbox, tmp_path: Path) -> AsyncIterator[OpenCounter]:
    """Opens a session over a proxy; what must always hold is asserted when the test is over."""
    opened: list[Counter] = []

    async def open_one(
        before: FaultProxy, *, pace: SessionPace = PACE, orders: int = 1, **account: str
    ) -> Counter:
        connection = replace(practice_account(sandbox), **{"base_url": before.url, **account})
        counter = await Counter.open(
            connection, sandbox, before, tmp_path, pace=pace, orders=orders
        )
        opened.append(counter)
        return counter

    yield open_one
    for counter in opened:
        await counter.aclose()
        await counter.assert_honest(tmp_path)


@pytest.fixture
def connect_deadline(monkeypatch: pytest.MonkeyPatch) -> Shorten:
    """Gives up connecting after so many seconds instead of eight."""
    return partial(monkeypatch.setattr, http, "_CONNECT_S")


@pytest.fixture
def command_deadline(monkeypatch: pytest.MonkeyPatch) -> Shorten:
    """Gives up a command after so many seconds instead of thirty."""

    def shorten(seconds: float) -> None:
        monkeypatch.setitem(HttpCommander.post.__kwdefaults__, "deadline_s", seconds)

    return shorten

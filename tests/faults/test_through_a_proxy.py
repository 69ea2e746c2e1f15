"""A restaurant whose network has a proxy: the app goes through it, and its refusal is named."""

import logging
from base64 import b64decode

import pytest

from ordermanager_desktop.models.cancellation import AttemptState, Cause
from ordermanager_desktop.models.feed_health import FeedTrouble
from ordermanager_desktop.practice import practice_account
from ordermanager_desktop.services.connection_settings import connection_settings
from ordermanager_desktop.services.gateways.http_commands import COMMAND_DEADLINE_S
from ordermanager_desktop.services.redaction import redacted
from ordermanager_desktop.services.sandbox.server import Sandbox
from tests.faults.conftest import OpenCounter, Shorten, trust_the_tests_authority
from tests.faults.counter import Counter
from tests.faults.fault_proxy import FaultProxy
from tests.faults.faults import (
    ANYTHING,
    CANCEL,
    PORTAL_PAGE,
    PROXY_FINDS_NOBODY,
    PROXY_FORBIDS,
    PROXY_WANTS_SIGN_IN,
    TUNNEL,
    Deed,
    Fault,
    Point,
)
from tests.faults.test_faults_before_sending import STRICT, ends_unsent
from tests.faults.waiting import until

SERVER = "https://localhost"  # where nobody listens: only a tunnel leads there
USER, PASSWORD = "till", "canary-of-the-proxy"
NO_TUNNEL = {
    "wants a sign-in": Fault(Point.HEADERS, Deed.REPLY, TUNNEL, None, answer=PROXY_WANTS_SIGN_IN),
    "forbids it": Fault(Point.HEADERS, Deed.REPLY, TUNNEL, None, answer=PROXY_FORBIDS),
    "finds nobody": Fault(Point.HEADERS, Deed.REPLY, TUNNEL, None, answer=PROXY_FINDS_NOBODY),
    "answers with a page": Fault(Point.HEADERS, Deed.REPLY, TUNNEL, None, answer=PORTAL_PAGE),
    "resets": Fault(Point.HEADERS, Deed.RESET, TUNNEL, None),
    "hangs": Fault(Point.HEADERS, Deed.HANG, TUNNEL, None),
}


async def through(open_counter: OpenCounter, proxy: FaultProxy, **changes) -> Counter:
    return await open_counter(proxy, base_url=SERVER, proxy=proxy.url, **changes)


async def shows(counter: Counter, trouble: FeedTrouble) -> None:
    counter.session.poke()
    await until(lambda: counter.store.health.trouble is trouble, trouble.name)


async def test_everything_goes_through_the_proxy_that_is_set(
    forward_proxy: FaultProxy, open_counter: OpenCounter, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "ordermanager_desktop")
    address = forward_proxy.url.replace("http://", f"http://{USER}:{PASSWORD}@")
    counter = await open_counter(forward_proxy, base_url=SERVER, proxy=address)
    await counter.confirm()
    await counter.reaches(AttemptState.CANCELLED)
    assert counter.posts() == 1

    tunnels = forward_proxy.seen(TUNNEL)
    assert {one.what for one in tunnels} == {"CONNECT localhost:443"}
    for tunnel in tunnels:
        credentials = tunnel.head.partition(b"Proxy-Authorization: Basic ")[2].split(b"\r\n")[0]
        assert b64decode(credentials).decode() == f"{USER}:{PASSWORD}"
    inside = [one for one in forward_proxy.exchanges if one not in tunnels]
    assert not [one for one in inside if b"proxy-authorization" in one.head.lower()]
    assert PASSWORD not in caplog.text
    assert PASSWORD not in redacted(f"{PASSWORD} was refused")


async def test_plain_requests_go_through_it_too(
    sandbox: Sandbox, open_counter: OpenCounter
) -> None:
    with FaultProxy(sandbox.url, is_forward=True) as proxy:
        counter = await open_counter(proxy, base_url="http://localhost:1", proxy=proxy.url)
        await counter.confirm()
        await counter.reaches(AttemptState.CANCELLED)
        assert counter.posts() == 1
        assert b"http://localhost:1/" in proxy.seen(CANCEL)[0].head

        proxy.add(Fault(Point.HEADERS, Deed.REPLY, ANYTHING, None, answer=PROXY_WANTS_SIGN_IN))
        await shows(counter, FeedTrouble.PROXY_REFUSED)


@pytest.mark.parametrize("fault", NO_TUNNEL.values(), ids=NO_TUNNEL.keys())
async def test_without_a_tunnel_the_request_is_not_sent(
    forward_proxy: FaultProxy, open_counter: OpenCounter, command_deadline: Shorten, fault: Fault
) -> None:
    command_deadline(0.2)
    counter = await through(open_counter, forward_proxy)
    forward_proxy.add(fault)  # the tunnel for reads stands
    await counter.confirm()
    await ends_unsent(counter)
    assert len(forward_proxy.seen(TUNNEL)) == 5, "one to read, four to send"

    forward_proxy.heal()
    command_deadline(COMMAND_DEADLINE_S)
    await counter.confirm()
    await counter.reaches(AttemptState.CANCELLED)
    assert counter.posts() == 1


async def test_a_proxy_that_refuses_is_not_a_server_that_is_silent(
    forward_proxy: FaultProxy, open_counter: OpenCounter
) -> None:
    counter = await through(open_counter, forward_proxy, pace=STRICT)
    forward_proxy.add(NO_TUNNEL["wants a sign-in"])
    forward_proxy.cut()
    await counter.confirm()
    await counter.outlives_the_confirmation()
    await ends_unsent(counter)
    await shows(counter, FeedTrouble.PROXY_REFUSED)
    assert counter.attempt().cause is Cause.UNREACHABLE

    forward_proxy.refuse()
    await shows(counter, FeedTrouble.PROXY_UNREACHABLE)
    forward_proxy.heal()
    forward_proxy.listen()
    counter.session.poke()
    await until(lambda: counter.store.health.trouble is None, "the list to be fresh again")


async def test_a_server_that_is_not_trusted_in_the_tunnel_gets_nothing(
    forward_proxy: FaultProxy, open_counter: OpenCounter
) -> None:
    """A proxy that reads along: what it shows is nobody's certificate."""
    counter = await through(open_counter, forward_proxy)
    forward_proxy.present("self-signed.pem")
    await counter.confirm()
    await ends_unsent(counter)
    forward_proxy.cut()
    await shows(counter, FeedTrouble.CERTIFICATE_REFUSED)


async def test_an_https_proxy_is_judged_by_the_same_authorities(
    sandbox: Sandbox, open_counter: OpenCounter, monkeypatch: pytest.MonkeyPatch
) -> None:
    """TLS to the proxy, and in it TLS to the server."""
    trust_the_tests_authority(monkeypatch)
    with FaultProxy(
        sandbox.url, certificate="valid.pem", is_forward=True, proxy_certificate="valid.pem"
    ) as proxy:
        counter = await through(open_counter, proxy)
        await counter.confirm()
        await counter.reaches(AttemptState.CANCELLED)
        assert counter.posts() == 1
        assert proxy.url.startswith("https:")


def test_practice_knows_no_proxy(sandbox: Sandbox) -> None:
    live = connection_settings(
        {
            "ORDERMANAGER_API_URL": "https://api.example",
            "ORDERMANAGER_CLIENT_ID": "id",
            "ORDERMANAGER_CLIENT_SECRET": "secret-1",
            "ORDERMANAGER_STORE_IDS": "store-1",
            "ORDERMANAGER_PROXY": f"http://{USER}:{PASSWORD}@proxy.example",
        }
    ).connection
    assert live is not None and live.proxy.endswith("@proxy.example")
    assert PASSWORD not in repr(live)
    assert practice_account(sandbox).proxy == ""

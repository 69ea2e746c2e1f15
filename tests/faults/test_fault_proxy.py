"""The proxy of these tests tells the truth: its record agrees with the practice server's ledger."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from ordermanager_desktop.services.sandbox.server import Sandbox
from tests.faults.fault_proxy import FaultProxy
from tests.faults.faults import PORTAL_PAGE, TOKEN, Deed, Fault, Point
from tests.faults.lines import Line
from tests.faults.waiting import until

SIGN_IN = b"POST /v1/auth/token HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}"

Ask = Callable[..., Awaitable[bytes]]


@pytest.fixture
def ask(proxy: FaultProxy) -> Ask:
    """Sends one request and returns all that comes back until the connection ends."""

    async def send(*, within_s: float = 20.0) -> bytes:
        reader, writer = await asyncio.open_connection("127.0.0.1", proxy.port)
        writer.write(SIGN_IN)
        try:
            return await asyncio.wait_for(_everything(reader), within_s)
        finally:
            writer.close()

    return send


async def _everything(reader: asyncio.StreamReader) -> bytes:
    received = b""
    try:
        while chunk := await reader.read(1000):
            received += chunk
            if b"\r\n\r\n{" in received and received.endswith(b"}"):
                return received
    except ConnectionResetError:
        return received + b"RESET"
    return received + b"END"


def requests(sandbox: Sandbox) -> int:
    return len(sandbox.ledger.requests("token"))


@pytest.mark.parametrize(
    ("fault", "is_delivered", "received"),
    [
        (None, True, b"HTTP/1.1 400"),
        (Fault(Point.HEADERS, Deed.RESET, TOKEN), False, b"RESET"),
        (Fault(Point.HEADERS, Deed.HALF_CLOSE, TOKEN), False, b"END"),
        (Fault(Point.BODY, Deed.CLOSE, TOKEN), False, b"END"),
        (Fault(Point.WAITING, Deed.RESET, TOKEN), True, b"RESET"),
        (Fault(Point.STATUS, Deed.CLOSE, TOKEN), True, b"HTTP/1.1 4END"),
        (Fault(Point.STATUS, Deed.RESET, TOKEN), True, b"HTTP/1.1 4RESET"),
        (Fault(Point.HEADERS, Deed.REPLY, TOKEN, answer=PORTAL_PAGE), False, PORTAL_PAGE + b"END"),
        (Fault(Point.HEADERS, Deed.RESET, "GET "), True, b"HTTP/1.1 400"),
    ],
    ids=str,
)
async def test_the_record_agrees_with_the_ledger(
    proxy: FaultProxy,
    sandbox: Sandbox,
    ask: Ask,
    fault: Fault | None,
    is_delivered: bool,
    received: bytes,
) -> None:
    before = requests(sandbox)
    if fault:
        proxy.add(fault)
    assert (await ask()).startswith(received)
    (exchange,) = proxy.seen(TOKEN)
    await until(lambda: requests(sandbox) - before == is_delivered, "the ledger")
    assert exchange.is_delivered is is_delivered
    assert (exchange.forwarded == len(SIGN_IN)) is is_delivered
    assert exchange.status == (400 if is_delivered else None)


async def test_half_a_body_is_never_a_request(
    proxy: FaultProxy, sandbox: Sandbox, ask: Ask
) -> None:
    before = requests(sandbox)
    proxy.add(Fault(Point.BODY, Deed.HANG, TOKEN))
    with pytest.raises(TimeoutError):
        await ask(within_s=0.1)
    (exchange,) = proxy.exchanges
    assert exchange.forwarded == len(SIGN_IN) - 1
    assert requests(sandbox) == before


async def test_a_late_request_arrives_when_its_caller_has_left(
    proxy: FaultProxy, sandbox: Sandbox, ask: Ask
) -> None:
    before = requests(sandbox)
    proxy.add(Fault(Point.BODY, Deed.HANG, TOKEN, goes_on_late=True))
    with pytest.raises(TimeoutError):
        await ask(within_s=0.1)
    await until(lambda: requests(sandbox) == before + 1, "the late request")


async def test_a_fault_strikes_as_often_as_it_says(proxy: FaultProxy, ask: Ask) -> None:
    proxy.add(Fault(Point.HEADERS, Deed.RESET, TOKEN, times=2))
    assert [await ask() for _ in range(2)] == [b"RESET", b"RESET"]
    assert b" 400 " in await ask()


async def test_a_half_closed_connection_still_hears(proxy: FaultProxy) -> None:
    line = await Line.to("127.0.0.1", proxy.port)
    await until(lambda: proxy.idle_connections == 1, "the connection")
    proxy.half_close_idle()
    line.give(SIGN_IN)
    await until(lambda: proxy.seen(TOKEN), "the request")
    assert proxy.exchanges[0].was_half_closed
    line.close()


async def test_nobody_listens_after_a_refusal(proxy: FaultProxy, ask: Ask) -> None:
    proxy.refuse()
    with pytest.raises(ConnectionRefusedError):
        await ask()
    proxy.listen()
    assert b" 400 " in await ask()

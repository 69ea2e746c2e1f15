"""Why nobody answers is found out on real sockets: names, certificates, web pages."""

import asyncio
import socket
import ssl
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from ordermanager_desktop.services.gateways.http import HttpSessions, make_tls_context
from ordermanager_desktop.services.gateways.http_reads import HttpReader
from ordermanager_desktop.services.gateways.otter_payloads import error_text
from ordermanager_desktop.services.gateways.protocols import (
    CertificateRefused,
    NameNotFound,
    NotPermitted,
    PlatformError,
    PlatformUnreachable,
    SignInRequired,
    WebPageAnswered,
)
from tests.services.gateways.raw_server import reply

CERTIFICATES = Path(__file__).parents[2] / "data" / "tls"
PAGE = {"Content-Type": "text/html; charset=utf-8"}


@pytest.fixture
async def https_port(request: pytest.FixtureRequest) -> AsyncIterator[int]:
    """A server with the certificate that the test names, and nothing behind it."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATES / request.param)

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(reply(200, {"over": "tls"}))
        writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", 0, ssl=context)
    yield server.sockets[0].getsockname()[1]
    server.close()


def trusting_context() -> ssl.SSLContext:
    return ssl.create_default_context(cafile=str(CERTIFICATES / "authority.pem"))


async def read(url: str, tls: ssl.SSLContext) -> bytes:
    reader = HttpReader(HttpSessions(url, tls=tls), error_text)
    try:
        return (await reader.get("/orders", headers={}, deadline_s=5.0)).body
    finally:
        await reader.aclose()


@pytest.mark.parametrize("https_port", ["valid.pem"], indirect=True)
async def test_a_good_certificate_is_accepted(https_port: int) -> None:
    assert await read(f"https://localhost:{https_port}", trusting_context()) == b'{"over": "tls"}'


@pytest.mark.parametrize("https_port", ["expired.pem"], indirect=True)
async def test_an_expired_certificate_is_named(https_port: int) -> None:
    with pytest.raises(CertificateRefused) as refused:
        await read(f"https://localhost:{https_port}", trusting_context())
    assert refused.value.is_out_of_date


@pytest.mark.parametrize("https_port", ["valid.pem"], indirect=True)
async def test_an_unknown_authority_is_not_trusted(https_port: int) -> None:
    url = f"https://localhost:{https_port}"
    with pytest.raises(CertificateRefused) as refused:
        await read(url, make_tls_context(url))
    assert not refused.value.is_out_of_date


@pytest.mark.parametrize("https_port", ["valid.pem"], indirect=True)
async def test_another_servers_certificate_is_not_trusted(
    https_port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    loop = asyncio.get_running_loop()
    look_up = loop.getaddrinfo

    async def always_here(host: object, *args: object, **options: object) -> object:
        return await look_up("127.0.0.1", *args, **options)

    monkeypatch.setattr(loop, "getaddrinfo", always_here)
    with pytest.raises(CertificateRefused) as refused:
        await read(f"https://orders.example:{https_port}", trusting_context())
    assert not refused.value.is_out_of_date


async def test_a_name_that_nobody_knows_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    async def nobody(*args: object, **options: object) -> list[object]:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", nobody)
    with pytest.raises(NameNotFound):
        await read("https://orders.invalid", trusting_context())


async def test_a_closed_port_is_unreachable_and_nothing_more(refused_url, reader_at) -> None:
    with pytest.raises(PlatformUnreachable) as failure:
        await reader_at(refused_url).get("/orders", headers={})
    assert type(failure.value) is PlatformUnreachable


@pytest.mark.parametrize("status", [200, 302, 400, 403, 404, 451])
async def test_a_web_page_is_no_answer_of_the_api(server, reader_at, status: int) -> None:
    server.on("GET", "/orders", reply(status, b"<html>Welcome to our Wi-Fi</html>", headers=PAGE))
    with pytest.raises(WebPageAnswered):
        await reader_at(server.url).get("/orders", headers={})


@pytest.mark.parametrize(
    ("status", "kind"), [(401, SignInRequired), (403, NotPermitted), (502, PlatformError)]
)
async def test_what_the_api_itself_says_is_believed(server, reader_at, status, kind) -> None:
    headers = PAGE if status in (401, 502) else {}
    server.on("GET", "/orders", reply(status, b"{}", headers=headers))
    with pytest.raises(kind):
        await reader_at(server.url).get("/orders", headers={})

"""Reads end in an answer or in one of the family."""

import asyncio
import gzip

import pytest

from ordermanager_desktop.services.gateways.addresses import ConnectionMisconfigured
from ordermanager_desktop.services.gateways.http import HttpSessions, make_tls_context
from ordermanager_desktop.services.gateways.protocols import (
    NotPermitted,
    PlatformError,
    PlatformUnreachable,
    RateLimited,
    SignInRequired,
    UnreadableAnswer,
)
from tests.services.gateways.raw_server import cut_the_line, drip, hang, reply


@pytest.fixture
def get(server, reader_at):
    """Reads once from the raw server."""
    reader = reader_at(server.url)

    async def read(*scripts, deadline_s=5.0, target="/orders"):
        server.on("GET", "/orders", *scripts)
        return await reader.get(target, headers={}, deadline_s=deadline_s)

    return read


async def test_a_reply_brings_its_body_and_the_servers_time(get):
    answer = await get(reply(200, {"x": 1}, headers={"Date": "Wed, 03 Jun 2026 12:00:00 GMT"}))
    assert answer.body == b'{"x": 1}'
    assert answer.server_time.isoformat() == "2026-06-03T12:00:00+00:00"


async def test_a_compressed_reply_is_inflated(get):
    data = gzip.compress(b'{"orders": []}')
    assert (await get(reply(200, data, headers={"Content-Encoding": "gzip"}))).body[:3] == b'{"o'


@pytest.mark.parametrize(
    ("status", "failure"),
    [
        (401, SignInRequired),
        (403, NotPermitted),
        (404, PlatformError),
        (429, RateLimited),
        (204, PlatformError),
        (302, PlatformError),
        (500, PlatformError),
    ],
)
async def test_a_refused_read_raises_its_own_kind(get, status, failure):
    with pytest.raises(failure):
        await get(reply(status))


async def test_a_refused_read_tells_status_words_and_wait(get):
    with pytest.raises(PlatformError) as caught:
        await get(reply(503, {"message": "Down."}))
    assert (caught.value.status, caught.value.text) == (503, "Down.")
    with pytest.raises(RateLimited) as throttled:
        await get(reply(429, headers={"Retry-After": "4"}))
    assert throttled.value.retry_after_s == 4.0


async def test_a_redirect_is_never_followed(get, server):
    with pytest.raises(PlatformError):
        await get(reply(301, headers={"Location": f"{server.url}/elsewhere"}))
    assert len(server.requests) == 1


@pytest.mark.parametrize("script", [cut_the_line, b"", b"junk\r\n\r\n", b"HTTP/1.1 200 OK\r\n"])
async def test_a_broken_connection_is_unreachable(get, script):
    with pytest.raises(PlatformUnreachable):
        await get(script)


async def test_a_body_that_breaks_off_is_unreachable(get):
    with pytest.raises(PlatformUnreachable):
        await get(reply(200, b"{", headers={"Content-Length": "50"}))


@pytest.mark.parametrize("script", [hang, drip(reply(200, b"x" * 500))])
async def test_one_deadline_covers_the_whole_read(get, script):
    with pytest.raises(PlatformUnreachable, match=r"0\.1 s"):
        await get(script, deadline_s=0.1)


async def test_a_refused_connection_is_unreachable(refused_url, reader_at):
    with pytest.raises(PlatformUnreachable):
        await reader_at(refused_url).get("/orders", headers={})


async def test_a_web_page_is_unreadable(get):
    with pytest.raises(UnreadableAnswer, match="web page"):
        await get(reply(200, b"<html>", headers={"Content-Type": "Text/HTML; charset=utf-8"}))


@pytest.mark.parametrize(
    ("body", "encoding"),
    [
        (gzip.compress(b"\0" * 50_000_000), "gzip"),
        (b"\0" * 10_000_001, "identity"),
        (b"junk", "gzip"),
        (b"junk", "br"),
    ],
)
async def test_a_bomb_or_an_odd_encoding_is_unreadable(get, body, encoding):
    with pytest.raises(UnreadableAnswer):
        await get(reply(200, body, headers={"Content-Encoding": encoding}))


async def test_reads_cut_short_never_use_up_the_connections(get):
    for _ in range(12):
        with pytest.raises(PlatformUnreachable):
            await get(hang, deadline_s=0.1)
    assert (await get(reply(200, b"[]"))).body == b"[]"


async def test_a_read_cut_short_leaves_its_neighbours_alone(server, reader_at):
    let_go = asyncio.Event()

    async def slow(request, writer):
        await let_go.wait()
        writer.write(reply(200, b"[]"))

    server.on("GET", "/slow", slow)
    server.on("GET", "/hang", hang)
    reader = reader_at(server.url)
    neighbour = asyncio.ensure_future(reader.get("/slow", headers={}))
    with pytest.raises(PlatformUnreachable):
        await reader.get("/hang", headers={}, deadline_s=0.05)
    let_go.set()
    assert (await neighbour).body == b"[]"


async def test_an_address_the_library_would_change_is_not_asked(get, server):
    with pytest.raises(UnreadableAnswer):
        await get(reply(200), target="/orders/a/../b")
    assert not server.requests


def test_an_unsafe_base_address_is_never_opened():
    with pytest.raises(ConnectionMisconfigured):
        HttpSessions("http://api.example.com", tls=make_tls_context("http://127.0.0.1"))


@pytest.mark.parametrize("steps", range(24))
async def test_no_connection_outlives_the_closing_of_the_app(server, reader_at, steps):
    server.on("GET", "/orders", reply(headers={"Connection": "keep-alive"}))
    server.is_patient = True
    reader = reader_at(server.url)
    reading = asyncio.ensure_future(reader.get("/orders", headers={}, deadline_s=5.0))
    for _ in range(steps):
        await asyncio.sleep(0)
    await reader.aclose()
    await asyncio.gather(reading, return_exceptions=True)
    async with asyncio.timeout(5.0):
        await server.all_left()

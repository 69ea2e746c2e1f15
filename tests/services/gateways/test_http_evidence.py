"""The evidence table of a command, row by row, over real sockets."""

import asyncio
import ssl

import pytest

from ordermanager_desktop.models.cancellation import AnswerCause, CancelAnswer, CancelOutcome
from ordermanager_desktop.services.gateways.http import HttpSessions
from ordermanager_desktop.services.gateways.http_commands import HttpCommander
from tests.services.gateways.raw_server import cut_the_line, drip, hang, reply

UNREACHABLE = CancelAnswer(CancelOutcome.NOT_SENT, AnswerCause.UNREACHABLE)
UNCLEAR = CancelAnswer(CancelOutcome.UNKNOWN, AnswerCause.UNCLEAR)
ACCEPTED = CancelAnswer(CancelOutcome.ACCEPTED, AnswerCause.TAKEN)
ENVELOPE = {"message": "No.", "details": [{"attribute": "status", "message": "is over"}]}


@pytest.fixture
def post(server, commander_at):
    """Sends one command to the raw server and returns the evidence."""
    commander = commander_at(server.url)

    async def send(*scripts, deadline_s=5.0):
        server.on("POST", "/cancel", *scripts)
        return await commander.post("/cancel", b"{}", headers={}, deadline_s=deadline_s)

    return send


async def test_a_refused_connection_proves_that_nothing_was_sent(refused_url, commander_at):
    assert await commander_at(refused_url).post("/cancel", b"{}", headers={}) == UNREACHABLE


async def test_an_unknown_host_proves_that_nothing_was_sent(commander_at):
    commander = commander_at("https://no-such-host.invalid")
    assert await commander.post("/cancel", b"{}", headers={}) == UNREACHABLE


async def test_a_failed_handshake_proves_that_nothing_was_sent(server, commander_at):
    server.greeting = b"this is no TLS"
    commander = commander_at(server.url.replace("http:", "https:"))
    assert await commander.post("/cancel", b"{}", headers={}, deadline_s=5) == UNREACHABLE


async def test_a_handshake_that_hangs_proves_that_nothing_was_sent(server, commander_at):
    commander = commander_at(server.url.replace("http:", "https:"))
    assert await commander.post("/cancel", b"{}", headers={}, deadline_s=0.2) == UNREACHABLE


async def test_a_proxy_that_refuses_proves_that_nothing_was_sent(server):
    server.on("CONNECT", "api.example:443", reply(407))
    sessions = HttpSessions(
        "https://api.example", tls=ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT), proxy=server.url
    )
    commander = HttpCommander(sessions, lambda _: "")
    assert await commander.post("/cancel", b"{}", headers={}) == UNREACHABLE
    assert [request.method for request in server.requests] == ["CONNECT"]
    await commander.aclose()


async def test_a_reset_after_the_request_leaves_the_outcome_open(post):
    assert await post(cut_the_line) == UNCLEAR


async def test_a_closed_connection_leaves_the_outcome_open(post):
    assert await post(b"") == UNCLEAR


async def test_half_a_status_line_leaves_the_outcome_open(post):
    assert await post(b"HTTP/1.1 20") == UNCLEAR


async def test_silence_until_the_deadline_leaves_the_outcome_open(post):
    assert await post(hang, deadline_s=1) == UNCLEAR


async def test_a_drip_ends_at_the_one_deadline(post):
    began_s = asyncio.get_running_loop().time()
    slow_head = reply(202, headers={"X-Padding": "x" * 5000})
    assert await post(drip(slow_head), deadline_s=1) == UNCLEAR
    assert asyncio.get_running_loop().time() - began_s < 10


@pytest.mark.parametrize("status", [200, 202, 204, 299])
async def test_any_2xx_is_taken(post, status):
    assert await post(reply(status)) == ACCEPTED


async def test_a_truncated_202_is_taken(post):
    assert await post(reply(202, b"half", headers={"Content-Length": "5000"})) == ACCEPTED


async def test_a_202_whose_body_hangs_is_taken(post):
    async def hang_after_the_head(request, writer):
        writer.write(b"HTTP/1.1 202 Accepted\r\nContent-Length: 10\r\n\r\n")
        await hang(request, writer)

    assert await post(hang_after_the_head, deadline_s=1) == ACCEPTED


async def test_a_202_with_broken_compression_is_taken(post):
    assert await post(reply(202, b"junk", headers={"Content-Encoding": "gzip"})) == ACCEPTED


@pytest.mark.parametrize(
    ("status", "outcome", "cause"),
    [
        (400, CancelOutcome.REFUSED, AnswerCause.MALFORMED),
        (401, CancelOutcome.REFUSED, AnswerCause.SIGN_IN_REJECTED),
        (403, CancelOutcome.REFUSED, AnswerCause.NOT_PERMITTED),
        (404, CancelOutcome.UNKNOWN, AnswerCause.CONTRADICTED),
        (409, CancelOutcome.UNKNOWN, AnswerCause.CONTRADICTED),
        (422, CancelOutcome.UNKNOWN, AnswerCause.CONTRADICTED),
        (429, CancelOutcome.REFUSED, AnswerCause.TOO_MANY_REQUESTS),
        (302, CancelOutcome.UNKNOWN, AnswerCause.UNCLEAR),
        (304, CancelOutcome.UNKNOWN, AnswerCause.UNCLEAR),
        (418, CancelOutcome.UNKNOWN, AnswerCause.UNCLEAR),
        (500, CancelOutcome.UNKNOWN, AnswerCause.UNCLEAR),
        (502, CancelOutcome.UNKNOWN, AnswerCause.UNCLEAR),
        (503, CancelOutcome.UNKNOWN, AnswerCause.UNCLEAR),
    ],
)
async def test_a_status_line_is_judged_alone_and_its_words_kept(post, status, outcome, cause):
    body = b"" if status == 304 else ENVELOPE
    answer = await post(reply(status, body))
    text = "" if status == 304 else "No. – status: is over"
    assert answer == CancelAnswer(outcome, cause, text)


@pytest.mark.parametrize(
    ("header", "wait_s"), [("3", 3.0), ("0", 0.0), ("9999", 9999.0), ("junk", None), (None, None)]
)
async def test_a_throttled_command_carries_its_wait(post, header, wait_s):
    headers = {"Retry-After": header} if header else {}
    assert (await post(reply(429, headers=headers))).retry_after_s == wait_s


async def test_a_wait_until_a_date_goes_by_the_servers_clock(post):
    headers = {
        "Date": "Wed, 03 Jun 2020 12:00:00 GMT",
        "Retry-After": "Wed, 03 Jun 2020 12:00:05 GMT",
    }
    assert (await post(reply(429, headers=headers))).retry_after_s == 5.0


async def test_a_redirect_is_never_followed(post, server):
    answer = await post(reply(307, headers={"Location": f"{server.url}/elsewhere"}))
    assert answer.outcome is CancelOutcome.UNKNOWN
    assert len(server.requests) == 1


@pytest.mark.parametrize("body", [b"x" * 1_000_000, b"<b>\xff\x00", b'{"message": 5}', b"[]"])
async def test_a_hostile_refusal_is_short_plain_text(post, body):
    answer = await post(reply(403, body))
    assert answer.cause is AnswerCause.NOT_PERMITTED
    assert len(answer.text) <= 300
    assert "\x00" not in answer.text


async def test_a_cancelled_call_stays_cancelled_and_the_next_one_works(post, server):
    waiting = asyncio.ensure_future(post(hang))
    while not server.requests:
        await asyncio.sleep(0.001)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    assert await post(reply(202)) == ACCEPTED


async def test_calls_cut_short_never_use_up_the_connections(post):
    cut_short = [await post(hang, deadline_s=0.1) for _ in range(12)]
    assert ACCEPTED not in cut_short
    assert await post(reply(202)) == ACCEPTED


@pytest.mark.parametrize("target", ["/orders/a/../b", "/a/..", "/a b", "/a#b"])
async def test_a_path_the_library_would_change_is_not_sent(server, commander_at, target):
    answer = await commander_at(server.url).post(target, b"{}", headers={})
    assert answer == CancelAnswer(CancelOutcome.NOT_SENT, AnswerCause.UNSAFE_ID)
    assert not server.requests

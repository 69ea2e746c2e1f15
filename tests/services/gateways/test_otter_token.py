"""One token for its life, fetched once for all who wait, and never told to anybody."""

import asyncio
import logging
from urllib.parse import parse_qs

import pytest

from ordermanager_desktop.services.gateways.otter_token import Credentials, SignIn
from ordermanager_desktop.services.gateways.protocols import (
    GatewayError,
    PlatformError,
    RateLimited,
    SignInRequired,
    UnreadableAnswer,
)
from tests.services.gateways.raw_server import CANARY, a_connection, reply

TOKEN = ("POST", "/v1/auth/token")


def granted(value, expires_in=3600):
    return reply(200, {"access_token": value, "expires_in": expires_in, "token_type": "bearer"})


class FakeClock:
    now_s = 1000.0

    def __call__(self):
        return self.now_s


@pytest.fixture
def clock():
    return FakeClock()


@pytest.fixture
def sign_in(server, reader_at, clock):
    server.on(*TOKEN, granted("tok-1"), granted("tok-2"), granted("tok-3"))
    return SignIn(reader_at(server.url), Credentials("client-1", CANARY), clock=clock)


async def test_the_form_asks_for_one_scope(sign_in, server):
    await sign_in.token()
    (request,) = server.requests
    assert request.headers["content-type"] == "application/x-www-form-urlencoded"
    assert parse_qs(request.body.decode()) == {
        "grant_type": ["client_credentials"],
        "client_id": ["client-1"],
        "client_secret": [CANARY],
        "scope": ["manager.orders"],
    }


async def test_twenty_callers_share_one_request(sign_in, server):
    values = await asyncio.gather(*(sign_in.token() for _ in range(20)))
    assert set(values) == {"tok-1"}
    assert len(server.requests) == 1


async def test_twenty_refused_callers_share_one_renewal(sign_in, server):
    await sign_in.token()
    values = await asyncio.gather(*(sign_in.renewed("tok-1") for _ in range(20)))
    assert set(values) == {"tok-2"}
    assert len(server.requests) == 2


async def test_a_leader_that_is_cancelled_leaves_the_others_a_token(sign_in):
    leader, follower = (asyncio.ensure_future(sign_in.token()) for _ in range(2))
    await asyncio.sleep(0)
    leader.cancel()
    assert (await follower).startswith("tok-")


async def test_a_token_is_kept_until_a_minute_before_its_end(sign_in, server, clock):
    await sign_in.token()
    clock.now_s += 3600 - 61
    assert await sign_in.token() == "tok-1"
    clock.now_s += 2
    assert await sign_in.token() == "tok-2"
    assert len(server.requests) == 2


async def test_a_short_lived_token_is_used_for_half_its_life(sign_in, server, clock):
    server.on(*TOKEN, granted("tok-1", expires_in=10), granted("tok-2"))
    await sign_in.token()
    clock.now_s += 4
    assert await sign_in.token() == "tok-1"
    clock.now_s += 2
    assert await sign_in.token() == "tok-2"


async def test_a_token_renewed_meanwhile_is_not_renewed_again(sign_in, server):
    await sign_in.token()
    assert await sign_in.renewed("tok-1") == "tok-2"
    assert await sign_in.renewed("tok-1") == "tok-2"
    assert len(server.requests) == 2


async def test_a_fourth_sign_in_within_a_minute_is_not_tried(sign_in, server, clock):
    for refused in (None, "tok-1", "tok-2"):
        await sign_in.renewed(refused)
    with pytest.raises(RateLimited) as waiting:
        await sign_in.renewed("tok-3")
    assert waiting.value.retry_after_s == pytest.approx(60.0)
    assert len(server.requests) == 3
    clock.now_s += 61
    await sign_in.renewed("tok-3")
    assert len(server.requests) == 4


@pytest.mark.parametrize(
    ("script", "failure"),
    [
        (reply(400, {"error": "invalid_client"}), SignInRequired),
        (reply(401), SignInRequired),
        (reply(403), SignInRequired),
        (reply(404), SignInRequired),
        (reply(422), SignInRequired),
        (reply(429, headers={"Retry-After": "20"}), RateLimited),
        (reply(500), PlatformError),
        (reply(200, b"<html>"), UnreadableAnswer),
        (reply(200, {}), UnreadableAnswer),
        (reply(200, {"access_token": ""}), UnreadableAnswer),
        (reply(200, {"access_token": "two words"}), UnreadableAnswer),
        (reply(200, {"access_token": "line\r\nX: y"}), UnreadableAnswer),
        (reply(200, {"access_token": 5}), UnreadableAnswer),
        (reply(200, []), UnreadableAnswer),
    ],
)
async def test_a_failed_sign_in_raises_its_own_kind(sign_in, server, script, failure):
    server.on(*TOKEN, script)
    with pytest.raises(failure):
        await sign_in.token()


@pytest.mark.parametrize("expires_in", [None, "soon", -5, 0, 12.5, True])
async def test_an_odd_life_is_taken_as_short(sign_in, server, clock, expires_in):
    server.on(*TOKEN, granted("tok-1", expires_in), granted("tok-2"))
    await sign_in.token()
    clock.now_s += 200
    assert await sign_in.token() == "tok-1"
    clock.now_s += 100
    assert await sign_in.token() == "tok-2"


async def test_no_secret_is_told(sign_in, server, caplog):
    caplog.set_level(logging.DEBUG)
    echo = {"message": f"{CANARY} is wrong", "access_token": f"bad {CANARY}"}
    told = [repr(Credentials("c", CANARY)), repr(a_connection("https://a.example")), repr(sign_in)]
    for script in (reply(400, echo), reply(401, echo), reply(200, echo)):
        server.on(*TOKEN, script)
        with pytest.raises(GatewayError) as caught:
            await sign_in.token()
        told += [str(caught.value), repr(caught.value), *_chain(caught.value)]
    told += [record.getMessage() for record in caplog.records if "httpcore" not in record.name]
    assert not [text for text in told if CANARY in text]


def _chain(error):
    while error := (error.__cause__ or error.__context__):
        yield f"{error!r} {error} {vars(error)}"

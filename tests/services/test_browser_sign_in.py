"""Signing in by the browser: the test plays the browser on the practice server's own page."""

import asyncio
import logging
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, parse_qsl, urlencode, urlsplit

import httpx
import pytest

from ordermanager_desktop.practice import practice_account
from ordermanager_desktop.services.authorize_request import challenge_of, may_be_opened
from ordermanager_desktop.services.browser_sign_in import (
    BrowserFault,
    BrowserSignInFailed,
    sign_in_by_browser,
)
from ordermanager_desktop.services.connection_probe import read_stores
from ordermanager_desktop.services.gateways.addresses import ConnectionMisconfigured
from ordermanager_desktop.services.gateways.protocols import SignInRequired
from ordermanager_desktop.services.gateways.sign_in import signed_in
from ordermanager_desktop.services.loopback_receiver import LoopbackReceiver, Page
from ordermanager_desktop.services.sandbox.server import Sandbox
from tests.browser import Browser

_WORDS = {Page.SIGNED_IN: "Come back", Page.DENIED: "Refused", Page.NOT_OURS: "Not yours"}


@pytest.fixture
def sandbox():
    with Sandbox("quiet", limits=False, arrivals=False) as sandbox:
        yield sandbox


def words(page):
    return _WORDS[page], "You can <close> this page."


def public(sandbox):
    """The account without a secret: an installed app has none."""
    return replace(practice_account(sandbox), client_secret="")


async def signing_in(sandbox, browse, *, patience_s=30.0, account=None):
    """Sign in; the browser does what it is told with the page's address, in another thread."""
    visits = []

    def open_page(address):
        visits.append(asyncio.ensure_future(asyncio.to_thread(browse, address)))

    try:
        return await sign_in_by_browser(
            account or public(sandbox),
            sandbox.authorize_url,
            open_page=open_page,
            page_words=words,
            patience_s=patience_s,
        )
    finally:
        for visit in visits:
            await visit


async def fault_of(sandbox, browse, **others):
    with pytest.raises(BrowserSignInFailed) as failure:
        await signing_in(sandbox, browse, **others)
    return failure.value.fault


async def test_a_person_signs_in_and_the_orders_are_readable(sandbox):
    browser = Browser()
    signed = await signing_in(sandbox, browser.sign_in)
    assert "Come back" in browser.page
    assert "You can &lt;close&gt; this page." in browser.page
    assert signed.scopes == {"manager.orders", "manager.storefront", "orders.update"}
    assert timedelta(days=30) < signed.ends_at - datetime.now(UTC) < timedelta(days=31)
    account = replace(public(sandbox), access_token=signed.access_token)
    (reading,) = await read_stores(account)
    assert reading.is_fine
    assert reading.orders


async def test_the_request_is_as_the_standards_want_it(sandbox):
    asked = {}

    def look(address):
        asked.update(parse_qsl(urlsplit(address).query))
        Browser().sign_in(address)

    await signing_in(sandbox, look)
    (sent,) = [record.body for record in sandbox.ledger.requests("token")]
    redirect = urlsplit(asked["redirect_uri"])
    assert (redirect.scheme, redirect.hostname) == ("http", "127.0.0.1")
    assert asked["code_challenge_method"] == "S256"
    assert len(asked["state"]) >= 43
    assert sent["grant_type"] == "authorization_code"
    assert sent["redirect_uri"] == asked["redirect_uri"]
    assert "client_secret" not in sent


async def test_a_person_who_denies_is_not_signed_in(sandbox):
    browser = Browser()
    assert await fault_of(sandbox, browser.deny) is BrowserFault.DENIED
    assert "Refused" in browser.page
    assert not sandbox.ledger.requests("token")


async def test_an_answer_with_another_state_is_turned_away_and_the_right_one_still_counts(sandbox):
    seen = []

    def attack(address):
        asked = dict(parse_qsl(urlsplit(address).query))
        for state in ("", "x" * 43, asked["state"][:-1], f"{asked['state']}x"):
            back = {"code": "stolen", "state": state}
            answer = httpx.get(f"{asked['redirect_uri']}?{urlencode(back)}")
            seen.append((answer.status_code, "Not yours" in answer.text))
        Browser().sign_in(address)

    await signing_in(sandbox, attack)
    assert seen == [(400, True)] * 4
    assert len(sandbox.ledger.requests("token")) == 1


async def test_a_code_of_somebody_else_is_refused_by_the_server(sandbox):
    """PKCE: the code was given for another challenge."""

    def swap(address):
        parts = urlsplit(address)
        asked = dict(parse_qsl(parts.query)) | {"code_challenge": challenge_of("of an attacker")}
        Browser().sign_in(parts._replace(query=urlencode(asked)).geturl())

    with pytest.raises(SignInRequired):
        await signing_in(sandbox, swap)


async def test_a_code_is_good_once(sandbox):
    codes = []

    async def again(connection, code=None):
        codes.append(code)
        return await signed_in(connection, code)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("ordermanager_desktop.services.browser_sign_in.signed_in", again)
        await signing_in(sandbox, Browser().sign_in)
    with pytest.raises(SignInRequired):
        await signed_in(public(sandbox), codes[0])


async def test_nobody_waits_for_ever(sandbox):
    assert await fault_of(sandbox, len, patience_s=0.05) is BrowserFault.TIMED_OUT


async def test_who_gives_up_leaves_no_open_door(sandbox):
    addresses = asyncio.Queue()
    work = asyncio.ensure_future(signing_in(sandbox, addresses.put_nowait))
    while addresses.empty():
        await asyncio.sleep(0.01)
    asked = dict(parse_qsl(urlsplit(addresses.get_nowait()).query))
    work.cancel()
    with pytest.raises(asyncio.CancelledError):
        await work
    with pytest.raises(httpx.ConnectError):
        await asyncio.to_thread(httpx.get, asked["redirect_uri"])


async def test_only_the_exact_address_is_answered():
    async with LoopbackReceiver("good".__eq__, words) as receiver:
        uri = receiver.redirect_uri
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/signed-in/[\w-]{16}", uri)
        wrong = {"Host": "evil.example"}
        query = "?code=c&state=good"
        assert await status_of("GET", uri[:-1] + query) == 404
        assert await status_of("GET", f"{uri}/{query}") == 404
        assert await status_of("POST", uri + query) == 400
        assert await status_of("GET", uri + query, headers=wrong) == 400
        assert await status_of("GET", f"{uri}{query}&state=good") == 400
        assert await status_of("GET", f"{uri}{query}&error=no") == 400
        assert await status_of("GET", uri + query) == 200
        assert (await receiver.answer()).code == "c"
        assert await status_of("GET", uri + query) == 410


async def status_of(method, address, **others):
    answer = await asyncio.to_thread(httpx.request, method, address, **others)
    return answer.status_code


async def test_no_secret_of_the_sign_in_is_logged(sandbox, caplog):
    caplog.set_level(logging.DEBUG, logger="ordermanager_desktop")
    secrets = []

    def note(address):
        secrets.append(parse_qs(urlsplit(address).query)["state"][0])
        browser = Browser()
        browser.sign_in(address)
        secrets.append(browser.code)

    signed = await signing_in(sandbox, note)
    assert "signed" not in secrets
    for secret in (*secrets, signed.access_token):
        assert secret
        assert secret not in caplog.text
        assert secret not in repr(signed)


@pytest.mark.parametrize(
    "address", ["http://login.example.com/", "ftp://login.example.com", "https://a@b.example", ""]
)
async def test_an_unsafe_page_is_never_opened(sandbox, address):
    opened = []
    with pytest.raises(ConnectionMisconfigured):
        await sign_in_by_browser(
            public(sandbox), address, open_page=opened.append, page_words=words
        )
    assert not opened


@pytest.mark.parametrize(
    ("address", "may"),
    [
        ("https://login.example.com/oauth?state=x", True),
        ("https://login.example.com/oauth", False),
        ("https://login.example.com.evil.example/oauth?state=x", False),
        ("https://login.example.com/other?state=x", False),
        ("file:///etc/passwd?state=x", False),
        ("https://login.example.com/oauth?state=x\n", False),
    ],
)
def test_only_the_configured_page_is_opened(address, may):
    assert may_be_opened(address, "https://login.example.com/oauth") is may


def test_plain_http_is_opened_on_this_computer_alone():
    assert may_be_opened("http://127.0.0.1:1/a?b=c", "http://127.0.0.1:1/a")
    assert not may_be_opened("http://login.example.com/a?b=c", "http://login.example.com/a")


async def test_fewer_scopes_are_asked_for_when_some_are_not_granted(sandbox, monkeypatch):
    granted = frozenset({"manager.orders"})
    monkeypatch.setattr("ordermanager_desktop.services.sandbox.tokens.GRANTED_SCOPES", granted)
    signed = await signed_in(practice_account(sandbox))
    assert signed.scopes == {"manager.orders"}


async def test_a_wrong_secret_costs_one_request(sandbox):
    with pytest.raises(SignInRequired):
        await signed_in(replace(practice_account(sandbox), client_secret="wrong"))
    assert len(sandbox.ledger.requests("token")) == 1

"""An id addresses itself or nothing; a base address is safe or refused."""

import string
from urllib.parse import unquote

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ordermanager_desktop.models.setting_problem import AddressFault
from ordermanager_desktop.services.gateways.addresses import (
    ConnectionMisconfigured,
    checked_base_url,
    is_plain_loopback,
    is_safe_id,
    path_of,
    query_of,
)

UNSAFE = ["", ".", "..", "a/../b", "a/b", "a\\b", "x#f", "a%2fb", "a?b", "a b", "é", "a\n", "а"]
SAFE_SIGNS = "".join(sorted(set(string.printable) - set(string.whitespace) - set("/\\?#%")))


@pytest.mark.parametrize("text", [*UNSAFE, "x" * 129, "a\x00", "\ud800"])
def test_an_id_that_could_mean_something_else_is_unsafe(text):
    assert not is_safe_id(text)


@pytest.mark.parametrize("text", ["69f60a06-c335-46d9-b5a1-97f1a211c514", "...", SAFE_SIGNS, "x"])
def test_an_ordinary_id_is_safe(text):
    assert is_safe_id(text)


@pytest.mark.parametrize("text", UNSAFE)
def test_no_path_is_built_from_an_unsafe_id(text):
    with pytest.raises(ValueError, match="not a safe path segment"):
        path_of("orders", text)


@given(st.text(alphabet=SAFE_SIGNS, min_size=1, max_size=128).filter(is_safe_id))
def test_the_library_sends_a_safe_id_as_it_is(order_id):
    path = path_of("sources", order_id, "orders", order_id)
    sent = httpx.Request("GET", f"https://api.example{path}").url.raw_path.decode()
    assert sent == path
    assert [unquote(part) for part in sent.split("/")] == [
        "",
        "sources",
        order_id,
        "orders",
        order_id,
    ]


def test_an_opaque_token_survives_the_query():
    token = "CgwI09+kjQYQwOvF2AM=/&x%"
    query = query_of({"token": token})
    sent = httpx.Request("GET", f"https://api.example/orders?{query}").url
    assert sent.params["token"] == token
    assert sent.raw_path.decode() == f"/orders?{query}"


@pytest.mark.parametrize(
    ("given_url", "used_url"),
    [
        ("https://api.example.com", "https://api.example.com"),
        (" https://api.example.com:8443/v2/ ", "https://api.example.com:8443/v2"),
        ("http://127.0.0.1:8765/", "http://127.0.0.1:8765"),
        ("http://localhost:1", "http://localhost:1"),
        ("http://[::1]:80", "http://[::1]:80"),
    ],
)
def test_a_safe_base_address_is_used(given_url, used_url):
    assert checked_base_url(given_url) == used_url


@pytest.mark.parametrize(
    ("url", "fault"),
    [
        ("http://api.example.com", AddressFault.NOT_HTTPS),
        ("http://127.0.0.1.example.com", AddressFault.NOT_HTTPS),
        ("http://localhost.example.com", AddressFault.NOT_HTTPS),
        ("http://0.0.0.0", AddressFault.NOT_HTTPS),
        ("http://192.168.0.2", AddressFault.NOT_HTTPS),
        ("https://user:pass@api.example.com", AddressFault.HAS_CREDENTIALS),
        ("http://127.0.0.1@evil.example", AddressFault.HAS_CREDENTIALS),
        ("https://api.example.com/?x=1", AddressFault.HAS_QUERY),
        ("https://api.example.com/#x", AddressFault.HAS_QUERY),
        ("https://", AddressFault.BAD_HOST),
        ("https://-x.example", AddressFault.BAD_HOST),
        ("http://127.1", AddressFault.BAD_HOST),
        ("http://0x7f000001", AddressFault.BAD_HOST),
        ("https://a_b.example", AddressFault.BAD_HOST),
        ("ftp://api.example.com", AddressFault.MALFORMED),
        ("file:///etc/passwd", AddressFault.MALFORMED),
        ("api.example.com", AddressFault.MALFORMED),
        ("https://api.example.com:99999", AddressFault.MALFORMED),
        ("https://api.example.com\\@evil", AddressFault.MALFORMED),
        ("https://api.example.com/a/../b", AddressFault.MALFORMED),
        ("https://api.example.com/%2e", AddressFault.MALFORMED),
        ("https://ex\u0430mple.com", AddressFault.MALFORMED),
        ("https://api.example.com\r\nX: y", AddressFault.MALFORMED),
    ],
)
def test_an_unsafe_base_address_is_refused_with_its_fault(url, fault):
    with pytest.raises(ConnectionMisconfigured) as caught:
        checked_base_url(url)
    assert caught.value.fault is fault


def test_plain_http_is_for_this_computer_alone():
    assert is_plain_loopback("http://127.0.0.1:80")
    assert not is_plain_loopback("https://127.0.0.1")
    assert not is_plain_loopback("http://10.0.0.1")

"""Secrets and people do not get into the log; orders stay readable."""

import pytest

from ordermanager_desktop.services import redaction
from ordermanager_desktop.services.redaction import redacted, register_secret


@pytest.fixture(autouse=True)
def no_known_secrets(monkeypatch):
    monkeypatch.setattr(redaction, "_known_secrets", set())


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        ("Authorization: Bearer abc.def-ghi", "abc.def-ghi"),
        ("authorization: basic dXNlcjpwdw==", "dXNlcjpwdw=="),
        ('{"access_token": "s3cr3t-token", "expires_in": 60}', "s3cr3t-token"),
        ("grant_type=x&client_secret=hush%20hush&scope=orders", "hush%20hush"),
        ("token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIx.c2ln", "eyJzdWIiOiIx"),
        ("mail maya.r+food@example.com now", "maya.r"),
        ("call +1 (888) 681-8837 now", "681-8837"),
        ("call 888-681-8837", "8837"),
        ("call (888) 681 8837", "8837"),
        ("call 8886818837", "8886818837"),
        ("call +44 20 7946 0958.", "7946"),
    ],
)
def test_hidden(text, secret):
    assert secret not in redacted(text)


@pytest.mark.parametrize(
    "text",
    [
        "order sandbox/practice-kitchen/doordash/7f3c2a10-8886-4188-9a37-123456789012",
        "Order 5521-884 and 4471 220",
        "read at 2026-06-03 12:30:45.123456, epoch 1732315560 or 1732315560123",
        "took 1234567890123 ns, 42.18 USD",
        "tokens are cached; the password was refused",
    ],
)
def test_left_readable(text):
    assert redacted(text) == text


def test_registered_secret_is_hidden_raw_and_encoded():
    register_secret("p/ss word+1")
    text = redacted("p/ss word+1 p%2Fss%20word%2B1 p%2Fss+word%2B1")
    assert text == "[hidden] [hidden] [hidden]"


def test_short_value_does_not_blank_out_words():
    register_secret("or")
    assert redacted("order") == "order"


def test_secret_that_contains_another_is_hidden_whole():
    register_secret("secret-part")
    register_secret("secret-part-and-more")
    assert redacted("secret-part-and-more") == "[hidden]"


def test_a_secret_that_is_an_everyday_word_hides_no_sign_of_another() -> None:
    register_secret("secret")
    assert redacted("form client_secret=other-canary") == "form client_[hidden]=[hidden]"


def test_what_looks_like_a_telephone_number_in_a_secret_shows_nothing_of_it() -> None:
    register_secret("begin 555-123-4567 end")
    assert redacted("it is begin 555-123-4567 end") == "it is [hidden]"

"""What is misleading is flawed or refused, and never crashes."""

import contextlib
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ordermanager_desktop.services.gateways.strict_json import BadJson, first_flaw, parse_json


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>",
        b"{",
        b"\xff\xfe[\x00]\x00",
        b"\xef\xbb\xbf{}",
        b"[" * 200_000,
        b'{"a":' * 200_000,
        b"'x'",
        b"[1,]",
    ],
)
def test_what_is_no_json_is_refused(body):
    with pytest.raises(BadJson):
        parse_json(body)


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b'{"id": 1, "id": 2}', "key 'id' twice"),
        (b"[NaN]", "NaN is not a number"),
        (b"[-Infinity]", "-Infinity is not a number"),
        (b"[" + b"9" * 5000 + b"]", "a huge number"),
        (b"[0." + b"9" * 5000 + b"]", "a huge number"),
    ],
)
def test_a_flaw_spoils_only_what_holds_it(body, reason):
    parsed = parse_json(b'{"good": {"x": 1}, "bad": ' + body + b"}")
    assert parsed.has_flaws
    assert first_flaw(parsed.value["good"]) is None
    assert first_flaw(parsed.value["bad"]).reason == reason


def test_every_repeated_key_is_flawed_and_not_the_first_alone():
    parsed = parse_json(b'{"x": 1, "x": 2, "orders": [1], "orders": [], "good": 1}')
    assert first_flaw(parsed.value["x"]).reason == "key 'x' twice"
    assert first_flaw(parsed.value["orders"]).reason == "key 'orders' twice"
    assert parsed.value["good"] == 1


def test_a_repeated_key_among_very_many_is_found_at_once():
    """Each compared with all the others, these keys would hold the reader up for hours."""
    names = ", ".join(f'"k{number}": 1' for number in range(300_000))
    parsed = parse_json(f'{{{names}, "k299999": 2}}'.encode())
    assert first_flaw(parsed.value["k299999"])


def test_numbers_are_exact():
    parsed = parse_json(b'{"price": 12.10, "count": 2, "far": 1e400}')
    assert parsed.value == {"price": Decimal("12.10"), "count": 2, "far": Decimal("1e400")}
    assert not parsed.has_flaws


@given(st.binary(max_size=200))
def test_any_bytes_parse_or_are_refused(body):
    with contextlib.suppress(BadJson):
        parse_json(body)

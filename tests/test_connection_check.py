"""The command `check` tells what it could read, and never a secret."""

import io
import json

import pytest

from ordermanager_desktop.connection_check import run_check
from ordermanager_desktop.services.sandbox.rules import Answer, Endpoint, Rule
from ordermanager_desktop.services.sandbox.server import Sandbox


@pytest.fixture
def sandbox():
    with Sandbox("quiet", limits=False) as sandbox:
        yield sandbox


def environment_of(sandbox, **changes):
    return {
        "ORDERMANAGER_API_URL": sandbox.url,
        "ORDERMANAGER_CLIENT_ID": sandbox.client_id,
        "ORDERMANAGER_CLIENT_SECRET": sandbox.client_secret,
        "ORDERMANAGER_STORE_IDS": ",".join(sandbox.store_ids),
        **changes,
    }


def checked(environment, *, as_json=False):
    """Exit code and output."""
    out = io.StringIO()
    code = run_check(environment, as_json=as_json, out=out)
    assert environment.get("ORDERMANAGER_CLIENT_SECRET", "nothing") not in out.getvalue()
    return code, json.loads(out.getvalue()) if as_json else out.getvalue()


def test_a_readable_account_is_fine(sandbox):
    code, text = checked(environment_of(sandbox))
    assert code == 0
    assert f"Store practice-kitchen: {len(sandbox.orders())} orders read, 0 unreadable" in text


def test_machines_read_json(sandbox):
    code, told = checked(environment_of(sandbox), as_json=True)
    (store,) = told["stores"]
    assert (code, told["configured"], told["api"]) == (0, True, sandbox.url)
    assert (store["store"], store["is_complete"]) == ("practice-kitchen", True)
    assert store["orders"] == len(sandbox.orders())


def test_all_pages_are_read(sandbox):
    for _ in range(130):
        sandbox.place_order(source="doordash")
    assert checked(environment_of(sandbox), as_json=True)[1]["stores"][0]["orders"] > 130


def test_unreadable_orders_are_named_with_the_reason(sandbox):
    sandbox.play("bad_orders")
    code, text = checked(environment_of(sandbox))
    assert code == 1
    assert "  no id: externalIdentifiers.id: missing" in text


def test_a_list_that_never_ends_is_incomplete(sandbox):
    endless = Answer(status=200, body='{"orders": [], "offsetToken": "again"}')
    sandbox.add_rule(Rule(Endpoint.FEED, answer=endless))
    code, told = checked(environment_of(sandbox), as_json=True)
    assert code == 1
    assert not told["stores"][0]["is_complete"]


def test_wrong_credentials_are_refused(sandbox):
    code, text = checked(environment_of(sandbox, ORDERMANAGER_CLIENT_SECRET="wrong-secret"))
    assert code == 1
    assert "the sign-in was refused" in text


def test_a_foreign_store_is_not_permitted(sandbox):
    code, text = checked(environment_of(sandbox, ORDERMANAGER_STORE_IDS="practice-kitchen,other"))
    assert code == 1
    assert "Store other: 0 orders read" in text
    assert "not permitted" in text


def test_an_unreachable_host_is_told(sandbox):
    environment = environment_of(sandbox)
    sandbox.stop()
    code, text = checked(environment)
    assert code == 1
    assert "not reachable" in text


def test_nothing_configured_is_its_own_code():
    assert checked({}) == (2, "No account is configured.\n")
    assert checked({}, as_json=True) == (2, {"configured": False, "problems": []})


def test_what_is_missing_is_named():
    code, text = checked({"ORDERMANAGER_API_URL": "http://api.example.com"})
    assert code == 2
    assert "ORDERMANAGER_CLIENT_SECRET: missing" in text
    assert "ORDERMANAGER_API_URL: not https" in text


def test_a_narrow_console_prints_what_it_can(sandbox):
    sandbox.add_rule(Rule(Endpoint.FEED, answer=Answer(status=500, message="caf\u00e9 \u2603")))
    raw = io.BytesIO()
    out = io.TextIOWrapper(raw, encoding="ascii")
    assert run_check(environment_of(sandbox), as_json=False, out=out) == 1
    out.flush()
    assert b"caf\\xe9 \\u2603" in raw.getvalue()

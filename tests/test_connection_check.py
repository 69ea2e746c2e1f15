"""The command `check` tells what it could read, and never a secret."""

import io
import json
import os
import socket
import ssl
import sys
import threading
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ordermanager_desktop.connection_check import run_check
from ordermanager_desktop.services.sandbox.rules import Answer, Endpoint, Rule
from ordermanager_desktop.services.sandbox.server import Sandbox

CERTIFICATES = Path(__file__).parent / "data" / "tls"
PORTAL = Answer(status=200, body="<html>Free Wi-Fi</html>", content_type="text/html")


@pytest.fixture(autouse=True)
def _data_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("ORDERMANAGER_DATA_DIR", str(tmp_path / "data"))


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
        "ORDERMANAGER_DATA_DIR": os.environ["ORDERMANAGER_DATA_DIR"],
        **changes,
    }


def minutes_ago():
    return datetime.now(UTC) - timedelta(minutes=7)


@contextmanager
def tls_server(certificate):
    """A port behind which somebody shakes hands with this certificate and says no more."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATES / certificate)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=_shake_hands, args=(listener, context))
        thread.start()
        yield listener.getsockname()[1]
        listener.shutdown(socket.SHUT_RDWR)
        thread.join(10)


def _shake_hands(listener, context):
    with suppress(OSError):  # the listener was closed
        while True:
            caller, _ = listener.accept()
            with suppress(OSError), context.wrap_socket(caller, server_side=True):
                pass


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
    assert "Check ORDERMANAGER_CLIENT_ID" in text
    assert "wrong-secret" not in text


def test_a_foreign_store_is_not_permitted(sandbox):
    code, text = checked(environment_of(sandbox, ORDERMANAGER_STORE_IDS="practice-kitchen,other"))
    assert code == 1
    assert "Store other: 0 orders read" in text
    assert "not permitted to read store other" in text
    assert f"Store practice-kitchen: {len(sandbox.orders())} orders read" in text


def test_an_unreachable_host_is_told(sandbox):
    environment = environment_of(sandbox)
    sandbox.stop()
    code, text = checked(environment)
    assert code == 1
    assert "The server does not answer." in text


def test_nothing_configured_is_its_own_code():
    assert checked({}) == (2, "No account is configured.\n")
    assert checked({}, as_json=True) == (2, {"configured": False, "problems": []})


def test_what_is_missing_is_named():
    code, text = checked({"ORDERMANAGER_API_URL": "http://api.example.com"})
    assert code == 2
    assert "ORDERMANAGER_CLIENT_SECRET is missing" in text
    assert "ORDERMANAGER_API_URL must begin with https://" in text


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("http://192.168.1.20:8080", "must begin with https://"),
        ("http://localhost.example.com", "must begin with https://"),
        ("https://user:secret@api.example.com", "must not hold a user or a password"),
        ("https://api.example.com/?key=1", "must end before any ? or #"),
        ("api.example.com", "is no address"),
        ("https://api example.com", "is no address"),
    ],
)
def test_an_unusable_address_is_told_in_a_sentence(sandbox, address, sentence):
    code, text = checked(environment_of(sandbox, ORDERMANAGER_API_URL=address))
    assert code == 2
    assert f"  ORDERMANAGER_API_URL {sentence}" in text
    assert address not in text


def test_a_name_that_nobody_knows_is_told(sandbox):
    environment = environment_of(sandbox, ORDERMANAGER_API_URL="https://orders.invalid")
    code, told = checked(environment, as_json=True)
    assert code == 1
    assert told["stores"][0]["trouble"] == "name_not_found"
    assert "The server's name can't be found." in told["stores"][0]["error"]


@pytest.mark.parametrize(
    ("endpoint", "answer", "sentence"),
    [
        (Endpoint.FEED, Answer(status=404), "has no orders of store practice-kitchen"),
        (Endpoint.FEED, Answer(status=429), "Too many requests"),
        (Endpoint.FEED, Answer(status=200, body="{"), "answers can't be read"),
        (Endpoint.FEED, Answer(status=503), "The server reports an error"),
        (Endpoint.TOKEN, Answer(status=302), "sign in first"),
        (Endpoint.TOKEN, Answer(status=511), "sign in first"),
        (Endpoint.TOKEN, PORTAL, "sign in first"),
        (Endpoint.FEED, PORTAL, "sign in first"),
    ],
)
def test_what_the_server_does_is_told_in_a_sentence(sandbox, endpoint, answer, sentence):
    sandbox.add_rule(Rule(endpoint, answer=answer))
    code, text = checked(environment_of(sandbox))
    assert code == 1
    assert sentence in text


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere trust comes from the system")
@pytest.mark.parametrize(
    ("certificate", "trusts", "sentence"),
    [
        ("expired.pem", True, "certificate is out of date"),
        ("valid.pem", False, "certificate is not trusted here"),
    ],
)
def test_a_bad_certificate_is_told(sandbox, monkeypatch, certificate, trusts, sentence):
    if trusts:
        monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATES / "authority.pem"))
    with tls_server(certificate) as port:
        url = f"https://localhost:{port}"
        code, text = checked(environment_of(sandbox, ORDERMANAGER_API_URL=url))
    assert code == 1
    assert sentence in text


def test_a_wrong_clock_is_told():
    with Sandbox("quiet", limits=False, clock=minutes_ago) as sandbox:
        code, text = checked(environment_of(sandbox))
    assert code == 0
    assert "This computer's clock is 7 minute" in text
    assert "ahead of the server's" in text


def test_a_disk_that_takes_nothing_is_told(sandbox, tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    environment = environment_of(sandbox, ORDERMANAGER_DATA_DIR=str(blocked))
    code, text = checked(environment)
    assert code == 1
    assert "can't write its record of cancellations" in text
    assert not checked(environment, as_json=True)[1]["can_write"]


def test_a_narrow_console_prints_what_it_can(sandbox):
    sandbox.add_rule(Rule(Endpoint.FEED, answer=Answer(status=500, message="caf\u00e9 \u2603")))
    raw = io.BytesIO()
    out = io.TextIOWrapper(raw, encoding="ascii")
    assert run_check(environment_of(sandbox), as_json=False, out=out) == 1
    out.flush()
    assert b"caf\\xe9 \\u2603" in raw.getvalue()

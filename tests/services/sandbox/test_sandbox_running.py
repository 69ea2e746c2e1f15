"""The server starts, stops, keeps its port, and opens a door for another process."""

import os
import signal
import subprocess
import sys
import threading

import httpx
import pytest

from ordermanager_desktop.services.sandbox.http_thread import PortTaken
from ordermanager_desktop.services.sandbox.server import Sandbox


def test_stopped_server_returns_on_the_same_port(api, clock):
    url = api.sandbox.url
    api.sandbox.stop()
    with pytest.raises(httpx.TransportError):
        api.feed()
    api.sandbox.start()
    assert api.sandbox.url == url
    assert api.feed().status_code == 200  # the token is still good


def test_no_thread_is_left_behind(open_sandbox):
    sandbox = open_sandbox()
    sandbox.stop()
    sandbox.stop()
    assert "sandbox-http" not in {thread.name for thread in threading.enumerate()}


def test_taken_port_is_said_clearly(open_sandbox):
    port = int(open_sandbox().url.rpartition(":")[2])
    with pytest.raises(PortTaken, match=f"Port {port} cannot be opened"):
        Sandbox(port=port).start()


def test_address_is_unknown_before_the_first_start():
    with pytest.raises(RuntimeError):
        _ = Sandbox().url


def test_importing_the_front_door_does_not_import_a_web_server():
    code = (
        "import sys, ordermanager_desktop.services.sandbox.server as server;"
        "server.Sandbox('quiet');"
        "print([m for m in ('starlette', 'uvicorn') if m in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


def test_admin_door_shows_the_truth_and_changes_the_scenario(api, clock):
    door = httpx.Client(base_url=f"{api.sandbox.url}/_sandbox", trust_env=False)
    with door:
        rule = {
            "endpoint": "cancel",
            "order": "B41C9",
            "times": 1,
            "answer": {"status": 503, "applied": True},
            "outcomes": [{"kind": "failed", "after_s": 1, "description": "not now"}],
        }
        assert door.post("/rule", json=rule).status_code == 200
        assert api.cancel("B41C9").status_code == 503
        clock.advance(seconds=1)
        fates = {fate["number"]: fate for fate in door.get("/orders").json()["fates"]}
        assert fates["B41C9"]["failures"] == ["not now"]
        assert fates["B41C9"]["taken_cancels"][0]["reason"] == "RESTAURANT_TOO_BUSY"
        (record,) = door.get("/ledger", params={"endpoint": "cancel"}).json()["requests"]
        assert (record["answer"], record["order"]) == (503, "B41C9")

        assert door.post("/orders/7F3K2/customer-cancels").status_code == 200
        assert door.post("/orders/PM-2217/advance", json={"status": "PICKED_UP"}).status_code == 200
        assert api.sandbox.fate("7F3K2").status == "CANCELED"
        assert api.sandbox.fate("PM-2217").status == "PICKED_UP"

        assert door.delete("/rules").status_code == 200
        assert door.post("/scenario", json={"name": "refuse"}).json() == {"scenario": "refuse"}
        assert "lunch_rush" in door.get("/scenarios").json()["scenarios"]


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("/scenario", {"name": "dinner_party"}, 404),
        ("/rule", {"endpoint": "teleport"}, 422),
        ("/rule", {"colour": "red"}, 422),
        ("/orders/nobody/customer-cancels", {}, 404),
    ],
)
def test_admin_door_refuses_nonsense(api, path, body, status):
    response = api.http.post(f"/_sandbox{path}", json=body)
    assert response.status_code == status
    assert "message" in response.json()


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C cannot be sent to one process there")
def test_command_says_how_to_connect_and_ends_on_ctrl_c():
    code = (
        "from ordermanager_desktop.services.sandbox.command import run_forever;"
        "raise SystemExit(run_forever(0, 'quiet'))"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, text=True
    ) as process:
        values = {}
        for line in process.stdout:
            name, _, value = line.strip().partition("=")
            values[name] = value
            if name == "ORDERMANAGER_STORE_IDS":
                break
        feed = httpx.get(f"{values['ORDERMANAGER_API_URL']}/_sandbox/orders", trust_env=False)
        assert feed.json()["scenario"] == "quiet"
        os.kill(process.pid, signal.SIGINT)
        assert process.wait(timeout=10) == 0


def test_command_names_the_scenarios_when_it_knows_none(capsys):
    from ordermanager_desktop.services.sandbox.command import run_forever

    assert run_forever(0, "dinner_party") == 1
    assert "lunch_rush" in capsys.readouterr().err


def test_command_says_when_the_port_is_taken(open_sandbox, capsys):
    from ordermanager_desktop.services.sandbox.command import run_forever

    port = int(open_sandbox().url.rpartition(":")[2])
    assert run_forever(port) == 1
    assert f"Port {port}" in capsys.readouterr().err

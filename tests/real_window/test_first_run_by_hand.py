"""From an empty profile to the live list, by hand, with the system's own keyring and a browser."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from ordermanager_desktop.services.connection_settings import AUTHORIZE_URL, DATA_DIR
from ordermanager_desktop.services.sandbox.server import Sandbox
from ordermanager_desktop.views.theme import apply_theme
from ordermanager_desktop.views.typography import apply_typography
from ordermanager_desktop.views.widgets.button import ButtonKind
from tests.real_window import looks, secret_service
from tests.real_window.counter import Counter, missing_programs
from tests.real_window.x_display import x_display

_MISSING = [*missing_programs(), *secret_service.missing_programs()]
pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs an X server"),
    pytest.mark.skipif(bool(_MISSING), reason=f"not installed: {', '.join(_MISSING)}"),
]
ROOT = Path(__file__).parents[2]
PICTURES = ROOT / "build" / "real-window"
GOAL_S = 120
# In the place of the desktop's program that opens the browser: it reads the page and presses its
# button, through real HTTP.
_BROWSER = f"""#!{sys.executable}
import sys
sys.path.insert(0, {str(ROOT)!r})
from tests.browser import Browser
Browser().sign_in(sys.argv[1])
"""


@pytest.fixture
def env(tmp_path: Path, qapp: QApplication) -> Iterator[dict[str, str]]:
    """A desktop with a keyring and a browser, and nothing of the app on it."""
    apply_theme(qapp, "light")
    apply_typography(qapp, text_scale=1.0)
    PICTURES.mkdir(parents=True, exist_ok=True)
    browser = tmp_path / "bin" / "xdg-open"
    browser.parent.mkdir()
    browser.write_text(_BROWSER)
    browser.chmod(0o755)
    with secret_service.secret_service(tmp_path) as env:
        env["PATH"] = f"{browser.parent}:{env['PATH']}"
        env[DATA_DIR] = str(tmp_path / "data")
        env["QT_SCALE_FACTOR"] = "1"
        yield env


@contextmanager
def app(display, env: dict[str, str], data: Path) -> Iterator[Counter]:
    """Start the app as a person does who has never started it."""
    command = [sys.executable, "-m", "ordermanager_desktop", "--language", "en", "--theme", "light"]
    whole = {**display.env(), **env, "DISPLAY": display.name, "QT_QPA_PLATFORM": "xcb"}
    with subprocess.Popen(command, env=whole, cwd=ROOT, stderr=subprocess.DEVNULL) as process:
        try:
            yield Counter(display, process, data, PICTURES)
        finally:
            process.kill()


def test_an_empty_profile_gets_to_the_live_list_in_two_minutes(
    env: dict[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    following = looks.button("Next", ButtonKind.PRIMARY)
    order = looks.badge("doordash")
    with Sandbox("lunch_rush") as sandbox, x_display(tmp_path) as display:
        env[AUTHORIZE_URL] = sandbox.authorize_url
        with app(display, env, tmp_path / "data") as person:
            began_s = time.monotonic()
            person.wait_for("the way back", *looks.button("Not now"))
            person.look("first-run-1-welcome")
            person.press("space")  # *Connect your account* has the keyboard
            person.wait_for("the second page", *looks.button("Back"))
            person.write(sandbox.url)
            person.press("Tab")
            person.write(sandbox.client_id)
            browser = looks.button("Sign in with the browser", ButtonKind.PRIMARY, "external-link")
            person.click("Sign in with the browser", *browser)
            person.wait_for("the verdict", *following)
            person.look("first-run-2-verdict")
            person.click("Next", *following)
            person.wait_until_gone("the verdict", *following)
            person.write(sandbox.store_ids[0])
            person.press("Return")
            person.click("Next", *following)
            ready = looks.button("Open the list", ButtonKind.PRIMARY)
            person.wait_for("Open the list", *ready)
            person.look("first-run-3-ready")
            person.click("Open the list", *ready)
            person.wait_for("the live list", order)
            took_s = time.monotonic() - began_s
            person.look("first-run-4-list")
        with app(display, env, tmp_path / "data") as again:  # the keyring has the sign-in
            again.wait_for("the live list", order)
            assert again.sees(*looks.button("Not now")) is None
    with capsys.disabled():
        print(f"\nfrom an empty profile to the live list by hand: {took_s:.1f} s")
    assert took_s < GOAL_S
    assert len(sandbox.ledger.requests("token")) == 1
    assert_nothing_secret_in(tmp_path / "data")


def assert_nothing_secret_in(folder: Path) -> None:
    """The token is the keyring's alone."""
    texts = [path.read_bytes() for path in folder.rglob("*") if path.is_file()]
    assert any(b"connections" in text for text in texts)
    assert not any(b'"token"' in text or b"access_token" in text for text in texts)

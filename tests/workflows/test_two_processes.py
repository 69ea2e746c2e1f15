"""The practice server as a program of its own: killed and started again while the app works."""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest
from PySide6.QtWidgets import QApplication

from ordermanager_desktop.app import AppSettings, OrderManager
from ordermanager_desktop.models.cancellation import CancelReason
from ordermanager_desktop.models.order_row import RowLabel
from ordermanager_desktop.services.account_session import SessionPace
from ordermanager_desktop.services.connection_settings import connection_settings
from ordermanager_desktop.tour.stage import Stage
from ordermanager_desktop.views.language import apply_language
from ordermanager_desktop.views.theme import apply_theme
from ordermanager_desktop.views.typography import apply_typography
from tests.workflows.test_cancelling import number_from
from tests.workflows.test_offline import banner, pill, says

ROOT = Path(__file__).parents[2]
TOLD_WITHIN_S = SessionPace().poll_pause_s + 2.0


class PracticeServer:
    """The command `sandbox` on one port; every start plays the same orders."""

    def __init__(self) -> None:
        with socket.create_server(("127.0.0.1", 0)) as probe:
            self.port = probe.getsockname()[1]
        self._process: subprocess.Popen[str] | None = None

    def start(self) -> dict[str, str]:
        """The variables that it prints."""
        options = ["--port", str(self.port), "--scenario", "quiet", "--seed", "7"]
        self._process = subprocess.Popen(
            [sys.executable, "-m", "ordermanager_desktop", "sandbox", *options],
            cwd=ROOT, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONUTF8": "1"},
        )  # fmt: skip
        variables: dict[str, str] = {}
        for line in self._process.stdout:
            name, is_variable, value = line.strip().partition("=")
            if is_variable and name.startswith("ORDERMANAGER_"):
                variables[name] = value
            if line.startswith("Ledger"):
                return variables
        raise AssertionError("the practice server ended at once")

    def kill(self) -> None:
        """Without a word."""
        if self._process is not None:
            self._process.kill()
            self._process.wait(30)
            self._process.stdout.close()
            self._process = None

    def cancel_requests(self) -> list[str]:
        """Numbers of the orders whose cancellation arrived since its start."""
        with urlopen(f"http://127.0.0.1:{self.port}/_sandbox/ledger", timeout=10) as answer:
            records = json.load(answer)["requests"]
        return [record["order"] for record in records if record["endpoint"] == "cancel"]


@pytest.fixture
def server() -> Iterator[PracticeServer]:
    server = PracticeServer()
    yield server
    server.kill()


async def test_the_server_dies_and_returns_and_the_window_follows(
    server: PracticeServer, tmp_path: Path, qapp: QApplication
) -> None:
    apply_language(qapp, "en")
    apply_theme(qapp, "light")
    apply_typography(qapp)
    account = connection_settings(server.start()).connection
    assert account is not None
    manager = OrderManager(AppSettings(account, tmp_path))
    user = Stage(manager, None)  # type: ignore[arg-type]  # the server is another process
    try:
        await manager.open()
        await says(user, "Live")
        first = number_from(user, "doordash")
        await user.confirm_cancelling(first, CancelReason.DUPLICATE)
        await user.labelled(first, RowLabel.CANCELLED)
        await user.press("close_details")
        assert server.cancel_requests() == [first]

        server.kill()
        killed_at_s = time.monotonic()
        await says(user, "Offline · list from")
        assert time.monotonic() - killed_at_s < TOLD_WITHIN_S
        assert "The server does not answer." in banner(user)
        assert user.row(first).label is RowLabel.CANCELLED

        server.start()
        await says(user, "Live")
        assert banner(user) == "" and "Live" in pill(user)
        second = number_from(user, "grubhub")
        await user.confirm_cancelling(second, CancelReason.DUPLICATE)
        await user.labelled(second, RowLabel.CANCELLED)
        assert server.cancel_requests() == [second]
    finally:
        await manager.aclose()

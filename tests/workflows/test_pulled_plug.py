"""The plug is pulled right after the cancel request left; the next start must tell the truth."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from ordermanager_desktop.app import AppSettings, OrderManager
from ordermanager_desktop.models.order_row import RowLabel
from ordermanager_desktop.practice import practice_account
from ordermanager_desktop.services.sandbox.rules import Answer, Delivery, Outcome, OutcomeKind, Rule
from ordermanager_desktop.services.sandbox.server import Sandbox
from ordermanager_desktop.tour.stage import Stage
from tests.workflows.conftest import HURRIED

ROOT = Path(__file__).parents[2]


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox("quiet", limits=False, arrivals=False) as server:
        yield server


def a_live_number(sandbox: Sandbox) -> str:
    return next(o.number for o in sandbox.orders() if o.source == "doordash" and not o.is_over)


def start_counter(sandbox: Sandbox, folder: Path, number: str) -> subprocess.Popen[str]:
    environment = {
        **os.environ,
        "ORDERMANAGER_API_URL": sandbox.url,
        "ORDERMANAGER_CLIENT_ID": sandbox.client_id,
        "ORDERMANAGER_CLIENT_SECRET": sandbox.client_secret,
        "ORDERMANAGER_STORE_IDS": ",".join(sandbox.store_ids),
        "ORDERMANAGER_DATA_DIR": str(folder),
        "QT_QPA_PLATFORM": "offscreen",
    }
    command = [sys.executable, "-m", "tests.workflows.counter_process", number]
    return subprocess.Popen(command, cwd=ROOT, env=environment, text=True)


def kill_when_the_request_has_arrived(process: subprocess.Popen[str], sandbox: Sandbox) -> None:
    deadline_s = time.monotonic() + 60
    while not sandbox.cancel_requests():
        assert process.poll() is None, "the app ended by itself"
        assert time.monotonic() < deadline_s, "no cancel request came"
        time.sleep(0.005)
    process.send_signal(signal.SIGKILL if os.name == "posix" else signal.SIGTERM)
    process.wait(timeout=30)


@pytest.mark.parametrize("is_applied", [True, False], ids=["carried-out", "lost"])
async def test_after_a_kill_the_order_is_not_confirmed_and_then_the_truth_appears(
    sandbox: Sandbox, tmp_path: Path, qapp: QApplication, is_applied: bool
) -> None:
    number = a_live_number(sandbox)
    outcome = Outcome(OutcomeKind.CANCELED, after_s=6.0)
    hang = Answer(delivery=Delivery.HANG, applied=is_applied)
    sandbox.add_rule(Rule(answer=hang, outcomes=(outcome,)))
    process = start_counter(sandbox, tmp_path, number)
    try:
        kill_when_the_request_has_arrived(process, sandbox)
    finally:
        process.kill()

    account = replace(practice_account(sandbox), id="otter")
    manager = OrderManager(AppSettings(account, tmp_path, pace=HURRIED))
    stage = Stage(manager, sandbox)
    try:
        await manager.open()
        await stage.until(lambda: len(manager.store) > 0, "the list")
        assert stage.row(number).label is RowLabel.NOT_CONFIRMED
        if is_applied:
            await stage.until(
                lambda: stage.row(number).label is RowLabel.CANCELLED, "the truth to appear"
            )
        else:
            await stage.until(
                lambda: manager.session.cancelling.retry_advice(stage.row(number).key).is_allowed,
                "two reads that show the order live",
            )
            assert stage.row(number).label is RowLabel.NOT_CONFIRMED
    finally:
        await manager.aclose()
    assert len(sandbox.cancel_requests()) == 1

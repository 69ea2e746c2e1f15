"""The self-check, as somebody who installed the app would run it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from ordermanager_desktop.self_check import checks
from ordermanager_desktop.self_check.checks import CheckFailed
from ordermanager_desktop.self_check.command import CHECKS
from ordermanager_desktop.self_check.report import Finding, Verdict, as_json

ROOT = Path(__file__).parents[2]


def test_it_finds_this_installation_sound(tmp_path):
    report = tmp_path / "report.json"
    done = subprocess.run(
        [sys.executable, "-m", "ordermanager_desktop", "--self-check", str(report)],
        env={**os.environ, "HOME": str(tmp_path), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(report.read_text(encoding="utf-8"))
    assert told["is_sound"]
    assert [check["name"] for check in told["checks"]] == list(CHECKS)
    last = told["checks"][-1]
    assert (last["name"], last["verdict"]) == ("a cancellation", "ok")
    assert "one request" in last["detail"]


async def test_a_missing_typeface_is_a_failure(tmp_path, monkeypatch, qapp):
    monkeypatch.setattr(checks.QFontInfo, "family", lambda _self: "Courier")
    with pytest.raises(CheckFailed, match="Courier"):
        await checks.fonts(tmp_path)


def test_a_failure_makes_the_report_unsound_and_a_warning_does_not():
    warned = Finding("keyring", Verdict.WARNING, "none")
    failed = Finding("icons", Verdict.FAILED, "blank")
    assert json.loads(as_json([warned]))["is_sound"]
    assert not json.loads(as_json([warned, failed]))["is_sound"]

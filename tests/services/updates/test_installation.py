"""Folders that are moved, on a real disk, with programs that really run."""

from __future__ import annotations

import subprocess
import sys
import tarfile
import threading
from datetime import date, datetime, time
from io import BytesIO
from pathlib import Path

import pytest

from ordermanager_desktop.models.rush_hours import parsed_hours
from ordermanager_desktop.services.updates import installation as module
from ordermanager_desktop.services.updates.installation import (
    Installation,
    InstallationFault,
    put_in_place,
)
from ordermanager_desktop.services.updates.release import Version
from ordermanager_desktop.services.updates.update_rules import NotNow, why_not_now
from tests.services.updates.repository import an_archive

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the small programs are for sh")
ONE, TWO = Version(1, 0, 0), Version(2, 0, 0)


@pytest.fixture
def installed(tmp_path: Path) -> Installation:
    """Version 1.0.0 in its place."""
    installation = Installation(tmp_path / "ordermanager-desktop")
    installation.stage(write(tmp_path, an_archive("1.0.0")), ONE)
    installation.staged.rename(installation.place)
    installation.remember(ONE)
    (tmp_path / "ordermanager-desktop.next.version").unlink()
    return installation


def write(folder: Path, archive: bytes) -> Path:
    path = folder / "archive.tar.gz"
    path.write_bytes(archive)
    return path


def version_told_by(folder: Path) -> str:
    program = module.program_in(folder)
    return subprocess.run([program], capture_output=True, text=True, check=True).stdout.strip()


def test_a_version_is_staged_put_in_place_and_taken_back(installed, tmp_path):
    installed.stage(write(tmp_path, an_archive("2.0.0")), TWO)
    assert installed.staged_version() == TWO
    assert version_told_by(installed.place) == "1.0.0"

    installed.put_in_place(installed.staged)
    assert version_told_by(installed.place) == "2.0.0"
    assert installed.staged_version() is None
    assert installed.former_version() == ONE

    installed.put_in_place(installed.former)
    assert version_told_by(installed.place) == "1.0.0"
    assert installed.former_version() == TWO


def test_a_version_that_does_not_check_out_is_not_staged(installed, tmp_path):
    with pytest.raises(InstallationFault, match="self-check"):
        installed.stage(write(tmp_path, an_archive("2.0.0", exit_code=1)), TWO)
    assert installed.staged_version() is None
    assert version_told_by(installed.place) == "1.0.0"


@pytest.mark.parametrize("cut", [0, 10, 200])
def test_half_an_archive_is_not_staged(installed, tmp_path, cut):
    with pytest.raises(InstallationFault):
        installed.stage(write(tmp_path, an_archive("2.0.0")[:cut]), TWO)
    assert installed.staged_version() is None


@pytest.mark.parametrize("name", ["../escaped", "/tmp/escaped", "app/../../escaped"])
def test_an_archive_never_writes_elsewhere(installed, tmp_path, name):
    data = BytesIO()
    with tarfile.open(fileobj=data, mode="w:gz") as packed:
        member = tarfile.TarInfo(name)
        member.size = 4
        packed.addfile(member, BytesIO(b"evil"))
    with pytest.raises(InstallationFault):
        installed.stage(write(tmp_path, data.getvalue()), TWO)
    assert not (tmp_path.parent / "escaped").exists() and not (tmp_path / "escaped").exists()


def test_if_the_folder_cannot_be_moved_all_lies_as_before(installed, tmp_path, monkeypatch):
    installed.stage(write(tmp_path, an_archive("2.0.0")), TWO)
    real = module._move

    def fails_the_second_time(folder: Path, target: Path) -> None:
        if folder == installed.staged:
            raise PermissionError("in use")
        real(folder, target)

    monkeypatch.setattr(module, "_move", fails_the_second_time)
    with pytest.raises(InstallationFault, match="in use"):
        installed.put_in_place(installed.staged)
    assert version_told_by(installed.place) == "1.0.0"
    assert installed.staged_version() == TWO


def test_nothing_but_the_two_known_folders_is_put_in_place(installed, tmp_path):
    with pytest.raises(InstallationFault):
        installed.put_in_place(tmp_path / "anywhere")


def test_it_waits_for_the_running_version_and_starts_the_new_one(installed, tmp_path):
    installed.stage(write(tmp_path, an_archive("2.0.0")), TWO)
    running = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    started: list[list[str]] = []
    ending = threading.Timer(0.3, running.communicate, (b"\n",))
    ending.start()
    code = put_in_place(installed.place, installed.staged, running.pid, start=started.append)
    ending.join()
    assert code == 0
    assert running.returncode == 0
    assert started == [[str(module.program_in(installed.place))]]
    assert version_told_by(installed.place) == "2.0.0"


def test_a_version_that_never_ends_stays(installed, tmp_path, monkeypatch):
    monkeypatch.setattr(module, "_WAIT_S", 0.2)
    installed.stage(write(tmp_path, an_archive("2.0.0")), TWO)
    started: list[list[str]] = []
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as running:
        code = put_in_place(installed.place, installed.staged, running.pid, start=started.append)
        running.communicate(b"\n")
    assert code == 1
    assert version_told_by(installed.place) == "1.0.0"


def test_a_folder_that_others_manage_is_left_alone(installed, monkeypatch):
    assert installed.can_change()
    monkeypatch.setattr(module.os, "access", lambda path, mode: False)
    assert not installed.can_change()


@pytest.mark.parametrize(
    ("attempts", "clock", "reason"),
    [
        (0, time(10, 0), None),
        (1, time(10, 0), NotNow.OPEN_ATTEMPT),
        (0, time(11, 30), NotNow.RUSH_HOUR),
        (0, time(13, 29), NotNow.RUSH_HOUR),
        (0, time(13, 30), None),
        (0, time(23, 59), NotNow.RUSH_HOUR),
        (0, time(0, 59), NotNow.RUSH_HOUR),
        (0, time(1, 0), None),
        (2, time(12, 0), NotNow.OPEN_ATTEMPT),
    ],
)
def test_never_over_an_open_attempt_nor_in_the_rush(attempts, clock, reason):
    hours = parsed_hours("11:30-13:30, 22:00-1:00")
    now = datetime.combine(date(2026, 11, 24), clock)
    assert why_not_now(open_attempts=attempts, rush_hours=hours, now=now) is reason


@pytest.mark.parametrize("text", ["11-13", "25:00-26:00", "11:30", "noon-one", "11:3-12:00"])
def test_hours_that_nobody_can_read_are_refused(text):
    assert parsed_hours(text) is None


def test_no_hours_are_no_hours():
    assert parsed_hours("") == ()

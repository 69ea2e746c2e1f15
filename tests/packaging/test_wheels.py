"""The lock's packages are wheels on every shipped system."""

from pathlib import Path

import pytest

from devtools.wheels import TARGETS, entries, missing_wheels, needed_on

ROOT = Path(__file__).parents[2]
LOCK = ROOT / "requirements" / "runtime.lock"
SHIPPED_PYTHON = "3.13"
BY_NAME = {target.name: target for target in TARGETS}


def test_every_entry_has_its_hashes():
    found = entries(LOCK.read_text(encoding="utf-8"))
    assert len(found) > 20
    assert all("--hash=sha256:" in entry for entry in found)


def test_markers_choose_by_system():
    entry = "pywin32-ctypes==0.2.3 ; sys_platform == 'win32' \\\n    --hash=sha256:00"
    chosen = [name for name, target in BY_NAME.items() if needed_on(entry, target, "3.13")]
    assert chosen == ["Windows x64"]
    old = "backports-tarfile==1.2.0 ; python_full_version < '3.12' \\\n    --hash=sha256:00"
    assert [needed_on(old, TARGETS[0], python) for python in ("3.11", "3.13")] == [True, False]


@pytest.mark.long
def test_an_unknown_package_is_told(tmp_path):
    lock = tmp_path / "odd.lock"
    lock.write_text(f"no-such-package-anywhere==9.9 \\\n    --hash=sha256:{'0' * 64}\n")
    assert missing_wheels(lock, BY_NAME["Windows x64"], SHIPPED_PYTHON)


@pytest.mark.long
@pytest.mark.timeout(300)
@pytest.mark.parametrize("name", BY_NAME)
def test_there_is_a_wheel_of_everything(name):
    assert missing_wheels(LOCK, BY_NAME[name], SHIPPED_PYTHON) == ""

"""Resources are found in a source checkout, in a wheel and in a frozen app."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from ordermanager_desktop.services.resource_files import resource_path

PROJECT = Path(__file__).resolve().parents[2]
A_RESOURCE = ("licences", "THIRD-PARTY-NOTICES.txt")


def test_found_in_the_source_checkout():
    assert resource_path(*A_RESOURCE) == PROJECT.joinpath("resources", *A_RESOURCE)
    assert resource_path("licences").is_dir()


def test_missing_resource_names_every_place():
    with pytest.raises(FileNotFoundError, match=r"icons/nowhere\.svg.*looked at .*resources"):
        resource_path("icons", "nowhere.svg")


def test_found_in_a_wheel_from_another_folder(tmp_path):
    installed = tmp_path / "installed"
    with zipfile.ZipFile(_build_wheel(tmp_path)) as wheel:
        wheel.extractall(installed)
    program = (
        "from ordermanager_desktop.services.resource_files import resource_path\n"
        f"print(resource_path(*{A_RESOURCE!r}))\n"
    )
    found = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(installed)},
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()
    assert Path(found) == installed.joinpath("ordermanager_desktop", "resources", *A_RESOURCE)


@pytest.mark.parametrize("inside", ["resources", "ordermanager_desktop/resources"])
def test_found_in_a_frozen_app(tmp_path, monkeypatch, inside):
    notice = tmp_path.joinpath(inside, *A_RESOURCE)
    notice.parent.mkdir(parents=True)
    notice.write_text("thanks")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resource_path(*A_RESOURCE) == notice


def test_frozen_app_does_not_look_into_a_checkout(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    with pytest.raises(FileNotFoundError):
        resource_path(*A_RESOURCE)


def _build_wheel(folder: Path) -> Path:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder],
        cwd=PROJECT,
        capture_output=True,
        check=True,
    )
    return next(folder.glob("*.whl"))

"""Freezes the app: `python3 dev.py package [--verify]`."""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tarfile
from pathlib import Path

from devtools.environment import ROOT, SetupFailed
from devtools.package_contents import forbidden
from devtools.package_environment import PYTHON, ensure_package_environment
from devtools.system_libraries import FREEZE, ensure_system_libraries

NAME = "ordermanager-desktop"
BUILD = ROOT / "build" / "package"
DIST = ROOT / "dist"
MOST_MB = 130


def package_app(arguments: list[str]) -> int:
    """Build `dist/ordermanager-desktop/` and its archive; exit code 0 only if nothing is wrong."""
    parser = argparse.ArgumentParser(prog="dev.py package", description=__doc__)
    parser.add_argument("--verify", action="store_true", help="run it where there is no Python")
    options = parser.parse_args(arguments)
    ensure_system_libraries(FREEZE)
    ensure_package_environment()
    folder = freeze()
    problems = judge(folder)
    for problem in problems:
        print(f"package: {problem}", file=sys.stderr)
    if problems:
        return 1
    print(f"{folder.relative_to(ROOT)}: {size_mb(folder):.0f} MB")
    if sys.platform == "linux":
        print(f"{_archive(folder).relative_to(ROOT)}")
    if options.verify:
        from devtools.package_verify import verify

        return verify(folder)
    return 0


def freeze() -> Path:
    """Run PyInstaller; gives the folder that holds the app."""
    BUILD.mkdir(parents=True, exist_ok=True)
    _must([str(PYTHON), "-m", "devtools.app_icons", str(BUILD)])
    if sys.platform == "win32":
        _write_version_info()
    _must(
        [
            *(str(PYTHON), "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"),
            *("--distpath", str(DIST), "--workpath", str(BUILD / "work")),
            str(ROOT / "packaging" / "ordermanager.spec"),
        ]
    )
    return DIST / ("Order Manager.app" if sys.platform == "darwin" else NAME)


def judge(folder: Path) -> list[str]:
    """What is wrong with a frozen app; empty if nothing is."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    problems = [f"must not be shipped: {path.relative_to(folder)}" for path in forbidden(files)]
    for name in ("THIRD-PARTY-NOTICES.txt", "lgpl-3.0.txt", "gpl-3.0.txt"):
        if not any(path.name == name for path in files):
            problems.append(f"the licence text {name} is missing")
    if sys.platform == "linux" and (size := size_mb(folder)) > MOST_MB:
        problems.append(f"{size:.0f} MB, and at most {MOST_MB} are wanted")
    return problems


def size_mb(folder: Path) -> float:
    """What the files of a folder hold, in units of 1,048,576 bytes as `du -m` counts."""
    files = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return sum(path.stat().st_size for path in files) / 2**20


def app_version() -> str:
    """The version, without importing the app."""
    text = (ROOT / "ordermanager_desktop" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'__version__ = "([^"]+)"', text)
    assert found is not None
    return found[1]


def _archive(folder: Path) -> Path:
    path = DIST / f"{NAME}-{app_version()}-linux-{os.uname().machine}.tar.gz"
    with tarfile.open(path, "w:gz") as archive:
        archive.add(folder, NAME)
        for extra in sorted((ROOT / "packaging" / "linux").iterdir()):
            archive.add(extra, f"{NAME}/{extra.name}")
        archive.add(ROOT / "resources" / "app" / "icon.svg", f"{NAME}/{NAME}.svg")
    return path


def _write_version_info() -> None:
    template = ROOT / "packaging" / "windows" / "version_info.txt.in"
    numbers = [*map(int, app_version().split(".")), 0]
    text = template.read_text(encoding="utf-8").replace("@VERSION@", app_version())
    text = text.replace("@NUMBERS@", ", ".join(map(str, numbers)))
    (BUILD / "version_info.txt").write_text(text, encoding="utf-8")


def _must(command: list[str]) -> None:
    env = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    if code := subprocess.call(command, cwd=ROOT, env=env, stdin=subprocess.DEVNULL):
        raise SetupFailed(f"packaging stopped: exit code {code} from {' '.join(command[1:4])}")

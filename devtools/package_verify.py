"""Runs the frozen app in a root that holds no Python: its self-check, and the tour."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from devtools.environment import ROOT

NAME = "ordermanager-desktop"
# What every Linux has and Qt expects, beside the libraries that the programs name themselves.
_OF_THE_SYSTEM = (
    *("/etc/fonts", "/usr/share/fonts/truetype", "/usr/share/X11/locale", "/etc/ssl/certs"),
    *("/usr/share/ca-certificates", "/usr/lib/ssl", "/etc/localtime", "/usr/share/zoneinfo"),
)
_LIBRARY = re.compile(r"=> (/\S+) \(|^\s*(/\S+ld-linux\S+) \(", re.M)


def verify(folder: Path) -> int:
    """Exit code 0 only if the self-check passed and every picture of the tour was taken."""
    with TemporaryDirectory(prefix="ordermanager-root-") as name:
        root = Path(name)
        if not _may_change_root():
            print("package: not root, so it runs here, without Python on its path", flush=True)
            return _check_and_play(folder, [str(folder / NAME)], root)
        _furnish(root, folder)
        if _holds_python(root):
            print("package: the empty root is not empty: it holds a Python", file=sys.stderr)
            return 1
        chroot = ["chroot", name, f"/{NAME}/{NAME}"]
        return _check_and_play(folder, chroot, root, inside=True)


def _check_and_play(folder: Path, command: list[str], root: Path, *, inside: bool = False) -> int:
    home = Path("/tmp") if inside else root
    env = {
        "HOME": str(home),
        "TMPDIR": str(home),
        "LANG": "C.UTF-8",
        "PATH": "",
        "QT_QPA_PLATFORM": "offscreen",
    }
    report = root / ("tmp/self-check.json" if inside else "self-check.json")
    shown = "/tmp/self-check.json" if inside else str(report)
    code = _run([*command, "--self-check", shown], env)
    if not report.is_file():
        print(f"package: the self-check ended with {code} and no report", file=sys.stderr)
        return 1
    _tell(report)
    pictures = root / ("tmp/tour" if inside else "tour")
    where = "/tmp/tour" if inside else str(pictures)
    tour_code = _run([*command, "--sandbox", "--tour", where], env)
    taken = sorted(pictures.glob("*.png"))
    print(f"tour: exit code {tour_code}, {len(taken)} pictures", flush=True)
    kept = ROOT / "build" / "package" / "tour"
    shutil.rmtree(kept, ignore_errors=True)
    if pictures.is_dir():
        shutil.copytree(pictures, kept)
    shutil.copy(report, ROOT / "build" / "package" / "self-check.json")
    return code or tour_code or (0 if taken else 1)


def _tell(report: Path) -> None:
    found = json.loads(report.read_text(encoding="utf-8"))
    for check in found["checks"]:
        print(f"{check['name']:.<20} {check['verdict']:<8} {check['detail']}")
    print(
        f"self-check: {'sound' if found['is_sound'] else 'NOT sound'}, frozen: {found['is_frozen']}"
    )


def _run(command: list[str], env: dict[str, str]) -> int:
    # An absolute path: the environment it runs in has none to search.
    program = shutil.which(command[0]) or command[0]
    return subprocess.call([program, *command[1:]], env=env, stdin=subprocess.DEVNULL)


def _may_change_root() -> bool:
    return sys.platform == "linux" and os.geteuid() == 0 and shutil.which("chroot") is not None


def _furnish(root: Path, folder: Path) -> None:
    shutil.copytree(folder, root / NAME, symlinks=True)
    for name in ("tmp", "dev", "proc", "run"):
        (root / name).mkdir()
    for library in _libraries_outside(folder):
        _copy(Path(library), root)
    for place in map(Path, _OF_THE_SYSTEM):
        if place.is_dir():
            target = root / place.relative_to("/")
            shutil.copytree(place, target, symlinks=False, dirs_exist_ok=True)
    for device in ("null", "urandom", "random"):
        _make_device(root, device)


def _make_device(root: Path, name: str) -> None:
    status = Path("/dev", name).stat()
    os.mknod(root / "dev" / name, status.st_mode, status.st_rdev)


def _libraries_outside(folder: Path) -> Iterator[str]:
    """Libraries of the system that the app's programs name, and what those name in turn."""
    ours = {**os.environ, "LD_LIBRARY_PATH": str(folder / "_internal")}
    seen: set[str] = set()
    for path in folder.rglob("*"):
        if path.is_symlink() or not (path.name == NAME or ".so" in path.name):
            continue
        # The program itself starts before it knows where its libraries are.
        env = {**os.environ} if path.name == NAME else ours
        told = subprocess.run(
            ["ldd", str(path)], env=env, capture_output=True, text=True, check=False
        )
        for one, loader in _LIBRARY.findall(told.stdout):
            library = one or loader
            if library not in seen and not library.startswith(str(folder)):
                seen.add(library)
                yield library


def _copy(path: Path, root: Path) -> None:
    target = root / path.relative_to("/")
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(path.resolve(), target)


def _holds_python(root: Path) -> bool:
    names = (path.name for path in root.rglob("python3*") if not path.is_relative_to(root / NAME))
    return any(re.fullmatch(r"python3(\.\d+)?", name) for name in names)

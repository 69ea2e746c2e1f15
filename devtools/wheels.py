"""Is there a wheel of every locked package for every shipped system? Asks the configured index.

Run by `python3 dev.py wheels`; it reads names and hashes alone and installs nothing.
"""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[1]
PYTHONS = ("3.11", "3.12", "3.13")


@dataclass(frozen=True, slots=True)
class Target:
    """A system that the app is shipped for, in pip's words and in those of the lock's markers."""

    name: str
    platforms: tuple[str, ...]
    sys_platform: str
    machine: str


TARGETS = (
    Target("Windows x64", ("win_amd64",), "win32", "AMD64"),
    Target("macOS arm64", ("macosx_13_0_arm64", "macosx_11_0_arm64"), "darwin", "arm64"),
    Target("macOS x86_64", ("macosx_13_0_x86_64", "macosx_10_12_x86_64"), "darwin", "x86_64"),
    Target("Linux x86_64", ("manylinux_2_34_x86_64", "manylinux2014_x86_64"), "linux", "x86_64"),
)


def entries(lock: str) -> list[str]:
    """The lock's entries, each with its hashes, as one text."""
    found: list[str] = []
    for line in lock.splitlines():
        if line.startswith((" ", "\t")) and found:
            found[-1] += "\n" + line
        elif line.strip() and not line.startswith("#"):
            found.append(line)
    return found


def needed_on(entry: str, target: Target, python: str) -> bool:
    """Whether the entry's marker asks for it there."""
    requirement = Requirement(entry.partition("\n")[0].rstrip(" \\"))
    if requirement.marker is None:
        return True
    return requirement.marker.evaluate(
        {
            "sys_platform": target.sys_platform,
            "platform_machine": target.machine,
            "platform_system": {"win32": "Windows", "darwin": "Darwin"}.get(
                target.sys_platform, "Linux"
            ),
            "os_name": "nt" if target.sys_platform == "win32" else "posix",
            "python_version": python,
            "python_full_version": f"{python}.0",
            "implementation_name": "cpython",
            "platform_python_implementation": "CPython",
        }
    )


def _without_marker(entry: str) -> str:
    """Pip would hold the marker against the system that it runs on."""
    head, line_end, hashes = entry.partition("\n")
    pin = head.partition(";")[0].rstrip(" \\")
    return f"{pin} \\{line_end}{hashes}"


def missing_wheels(lock: Path, target: Target, python: str) -> str:
    """What pip cannot find; empty if it found a wheel with a known hash for everything."""
    listed = entries(lock.read_text(encoding="utf-8"))
    wanted = [_without_marker(each) for each in listed if needed_on(each, target, python)]
    tag = f"cp{python.replace('.', '')}"
    with TemporaryDirectory(prefix="ordermanager-wheels-") as name:
        folder = Path(name)
        (folder / "wanted.txt").write_text("\n".join(wanted), encoding="utf-8")
        platforms = [f"--platform={each}" for each in target.platforms]
        done = subprocess.run(
            [
                *(sys.executable, "-m", "pip", "install", "--dry-run", "--ignore-installed"),
                *("--disable-pip-version-check", "--quiet", "--no-deps", "--require-hashes"),
                *("--only-binary=:all:", "--implementation=cp", f"--python-version={python}"),
                *(f"--abi={tag}", "--abi=abi3", "--abi=none", *platforms),
                *("--target", str(folder / "nowhere"), "--report", str(folder / "report.json")),
                *("-r", str(folder / "wanted.txt")),
            ],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            return done.stderr.strip().splitlines()[-1]
        report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    found = len(report["install"])
    return "" if found == len(wanted) else f"{found} of {len(wanted)} packages were found"


def main() -> int:
    """Print a line for each system and Python; exit code 0 if nothing is missing anywhere."""
    code = 0
    for target in TARGETS:
        for python in PYTHONS:
            problem = missing_wheels(ROOT / "requirements" / "runtime.lock", target, python)
            print(f"{target.name:<14} Python {python}  {problem or 'a wheel for every package'}")
            code = code or bool(problem)
    return int(code)


if __name__ == "__main__":
    sys.exit(main())

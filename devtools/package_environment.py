"""The environment that freezes the app: what is shipped and PyInstaller, and nothing else."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys

from devtools.environment import ROOT, SetupFailed

VENV = ROOT / "build" / "package-venv"
LOCK = ROOT / "requirements" / "package.lock"
_STAMP = VENV / ".installed"
_BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = _BIN / ("python.exe" if os.name == "nt" else "python")


def ensure_package_environment() -> None:
    """Make it anew unless it holds exactly this lock for this Python.

    PyInstaller takes what it finds: the environment for developing would bring its tools along.
    """
    wanted = f"{sys.version} {hashlib.sha256(LOCK.read_bytes()).hexdigest()}"
    if _STAMP.is_file() and _STAMP.read_text(encoding="utf-8") == wanted:
        return
    print("Making the environment that freezes the app …", flush=True)
    _must([sys.executable, "-m", "venv", "--clear", str(VENV)])
    _must(
        [
            *(str(PYTHON), "-m", "pip", "install", "--disable-pip-version-check", "--quiet"),
            *("--require-hashes", "--only-binary", ":all:", "-r", str(LOCK)),
        ]
    )
    _STAMP.write_text(wanted, encoding="utf-8")


def _must(command: list[str]) -> None:
    if code := subprocess.call(command, stdin=subprocess.DEVNULL):
        raise SetupFailed(f"set-up stopped: exit code {code} from {' '.join(command[:4])} …")

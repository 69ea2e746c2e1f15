"""Keeps `.venv` equal to the lock file, and runs programs in it."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements" / "dev.lock"
_STAMP = VENV / ".installed"
_CREATED_FOR = VENV / "pyvenv.cfg"
_BIN = VENV / ("Scripts" if os.name == "nt" else "bin")

PYTHON = _BIN / ("python.exe" if os.name == "nt" else "python")


class SetupFailed(Exception):
    """Set-up cannot go on; the text says what the person has to do."""


def program(name: str) -> str:
    """Path of a console script in the environment."""
    return str(_BIN / (f"{name}.exe" if os.name == "nt" else name))


def ensure_environment() -> None:
    """Make or update `.venv` if it does not hold exactly this lock for this Python."""
    wanted = _fingerprint()
    if _STAMP.is_file() and _STAMP.read_text() == wanted and PYTHON.exists():
        return
    _STAMP.unlink(missing_ok=True)  # an interrupted installation must not look complete
    if not _is_for_this_python():
        _create()
    _install()
    _STAMP.write_text(wanted)


def run(command: Sequence[str | Path], *, extra_env: Mapping[str, str] | None = None) -> int:
    """Run in the environment, wait, give the exit code."""
    try:
        return subprocess.call([str(part) for part in command], env=_child_env(extra_env or {}))
    except KeyboardInterrupt:
        return 130


def listen_to(command: Sequence[str | Path]) -> tuple[int, str]:
    """Run in the environment; give the exit code and all that was written."""
    done = subprocess.run(
        [str(part) for part in command],
        env=_child_env({}),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    return done.returncode, done.stdout


def become(command: Sequence[str | Path], *, extra_env: Mapping[str, str] | None = None) -> int:
    """Run as the last thing that dev.py does: its signals and exit code are the program's own."""
    if os.name == "nt":  # exec on Windows gives the console back while the program still runs
        return run(command, extra_env=extra_env)
    sys.stdout.flush()
    parts = [str(part) for part in command]
    os.execve(parts[0], parts, _child_env(extra_env or {}))


def _child_env(extra: Mapping[str, str]) -> dict[str, str]:
    env = {**os.environ, **extra}
    # The project is not installed into the environment; any working folder must find it.
    env["PYTHONPATH"] = os.pathsep.join(filter(None, [str(ROOT), env.get("PYTHONPATH")]))
    env.pop("PYTHONHOME", None)
    return env


def _fingerprint() -> str:
    version = ".".join(map(str, sys.version_info[:2]))
    return f"python {version} lock {hashlib.sha256(LOCK.read_bytes()).hexdigest()}\n"


def _is_for_this_python() -> bool:
    if not PYTHON.exists() or not _CREATED_FOR.is_file():
        return False
    # "version = 3.11.7", or "version_info = 3.11.7" when uv made it
    made_for = re.search(
        r"^version(?:_info)?\s*=\s*(\d+)\.(\d+)", _CREATED_FOR.read_text(encoding="utf-8"), re.M
    )
    return made_for is not None and tuple(map(int, made_for.groups())) == sys.version_info[:2]


def _create() -> None:
    print("Making the environment in .venv …", flush=True)
    if uv := shutil.which("uv"):
        _must([uv, "venv", "--quiet", "--clear", "--python", sys.executable, str(VENV)])
        return
    try:
        import ensurepip  # noqa: F401
    except ImportError:
        raise SetupFailed(_without_venv()) from None
    _must([sys.executable, "-m", "venv", "--clear", str(VENV)])


def _install() -> None:
    print("Installing the locked dependencies (once, about 110 MB) …", flush=True)
    only_locked = ["--require-hashes", "--only-binary", ":all:", "--quiet", "-r", str(LOCK)]
    if uv := shutil.which("uv"):
        if subprocess.call([uv, "pip", "install", "--python", str(PYTHON), *only_locked]) == 0:
            return
        print("uv could not; trying pip, which may be configured otherwise …", flush=True)
    if subprocess.call([str(PYTHON), "-c", "import pip"], stderr=subprocess.DEVNULL) != 0:
        _must([str(PYTHON), "-m", "ensurepip"])
    _must([str(PYTHON), "-m", "pip", "install", "--disable-pip-version-check", *only_locked])


def _must(command: list[str]) -> None:
    code = subprocess.call(command, stdin=subprocess.DEVNULL)
    if code != 0:
        raise SetupFailed(f"set-up stopped: exit code {code} from {' '.join(command[:4])} …")


def _without_venv() -> str:
    if Path("/etc/debian_version").exists():
        return "this Python has no venv; install it with: apt-get install python3-venv"
    return "this Python has no venv (module ensurepip is missing); install a complete Python"

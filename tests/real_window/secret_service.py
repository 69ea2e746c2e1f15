"""A session bus of our own with a keyring on it, as a desktop has them; both end afterwards."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PROGRAMS = ("dbus-daemon", "gnome-keyring-daemon")
_STILL_ALIVE_S = 5


def missing_programs() -> list[str]:
    """What a keyring would need and this machine has not."""
    return [name for name in PROGRAMS if shutil.which(name) is None]


@contextmanager
def secret_service(folder: Path) -> Iterator[dict[str, str]]:
    """The environment of a program that finds the keyring; it is unlocked, and empty at first."""
    env = _private_home(folder)
    with _running("dbus-daemon", "--session", "--nofork", "--print-address", env=env) as bus:
        assert bus.stdout is not None
        env["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().decode().strip()
        command = ("gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets")
        with _running(*command, env=env) as keyring:
            assert keyring.stdin is not None
            keyring.stdin.write(b"password of this keyring alone")
            keyring.stdin.close()
            yield env


def _private_home(folder: Path) -> dict[str, str]:
    homes = {
        "HOME": folder / "home",
        "XDG_RUNTIME_DIR": folder / "run",
        "XDG_DATA_HOME": folder / "home" / "share",
        "XDG_CONFIG_HOME": folder / "home" / "config",
        "XDG_CACHE_HOME": folder / "home" / "cache",
    }
    for home in homes.values():
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
    return {**os.environ, **{name: str(home) for name, home in homes.items()}}


@contextmanager
def _running(*command: str, env: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    pipe = subprocess.PIPE
    with subprocess.Popen(
        command, env=env, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL
    ) as process:
        try:
            yield process
        finally:
            process.terminate()
            try:
                process.wait(_STILL_ALIVE_S)
            except subprocess.TimeoutExpired:
                process.kill()

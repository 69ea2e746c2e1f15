"""Finds the system libraries that Qt needs on Linux; installs them on Debian when root."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from devtools.environment import SetupFailed

# Library to load, or program to run -> Debian package that brings it.
OFFSCREEN = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
}
X_WINDOW = {
    **OFFSCREEN,
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
# What the tests of the real window need: a display of their own, a window manager, a hand.
REAL_WINDOW = {**X_WINDOW, "Xvfb": "xvfb", "openbox": "openbox", "xdotool": "xdotool"}
# What PyInstaller reads programs with, and what it takes into the frozen app.
FREEZE = {**X_WINDOW, "objdump": "binutils"}
# Debian and Ubuntu gave GLib a new package name when they moved to 64-bit time.
_FIRST_WITH_T64 = {"debian": 13.0, "ubuntu": 24.04}


def ensure_system_libraries(wanted: Mapping[str, str]) -> None:
    """Install what is missing, or say how.

    Raises:
        SetupFailed: Something is missing and we are not root on Debian; carries the command.
    """
    if not sys.platform.startswith("linux"):
        return
    missing = [library for library in wanted if not _is_there(library)]
    if not missing:
        return
    if not shutil.which("apt-get"):
        raise SetupFailed(f"Qt needs these libraries of the system: {', '.join(missing)}")
    packages = [_package_name(wanted[library]) for library in missing]
    if os.geteuid() != 0:
        command = " ".join(_apt_install(packages))
        raise SetupFailed(f"Qt needs libraries of the system; install them with\n  sudo {command}")
    _install(packages)


def _is_there(library: str) -> bool:
    if ".so." not in library:
        return shutil.which(library) is not None
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _install(packages: list[str]) -> None:
    print(f"Installing system libraries: {' '.join(packages)} …", flush=True)
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "-q", "update"], _apt_install(packages)):
        done = subprocess.run(
            command,
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        if done.returncode != 0:
            raise SetupFailed(f"{' '.join(command)} failed:\n{done.stdout}")


def _apt_install(packages: list[str]) -> list[str]:
    return ["apt-get", "install", "-y", "--no-install-recommends", *packages]


def _package_name(package: str) -> str:
    if package == "libglib2.0-0" and _is_64_bit_time(_os_release()):
        return "libglib2.0-0t64"
    return package


def _is_64_bit_time(release: Mapping[str, str]) -> bool:
    version = release.get("VERSION_ID")
    if version is None:  # Debian testing and unstable carry no number
        return True
    first = _FIRST_WITH_T64.get(release.get("ID", ""), 13.0)
    try:
        return float(version) >= first
    except ValueError:
        return False


def _os_release() -> dict[str, str]:
    path = Path("/etc/os-release")
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    pairs = (line.split("=", 1) for line in lines if "=" in line)
    return {name: value.strip('"') for name, value in pairs}

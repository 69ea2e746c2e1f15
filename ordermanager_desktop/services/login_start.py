"""Has the system start the app when somebody signs in: one way for each system, off until wanted.

The system's own entry is the truth: a person may take it away there, and it may name another app.
"""

from __future__ import annotations

import argparse
import os
import plistlib
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final, Protocol

NAME: Final = "Order Manager"
_ID: Final = "com.ordermanager.desktop"
_RUN_KEY: Final = r"Software\Microsoft\Windows\CurrentVersion\Run"
_NEEDS_QUOTES: Final = re.compile(r"[^A-Za-z0-9_./:=@-]")


class LoginStart(Protocol):
    """One system's way."""

    def is_on(self) -> bool:
        """Whether the system starts this very app."""

    def switch(self, *, is_on: bool) -> None:
        """Have it started, or no longer.

        Raises:
            OSError: If the system does not take it.
        """


def own_command(arguments: Sequence[str] = ()) -> list[str]:
    """How this app is started: the frozen app itself, or Python with the package.

    Args:
        arguments: What it was started with; the profile stays, what is for once does not.
    """
    command = [sys.executable]
    if not getattr(sys, "frozen", False):
        command += ["-m", __name__.partition(".")[0]]
    given = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    given.add_argument("--profile", default="")
    profile = given.parse_known_args(list(arguments))[0].profile
    return [*command, "--profile", profile] if profile else command


class RunKey(Protocol):
    """The values of one key of the Windows registry."""

    def read(self, name: str) -> str | None:
        """The text of a value, None if there is none."""

    def write(self, name: str, text: str) -> None:
        """Set a value."""

    def delete(self, name: str) -> None:
        """Take a value away; nothing happens if there is none."""


class WindowsLoginStart:
    """A value under HKEY_CURRENT_USER, where no administrator is needed."""

    def __init__(self, command: Sequence[str], key: RunKey) -> None:
        # Windows would cut a path without quotes at its first space, and start what it finds.
        self._line = f'"{command[0]}" {subprocess.list2cmdline(command[1:])}'.rstrip()
        self._key = key

    def is_on(self) -> bool:
        return self._key.read(NAME) == self._line

    def switch(self, *, is_on: bool) -> None:
        if is_on:
            self._key.write(NAME, self._line)
        else:
            self._key.delete(NAME)


class MacLoginStart:
    """A launch agent of the user's own."""

    def __init__(self, command: Sequence[str], home: Path) -> None:
        self._command = list(command)
        self._file = home / "Library" / "LaunchAgents" / f"{_ID}.plist"

    def is_on(self) -> bool:
        try:
            entry = plistlib.loads(self._file.read_bytes())
        except (OSError, plistlib.InvalidFileException, ValueError):
            return False
        return (
            isinstance(entry, dict)
            and entry.get("ProgramArguments") == self._command
            and entry.get("RunAtLoad") is True
            and not entry.get("Disabled", False)
        )

    def switch(self, *, is_on: bool) -> None:
        if not is_on:
            self._file.unlink(missing_ok=True)
            return
        entry: dict[str, Any] = {
            "Label": _ID,
            "ProgramArguments": self._command,
            "RunAtLoad": True,
            "ProcessType": "Interactive",
            "LimitLoadToSessionType": "Aqua",
        }
        _write_whole(self._file, plistlib.dumps(entry))


class LinuxLoginStart:
    """An entry as the XDG Autostart Specification 0.5 has it."""

    def __init__(self, command: Sequence[str], config_home: Path) -> None:
        self._exec = " ".join(map(_desktop_quoted, command))
        self._file = config_home / "autostart" / f"{_ID}.desktop"

    def is_on(self) -> bool:
        try:
            lines = self._file.read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError):
            return False
        entry = dict(line.partition("=")[::2] for line in lines)
        is_hidden = entry.get("Hidden") == "true"
        is_off = is_hidden or entry.get("X-GNOME-Autostart-enabled") == "false"
        return entry.get("Exec") == self._exec and not is_off

    def switch(self, *, is_on: bool) -> None:
        if not is_on:
            self._file.unlink(missing_ok=True)
            return
        lines = (
            "[Desktop Entry]",
            "Type=Application",
            f"Name={NAME}",
            f"Exec={self._exec}",
            "Terminal=false",
            "X-GNOME-Autostart-enabled=true",
        )
        _write_whole(self._file, ("\n".join(lines) + "\n").encode("utf-8"))


def login_start(
    command: Sequence[str],
    *,
    system: str = sys.platform,
    environment: Mapping[str, str] = os.environ,
    home: Path | None = None,
    run_key: RunKey | None = None,
) -> LoginStart:
    """The way of this system."""
    home = home or Path.home()
    if system == "win32":
        return WindowsLoginStart(command, run_key or _registry_key())
    if system == "darwin":
        return MacLoginStart(command, home)
    config = environment.get("XDG_CONFIG_HOME", "")
    # The specification: a relative path is to be ignored.
    return LinuxLoginStart(command, Path(config) if config.startswith("/") else home / ".config")


def _desktop_quoted(argument: str) -> str:
    """As the Exec key of a desktop entry wants it; a percent sign is doubled."""
    escaped = argument.replace("%", "%%")
    if argument and not _NEEDS_QUOTES.search(argument):
        return escaped
    escaped = re.sub(r'(["`$\\])', r"\\\1", escaped).replace("\\", "\\\\")
    return f'"{escaped}"'


def _write_whole(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f".{path.name}.part")
    try:
        unfinished.write_bytes(data)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


def _registry_key() -> RunKey:
    if sys.platform != "win32":
        raise OSError("no registry on this system")
    import winreg

    class _Registry:
        def read(self, name: str) -> str | None:
            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _RUN_KEY) as key:
                    value, kind = winreg.QueryValueEx(key, name)
            except FileNotFoundError:
                return None
            return value if kind == winreg.REG_SZ and isinstance(value, str) else None

        def write(self, name: str, text: str) -> None:
            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, _RUN_KEY) as key:
                winreg.SetValueEx(key, name, 0, winreg.REG_SZ, text)

        def delete(self, name: str) -> None:
            access = winreg.KEY_SET_VALUE
            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _RUN_KEY, 0, access) as key:
                    winreg.DeleteValue(key, name)
            except FileNotFoundError:
                pass

    return _Registry()

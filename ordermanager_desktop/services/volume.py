"""Asks the system whether it would be heard at all; what can't be asked is unknown."""

from __future__ import annotations

import logging
import os
import re
import sys
from collections.abc import Callable
from typing import Final, Protocol, TypeAlias

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QStandardPaths

_logger = logging.getLogger(__name__)

Answer: TypeAlias = Callable[[bool | None], object]
"""Takes True if it is muted or at zero, False if it can be heard, None if nobody knows."""

_NUMBER: Final = re.compile(r"(\d+)%")


class Volume(Protocol):
    """Whether the computer is muted."""

    def ask(self, answer: Answer) -> None:
        """Find out; the answer comes at once or later, and once."""


class UnknownVolume:
    """Where nobody can be asked."""

    def ask(self, answer: Answer) -> None:
        """Nobody knows."""
        answer(None)


class CommandVolume(QObject):
    """Asks by commands, whose outputs together tell.

    Args:
        commands: Each with its arguments.
        read: Makes the answer of their outputs.
    """

    def __init__(
        self,
        commands: tuple[tuple[str, ...], ...],
        read: Callable[[str], bool | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._commands = commands
        self._read = read
        self._asked: Answer | None = None
        self._heard: list[str] = []
        # Its slots are methods of our own: a partial would hold us, perhaps as the last one, and a
        # parent that goes while its child is being deleted deletes it once more.
        self._process: QProcess | None = None

    def ask(self, answer: Answer) -> None:
        """Run the commands one after the other; asked meanwhile, it does not ask twice."""
        if self._asked is None:
            self._asked = answer
            self._heard = []
            self._run_next()

    def _run_next(self) -> None:
        if len(self._heard) == len(self._commands):
            self._end(self._read("\n".join(self._heard)))
            return
        process = self._process = QProcess(self)
        process.setProcessEnvironment(_plain_english())
        process.errorOccurred.connect(self._note_error)
        process.finished.connect(self._go_on)
        program, *arguments = self._commands[len(self._heard)]
        process.start(program, arguments)

    def _go_on(self, code: int, _status: QProcess.ExitStatus) -> None:
        process = self._drop_process()
        if process is None:
            return
        output = bytes(process.readAllStandardOutput().data()).decode("utf-8", "replace")
        if code != 0:
            self._end(None)
        else:
            self._heard.append(output)
            self._run_next()

    def _note_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._drop_process()
            self._end(None)

    def _drop_process(self) -> QProcess | None:
        process, self._process = self._process, None
        if process is not None:
            process.deleteLater()
        return process

    def _end(self, is_muted: bool | None) -> None:
        answer, self._asked = self._asked, None
        if answer is not None:
            answer(is_muted)


class WindowsVolume:
    """Asks the mixer of Windows."""

    def ask(self, answer: Answer) -> None:
        """Answer at once."""
        answer(self._is_muted())

    def _is_muted(self) -> bool | None:
        from ordermanager_desktop.services.windows_mixer import is_muted

        try:
            return is_muted()
        except OSError as failure:
            _logger.info("the volume is not known: %s", failure)
            return None


def read_pactl(text: str) -> bool | None:
    """What `pactl get-sink-mute` and `get-sink-volume` say of the default output."""
    mute = re.search(r"^Mute: (yes|no)$", text, re.MULTILINE)
    if mute is None:
        return None
    levels = [int(level) for level in _NUMBER.findall(text)]
    return mute[1] == "yes" or (bool(levels) and max(levels) == 0)


def read_osascript(text: str) -> bool | None:
    """What AppleScript's `get volume settings` says; some outputs have no volume."""
    muted = re.search(r"output muted:(true|false)", text)
    level = re.search(r"output volume:(\d+)", text)
    if muted is None and level is None:
        return None
    is_at_zero = level is not None and int(level[1]) == 0
    return is_at_zero or (muted is not None and muted[1] == "true")


def system_volume(parent: QObject | None = None) -> Volume:
    """Whom to ask on this system."""
    if sys.platform == "win32":
        return WindowsVolume()
    if sys.platform == "darwin":
        return CommandVolume((("osascript", "-e", "get volume settings"),), read_osascript, parent)
    if QStandardPaths.findExecutable("pactl"):
        sink = "@DEFAULT_SINK@"
        commands = (("pactl", "get-sink-mute", sink), ("pactl", "get-sink-volume", sink))
        return CommandVolume(commands, read_pactl, parent)
    return UnknownVolume()


def _plain_english() -> QProcessEnvironment:
    environment = QProcessEnvironment.systemEnvironment()
    environment.insert("LC_ALL", "C.UTF-8" if os.name == "posix" else "C")
    return environment

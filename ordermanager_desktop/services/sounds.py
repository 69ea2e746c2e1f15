"""Plays the sounds of alerts with what each system has; never waits for a sound to end."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final, Protocol

from PySide6.QtCore import QObject, QProcess, QStandardPaths, Signal

from ordermanager_desktop.models.alerts import AlertKind
from ordermanager_desktop.services.resource_files import resource_path

_logger = logging.getLogger(__name__)

FILES: Final = {
    AlertKind.CALLED_OFF: "called-off.wav",
    AlertKind.CANCEL_FAILED: "cancel-failed.wav",
    AlertKind.ATTENTION: "attention.wav",
    AlertKind.NEW_ORDER: "new-order.wav",
}
_PLAYERS: Final = {
    "darwin": (("afplay",),),
    "linux": (("paplay",), ("pw-play",), ("aplay", "-q")),
}


class Sounds(Protocol):
    """Where sounds go."""

    def play(self, kind: AlertKind) -> None:
        """Begin the sound of that kind, in the place of one that plays."""

    def stop(self) -> None:
        """Be quiet at once."""


class SilentSounds:
    """Makes no noise and remembers what would have been heard: for tests and without a screen."""

    def __init__(self) -> None:
        self.played: list[AlertKind] = []
        self.stops = 0

    def play(self, kind: AlertKind) -> None:
        """Remember it."""
        self.played.append(kind)

    def stop(self) -> None:
        """Count it."""
        self.stops += 1


class PlayerSounds(QObject):
    """Hands the file to a player of the system.

    Args:
        command: The player and what goes before the file's name; empty if there is none.
        bell: Rings the computer's own bell, where no player does it.

    Signals:
        failed: Sounds can't be played; told once. Carries what is known of the reason.
    """

    failed = Signal(str)

    def __init__(
        self,
        command: tuple[str, ...],
        bell: Callable[[], object],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._command = command
        self._bell = bell
        self._playing: QProcess | None = None
        self._has_told = False

    def play(self, kind: AlertKind) -> None:
        """Begin the sound of that kind, in the place of one that plays."""
        self.stop()
        if not self._command:
            self._give_up("no player found")
            return
        player = self._playing = QProcess(self)
        player.setStandardInputFile(QProcess.nullDevice())
        player.setStandardOutputFile(QProcess.nullDevice())
        # Methods of our own: a partial would hold us as the player's slot, perhaps as the last one,
        # and a parent that goes while its child is being deleted deletes it once more.
        player.errorOccurred.connect(self._note_error)
        player.finished.connect(self._note_end)
        program, *options = self._command
        player.start(program, [*options, str(sound_file(kind))])

    def stop(self) -> None:
        """Be quiet at once."""
        player, self._playing = self._playing, None
        if player is not None:
            player.kill()

    def _note_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:  # then it never finishes
            self._end(self.sender(), -1)

    def _note_end(self, code: int, _status: QProcess.ExitStatus) -> None:
        self._end(self.sender(), code)

    def _end(self, player: QObject | None, code: int) -> None:
        if not isinstance(player, QProcess):
            return
        was_stopped = self._playing is not player
        if not was_stopped:
            self._playing = None
            if code != 0:
                self._give_up(f"{player.program()} ended with {code}: {player.errorString()}")
        player.deleteLater()

    def _give_up(self, reason: str) -> None:
        self._bell()
        if not self._has_told:
            self._has_told = True
            _logger.warning("a sound could not be played: %s", reason)
            self.failed.emit(reason)


class WindowsSounds(QObject):
    """Windows plays the file itself.

    Signals:
        failed: Sounds can't be played; told once. Carries what is known of the reason.
    """

    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._has_told = False

    def play(self, kind: AlertKind) -> None:
        """Begin the sound of that kind, in the place of one that plays."""
        if sys.platform == "win32":
            import winsound

            flags = winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT
            try:
                winsound.PlaySound(str(sound_file(kind)), flags)
            except RuntimeError as failure:
                self._give_up(str(failure))

    def stop(self) -> None:
        """Be quiet at once."""
        if sys.platform == "win32":
            import winsound

            winsound.PlaySound(None, 0)

    def _give_up(self, reason: str) -> None:
        if not self._has_told:
            self._has_told = True
            _logger.warning("a sound could not be played: %s", reason)
            self.failed.emit(reason)


def system_sounds(
    bell: Callable[[], object], parent: QObject | None = None
) -> PlayerSounds | WindowsSounds:
    """What plays sounds on this system; without any player the bell rings."""
    if sys.platform == "win32":
        return WindowsSounds(parent)
    candidates = _PLAYERS.get(sys.platform, ())
    found = (each for each in candidates if QStandardPaths.findExecutable(each[0]))
    return PlayerSounds(next(found, ()), bell, parent)


def sound_file(kind: AlertKind) -> Path:
    """The sound of a kind."""
    return resource_path("sounds", FILES[kind])

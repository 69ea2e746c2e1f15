"""The folders of an installation: what runs, what is staged, what ran before.

A program can't replace itself while it runs. The new version lies ready beside the old one; when
the old one has ended, the new one's own program moves the folders and starts what then lies in
place. Each move is a rename on one disk, so what is in place is always a whole version.
"""

from __future__ import annotations

import logging
import os
import shutil
import subprocess
import sys
import tarfile
import time
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from ordermanager_desktop.services.updates.release import Version

_logger = logging.getLogger(__name__)

PROGRAM: Final = "ordermanager-desktop.exe" if sys.platform == "win32" else "ordermanager-desktop"
_WAIT_S: Final = 60.0
_SELF_CHECK_S: Final = 180.0
_LARGEST_BYTES: Final = 1_000_000_000
_NOT_WHOLE: Final = (
    *(OSError, EOFError, ValueError, tarfile.TarError, zlib.error),
    subprocess.TimeoutExpired,
)

Start = Callable[[Sequence[str]], object]


class InstallationFault(Exception):
    """The folders can't be changed; the text is for the log. What is in place still works."""


@dataclass(frozen=True, slots=True)
class Installation:
    """Where the app lies.

    Attributes:
        place: The folder that shortcuts lead to.
    """

    place: Path

    @property
    def staged(self) -> Path:
        """The next version, if one lies ready."""
        return self._beside("next")

    @property
    def former(self) -> Path:
        """The version before, to go back to."""
        return self._beside("former")

    def can_change(self) -> bool:
        """False for an installation that somebody else manages: no right to write beside it."""
        return os.access(self.place.parent, os.W_OK) and os.access(self.place, os.W_OK)

    def staged_version(self) -> Version | None:
        """Of what lies ready; None if nothing whole does."""
        return _version_in(self.staged)

    def former_version(self) -> Version | None:
        """Of what one can go back to."""
        return _version_in(self.former)

    def remember(self, version: Version) -> None:
        """Note which version lies in place, for the day when it is the former one."""
        _version_file(self.place).write_text(str(version), encoding="ascii")

    def stage(self, archive: Path, version: Version) -> None:
        """Unpack a proved archive, and let it check itself.

        Raises:
            InstallationFault: If it is not what it should be; nothing is staged then.
        """
        unpacked = self._beside("unpacking")
        shutil.rmtree(unpacked, ignore_errors=True)
        try:
            _unpack(archive, unpacked)
            _require_sound(unpacked)
            self.forget_staged()
            unpacked.rename(self.staged)
            # Last: without it nothing counts as staged. Beside the folder, for a signed app on
            # macOS holds nothing that was not signed.
            _version_file(self.staged).write_text(str(version), encoding="ascii")
        except _NOT_WHOLE as error:
            raise InstallationFault(f"staging {version}: {error}") from error
        finally:
            shutil.rmtree(unpacked, ignore_errors=True)

    def forget_staged(self) -> None:
        """Throw the staged version away."""
        _version_file(self.staged).unlink(missing_ok=True)
        shutil.rmtree(self.staged, ignore_errors=True)

    def swap_command(self, source: Path, process_id: int) -> list[str]:
        """What to start last, when this process is about to end.

        Args:
            source: ``staged`` to go on, ``former`` to go back.
        """
        place, number = str(self.place), str(process_id)
        return [str(program_in(source)), "--put-in-place", place, str(source), number]

    def tidy(self) -> None:
        """Throw away what a move left behind."""
        for name in ("mover", "leaving", "unpacking"):
            shutil.rmtree(self._beside(name), ignore_errors=True)

    def _beside(self, name: str) -> Path:
        return self.place.with_name(f"{self.place.name}.{name}")

    def put_in_place(self, source: Path) -> None:
        """Make `source` what lies in place; what lay there becomes the former version.

        Raises:
            InstallationFault: If a folder can't be moved; then all lies as before.
        """
        if source not in (self.staged, self.former):
            raise InstallationFault(f"{source} is neither staged nor former")
        leaving = self._beside("leaving")
        shutil.rmtree(leaving, ignore_errors=True)
        try:
            _move(self.place, leaving)
            _move(source, self.place)
        except OSError as error:
            if leaving.exists() and not self.place.exists():
                _move(leaving, self.place)
            raise InstallationFault(f"moving {source.name}: {error}") from error
        shutil.rmtree(self.former, ignore_errors=True)
        _move(leaving, self.former)


def this_installation() -> Installation | None:
    """Of the app that runs; None when it runs from its sources."""
    if not getattr(sys, "frozen", False):
        return None
    program = Path(sys.executable).resolve()
    if sys.platform == "darwin":  # Order Manager.app/Contents/MacOS/ordermanager-desktop
        return Installation(program.parents[2])
    return Installation(program.parent)


def put_in_place(place: Path, source: Path, process_id: int, *, start: Start | None = None) -> int:
    """Wait for the running version's end, move the folders, start what lies in place then.

    Run by the program that lies in `source`, or by a copy of it. Exit code 1 if the folders could
    not be moved; what lies in place is started all the same.
    """
    start = start or start_alone
    installation = Installation(place)
    code = 0
    try:
        _wait_for_the_end_of(process_id)
        if sys.platform == "win32" and Path(sys.executable).resolve().is_relative_to(source):
            # Windows does not rename the folder of a program that runs: a copy of it does the rest.
            start(_copied(installation, source))
            return 0
        installation.put_in_place(source)
    except (InstallationFault, OSError) as fault:
        _logger.error("the new version could not be put in place: %s", fault)
        code = 1
    start([str(program_in(place))])
    return code


def _copied(installation: Installation, source: Path) -> list[str]:
    mover = installation._beside("mover")
    shutil.rmtree(mover, ignore_errors=True)
    shutil.copytree(source, mover)
    command = installation.swap_command(source, os.getpid())
    return [str(program_in(mover)), *command[1:]]


def program_in(folder: Path) -> Path:
    """The program of a version."""
    inside = folder / "Contents" / "MacOS" if sys.platform == "darwin" else folder
    return inside / PROGRAM


def start_alone(command: Sequence[str]) -> None:
    """Start a program that outlives this one."""
    options: dict[str, object] = {"close_fds": True, "stdin": subprocess.DEVNULL}
    if sys.platform == "win32":
        options["creationflags"] = subprocess.DETACHED_PROCESS | subprocess.CREATE_NEW_PROCESS_GROUP
    else:
        options["start_new_session"] = True
    subprocess.Popen(list(command), **options)  # type: ignore[call-overload]


def _wait_for_the_end_of(process_id: int) -> None:
    deadline_s = time.monotonic() + _WAIT_S
    while _is_alive(process_id):
        if time.monotonic() > deadline_s:
            raise InstallationFault("the running version does not end")
        time.sleep(0.1)


def _is_alive(process_id: int) -> bool:
    if sys.platform == "win32":
        import ctypes

        handle = ctypes.windll.kernel32.OpenProcess(0x00100000, False, process_id)  # SYNCHRONIZE
        if not handle:
            return False
        state = ctypes.windll.kernel32.WaitForSingleObject(handle, 0)
        ctypes.windll.kernel32.CloseHandle(handle)
        return bool(state)
    try:
        os.kill(process_id, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _unpack(archive: Path, folder: Path) -> None:
    with tarfile.open(archive, "r:gz") as packed:
        members = packed.getmembers()
        if sum(member.size for member in members) > _LARGEST_BYTES:
            raise ValueError("it would fill the disk")
        roots = {member.name.split("/")[0] for member in members}
        if len(roots) != 1:
            raise ValueError(f"it holds {len(roots)} folders")
        inside = folder.with_name(f"{folder.name}.tar")
        shutil.rmtree(inside, ignore_errors=True)
        try:
            packed.extractall(inside, filter="data")
            (inside / roots.pop()).rename(folder)
        finally:
            shutil.rmtree(inside, ignore_errors=True)


def _require_sound(folder: Path) -> None:
    with TemporaryDirectory(prefix="ordermanager-staging-") as name:
        done = subprocess.run(
            [str(program_in(folder)), "--self-check", str(Path(name, "report.json"))],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_SELF_CHECK_S,
            check=False,
        )
    if done.returncode:
        raise ValueError(f"its self-check ended with {done.returncode}")


def _move(folder: Path, target: Path) -> None:
    folder.rename(target)
    if _version_file(folder).exists():
        _version_file(folder).replace(_version_file(target))


def _version_file(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}.version")


def _version_in(folder: Path) -> Version | None:
    try:
        if not program_in(folder).is_file():
            return None
        return Version.parsed(_version_file(folder).read_text(encoding="ascii").strip())
    except (OSError, UnicodeDecodeError):
        return None

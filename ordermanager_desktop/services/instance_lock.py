"""One app for each data folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLockFile

from ordermanager_desktop.services.private_files import make_private_folder

LOCK_NAME = "instance.lock"


class InstanceLock:
    """Holds a data folder for this process, until released or dead."""

    def __init__(self, data_folder: Path) -> None:
        self._folder = data_folder
        self._file = QLockFile(str(data_folder / LOCK_NAME))
        # However old: a counter runs for weeks. A dead holder is recognised by its process.
        self._file.setStaleLockTime(0)

    def take(self) -> bool:
        """Take the folder; False if another copy of the app has it.

        A folder in which nothing can be written is taken as free: whoever writes there says so.
        """
        try:
            make_private_folder(self._folder)
        except OSError:
            return True
        return self._file.tryLock(0) or self._file.error() != QLockFile.LockError.LockFailedError

    def release(self) -> None:
        """Let another copy have it."""
        self._file.unlock()

"""Files and folders that nobody else on this computer may read, as far as the system knows users.

On Windows the user's own folders are private already, and these modes mean nothing.
"""

from __future__ import annotations

import logging
import os
from pathlib import Path

_FILE_MODE = 0o600
_FOLDER_MODE = 0o700
_OTHERS = 0o077

_logger = logging.getLogger(__name__)


def make_private_folder(folder: Path) -> None:
    """Make the folder if there is none. One that is there keeps its mode: it may not be ours alone.

    Raises:
        OSError: If it can't be made.
    """
    for missing in [each for each in folder.parents if not each.exists()][::-1]:
        missing.mkdir(mode=_FOLDER_MODE, exist_ok=True)  # parents=True would leave them open
    folder.mkdir(mode=_FOLDER_MODE, exist_ok=True)


def make_private_file(path: Path) -> None:
    """Make an empty file if there is none, and close one that is there to others.

    Raises:
        OSError: If it can't be made.
    """
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _FILE_MODE))
    except FileExistsError:
        # Not opened again: closing it would end the locks that this process has on it (POSIX).
        _close_to_others(path)


def replace_private_file(path: Path, text: str) -> None:
    """Put the text in the place of what was there. A power cut leaves the one or the other, whole.

    Raises:
        OSError: If it can't be written; what was there stays.
    """
    draft = path.with_name(f"{path.name}.new")
    make_private_file(draft)
    with draft.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)


def _close_to_others(path: Path) -> None:
    try:
        if os.name == "posix" and path.stat().st_mode & _OTHERS:
            path.chmod(_FILE_MODE)
    except OSError as error:
        _logger.warning("%s stays open to others: %s", path.name, error)

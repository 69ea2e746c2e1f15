"""Writes files that were not there: what lies in the folder is never replaced."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Final

_FORBIDDEN: Final = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]+')
_RESERVED: Final = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|\Z)", re.IGNORECASE)
_LONGEST_STEM: Final = 80
_MOST_TRIES: Final = 1000


def safe_name(wish: str, suffix: str) -> str:
    """A file's name that every system takes, ending with the suffix."""
    stem = wish.removesuffix(suffix)
    stem = _FORBIDDEN.sub("-", stem).strip(" .-")[:_LONGEST_STEM].rstrip(" .-")
    if not stem or _RESERVED.match(stem):
        stem = f"order-manager-{stem}".rstrip("-")
    return f"{stem}{suffix}"


def write_new(wish: Path, suffix: str, data: bytes) -> Path:
    """Write the data beside whatever has that name, and tell under which name: ``report (2).zip``.

    Raises:
        OSError: If it cannot be written; nothing of it is left then.
    """
    return write_free(wish.with_name(safe_name(wish.name, suffix)), data)


def write_free(wish: Path, data: bytes) -> Path:
    """The same under exactly this name, if it is free.

    Raises:
        OSError: If it cannot be written; nothing of it is left then.
    """
    for number in range(1, _MOST_TRIES):
        name = wish.name if number == 1 else f"{wish.stem} ({number}){wish.suffix}"
        path = wish.with_name(name)
        try:
            handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY | _BINARY, 0o600)
        except FileExistsError:
            continue
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
        except BaseException:
            path.unlink(missing_ok=True)
            raise
        return path
    raise FileExistsError(wish)


_BINARY: Final = getattr(os, "O_BINARY", 0)

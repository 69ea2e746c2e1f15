"""A version that can be installed, and the name of its archive."""

from __future__ import annotations

import platform
import re
import sys
from dataclasses import dataclass
from typing import Final

# Numbers alone: a version becomes the name of a folder.
_VERSION: Final = re.compile(r"(0|[1-9]\d{0,4})\.(0|[1-9]\d{0,4})\.(0|[1-9]\d{0,4})")
_NAME: Final = re.compile(r"ordermanager-([a-z0-9]+-[a-z0-9_]+)-([0-9.]{5,17})\.tar\.gz")


@dataclass(frozen=True, slots=True, order=True)
class Version:
    """``1.2.3``, compared by its numbers."""

    major: int
    minor: int
    patch: int

    @classmethod
    def parsed(cls, text: str) -> Version | None:
        """None for anything but three plain numbers."""
        found = _VERSION.fullmatch(text)
        return cls(*map(int, found.groups())) if found else None

    def __str__(self) -> str:
        return f"{self.major}.{self.minor}.{self.patch}"


@dataclass(frozen=True, slots=True)
class Release:
    """A newer version for this system; ``target`` is its archive's name in the repository."""

    version: Version
    target: str


def this_system() -> str:
    """How archives name the system that this app was built for: ``windows-x64``."""
    machine = platform.machine().lower()
    match sys.platform:
        case "win32":
            return f"windows-{'x64' if machine in ('amd64', 'x86_64') else machine}"
        case "darwin":
            return f"macos-{machine}"
        case _:
            return f"linux-{machine}"


def release_of(target: str, system: str) -> Release | None:
    """The release that an archive holds; None if it is another system's, or oddly named."""
    found = _NAME.fullmatch(target)
    if found is None or found[1] != system:
        return None
    version = Version.parsed(found[2])
    return Release(version, target) if version else None


def newest(targets: list[str], system: str, running: Version) -> Release | None:
    """The newest release that is newer than what runs."""
    found = [release for target in targets if (release := release_of(target, system))]
    newer = [release for release in found if release.version > running]
    return max(newer, key=lambda release: release.version, default=None)

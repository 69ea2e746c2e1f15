"""Knows the platforms by the source names that an account gives them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from ordermanager_desktop.models.platform import UNKNOWN_BADGE, Platform
from ordermanager_desktop.services.gateways.untrusted_text import cleaned
from ordermanager_desktop.services.resource_files import resource_path

_NAME_CHARACTERS = 40


class PlatformDirectory:
    """Finds the platform behind a source.

    Args:
        platforms: The platforms we know.
        sources: Platform ids by source name; spelling differs by case, hyphens and blanks.
    """

    def __init__(self, platforms: Iterable[Platform], sources: Mapping[str, str]) -> None:
        self._platforms = {platform.id: platform for platform in platforms}
        self._by_source = {
            _bare(source): self._platforms[platform_id] for source, platform_id in sources.items()
        }

    @classmethod
    def load(
        cls, path: Path | None = None, *, extra_sources: Mapping[str, str] | None = None
    ) -> PlatformDirectory:
        """The directory that ships with the app, or another file of the same form.

        Args:
            path: The file; the shipped one if left out.
            extra_sources: Sources that only this restaurant's account uses, by platform id.

        Raises:
            KeyError: If an extra source names a platform that is not in the file.
        """
        records = json.loads((path or resource_path("platforms.json")).read_text("utf-8"))
        platforms = [_platform(record) for record in records["platforms"]]
        sources = {
            source: record["id"] for record in records["platforms"] for source in record["sources"]
        }
        return cls(platforms, sources | dict(extra_sources or {}))

    @property
    def platforms(self) -> tuple[Platform, ...]:
        """The platforms we know, in the file's order."""
        return tuple(self._platforms.values())

    def platform_for(self, source: str) -> Platform:
        """The platform, or a stand-in that keeps the raw source as its name."""
        return self._by_source.get(_bare(source)) or _unknown(source)


def _platform(record: Mapping[str, str]) -> Platform:
    return Platform(
        id=record["id"],
        name=record["name"],
        monogram=record["monogram"],
        badge_colour=record["badge_colour"],
    )


def _unknown(source: str) -> Platform:
    name = cleaned(source, _NAME_CHARACTERS)
    letters = "".join(filter(str.isalnum, name))[:2].upper()
    return Platform(
        id=f"source:{name}",  # the colon keeps it apart from the ids we know
        name=name or "Unknown source",
        monogram=letters or "?",
        badge_colour=UNKNOWN_BADGE,
        is_known=False,
    )


def _bare(source: str) -> str:
    return source.strip().casefold().translate({ord(sign): None for sign in "-_ "})

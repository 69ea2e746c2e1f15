"""Brands that customers order from, and how a restaurant reaches each of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

UNKNOWN_BADGE: Final = "#5A6472"


@dataclass(frozen=True, slots=True)
class Platform:
    """A brand as the manager knows it.

    A platform that is in no table of ours keeps its raw source as ``name``, ``is_known`` is false,
    and nobody's phone number is guessed for it.
    """

    id: str
    name: str
    monogram: str  # two letters of our own for the badge, never a company's logo
    badge_colour: str  # "#RRGGBB", white text stays readable on it
    is_known: bool = True


def unlisted_platform(source: str) -> Platform:
    """A stand-in for a platform of which nothing is known but what an account calls it."""
    return Platform(source, source, source[:2].upper() or "?", UNKNOWN_BADGE, is_known=False)


@dataclass(frozen=True, slots=True)
class PlatformContact:
    """Where a restaurant reaches a platform's people.

    ``portal_url`` is empty when no address has been verified.
    """

    platform_id: str
    phone: str = ""
    portal_url: str = ""

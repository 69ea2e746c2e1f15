"""Brands that customers order from, and how a restaurant reaches each of them."""

from __future__ import annotations

from dataclasses import dataclass


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


@dataclass(frozen=True, slots=True)
class PlatformContact:
    """Where a restaurant reaches a platform's people.

    ``portal_url`` is empty when no address has been verified.
    """

    platform_id: str
    phone: str = ""
    portal_url: str = ""

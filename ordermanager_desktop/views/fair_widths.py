"""How several words share a room that is too narrow for all of them."""

from __future__ import annotations


def fair_widths(wanted: list[int], room_px: int) -> list[int]:
    """The wanted widths, cut to one common limit until they fit: the longest give way first."""
    left_px, granted = max(0, room_px), list(wanted)
    by_width = sorted(range(len(wanted)), key=wanted.__getitem__)
    for place, at in enumerate(by_width):
        granted[at] = min(wanted[at], left_px // (len(by_width) - place))
        left_px -= granted[at]
    return granted

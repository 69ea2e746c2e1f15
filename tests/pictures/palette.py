"""Makes a picture small: 256 colours, the frequent ones exact, the rare ones nearly so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

from PySide6.QtGui import QColor, QImage

_COLOURS = 256
_EXACT = 144  # every flat colour of a screen is among its most frequent ones
_FAR = 256

Rgb = tuple[int, int, int]


def with_few_colours(image: QImage, exact: Collection[QColor] = ()) -> QImage:
    """The same picture as an indexed one; the same input gives the same bytes.

    ``exact`` colours are never replaced by a similar one.
    """
    pixels = pixels_of(image)
    counted = Counter(pixels)
    wanted = {colour.rgb() for colour in exact}
    by_count = sorted(counted, key=lambda pixel: (pixel not in wanted, -counted[pixel], pixel))
    kept = _kept(by_count)
    places = _places(by_count, kept)
    data = bytes(map(places.__getitem__, pixels))
    size = image.width(), image.height()
    indexed = QImage(data, *size, image.width(), QImage.Format.Format_Indexed8)
    indexed.setColorTable(kept)
    return indexed.copy()  # Qt does not keep the bytes alive


def pixels_of(image: QImage) -> list[int]:
    """One number for each pixel of an RGB32 picture."""
    return memoryview(image.constBits()).cast("I").tolist()


def _kept(by_count: list[int]) -> list[int]:
    """The most frequent colours, then again and again the one farthest from all that are kept."""
    kept, rest = by_count[:_EXACT], by_count[_EXACT:]
    gaps = dict.fromkeys(rest, _FAR)
    while gaps and len(kept) < _COLOURS:
        farthest = max(gaps, key=lambda pixel: (gaps[pixel], pixel))
        kept.append(farthest)
        chosen = _rgb(farthest)
        del gaps[farthest]
        for pixel, gap in gaps.items():
            gaps[pixel] = min(gap, _distance(_rgb(pixel), chosen))
    return kept


def _places(by_count: list[int], kept: list[int]) -> dict[int, int]:
    """Where each colour is in the table; a rare one never adds to a frequent one's pixels."""
    places = {pixel: place for place, pixel in enumerate(kept)}
    rare = [(place, _rgb(pixel)) for place, pixel in enumerate(kept) if place >= _EXACT]
    for pixel in by_count:
        if pixel not in places:
            colour = _rgb(pixel)
            places[pixel] = min(rare, key=lambda each: _distance(colour, each[1]))[0]
    return places


def _distance(one: Rgb, other: Rgb) -> int:
    return max(abs(one[0] - other[0]), abs(one[1] - other[1]), abs(one[2] - other[2]))


def _rgb(pixel: int) -> Rgb:
    return (pixel >> 16) & 255, (pixel >> 8) & 255, pixel & 255

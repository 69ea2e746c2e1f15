"""Tells whether two pictures show the same, though letters may be smoothed a little differently.

Three questions, because each alone would miss something: how many pixels are plainly different
(something moved, came or went); whether every flat area has its colour; and whether every colour
of the theme is there as often (thin letters have no flat area).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QColor, QImage, QPainter

from tests.pictures.palette import pixels_of

PLAINLY_DIFFERENT = 96  # of 255, in any channel; smoothing another way changes an edge by less
_MOST_DIFFERENT = 24  # pixels of a picture: far less than one short word has
_FEW = 24  # pixels of a colour of the theme
_SMALL_AREA = 120  # pixels of any other flat colour; the least badge has 900
_SHARE = 0.15  # by which the pixels of one colour may become more or fewer
_NEAR = bytes(PLAINLY_DIFFERENT) + bytes([1]) * (256 - PLAINLY_DIFFERENT)


@dataclass(frozen=True)
class Difference:
    """What differs: how many pixels plainly, and the colours that are more or fewer now."""

    pixels: int = 0
    colours: tuple[str, ...] = ()
    sizes: str = ""

    @property
    def is_tolerable(self) -> bool:
        return self.pixels <= _MOST_DIFFERENT and not self.colours and not self.sizes

    def __str__(self) -> str:
        if self.sizes:
            return self.sizes
        colours = f"; colours: {', '.join(self.colours)}" if self.colours else ""
        return f"{self.pixels} pixels are plainly different{colours}"


def difference(
    actual: QImage, expected: QImage, theme_colours: Collection[QColor] = ()
) -> Difference:
    """How the actual picture differs from the one that was agreed on."""
    if actual.size() != expected.size():
        sizes = f"{actual.size().toTuple()} instead of {expected.size().toTuple()} pixels"
        return Difference(sizes=sizes)
    actual, expected = _plain(actual), _plain(expected)
    now, before = pixels_of(actual), pixels_of(expected)
    width = actual.width()
    of_theme = {colour.rgb() for colour in theme_colours}
    other = _other_counts(_flat(now, width), _flat(before, width), _SMALL_AREA)
    other |= _other_counts(_of(now, of_theme), _of(before, of_theme), _FEW)
    colours = tuple(sorted(f"#{pixel & 0xFFFFFF:06x}" for pixel in other))
    return Difference(_plainly_different(actual, expected), colours)


def leave_for_a_person(folder: Path, name: str, actual: QImage, expected: QImage) -> Path:
    """Write expected, actual and their difference beside each other."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.png"
    parts = [expected, actual, _gap(_plain(actual), _plain(expected))]
    width = max(part.width() for part in parts)
    height = max(part.height() for part in parts)
    canvas = QImage(3 * width, height, QImage.Format.Format_RGB32)
    canvas.fill(0)
    painter = QPainter(canvas)
    for number, part in enumerate(parts):
        painter.drawImage(number * width, 0, part)
    painter.end()
    canvas.save(str(path))
    return path


def _plain(image: QImage) -> QImage:
    return image.convertToFormat(QImage.Format.Format_RGB32)


def _plainly_different(actual: QImage, expected: QImage) -> int:
    """Pixels with a channel that is too far off."""
    gap = _gap(actual, expected)  # held, because the view of its bits does not hold it
    bits = memoryview(gap.constBits()).tobytes()
    channels = [bits[offset::4].translate(_NEAR) for offset in range(3)]
    joined = 0
    for channel in channels:
        joined |= int.from_bytes(channel, "little")
    return joined.to_bytes(len(channels[0]), "little").count(1)


def _gap(actual: QImage, expected: QImage) -> QImage:
    gap = actual.copy()
    painter = QPainter(gap)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, expected)
    painter.end()
    return gap


def _flat(pixels: list[int], width: int) -> Counter[int]:
    """How often each colour fills a square of four; the smoothed edge of a letter does not."""
    squares = zip(pixels, pixels[1:], pixels[width:], pixels[width + 1 :], strict=False)
    return Counter(a for a, b, c, d in squares if a == b == c == d)


def _of(pixels: list[int], colours: Collection[int]) -> Counter[int]:
    counted = Counter(pixels)
    return Counter({colour: counted[colour] for colour in colours})


def _other_counts(now: Counter[int], before: Counter[int], few: int) -> set[int]:
    """Colours of which there are clearly more or fewer than before."""
    both = now.keys() | before.keys()
    return {
        colour
        for colour in both
        if abs(now[colour] - before[colour]) > few + _SHARE * before[colour]
    }

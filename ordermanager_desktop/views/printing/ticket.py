"""Lays a ticket out line by line, for paper 80 mm wide unless it is told otherwise.

All lengths are dots of a receipt printer, eight to the millimetre: 576 of them are the 72 mm that
such a printer reaches, 384 what one for paper of 58 mm does. Any other device is painted on with a
scale.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from ordermanager_desktop.views.printing.ticket_ink import (
    BORDER,
    EDGE,
    PADDING,
    RULE,
    Run,
    Strip,
    draw_edge,
    draw_framed,
    draw_nothing,
    draw_rule,
    draw_runs,
)
from ordermanager_desktop.views.printing.ticket_parts import Frame, Line, Part, Rule, Size
from ordermanager_desktop.views.typography import TextRole, font
from ordermanager_desktop.views.widgets.plain_text import plain

DOTS_PER_MM: Final = 8
PAPER_MM: Final = 80
MARGIN_MM: Final = 4
WIDTH: Final = (PAPER_MM - 2 * MARGIN_MM) * DOTS_PER_MM
NARROW_PAPER_MM: Final = 58
NARROW_WIDTH: Final = 384

_SIZES: Final = {
    Size.SMALL: (21, TextRole.BODY),
    Size.BODY: (26, TextRole.BODY),
    Size.STRONG: (29, TextRole.TITLE),
    Size.LARGE: (40, TextRole.DIALOG_TITLE),
    Size.HUGE: (86, TextRole.DIALOG_TITLE),
}
_SMALLEST_HUGE: Final = 44
_INDENT: Final = 24
_MARK_WIDTH: Final = 62
_GAP: Final = 16
_LEADING: Final = 6
_WIDEST_RIGHT: Final = 0.45  # of the width


@dataclass(frozen=True, slots=True)
class Ticket:
    """A ticket with all its measures."""

    strips: tuple[Strip, ...]
    runs: tuple[Run, ...]
    width: int = WIDTH

    @property
    def height(self) -> float:
        """How long it is."""
        return sum(strip.height for strip in self.strips)

    def pages(self, longest: float) -> Iterator[list[Strip]]:
        """The strips page by page; none of the pages is longer, unless one strip alone is."""
        page: list[Strip] = []
        left = longest
        for strip in self.strips:
            if page and strip.height > left:
                yield page
                page, left = [], longest
            page.append(strip)
            left -= strip.height
        if page:
            yield page


def laid_out(parts: Iterable[Part], width: int = WIDTH) -> Ticket:
    """The ticket of these parts, so many dots wide."""
    strips: list[Strip] = []
    runs: list[Run] = []
    for part in parts:
        for strip, run in _strips(part, width):
            strips.append(strip)
            runs += run
    return Ticket(tuple(strips), tuple(runs), width)


def paint_page(painter: QPainter, strips: Iterable[Strip]) -> None:
    """Paint from the painter's origin downwards, in dots."""
    top = 0.0
    for strip in strips:
        strip.draw(painter, top)
        top += strip.height


_Laid = tuple[Strip, list[Run]]


def _strips(part: Part, width: int) -> Iterator[_Laid]:
    match part:
        case Rule():
            yield Strip(RULE, partial(draw_rule, width)), []
        case Frame():
            yield Strip(_GAP / 2, draw_nothing), []
            yield Strip(EDGE, partial(draw_edge, width, is_top=True)), []
            for line in part.lines:
                yield from _framed(line, width)
            yield Strip(EDGE, partial(draw_edge, width, is_top=False)), []
            yield Strip(_GAP / 2, draw_nothing), []
        case Line():
            yield from _line_strips(part, 0.0, float(width), width)


def _framed(line: Line, width: int) -> Iterator[_Laid]:
    inset = BORDER + PADDING
    for strip, runs in _line_strips(line, inset, width - inset, width):
        yield Strip(strip.height, partial(draw_framed, width, strip)), runs


def _line_strips(line: Line, left: float, right: float, width: int) -> Iterator[_Laid]:
    """A strip for each line of the text; what stands at the right goes with the first one.

    Where it is too wide for that, it follows on lines of its own.
    """
    face = _face(line, right - left)
    side = _text_width(line.right, face) if line.right else 0.0
    is_beside = 0 < side <= _WIDEST_RIGHT * width
    start = left + line.level * _INDENT + (_MARK_WIDTH if line.mark or line.level else 0)
    room = right - start - (side + _GAP if is_beside else 0)
    for number, text in enumerate(_broken(line.text, face, room)):
        align = Qt.AlignmentFlag.AlignHCenter if line.is_centred else Qt.AlignmentFlag.AlignLeft
        runs = [_run(text, face, start, room, align)]
        if number == 0 and line.mark:
            runs.append(_run(line.mark, face, left, _MARK_WIDTH, Qt.AlignmentFlag.AlignLeft))
        if number == 0 and is_beside:
            runs.append(_run(line.right, face, right - side, side, Qt.AlignmentFlag.AlignRight))
        yield _strip(runs, face, line, width), runs
    if line.right and not is_beside:
        for text in _broken(line.right, face, right - start):
            runs = [_run(text, face, start, right - start, Qt.AlignmentFlag.AlignRight)]
            yield _strip(runs, face, line, width), runs


def _strip(runs: list[Run], face: QFont, line: Line, width: int) -> Strip:
    height = QFontMetricsF(face).height() + _LEADING
    area = QRectF(0, 0, width, height)
    return Strip(height, partial(draw_runs, runs, area, is_inverted=line.is_inverted))


def _face(line: Line, room: float) -> QFont:
    pixels, role = _SIZES[line.size]
    face = font(role)
    face.setPixelSize(pixels)
    while (
        line.size is Size.HUGE and pixels > _SMALLEST_HUGE and _text_width(line.text, face) > room
    ):
        pixels -= 6
        face.setPixelSize(pixels)
    return face


def _broken(text: str, face: QFont, room: float) -> Iterator[str]:
    """The text in lines that fit, broken inside a word where a word is too long."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setUseDesignMetrics(True)
    for paragraph in plain(text).split("\n"):
        layout = QTextLayout(paragraph, face)
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(room)
        layout.endLayout()
        raw = paragraph.encode("utf-16-le", "surrogatepass")
        for number in range(layout.lineCount()):
            placed = layout.lineAt(number)
            start, length = placed.textStart(), placed.textLength()
            piece = raw[2 * start : 2 * (start + length)]
            yield piece.decode("utf-16-le", "replace").rstrip()


def _run(text: str, face: QFont, left: float, room: float, align: Qt.AlignmentFlag) -> Run:
    metrics = QFontMetricsF(face)
    width = _text_width(text, face)
    spare = max(0.0, room - width)
    if align is Qt.AlignmentFlag.AlignHCenter:
        left += spare / 2
    elif align is Qt.AlignmentFlag.AlignRight:
        left += spare
    area = QRectF(left, _LEADING / 2, width, metrics.height())
    return Run(text, face, area, _LEADING / 2 + metrics.ascent())


def _text_width(text: str, face: QFont) -> float:
    return QFontMetricsF(face).horizontalAdvance(text)

"""Lays a ticket out for paper 80 mm wide and paints it, black on white, line by line.

All lengths are dots of a receipt printer, eight to the millimetre: 576 of them are the 72 mm that
such a printer reaches. Any other device is painted on with a scale.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from ordermanager_desktop.views.printing.ticket_parts import Frame, Line, Part, Rule, Size
from ordermanager_desktop.views.typography import TextRole, font
from ordermanager_desktop.views.widgets.plain_text import plain

DOTS_PER_MM: Final = 8
PAPER_MM: Final = 80
MARGIN_MM: Final = 4
WIDTH: Final = (PAPER_MM - 2 * MARGIN_MM) * DOTS_PER_MM

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
_RULE: Final = 20
_BORDER: Final = 5
_PADDING: Final = 14
_WIDEST_RIGHT: Final = WIDTH * 0.45

Draw = Callable[[QPainter, float], None]


@dataclass(frozen=True, slots=True)
class Strip:
    """A piece of the ticket over its whole width, which no page break divides."""

    height: float
    draw: Draw


@dataclass(frozen=True, slots=True)
class Run:
    """A line of text as it will be printed.

    Attributes:
        area: Where its letters are, measured from the left top of its strip.
    """

    text: str
    face: QFont
    area: QRectF
    baseline: float


@dataclass(frozen=True, slots=True)
class Ticket:
    """A ticket with all its measures."""

    strips: tuple[Strip, ...]
    runs: tuple[Run, ...]

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


def laid_out(parts: Iterable[Part]) -> Ticket:
    """The ticket of these parts."""
    strips: list[Strip] = []
    runs: list[Run] = []
    for part in parts:
        for strip, run in _strips(part):
            strips.append(strip)
            runs += run
    return Ticket(tuple(strips), tuple(runs))


def paint_page(painter: QPainter, strips: Iterable[Strip]) -> None:
    """Paint from the painter's origin downwards, in dots."""
    top = 0.0
    for strip in strips:
        strip.draw(painter, top)
        top += strip.height


_Laid = tuple[Strip, list[Run]]


def _strips(part: Part) -> Iterator[_Laid]:
    match part:
        case Rule():
            yield Strip(_RULE, _draw_rule), []
        case Frame():
            yield Strip(_GAP / 2, _draw_nothing), []
            yield Strip(_BORDER + _PADDING / 2, partial(_draw_edge, is_top=True)), []
            for line in part.lines:
                yield from _framed(line)
            yield Strip(_BORDER + _PADDING / 2, partial(_draw_edge, is_top=False)), []
            yield Strip(_GAP / 2, _draw_nothing), []
        case Line():
            yield from _line_strips(part, 0.0, float(WIDTH))


def _framed(line: Line) -> Iterator[_Laid]:
    inset = _BORDER + _PADDING
    for strip, runs in _line_strips(line, inset, WIDTH - inset):
        yield Strip(strip.height, partial(_draw_framed, strip)), runs


def _line_strips(line: Line, left: float, right: float) -> Iterator[_Laid]:
    """A strip for each line of the text; what stands at the right goes with the first one.

    Where it is too wide for that, it follows on lines of its own.
    """
    face = _face(line, right - left)
    side = _text_width(line.right, face) if line.right else 0.0
    is_beside = 0 < side <= _WIDEST_RIGHT
    start = left + line.level * _INDENT + (_MARK_WIDTH if line.mark or line.level else 0)
    room = right - start - (side + _GAP if is_beside else 0)
    for number, text in enumerate(_broken(line.text, face, room)):
        align = Qt.AlignmentFlag.AlignHCenter if line.is_centred else Qt.AlignmentFlag.AlignLeft
        runs = [_run(text, face, start, room, align)]
        if number == 0 and line.mark:
            runs.append(_run(line.mark, face, left, _MARK_WIDTH, Qt.AlignmentFlag.AlignLeft))
        if number == 0 and is_beside:
            runs.append(_run(line.right, face, right - side, side, Qt.AlignmentFlag.AlignRight))
        yield _strip(runs, face, line), runs
    if line.right and not is_beside:
        for text in _broken(line.right, face, right - start):
            runs = [_run(text, face, start, right - start, Qt.AlignmentFlag.AlignRight)]
            yield _strip(runs, face, line), runs


def _strip(runs: list[Run], face: QFont, line: Line) -> Strip:
    height = QFontMetricsF(face).height() + _LEADING
    return Strip(height, partial(_draw_runs, runs, height, is_inverted=line.is_inverted))


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


def _draw_runs(
    runs: list[Run], height: float, painter: QPainter, top: float, *, is_inverted: bool
) -> None:
    colour = Qt.GlobalColor.black
    if is_inverted:
        painter.fillRect(QRectF(0, top, WIDTH, height), Qt.GlobalColor.black)
        colour = Qt.GlobalColor.white
    painter.setPen(colour)
    for run in runs:
        painter.setFont(run.face)
        painter.drawText(QPointF(run.area.left(), top + run.baseline), run.text)


def _draw_framed(strip: Strip, painter: QPainter, top: float) -> None:
    strip.draw(painter, top)
    _draw_sides(painter, top, strip.height)


def _draw_edge(painter: QPainter, top: float, *, is_top: bool) -> None:
    height = _BORDER + _PADDING / 2
    at = top if is_top else top + height - _BORDER
    painter.fillRect(QRectF(0, at, WIDTH, _BORDER), Qt.GlobalColor.black)
    _draw_sides(painter, top, height)


def _draw_sides(painter: QPainter, top: float, height: float) -> None:
    for left in (0, WIDTH - _BORDER):
        painter.fillRect(QRectF(left, top, _BORDER, height), Qt.GlobalColor.black)


def _draw_rule(painter: QPainter, top: float) -> None:
    painter.fillRect(QRectF(0, top + _RULE / 2 - 1, WIDTH, 2), Qt.GlobalColor.black)


def _draw_nothing(_painter: QPainter, _top: float) -> None:
    pass

"""The status pill: always a word with a dot or an icon; the colour only repeats it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ordermanager_desktop.views.theme import Tone, tokens, tone_background, tone_colour
from ordermanager_desktop.views.typography import TextRole, font, scaled_px
from ordermanager_desktop.views.widgets.painting import draw_icon, draw_rounded, painting
from ordermanager_desktop.views.widgets.plain_text import one_line

_HEIGHT_PX = 26
_PADDING_PX = 10
_DOT_PX = 8
_ICON_PX = 14
_GAP_PX = 6


@dataclass(frozen=True, slots=True)
class PillLook:
    """What a pill shows. Without an icon it has a dot; ``filled`` is the solid, louder form."""

    word: str
    tone: Tone = Tone.MUTED
    icon: str = ""
    filled: bool = False


def pill_size(look: PillLook) -> QSize:
    """The room a pill needs."""
    metrics = QFontMetrics(font(TextRole.PILL))
    text_px = metrics.horizontalAdvance(look.word) + 1
    width_px = 2 * scaled_px(_PADDING_PX) + _mark_px(look) + scaled_px(_GAP_PX) + text_px
    return QSize(width_px, scaled_px(_HEIGHT_PX))


def paint_pill(painter: QPainter, rect: QRect, look: PillLook, *, mirrored: bool = False) -> None:
    """Paint a pill that fills ``rect``; a word too long for it is elided."""
    text_colour, fill = _colours(look)
    draw_rounded(painter, rect, fill=fill, radius_px=rect.height() / 2)
    _paint_mark(painter, _placed(rect, _mark_box(rect, look), mirrored), look, text_colour)
    _paint_word(painter, _placed(rect, _word_box(rect, look), mirrored), look.word, text_colour)


def _paint_word(painter: QPainter, box: QRect, word: str, colour: QColor) -> None:
    face = font(TextRole.PILL)
    painter.setFont(face)
    painter.setPen(colour)
    metrics = QFontMetrics(face)
    shown = metrics.elidedText(word, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)


def _paint_mark(painter: QPainter, box: QRect, look: PillLook, colour: QColor) -> None:
    if look.icon:
        draw_icon(painter, box, look.icon, colour)
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(box)


def _colours(look: PillLook) -> tuple[QColor, QColor]:
    if look.filled:
        on_fill = tokens().on_danger if look.tone is Tone.DANGER else tokens().surface
        return on_fill, tone_colour(look.tone)
    return tone_colour(look.tone), tone_background(look.tone)


def _mark_px(look: PillLook) -> int:
    return scaled_px(_ICON_PX if look.icon else _DOT_PX)


def _mark_box(rect: QRect, look: PillLook) -> QRect:
    side = _mark_px(look)
    top = rect.top() + (rect.height() - side) // 2
    return QRect(rect.left() + scaled_px(_PADDING_PX), top, side, side)


def _word_box(rect: QRect, look: PillLook) -> QRect:
    padding = scaled_px(_PADDING_PX)
    return rect.adjusted(padding + _mark_px(look) + scaled_px(_GAP_PX), 0, 1 - padding, 0)


def _placed(rect: QRect, box: QRect, mirrored: bool) -> QRect:
    if mirrored:
        box.moveLeft(rect.left() + rect.right() - box.right())
    return box


class Pill(QWidget):
    """A pill on its own, as wide as its word."""

    def __init__(
        self,
        word: str = "",
        tone: Tone = Tone.MUTED,
        *,
        icon: str = "",
        filled: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = PillLook("")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_look(PillLook(word, tone, icon, filled))

    def look(self) -> PillLook:
        """What is shown."""
        return self._look

    def text(self) -> str:
        """The word that is shown."""
        return self._look.word

    def show_look(self, look: PillLook) -> None:
        """Show another word, tone or icon."""
        look = PillLook(one_line(look.word, longest=80), look.tone, look.icon, look.filled)
        if look == self._look:
            return
        self._look = look
        self.setAccessibleName(look.word)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return pill_size(self._look)

    def paintEvent(self, event: QPaintEvent) -> None:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        with painting(self) as painter:
            paint_pill(painter, self.rect(), self._look, mirrored=mirrored)

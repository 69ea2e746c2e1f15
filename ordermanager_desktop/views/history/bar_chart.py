"""A small bar chart: each bar has its word and its value beside it, and a pattern of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QBrush, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ordermanager_desktop.views.theme import Tone, tokens, tone_background, tone_colour
from ordermanager_desktop.views.typography import TextRole, font, scaled_px
from ordermanager_desktop.views.widgets.painting import draw_rounded, painting
from ordermanager_desktop.views.widgets.plain_text import one_line, set_plain_tooltip

MOST_BARS: Final = 8
_ROW_PX: Final = 28
_BAR_PX: Final = 14
_GAP_PX: Final = 8
_LABEL_SHARE: Final = 0.36
_PATTERNS: Final = (
    Qt.BrushStyle.SolidPattern,
    Qt.BrushStyle.BDiagPattern,
    Qt.BrushStyle.Dense4Pattern,
    Qt.BrushStyle.VerPattern,
    Qt.BrushStyle.FDiagPattern,
    Qt.BrushStyle.HorPattern,
    Qt.BrushStyle.CrossPattern,
    Qt.BrushStyle.DiagCrossPattern,
)


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: its word, its length against the others, and its value in words."""

    label: str
    amount: float
    value: str


class BarChart(QWidget):
    """Bars from the longest to the shortest, as many as fit; the sentence has them, too."""

    def __init__(self, tone: Tone = Tone.ACCENT, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = tone
        self._bars: tuple[Bar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_bars(self, title: str, bars: Sequence[Bar]) -> None:
        """Show these; the title is read aloud with them."""
        self._bars = tuple(bars[:MOST_BARS])
        self.setAccessibleName(title)
        self.setAccessibleDescription(self.sentence())
        set_plain_tooltip(self, "\n".join(f"{bar.label}: {bar.value}" for bar in self._bars))
        self.updateGeometry()
        self.update()

    def sentence(self) -> str:
        """What the bars show, in words."""
        return "; ".join(f"{bar.label}: {bar.value}" for bar in self._bars)

    def sizeHint(self) -> QSize:
        return QSize(scaled_px(320), len(self._bars) * scaled_px(_ROW_PX))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled_px(160), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        largest = max((bar.amount for bar in self._bars), default=0.0)
        value_px = self._value_px()
        with painting(self) as painter:
            for place, bar in enumerate(self._bars):
                top = place * scaled_px(_ROW_PX)
                row = QRect(0, top, self.width(), scaled_px(_ROW_PX))
                share = bar.amount / largest if largest > 0 else 0.0
                self._paint_bar(painter, row, bar, share, value_px, _PATTERNS[place])

    def _value_px(self) -> int:
        metrics = QFontMetrics(font(TextRole.SECONDARY_STRONG))
        widths = [metrics.horizontalAdvance(bar.value) for bar in self._bars]
        return min(max(widths, default=0) + 2, self.width() // 2)

    def _paint_bar(
        self,
        painter: QPainter,
        row: QRect,
        bar: Bar,
        share: float,
        value_px: int,
        pattern: Qt.BrushStyle,
    ) -> None:
        label, track, value = self._zones(row, value_px)
        self._write(painter, label, bar.label, font(TextRole.SECONDARY))
        self._write(painter, value, bar.value, font(TextRole.SECONDARY_STRONG))
        if track.width() < 1:
            return
        draw_rounded(painter, track, fill=tone_background(self._tone), radius_px=3)
        length = QRect(track)
        length.setWidth(round(track.width() * share))
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            length.moveRight(track.right())
        if length.width() > 0:
            colour = tone_colour(self._tone)
            painter.fillRect(length, QBrush(colour, pattern))
            painter.setPen(colour)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(length.adjusted(0, 0, -1, -1))

    def _write(self, painter: QPainter, box: QRect, text: str, face: QFont) -> None:
        painter.setFont(face)
        painter.setPen(tokens().text)
        shown = painter.fontMetrics().elidedText(
            one_line(text), Qt.TextElideMode.ElideRight, box.width()
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, shown)

    def _zones(self, row: QRect, value_px: int) -> tuple[QRect, QRect, QRect]:
        gap, bar_px = scaled_px(_GAP_PX), scaled_px(_BAR_PX)
        label = QRect(row.left(), row.top(), round(row.width() * _LABEL_SHARE), row.height())
        value = QRect(row.right() + 1 - value_px, row.top(), value_px, row.height())
        left = label.right() + 1 + gap
        top = row.top() + (row.height() - bar_px) // 2
        track = QRect(left, top, max(0, value.left() - gap - left), bar_px)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            for zone in (label, track, value):
                zone.moveLeft(row.left() + row.right() - zone.right())
        return label, track, value

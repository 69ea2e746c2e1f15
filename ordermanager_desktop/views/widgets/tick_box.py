"""A box to tick, as high as a button, with a text that is never markup."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ordermanager_desktop.views.theme import BUTTON_HEIGHT_PX, RADIUS_PX, tokens
from ordermanager_desktop.views.typography import TextRole, font, scaled_px
from ordermanager_desktop.views.widgets.painted_button import PaintedButton
from ordermanager_desktop.views.widgets.painting import (
    draw_focus_ring,
    draw_icon,
    draw_rounded,
    painting,
)
from ordermanager_desktop.views.widgets.plain_text import one_line, set_plain_tooltip

_BOX_PX = 20
_GAP_PX = 12
_PADDING_PX = 8
_LONGEST = 200


class TickBox(PaintedButton):
    """Space or Enter ticks it, and a tap anywhere on its line."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = one_line(text, longest=_LONGEST)
        self.setCheckable(True)
        self.setFont(font(TextRole.BODY))
        self.setAccessibleName(self._label)
        set_plain_tooltip(self, self._label)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def label(self) -> str:
        """The text as it is read."""
        return self._label

    def sizeHint(self) -> QSize:
        words_px = self.fontMetrics().horizontalAdvance(self._label)
        return QSize(words_px + self._taken_px(), scaled_px(BUTTON_HEIGHT_PX))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._taken_px() + scaled_px(80), scaled_px(BUTTON_HEIGHT_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = tokens()
        side = scaled_px(_BOX_PX)
        box = QRect(scaled_px(_PADDING_PX), (self.height() - side) // 2, side, side)
        text_left = box.right() + 1 + scaled_px(_GAP_PX)
        room = QRect(text_left, 0, self.width() - text_left - scaled_px(_PADDING_PX), self.height())
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            box, room = (self._turned(each) for each in (box, room))
        with painting(self) as painter:
            if self.underMouse():
                draw_rounded(painter, self.rect(), fill=look.neutral_weak)
            fill = look.accent if self.isChecked() else look.surface
            draw_rounded(painter, box, fill=fill, border=look.outline, radius_px=RADIUS_PX / 2)
            if self.isChecked():
                draw_icon(painter, box.adjusted(2, 2, -2, -2), "check", look.on_accent)
            painter.setFont(self.font())
            painter.setPen(look.muted if self.isChecked() else look.text)
            shown = self.fontMetrics().elidedText(
                self._label, Qt.TextElideMode.ElideRight, room.width()
            )
            align = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(room, align, shown)
            if self.ring_is_shown():
                draw_focus_ring(painter, self.rect(), look.accent)

    def _taken_px(self) -> int:
        return scaled_px(_BOX_PX + _GAP_PX + 2 * _PADDING_PX)

    def _turned(self, rect: QRect) -> QRect:
        return QRect(self.width() - rect.right() - 1, rect.y(), rect.width(), rect.height())

"""The button over the list that lets waiting orders in."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from ordermanager_desktop.views.theme import BUTTON_HEIGHT_PX, tokens
from ordermanager_desktop.views.typography import TextRole, font, scaled_px
from ordermanager_desktop.views.widgets.painted_button import PaintedButton
from ordermanager_desktop.views.widgets.painting import (
    blended,
    draw_focus_ring,
    draw_rounded,
    painting,
)

_PADDING_PX: Final = 18
_TOP_PX: Final = 8


class NewOrdersButton(PaintedButton):
    """“2 new ↑” at the top of ``area``; hidden while there is nothing to tell."""

    def __init__(self, area: QWidget) -> None:
        super().__init__(area)
        self._area = area
        self._count = 0
        self.setObjectName("new_orders")
        self.setFont(font(TextRole.BODY_STRONG))
        self.setMouseTracking(True)
        self.hide()

    def show_count(self, count: int) -> None:
        """Tell how many orders wait; none hides the button."""
        self._count = count
        self._retranslate()
        self.setVisible(count > 0)
        self.raise_()

    def place(self) -> None:
        """Go to the top of the list, in the middle."""
        width_px = min(self.sizeHint().width(), self._area.width())
        left = (self._area.width() - width_px) // 2
        self.setGeometry(left, scaled_px(_TOP_PX), width_px, self.sizeHint().height())

    def sizeHint(self) -> QSize:
        text_px = self.fontMetrics().horizontalAdvance(self.text()) + 1
        return QSize(text_px + 2 * scaled_px(_PADDING_PX), scaled_px(BUTTON_HEIGHT_PX))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = tokens()
        radius_px = self.height() / 2
        share = 0.16 if self.isDown() else 0.08 if self.underMouse() else 0.0
        with painting(self) as painter:
            fill = blended(look.accent, look.text, share)
            draw_rounded(painter, self.rect(), fill=fill, radius_px=radius_px)
            if self.ring_is_shown():
                ring = self.rect().adjusted(3, 3, -3, -3)
                draw_focus_ring(painter, ring, look.on_accent, radius_px=radius_px - 3)
            painter.setFont(self.font())
            painter.setPen(look.on_accent)
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())

    def _retranslate(self) -> None:
        if not self._count:
            self.setText("")
            return
        #: On a small button at the top of the list: so many new orders wait to be shown.
        self.setText(self.tr("%n new ↑", "", self._count))
        self.setAccessibleName(self.tr("Show %n new order(s)", "", self._count))
        self.place()

"""The heads of the list's columns, laid out by the same function as the rows."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ordermanager_desktop.views.order_row_layout import RowForm, form_for, zones
from ordermanager_desktop.views.order_row_style import row_metrics
from ordermanager_desktop.views.theme import tokens
from ordermanager_desktop.views.typography import TextRole, font, scaled_px, text_scale
from ordermanager_desktop.views.widgets.painting import painting

HEIGHT_PX: Final = 34


class ColumnHeader(QWidget):
    """Names the columns; as wide as the list without its scroll bar.

    Args:
        has_store: The rows have a column for the store.
    """

    def __init__(self, parent: QWidget | None = None, *, has_store: bool = False) -> None:
        super().__init__(parent)
        self._has_store = has_store
        self._viewport: QWidget | None = None
        self.setFont(font(TextRole.CAPTION))
        self.setFixedHeight(scaled_px(HEIGHT_PX))

    def follow(self, viewport: QWidget) -> None:
        """Lie over the rows of this viewport from now on."""
        if self._viewport is not None:
            self._viewport.removeEventFilter(self)
        self._viewport = viewport
        viewport.installEventFilter(self)
        self.update()

    def show_over(self, *, has_list: bool, list_px: int) -> None:
        """Show over a list of this width; hide over a page, and over cards."""
        form = form_for(list_px, text_scale(), has_store=self._has_store)
        self.setVisible(has_list and form is RowForm.COLUMNS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide):
            self.update()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        look = tokens()
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        width_px = self._width_of_rows()
        left = self.width() - width_px if is_mirrored else 0
        metrics = row_metrics(is_mirrored=is_mirrored, has_store=self._has_store)
        area = zones(QRect(left, 0, width_px, self.height()), metrics)
        with painting(self) as painter:
            painter.fillRect(self.rect(), look.bg)
            painter.fillRect(0, self.height() - 1, self.width(), 1, look.border)
            painter.setPen(look.faint)
            painter.setFont(self.font())
            self._paint_head(painter, area.number, self.tr("Order"))
            if self._has_store:
                self._paint_head(painter, area.store, self.tr("Store"))
            self._paint_head(painter, area.customer, self.tr("Customer and items"))
            self._paint_head(painter, area.waiting, self.tr("Waiting"))
            self._paint_head(painter, area.pickup, self.tr("Pickup"))
            self._paint_head(painter, area.total, self.tr("Total"), is_trailing=True)
            self._paint_head(painter, area.status, self.tr("Status"))

    def _width_of_rows(self) -> int:
        if self._viewport is None or not self._viewport.isVisible():
            return self.width()
        return self._viewport.width()

    def _paint_head(
        self, painter: QPainter, zone: QRect, text: str, *, is_trailing: bool = False
    ) -> None:
        is_right = is_trailing != (self.layoutDirection() == Qt.LayoutDirection.RightToLeft)
        side = Qt.AlignmentFlag.AlignRight if is_right else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        metrics = self.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, zone.width())
        painter.drawText(zone, flags, shown)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()

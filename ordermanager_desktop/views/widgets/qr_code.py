"""A QR code for the manager's own phone."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ordermanager_desktop.views.theme import tokens
from ordermanager_desktop.views.widgets.painting import draw_rounded, painting

# A phone's camera needs the contrast, so the theme has no say here.
_PAPER: Final = QColor("#FFFFFF")
_INK: Final = QColor("#141821")
_QUIET_MODULES: Final = 4  # ISO/IEC 18004 asks for four light modules around the code
_MODULE_PX: Final = 3  # on a screen that a phone is held to; less is hard to scan
_SMALLEST_PX: Final = 148


class QrCode(QWidget):
    """Draws a text as a QR code on white, as large as the text needs.

    Raises:
        segno.DataOverflowError: If the text is too long for any QR code.
    """

    def __init__(self, text: str, accessible_name: str, parent: QWidget | None = None) -> None:
        import segno  # at the first code, not at launch

        super().__init__(parent)
        code = segno.make_qr(text, error="l", boost_error=True)
        self._rows = tuple(bytes(row) for row in code.matrix)
        self.setAccessibleName(accessible_name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side_px = max(_SMALLEST_PX, self._side_modules() * _MODULE_PX)
        return QSize(side_px, side_px)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            draw_rounded(painter, self.rect(), fill=_PAPER, border=tokens().border)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            self._paint_modules(painter)

    def _paint_modules(self, painter: QPainter) -> None:
        """Whole pixels for every module, so that none is blurred."""
        module_px = max(1, min(self.width(), self.height()) // self._side_modules())
        side_px = module_px * len(self._rows)
        left, top = (self.width() - side_px) // 2, (self.height() - side_px) // 2
        for y, row in enumerate(self._rows):
            for x, is_dark in enumerate(row):
                if is_dark:
                    place = QRect(left + x * module_px, top + y * module_px, module_px, module_px)
                    painter.fillRect(place, _INK)

    def _side_modules(self) -> int:
        return len(self._rows) + 2 * _QUIET_MODULES

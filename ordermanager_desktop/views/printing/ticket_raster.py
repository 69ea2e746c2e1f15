"""Turns a ticket into black and white dots, as a receipt printer burns them."""

from __future__ import annotations

import math
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from ordermanager_desktop.services.escpos import Raster
from ordermanager_desktop.views.printing.ticket import Ticket, paint_page

LONGEST_DOTS: Final = 24_000  # three metres of paper; what an order may need beyond is cut
_BLACK: Final = 0xFF000000
_MONO: Final = QImage.Format.Format_Mono
_HARD: Final = Qt.ImageConversionFlag.ThresholdDither


def as_raster(ticket: Ticket) -> Raster:
    """The ticket without margins: the printer has its own."""
    height = min(LONGEST_DOTS, math.ceil(ticket.height))
    image = QImage(ticket.width, max(1, height), QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_page(painter, ticket.strips)
    painter.end()
    return raster_of(image)


def raster_of(image: QImage) -> Raster:
    """The picture with every grey made black or white."""
    dots = image.convertToFormat(_MONO, _HARD)
    if dots.color(1) != _BLACK:  # which of both a set bit means is Qt's choice
        dots.invertPixels()
    across = (dots.width() + 7) // 8
    lines = bytes(dots.constBits())
    step = dots.bytesPerLine()
    rows = (lines[top * step : top * step + across] for top in range(dots.height()))
    return Raster(across, b"".join(rows))

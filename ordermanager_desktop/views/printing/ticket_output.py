"""Puts a ticket on something: a PDF as long as it needs, a picture, or the pages of a printer."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QPointF, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter

from ordermanager_desktop.views.printing.ticket import (
    DOTS_PER_MM,
    NARROW_PAPER_MM,
    PAPER_MM,
    WIDTH,
    Ticket,
    paint_page,
)

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_MM_PER_INCH: Final = 25.4
_RESOLUTION: Final = 600
_LONGEST_MM: Final = 3000.0  # a page of a PDF ends at five metres
_UNIT: Final = QPageLayout.Unit.Millimeter


class CannotPrint(Exception):
    """The printer did not take the job."""


def paper(ticket: Ticket) -> QPageLayout:
    """A page of the roll, as long as the ticket."""
    wide_mm, margin_mm = _roll(ticket)
    height_mm = min(_LONGEST_MM, math.ceil(ticket.height / DOTS_PER_MM) + 2 * margin_mm)
    # Qt keeps the longer side upright; a ticket shorter than it is wide would lie on its side.
    size = QPageSize(
        QSizeF(wide_mm, max(wide_mm, height_mm)),
        QPageSize.Unit.Millimeter,
        f"Ticket {wide_mm} mm",
        QPageSize.SizeMatchPolicy.ExactMatch,
    )
    margins = QMarginsF(margin_mm, margin_mm, margin_mm, margin_mm)
    return QPageLayout(size, QPageLayout.Orientation.Portrait, margins, _UNIT)


def _roll(ticket: Ticket) -> tuple[int, int]:
    """How wide the paper is, and its margin, in millimetres."""
    wide_mm = PAPER_MM if ticket.width == WIDTH else NARROW_PAPER_MM
    return wide_mm, (wide_mm - ticket.width // DOTS_PER_MM) // 2


def as_pdf(ticket: Ticket, title: str) -> bytes:
    """The ticket as a PDF file."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_RESOLUTION)
    writer.setTitle(title)
    writer.setCreator("Order Manager")
    writer.setPageLayout(paper(ticket))
    painter = QPainter(writer)
    try:
        _paint_pages(ticket, painter, writer)
    finally:
        painter.end()
    return bytes(data.data())


def as_image(ticket: Ticket) -> QImage:
    """The paper with the ticket on it, a pixel for each dot."""
    wide_mm, margin_mm = _roll(ticket)
    margin = margin_mm * DOTS_PER_MM
    height = math.ceil(ticket.height) + 2 * margin
    image = QImage(wide_mm * DOTS_PER_MM, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(QPointF(margin, margin))
    paint_page(painter, ticket.strips)
    painter.end()
    return image


def to_printer(ticket: Ticket, printer: QPrinter) -> None:
    """The ticket on the printer's pages, as wide as a receipt; narrower where the paper is.

    Raises:
        CannotPrint: If the printer can't be opened or gives a page up.
    """
    painter = QPainter()
    if not painter.begin(printer):
        raise CannotPrint("the printer cannot be opened")
    try:
        _paint_pages(ticket, painter, printer)
    finally:
        has_ended = painter.end()
    if not has_ended or printer.printerState() is printer.PrinterState.Error:
        raise CannotPrint("the printer reports an error")


def _paint_pages(ticket: Ticket, painter: QPainter, device: QPdfWriter | QPrinter) -> None:
    page = device.pageLayout().paintRectPixels(device.resolution())
    dot = device.resolution() / _MM_PER_INCH / DOTS_PER_MM
    scale = min(dot, page.width() / ticket.width)
    painter.scale(scale, scale)
    for number, strips in enumerate(ticket.pages(page.height() / scale)):
        if number and not device.newPage():
            raise CannotPrint("the printer takes no further page")
        paint_page(painter, strips)

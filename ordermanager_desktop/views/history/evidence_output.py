"""The sheet of evidence as files: a PDF on A4 and a CSV, with the same lines."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import (
    QColor,
    QFont,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from ordermanager_desktop.models.history import HistoryEntry
from ordermanager_desktop.services.csv_file import as_csv
from ordermanager_desktop.views.typography import TextRole, font
from ordermanager_desktop.views.widgets.plain_text import plain
from ordermanager_desktop.views.wording import history as words
from ordermanager_desktop.views.wording.evidence import Section

_DOTS_PER_INCH: Final = 300
_MARGIN_MM: Final = 4.0  # Qt keeps two centimetres more, with the number of the page
_TITLE_PT: Final = 15.0
_HEADING_PT: Final = 10.5
_LINE_PT: Final = 9.0
_INK: Final = QColor(0, 0, 0)
_GREY: Final = QColor(80, 80, 80)


def evidence_pdf(title: str, sections: Iterable[Section]) -> bytes:
    """The sheet on as many pages as it needs; its text can be searched and copied."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DOTS_PER_INCH)
    writer.setTitle(title)
    writer.setCreator("Order Manager")
    writer.setPageLayout(_paper())
    document = _document(title, sections)
    document.print_(writer)
    del writer  # ends the file
    return bytes(data.data())


def evidence_csv(sections: Iterable[Section]) -> bytes:
    """One line for each of the sheet's, after its heading."""
    return as_csv(
        (section.heading, line.what, line.value) for section in sections for line in section.lines
    )


def list_csv(entries: Iterable[HistoryEntry]) -> bytes:
    """The lines of the history, with their heads."""
    return as_csv([words.heads(), *map(words.entry_texts, entries)])


def _paper() -> QPageLayout:
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    size = QPageSize(QPageSize.PageSizeId.A4)
    upright = QPageLayout.Orientation.Portrait
    return QPageLayout(size, upright, margins, QPageLayout.Unit.Millimeter)


def _document(title: str, sections: Iterable[Section]) -> QTextDocument:
    """Only plain text goes in: nothing in it can be markup."""
    document = QTextDocument()
    document.setDocumentMargin(0)
    cursor = QTextCursor(document)
    cursor.insertText(plain(title), _format(_TITLE_PT, TextRole.DIALOG_TITLE, _INK))
    for section in sections:
        cursor.insertBlock(_spaced(10.0))
        cursor.insertText(plain(section.heading), _format(_HEADING_PT, TextRole.BODY_STRONG, _INK))
        for line in section.lines:
            cursor.insertBlock(_spaced(2.0))
            cursor.insertText(f"{plain(line.what)}:  ", _format(_LINE_PT, TextRole.BODY, _GREY))
            cursor.insertText(plain(line.value), _format(_LINE_PT, TextRole.BODY, _INK))
    return document


def _spaced(above_pt: float) -> QTextBlockFormat:
    block = QTextBlockFormat()
    block.setTopMargin(above_pt)
    return block


def _format(size_pt: float, role: TextRole, ink: QColor) -> QTextCharFormat:
    face = QFont(font(role))
    face.setPointSizeF(size_pt)
    made = QTextCharFormat()
    made.setFont(face)
    made.setForeground(ink)
    return made

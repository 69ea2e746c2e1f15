"""The record of one order and one of its cancellations: to read, and to save as evidence."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ordermanager_desktop.services.evidence import Evidence
from ordermanager_desktop.views.dialogs.layouts import caption, emptied, narrow, spaced
from ordermanager_desktop.views.dialogs.notice import Notice
from ordermanager_desktop.views.dialogs.tall_scroll import TallScroll
from ordermanager_desktop.views.dialogs.title_block import TitleBlock
from ordermanager_desktop.views.theme import SPACE_PX, Tone
from ordermanager_desktop.views.typography import TextRole
from ordermanager_desktop.views.widgets.button import Button, ButtonKind
from ordermanager_desktop.views.widgets.icon_label import IconLabel
from ordermanager_desktop.views.widgets.sheet import Sheet
from ordermanager_desktop.views.widgets.text_label import TextLabel
from ordermanager_desktop.views.wording.evidence import (
    Section,
    evidence_sections,
    evidence_title,
)

_WIDTH_PX: Final = 640
_DISC_PX: Final = 40


class RecordSheet(Sheet[None]):
    """Nothing can be changed here.

    Signals:
        pdf_requested, csv_requested: Save it as such a file.
    """

    pdf_requested = Signal()
    csv_requested = Signal()

    def __init__(self, evidence: Evidence, *, parent: QWidget) -> None:
        super().__init__(parent, width_px=_WIDTH_PX)
        self.setObjectName("record_sheet")
        self._evidence = evidence
        self._head = TitleBlock(IconLabel("info", Tone.ACCENT, disc_px=_DISC_PX))
        self._inside = QWidget()
        self._lines = QVBoxLayout(self._inside)
        spaced(self._lines, margins=(0, 0, 3, 0), spacing=3)
        self._scroll = TallScroll(self._inside)
        self._done = Notice(Tone.OK, "check")
        self._done.setObjectName("record_saved")
        self._trouble = Notice(Tone.WARN, "triangle-alert")
        self._close = Button()
        self._close.setObjectName("record_close")
        self._close.setDefault(True)
        self._csv = Button(icon="file-down")
        self._csv.setObjectName("evidence_csv")
        self._pdf = Button(kind=ButtonKind.PRIMARY, icon="file-down")
        self._pdf.setObjectName("evidence_pdf")
        self._lay_out()
        self._close.clicked.connect(self.reject)
        self._csv.clicked.connect(self.csv_requested)
        self._pdf.clicked.connect(self.pdf_requested)
        self._retranslate()
        self._close.setFocus()

    def show_done(self, text: str) -> None:
        """Say what was done."""
        self._trouble.show_text("")
        self._done.show_text(text)

    def show_trouble(self, text: str) -> None:
        """Say what did not work."""
        self._done.show_text("")
        self._trouble.show_text(text)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        spaced(column, margins=(6, 6, 6, 6), spacing=3)
        column.addWidget(self._head)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._done)
        column.addWidget(self._trouble)
        buttons = QHBoxLayout()
        spaced(buttons, spacing=2)
        buttons.addWidget(self._close)
        buttons.addStretch()
        buttons.addWidget(self._csv)
        buttons.addWidget(self._pdf)
        column.addLayout(buttons)
        for notice in (self._done, self._trouble):
            notice.show_text("")

    def _retranslate(self) -> None:
        title = evidence_title(self._evidence)
        self.setWindowTitle(title)
        self._head.show_texts(title, "")
        self._scroll.setAccessibleName(title)
        emptied(self._lines)
        for section in evidence_sections(self._evidence):
            self._lines.addWidget(caption(section.heading))
            self._lines.addLayout(_grid_of(section))
        self._lines.addStretch()
        self._close.setText(self.tr("Close"))
        self._csv.setText(self.tr("Save as CSV…"))
        self._pdf.setText(self.tr("Save as PDF…"))


def _grid_of(section: Section) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(3 * SPACE_PX)
    grid.setVerticalSpacing(SPACE_PX)
    grid.setColumnStretch(0, 2)
    grid.setColumnStretch(1, 3)
    for row, line in enumerate(section.lines):
        what = TextLabel(narrow(line.what), role=TextRole.SECONDARY, tone=Tone.MUTED, wraps=True)
        value = TextLabel(narrow(line.value), role=TextRole.SECONDARY, wraps=True, selectable=True)
        grid.addWidget(what, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(value, row, 1)
    return grid

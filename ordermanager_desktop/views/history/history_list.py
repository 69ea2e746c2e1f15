"""The lines of the history: a table that is read further as one scrolls."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from ordermanager_desktop.models.history import HistoryEntry
from ordermanager_desktop.models.history_model import HistoryModel
from ordermanager_desktop.views.typography import TextRole, font, scaled_px
from ordermanager_desktop.views.widgets.scroll_bar import ScrollBar
from ordermanager_desktop.views.wording import history as words

_ROW_PX: Final = 40
_SHARES: Final = (15, 12, 14, 12, 21, 12, 14)  # of the width, by column
_NARROW_PX: Final = 760
_FIRST_TO_GO: Final = (5, 4)  # who and why: the record has them


class HistoryList(QTableView):
    """Enter, a double click or a press on a line that is selected opens it.

    Signals:
        entry_opened: Show this entry's record. Carries the HistoryEntry.
        entry_chosen: Another line is selected. Carries its HistoryEntry or None.
    """

    entry_opened = Signal(HistoryEntry)
    entry_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("history_list")
        self._model = HistoryModel(words.heads, words.entry_texts, words.entry_sentence, self)
        self.setModel(self._model)
        self.setFont(font(TextRole.SECONDARY))
        self._set_up()
        self.selectionModel().currentRowChanged.connect(self._tell_chosen)
        self.doubleClicked.connect(self._open)

    def history_model(self) -> HistoryModel:
        """What it shows."""
        return self._model

    def current_entry(self) -> HistoryEntry | None:
        """The entry that is selected."""
        return self._model.entry_at(self.currentIndex())

    def open_current(self) -> None:
        """Open the line that is selected."""
        self._open(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def _set_up(self) -> None:
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(scaled_px(_ROW_PX))
        columns.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        columns.setFont(font(TextRole.CAPTION))
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        columns.setHighlightSections(False)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)  # Tab leaves the list
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBar(ScrollBar())
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _share_width(self) -> None:
        room_px = self.viewport().width()
        hidden = _FIRST_TO_GO if room_px < scaled_px(_NARROW_PX) else ()
        shown = [number for number in range(len(_SHARES)) if number not in hidden]
        whole = sum(_SHARES[number] for number in shown)
        for number, share in enumerate(_SHARES):
            self.setColumnHidden(number, number in hidden)
            self.setColumnWidth(number, room_px * share // whole)

    def _open(self, index: QModelIndex) -> None:
        if (entry := self._model.entry_at(index)) is not None:
            self.entry_opened.emit(entry)

    def _tell_chosen(self, index: QModelIndex, _before: QModelIndex) -> None:
        self.entry_chosen.emit(self._model.entry_at(index))

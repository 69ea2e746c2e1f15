"""The lines of the history: a table that is read further as one scrolls."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ordermanager_desktop.models.history import HistoryEntry
from ordermanager_desktop.models.history_model import HistoryModel
from ordermanager_desktop.views.theme import tokens
from ordermanager_desktop.views.typography import TextRole, font, scaled_px
from ordermanager_desktop.views.widgets.painting import saved
from ordermanager_desktop.views.widgets.scroll_bar import ScrollBar
from ordermanager_desktop.views.wording import history as words

_ROW_PX: Final = 40
_HEAD_PX: Final = 32
_PADDING_PX: Final = 8
_BAR_PX: Final = 3
_SHARES: Final = (15, 12, 14, 12, 21, 12, 14)  # of the width, by column
_NARROW_PX: Final = 760
_FIRST_TO_GO: Final = (5, 4)  # who and why: the record has them


class _LineDelegate(QStyledItemDelegate):
    """A selected line has the colours of the main list, and its bar while keys act on it."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        look = tokens()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        view = option.widget
        padding = scaled_px(_PADDING_PX)
        with saved(painter):
            painter.fillRect(rect, look.accent_weak if is_selected else look.raised)
            painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, look.border)
            painter.setFont(option.font)
            painter.setPen(look.text)
            inside = rect.adjusted(padding, 0, -padding, 0)
            elide = Qt.TextElideMode.ElideRight
            text = painter.fontMetrics().elidedText(str(index.data()), elide, inside.width())
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
            painter.drawText(inside, flags, text)
            if is_selected and index.column() == 0 and view.hasFocus():
                painter.fillRect(self._bar(rect, view.layoutDirection()), look.accent)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(super().sizeHint(option, index).width(), scaled_px(_ROW_PX))

    @staticmethod
    def _bar(rect: QRect, direction: Qt.LayoutDirection) -> QRect:
        bar = QRect(rect.left(), rect.top(), _BAR_PX, rect.height())
        if direction == Qt.LayoutDirection.RightToLeft:
            bar.moveRight(rect.right())
        return bar


class _Heads(QHeaderView):
    """The words over the columns, in line with what stands beneath."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), scaled_px(_HEAD_PX))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        look = tokens()
        padding = scaled_px(_PADDING_PX)
        horizontal = Qt.Orientation.Horizontal
        word = str(self.model().headerData(logicalIndex, horizontal))
        with saved(painter):
            painter.fillRect(rect, look.raised)
            painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, look.border)
            painter.setFont(font(TextRole.CAPTION))
            painter.setPen(look.muted)
            inside = rect.adjusted(padding, 0, -padding, 0)
            elide = Qt.TextElideMode.ElideRight
            shown = painter.fontMetrics().elidedText(word, elide, inside.width())
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
            painter.drawText(inside, flags, shown)


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
        self.setHorizontalHeader(_Heads(self))
        self.setItemDelegate(_LineDelegate(self))
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(scaled_px(_ROW_PX))
        columns.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        columns.setSectionsClickable(False)
        self.setShowGrid(False)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.viewport().setAutoFillBackground(False)
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

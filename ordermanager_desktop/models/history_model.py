"""The history as a table that is read a page at a time, as far as somebody scrolls."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from ordermanager_desktop.models.history import HistoryEntry, HistoryPage, PageMark

Index = QModelIndex | QPersistentModelIndex


class HistoryModel(QAbstractTableModel):
    """One row for each entry.

    Args:
        heads: The words over the columns.
        texts: The words of an entry, one for each column.
        sentence: An entry read aloud.

    Signals:
        more_wanted: Somebody scrolled to the end. Carries the PageMark of the next page.
    """

    more_wanted = Signal(PageMark)

    def __init__(
        self,
        heads: Callable[[], tuple[str, ...]],
        texts: Callable[[HistoryEntry], tuple[str, ...]],
        sentence: Callable[[HistoryEntry], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._heads = heads
        self._texts = texts
        self._sentence = sentence
        self._entries: list[HistoryEntry] = []
        self._next: PageMark | None = None
        self._is_waiting = False

    def show_first(self, page: HistoryPage) -> None:
        """Begin anew with this page."""
        self.beginResetModel()
        self._entries = [*page.entries]
        self._next, self._is_waiting = page.next_mark, False
        self.endResetModel()

    def show_next(self, page: HistoryPage) -> None:
        """The page that was asked for."""
        self._next, self._is_waiting = page.next_mark, False
        if page.entries:
            first = len(self._entries)
            self.beginInsertRows(QModelIndex(), first, first + len(page.entries) - 1)
            self._entries += page.entries
            self.endInsertRows()

    def entry_at(self, index: Index) -> HistoryEntry | None:
        """The entry of a row, None if there is no such row."""
        if not index.isValid() or index.row() >= len(self._entries):
            return None
        return self._entries[index.row()]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._heads())

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._next is not None and not self._is_waiting

    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            self._is_waiting = True
            self.more_wanted.emit(self._next)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.entry_at(index)
        if entry is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._texts(entry)[index.column()]
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._sentence(entry)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        is_head = orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self._heads()[section] if is_head else None

    def retranslate(self) -> None:
        """All words are others now."""
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)
        if last.isValid():
            self.dataChanged.emit(self.index(0, 0), last)

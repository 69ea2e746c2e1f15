"""All orders and cancellations of the last weeks: looked for, counted, opened, exported."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ordermanager_desktop.models.history import (
    HistoryChoices,
    HistoryEntry,
    HistoryFilter,
    HistoryPage,
    PageMark,
)
from ordermanager_desktop.models.history_figures import HistoryFigures
from ordermanager_desktop.views.dialogs.layouts import spaced
from ordermanager_desktop.views.dialogs.notice import Notice
from ordermanager_desktop.views.dialogs.title_block import TitleBlock
from ordermanager_desktop.views.history.figures_page import FiguresPage
from ordermanager_desktop.views.history.filter_bar import FilterBar
from ordermanager_desktop.views.history.history_list import HistoryList
from ordermanager_desktop.views.platform_chips import Chip
from ordermanager_desktop.views.theme import Tone
from ordermanager_desktop.views.typography import scaled_px
from ordermanager_desktop.views.widgets.button import Button, ButtonKind
from ordermanager_desktop.views.widgets.icon_label import IconLabel
from ordermanager_desktop.views.widgets.scroll_bar import ScrollBar
from ordermanager_desktop.views.widgets.sheet import Sheet
from ordermanager_desktop.views.wording import history as words

_WIDTH_PX: Final = 1040
_HEIGHT_PX: Final = 2000  # all that the window has
_DISC_PX: Final = 40
_LEAST_LIST_PX: Final = 160


class HistorySheet(Sheet[None]):
    """Follows what is looked for; whoever opens it brings the pages.

    Signals:
        filter_changed: Something else is looked for. Carries the HistoryFilter.
        more_wanted: Somebody scrolled to the end. Carries the PageMark.
        entry_opened: Show this entry's record. Carries the HistoryEntry.
        export_requested: Save what is found. Carries the HistoryFilter.
    """

    filter_changed = Signal(HistoryFilter)
    more_wanted = Signal(PageMark)
    entry_opened = Signal(HistoryEntry)
    export_requested = Signal(HistoryFilter)

    def __init__(self, clock: Callable[[], datetime], *, parent: QWidget) -> None:
        super().__init__(parent, width_px=_WIDTH_PX)
        self.setObjectName("history_sheet")
        self._count: int | None = None
        self._figures: HistoryFigures | None = None
        self._head = TitleBlock(IconLabel("archive", Tone.ACCENT, disc_px=_DISC_PX))
        self.filter = FilterBar(clock)
        self._as_list = Chip("")
        self._as_list.setObjectName("history_as_list")
        self._as_figures = Chip("")
        self._as_figures.setObjectName("history_as_figures")
        self.list = HistoryList()
        self.figures = FiguresPage()
        self._stack = QStackedWidget()
        self._done = Notice(Tone.OK, "check")
        self._trouble = Notice(Tone.WARN, "triangle-alert")
        self._trouble.setObjectName("history_trouble")
        self._open = Button(kind=ButtonKind.PRIMARY, icon="eye")
        self._open.setObjectName("history_open_record")
        self._export = Button(icon="file-down")
        self._export.setObjectName("history_export")
        self._close = Button()
        self._close.setObjectName("history_close")
        self._lay_out()
        self._connect_signals()
        self._retranslate()
        self._allow(None)
        self.list.setFocus()

    def show_choices(self, choices: HistoryChoices) -> None:
        """Offer these platforms and people."""
        self.filter.show_choices(choices)

    def show_first(self, page: HistoryPage, count: int, figures: HistoryFigures) -> None:
        """Show what was found, from its beginning, and the figures of the period."""
        self._count, self._figures = count, figures
        self.list.history_model().show_first(page)
        self.figures.show_figures(figures)
        self._trouble.show_text("")
        self._allow(None)
        self._retranslate()

    def show_next(self, page: HistoryPage) -> None:
        """Show what follows."""
        self.list.history_model().show_next(page)

    def show_trouble(self, text: str) -> None:
        """Say what did not work."""
        self._done.show_text("")
        self._trouble.show_text(text)

    def show_done(self, text: str) -> None:
        """Say what was done."""
        self._trouble.show_text("")
        self._done.show_text(text)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.list.history_model().retranslate()
            if self._figures is not None:
                self.figures.show_figures(self._figures)

    def _height_for(self, width_px: int) -> int:
        return _HEIGHT_PX

    def _lay_out(self) -> None:
        for page in (self.list, self.figures):
            self._stack.addWidget(page)
        self._stack.setMinimumHeight(scaled_px(_LEAST_LIST_PX))
        self._middle = QWidget()
        column = QVBoxLayout(self)
        spaced(column, margins=(6, 6, 6, 6), spacing=3)
        column.addWidget(self._head)
        column.addWidget(_scrolling(self._middle), 1)
        middle = QVBoxLayout(self._middle)
        spaced(middle, spacing=3)
        middle.addWidget(self.filter)
        kinds = QHBoxLayout()
        spaced(kinds, spacing=1)
        kinds.addWidget(self._as_list)
        kinds.addWidget(self._as_figures)
        kinds.addStretch()
        middle.addLayout(kinds)
        middle.addWidget(self._done)
        middle.addWidget(self._trouble)
        middle.addWidget(self._stack, 1)
        buttons = QHBoxLayout()
        spaced(buttons, spacing=2)
        buttons.addWidget(self._close)
        buttons.addStretch()
        buttons.addWidget(self._export)
        buttons.addWidget(self._open)
        column.addLayout(buttons)
        for notice in (self._done, self._trouble):
            notice.show_text("")

    def _connect_signals(self) -> None:
        self._as_list.clicked.connect(partial(self._show_page, is_list=True))
        self._as_figures.clicked.connect(partial(self._show_page, is_list=False))
        self._show_page(is_list=True)
        self.filter.changed.connect(self.filter_changed)
        self.list.history_model().more_wanted.connect(self.more_wanted)
        self.list.entry_opened.connect(self.entry_opened)
        self.list.entry_chosen.connect(self._allow)
        self._open.clicked.connect(self.list.open_current)
        self._export.clicked.connect(self._ask_for_export)
        self._close.clicked.connect(self.reject)

    def _show_page(self, _checked: bool = False, *, is_list: bool) -> None:
        self._as_list.setChecked(is_list)
        self._as_figures.setChecked(not is_list)
        for chip in (self._as_list, self._as_figures):
            chip.updateGeometry()  # the tick takes room
        self._stack.setCurrentWidget(self.list if is_list else self.figures)
        self._open.setVisible(is_list)

    def _ask_for_export(self) -> None:
        self.export_requested.emit(self.filter.wanted())

    def _allow(self, entry: HistoryEntry | None) -> None:
        why_not = self.tr("Select an order in the list first")
        self._open.set_enabled_because(entry is not None, why_not)
        self._export.set_enabled_because(bool(self._count), self.tr("Nothing was found"))

    def _retranslate(self) -> None:
        self.setWindowTitle(words.title())
        self._head.show_texts(words.title(), self._subtitle())
        self._as_list.show_word(self.tr("List"))
        self._as_figures.show_word(self.tr("Figures"))
        self.list.setAccessibleName(self.tr("Orders and cancellations"))
        self._open.setText(self.tr("Open the record"))
        self._export.setText(self.tr("Save as CSV…"))
        self._close.setText(self.tr("Close"))

    def _subtitle(self) -> str:
        if self._count is None or self._figures is None:
            return self.tr("Reading…")
        found = self.tr("%n line(s) found", "", self._count)
        return f"{found} · {words.rate_text(self._figures.total)}"


def _scrolling(content: QWidget) -> QScrollArea:
    """In a low window with large words the list keeps some lines, and all of this scrolls."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setVerticalScrollBar(ScrollBar())
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what lies inside scrolls it
    area.viewport().setAutoFillBackground(False)
    area.setWidget(content)
    content.setAutoFillBackground(False)
    return area

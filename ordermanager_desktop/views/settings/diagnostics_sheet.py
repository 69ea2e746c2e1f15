"""Shows the report for support, all of it, before anybody saves it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ordermanager_desktop.views.dialogs.layouts import card_column, spaced
from ordermanager_desktop.views.dialogs.title_block import TitleBlock
from ordermanager_desktop.views.theme import Tone
from ordermanager_desktop.views.widgets.button import Button, ButtonKind
from ordermanager_desktop.views.widgets.icon_label import IconLabel
from ordermanager_desktop.views.widgets.sheet import Sheet
from ordermanager_desktop.views.widgets.text_page import TextPage

_WIDTH_PX = 720
_DISC_PX = 40


class DiagnosticsSheet(Sheet[bool]):
    """Answers True if it is to be saved.

    Signals:
        copy_requested: Put it on the clipboard. Carries the text.
    """

    copy_requested = Signal(str)

    def __init__(self, text: str, *, parent: QWidget) -> None:
        super().__init__(parent, width_px=_WIDTH_PX)
        self.setObjectName("diagnostics_sheet")
        self._shown = text
        self._head = TitleBlock(IconLabel("file-down", Tone.ACCENT, disc_px=_DISC_PX))
        self._page = TextPage()
        self._close, self._copy = Button(), Button(icon="copy")
        self._save = Button(kind=ButtonKind.PRIMARY)
        self._close.setObjectName("close_diagnostics")
        self._copy.setObjectName("copy_diagnostics")
        self._save.setObjectName("save_diagnostics")
        self._close.setDefault(True)
        self._save.setAutoDefault(True)  # Enter acts on it, but only while it has the focus
        self._lay_out()
        self._close.clicked.connect(self.reject)
        self._copy.clicked.connect(self._ask_to_copy)
        self._save.clicked.connect(self._ask_to_save)
        self._retranslate()
        self._page.setFocus()

    def _lay_out(self) -> None:
        column = card_column(self)
        column.addWidget(self._head)
        column.addWidget(self._page, 1)
        buttons = QHBoxLayout()
        spaced(buttons, spacing=2)
        buttons.addWidget(self._copy)
        buttons.addStretch()
        buttons.addWidget(self._close)
        buttons.addWidget(self._save)
        column.addLayout(buttons)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        title = self.tr("Report for support")
        self.setWindowTitle(title)
        self._head.show_texts(
            title,
            self.tr("This is all that will be in the file. Passwords and customers are not."),
        )
        if self._page.text() != self._shown:
            self._page.show_text(title, self._shown)
        self._close.setText(self.tr("Close"))
        self._copy.setText(self.tr("Copy"))
        self._save.setText(self.tr("Save…"))

    def _ask_to_copy(self) -> None:
        self.copy_requested.emit(self._shown)
        self._copy.setText(self.tr("Copied"))

    def _ask_to_save(self) -> None:
        if self.answer is None:
            self.answer_with(True)

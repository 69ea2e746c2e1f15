"""Asks for a yes; the safe answer is the default."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ordermanager_desktop.views.dialogs.layouts import card_column, spaced
from ordermanager_desktop.views.dialogs.title_block import TitleBlock
from ordermanager_desktop.views.theme import Tone
from ordermanager_desktop.views.widgets.button import Button, ButtonKind
from ordermanager_desktop.views.widgets.icon_label import IconLabel
from ordermanager_desktop.views.widgets.sheet import Sheet

_DISC_PX = 40


class ConfirmDialog(Sheet[bool]):
    """A question, what a yes means, and two buttons that name what each does."""

    def __init__(
        self, title: str, meaning: str, *, keep_text: str, do_text: str, parent: QWidget
    ) -> None:
        super().__init__(parent, width_px=460)
        self.setObjectName("confirm_dialog")
        self.setWindowTitle(title)
        head = TitleBlock(IconLabel("circle-help", Tone.WARN, disc_px=_DISC_PX))
        head.show_texts(title, meaning)
        self._keep = Button(keep_text)
        self._keep.setObjectName("confirm_no")
        self._keep.setDefault(True)
        self._do = Button(do_text, ButtonKind.PRIMARY)
        self._do.setObjectName("confirm_yes")
        self._do.setAutoDefault(True)  # Enter acts on it, but only while it has the focus
        self._lay_out(head)
        self._keep.clicked.connect(self.reject)
        self._do.clicked.connect(self._say_yes)
        self._keep.setFocus()

    def _lay_out(self, head: TitleBlock) -> None:
        column = card_column(self)
        column.addWidget(head)
        buttons = QHBoxLayout()
        spaced(buttons, margins=(0, 1, 0, 0), spacing=2)
        buttons.addWidget(self._keep, 1)
        buttons.addWidget(self._do, 1)
        column.addLayout(buttons)

    def _say_yes(self) -> None:
        if self.answer is None:  # one press, one answer
            self.answer_with(True)

"""Closes the record of a call that the platform never confirmed: by whom, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.views.dialogs.layouts import caption, card_column, spaced
from ordermanager_desktop.views.dialogs.order_sheet import OrderSheet
from ordermanager_desktop.views.dialogs.title_block import TitleBlock
from ordermanager_desktop.views.theme import Tone
from ordermanager_desktop.views.widgets.button import Button, ButtonKind
from ordermanager_desktop.views.widgets.icon_label import IconLabel
from ordermanager_desktop.views.widgets.plain_text import one_line
from ordermanager_desktop.views.widgets.text_field import TextField
from ordermanager_desktop.views.wording import calls as words
from ordermanager_desktop.views.wording.stores import with_store

_LONGEST_NAME: Final = 60
_LONGEST_NOTE: Final = 200
_DISC_PX: Final = 40


@dataclass(frozen=True, slots=True)
class Closing:
    """Who closes the record, and what they know of the matter."""

    closed_by: str
    note: str


class CloseRecordDialog(OrderSheet[Closing]):
    """A question with two fields; leaving it open is the safe answer.

    Args:
        actor: The name that was last used, filled in.
        store_name: Whose order it is; empty while there is one store.
    """

    def __init__(self, row: OrderRow, *, actor: str, store_name: str = "", parent: QWidget) -> None:
        super().__init__(row, width_px=460, parent=parent)
        self.setObjectName("close_record_dialog")
        self._store_name = store_name
        self._head = TitleBlock(IconLabel("circle-help", Tone.WARN, disc_px=_DISC_PX))
        self._name_caption = caption("")
        self._name = TextField(longest=_LONGEST_NAME)
        self._name.setObjectName("closed_by")
        self._name.setText(one_line(actor, longest=_LONGEST_NAME))
        self._note_caption = caption("")
        self._note = TextField(longest=_LONGEST_NOTE)
        self._note.setObjectName("closing_note")
        self._keep = Button()
        self._keep.setObjectName("keep_record")
        self._keep.setDefault(True)
        self._do = Button(kind=ButtonKind.PRIMARY)
        self._do.setObjectName("do_close_record")
        self._do.setAutoDefault(True)  # Enter acts on it, but only while it has the focus
        self._lay_out()
        self._connect_signals()
        self._retranslate()
        (self._note if actor else self._name).setFocus()

    def _lay_out(self) -> None:
        column = card_column(self)
        column.addWidget(self._head)
        for heading, field in (
            (self._name_caption, self._name),
            (self._note_caption, self._note),
        ):
            part = QVBoxLayout()
            spaced(part, spacing=1)
            part.addWidget(heading)
            part.addWidget(field)
            column.addLayout(part)
        buttons = QHBoxLayout()
        spaced(buttons, margins=(0, 1, 0, 0), spacing=2)
        buttons.addWidget(self._keep, 1)
        buttons.addWidget(self._do, 1)
        column.addLayout(buttons)

    def _connect_signals(self) -> None:
        self._name.textChanged.connect(self._allow)
        self._note.textChanged.connect(self._allow)
        self._keep.clicked.connect(self.reject)
        self._do.clicked.connect(self._close_it)

    def _retranslate(self) -> None:
        order, call = self._row.order, self._row.phone
        title = words.close_record_title(order)
        self.setWindowTitle(title)
        meaning = words.close_record_meaning(call, order) if call else ""
        self._head.show_texts(title, with_store(self._store_name, meaning))
        self._name_caption.setText(self.tr("Your name"))
        self._name.setAccessibleName(self._name_caption.text())
        self._note_caption.setText(self.tr("What settled it"))
        self._note.setAccessibleName(self._note_caption.text())
        self._note.setPlaceholderText(self.tr("For example: refunded, confirmed by e-mail"))
        self._keep.setText(words.keep_record_open())
        self._do.setText(words.close_record())
        self._allow()

    def _allow(self) -> None:
        is_whole = bool(self._name.text().strip() and self._note.text().strip())
        why_not = self.tr("Enter your name and what settled it first")
        self._do.set_enabled_because(is_whole, why_not)

    def _close_it(self) -> None:
        name, note = one_line(self._name.text()), one_line(self._note.text())
        if name and note and self.answer is None:  # one press, one answer
            self.answer_with(Closing(name, note))

"""The left side of the order's details: items, the customer's note, the sums."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ordermanager_desktop.models.order import Order
from ordermanager_desktop.models.order_amounts import modifier_lines
from ordermanager_desktop.views.dialogs.item_row import amount_label, item_row
from ordermanager_desktop.views.dialogs.layouts import caption, emptied, spaced
from ordermanager_desktop.views.dialogs.note_block import NoteBlock
from ordermanager_desktop.views.theme import SPACE_PX, Tone
from ordermanager_desktop.views.typography import TextRole
from ordermanager_desktop.views.widgets.surfaces import Hairline, ToneBlock
from ordermanager_desktop.views.widgets.text_label import TextLabel
from ordermanager_desktop.views.wording.contents import total_lines

_MOST_LINES = 200  # choices with a line of their own: each is a widget or two


class DetailsContents(QWidget):
    """What was ordered; rebuilt only when the order differs, so that scrolling survives."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._order: Order | None = None
        self._column = QVBoxLayout(self)
        spaced(self._column, margins=(6, 8, 6, 6), spacing=4)

    def show_order(self, order: Order) -> None:
        """Show the order."""
        if order != self._order:
            self._order = order
            self._build(order)

    def retranslate(self) -> None:
        """Write all words anew, after a change of language."""
        if self._order is not None:
            self._build(self._order)

    def _build(self, order: Order) -> None:
        emptied(self._column)
        if order.defect:
            self._column.addWidget(self._defect(order.defect))
        is_compact = sum(len(modifier_lines(item)) for item in order.items) > _MOST_LINES
        for item in order.items:
            self._column.addLayout(item_row(item, is_compact=is_compact))
        if order.more_items and not order.items:
            self._column.addWidget(self._not_listed(order.more_items))
        elif order.more_items:
            more = self.tr("+%n more item(s)", "", order.more_items)
            self._column.addWidget(TextLabel(more, role=TextRole.SECONDARY, tone=Tone.WARN))
        if order.note:
            self._column.addWidget(Hairline())
            self._column.addLayout(self._note(order.note))
        self._column.addWidget(Hairline())
        self._column.addLayout(self._sums(order))
        self._column.addStretch()

    def _defect(self, defect: str) -> ToneBlock:
        text = self.tr("This order’s record can’t be read: {defect}").format(defect=defect)
        return _block(text, Tone.WARN)

    def _not_listed(self, items: int) -> ToneBlock:
        """An order that only our own record knows, which has no names of items."""
        text = self.tr(
            "%n item(s). The list does not show this order: what stands here was written down on "
            "this computer when it was confirmed.",
            "",
            items,
        )
        return _block(text, Tone.WARN)

    def _note(self, note: str) -> QVBoxLayout:
        part = QVBoxLayout()
        spaced(part, spacing=2)
        part.addWidget(caption(self.tr("Note from the customer")))
        part.addWidget(NoteBlock(note))
        return part

    def _sums(self, order: Order) -> QGridLayout:
        grid = QGridLayout()
        grid.setVerticalSpacing(SPACE_PX)
        grid.setColumnStretch(0, 1)
        for line, (name, amount) in enumerate(total_lines(order.totals)):
            grid.addWidget(TextLabel(name, role=TextRole.SECONDARY, tone=Tone.MUTED), line, 0)
            grid.addWidget(amount_label(amount), line, 1)
        last = grid.rowCount()
        grid.addWidget(TextLabel(self.tr("Total"), role=TextRole.BODY_STRONG), last, 0)
        grid.addWidget(amount_label(order.totals.total), last, 1)
        return grid


def _block(text: str, tone: Tone) -> ToneBlock:
    block = ToneBlock(tone)
    inside = QVBoxLayout(block)
    spaced(inside, margins=(3, 2, 3, 2))
    inside.addWidget(TextLabel(text, role=TextRole.BODY_STRONG, tone=tone, wraps=True))
    return block

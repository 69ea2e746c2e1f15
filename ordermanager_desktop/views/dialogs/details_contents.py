"""The left side of the order's details: items, the customer's note, the sums."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ordermanager_desktop.models.money import Amount
from ordermanager_desktop.models.order import Order, OrderItem
from ordermanager_desktop.views.dialogs.details_words import modifiers_text, total_lines
from ordermanager_desktop.views.dialogs.layouts import caption, emptied, spaced
from ordermanager_desktop.views.theme import SPACE_PX, Tone
from ordermanager_desktop.views.typography import TextRole, scaled_px
from ordermanager_desktop.views.widgets.surfaces import Hairline, ToneBlock
from ordermanager_desktop.views.widgets.text_label import TextLabel
from ordermanager_desktop.views.wording.rows import NOTHING, amount_tone, money_text

_QUANTITY_PX = 34
_TOP = Qt.AlignmentFlag.AlignTop
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTrailing


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
        for item in order.items:
            self._column.addLayout(_item_row(item))
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
        part.addWidget(_block(note, Tone.WARN))
        return part

    def _sums(self, order: Order) -> QGridLayout:
        grid = QGridLayout()
        grid.setVerticalSpacing(SPACE_PX)
        grid.setColumnStretch(0, 1)
        for line, (name, amount) in enumerate(total_lines(order.totals)):
            grid.addWidget(TextLabel(name, role=TextRole.SECONDARY, tone=Tone.MUTED), line, 0)
            grid.addWidget(_amount(amount), line, 1)
        last = grid.rowCount()
        grid.addWidget(TextLabel(self.tr("Total"), role=TextRole.BODY_STRONG), last, 0)
        grid.addWidget(_amount(order.totals.total), last, 1)
        return grid


def _item_row(item: OrderItem) -> QHBoxLayout:
    row = QHBoxLayout()
    spaced(row)
    quantity = TextLabel(f"{item.quantity}×", role=TextRole.NUMBER)
    quantity.setMinimumWidth(scaled_px(_QUANTITY_PX))
    row.addWidget(quantity, 0, _TOP)
    row.addLayout(_item_words(item), 1)
    row.addSpacing(3 * SPACE_PX)
    price = item.price.times(item.quantity) if item.price else None
    row.addWidget(_amount(price), 0, _TOP)
    return row


def _item_words(item: OrderItem) -> QVBoxLayout:
    words = QVBoxLayout()
    spaced(words)
    words.setSpacing(2)
    words.addWidget(TextLabel(item.name or NOTHING, role=TextRole.TITLE, wraps=True))
    if modifiers := modifiers_text(item):
        words.addWidget(TextLabel(modifiers, role=TextRole.SECONDARY, tone=Tone.MUTED, wraps=True))
    if item.note:
        note = TextLabel(
            f"“{item.note}”", role=TextRole.SECONDARY_STRONG, tone=Tone.WARN, wraps=True
        )
        words.addWidget(note)
    return words


def _amount(amount: Amount | None) -> TextLabel:
    label = TextLabel(money_text(amount), role=TextRole.NUMBER, tone=amount_tone(amount))
    label.setAlignment(_RIGHT)
    return label


def _block(text: str, tone: Tone) -> ToneBlock:
    block = ToneBlock(tone)
    inside = QVBoxLayout(block)
    spaced(inside, margins=(3, 2, 3, 2))
    inside.addWidget(TextLabel(text, role=TextRole.BODY_STRONG, tone=tone, wraps=True))
    return block

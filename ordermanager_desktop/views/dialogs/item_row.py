"""One line of an order in its details: quantity, name, price; choices and the note beneath."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ordermanager_desktop.models.money import Amount
from ordermanager_desktop.models.order import OrderItem
from ordermanager_desktop.models.order_amounts import ModifierLine, item_amount, modifier_lines
from ordermanager_desktop.views.dialogs.layouts import spaced
from ordermanager_desktop.views.dialogs.note_block import NoteBlock
from ordermanager_desktop.views.theme import SPACE_PX, Tone
from ordermanager_desktop.views.typography import TextRole, scaled_px
from ordermanager_desktop.views.widgets.text_label import TextLabel
from ordermanager_desktop.views.wording.contents import modifier_text, modifiers_text
from ordermanager_desktop.views.wording.rows import NOTHING, amount_tone, money_text

translate = QCoreApplication.translate

_QUANTITY_PX = 34
_INDENT_PX = 16
_TOP = Qt.AlignmentFlag.AlignTop
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTrailing


def item_row(item: OrderItem, *, is_compact: bool = False) -> QVBoxLayout:
    """The line.

    Args:
        is_compact: All choices in one text: an order of thousands would take seconds to lay out.
    """
    column = QVBoxLayout()
    spaced(column)
    column.setSpacing(2)
    quantity = TextLabel(f"{item.quantity}×", role=TextRole.NUMBER)
    quantity.setMinimumWidth(scaled_px(_QUANTITY_PX))
    name = TextLabel(item.name or NOTHING, role=TextRole.TITLE, wraps=True)
    head = QHBoxLayout()
    spaced(head)
    head.addWidget(quantity, 0, _TOP)
    head.addWidget(name, 1)
    head.addSpacing(3 * SPACE_PX)
    head.addWidget(amount_label(item_amount(item)), 0, _TOP)
    column.addLayout(head)
    for part in _beneath(item, is_compact=is_compact):
        column.addLayout(part)
    return column


def amount_label(
    amount: Amount | None, *, role: TextRole = TextRole.NUMBER, tone: Tone = Tone.TEXT
) -> TextLabel:
    """An amount at the right; one that is only as received stands out."""
    odd = amount_tone(amount)
    label = TextLabel(money_text(amount), role=role, tone=tone if odd is Tone.TEXT else odd)
    label.setAlignment(_RIGHT)
    return label


def _beneath(item: OrderItem, *, is_compact: bool) -> Iterable[QHBoxLayout]:
    if is_compact:
        if text := modifiers_text(item):
            yield _indented(_quiet(text))
    else:
        yield from map(_modifier_row, modifier_lines(item))
        if more := item.more_modifiers:
            text = translate("details", "+%n more", "", more)
            role = TextRole.SECONDARY_STRONG
            yield _indented(TextLabel(text, role=role, tone=Tone.WARN, wraps=True))
    if item.note:
        yield _indented(NoteBlock(item.note), gap_px=SPACE_PX)


def _modifier_row(line: ModifierLine) -> QHBoxLayout:
    row = _indented(_quiet(modifier_text(line)), level=line.level)
    if line.amount is not None:
        row.addSpacing(3 * SPACE_PX)
        price = amount_label(line.amount, role=TextRole.SECONDARY_STRONG, tone=Tone.MUTED)
        row.addWidget(price, 0, _TOP)
    return row


def _indented(part: TextLabel | NoteBlock, *, level: int = 0, gap_px: int = 0) -> QHBoxLayout:
    row = QHBoxLayout()
    spaced(row)
    left_px = scaled_px(_QUANTITY_PX) + level * scaled_px(_INDENT_PX)
    row.setContentsMargins(left_px, gap_px, 0, 0)
    row.addWidget(part, 1)
    return row


def _quiet(text: str) -> TextLabel:
    return TextLabel(text, role=TextRole.SECONDARY, tone=Tone.MUTED, wraps=True)

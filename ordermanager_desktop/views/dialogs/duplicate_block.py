"""Two orders that look like one, side by side, and what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ordermanager_desktop.models.items_to_stop import items_to_stop
from ordermanager_desktop.models.order import OrderKey
from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.views.dialogs.layouts import emptied, narrow, spaced
from ordermanager_desktop.views.theme import SPACE_PX, Tone
from ordermanager_desktop.views.typography import TextRole, scaled_px
from ordermanager_desktop.views.widgets.button import Button, ButtonKind
from ordermanager_desktop.views.widgets.surfaces import Hairline, ToneBlock
from ordermanager_desktop.views.widgets.text_label import TextLabel, set_plain_tooltip
from ordermanager_desktop.views.wording import duplicates as words
from ordermanager_desktop.views.wording.kitchen import items_text
from ordermanager_desktop.views.wording.rows import (
    money_text,
    number_text,
    placed_text,
    platform_name,
    status_text,
)

_SIDE_BY_SIDE_PX = 400
_LEAST_PX = 160
_ITEMS = 12


class DuplicateBlock(QWidget):
    """Hidden until there is a pair; the later order is the one that can be cancelled.

    Signals:
        cancel_requested: The later order is to be cancelled as a duplicate. Carries its OrderKey.
        dismissed: They are no duplicates. Carries both OrderKeys.
    """

    cancel_requested = Signal(OrderKey)
    dismissed = Signal(OrderKey, OrderKey)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("duplicate_block")
        self._pair: tuple[OrderRow, OrderRow] | None = None  # the earlier one, the later one
        self._shown: OrderKey | None = None
        self.hide()

    def _build(self) -> None:
        """With the first pair: most orders have no twin."""
        self._head = TextLabel(role=TextRole.TITLE, tone=Tone.WARN, wraps=True)
        self._why = TextLabel(role=TextRole.SECONDARY, tone=Tone.WARN, wraps=True)
        self._sides = _Sides()
        self._cancel = _Yielding(kind=ButtonKind.DANGER_OUTLINE, icon="circle-x")
        self._cancel.setObjectName("cancel_duplicate")
        self._dismiss = _Yielding()
        self._dismiss.setObjectName("not_duplicate")
        self._lay_out()
        self._cancel.clicked.connect(self._ask_to_cancel)
        self._dismiss.clicked.connect(self._tell)

    def show_pair(self, shown: OrderRow, other: OrderRow | None) -> None:
        """Show the order of the details beside the other one; without one there is no block."""
        twin = shown.twin
        if twin is None or other is None:
            self._pair = None
            self.hide()
            return
        if self.layout() is None:
            self._build()
        self._shown = shown.key
        self._pair = (shown, other) if twin.is_later else (other, shown)
        self._write()
        self.show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._write()

    def _lay_out(self) -> None:
        block = ToneBlock(Tone.WARN)
        inside = QVBoxLayout(block)
        spaced(inside, margins=(4, 3, 4, 4), spacing=2)
        for part in (self._head, self._why, self._sides, self._cancel, self._dismiss):
            inside.addWidget(part)
        column = QVBoxLayout(self)
        spaced(column, margins=(6, 6, 6, 0))
        column.addWidget(block)

    def _write(self) -> None:
        if self._pair is None:
            return
        earlier, later = self._pair
        self._head.setText(words.headline())
        self._why.setText(words.why(earlier.order, later.order))
        self._sides.show_columns(
            [
                _column(row, other, is_later=row is later, is_shown=row.key == self._shown)
                for row, other in ((earlier, later), (later, earlier))
            ]
        )
        self._cancel.setText(words.cancel_later(later.order))
        why_not = words.why_not_cancel(later)
        self._cancel.set_enabled_because(not why_not, why_not)
        if not why_not:
            set_plain_tooltip(self._cancel, self._cancel.label())  # a narrow one cuts the platform
        self._dismiss.setText(words.not_a_duplicate())

    def _ask_to_cancel(self) -> None:
        if self._pair is not None:
            self.cancel_requested.emit(self._pair[1].key)

    def _tell(self) -> None:
        if self._pair is not None:
            earlier, later = self._pair
            self.dismissed.emit(earlier.key, later.key)


class _Sides(QWidget):
    """Two columns; over each other where there is no room beside each other."""

    def __init__(self) -> None:
        super().__init__()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        spaced(self._row, spacing=4)

    def show_columns(self, columns: list[QVBoxLayout]) -> None:
        """Show these in place of the former ones."""
        emptied(self._row)
        for column in columns:
            self._row.addLayout(column, 1)

    def minimumSizeHint(self) -> QSize:
        """Two columns beside each other would hold the narrow details open."""
        return QSize(scaled_px(_LEAST_PX), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() >= scaled_px(_SIDE_BY_SIDE_PX)
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.LeftToRight if is_wide else directions.TopToBottom)


class _Yielding(Button):
    """A button that gives way to a narrow column; its beginning names the order."""

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), scaled_px(_LEAST_PX)), hint.height())


def _column(row: OrderRow, other: OrderRow, *, is_later: bool, is_shown: bool) -> QVBoxLayout:
    column = QVBoxLayout()
    spaced(column, margins=(0, 0, 0, 2))
    column.setSpacing(3)
    column.addWidget(Hairline())
    column.addSpacing(SPACE_PX)
    column.addWidget(_fact(words.caption(is_later=is_later, is_shown=is_shown)))
    number = number_text(row.order)
    column.addWidget(TextLabel(narrow(number), role=TextRole.TITLE, wraps=True))
    for text, another in zip(_facts(row), _facts(other), strict=True):
        column.addWidget(_fact(text, is_different=text != another))
    mine, its = (items_to_stop(each.order, most=_ITEMS) for each in (row, other))
    is_different = (sorted(mine.lines), mine.more) != (sorted(its.lines), its.more)
    column.addWidget(_fact(items_text(mine), is_different=is_different))
    column.addStretch()
    return column


def _facts(row: OrderRow) -> tuple[str, ...]:
    order = row.order
    return (
        platform_name(order.platform),
        placed_text(order),
        money_text(order.totals.total),
        status_text(row),
    )


def _fact(text: str, *, is_different: bool = False) -> TextLabel:
    """A fact; what tells the two apart is bold, not only of another colour."""
    role = TextRole.SECONDARY_STRONG if is_different else TextRole.SECONDARY
    tone = Tone.TEXT if is_different else Tone.MUTED
    return TextLabel(narrow(text), role=role, tone=tone, wraps=True)

"""What stands around an order: its courier, what happened to it, and its id."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ordermanager_desktop.models.order import Courier
from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.views.dialogs.details_words import courier_line, timeline
from ordermanager_desktop.views.dialogs.layouts import caption, emptied, narrow, spaced
from ordermanager_desktop.views.theme import Tone
from ordermanager_desktop.views.typography import TextRole
from ordermanager_desktop.views.widgets.text_label import TextLabel
from ordermanager_desktop.views.wording.rows import clock_text


class DetailsBackground(QWidget):
    """Courier, timeline and id; a part of which nothing is known is left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: OrderRow | None = None
        self._column = QVBoxLayout(self)
        spaced(self._column, spacing=4)

    def show_row(self, row: OrderRow) -> None:
        """Show the row."""
        if row != self._row:
            self._row = row
            self._build(row)

    def retranslate(self) -> None:
        """Write all words anew, after a change of language."""
        if self._row is not None:
            self._build(self._row)

    def _build(self, row: OrderRow) -> None:
        emptied(self._column)
        if row.order.courier:
            part = self._courier(row.order.courier, shows_phone=row.order.status.is_live)
            self._column.addLayout(part)
        if events := timeline(row):
            lines = [f"{clock_text(at)} {event}" for at, event in events]
            self._column.addLayout(_section(self.tr("Timeline"), lines))
        self._column.addLayout(_section(self.tr("Order ID"), [row.order.key.order_id]))

    def _courier(self, courier: Courier, *, shows_phone: bool) -> QVBoxLayout:
        part = QVBoxLayout()
        spaced(part, spacing=1)
        part.addWidget(caption(self.tr("Courier")))
        who = narrow(courier_line(courier))
        part.addWidget(TextLabel(who, role=TextRole.BODY_STRONG, wraps=True))
        if courier.phone and shows_phone:  # a number is nobody's business once the order is over
            part.addWidget(_quiet(courier.phone))
        return part


def _section(title: str, lines: list[str]) -> QVBoxLayout:
    part = QVBoxLayout()
    spaced(part, spacing=1)
    part.addWidget(caption(title))
    for line in lines:
        part.addWidget(_quiet(line))
    return part


def _quiet(text: str) -> TextLabel:
    return TextLabel(narrow(text), role=TextRole.SECONDARY, tone=Tone.MUTED, wraps=True)

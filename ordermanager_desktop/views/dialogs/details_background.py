"""What stands around an order: its courier, what happened to it, and its id."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ordermanager_desktop.models.order import Order
from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.models.order_timeline import TimelineEvent
from ordermanager_desktop.views.dialogs.details_words import courier_line, hand_over_lines
from ordermanager_desktop.views.dialogs.layouts import caption, emptied, narrow, spaced
from ordermanager_desktop.views.dialogs.timeline_list import TimelineList
from ordermanager_desktop.views.theme import Tone
from ordermanager_desktop.views.typography import TextRole
from ordermanager_desktop.views.widgets.text_label import TextLabel
from ordermanager_desktop.views.wording.rows import platform_name


class DetailsBackground(QWidget):
    """Courier, timeline and id; a part of which nothing is known is left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[OrderRow, tuple[TimelineEvent, ...], datetime] | None = None
        self._column = QVBoxLayout(self)
        spaced(self._column, spacing=4)

    def show_row(self, row: OrderRow, events: Sequence[TimelineEvent], now: datetime) -> None:
        """Show the row and what happened to it, as at a moment (aware UTC)."""
        if self._shown is None or self._shown[:2] != (row, tuple(events)):
            self._shown = row, tuple(events), now
            self.retranslate()

    def retranslate(self) -> None:
        """Write all words anew, after a change of language."""
        if self._shown is not None:
            self._build(*self._shown)

    def _build(self, row: OrderRow, events: tuple[TimelineEvent, ...], now: datetime) -> None:
        emptied(self._column)
        times = hand_over_lines(row.order, now)
        if row.order.courier or times:
            self._column.addLayout(self._hand_over(row.order, times))
        if events:
            part = _section(self.tr("Timeline"))
            part.addWidget(TimelineList(events, platform_name(row.order.platform), now))
            self._column.addLayout(part)
        part = _section(self.tr("Order ID"))
        part.addWidget(_quiet(row.order.key.order_id))
        self._column.addLayout(part)

    def _hand_over(self, order: Order, times: list[str]) -> QVBoxLayout:
        courier = order.courier
        part = _section(self.tr("Courier") if courier else self.tr("Pickup and delivery"))
        if courier:
            who = narrow(courier_line(courier))
            part.addWidget(TextLabel(who, role=TextRole.BODY_STRONG, wraps=True))
            if courier.phone and order.status.is_live:  # nobody's business once it is over
                part.addWidget(_quiet(courier.phone))
        for line in times:
            part.addWidget(_quiet(line))
        return part


def _section(title: str) -> QVBoxLayout:
    part = QVBoxLayout()
    spaced(part, spacing=1)
    part.addWidget(caption(title))
    return part


def _quiet(text: str) -> TextLabel:
    return TextLabel(narrow(text), role=TextRole.SECONDARY, tone=Tone.MUTED, wraps=True)

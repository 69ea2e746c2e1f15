"""A card about one order, which follows that order to its end."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.views.widgets.plain_text import one_line
from ordermanager_desktop.views.widgets.sheet import Sheet
from ordermanager_desktop.views.wording.rows import money_text, number_text

T = TypeVar("T")


class OrderSheet(Sheet[T]):
    """Says all its words again when the order or the language changes."""

    def __init__(self, row: OrderRow, *, width_px: int, parent: QWidget) -> None:
        super().__init__(parent, width_px=width_px)
        self._row = row

    @property
    def row(self) -> OrderRow:
        """The order, as it was last shown."""
        return self._row

    def show_row(self, row: OrderRow) -> None:
        """Follow the order; once it has ended there is nothing left to do here."""
        self._row = row
        self._retranslate()

    def order_line(self, store_name: str) -> str:
        """Which order it is about, and whose where there are several stores."""
        order = self._row.order
        number = QCoreApplication.translate("order_sheet", "Order {number}")
        parts = (
            number.format(number=number_text(order)),
            store_name,
            order.customer,
            money_text(order.totals.total),
        )
        return " · ".join(one_line(part, longest=80) for part in parts if part)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        """Write every word of the card."""
        raise NotImplementedError

"""The menu of one row."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ordermanager_desktop.models.next_step import NO_OFFER, StepOffer, StepWish
from ordermanager_desktop.models.order import OrderKey
from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.views.theme import Tone
from ordermanager_desktop.views.widgets.menu import Menu
from ordermanager_desktop.views.wording.next_steps import blocked_text, step_icon, step_text
from ordermanager_desktop.views.wording.rows import number_text


class RowMenu(Menu):
    """What can be done with the order it was opened for, however the list moves meanwhile.

    *Details* comes first: a second tap on the row's button changes nothing. Cancelling is the last
    entry, far from the next step.

    Signals:
        order_opened: Carries the OrderKey.
        cancel_requested: Carries the OrderKey.
        remove_requested: Carries the OrderKey.
        copy_requested: Carries the order's number, without its mark.
        print_requested: Carries the OrderKey.
        step_requested: Carries the StepWish.
    """

    order_opened = Signal(OrderKey)
    cancel_requested = Signal(OrderKey)
    remove_requested = Signal(OrderKey)
    copy_requested = Signal(str)
    print_requested = Signal(OrderKey)
    step_requested = Signal(StepWish)

    def __init__(self, row: OrderRow, parent: QWidget, *, offer: StepOffer = NO_OFFER) -> None:
        super().__init__(parent)
        self.setObjectName("row_menu")
        key = row.key
        self.add(self.tr("Details"), partial(self.order_opened.emit, key), icon="eye")
        self._add_step(row, offer)
        self.addSeparator()
        self.add(
            self.tr("Remove order"),
            partial(self.remove_requested.emit, key),
            icon="archive",
            is_enabled=row.can_be_removed,
            why_not=self._why_not_remove(row),
        )
        number = number_text(row.order).removeprefix("#")
        self.add(
            self.tr("Copy order number"), partial(self.copy_requested.emit, number), icon="copy"
        )
        self.add(
            self.tr("Print ticket…"),
            partial(self.print_requested.emit, key),
            icon="printer",
            is_enabled=not row.order.defect and not row.is_only_recorded,
            why_not=self.tr("Its items are not known here."),
        )
        self.addSeparator()
        self.add(
            self.tr("Cancel order…"),
            partial(self.cancel_requested.emit, key),
            icon="circle-x",
            tone=Tone.DANGER,
            is_enabled=not row.is_muted and not row.is_cancelling,
            why_not=self._why_not_cancel(row),
        )

    def _add_step(self, row: OrderRow, offer: StepOffer) -> None:
        if offer.step is not None:
            self.add(
                step_text(offer.step),
                partial(self.step_requested.emit, StepWish(row.key, offer.step)),
                icon=step_icon(offer.step),
                is_enabled=offer.is_possible,
                why_not=blocked_text(offer.obstacle),
            )

    def _why_not_remove(self, row: OrderRow) -> str:
        if row.removed_at is not None:
            return self.tr("This order is removed already.")
        return self.tr("Only an order that is off can be removed.")

    def _why_not_cancel(self, row: OrderRow) -> str:
        if row.is_cancelling:
            return self.tr("A cancellation is under way: open the details.")
        return self.tr("This order is over.")

"""The pop-up of one order: what was ordered, how it stands, and the way to cancel it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from ordermanager_desktop.models.next_step import NO_OFFER, NextStep, StepOffer, StepWish
from ordermanager_desktop.models.order import OrderKey
from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.models.order_timeline import TellsHistory, no_history, timeline
from ordermanager_desktop.views.dialogs.cancel_facts import CancelFacts
from ordermanager_desktop.views.dialogs.details_actions import DetailsActions
from ordermanager_desktop.views.dialogs.details_background import DetailsBackground
from ordermanager_desktop.views.dialogs.details_contents import DetailsContents
from ordermanager_desktop.views.dialogs.details_header import DetailsHeader
from ordermanager_desktop.views.dialogs.details_words import details_text
from ordermanager_desktop.views.dialogs.duplicate_block import DuplicateBlock
from ordermanager_desktop.views.dialogs.layouts import spaced, stacked
from ordermanager_desktop.views.dialogs.step_block import StepBlock
from ordermanager_desktop.views.dialogs.tall_scroll import TallScroll, scrolled
from ordermanager_desktop.views.typography import scaled_px
from ordermanager_desktop.views.widgets.button import Button
from ordermanager_desktop.views.widgets.scroll_bar import WIDTH_PX as SCROLL_BAR_PX
from ordermanager_desktop.views.widgets.sheet import Sheet
from ordermanager_desktop.views.widgets.surfaces import Hairline
from ordermanager_desktop.views.wording.rows import number_text, platform_name

_WIDTH_PX = 820
_SMALLEST_BODY_PX = 456
_AROUND_BODY_PX = 3  # the card's border, and the line under its head
_ACTIONS_PX = 250
_LOOK_AGAIN_MS = 5_000  # time alone makes an open attempt urgent


def _unknown(_key: OrderKey) -> OrderRow | None:
    return None


def no_offer(_row: OrderRow) -> StepOffer:
    """Nothing can be asked for."""
    return NO_OFFER


class OrderDetailsDialog(Sheet[None]):
    """Shows one order for as long as it is open; ``show_row`` brings it up to date in place.

    Args:
        history: What is known of an order's past beside its row.
        row_of: Another order, None if it is not known.
        next_step: What a row's next step is.

    Signals:
        cancel_requested: *Cancel order* was pressed, here or in the menu. Carries the OrderKey.
        remove_requested: *Remove order* was pressed. Carries the OrderKey.
        help_requested: *What now?* was pressed. Carries the OrderKey.
        withdraw_requested: *Don't send* was pressed. Carries the attempt's id.
        close_record_requested: *Close this record* was pressed. Carries the OrderKey.
        dismiss_requested: *I have dealt with it* was pressed. Carries the OrderKey.
        print_requested: *Print ticket…* was picked. Carries the OrderKey.
        pdf_requested: *Save ticket as PDF…* was picked. Carries the OrderKey.
        copy_requested: Something is to be copied. Carries the text.
        cancel_duplicate_requested: The later of two is to be cancelled. Carries its OrderKey.
        not_duplicate_told: Two orders are no duplicates. Carries both OrderKeys.
        step_requested: The button of the next step was pressed. Carries the StepWish.
    """

    cancel_requested = Signal(OrderKey)
    remove_requested = Signal(OrderKey)
    help_requested = Signal(OrderKey)
    withdraw_requested = Signal(str)
    close_record_requested = Signal(OrderKey)
    dismiss_requested = Signal(OrderKey)
    print_requested = Signal(OrderKey)
    pdf_requested = Signal(OrderKey)
    copy_requested = Signal(str)
    cancel_duplicate_requested = Signal(OrderKey)
    not_duplicate_told = Signal(OrderKey, OrderKey)
    step_requested = Signal(StepWish)

    def __init__(
        self,
        row: OrderRow,
        facts: CancelFacts,
        *,
        clock: Callable[[], datetime],
        history: TellsHistory = no_history,
        row_of: Callable[[OrderKey], OrderRow | None] = _unknown,
        next_step: Callable[[OrderRow], StepOffer] = no_offer,
        parent: QWidget,
    ) -> None:
        super().__init__(parent, width_px=_WIDTH_PX)
        self.setObjectName("order_details")
        self._row = row
        self._is_behind = False
        self._clock = clock
        self._history = history
        self._header = DetailsHeader(row, store_name=facts.store_name)
        self._row_of = row_of
        self._duplicate = DuplicateBlock()
        self._next_step = next_step
        self._contents = DetailsContents()
        self._scroll = TallScroll(stacked(self._duplicate, self._contents))
        self._actions = DetailsActions(facts)
        self._background = DetailsBackground()
        self._step = StepBlock()
        self._remove = Button(icon="archive")
        self._remove.setObjectName("remove_order")
        self._clockwork = QTimer(self, interval=_LOOK_AGAIN_MS)
        self._clockwork.start()
        self._lay_out()
        self._connect_signals()
        self.show_row(row)

    @property
    def key(self) -> OrderKey:
        """The order that is shown."""
        return self._row.key

    def follow(self, row: OrderRow) -> None:
        """Keep up with the order that is shown, and with its twin; unseen, at the next sight."""
        is_mine = row.key == self.key
        if is_mine:
            self._row = row
        elif self._row.twin is None or self._row.twin.key != row.key:
            return
        if not self.isVisible():
            self._is_behind = True
        elif is_mine:
            self.show_row(row)
        else:
            self._show_twin()

    def show_row(self, row: OrderRow) -> None:
        """Bring what is shown up to date; the order stays the same one."""
        self._row = row
        self._is_behind = False
        number = number_text(row.order)
        self.setWindowTitle(self.tr("Order {number}").format(number=number))
        self._scroll.setAccessibleName(self.windowTitle())
        self._show_what_time_changes()
        self._show_twin()
        self._contents.show_order(row.order)
        events = timeline(row, self._history(row.key))
        self._background.show_row(row, events, self._clock())
        self._step.show_offer(
            self._next_step(row),
            platform_name(row.order.platform),
            is_live=row.order.status.is_live,
        )
        self._remove.setText(self.tr("Remove order"))
        self._remove.setVisible(row.can_be_removed)

    def showEvent(self, event: QShowEvent) -> None:
        if self._is_behind:
            self.show_row(self._row)
        super().showEvent(event)
        self._scroll.setFocus()  # the arrows scroll, and no key acts by mistake

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._contents.retranslate()
            self._background.retranslate()
            self.show_row(self._row)

    def _height_for(self, width_px: int) -> int:
        """Not too low where there is room; in a low window the button at the foot stays inside."""
        least_px = self._header.sizeHint().height() + _AROUND_BODY_PX + _SMALLEST_BODY_PX
        return max(super()._height_for(width_px), least_px)

    def _lay_out(self) -> None:
        body = QHBoxLayout()
        spaced(body)
        body.addWidget(self._scroll, 1)
        body.addWidget(Hairline(Qt.Orientation.Vertical))
        body.addWidget(self._right_side())
        column = QVBoxLayout(self)
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        column.setContentsMargins(1, 1, 1, 1)  # the card's border
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(Hairline())
        column.addLayout(body, 1)

    def _right_side(self) -> QWidget:
        inside = QVBoxLayout()
        spaced(inside, margins=(5, 5, 5, 5), spacing=6)
        inside.addWidget(self._actions)
        inside.addWidget(self._background)
        inside.addStretch()
        side = _Side()
        column = QVBoxLayout(side)
        spaced(column)
        column.addWidget(scrolled(inside), 1)
        foot = QVBoxLayout()
        spaced(foot, margins=(5, 3, 5, 5))
        foot.addWidget(self._step)
        foot.addWidget(self._remove)
        column.addLayout(foot)
        return side

    def _connect_signals(self) -> None:
        for wish in (self._actions.cancel_requested, self._header.cancel_requested):
            wish.connect(self._ask_to_cancel)
        self._actions.help_requested.connect(self._ask_for_help)
        self._actions.withdraw_requested.connect(self._withdraw)
        self._actions.close_record_requested.connect(self._ask_to_close_the_record)
        self._actions.dismiss_requested.connect(self._dismiss)
        self._header.print_requested.connect(self._ask_to_print)
        self._header.pdf_requested.connect(self._ask_for_pdf)
        self._header.number_copy_requested.connect(self._copy_number)
        self._header.details_copy_requested.connect(self._copy_details)
        self._header.close_requested.connect(self.reject)
        self._duplicate.cancel_requested.connect(self.cancel_duplicate_requested)
        self._duplicate.dismissed.connect(self.not_duplicate_told)
        self._remove.clicked.connect(self._ask_to_remove)
        self._step.step_requested.connect(self._ask_for_step)
        self._clockwork.timeout.connect(self._show_what_time_changes)

    def _show_twin(self) -> None:
        twin = self._row.twin
        self._duplicate.show_pair(self._row, self._row_of(twin.key) if twin else None)

    def _show_what_time_changes(self) -> None:
        now = self._clock()
        self._actions.show_row(self._row, now)
        self._header.show_row(self._row, now, can_cancel=self._actions.can_cancel())

    def _ask_to_cancel(self) -> None:
        self.cancel_requested.emit(self.key)

    def _ask_for_step(self, step: NextStep) -> None:
        self.step_requested.emit(StepWish(self.key, step))

    def _ask_to_remove(self) -> None:
        self.remove_requested.emit(self.key)

    def _ask_for_help(self) -> None:
        self.help_requested.emit(self.key)

    def _ask_to_close_the_record(self) -> None:
        self.close_record_requested.emit(self.key)

    def _ask_to_print(self) -> None:
        self.print_requested.emit(self.key)

    def _ask_for_pdf(self) -> None:
        self.pdf_requested.emit(self.key)

    def _dismiss(self) -> None:
        self.dismiss_requested.emit(self.key)

    def _withdraw(self) -> None:
        if self._row.attempt is not None:
            self.withdraw_requested.emit(self._row.attempt.id)

    def _copy_number(self) -> None:
        self.copy_requested.emit(number_text(self._row.order))

    def _copy_details(self) -> None:
        self.copy_requested.emit(details_text(self._row, self._clock()))


class _Side(QWidget):
    """As wide as drawn; a language with long words gets room for its longest button, beside a
    scroll bar."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        return QSize(self._width_px(), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._width_px(), super().minimumSizeHint().height())

    def _width_px(self) -> int:
        words_px = super().minimumSizeHint().width()
        return max(scaled_px(_ACTIONS_PX), words_px + SCROLL_BAR_PX)

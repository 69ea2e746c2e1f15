"""Asks why an order is cancelled; keeping it is the safe answer."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ordermanager_desktop.models.cancellation import CancelReason, ReasonOffer
from ordermanager_desktop.models.next_step import StepWish
from ordermanager_desktop.models.order import Order
from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.models.store_pause import PauseWish
from ordermanager_desktop.views.dialogs.cancel_facts import CancelFacts
from ordermanager_desktop.views.dialogs.layouts import caption, card_column, spaced
from ordermanager_desktop.views.dialogs.notice import Notice
from ordermanager_desktop.views.dialogs.save_order_block import SaveOrderBlock
from ordermanager_desktop.views.dialogs.title_block import TitleBlock
from ordermanager_desktop.views.theme import Tone
from ordermanager_desktop.views.widgets.badge import PlatformBadge
from ordermanager_desktop.views.widgets.button import Button, ButtonKind
from ordermanager_desktop.views.widgets.plain_text import one_line
from ordermanager_desktop.views.widgets.reason_combo import ReasonCombo
from ordermanager_desktop.views.widgets.sheet import Sheet
from ordermanager_desktop.views.widgets.text_field import TextField
from ordermanager_desktop.views.wording.cancelling import reason_text, side_effect_text
from ordermanager_desktop.views.wording.endings import nothing_to_cancel
from ordermanager_desktop.views.wording.rows import money_text, number_text, platform_name

_LONGEST_NOTE = 200
_ID_TAIL = 6  # tells apart two orders with one friendly number


@dataclass(frozen=True, slots=True)
class CancelChoice:
    """What the manager confirmed. ``note`` stays on this computer."""

    reason: CancelReason
    note: str = ""


class CancelDialog(Sheet[CancelChoice]):
    """Bound to one order: what it shows is what will be sent. It stops when that order ends.

    Args:
        notice: A warning on top, for example that the order's total changed meanwhile.
        reason: Chosen beforehand where the manager has just named it; the confirmation stays.

    Signals:
        step_requested: A step is to save the order, which is kept. Carries the StepWish.
        pause_requested: A pause is to save the order, which is kept. Carries the PauseWish.
    """

    step_requested = Signal(StepWish)
    pause_requested = Signal(PauseWish)

    def __init__(
        self,
        row: OrderRow,
        facts: CancelFacts,
        *,
        notice: str = "",
        reason: CancelReason | None = None,
        parent: QWidget,
    ) -> None:
        super().__init__(parent, width_px=460)
        self.setObjectName("cancel_dialog")
        self._row = row
        self._facts = facts
        self._notice_text = notice
        self._make_widgets()
        self._lay_out()
        self._connect_signals()
        self._choose(reason)
        self._chain_stops()
        self._retranslate()
        self._show_reason()
        self._keep.setFocus()

    @property
    def row(self) -> OrderRow:
        """The order, as it was shown, and with how it ended."""
        return self._row

    def show_row(self, row: OrderRow) -> None:
        """Stop if the order has ended; what was shown of a live one stays what is confirmed."""
        if nothing_to_cancel(row):
            self._row = row
            self._retranslate()
            self._show_reason()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat():  # the key that opened the dialog may still be held down
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._show_reason()

    def _make_widgets(self) -> None:
        self._head = TitleBlock(PlatformBadge(self._row.order.platform))
        self._notice = Notice(Tone.WARN, "triangle-alert")
        self._notice.setObjectName("cancel_notice")
        self._saves = SaveOrderBlock(self._row, self._facts.saves)
        self._reason_caption = caption("")
        self._reason = ReasonCombo("")
        self._reason.setObjectName("reason")
        self._reason.add_choices([(reason_text(o.reason), o) for o in self._facts.offers])
        self._effect = Notice(Tone.WARN, "triangle-alert")
        self._effect.setObjectName("side_effect")
        self._note = TextField(longest=_LONGEST_NOTE)
        self._note.setObjectName("note")
        self._keep = Button()
        self._keep.setObjectName("keep_order")
        self._keep.setDefault(True)
        self._confirm = Button(kind=ButtonKind.DANGER)
        self._confirm.setObjectName("confirm_cancel")
        self._confirm.setAutoDefault(True)  # Enter acts on it, but only while it has the focus

    def _lay_out(self) -> None:
        column = card_column(self)
        column.addWidget(self._head)
        column.addWidget(self._notice)
        column.addWidget(self._saves)
        column.addLayout(self._reason_part())
        column.addStretch()
        buttons = QHBoxLayout()
        spaced(buttons, margins=(0, 1, 0, 0), spacing=2)
        buttons.addWidget(self._keep, 1)
        buttons.addWidget(self._confirm, 1)
        column.addLayout(buttons)

    def _reason_part(self) -> QVBoxLayout:
        part = QVBoxLayout()
        spaced(part, spacing=2)
        part.addWidget(self._reason_caption)
        part.addWidget(self._reason)
        part.addWidget(self._note)
        part.addWidget(self._effect)
        return part

    def _connect_signals(self) -> None:
        self._reason.currentIndexChanged.connect(self._show_reason)
        self._keep.clicked.connect(self.reject)
        self._confirm.clicked.connect(self._send)
        self._saves.step_requested.connect(self._take_step)
        self._saves.pause_requested.connect(self._take_pause)

    def _chain_stops(self) -> None:
        """The reason and the buttons come first: what could save the order holds nobody up."""
        stops = (self._reason, self._note, self._keep, self._confirm, *self._saves.stops())
        for stop, following in pairwise(stops):
            QWidget.setTabOrder(stop, following)

    def _retranslate(self) -> None:
        order = self._row.order
        title = self.tr("Cancel order {number}?").format(number=number_text(order))
        self._head.show_texts(title, self._subtitle(order))
        self.setWindowTitle(title)
        ended = nothing_to_cancel(self._row)
        self._notice.show_text(ended or self._notice_text)
        self._saves.setVisible(bool(self._facts.saves) and not ended)
        self._saves.retranslate()
        self._reason_caption.setText(self.tr("Reason for cancelling"))
        self._reason.setAccessibleName(self._reason_caption.text())
        self._reason.setPlaceholderText(self.tr("Choose a reason"))
        for index, offer in enumerate(self._facts.offers):
            self._reason.setItemText(index, reason_text(offer.reason))
        self._note.setPlaceholderText(self.tr("Note for yourself; it is not sent"))
        self._note.setAccessibleName(self._note.placeholderText())
        self._keep.setText(self.tr("Close") if ended else self.tr("Keep order"))
        self._confirm.setText(self.tr("Cancel this order"))

    def _subtitle(self, order: Order) -> str:
        tail = self.tr("ID …{tail}").format(tail=order.key.order_id[-_ID_TAIL:])
        parts = (
            platform_name(order.platform),
            self._facts.store_name,
            order.customer,
            money_text(order.totals.total),
            tail,
        )
        return " · ".join(one_line(part, longest=80) for part in parts if part)

    def _show_reason(self) -> None:
        offer = self._chosen()
        ended = nothing_to_cancel(self._row)
        effect = offer.side_effect if offer and not ended else None
        platform = self._facts.platform_name
        self._effect.show_text(side_effect_text(effect, platform) if effect else "")
        self._note.setVisible(offer is not None and offer.reason is CancelReason.OTHER)
        self._reason.setEnabled(not ended)
        why_not = ended or self.tr("Choose a reason first")
        self._confirm.set_enabled_because(offer is not None and not ended, why_not)

    def _choose(self, reason: CancelReason | None) -> None:
        """Choose it if it may be given; nothing is chosen otherwise."""
        reasons = [offer.reason for offer in self._facts.offers]
        if reason in reasons:
            self._reason.setCurrentIndex(reasons.index(reason))

    def _chosen(self) -> ReasonOffer | None:
        offer = self._reason.currentData()
        return offer if isinstance(offer, ReasonOffer) else None

    def _send(self) -> None:
        offer = self._chosen()
        if offer is None or self.answer is not None:  # one press, one answer
            return
        note = self._note.text().strip() if offer.reason is CancelReason.OTHER else ""
        self.answer_with(CancelChoice(offer.reason, note))

    def _take_step(self, wish: StepWish) -> None:
        self.reject()  # first: the order is kept
        self.step_requested.emit(wish)

    def _take_pause(self, wish: PauseWish) -> None:
        self.reject()
        self.pause_requested.emit(wish)

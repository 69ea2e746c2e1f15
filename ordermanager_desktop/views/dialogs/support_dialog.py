"""A cancellation that did not work: what it means, who helps, and trying again."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ordermanager_desktop.models.cancellation import Attempt
from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.services.support_channels import SupportChannels
from ordermanager_desktop.views.dialogs.answer_block import AnswerBlock
from ordermanager_desktop.views.dialogs.cancel_facts import CancelFacts
from ordermanager_desktop.views.dialogs.contact_cards import ContactCards
from ordermanager_desktop.views.dialogs.layouts import caption, card_column, spaced
from ordermanager_desktop.views.dialogs.support_words import (
    answer_line,
    attempts_line,
    failure_meaning,
    failure_title,
    support_details,
    support_message,
)
from ordermanager_desktop.views.dialogs.tall_scroll import scrolled
from ordermanager_desktop.views.dialogs.title_block import TitleBlock
from ordermanager_desktop.views.theme import Tone
from ordermanager_desktop.views.typography import TextRole, scaled_px
from ordermanager_desktop.views.widgets.button import Button, ButtonKind
from ordermanager_desktop.views.widgets.icon_label import IconLabel
from ordermanager_desktop.views.widgets.qr_code import QrCode
from ordermanager_desktop.views.widgets.sheet import Sheet
from ordermanager_desktop.views.widgets.text_label import TextLabel
from ordermanager_desktop.views.wording.stores import with_store

_WIDTH_PX = 620
_DISC_PX = 40
_CODE_CAPTION_PX = 190


class SupportChoice(Enum):
    """What the manager wants after a failure."""

    TRY_AGAIN = auto()  # asks for a new confirmation; nothing is sent by this alone
    CANCELLED_BY_PHONE = auto()  # asks who and when; nothing is recorded by this alone


class SupportDialog(Sheet[SupportChoice]):
    """Leads on from an attempt that failed, was not sent, or is not confirmed.

    Args:
        attempt_count: How often this order's cancellation was confirmed by a person.
        can_try_again: True only if a read shows the order live and the wait is over.
        try_again_hint: Why it can't be tried now, or what to know before it is.
        is_offline: Puts the phone first.

    Signals:
        link_requested: A link of the contact directory is to be opened. Carries it.
        copy_requested: Something is to be copied. Carries the text.
    """

    link_requested = Signal(str)
    copy_requested = Signal(str)

    def __init__(
        self,
        row: OrderRow,
        attempt: Attempt,
        *,
        attempt_count: int,
        facts: CancelFacts,
        support: SupportChannels,
        can_try_again: bool,
        try_again_hint: str = "",
        is_offline: bool = False,
        parent: QWidget,
    ) -> None:
        super().__init__(parent, width_px=_WIDTH_PX)
        self.setObjectName("support_dialog")
        self._row = row
        self._attempt = attempt
        self._attempt_count = attempt_count
        self._facts = facts
        self._hint_text = try_again_hint
        self._can_try_again = can_try_again and not row.order.status.has_ended
        self._link = support.text_link(support_message(row.order, attempt))
        self._make_widgets(support, is_offline=is_offline)
        self._lay_out()
        self._connect_signals()
        self._retranslate()
        self._close.setFocus()

    @property
    def row(self) -> OrderRow:
        """The order, as it was last shown."""
        return self._row

    def show_row(self, row: OrderRow) -> None:
        """Follow the order; one that has ended can't be tried again."""
        self._row = row
        if row.attempt and row.attempt.id == self._attempt.id:
            self._attempt = row.attempt
        self._can_try_again = self._can_try_again and not row.order.status.has_ended
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _make_widgets(self, support: SupportChannels, *, is_offline: bool) -> None:
        self._head = TitleBlock(IconLabel("triangle-alert", Tone.DANGER, disc_px=_DISC_PX))
        self._answer = AnswerBlock(self._attempt.reference)
        self._caption = caption("")
        self._cards = ContactCards(
            support,
            text_link=self._link,
            platform_name=self._facts.platform_name,
            platform_phone=self._facts.contact.phone if self._facts.contact else "",
            phone_first=is_offline,
        )
        self._code = QrCode(self._link, "")
        self._code_caption = TextLabel(role=TextRole.SECONDARY, tone=Tone.MUTED, wraps=True)
        self._code_caption.setMinimumWidth(scaled_px(_CODE_CAPTION_PX))
        self._code_caption.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._by_phone = Button(kind=ButtonKind.LINK, icon="phone")
        self._by_phone.setObjectName("cancelled_by_phone")
        self._hint = TextLabel(role=TextRole.SECONDARY, tone=Tone.WARN, wraps=True)
        self._copy = Button(kind=ButtonKind.LINK, icon="copy")
        self._copy.setObjectName("copy_details")
        self._close = Button()
        self._close.setObjectName("close_support")
        self._close.setDefault(True)
        self._try_again = Button(icon="rotate-cw")
        self._try_again.setObjectName("try_again")
        self._try_again.setAutoDefault(True)

    def _lay_out(self) -> None:
        column = card_column(self)
        column.addWidget(self._head)
        column.addWidget(self._answer)
        middle = QHBoxLayout()
        spaced(middle, spacing=6)
        middle.addLayout(self._people(), 1)
        middle.addLayout(self._code_part())
        column.addWidget(scrolled(middle), 1)
        column.addWidget(self._hint)
        column.addLayout(self._buttons())

    def _people(self) -> QVBoxLayout:
        part = QVBoxLayout()
        spaced(part, spacing=2)
        part.addWidget(self._caption)
        part.addWidget(self._cards)
        part.addWidget(self._by_phone, 0, Qt.AlignmentFlag.AlignLeading)
        part.addStretch()
        return part

    def _code_part(self) -> QVBoxLayout:
        part = QVBoxLayout()
        spaced(part, spacing=2)
        part.addWidget(self._code, 0, Qt.AlignmentFlag.AlignHCenter)
        part.addWidget(self._code_caption)
        part.addStretch()
        return part

    def _buttons(self) -> QHBoxLayout:
        buttons = QHBoxLayout()
        spaced(buttons, spacing=2)
        buttons.addWidget(self._copy)
        buttons.addStretch()
        buttons.addWidget(self._close)
        buttons.addWidget(self._try_again)
        return buttons

    def _connect_signals(self) -> None:
        self._cards.link_requested.connect(self.link_requested)
        self._answer.copy_requested.connect(self.copy_requested)
        self._copy.clicked.connect(self._copy_details)
        self._close.clicked.connect(self.reject)
        self._try_again.clicked.connect(self._ask_again)
        self._by_phone.clicked.connect(self._tell_of_a_call)

    def _retranslate(self) -> None:
        title = failure_title(self._row, self._attempt)
        self.setWindowTitle(title)
        meaning = failure_meaning(self._row, self._attempt)
        self._head.show_texts(title, with_store(self._facts.store_name, meaning))
        self._answer.show_texts(
            answer_line(self._attempt, self._facts.platform_name),
            attempts_line(self._attempt, self._attempt_count),
        )
        self._caption.setText(self.tr("Contact support"))
        self._cards.retranslate()
        self._code_caption.setText(self.tr("Scan to text from your phone"))
        self._code.setAccessibleName(self._code_caption.text())
        self._copy.setText(self.tr("Copy details"))
        self._by_phone.setText(self.tr("Record a call…"))
        self._by_phone.setVisible(not self._row.order.status.has_ended)
        self._close.setText(self.tr("Close"))
        self._show_try_again()

    def _show_try_again(self) -> None:
        kind = ButtonKind.PRIMARY if self._can_try_again else ButtonKind.SECONDARY
        self._try_again.setText(self.tr("Try again"))
        self._try_again.set_kind(kind)
        self._try_again.set_enabled_because(self._can_try_again, self._hint_text)
        self._try_again.setVisible(not self._row.order.status.has_ended)
        self._hint.setText(self._hint_text)
        self._hint.setVisible(bool(self._hint_text))

    def _ask_again(self) -> None:
        if self.answer is None:  # one press, one answer
            self.answer_with(SupportChoice.TRY_AGAIN)

    def _tell_of_a_call(self) -> None:
        if self.answer is None:
            self.answer_with(SupportChoice.CANCELLED_BY_PHONE)

    def _copy_details(self) -> None:
        self.copy_requested.emit(
            support_details(self._row.order, self._attempt, self._attempt_count)
        )
        self._copy.setText(self.tr("Copied"))
        self._copy.set_icon_name("check")

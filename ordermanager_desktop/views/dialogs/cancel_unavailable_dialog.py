"""An order that should be cancelled through this account, but can't be: why, and who helps."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.services.support_channels import SupportChannels
from ordermanager_desktop.views.dialogs.cancel_facts import CancelFacts
from ordermanager_desktop.views.dialogs.contact_cards import ContactCards
from ordermanager_desktop.views.dialogs.contact_platform_dialog import ContactChoice
from ordermanager_desktop.views.dialogs.layouts import caption, card_column, spaced
from ordermanager_desktop.views.dialogs.notice import Notice
from ordermanager_desktop.views.dialogs.order_sheet import OrderSheet
from ordermanager_desktop.views.dialogs.support_words import unsent_message
from ordermanager_desktop.views.dialogs.tall_scroll import scrolled
from ordermanager_desktop.views.dialogs.title_block import TitleBlock
from ordermanager_desktop.views.theme import Tone
from ordermanager_desktop.views.widgets.badge import PlatformBadge
from ordermanager_desktop.views.widgets.button import Button
from ordermanager_desktop.views.wording.endings import nothing_to_cancel

_WIDTH_PX = 500


class CancelUnavailableDialog(OrderSheet[ContactChoice]):
    """Says why, and leads to support, chat first; nothing is sent from here.

    Args:
        is_offline: Puts the phone first.

    Signals:
        link_requested: A link of the contact directory is to be opened. Carries it.
    """

    link_requested = Signal(str)

    def __init__(
        self,
        row: OrderRow,
        facts: CancelFacts,
        support: SupportChannels,
        *,
        is_offline: bool,
        parent: QWidget,
    ) -> None:
        super().__init__(row, width_px=_WIDTH_PX, parent=parent)
        self.setObjectName("cancel_unavailable")
        self._facts = facts
        self._head = TitleBlock(PlatformBadge(row.order.platform))
        self._why = Notice(Tone.WARN, "triangle-alert")
        self._why.setObjectName("why_unavailable")
        self._caption = caption("")
        self._cards = ContactCards(
            support,
            text_link=support.text_link(unsent_message(row.order)),
            platform_name=facts.platform_name,
            platform_phone=facts.contact.phone if facts.contact else "",
            phone_first=is_offline,
        )
        self._close = Button()
        self._close.setObjectName("close_unavailable")
        self._close.setDefault(True)
        self._by_phone = Button()
        self._by_phone.setObjectName("cancelled_by_phone")
        self._by_phone.setAutoDefault(True)
        self._lay_out()
        self._connect_signals()
        self._retranslate()
        self._close.setFocus()

    def _lay_out(self) -> None:
        column = card_column(self)
        for part in (self._head, self._why, self._caption):
            column.addWidget(part)
        ways = QVBoxLayout()
        spaced(ways)
        ways.addWidget(self._cards)
        column.addWidget(scrolled(ways), 1)
        buttons = QHBoxLayout()
        spaced(buttons, margins=(0, 1, 0, 0), spacing=2)
        buttons.addWidget(self._close, 1)
        buttons.addWidget(self._by_phone, 1)
        column.addLayout(buttons)

    def _connect_signals(self) -> None:
        self._cards.link_requested.connect(self.link_requested)
        self._close.clicked.connect(self.reject)
        self._by_phone.clicked.connect(self._tell_of_a_call)

    def _retranslate(self) -> None:
        title = self.tr("{platform} can’t be asked to cancel this order from here")
        title = title.format(platform=self._facts.platform_name)
        self.setWindowTitle(title)
        self._head.show_texts(title, self.order_line(self._facts.store_name))
        ended = nothing_to_cancel(self._row)
        self._why.show_text(ended or self._reason().format(platform=self._facts.platform_name))
        self._caption.setText(self.tr("Contact support"))
        self._cards.retranslate()
        self._close.setText(self.tr("Close"))
        self._by_phone.setText(self.tr("Cancelled by phone"))
        self._by_phone.set_enabled_because(not ended, ended)

    def _reason(self) -> str:
        order = self._row.order
        if order.defect:
            return self.tr(
                "The order’s record can’t be read here, so nothing is sent for it. "
                "It is not cancelled: ask support."
            )
        if not order.key.source:
            return self.tr(
                "The account does not say which platform the order belongs to, so nothing is "
                "sent for it. It is not cancelled: ask support."
            )
        return self.tr(
            "The order’s ID can’t be sent safely, so nothing is sent for it. "
            "It is not cancelled: ask support."
        )

    def _tell_of_a_call(self) -> None:
        if self.answer is None:  # one press, one answer
            self.answer_with(ContactChoice.CANCELLED_BY_PHONE)

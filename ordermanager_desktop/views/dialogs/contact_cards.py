"""The ways to reach people, as cards: chat, text message, phone."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ordermanager_desktop.services.support_channels import SupportChannels, call_link
from ordermanager_desktop.views.dialogs.layouts import spaced
from ordermanager_desktop.views.widgets.action_card import ActionCard


class ContactCards(QWidget):
    """One card for each way that exists; a missing address or number has no card.

    Args:
        text_link: The link with the message already written.
        phone_first: Without a network the phone is what works.

    Signals:
        link_requested: A card was pressed. Carries its link.
    """

    link_requested = Signal(str)

    def __init__(
        self,
        support: SupportChannels,
        *,
        text_link: str,
        platform_name: str = "",
        platform_phone: str = "",
        phone_first: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._support = support
        self._platform_name = platform_name
        self._phone = platform_phone
        self._chat = self._card("chat_card", "message-circle", support.chat_url)
        self._text = self._card("text_card", "smartphone", text_link)
        self._call = self._card(
            "call_card", "phone", call_link(platform_phone) if platform_phone else ""
        )
        cards = [card for card in (self._chat, self._text, self._call) if card]
        column = QVBoxLayout(self)
        spaced(column, spacing=2)
        for card in reversed(cards) if phone_first else cards:
            column.addWidget(card)
        self.retranslate()

    def retranslate(self) -> None:
        """Write all words anew."""
        if self._chat:
            self._chat.set_texts(self.tr("Chat with support"), self.tr("Opens in your browser"))
        if self._text:
            title = self.tr("Text {number}").format(number=self._support.text_number)
            self._text.set_texts(title, self.tr("The message is already written"))
        if self._call:
            title = self.tr("Call {platform} {phone}")
            title = title.format(platform=self._platform_name, phone=self._phone)
            self._call.set_texts(title, self.tr("Ask them to cancel by hand"))

    def _card(self, name: str, icon: str, link: str) -> ActionCard | None:
        if not link:
            return None
        card = ActionCard(icon, "", parent=self)
        card.setObjectName(name)
        card.clicked.connect(partial(self._ask_for, link))
        return card

    def _ask_for(self, link: str) -> None:
        self.link_requested.emit(link)

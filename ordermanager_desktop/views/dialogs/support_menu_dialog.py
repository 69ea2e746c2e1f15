"""How support and the platforms' people are reached, whatever the matter is."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ordermanager_desktop.services.support_channels import PlatformPhone, SupportChannels
from ordermanager_desktop.views.dialogs.contact_cards import ContactCards
from ordermanager_desktop.views.dialogs.layouts import caption, card_column, spaced
from ordermanager_desktop.views.dialogs.tall_scroll import scrolled
from ordermanager_desktop.views.dialogs.title_block import TitleBlock
from ordermanager_desktop.views.theme import SPACE_PX, Tone
from ordermanager_desktop.views.widgets.action_card import ActionCard
from ordermanager_desktop.views.widgets.button import Button
from ordermanager_desktop.views.widgets.icon_label import IconLabel
from ordermanager_desktop.views.widgets.sheet import Sheet
from ordermanager_desktop.views.wording.rows import platform_name

_WIDTH_PX = 500
_DISC_PX = 40
_COLUMNS = 2


class SupportMenuDialog(Sheet[None]):
    """Chat, text message, and the phone numbers of all platforms.

    Signals:
        link_requested: The chat or the text message was picked. Carries its link.
        copy_requested: A platform's number was picked. Carries it.
    """

    link_requested = Signal(str)
    copy_requested = Signal(str)

    def __init__(self, support: SupportChannels, *, parent: QWidget) -> None:
        super().__init__(parent, width_px=_WIDTH_PX)
        self.setObjectName("support_sheet")
        self._head = TitleBlock(IconLabel("message-circle", Tone.ACCENT, disc_px=_DISC_PX))
        self._cards = ContactCards(support, text_link=support.text_link(self._message()))
        self._numbers_caption = caption("")
        self._phones = support.platform_phones
        self._numbers = [self._number_card(entry) for entry in self._phones]
        self._close = Button()
        self._close.setObjectName("close_support_sheet")
        self._close.setDefault(True)
        self._lay_out()
        self._cards.link_requested.connect(self.link_requested)
        self._close.clicked.connect(self.reject)
        self._retranslate()
        self._close.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _message(self) -> str:
        return self.tr("Hello, I need help with Order Manager.")

    def _number_card(self, entry: PlatformPhone) -> ActionCard:
        card = ActionCard("phone", "", parent=self)
        card.clicked.connect(partial(self._copy_number, card, entry))
        return card

    def _copy_number(self, card: ActionCard, entry: PlatformPhone) -> None:
        self.copy_requested.emit(entry.phone)
        card.set_texts(platform_name(entry.platform), entry.phone, self.tr("Copied"))

    def _lay_out(self) -> None:
        column = card_column(self)
        column.addWidget(self._head)
        ways = QVBoxLayout()
        spaced(ways, spacing=4)
        ways.addWidget(self._cards)
        ways.addLayout(self._numbers_part())
        column.addWidget(scrolled(ways), 1)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTrailing)
        column.addLayout(buttons)

    def _numbers_part(self) -> QVBoxLayout:
        part = QVBoxLayout()
        spaced(part, spacing=2)
        part.addWidget(self._numbers_caption)
        grid = QGridLayout()
        grid.setSpacing(2 * SPACE_PX)
        for place, card in enumerate(self._numbers):
            grid.addWidget(card, *divmod(place, _COLUMNS))
        part.addLayout(grid)
        return part

    def _retranslate(self) -> None:
        title = self.tr("Support")
        self.setWindowTitle(title)
        self._head.show_texts(title, self.tr("Write to us, or call a platform about its order."))
        self._cards.retranslate()
        self._numbers_caption.setText(self.tr("Call a platform"))
        self._numbers_caption.setVisible(bool(self._numbers))
        for card, entry in zip(self._numbers, self._phones, strict=True):
            card.set_texts(platform_name(entry.platform), entry.phone, self.tr("Copy"))
        self._close.setText(self.tr("Close"))

"""A platform that can't be asked from here: whom to call, where to sign in, what to say."""

from __future__ import annotations

from enum import Enum, auto
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ordermanager_desktop.models.call_timer import CallTimer
from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.models.platform import PlatformContact
from ordermanager_desktop.views.dialogs.call_clock import CallClock
from ordermanager_desktop.views.dialogs.cancel_facts import CancelFacts
from ordermanager_desktop.views.dialogs.layouts import card_column, spaced
from ordermanager_desktop.views.dialogs.notice import Notice
from ordermanager_desktop.views.dialogs.order_sheet import OrderSheet
from ordermanager_desktop.views.dialogs.title_block import TitleBlock
from ordermanager_desktop.views.theme import Tone
from ordermanager_desktop.views.typography import TextRole
from ordermanager_desktop.views.widgets.action_card import ActionCard
from ordermanager_desktop.views.widgets.badge import PlatformBadge
from ordermanager_desktop.views.widgets.button import Button, ButtonKind
from ordermanager_desktop.views.widgets.text_label import TextLabel
from ordermanager_desktop.views.wording.endings import nothing_to_cancel
from ordermanager_desktop.views.wording.rows import money_text, number_text

_WIDTH_PX = 500


class ContactChoice(Enum):
    """What the manager did meanwhile."""

    CANCELLED_BY_PHONE = auto()  # asks who and when; nothing is recorded by this alone


class ContactPlatformDialog(OrderSheet[ContactChoice]):
    """Leads to the platform's own people; nothing is sent from here.

    Args:
        timer: Of a call to the platform.

    Signals:
        link_requested: The portal is to be opened. Carries its address.
        copy_requested: Something is to be copied. Carries the text.
    """

    link_requested = Signal(str)
    copy_requested = Signal(str)

    def __init__(
        self, row: OrderRow, facts: CancelFacts, *, timer: CallTimer | None = None, parent: QWidget
    ) -> None:
        super().__init__(row, width_px=_WIDTH_PX, parent=parent)
        self.setObjectName("contact_platform")
        self._facts = facts
        self._contact = facts.contact or PlatformContact(row.order.platform.id)
        self._head = TitleBlock(PlatformBadge(row.order.platform))
        self._notice = Notice(Tone.WARN, "triangle-alert")
        self._notice.setObjectName("order_ended")
        self._meaning = TextLabel(tone=Tone.MUTED, wraps=True)
        self._phone = ActionCard("phone", "", title_role=TextRole.WINDOW_TITLE)
        self._phone.setObjectName("phone_card")
        self._clock = CallClock(timer or CallTimer())
        self._portal = ActionCard("external-link", "")
        self._portal.setObjectName("portal_card")
        self._say = TextLabel(role=TextRole.SECONDARY, tone=Tone.MUTED, wraps=True, selectable=True)
        self._say.setObjectName("what_to_say")
        self._close = Button()
        self._close.setObjectName("close_contact")
        self._close.setDefault(True)
        self._by_phone = Button(kind=ButtonKind.PRIMARY)
        self._by_phone.setObjectName("cancelled_by_phone")
        self._by_phone.setAutoDefault(True)  # Enter acts on it, but only while it has the focus
        self._lay_out()
        self._connect_signals()
        self._retranslate()
        self._close.setFocus()

    def _lay_out(self) -> None:
        self._phone.setVisible(bool(self._contact.phone))
        self._clock.setVisible(bool(self._contact.phone))
        self._portal.setVisible(bool(self._contact.portal_url))
        column = card_column(self)
        column.addWidget(self._head)
        column.addWidget(self._notice)
        column.addWidget(self._meaning)
        cards = QVBoxLayout()
        spaced(cards, spacing=2)
        cards.addWidget(self._phone)
        cards.addWidget(self._clock)
        cards.addWidget(self._portal)
        column.addLayout(cards)
        column.addWidget(self._say)
        buttons = QHBoxLayout()
        spaced(buttons, spacing=2)
        buttons.addWidget(self._close, 1)
        buttons.addWidget(self._by_phone, 1)
        column.addLayout(buttons)

    def _connect_signals(self) -> None:
        self._phone.clicked.connect(self._copy_phone)
        self._portal.clicked.connect(partial(self.link_requested.emit, self._contact.portal_url))
        self._close.clicked.connect(self.reject)
        self._by_phone.clicked.connect(self._tell_of_a_call)

    def _tell_of_a_call(self) -> None:
        if self.answer is None:  # one press, one answer
            self.answer_with(ContactChoice.CANCELLED_BY_PHONE)

    def _retranslate(self) -> None:
        platform = self._facts.platform_name
        title = self._title().format(platform=platform)
        self.setWindowTitle(title)
        self._head.show_texts(title, self.order_line(self._facts.store_name))
        self._meaning.setText(self._meaning_text().format(platform=platform))
        self._show_phone(self.tr("Copy"))
        portal = self.tr("Open the {platform} portal").format(platform=platform)
        self._portal.set_texts(portal, self.tr("Sign in and cancel there"))
        say = self.tr("What to say: “Please cancel order {number} for us, the total is {total}.”")
        total = money_text(self._row.order.totals.total)
        self._say.setText(say.format(number=number_text(self._row.order), total=total))
        self._say.setVisible(bool(self._contact.phone))
        self._close.setText(self.tr("Close"))
        self._by_phone.setText(self.tr("Cancelled by phone"))
        ended = nothing_to_cancel(self._row)
        self._notice.show_text(ended)
        self._by_phone.set_enabled_because(not ended, ended)

    def _title(self) -> str:
        if self._contact.phone and self._contact.portal_url:
            return self.tr("{platform} cancels by phone or portal")
        if self._contact.phone:
            return self.tr("{platform} cancels by phone")
        return self.tr("{platform} can’t be asked from here")

    def _meaning_text(self) -> str:
        if self._contact.phone or self._contact.portal_url:
            return self.tr(
                "{platform} doesn’t let Order Manager cancel for you. Contact them, "
                "or ask the customer to cancel in their app."
            )
        return self.tr(
            "{platform} doesn’t let Order Manager cancel for you, and no phone number of theirs "
            "is known here. Cancel on their own tablet or site, "
            "or ask the customer to cancel in their app."
        )

    def _show_phone(self, trailing: str) -> None:
        whose = self.tr("{platform} restaurant support")
        whose = whose.format(platform=self._facts.platform_name)
        self._phone.set_texts(self._contact.phone, whose, trailing)

    def _copy_phone(self) -> None:
        self.copy_requested.emit(self._contact.phone)
        self._show_phone(self.tr("Copied"))

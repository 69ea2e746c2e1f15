"""Which account to sign out, and whether its connection stays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ordermanager_desktop.services.connection_book import SavedConnection
from ordermanager_desktop.views.dialogs.layouts import card_column, spaced
from ordermanager_desktop.views.dialogs.tall_scroll import scrolled
from ordermanager_desktop.views.dialogs.title_block import TitleBlock
from ordermanager_desktop.views.theme import Tone
from ordermanager_desktop.views.widgets.action_card import ActionCard
from ordermanager_desktop.views.widgets.button import Button
from ordermanager_desktop.views.widgets.icon_label import IconLabel
from ordermanager_desktop.views.widgets.sheet import Sheet
from ordermanager_desktop.views.wording.problems import stores_text

_DISC_PX = 40


@dataclass(frozen=True, slots=True)
class SignOut:
    """What was chosen."""

    connection: SavedConnection
    remove: bool


class SignOutDialog(Sheet[SignOut]):
    """Two cards for each connection; the safe button is the default."""

    def __init__(self, connections: Sequence[SavedConnection], *, parent: QWidget) -> None:
        super().__init__(parent, width_px=500)
        self.setObjectName("sign_out")
        self._connections = tuple(connections)
        self._head = TitleBlock(IconLabel("store", Tone.WARN, disc_px=_DISC_PX))
        self._stay = Button()
        self._stay.setObjectName("stay_signed_in")
        self._stay.setDefault(True)
        self._cards = [
            (self._card("sign_out_keep"), self._card("sign_out_remove")) for _ in connections
        ]
        for connection, (keep, remove) in zip(self._connections, self._cards, strict=True):
            keep.clicked.connect(partial(self._choose, SignOut(connection, remove=False)))
            remove.clicked.connect(partial(self._choose, SignOut(connection, remove=True)))
        self._lay_out()
        self._stay.clicked.connect(self.reject)
        self._retranslate()
        self._stay.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _card(self, name: str) -> ActionCard:
        card = ActionCard("x" if name.endswith("remove") else "archive", "", parent=self)
        card.setObjectName(name)
        return card

    def _lay_out(self) -> None:
        cards = QVBoxLayout()
        spaced(cards, spacing=2)
        for pair in self._cards:
            for card in pair:
                cards.addWidget(card)
        column = card_column(self)
        column.addWidget(self._head)
        column.addWidget(scrolled(cards), 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._stay)
        column.addLayout(buttons)

    def _retranslate(self) -> None:
        title = self.tr("Sign out?")
        self.setWindowTitle(title)
        meaning = self.tr("No orders are shown until somebody signs in again.")
        if not self._connections:
            meaning = self.tr("Nobody is signed in.")
        self._head.show_texts(title, meaning)
        for connection, (keep, remove) in zip(self._connections, self._cards, strict=True):
            stores = stores_text(connection.store_ids)
            keep.set_texts(
                self.tr("Sign out {stores}").format(stores=stores),
                self.tr("The sign-in is deleted; the address and the stores stay."),
            )
            remove.set_texts(
                self.tr("Sign out {stores} and remove it").format(stores=stores),
                self.tr("The connection is deleted too. The record of cancellations stays."),
            )
        self._stay.setText(self.tr("Stay signed in"))

    def _choose(self, choice: SignOut) -> None:
        if self.answer is None:  # one press, one answer
            self.answer_with(choice)

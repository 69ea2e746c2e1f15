"""The first page: practise, connect an account, or change one that is there."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ordermanager_desktop.services.connection_book import SavedConnection
from ordermanager_desktop.views.setup.setup_page import SetupPage
from ordermanager_desktop.views.widgets.action_card import ActionCard
from ordermanager_desktop.views.wording.problems import stores_text

_SHORT_ADDRESS = 60


class WelcomePage(SetupPage):
    """Cards; each is one way to begin.

    Signals:
        practice_chosen: Open the practice restaurant.
        connection_chosen: Connect an account, or change one. Carries the SavedConnection or None.
    """

    practice_chosen = Signal()
    connection_chosen = Signal(object)

    def __init__(self, connections: Sequence[SavedConnection], *, is_practice: bool) -> None:
        super().__init__()
        self._connections = tuple(connections)
        self._is_practice = is_practice
        self._changes = [self._card("store", "change_connection") for _ in connections]
        self._connect = self._card("settings", "connect_account")
        self._practise = self._card("graduation-cap", "practise")
        self._practise.setVisible(not is_practice)
        for card, connection in zip(self._changes, self._connections, strict=True):
            card.clicked.connect(partial(self.connection_chosen.emit, connection))
        self._connect.clicked.connect(partial(self.connection_chosen.emit, None))
        self._practise.clicked.connect(self.practice_chosen)
        self.retranslate()

    def title(self) -> str:
        return self.tr("Welcome to Order Manager")

    def meaning(self) -> str:
        if self._connections:
            return self.tr("What would you like to do?")
        return self.tr("All live delivery orders in one list. This takes about two minutes.")

    def next_text(self) -> str:
        return ""

    def first_stop(self) -> QWidget | None:
        return (self._changes or [self._connect])[0]

    def retranslate(self) -> None:
        for card, connection in zip(self._changes, self._connections, strict=True):
            stores = stores_text(connection.store_ids)
            card.set_texts(stores, connection.base_url[:_SHORT_ADDRESS], self.tr("Change"))
        connect = self.tr("Connect another account")
        if not self._connections:
            connect = self.tr("Connect your account")
        self._connect.set_texts(
            connect, self.tr("You need what your account manager gave you, or your sign-in.")
        )
        self._practise.set_texts(
            self.tr("Practise first"),
            self.tr("A restaurant that is not real: nothing you do there reaches anybody."),
        )

    def _card(self, icon: str, name: str) -> ActionCard:
        card = ActionCard(icon, "", parent=self)
        card.setObjectName(name)
        self.column.addWidget(card)
        return card

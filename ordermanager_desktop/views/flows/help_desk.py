"""Leads a manager to the people who can help with an order, and takes down what came of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtGui import QGuiApplication

from ordermanager_desktop.models.order import Order, OrderKey
from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.models.order_store import OrderStore
from ordermanager_desktop.services.support_channels import SupportChannels
from ordermanager_desktop.services.waiting_rules import RetryAdvice
from ordermanager_desktop.views.dialogs.cancel_facts import CancelFacts
from ordermanager_desktop.views.dialogs.cancel_unavailable_dialog import CancelUnavailableDialog
from ordermanager_desktop.views.dialogs.contact_platform_dialog import (
    ContactChoice,
    ContactPlatformDialog,
)
from ordermanager_desktop.views.dialogs.support_dialog import SupportChoice, SupportDialog
from ordermanager_desktop.views.dialogs.support_menu_dialog import SupportMenuDialog
from ordermanager_desktop.views.external_links import ExternalLinks
from ordermanager_desktop.views.flows.call_desk import Ask, CallDesk
from ordermanager_desktop.views.main_window import MainWindow
from ordermanager_desktop.views.widgets.sheet import ask
from ordermanager_desktop.views.wording import desk


class TellsOfAttempts(Protocol):
    """What the desk asks of the cancellation service."""

    def attempt_count(self, key: OrderKey) -> int:
        """How often the order's cancellation was confirmed."""

    def retry_advice(self, key: OrderKey) -> RetryAdvice:
        """Whether it may be cancelled now."""


class HelpDesk:
    """One coroutine for each kind of help.

    Args:
        facts_for: How an order would be cancelled, and who helps.
        ask: Opens a dialog over the window and waits for its answer.
    """

    def __init__(
        self,
        window: MainWindow,
        store: OrderStore,
        cancelling: TellsOfAttempts,
        calls: CallDesk,
        *,
        facts_for: Callable[[Order], CancelFacts],
        support: SupportChannels,
        links: ExternalLinks,
        ask: Ask,
    ) -> None:
        self._window = window
        self._store = store
        self._cancelling = cancelling
        self._calls = calls
        self._facts_for = facts_for
        self._support = support
        self._links = links
        self._ask = ask

    async def contact_platform(self, row: OrderRow, facts: CancelFacts) -> None:
        """A platform that can't be asked from here."""
        dialog = ContactPlatformDialog(row, facts, parent=self._window)
        dialog.link_requested.connect(self._links.open)
        dialog.copy_requested.connect(copy_text)
        if await self._ask(dialog) is ContactChoice.CANCELLED_BY_PHONE:
            await self._calls.record(row.key)

    async def offer_support(self, row: OrderRow, facts: CancelFacts) -> None:
        """A platform that can be asked, but not about this order."""
        dialog = CancelUnavailableDialog(
            row, facts, self._support, is_offline=self._is_offline(row.key), parent=self._window
        )
        dialog.link_requested.connect(self._links.open)
        if await self._ask(dialog) is ContactChoice.CANCELLED_BY_PHONE:
            await self._calls.record(row.key)

    async def rescue(self, key: OrderKey) -> bool:
        """What went wrong with the latest attempt; true if it is to be tried again."""
        row = self._store.row(key)
        if row is None or row.attempt is None:
            return False
        advice = self._cancelling.retry_advice(key)
        dialog = SupportDialog(
            row,
            row.attempt,
            attempt_count=self._cancelling.attempt_count(key),
            facts=self._facts_for(row.order),
            support=self._support,
            can_try_again=advice.is_allowed and row.order.status.is_live,
            try_again_hint=desk.try_again_hint(row, advice),
            is_offline=self._is_offline(key),
            parent=self._window,
        )
        dialog.link_requested.connect(self._links.open)
        dialog.copy_requested.connect(copy_text)
        choice = await self._ask(dialog)
        if choice is SupportChoice.CANCELLED_BY_PHONE:
            await self._calls.record(key)
        return choice is SupportChoice.TRY_AGAIN

    async def call_support(self) -> None:
        """Whatever the matter is."""
        await show_support(self._window, self._support, self._links, self._ask)

    def _is_offline(self, key: OrderKey) -> bool:
        return self._store.health_of(key.place).trouble is not None


async def show_support(
    window: MainWindow, support: SupportChannels, links: ExternalLinks, ask: Ask = ask
) -> None:
    """The ways to support; they need no account."""
    dialog = SupportMenuDialog(support, parent=window)
    dialog.link_requested.connect(links.open)
    dialog.copy_requested.connect(copy_text)
    await ask(dialog)


def copy_text(text: str) -> None:
    """Put a text on the clipboard."""
    clipboard = QGuiApplication.clipboard()
    clipboard.setText(text)

"""What a manager can do with one order: look, cancel, try again, reach people, clear it."""

from __future__ import annotations

import itertools
from collections.abc import Awaitable, Callable
from datetime import datetime
from functools import partial
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from ordermanager_desktop.models.cancellation import Attempt, CancelReason
from ordermanager_desktop.models.order import Order, OrderKey
from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.models.order_store import OrderStore
from ordermanager_desktop.services.cancellation_journal import JournalFailure
from ordermanager_desktop.services.cancellation_service import AlreadyCancelling
from ordermanager_desktop.services.gateways.protocols import CancelRoute
from ordermanager_desktop.services.support_channels import SupportChannels
from ordermanager_desktop.services.task_owner import TaskOwner
from ordermanager_desktop.services.waiting_rules import RetryAdvice
from ordermanager_desktop.views.dialogs.cancel_dialog import CancelDialog
from ordermanager_desktop.views.dialogs.cancel_facts import CancelFacts
from ordermanager_desktop.views.dialogs.contact_platform_dialog import ContactPlatformDialog
from ordermanager_desktop.views.dialogs.order_details_dialog import OrderDetailsDialog
from ordermanager_desktop.views.dialogs.support_dialog import SupportDialog
from ordermanager_desktop.views.dialogs.support_menu_dialog import SupportMenuDialog
from ordermanager_desktop.views.external_links import ExternalLinks
from ordermanager_desktop.views.main_window import MainWindow
from ordermanager_desktop.views.widgets.sheet import Sheet, ask
from ordermanager_desktop.views.wording import desk

T = TypeVar("T")


class Cancelling(Protocol):
    """What the desk asks of the cancellation service."""

    async def submit(self, order: Order, reason: CancelReason, note: str = "") -> Attempt:
        """Take a confirmation."""

    async def withdraw(self, key: OrderKey) -> None:
        """Do not send what still waits."""

    def attempt_count(self, key: OrderKey) -> int:
        """How often it was confirmed."""

    def retry_advice(self, key: OrderKey) -> RetryAdvice:
        """Whether it may be cancelled now."""


class OrderDesk(QObject):
    """Joins the window, the dialogs and the services, one coroutine per story.

    Args:
        facts_for: How an order would be cancelled, and who helps.
        remove: Remembers on disk that an order was cleared; raises JournalFailure.

    Signals:
        details_opened: An order's details are on the screen. Carries the OrderKey.
    """

    details_opened = Signal(OrderKey)

    def __init__(
        self,
        window: MainWindow,
        store: OrderStore,
        cancelling: Cancelling,
        tasks: TaskOwner,
        *,
        facts_for: Callable[[Order], CancelFacts],
        remove: Callable[[OrderKey], Awaitable[None]],
        support: SupportChannels,
        links: ExternalLinks,
        clock: Callable[[], datetime],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._store = store
        self._cancelling = cancelling
        self._tasks = tasks
        self._facts_for = facts_for
        self._remove = remove
        self._support = support
        self._links = links
        self._clock = clock
        self._details: OrderDetailsDialog | None = None
        self._views = itertools.count(1)
        self._connect_signals()

    def _connect_signals(self) -> None:
        self._window.order_opened.connect(self.open_details)
        self._window.cancel_requested.connect(self.open_cancelling)
        self._window.remove_requested.connect(self.clear)
        self._window.support_requested.connect(self.open_support)
        self._store.row_changed.connect(self._refresh_details)

    def open_details(self, key: OrderKey) -> None:
        """Show an order, in place of another one."""
        if self.is_viewing(key):
            return
        if self._details is not None:
            self._details.reject()
        # Each its own name: the story of a card that was just closed may still have a step to go.
        self._tasks.start(f"details {next(self._views)}", self._view(key))

    def open_cancelling(self, key: OrderKey) -> None:
        """Ask why, and cancel."""
        self._tasks.start("cancel", self._cancel(key))

    def open_rescue(self, key: OrderKey) -> None:
        """Show what went wrong, and who helps."""
        self._tasks.start("rescue", self._rescue(key))

    def open_support(self) -> None:
        """Show how support is reached."""
        self._tasks.start("support", self._call_support())

    def clear(self, key: OrderKey) -> None:
        """Take a cancelled order off the active list."""
        self._tasks.start(f"remove {key}", self._clear(key))

    def is_viewing(self, key: OrderKey) -> bool:
        """True while this order's details are what the manager sees."""
        details = self._details
        return details is not None and details.key == key and details.isVisible()

    def ask_again(self, key: OrderKey) -> None:
        """Ask for a new confirmation, because the order is not as it was."""
        self._tasks.start("cancel", self._cancel(key, desk.order_changed()))

    async def _view(self, key: OrderKey) -> None:
        row = self._store.row(key)
        if row is None:
            return
        facts = self._facts_for(row.order)
        dialog = OrderDetailsDialog(row, facts, clock=self._clock, parent=self._window)
        dialog.cancel_requested.connect(self.open_cancelling)
        dialog.remove_requested.connect(self.clear)
        dialog.help_requested.connect(self.open_rescue)
        dialog.withdraw_requested.connect(partial(self._withdraw, key))
        dialog.copy_requested.connect(_copy)
        self._details = dialog
        try:
            self.details_opened.emit(key)
            await ask(dialog)
        finally:
            if self._details is dialog:
                self._details = None

    async def _cancel(self, key: OrderKey, notice: str = "") -> None:
        row = self._store.row(key)
        if row is None:
            return
        facts = self._facts_for(row.order)
        match facts.route:
            case CancelRoute.API:
                await self._cancel_by_api(row, facts, notice)
            case CancelRoute.CONTACT:
                await self._contact_platform(row, facts)
            case CancelRoute.SUPPORT:
                await self._call_support()

    async def _cancel_by_api(self, row: OrderRow, facts: CancelFacts, notice: str) -> None:
        advice = self._cancelling.retry_advice(row.key)
        if not advice.is_allowed:
            self.open_details(row.key)  # they say why it can't be cancelled now
            return
        if advice.first_may_still_work:
            notice = desk.first_may_still_work()
        choice = await self._ask_aside(CancelDialog(row, facts, notice=notice, parent=self._window))
        if choice is not None:
            await self._submit(row.order, choice.reason, choice.note)

    async def _submit(self, order: Order, reason: CancelReason, note: str) -> None:
        try:
            await self._cancelling.submit(order, reason, note)
        except AlreadyCancelling:
            self.open_details(order.key)
        except JournalFailure:
            self._window.show_banner(desk.not_written(order))

    async def _contact_platform(self, row: OrderRow, facts: CancelFacts) -> None:
        dialog = ContactPlatformDialog(row, facts, parent=self._window)
        dialog.link_requested.connect(self._links.open)
        dialog.copy_requested.connect(_copy)
        await self._ask_aside(dialog)

    async def _rescue(self, key: OrderKey) -> None:
        row = self._store.row(key)
        if row is None or row.attempt is None:
            return
        advice = self._cancelling.retry_advice(key)
        dialog = SupportDialog(
            row,
            row.attempt,
            attempt_count=self._cancelling.attempt_count(key),
            facts=self._facts_for(row.order),
            support=self._support,
            can_try_again=advice.is_allowed and row.order.status.is_live,
            try_again_hint=desk.try_again_hint(row, advice),
            is_offline=self._store.health.trouble is not None,
            parent=self._window,
        )
        dialog.link_requested.connect(self._links.open)
        dialog.copy_requested.connect(_copy)
        if await self._ask_aside(dialog) is not None:
            self.open_cancelling(key)

    async def _call_support(self) -> None:
        dialog = SupportMenuDialog(self._support, parent=self._window)
        dialog.link_requested.connect(self._links.open)
        dialog.copy_requested.connect(_copy)
        await self._ask_aside(dialog)

    async def _clear(self, key: OrderKey) -> None:
        row = self._store.row(key)
        if row is None or not row.is_cancelled:
            return
        await self._remember_removal(row)
        self._store.apply_removal(key, self._clock())
        if self._details is not None and self._details.key == key:
            self._details.accept()

    async def _remember_removal(self, row: OrderRow) -> None:
        try:
            await self._remove(row.key)
        except JournalFailure:
            self._window.show_banner(desk.removal_not_written(row.order))

    async def _ask_aside(self, dialog: Sheet[T]) -> T | None:
        """Ask while the details step aside; two cards over each other would hide which is meant."""
        details = self._details
        if details is not None:
            details.hide()
        try:
            return await ask(dialog)
        finally:
            if details is not None and details is self._details:
                details.open()

    def _withdraw(self, key: OrderKey, _attempt_id: str) -> None:
        self._tasks.start(f"withdraw {key}", self._cancelling.withdraw(key))

    def _refresh_details(self, row: OrderRow) -> None:
        if self._details is not None and self._details.key == row.key:
            self._details.show_row(row)


def _copy(text: str) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setText(text)

"""What a manager can do with one order: look, cancel, try again, reach people, clear it."""

from __future__ import annotations

import itertools
from collections.abc import Awaitable, Callable, Coroutine
from datetime import datetime
from functools import partial
from typing import Any, Protocol, TypeVar, runtime_checkable

from PySide6.QtCore import QObject, QTimer, Signal

from ordermanager_desktop.models.cancellation import Attempt, CancelReason
from ordermanager_desktop.models.next_step import StepOffer, StepWish
from ordermanager_desktop.models.order import Order, OrderKey
from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.models.order_store import OrderStore
from ordermanager_desktop.models.order_timeline import TellsHistory, no_history
from ordermanager_desktop.models.staff import Right
from ordermanager_desktop.models.staff_access import NOBODYS, Authorisation
from ordermanager_desktop.models.store_pause import PauseWish
from ordermanager_desktop.services.cancellation_journal import JournalFailure
from ordermanager_desktop.services.cancellation_service import AlreadyCancelling
from ordermanager_desktop.services.gateways.protocols import CancelRoute
from ordermanager_desktop.services.staff_failures import NotAuthorised
from ordermanager_desktop.services.support_channels import SupportChannels
from ordermanager_desktop.services.task_owner import TaskOwner
from ordermanager_desktop.views.dialogs.cancel_dialog import CancelDialog
from ordermanager_desktop.views.dialogs.cancel_facts import CancelFacts
from ordermanager_desktop.views.dialogs.order_details_dialog import OrderDetailsDialog, no_offer
from ordermanager_desktop.views.external_links import ExternalLinks
from ordermanager_desktop.views.flows.call_desk import CallDesk, RecordsCalls
from ordermanager_desktop.views.flows.guarding import GuardsDesk, NobodyGuards
from ordermanager_desktop.views.flows.help_desk import HelpDesk, TellsOfAttempts, copy_text
from ordermanager_desktop.views.flows.print_desk import PrintDesk
from ordermanager_desktop.views.main_window import MainWindow
from ordermanager_desktop.views.printing.ticket_words import TicketFacts
from ordermanager_desktop.views.widgets.sheet import AFTER_ANSWER_MS, Sheet, ask
from ordermanager_desktop.views.wording import desk

T = TypeVar("T")

_BLANK_TICKET = TicketFacts()


class Cancelling(TellsOfAttempts, Protocol):
    """What the desk asks of the cancellation service."""

    async def submit(
        self,
        order: Order,
        reason: CancelReason,
        note: str = "",
        authorisation: Authorisation = NOBODYS,
    ) -> Attempt:
        """Take a confirmation; raises NotAuthorised."""

    async def withdraw(self, key: OrderKey) -> None:
        """Do not send what still waits."""

    async def dismiss(self, key: OrderKey) -> None:
        """A manager has dealt with a failure; raises JournalFailure."""


@runtime_checkable
class FollowsOrder(Protocol):
    """A dialog about one order that keeps up with it while it is open."""

    @property
    def row(self) -> OrderRow:
        """The order, as it was last shown."""

    def show_row(self, row: OrderRow) -> None:
        """Keep up with it."""


class OrderDesk(QObject):
    """Joins the window, the dialogs and the services, one coroutine per story.

    Args:
        facts_for: How an order would be cancelled, and who helps.
        remove: Remembers on disk that an order was cleared; raises JournalFailure.
        calls: Records cancellations by phone.
        history: What is known of an order's past beside its row.
        ticket: What every ticket says.
        staff: Asks for a PIN where one is needed.
        next_step: What a row's next step is.

    Signals:
        details_opened: An order's details are on the screen. Carries the OrderKey.
        not_duplicate_told: Two orders are no duplicates. Carries both OrderKeys.
        step_requested: A dialog asks for a step of an order. Carries the StepWish.
        pause_requested: A dialog asks to pause a store. Carries the PauseWish.
    """

    details_opened = Signal(OrderKey)
    not_duplicate_told = Signal(OrderKey, OrderKey)
    step_requested = Signal(StepWish)
    pause_requested = Signal(PauseWish)

    def __init__(
        self,
        window: MainWindow,
        store: OrderStore,
        cancelling: Cancelling,
        tasks: TaskOwner,
        *,
        facts_for: Callable[[Order], CancelFacts],
        remove: Callable[[OrderKey], Awaitable[None]],
        calls: RecordsCalls,
        support: SupportChannels,
        links: ExternalLinks,
        clock: Callable[[], datetime],
        history: TellsHistory = no_history,
        ticket: TicketFacts = _BLANK_TICKET,
        staff: GuardsDesk | None = None,
        next_step: Callable[[OrderRow], StepOffer] = no_offer,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._store = store
        self._cancelling = cancelling
        self._tasks = tasks
        self._facts_for = facts_for
        self._remove = remove
        self._clock = clock
        self._history = history
        self._staff = staff or NobodyGuards()
        may_record = partial(self._allows, Right.RECORD_CALL)
        self._calls = CallDesk(
            window,
            store,
            calls,
            self._ask_aside,
            may_record,
            store_of=lambda order: facts_for(order).store_name,
        )
        self._next_step = next_step
        self._help = HelpDesk(
            window,
            store,
            cancelling,
            self._calls,
            facts_for=facts_for,
            support=support,
            links=links,
            ask=self._ask_aside,
        )
        self._printing = PrintDesk(window, store, self._ask_aside, facts=ticket, clock=clock)
        self._details: OrderDetailsDialog | None = None
        self._opening: OrderKey | None = None
        self._asked: list[Sheet[Any]] = []
        self._return = QTimer(self, singleShot=True, interval=AFTER_ANSWER_MS)
        self._return.timeout.connect(self._bring_back)
        self._views = itertools.count(1)
        self._connect_signals()

    def _connect_signals(self) -> None:
        self._window.order_opened.connect(self.open_details)
        self._window.cancel_requested.connect(self.open_cancelling)
        self._window.remove_requested.connect(self.clear)
        self._window.copy_requested.connect(self.copy_number)
        self._window.print_requested.connect(self.print_ticket)
        self._window.support_requested.connect(self.open_support)
        self._store.row_changed.connect(self._refresh_dialogs)

    def open_details(self, key: OrderKey) -> None:
        """Show an order, in place of another one."""
        if self.is_viewing(key) or self._opening == key:  # a second tap may come at once
            return
        if self._details is not None:
            self._details.reject()
        self._opening = key
        # Each its own name: the story of a card that was just closed may still have a step to go.
        self._tasks.start(f"details {next(self._views)}", self._view(key))

    def open_cancelling(self, key: OrderKey) -> None:
        """Ask why, and cancel."""
        self._tasks.start("cancel", self._cancel(key))

    def cancel_as_duplicate(self, key: OrderKey) -> None:
        """The same, with that reason chosen; it still has to be confirmed."""
        self._tasks.start("cancel", self._cancel(key, reason=CancelReason.DUPLICATE))

    def open_rescue(self, key: OrderKey) -> None:
        """Show what went wrong, and who helps."""
        self._tasks.start("rescue", self._rescue(key))

    def copy_number(self, number: str) -> None:
        """Put an order's number on the clipboard, and say so."""
        copy_text(number)
        self._window.show_toast(desk.number_copied(number))

    def open_support(self) -> None:
        """Show how support is reached."""
        self._tasks.start("support", self._help.call_support())

    def print_ticket(self, key: OrderKey) -> None:
        """Print the order's ticket."""
        self._tasks.start("print", self._printing.print_ticket(key))

    def save_ticket(self, key: OrderKey) -> None:
        """Save the order's ticket as a file."""
        self._tasks.start("print", self._printing.save_pdf(key))

    def close_record(self, key: OrderKey) -> None:
        """Close the record of a call."""
        self._tasks.start("close record", self._calls.close_record(key))

    def dismiss(self, key: OrderKey) -> None:
        """Note that a failed cancellation has been dealt with."""
        self._tasks.start(f"dismiss {key}", self._dismiss(key))

    def clear(self, key: OrderKey) -> None:
        """Take a cancelled order off the active list."""
        self._tasks.start(f"remove {key}", self._clear(key))

    def is_viewing(self, key: OrderKey) -> bool:
        """True while this order's details are what the manager sees, or sees again at once."""
        details = self._details
        if details is None or details.key != key:
            return False
        return details.isVisible() or self._return.isActive()

    def refresh(self, key: OrderKey) -> None:
        """Something beside the row of an order changed: show it where the order is shown."""
        if row := self._store.row(key):
            self._refresh_dialogs(row)

    def start(self, name: str, story: Coroutine[Any, Any, Any]) -> None:
        """Let a story of another desk run among those of this one."""
        self._tasks.start(name, story)

    async def ask_aside(self, dialog: Sheet[T]) -> T | None:
        """Ask something about an order while its details step aside."""
        return await self._ask_aside(dialog)

    def ask_again(self, key: OrderKey) -> None:
        """Ask for a new confirmation, because the order is not as it was."""
        self._tasks.start("cancel", self._cancel(key, desk.order_changed()))

    async def _view(self, key: OrderKey) -> None:
        if self._opening != key:  # another order was wished for before this one could open
            return
        self._opening = None
        row = self._store.row(key)
        if row is None:
            return
        facts = self._facts_for(row.order)
        dialog = OrderDetailsDialog(
            row,
            facts,
            clock=self._clock,
            history=self._history,
            row_of=self._store.row,
            next_step=self._next_step,
            parent=self._window,
        )
        dialog.step_requested.connect(self.step_requested)
        dialog.cancel_requested.connect(self.open_cancelling)
        dialog.remove_requested.connect(self.clear)
        dialog.help_requested.connect(self.open_rescue)
        dialog.withdraw_requested.connect(partial(self._withdraw, key))
        dialog.close_record_requested.connect(self.close_record)
        dialog.dismiss_requested.connect(self.dismiss)
        dialog.print_requested.connect(self.print_ticket)
        dialog.pdf_requested.connect(self.save_ticket)
        dialog.copy_requested.connect(copy_text)
        dialog.cancel_duplicate_requested.connect(self.cancel_as_duplicate)
        dialog.not_duplicate_told.connect(self.not_duplicate_told)
        self._details = dialog
        try:
            self.details_opened.emit(key)
            await ask(dialog)
        finally:
            if self._details is dialog:
                self._details = None

    async def _cancel(
        self, key: OrderKey, notice: str = "", reason: CancelReason | None = None
    ) -> None:
        row = self._store.row(key)
        if row is None:
            return
        facts = self._facts_for(row.order)
        match facts.route:
            case CancelRoute.API:
                await self._cancel_by_api(row, facts, notice, reason)
            case CancelRoute.CONTACT:
                await self._help.contact_platform(row, facts)
            case CancelRoute.SUPPORT:
                await self._help.offer_support(row, facts)

    async def _cancel_by_api(
        self, row: OrderRow, facts: CancelFacts, notice: str, reason: CancelReason | None
    ) -> None:
        advice = self._cancelling.retry_advice(row.key)
        if advice.must_be_seen:
            self._window.show_toast(desk.must_be_seen(row.order))
            return
        if not advice.is_allowed or row.is_only_recorded:
            self.open_details(row.key)  # they say why it can't be cancelled now
            return
        if advice.first_may_still_work:
            notice = desk.first_may_still_work()
        dialog = CancelDialog(row, facts, notice=notice, reason=reason, parent=self._window)
        dialog.step_requested.connect(self.step_requested)
        dialog.pause_requested.connect(self.pause_requested)
        choice = await self._ask_aside(dialog)
        if choice is None:
            return
        shown = await self._staff.authorise(row.order, choice.reason, self._ask_aside)
        if shown is not None:
            await self._submit(row.order, choice.reason, choice.note, shown)

    async def _submit(
        self, order: Order, reason: CancelReason, note: str, shown: Authorisation
    ) -> None:
        try:
            await self._cancelling.submit(order, reason, note, shown)
        except NotAuthorised as refused:
            self._staff.tell(refused.refusal)
        except AlreadyCancelling:
            if self._cancelling.retry_advice(order.key).must_be_seen:
                self._window.show_toast(desk.must_be_seen(order))
            else:
                self.open_details(order.key)
        except JournalFailure:
            self._window.show_banner(desk.not_written(order))

    async def _rescue(self, key: OrderKey) -> None:
        if await self._help.rescue(key):
            self.open_cancelling(key)

    async def _clear(self, key: OrderKey) -> None:
        row = self._store.row(key)
        if row is None or not row.can_be_removed or not await self._allows(Right.REMOVE_ORDER):
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

    async def _allows(self, right: Right) -> bool:
        return await self._staff.allows(right, self._ask_aside)

    async def _dismiss(self, key: OrderKey) -> None:
        if not await self._allows(Right.RECORD_CALL):
            return
        try:
            await self._cancelling.dismiss(key)
        except JournalFailure:
            self._window.show_banner(desk.journal_failed())

    async def _ask_aside(self, dialog: Sheet[T]) -> T | None:
        """Ask while the details step aside; two cards over each other would hide which is meant."""
        self._return.stop()
        if self._details is not None:
            self._details.hide()
        self._asked.append(dialog)
        try:
            return await ask(dialog)
        finally:
            self._asked.remove(dialog)
            if self._details is not None and not self._asked:
                self._return.start()

    def _bring_back(self) -> None:
        if self._details is not None and not self._details.isVisible():
            self._details.open()

    def _withdraw(self, key: OrderKey, _attempt_id: str) -> None:
        self._tasks.start(f"withdraw {key}", self._cancelling.withdraw(key))

    def _refresh_dialogs(self, row: OrderRow) -> None:
        if self._details is not None:
            self._details.follow(row)
        for dialog in self._asked:
            if isinstance(dialog, FollowsOrder) and dialog.row.key == row.key:
                dialog.show_row(row)

"""What a manager does about a cancellation by phone: write it down, and close the matter."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, Protocol

from ordermanager_desktop.models.call_timer import CallTime, CallTimer
from ordermanager_desktop.models.order import Order, OrderKey
from ordermanager_desktop.models.order_store import OrderStore
from ordermanager_desktop.models.phone_record import PhoneRecord
from ordermanager_desktop.services.cancellation_journal import JournalFailure
from ordermanager_desktop.views.dialogs.close_record_dialog import CloseRecordDialog, Closing
from ordermanager_desktop.views.dialogs.phone_record_dialog import CallNote, PhoneRecordDialog
from ordermanager_desktop.views.main_window import MainWindow
from ordermanager_desktop.views.widgets.sheet import Sheet
from ordermanager_desktop.views.wording import calls as words

Ask = Callable[[Sheet[Any]], Awaitable[Any]]


class RecordsCalls(Protocol):
    """What the desk asks of the phone records."""

    async def record(
        self, order: Order, actor: str, case_number: str = "", call: CallTime | None = None
    ) -> PhoneRecord:
        """Write a call down; raises JournalFailure."""

    async def close(self, key: OrderKey, closed_by: str, note: str) -> None:
        """Settle the matter; raises JournalFailure."""


async def everybody_may() -> bool:
    """No PINs are set."""
    return True


class CallDesk:
    """Asks, writes down, shows. The last name typed is offered again as long as the app runs.

    Args:
        ask: Opens a dialog over the window and waits for its answer.
        may_record: Whether whoever is at the counter may put something on record.
        store_of: The store of an order; empty while there is one.
    """

    def __init__(
        self,
        window: MainWindow,
        store: OrderStore,
        records: RecordsCalls,
        ask: Ask,
        may_record: Callable[[], Awaitable[bool]] = everybody_may,
        store_of: Callable[[Order], str] = lambda _order: "",
    ) -> None:
        self._may_record = may_record
        self._store_of = store_of
        self._window = window
        self._store = store
        self._records = records
        self._ask = ask
        self._actor = ""
        self._timers: dict[OrderKey, CallTimer] = {}

    def timer(self, key: OrderKey) -> CallTimer:
        """The timer of the call about an order, the same until that call is written down."""
        return self._timers.setdefault(key, CallTimer())

    def note_link(self, key: OrderKey, link: str) -> None:
        """A number that is dialled begins the call."""
        if link.startswith("tel:"):
            self.timer(key).begin()

    async def record(self, key: OrderKey) -> None:
        """Ask who cancelled the order by phone, and keep it on record."""
        row = self._store.row(key)
        if row is None or not await self._may_record():
            return
        dialog = PhoneRecordDialog(
            row,
            actor=self._actor,
            timer=self.timer(key),
            store_name=self._store_of(row.order),
            parent=self._window,
        )
        note: CallNote | None = await self._ask(dialog)
        if note is not None:
            self._actor = note.actor
            await self._write(row.order, note)

    async def close_record(self, key: OrderKey) -> None:
        """Ask whether the matter is settled, and take it off *Needs attention*."""
        row = self._store.row(key)
        if row is None or row.phone is None or not await self._may_record():
            return
        store_name = self._store_of(row.order)
        dialog = CloseRecordDialog(
            row, actor=self._actor, store_name=store_name, parent=self._window
        )
        closing: Closing | None = await self._ask(dialog)
        if closing is not None:
            self._actor = closing.closed_by
            await self._close(row.order, closing)

    async def _write(self, order: Order, note: CallNote) -> None:
        try:
            await self._records.record(order, note.actor, note.case_number, note.call)
        except JournalFailure:
            self._window.show_banner(words.call_not_written(order))
        else:
            self._timers.pop(order.key, None)
            self._window.show_toast(words.call_recorded(order))

    async def _close(self, order: Order, closing: Closing) -> None:
        try:
            await self._records.close(order.key, closing.closed_by, closing.note)
        except JournalFailure:
            self._window.show_banner(words.call_not_written(order))

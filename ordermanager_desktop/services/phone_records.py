"""Cancellations by phone: written down at once, and kept until the platform's state agrees."""

from __future__ import annotations

import logging
import uuid
from collections.abc import Callable
from dataclasses import replace

from ordermanager_desktop.models.call_timer import CallTime
from ordermanager_desktop.models.cancellation import IdentitySnapshot
from ordermanager_desktop.models.order import Order, OrderKey
from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.models.order_store import OrderStore
from ordermanager_desktop.models.phone_record import PhoneRecord, PhoneState
from ordermanager_desktop.services.cancellation_journal import CancellationJournal, JournalFailure
from ordermanager_desktop.services.clock import Clock
from ordermanager_desktop.services.task_owner import TaskOwner

_logger = logging.getLogger(__name__)


class PhoneRecords:
    """Keeps the records in step with the journal and shows them in the store.

    Args:
        orders: Shows the records, and tells when a platform's state agrees.
        on_journal_failure: Hears that an agreement could not be written; the next start tries it.
    """

    def __init__(
        self,
        orders: OrderStore,
        journal: CancellationJournal,
        tasks: TaskOwner,
        *,
        clock: Clock,
        on_journal_failure: Callable[[JournalFailure], None],
    ) -> None:
        self._orders = orders
        self._journal = journal
        self._tasks = tasks
        self._clock = clock
        self._on_journal_failure = on_journal_failure
        self._latest: dict[OrderKey, PhoneRecord] = {}

    async def open(self) -> None:
        """Show what earlier runs recorded, and follow the store from now on.

        Raises:
            JournalFailure: If the record cannot be read.
        """
        for call in await self._journal.calls():
            self._show(call)
        for row in self._orders:
            self._compare(row)
        self._orders.row_added.connect(self._compare)
        self._orders.row_changed.connect(self._compare)

    async def aclose(self) -> None:
        """Finish what is being written; nothing may change the store any more."""
        await self._tasks.aclose()

    async def record(
        self, order: Order, actor: str, case_number: str = "", call: CallTime | None = None
    ) -> PhoneRecord:
        """Write down that somebody arranged the cancellation. Durable when this returns.

        Raises:
            JournalFailure: If it could not be written.
        """
        record = PhoneRecord(
            id=uuid.uuid4().hex,
            key=order.key,
            snapshot=IdentitySnapshot.of(order),
            actor=actor,
            recorded_at=self._clock.now(),
            case_number=case_number,
            call=call,
        )
        await self._write(record)
        return record

    async def close(self, key: OrderKey, closed_by: str, note: str) -> None:
        """A manager has settled the matter, whatever the platform shows.

        Raises:
            JournalFailure: If it could not be written.
        """
        call = self._latest.get(key)
        if call is not None and call.state is PhoneState.OPEN:
            await self._settle(
                replace(call, closed_by=closed_by, closing_note=note), PhoneState.CLOSED
            )

    def _compare(self, row: OrderRow) -> None:
        call = self._latest.get(row.key)
        if call is None or call.state is not PhoneState.OPEN:
            return
        if row.order.status.is_off:
            self._tasks.start(f"agree {call.id}", self._note_agreement(call))

    async def _note_agreement(self, call: PhoneRecord) -> None:
        try:
            await self._settle(call, PhoneState.AGREED)
        except JournalFailure as failure:
            self._on_journal_failure(failure)

    async def _settle(self, call: PhoneRecord, state: PhoneState) -> None:
        await self._write(replace(call, state=state, settled_at=self._clock.now()))

    async def _write(self, call: PhoneRecord) -> None:
        await self._journal.record_call(call, self._clock.now())
        _logger.info("the call about %s is %s", call.key, call.state.name)
        self._show(call)

    def _show(self, call: PhoneRecord) -> None:
        self._latest[call.key] = call
        self._orders.apply_phone_record(call)

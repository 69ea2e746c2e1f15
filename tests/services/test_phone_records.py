"""Cancellations by phone in a real journal, beside the attempts and in the same chain."""

import asyncio
import json
import sqlite3
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from ordermanager_desktop.models.call_timer import CallTime, CallTimer
from ordermanager_desktop.models.order import OrderStatus
from ordermanager_desktop.models.order_row import RowLabel
from ordermanager_desktop.models.order_store import OrderStore
from ordermanager_desktop.models.phone_record import PhoneState
from ordermanager_desktop.services.cancellation_journal import (
    CancellationJournal,
    JournalFailure,
)
from ordermanager_desktop.services.event_log import EventLog
from ordermanager_desktop.services.journal_chain import Event
from ordermanager_desktop.services.phone_record_codec import encode_call, encode_call_state
from ordermanager_desktop.services.phone_records import PhoneRecords
from ordermanager_desktop.services.task_owner import TaskOwner
from tests.builders import a_call, a_listing, a_row, a_store, an_attempt, an_order
from tests.fakes import NOON, FakeClock

ORDER = an_order(customer="Chris Palmer")


class Counter:
    """One run of the app, as far as calls are concerned."""

    def __init__(self, folder: Path, store: OrderStore | None = None) -> None:
        self.folder = folder
        self.store = store or a_store(a_row(ORDER))
        self.failures: list[JournalFailure] = []

    async def __aenter__(self) -> "Counter":
        self.journal = await CancellationJournal.open(self.folder / "journal.db", now=NOON)
        self.tasks = TaskOwner("calls")
        self.records = PhoneRecords(
            self.store,
            self.journal,
            self.tasks,
            clock=FakeClock(),
            on_journal_failure=self.failures.append,
        )
        await self.records.open()
        return self

    async def __aexit__(self, *_ignored: object) -> None:
        await self.records.aclose()
        await self.journal.aclose()

    async def rest(self) -> None:
        while self.tasks.names():
            await asyncio.sleep(0.001)

    @property
    def row(self):
        return self.store.row(ORDER.key)


async def test_a_call_is_on_disk_before_the_row_says_so(tmp_path: Path) -> None:
    async with Counter(tmp_path) as counter:
        shown = []
        counter.store.row_changed.connect(lambda row: shown.append(row.label))
        call = await counter.records.record(ORDER, "Ana", "CN-4711")
        assert shown == [RowLabel.BY_PHONE]
        assert await counter.journal.calls() == [call]
        assert (call.actor, call.case_number, call.recorded_at) == ("Ana", "CN-4711", NOON)


async def test_a_call_survives_a_restart_and_names_no_customer(tmp_path: Path) -> None:
    async with Counter(tmp_path) as counter:
        await counter.records.record(ORDER, "Ana")
    assert b"Palmer" not in (tmp_path / "journal.db").read_bytes()
    async with Counter(tmp_path, OrderStore()) as counter:
        counter.store.apply_listing(a_listing(ORDER))
        assert counter.row.label is RowLabel.BY_PHONE
        assert counter.row.has_open_call


@pytest.mark.parametrize("status", [OrderStatus.CANCELLED, OrderStatus.REJECTED])
async def test_a_read_that_agrees_settles_the_record(tmp_path: Path, status: OrderStatus) -> None:
    async with Counter(tmp_path) as counter:
        await counter.records.record(ORDER, "Ana")
        counter.store.apply_reading(replace(ORDER, status=status))
        await counter.rest()
        assert counter.row.is_cancelled
        assert counter.row.phone.state is PhoneState.AGREED
        assert [call.state for call in await counter.journal.calls()] == [PhoneState.AGREED]


async def test_a_platform_that_agreed_while_the_app_was_closed_settles_it_too(
    tmp_path: Path,
) -> None:
    async with Counter(tmp_path) as counter:
        await counter.records.record(ORDER, "Ana")
    off = replace(ORDER, status=OrderStatus.CANCELLED)
    async with Counter(tmp_path, a_store(a_row(off))) as counter:
        await counter.rest()
        assert counter.row.phone.state is PhoneState.AGREED


async def test_food_that_left_agrees_with_nobody(tmp_path: Path) -> None:
    async with Counter(tmp_path) as counter:
        await counter.records.record(ORDER, "Ana")
        counter.store.apply_reading(replace(ORDER, status=OrderStatus.PICKED_UP))
        await counter.rest()
        assert counter.row.has_open_call


async def test_a_manager_closes_a_record_and_it_stays_in_the_journal(tmp_path: Path) -> None:
    async with Counter(tmp_path) as counter:
        await counter.records.record(ORDER, "Ana")
        await counter.records.close(ORDER.key, "Bea", "refunded by mail")
        assert not counter.row.has_open_call
        assert counter.row.label is RowLabel.BY_PHONE  # still not confirmed by anybody
        assert [call.state for call in await counter.journal.calls()] == [PhoneState.CLOSED]
    with sqlite3.connect(tmp_path / "journal.db") as file:
        assert file.execute("SELECT count(*) FROM event").fetchone() == (2,)
    file.close()


async def test_a_call_that_cannot_be_written_is_not_shown(tmp_path: Path) -> None:
    async with Counter(tmp_path) as counter:
        await counter.journal.aclose()
        with pytest.raises(JournalFailure):
            await counter.records.record(ORDER, "Ana")
        assert counter.row.phone is None


async def test_calls_and_attempts_share_one_chain_and_do_not_mix(tmp_path: Path) -> None:
    attempt = an_attempt(ORDER)
    call = a_call(ORDER)
    async with Counter(tmp_path) as counter:
        await counter.journal.record(attempt, NOON)
        await counter.journal.record_call(call, NOON)
        await counter.journal.record(attempt, NOON)
        assert await counter.journal.attempts() == [attempt]
        assert await counter.journal.calls() == [call]
        await counter.journal.check(NOON)
        assert counter.journal.findings() == []
    with sqlite3.connect(tmp_path / "journal.db") as file:
        for trigger in ("attempt_stays", "attempt_kept", "event_stays", "event_kept"):
            file.execute(f"DROP TRIGGER {trigger}")
        file.execute("UPDATE attempt SET identity = replace(identity, 'Ana', 'Eve')")
    file.close()
    async with Counter(tmp_path) as counter:
        await counter.journal.check(NOON)
        (found,) = counter.journal.findings()
        assert found.facts.endswith(": 2")


async def test_the_length_of_the_call_and_who_closed_it_are_in_the_chain(tmp_path: Path) -> None:
    call = CallTime(NOON - timedelta(minutes=3), 172)
    async with Counter(tmp_path) as counter:
        await counter.records.record(ORDER, "Ana", "CN-4711", call)
        await counter.records.close(ORDER.key, "Bea", "refunded by mail")
    async with Counter(tmp_path) as counter:
        (kept,) = await counter.journal.calls()
        await counter.journal.check(NOON)
        assert counter.journal.findings() == []
    assert (kept.actor, kept.call, kept.settled_at) == ("Ana", call, NOON)
    assert (kept.closed_by, kept.closing_note) == ("Bea", "refunded by mail")


async def test_a_record_of_an_earlier_version_stays_readable_and_can_be_closed(
    tmp_path: Path,
) -> None:
    call = a_call(ORDER)
    identity, state = json.loads(encode_call(call)), json.loads(encode_call_state(call))
    del identity["call"], state["closed_by"], state["closing_note"]
    log = await EventLog.open(tmp_path / "journal.db", now=NOON)
    await log.append(Event(call.id, json.dumps(identity), json.dumps(state), NOON))
    await log.aclose()
    async with Counter(tmp_path) as counter:
        assert counter.row.phone == call
        await counter.records.close(ORDER.key, "Bea", "refunded by mail")
        await counter.journal.check(NOON)
        assert counter.journal.findings() == []
        assert (await counter.journal.calls())[0].closed_by == "Bea"


def test_a_timer_measures_one_call_and_a_clock_that_is_set_makes_it_no_longer() -> None:
    clock = FakeClock()
    timer = CallTimer(clock.monotonic_s, clock.now)
    assert timer.time() is None
    timer.begin()
    clock.pass_s(75.9)
    timer.begin()  # the number is shown once more
    assert (timer.is_running, timer.length_s) == (True, 75)
    timer.end()
    clock.pass_s(10)
    assert timer.time() == CallTime(NOON, 75)

"""The journal on a real disk: what it keeps, and how it notices that somebody touched it."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from ordermanager_desktop.models.cancellation import AttemptState, Cause
from ordermanager_desktop.models.money import OddAmount
from ordermanager_desktop.models.order import OrderKey, OrderStatus, OrderTotals
from ordermanager_desktop.services.attempt_codec import (
    decode_attempt,
    encode_identity,
    encode_state,
)
from ordermanager_desktop.services.cancellation_journal import (
    CancellationJournal,
    JournalFailure,
)
from ordermanager_desktop.services.order_memory import OrderMemory
from tests.builders import an_attempt, an_order
from tests.fakes import NOON

KEY = OrderKey("otter", "downtown", "doordash", "0f6d8c0e")


async def _open(folder: Path) -> CancellationJournal:
    return await CancellationJournal.open(folder / "journal.db", now=NOON)


async def test_an_attempt_comes_back_as_it_was_written(tmp_path: Path) -> None:
    attempt = an_attempt(state=AttemptState.NOT_CANCELLED, cause=Cause.REFUSED)
    journal = await _open(tmp_path)
    await journal.record(attempt, NOON)
    await journal.aclose()
    journal = await _open(tmp_path)
    assert await journal.attempts() == [attempt]
    await journal.aclose()


def test_an_odd_total_comes_back_as_it_was_shown() -> None:
    totals = OrderTotals(total=OddAmount("-3.50 USD"))
    attempt = an_attempt(an_order(totals=totals))
    assert attempt.snapshot.total == OddAmount("-3.50 USD")
    again = decode_attempt(attempt.id, encode_identity(attempt), encode_state(attempt))
    assert again.snapshot == attempt.snapshot


async def test_the_latest_state_wins_and_the_earlier_ones_stay(tmp_path: Path) -> None:
    journal = await _open(tmp_path)
    intent = an_attempt(state=AttemptState.INTENT)
    for state in (AttemptState.INTENT, AttemptState.SENDING, AttemptState.ACCEPTED):
        await journal.record(replace(intent, state=state), NOON)
    assert [a.state for a in await journal.attempts()] == [AttemptState.ACCEPTED]
    await journal.aclose()
    with sqlite3.connect(tmp_path / "journal.db") as file:
        assert file.execute("SELECT count(*) FROM event").fetchone() == (3,)
    file.close()


async def test_what_was_seen_and_removed_is_remembered(tmp_path: Path) -> None:
    memory = OrderMemory(KEY, ended_as=OrderStatus.CANCELLED, most_failures=2)
    journal = await _open(tmp_path)
    await journal.remember(memory)
    await journal.remove_order(KEY, NOON)
    await journal.aclose()
    journal = await _open(tmp_path)
    assert await journal.memories() == [memory]
    assert await journal.removed_orders() == {KEY: NOON}
    await journal.aclose()


async def test_a_damaged_file_is_set_aside_and_a_new_one_begun(tmp_path: Path) -> None:
    (tmp_path / "journal.db").write_bytes(b"this is not a database at all" * 100)
    journal = await _open(tmp_path)
    assert journal.was_damaged
    assert await journal.attempts() == []
    await journal.aclose()
    assert [p.name for p in tmp_path.glob("*damaged*")] == ["journal.damaged-20261122T120000.db"]


async def test_a_place_that_cannot_be_written_is_a_journal_failure(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(JournalFailure):
        await CancellationJournal.open(tmp_path / "file" / "journal.db", now=NOON)


async def test_two_apps_cannot_write_one_journal(tmp_path: Path) -> None:
    first = await _open(tmp_path)
    await first.record(an_attempt(), NOON)
    with pytest.raises(JournalFailure):
        await _open(tmp_path)
    await first.aclose()


@pytest.mark.parametrize(
    ("tampering", "broken"),
    [
        ("UPDATE event SET state = replace(state, 'SENDING', 'INTENT') WHERE seq = 2", 2),
        ("DELETE FROM event WHERE seq = 2", 2),
        ("UPDATE event SET seq = CASE seq WHEN 1 THEN 12 ELSE 11 END WHERE seq < 3", 1),
        ("UPDATE attempt SET identity = identity || ' '", 1),
    ],
    ids=["edited", "deleted", "reordered", "identity"],
)
async def test_tampering_shows(tmp_path: Path, tampering: str, broken: int) -> None:
    journal = await _open(tmp_path)
    attempt = an_attempt(state=AttemptState.INTENT)
    for state in (AttemptState.INTENT, AttemptState.SENDING, AttemptState.ACCEPTED):
        await journal.record(replace(attempt, state=state), NOON)
    assert await journal.first_broken_event() is None
    await journal.aclose()
    with sqlite3.connect(tmp_path / "journal.db") as file:
        for trigger in ("attempt_stays", "attempt_kept", "event_stays", "event_kept"):
            file.execute(f"DROP TRIGGER {trigger}")
        file.execute(tampering)
    file.close()
    journal = await _open(tmp_path)
    assert await journal.first_broken_event() == broken
    await journal.aclose()


async def test_the_record_refuses_to_be_rewritten(tmp_path: Path) -> None:
    journal = await _open(tmp_path)
    await journal.record(an_attempt(), NOON)
    await journal.aclose()
    with sqlite3.connect(tmp_path / "journal.db") as file, pytest.raises(sqlite3.IntegrityError):
        file.execute("DELETE FROM event")
    file.close()

"""The journal on a real disk: what it keeps, and what it makes of files it finds."""

import asyncio
import os
import sqlite3
import stat
from collections.abc import AsyncIterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from ordermanager_desktop.models.cancellation import AttemptState, CancelReason, Cause
from ordermanager_desktop.models.money import OddAmount
from ordermanager_desktop.models.order import OrderKey, OrderStatus, OrderTotals
from ordermanager_desktop.models.phone_record import PhoneState
from ordermanager_desktop.models.record_finding import FindingKind
from ordermanager_desktop.services.attempt_codec import (
    decode_attempt,
    encode_identity,
    encode_state,
)
from ordermanager_desktop.services.cancellation_journal import (
    CancellationJournal,
    JournalFailure,
    JournalIsNewer,
)
from ordermanager_desktop.services.order_memory import OrderMemory
from tests.builders import a_call, an_attempt, an_order
from tests.fakes import NOON

KEY = OrderKey("otter", "downtown", "doordash", "0f6d8c0e")
NAME = "journal.db"
ATTEMPT = an_attempt(an_order(key=KEY))


async def open_journal(folder: Path) -> CancellationJournal:
    return await CancellationJournal.open(folder / NAME, now=NOON)


def sql(folder: Path, *statements: str) -> list[tuple]:
    """Another program at the closed file; what the last statement gave."""
    rows: list[tuple] = []
    with closing(sqlite3.connect(folder / NAME)) as file:
        for statement in statements:
            rows = file.execute(statement).fetchall()
        file.commit()
    return rows


@pytest.fixture
async def journal(tmp_path: Path) -> AsyncIterator[CancellationJournal]:
    journal = await open_journal(tmp_path)
    yield journal
    await journal.aclose()


async def test_an_attempt_comes_back_as_it_was_written(tmp_path: Path) -> None:
    attempt = an_attempt(state=AttemptState.NOT_CANCELLED, cause=Cause.REFUSED)
    journal = await open_journal(tmp_path)
    await journal.record(attempt, NOON)
    await journal.aclose()
    journal = await open_journal(tmp_path)
    assert await journal.attempts() == [attempt]
    await journal.aclose()


def test_an_odd_total_comes_back_as_it_was_shown() -> None:
    totals = OrderTotals(total=OddAmount("-3.50 USD"))
    attempt = an_attempt(an_order(totals=totals))
    assert attempt.snapshot.total == OddAmount("-3.50 USD")
    again = decode_attempt(attempt.id, encode_identity(attempt), encode_state(attempt))
    assert again.snapshot == attempt.snapshot


async def test_the_latest_state_wins_and_the_earlier_ones_stay(tmp_path: Path) -> None:
    journal = await open_journal(tmp_path)
    intent = an_attempt(state=AttemptState.INTENT)
    for state in (AttemptState.INTENT, AttemptState.SENDING, AttemptState.ACCEPTED):
        await journal.record(replace(intent, state=state), NOON)
    assert [a.state for a in await journal.attempts()] == [AttemptState.ACCEPTED]
    await journal.aclose()
    assert sql(tmp_path, "SELECT count(*) FROM event") == [(3,)]


async def test_attempts_come_in_the_order_of_their_confirmations(
    journal: CancellationJournal,
) -> None:
    for attempt_id in ("z", "a", "m"):
        await journal.record(an_attempt(id=attempt_id), NOON)
    await journal.record(an_attempt(id="z", state=AttemptState.CANCELLED), NOON)
    assert [attempt.id for attempt in await journal.attempts()] == ["z", "a", "m"]


async def test_what_was_seen_and_removed_is_remembered(tmp_path: Path) -> None:
    first = OrderMemory(KEY, most_failures=1)
    memory = replace(first, ended_as=OrderStatus.CANCELLED, most_failures=2)
    journal = await open_journal(tmp_path)
    await journal.remember(first)
    await journal.remove_order(KEY, NOON)
    await journal.remember(memory)
    await journal.aclose()
    journal = await open_journal(tmp_path)
    assert await journal.memories() == [memory]
    assert await journal.removed_orders() == {KEY: NOON}
    assert await journal.attempts() == await journal.calls() == []
    await journal.aclose()


async def test_writes_that_come_together_are_one_chain(journal: CancellationJournal) -> None:
    attempts = [an_attempt(id=f"attempt-{number}") for number in range(20)]
    await asyncio.gather(*(journal.record(attempt, NOON) for attempt in attempts))
    assert len(await journal.attempts()) == 20
    await journal.check(NOON)
    assert journal.findings() == []


async def test_a_write_whose_writer_was_stopped_keeps_the_chain(
    journal: CancellationJournal,
) -> None:
    writer = asyncio.ensure_future(journal.record(an_attempt(id="first"), NOON))
    await asyncio.sleep(0)
    writer.cancel()
    await journal.record(an_attempt(id="second"), NOON)
    assert [attempt.id for attempt in await journal.attempts()] == ["first", "second"]
    await journal.check(NOON)
    assert journal.findings() == []


async def test_the_record_refuses_to_be_rewritten(tmp_path: Path) -> None:
    journal = await open_journal(tmp_path)
    await journal.record(ATTEMPT, NOON)
    await journal.aclose()
    for statement in ("DELETE FROM event", "UPDATE event SET at = ''", "DELETE FROM attempt"):
        with pytest.raises(sqlite3.IntegrityError):
            sql(tmp_path, statement)


async def test_two_apps_cannot_have_one_journal(tmp_path: Path) -> None:
    first = await open_journal(tmp_path)
    with pytest.raises(JournalFailure, match="locked"):
        await open_journal(tmp_path)
    await first.aclose()


async def test_a_place_that_cannot_be_written_is_a_journal_failure(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(JournalFailure):
        await open_journal(tmp_path / "file")


async def test_a_closed_journal_stays_closed(tmp_path: Path) -> None:
    journal = await open_journal(tmp_path)
    await journal.aclose()
    for _press in range(2):
        with pytest.raises(JournalFailure):
            await journal.record(ATTEMPT, NOON)
    await journal.aclose()


# Entries that can't be understood


async def test_an_entry_that_cannot_be_understood_hides_no_other(tmp_path: Path) -> None:
    journal = await open_journal(tmp_path)
    await journal.record(an_attempt(id="good"), NOON)
    await journal.record(an_attempt(id="bad"), NOON)
    await journal.remember(OrderMemory(KEY, ended_as=OrderStatus.CANCELLED))
    await journal.aclose()
    sql(
        tmp_path,
        "DROP TRIGGER attempt_stays",
        "DROP TRIGGER event_stays",
        "UPDATE attempt SET identity = '{not json' WHERE id = 'bad'",
        "UPDATE event SET state = replace(state, 'CANCELLED', 'EVAPORATED')"
        " WHERE attempt_id LIKE 'memory%'",
    )
    journal = await open_journal(tmp_path)
    assert [attempt.id for attempt in await journal.attempts()] == ["good"]
    assert await journal.memories() == []
    await journal.check(NOON)
    assert FindingKind.UNREADABLE in {finding.kind for finding in journal.findings()}
    await journal.aclose()


@pytest.mark.parametrize("state", ['{"state":"VAPORISED"}', "{", "[]", "null"])
def test_an_attempt_whose_state_says_nothing_may_have_been_sent(state: str) -> None:
    attempt = an_attempt()
    found = decode_attempt(attempt.id, encode_identity(attempt), state)
    assert (found.state, found.cause) == (AttemptState.UNKNOWN, Cause.NO_ANSWER)
    assert (found.key, found.snapshot) == (attempt.key, attempt.snapshot)


def test_a_reason_of_another_version_does_not_hide_the_attempt() -> None:
    attempt = an_attempt(reason=CancelReason.TOO_BUSY)
    identity = encode_identity(attempt).replace("TOO_BUSY", "METEORITE")
    found = decode_attempt(attempt.id, identity, encode_state(attempt))
    assert (found.key, found.reason) == (attempt.key, CancelReason.OTHER)


async def test_an_identity_that_is_written_otherwise_today_breaks_no_chain(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = await open_journal(tmp_path)
    await journal.record(an_attempt(state=AttemptState.SENDING), NOON)
    monkeypatch.setattr(
        "ordermanager_desktop.services.cancellation_journal.encode_identity",
        lambda attempt: encode_identity(attempt).replace("{", '{"new":1,', 1),
    )
    await journal.record(an_attempt(state=AttemptState.ACCEPTED), NOON)
    await journal.check(NOON)
    assert journal.findings() == []
    await journal.aclose()


async def test_a_letter_that_is_no_letter_hides_nothing(tmp_path: Path) -> None:
    journal = await open_journal(tmp_path)
    await journal.record(an_attempt(id="good"), NOON)
    await journal.record(an_attempt(id="bad"), NOON)
    await journal.aclose()
    damage = "UPDATE attempt SET identity = CAST(x'7bff' AS TEXT) WHERE id = 'bad'"
    sql(tmp_path, "DROP TRIGGER attempt_stays", damage)
    journal = await open_journal(tmp_path)
    assert [attempt.id for attempt in await journal.attempts()] == ["good"]
    await journal.aclose()


# Other versions


async def test_a_newer_journal_is_left_alone_and_shown(tmp_path: Path) -> None:
    journal = await open_journal(tmp_path)
    await journal.record(ATTEMPT, NOON)
    await journal.aclose()
    sql(tmp_path, "PRAGMA user_version = 99")
    before = (tmp_path / NAME).read_bytes()
    with pytest.raises(JournalIsNewer):
        await open_journal(tmp_path)
    journal = await CancellationJournal.view_only(tmp_path / NAME)
    assert await journal.attempts() == [ATTEMPT]
    with pytest.raises(JournalIsNewer):
        await journal.record(an_attempt(id="new", state=AttemptState.INTENT), NOON)
    await journal.aclose()
    assert (tmp_path / NAME).read_bytes() == before
    assert not list(tmp_path.glob("*damaged*"))


async def test_a_newer_journal_with_other_tables_shows_nothing_and_stays(tmp_path: Path) -> None:
    sql(tmp_path, "CREATE TABLE attempt (who)", "CREATE TABLE event (what)",
        "PRAGMA user_version = 99")  # fmt: skip
    with pytest.raises(JournalIsNewer):
        await open_journal(tmp_path)
    journal = await CancellationJournal.view_only(tmp_path / NAME)
    assert await journal.attempts() == []
    await journal.aclose()


async def test_a_journal_of_the_first_version_is_brought_up_to_date(tmp_path: Path) -> None:
    memory = OrderMemory(KEY, ended_as=OrderStatus.PICKED_UP, most_failures=2)
    journal = await open_journal(tmp_path)
    await journal.record(ATTEMPT, NOON)
    await journal.aclose()
    (tmp_path / "journal.head").unlink()
    sql(
        tmp_path,
        "CREATE TABLE order_seen (connection TEXT, store TEXT, source TEXT, order_id TEXT,"
        " ended_as TEXT, cancelled_by TEXT, most_failures INTEGER, removed_at TEXT)",
        "CREATE INDEX event_of_attempt ON event (attempt_id, seq)",
        "INSERT INTO order_seen VALUES ('otter', 'downtown', 'doordash', '0f6d8c0e',"
        " 'PICKED_UP', 'UNKNOWN', 2, '2026-11-22T12:00:00+00:00')",
        "PRAGMA user_version = 1",
    )
    for _start in range(2):
        journal = await open_journal(tmp_path)
        assert await journal.attempts() == [ATTEMPT]
        assert await journal.memories() == [memory]
        assert await journal.removed_orders() == {KEY: NOON}
        await journal.check(NOON)
        assert journal.findings() == []
        await journal.aclose()


# Looking only


async def test_a_copy_takes_what_reads_prove_and_nothing_that_a_person_says(
    tmp_path: Path,
) -> None:
    (tmp_path / NAME).mkdir()  # no file can be opened there
    journal = await CancellationJournal.view_only(tmp_path / NAME)
    await journal.record(an_attempt(state=AttemptState.CANCELLED), NOON)
    await journal.remember(OrderMemory(KEY))
    await journal.record_call(a_call(state=PhoneState.AGREED), NOON)
    for refused in (
        journal.record(an_attempt(state=AttemptState.INTENT), NOON),
        journal.record(an_attempt(state=AttemptState.SENDING), NOON),
        journal.record_call(a_call(), NOON),
        journal.remove_order(KEY, NOON),
    ):
        with pytest.raises(JournalFailure):
            await refused
    assert journal.is_view_only
    await journal.aclose()


async def test_a_copy_becomes_the_journal_when_the_disk_takes_it(tmp_path: Path) -> None:
    journal = await open_journal(tmp_path)
    await journal.record(ATTEMPT, NOON)
    with pytest.raises(JournalFailure):
        await open_journal(tmp_path)
    await journal.aclose()
    copy = await CancellationJournal.view_only(tmp_path / NAME)
    assert await copy.attempts() == [ATTEMPT]
    await copy.record(an_attempt(id="new", state=AttemptState.INTENT), NOON)
    assert not copy.is_view_only
    await copy.check(NOON)
    assert copy.findings() == []
    await copy.aclose()


async def test_a_copy_of_nothing_does_not_pass_for_a_journal_that_holds_something(
    tmp_path: Path,
) -> None:
    journal = await open_journal(tmp_path)
    await journal.record(ATTEMPT, NOON)
    copy = await CancellationJournal.view_only(tmp_path / NAME)  # locked: it sees nothing
    assert await copy.attempts() == []
    await journal.aclose()
    with pytest.raises(JournalFailure, match="this run knows event 0"):
        await copy.record(an_attempt(id="new", state=AttemptState.INTENT), NOON)
    assert copy.is_view_only
    await copy.aclose()


async def test_a_damaged_file_that_cannot_be_set_aside_shows_nothing(tmp_path: Path) -> None:
    journal = await open_journal(tmp_path)
    for number in range(20):
        await journal.record(an_attempt(id=f"attempt-{number}"), NOON)
    await journal.aclose()
    whole = (tmp_path / NAME).read_bytes()
    (tmp_path / NAME).write_bytes(whole[:4096] + b"\xa5" * (len(whole) - 4096))
    copy = await CancellationJournal.view_only(tmp_path / NAME)
    assert await copy.attempts() == []
    with pytest.raises(JournalFailure):
        await copy.record(an_attempt(id="new", state=AttemptState.INTENT), NOON)
    await copy.aclose()


# Modes


@pytest.mark.skipif(os.name != "posix", reason="Windows has no modes; its user folders are private")
async def test_nobody_else_may_read_the_record(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    mask = os.umask(0)
    try:
        journal = await open_journal(folder)
        await journal.record(ATTEMPT, NOON)
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}
        await journal.aclose()
    finally:
        os.umask(mask)
    modes |= {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}
    assert set(modes) >= {NAME, f"{NAME}-journal", "journal.head"}
    assert set(modes.values()) == {0o600}
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@pytest.mark.skipif(os.name != "posix", reason="Windows has no modes; its user folders are private")
async def test_a_record_that_others_could_read_is_closed_to_them(tmp_path: Path) -> None:
    await (await open_journal(tmp_path)).aclose()
    (tmp_path / NAME).chmod(0o644)
    await (await open_journal(tmp_path)).aclose()
    assert stat.S_IMODE((tmp_path / NAME).stat().st_mode) == 0o600

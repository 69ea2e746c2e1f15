"""Whoever changes the record, or takes its end away, is found by the next start."""

import os
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from ordermanager_desktop.models.cancellation import AttemptState
from ordermanager_desktop.models.record_finding import FindingKind, RecordFinding
from ordermanager_desktop.services import event_log
from ordermanager_desktop.services.cancellation_journal import CancellationJournal
from ordermanager_desktop.services.journal_file import set_aside
from ordermanager_desktop.services.order_memory import OrderMemory
from tests.builders import a_call, a_key, an_attempt, an_order
from tests.fakes import NOON

NAME = "journal.db"
KEY = a_key("pad-thai")
STEPS = (AttemptState.INTENT, AttemptState.SENDING, AttemptState.ACCEPTED, AttemptState.CANCELLED)
TRIGGERS = ("attempt_stays", "attempt_kept", "event_stays", "event_kept")


async def open_journal(folder: Path) -> CancellationJournal:
    return await CancellationJournal.open(folder / NAME, now=NOON)


_records: dict[int, dict[str, bytes]] = {}  # written once, in full, and then only copied


async def write_record(folder: Path, attempts: int = 3) -> None:
    """Attempts, a call and what was seen of an order: four events for each attempt, and three."""
    if (folder / NAME).exists():
        await _append_record(folder, attempts)
        return
    if attempts not in _records:
        with TemporaryDirectory() as once:
            await _append_record(Path(once), attempts)
            _records[attempts] = {path.name: path.read_bytes() for path in Path(once).iterdir()}
    for name, content in _records[attempts].items():
        (folder / name).write_bytes(content)


async def _append_record(folder: Path, attempts: int) -> None:
    journal = await open_journal(folder)
    for number in range(attempts):
        attempt = an_attempt(an_order(key=KEY), id=f"attempt-{number}", note=f"table {number}")
        for state in STEPS:
            await journal.record(replace(attempt, state=state), NOON)
    await journal.record_call(a_call(), NOON)
    await journal.remember(OrderMemory(KEY, most_failures=1))
    await journal.remove_order(KEY, NOON)
    await journal.aclose()


def tamper(folder: Path, *statements: str) -> None:
    with closing(sqlite3.connect(folder / NAME)) as file:
        for trigger in TRIGGERS:
            file.execute(f"DROP TRIGGER IF EXISTS {trigger}")
        for statement in statements:
            assert file.execute(statement).rowcount > 0, statement
        file.commit()


async def found_by_a_start(folder: Path, *, note: bool = False) -> list[RecordFinding]:
    journal = await open_journal(folder)
    try:
        await journal.attempts()
        await journal.check(NOON)
        found = journal.findings()
        if note:
            await journal.note(found, NOON)
        return found
    finally:
        await journal.aclose()


def kinds(findings: list[RecordFinding]) -> set[FindingKind]:
    return {finding.kind for finding in findings}


SWAP = """
UPDATE attempt SET identity = CASE id
    WHEN 'attempt-0' THEN replace(identity, 'table 0', 'table 1')
    ELSE replace(identity, 'table 1', 'table 0') END
WHERE id IN ('attempt-0', 'attempt-1')
"""  # what tells the two identities apart


TAMPERING = {
    "state": ("UPDATE event SET state = replace(state, 'SENDING', 'INTENT') WHERE seq = 2", "2"),
    "time": ("UPDATE event SET at = '2026-11-22T11:00:00+00:00' WHERE seq = 7", "7"),
    "owner": ("UPDATE event SET attempt_id = 'attempt-0' WHERE seq = 6", "6"),
    "hash": ("UPDATE event SET hash = 'f00' || substr(hash, 4) WHERE seq = 3", "3, 4"),
    "deleted": ("DELETE FROM event WHERE seq = 2", "2"),
    "first": ("DELETE FROM event WHERE seq = 1", "1"),
    "reordered": ("UPDATE event SET seq = 100 - seq WHERE seq < 3", "1, 16, 99"),
    "before all": ("UPDATE event SET seq = -5 WHERE seq = 1", "1, -4"),
    "copied": (
        "INSERT INTO event SELECT 90, attempt_id, at, state, hash FROM event WHERE seq = 4",
        "16",
    ),
    "identity": ("UPDATE attempt SET identity = identity || ' ' WHERE id = 'attempt-1'", "5, 6"),
    "identities": (SWAP, "1, 2, 3, 4, 5, 6, 7, 8"),
    "attempt": ("DELETE FROM attempt WHERE id = 'attempt-2'", "9, 10, 11, 12"),
    "memory": ("UPDATE event SET state = replace(state, '1', '0') WHERE seq = 14", "14"),
}


@pytest.mark.parametrize(("tampering", "numbers"), TAMPERING.values(), ids=TAMPERING)
async def test_tampering_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tampering: str, numbers: str
) -> None:
    monkeypatch.setattr(event_log, "_CHECKED_AT_ONCE", 5)  # so that the parts must join
    await write_record(tmp_path)
    tamper(tmp_path, tampering)
    found = await found_by_a_start(tmp_path)
    assert FindingKind.CHANGED in kinds(found)
    assert f": {numbers}" in next(f.facts for f in found if f.kind is FindingKind.CHANGED)


async def test_an_untouched_record_is_sound_at_every_start(tmp_path: Path) -> None:
    await write_record(tmp_path)
    for _start in range(3):
        assert await found_by_a_start(tmp_path) == []


@pytest.mark.parametrize("rows", [1, 4, 15])
async def test_a_cut_tail_is_found(tmp_path: Path, rows: int) -> None:
    await write_record(tmp_path)
    tamper(tmp_path, *["DELETE FROM event WHERE seq = (SELECT max(seq) FROM event)"] * rows)
    (found,) = await found_by_a_start(tmp_path)
    assert found.kind is FindingKind.CUT
    assert "event 15" in found.facts and f"stands at event {15 - rows}" in found.facts


async def test_an_older_copy_is_found(tmp_path: Path) -> None:
    await write_record(tmp_path, 1)
    shutil.copy(tmp_path / NAME, tmp_path / "backup.db")
    await write_record(tmp_path, 1)
    (tmp_path / "backup.db").replace(tmp_path / NAME)
    assert kinds(await found_by_a_start(tmp_path)) == {FindingKind.CUT}


async def test_another_journal_that_is_longer_is_found(tmp_path: Path) -> None:
    await write_record(tmp_path, 1)
    (tmp_path / "other").mkdir()
    await write_record(tmp_path / "other", 5)
    (tmp_path / "other" / NAME).replace(tmp_path / NAME)
    assert kinds(await found_by_a_start(tmp_path)) == {FindingKind.CUT}


@pytest.mark.parametrize("leaves", ["nothing", "empty file"])
async def test_a_deleted_journal_is_found(tmp_path: Path, leaves: str) -> None:
    await write_record(tmp_path)
    (tmp_path / NAME).unlink()
    if leaves == "empty file":
        (tmp_path / NAME).touch()
    assert kinds(await found_by_a_start(tmp_path)) == {FindingKind.CUT}


@pytest.mark.parametrize("head", [None, b"", b"\0" * 64, b"15", b"one two\n", b"\xff\xfe 1\n"])
async def test_a_lost_head_is_found_if_there_was_anything_to_lose(
    tmp_path: Path, head: bytes | None
) -> None:
    await write_record(tmp_path)
    (tmp_path / "journal.head").unlink()
    if head is not None:
        (tmp_path / "journal.head").write_bytes(head)
    assert kinds(await found_by_a_start(tmp_path)) == {FindingKind.CUT}


async def test_the_first_start_finds_nothing_amiss(tmp_path: Path) -> None:
    assert await found_by_a_start(tmp_path) == []
    assert await found_by_a_start(tmp_path) == []


async def test_a_crash_between_the_commit_and_the_head_is_nothing(tmp_path: Path) -> None:
    await write_record(tmp_path, 1)
    head = (tmp_path / "journal.head").read_bytes()
    await write_record(tmp_path, 1)
    (tmp_path / "journal.head").write_bytes(head)
    (tmp_path / "journal.head.new").write_bytes(b"99 half wri")
    assert await found_by_a_start(tmp_path) == []


async def test_a_crash_before_the_first_event_is_nothing(tmp_path: Path) -> None:
    await (await open_journal(tmp_path)).aclose()
    (tmp_path / "journal.head").unlink()
    assert await found_by_a_start(tmp_path) == []


async def test_the_head_follows_the_journal_and_is_never_ahead(tmp_path: Path) -> None:
    journal = await open_journal(tmp_path)
    for number in range(1, 6):
        await journal.record(an_attempt(id=f"attempt-{number}"), NOON)
        count = int((tmp_path / "journal.head").read_text().split()[0])
        assert count <= number
    await journal.aclose()
    with closing(sqlite3.connect(tmp_path / NAME)) as file:
        last = file.execute("SELECT seq, hash FROM event ORDER BY seq DESC").fetchone()
    assert (tmp_path / "journal.head").read_text() == f"{last[0]} {last[1]}\n"


async def test_a_head_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    journal = await open_journal(tmp_path)
    (tmp_path / "journal.head").unlink()
    (tmp_path / "journal.head").mkdir()
    await journal.record(an_attempt(id="one"), NOON)
    await journal.record(an_attempt(id="two"), NOON)
    assert len(await journal.attempts()) == 2
    await journal.aclose()


async def test_a_finding_is_told_at_every_start_until_it_is_noted(tmp_path: Path) -> None:
    await write_record(tmp_path)
    tamper(tmp_path, "DELETE FROM event WHERE seq = 15", "UPDATE event SET at = '' WHERE seq = 3")
    both = {FindingKind.CUT, FindingKind.CHANGED}
    assert kinds(await found_by_a_start(tmp_path)) == both
    assert kinds(await found_by_a_start(tmp_path, note=True)) == both
    assert await found_by_a_start(tmp_path) == []
    tamper(tmp_path, "UPDATE event SET at = '' WHERE seq = 5")
    (new,) = await found_by_a_start(tmp_path)
    assert new.facts.endswith(": 3, 5")


async def test_a_damaged_file_is_set_aside_and_told(tmp_path: Path) -> None:
    await write_record(tmp_path)
    (tmp_path / NAME).write_bytes(b"this is not a database at all" * 100)
    for _start in range(2):
        assert kinds(await found_by_a_start(tmp_path)) == {FindingKind.SET_ASIDE}
    aside = tmp_path / "journal.damaged-20261122T120000.db"
    assert aside.read_bytes().startswith(b"this is not")
    assert aside.with_suffix(".head").read_text().startswith("15 ")


def test_what_belongs_to_a_file_is_set_aside_with_it(tmp_path: Path) -> None:
    names = ("journal.db", "journal.db-journal", "journal.head")
    for name in names:
        (tmp_path / name).write_text(name)
    aside = set_aside(tmp_path / NAME, NOON)
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {
        aside.name: names[0],
        f"{aside.name}-journal": names[1],
        f"{aside.stem}.head": names[2],
    }


@pytest.mark.parametrize("is_header_lost", [False, True], ids=["sound", "header-lost"])
async def test_a_transaction_that_a_power_cut_left_half_done_is_undone(
    tmp_path: Path, is_header_lost: bool
) -> None:
    (tmp_path / "running").mkdir()
    await write_record(tmp_path / "running")
    with closing(sqlite3.connect(tmp_path / "running" / NAME)) as file:
        file.execute("PRAGMA cache_size = 1")  # so that much is written before the commit
        file.execute("INSERT INTO attempt VALUES ('big', hex(zeroblob(200000)))")
        for name in (NAME, f"{NAME}-journal", "journal.head"):
            shutil.copy(tmp_path / "running" / name, tmp_path / name)
    assert (tmp_path / f"{NAME}-journal").stat().st_size > 1000
    if is_header_lost:
        DAMAGES["header"](tmp_path / NAME)
    found = await found_by_a_start(tmp_path)
    assert kinds(found) <= ({FindingKind.SET_ASIDE} if is_header_lost else set())
    journal = await open_journal(tmp_path)
    await journal.record(an_attempt(id="new"), NOON)
    assert "big" not in [attempt.id for attempt in await journal.attempts()]
    await journal.aclose()
    assert await found_by_a_start(tmp_path) == found


async def test_two_damaged_files_of_one_second_are_both_kept(tmp_path: Path) -> None:
    for content in (b"first" * 999, b"second" * 999):
        (tmp_path / NAME).write_bytes(content)
        await (await open_journal(tmp_path)).aclose()
    kept = {path.read_bytes()[:6] for path in tmp_path.glob("journal.damaged-*.db")}
    assert kept == {b"firstf", b"second"}


def flip(at: float, length: int):
    def damage(path: Path) -> None:
        whole = bytearray(path.read_bytes())
        start = int(len(whole) * at)
        for place in range(start, min(start + length, len(whole))):
            whole[place] ^= 0xFF
        path.write_bytes(whole)

    return damage


DAMAGES = {
    "header": lambda path: path.write_bytes(b"\0" * 100 + path.read_bytes()[100:]),
    "half": lambda path: os.truncate(path, path.stat().st_size // 2),
    "odd half": lambda path: os.truncate(path, path.stat().st_size // 2 + 333),
    "to nothing": lambda path: os.truncate(path, 0),
    "tiny": lambda path: os.truncate(path, 50),
    **{f"flipped {n}": flip(n / 12, 60) for n in range(1, 12)},
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
async def test_damage_at_rest_is_found_and_cancelling_goes_on(tmp_path: Path, damage) -> None:
    await write_record(tmp_path, 9)
    whole = (tmp_path / NAME).read_bytes()
    damage(tmp_path / NAME)
    journal = await open_journal(tmp_path)
    attempts = await journal.attempts()
    await journal.check(NOON)
    states = [attempt.state for attempt in attempts if attempt.id.startswith("attempt")]
    found = journal.findings()
    # Free space is nobody's: bytes may flip there, and all is as it was.
    is_whole = states == [AttemptState.CANCELLED] * 9
    assert found or is_whole
    await journal.record(an_attempt(id="new", state=AttemptState.INTENT), NOON)
    assert "new" in [attempt.id for attempt in await journal.attempts()]
    await journal.aclose()
    assert (tmp_path / NAME).read_bytes() != whole
    assert kinds(await found_by_a_start(tmp_path)) == kinds(found)

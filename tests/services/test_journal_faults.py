"""A real disk fails at each point of a cancellation that writes.

Nothing leaves unwritten, what left is never taken for known, and a disk that recovers is used
without a restart.

P1 is the confirmation, P3 the marker before the request, P10 the answer after it.
"""

import os
import sqlite3
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from ordermanager_desktop.models.cancellation import AttemptState, CancelReason, Cause
from ordermanager_desktop.models.order import OrderStatus
from ordermanager_desktop.models.record_finding import FindingKind
from ordermanager_desktop.services import event_log
from ordermanager_desktop.services.attempt_codec import encode_identity, encode_state
from ordermanager_desktop.services.cancellation_journal import CancellationJournal, JournalFailure
from ordermanager_desktop.services.journal_chain import Head, link
from ordermanager_desktop.services.journal_file import _SCHEMA
from ordermanager_desktop.services.journal_head import write_head
from tests.builders import an_attempt
from tests.fakes import NOON, FakePlatform
from tests.services.test_cancellation_service import KEY, ORDER, Counter

resource = pytest.importorskip("resource", reason="Windows limits no files")

NAME = "journal.db"
NOBODY = 65534
_COMMIT = event_log.commit


class IoErrors:
    """The system refuses every write beyond an offset (RLIMIT_FSIZE): “disk I/O error”."""

    says = "disk I/O error"
    most_bytes = 0

    def __init__(self, counter: Counter) -> None:
        self.counter = counter
        self.folder = counter.folder

    def fail(self) -> None:
        self._limit(self.most_bytes)

    def recover(self) -> None:
        self._limit(resource.getrlimit(resource.RLIMIT_FSIZE)[1])

    def _limit(self, most_bytes: int) -> None:
        hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
        resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes, hard))


class IoErrorsInTheCommit(IoErrors):
    """The rollback file can be written, the end of the database can't: a commit fails half-way."""

    most_bytes = 64 * 1024


class FullDisk(IoErrors):
    """No block is left, and the rollback file needs one (a small tmpfs of our own)."""

    says = "database or disk is full"

    def fail(self) -> None:
        os.truncate(self.folder / f"{NAME}-journal", 0)
        with (self.folder / "filler").open("wb", buffering=0) as filler, suppress(OSError):
            while True:
                filler.write(bytes(4096))

    def recover(self) -> None:
        (self.folder / "filler").unlink(missing_ok=True)


class GoneFolder(IoErrors):
    """The folder is taken away, as with a pulled drive, and comes back."""

    says = "No such file"

    def fail(self) -> None:
        self.folder.rename(self.folder.with_name("elsewhere"))

    def recover(self) -> None:
        if not self.folder.exists():
            self.folder.with_name("elsewhere").rename(self.folder)


class FailedCommitThatLasts(IoErrors):
    """Every COMMIT reports an error, and what it wrote is on the disk all the same."""

    def fail(self) -> None:
        def lying(database: sqlite3.Connection) -> None:
            _COMMIT(database)
            raise sqlite3.OperationalError(self.says)

        event_log.commit = lying

    def recover(self) -> None:
        event_log.commit = _COMMIT


class MemoryOfARottenFile(IoErrors):
    """Bytes flip under the running app, and SQLite reads them again."""

    says = "malformed"

    def fail(self) -> None:
        self._whole = (self.folder / NAME).read_bytes()
        with (self.folder / NAME).open("r+b") as file:
            file.seek(4096)
            file.write(b"\xa5" * (len(self._whole) - 4096))
        database = self.counter.journal._log._database
        in_thread = database.in_thread

        async def forgetful(work: Callable[[sqlite3.Connection], object]) -> object:
            await database.execute("PRAGMA shrink_memory")
            return await in_thread(work)

        database.in_thread = forgetful

    def recover(self) -> None:
        (self.folder / NAME).write_bytes(self._whole)


everywhere = pytest.mark.parametrize(
    "disk",
    [IoErrors, IoErrorsInTheCommit, FullDisk, GoneFolder, FailedCommitThatLasts],
    indirect=True,
    ids=lambda fault: fault.__name__,
)


@pytest.fixture
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Path]:
    """The data folder; a disk of its own where it is to be full."""
    folder = tmp_path / "data"
    folder.mkdir()
    if FullDisk not in request.node.callspec.params.values():
        yield folder
        return
    mount = ["mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", str(folder)]
    if subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("only root can make a small disk")
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


@pytest.fixture
async def disk(request: pytest.FixtureRequest, folder: Path) -> AsyncIterator[IoErrors]:
    counter = Counter(folder)
    fill(folder, attempts=120)
    await counter.open()
    disk = request.param(counter)
    yield disk
    disk.recover()
    await counter.close()


def fill(folder: Path, attempts: int) -> None:
    """A record long enough for its end to lie far from its beginning."""
    with closing(sqlite3.connect(folder / NAME, isolation_level=None)) as file:
        file.executescript(_SCHEMA)
        head = Head()
        file.execute("BEGIN")
        for number in range(attempts):
            old = an_attempt(id=f"old-{number}", state=AttemptState.CANCELLED)
            identity, state = encode_identity(old), encode_state(old)
            head = link(head, old.id, identity, NOON.isoformat(), state)
            file.execute("INSERT INTO attempt VALUES (?, ?)", (old.id, identity))
            values = (head.count, old.id, NOON.isoformat(), state, head.digest)
            file.execute("INSERT INTO event VALUES (?, ?, ?, ?, ?)", values)
        file.execute("COMMIT")
    write_head(folder / NAME, head)


def is_told(disk: IoErrors) -> bool:
    return any(disk.says in str(failure) for failure in disk.counter.failures)


async def next_start(disk: IoErrors, *, lets_read: bool = True) -> Counter:
    """The app is closed, the disk is mended, the app is started again."""
    counter = disk.counter
    await counter.close()
    disk.recover()
    counter.platform.is_reachable = lets_read
    await counter.open()
    await counter.rest()
    await counter.journal.check(NOON)
    return counter


@everywhere
async def test_at_p1_nothing_is_sent_and_the_next_press_works(disk: IoErrors) -> None:
    counter = disk.counter
    disk.fail()
    with pytest.raises(JournalFailure, match=disk.says):
        await counter.service.submit(ORDER, CancelReason.OTHER)
    assert counter.platform.requests == []
    assert counter.service.latest(KEY) is None

    disk.recover()
    assert (await counter.cancel()).state is AttemptState.CANCELLED
    assert len(counter.platform.requests) == 1
    await next_start(disk)
    assert counter.latest.state is AttemptState.CANCELLED
    assert counter.journal.findings() == []
    assert len(counter.platform.requests) == 1


@everywhere
async def test_at_p3_nothing_is_sent_it_is_told_and_the_next_press_works(disk: IoErrors) -> None:
    counter = disk.counter
    counter.platform.on_read = fails_once(disk)
    attempt = await counter.cancel()
    assert (attempt.state, attempt.cause) == (AttemptState.NOT_SENT, Cause.NOT_WRITTEN)
    assert counter.platform.requests == []
    assert is_told(disk)

    disk.recover()
    assert (await counter.cancel()).state is AttemptState.CANCELLED
    assert len(counter.platform.requests) == 1
    await next_start(disk)
    assert counter.latest.state is AttemptState.CANCELLED
    assert counter.journal.findings() == []
    assert len(counter.platform.requests) == 1


@everywhere
async def test_after_p3_a_start_sends_nothing(disk: IoErrors) -> None:
    counter = disk.counter
    counter.platform.on_read = fails_once(disk)
    await counter.cancel()
    await next_start(disk)
    # A marker that got through although its commit failed is taken for a request.
    is_marked = isinstance(disk, FailedCommitThatLasts)
    assert counter.latest.state is (AttemptState.UNKNOWN if is_marked else AttemptState.NOT_SENT)
    assert counter.platform.requests == []
    assert counter.journal.findings() == []


@everywhere
async def test_at_p10_it_is_not_confirmed_and_the_next_start_finds_the_truth(
    disk: IoErrors,
) -> None:
    counter = disk.counter
    counter.platform.on_cancel = lambda platform: (disk.fail(), cannot_be_read(platform))
    attempt = await counter.cancel()
    assert (attempt.state, attempt.cause) == (AttemptState.UNKNOWN, Cause.NO_ANSWER)
    assert is_told(disk)

    await next_start(disk, lets_read=False)
    is_written = isinstance(disk, FailedCommitThatLasts)
    assert counter.latest.state is (AttemptState.ACCEPTED if is_written else AttemptState.UNKNOWN)
    counter.platform.becomes(OrderStatus.CANCELLED)
    await next_start(disk)
    assert counter.latest.state is AttemptState.CANCELLED
    assert counter.journal.findings() == []
    assert len(counter.platform.requests) == 1


@everywhere
async def test_at_p10_a_disk_that_recovers_gets_the_truth_without_a_restart(
    disk: IoErrors,
) -> None:
    counter, reads = disk.counter, []

    def recovers_late(platform: FakePlatform) -> None:
        reads.append(counter.latest.state)
        if len(reads) == 4:
            disk.recover()

    def answered_on_a_broken_disk(platform: FakePlatform) -> None:
        disk.fail()
        platform.becomes(OrderStatus.CANCELLED)
        platform.on_read = recovers_late

    counter.platform.on_cancel = answered_on_a_broken_disk
    attempt = await counter.cancel()
    assert attempt.state is AttemptState.CANCELLED
    assert AttemptState.UNKNOWN in reads
    assert is_told(disk)
    await next_start(disk, lets_read=False)
    assert counter.latest.state is AttemptState.CANCELLED
    assert counter.journal.findings() == []


def fails_once(disk: IoErrors):
    def on_read(platform: FakePlatform) -> None:
        platform.on_read = lambda platform: None
        disk.fail()

    return on_read


def cannot_be_read(platform: FakePlatform) -> None:
    platform.is_reachable = False


# A file that rots


@pytest.mark.parametrize("disk", [MemoryOfARottenFile], indirect=True)
async def test_a_file_that_rots_under_the_app_lets_nothing_leave(disk: IoErrors) -> None:
    counter = disk.counter
    counter.platform.on_read = fails_once(disk)
    attempt = await counter.cancel()
    assert (attempt.state, attempt.cause) == (AttemptState.NOT_SENT, Cause.NOT_WRITTEN)
    assert is_told(disk)
    with pytest.raises(JournalFailure):
        await counter.service.submit(ORDER, CancelReason.OTHER)
    assert counter.platform.requests == []

    await counter.close()
    await counter.open()  # the file is still rotten
    assert [finding.kind for finding in counter.journal.findings()] == [FindingKind.SET_ASIDE]
    assert (await counter.cancel()).state is AttemptState.CANCELLED
    assert len(counter.platform.requests) == 1
    (counter.folder / NAME).unlink()  # recover() would lay the old one over it


# A connection that failed


@everywhere
async def test_after_a_failure_no_transaction_is_open_and_the_chain_goes_on(
    disk: IoErrors,
) -> None:
    journal = disk.counter.journal
    disk.fail()
    for number in range(3):
        with pytest.raises(JournalFailure):
            await journal.record(an_attempt(id=f"lost-{number}"), NOON)
    assert not in_transaction(journal)
    disk.recover()
    await journal.record(an_attempt(id="kept"), NOON)
    await journal.record(an_attempt(id="kept too"), NOON)
    ids = [attempt.id for attempt in await journal.attempts() if not attempt.id.startswith("old")]
    is_there = isinstance(disk, FailedCommitThatLasts)
    lasts = ["lost-0", "lost-1", "lost-2"] if is_there else []
    assert ids == [*lasts, "kept", "kept too"]
    await journal.check(NOON)
    assert journal.findings() == []


def in_transaction(journal: CancellationJournal) -> bool:
    try:
        return journal._log._database.in_transaction
    except ValueError:  # closed
        return False


# Another program, another user


HOLD = """
import sqlite3, sys
file = sqlite3.connect(sys.argv[1], isolation_level=None, timeout=0)
try:
    file.execute("BEGIN IMMEDIATE")
except sqlite3.OperationalError as error:
    print(error, flush=True)
else:
    print("held", flush=True)
    sys.stdin.read()
"""


@contextmanager
def another_program_at(path: Path) -> Iterator[str]:
    """What another program says that wants to write the file; it holds it if it can."""
    command = [sys.executable, "-c", HOLD, str(path)]
    with subprocess.Popen(command, stdin=-1, stdout=-1, text=True) as program:
        yield program.stdout.readline().strip()
        program.stdin.close()


async def test_a_record_that_another_program_holds_is_only_looked_at(tmp_path: Path) -> None:
    fill(tmp_path, attempts=2)
    with another_program_at(tmp_path / NAME) as says:
        assert says == "held"
        with pytest.raises(JournalFailure, match="locked"):
            await CancellationJournal.open(tmp_path / NAME, now=NOON)
        journal = await CancellationJournal.view_only(tmp_path / NAME)
        assert len(await journal.attempts()) == 2
        with pytest.raises(JournalFailure, match="locked"):
            await journal.record(an_attempt(id="new", state=AttemptState.INTENT), NOON)
    await journal.record(an_attempt(id="new", state=AttemptState.INTENT), NOON)
    await journal.aclose()


async def test_no_other_program_gets_at_the_record_while_the_app_runs(tmp_path: Path) -> None:
    journal = await CancellationJournal.open(tmp_path / NAME, now=NOON)
    with another_program_at(tmp_path / NAME) as says:
        assert says == "database is locked"
    await journal.aclose()


@contextmanager
def ordinary_user() -> Iterator[None]:
    """Modes mean nothing to root."""
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if is_root:
            os.seteuid(0)


@pytest.fixture
def own_folder() -> Iterator[Path]:
    """A folder of that user's own; pytest's are root's."""
    with TemporaryDirectory(prefix="ordermanager-test-") as name:
        folder = Path(name)
        fill(folder, attempts=2)
        for path in (folder, *folder.iterdir()):
            if os.geteuid() == 0:
                os.chown(path, NOBODY, NOBODY)
        yield folder


@pytest.mark.parametrize("what", ["file", "folder"])
async def test_a_read_only_record_is_looked_at_and_used_as_soon_as_it_can_be(
    own_folder: Path, what: str
) -> None:
    target, mode = {"file": (NAME, 0o600), "folder": ("", 0o700)}[what]
    (own_folder / target).chmod(mode & 0o555)
    with ordinary_user():
        with pytest.raises(JournalFailure):
            await CancellationJournal.open(own_folder / NAME, now=NOON)
        journal = await CancellationJournal.view_only(own_folder / NAME)
        assert len(await journal.attempts()) == 2
        with pytest.raises(JournalFailure):
            await journal.record(an_attempt(id="new", state=AttemptState.INTENT), NOON)
        (own_folder / target).chmod(mode)
        await journal.record(an_attempt(id="new", state=AttemptState.INTENT), NOON)
        assert not journal.is_view_only
        await journal.aclose()
    again = await CancellationJournal.open(own_folder / NAME, now=NOON)
    assert len(await again.attempts()) == 3
    await again.check(NOON)
    assert again.findings() == []
    await again.aclose()


# A file that is taken away


@pytest.mark.parametrize("leaves", ["nothing", "another file"])
async def test_a_file_that_is_taken_away_is_noticed_by_the_next_write(
    tmp_path: Path, leaves: str
) -> None:
    """SQLite would go on writing into the file that has no name any more."""
    fill(tmp_path, attempts=2)
    (tmp_path / "other").mkdir()
    fill(tmp_path / "other", attempts=2)
    journal = await CancellationJournal.open(tmp_path / NAME, now=NOON)
    await journal.record(an_attempt(id="first", state=AttemptState.INTENT), NOON)
    (tmp_path / NAME).unlink()
    if leaves == "another file":
        (tmp_path / "other" / NAME).rename(tmp_path / NAME)
    for _press in range(2):
        with pytest.raises(JournalFailure):
            await journal.record(an_attempt(id="second", state=AttemptState.INTENT), NOON)
    await journal.aclose()
    journal = await CancellationJournal.open(tmp_path / NAME, now=NOON)
    assert [finding.kind for finding in journal.findings()] == [FindingKind.CUT]
    await journal.record(an_attempt(id="third", state=AttemptState.INTENT), NOON)
    await journal.aclose()


async def test_a_rollback_file_that_is_taken_away_is_made_again_before_the_next_write(
    tmp_path: Path,
) -> None:
    """Without it a power cut in the middle of a commit would leave the record torn."""
    journal = await CancellationJournal.open(tmp_path / NAME, now=NOON)
    await journal.record(an_attempt(id="first"), NOON)
    (tmp_path / f"{NAME}-journal").unlink()
    await journal.record(an_attempt(id="second"), NOON)
    assert (tmp_path / f"{NAME}-journal").exists()
    await journal.check(NOON)
    assert journal.findings() == []
    await journal.aclose()


async def test_an_event_of_the_last_number_lets_nothing_be_written_after_it(
    tmp_path: Path,
) -> None:
    journal = await CancellationJournal.open(tmp_path / NAME, now=NOON)
    await journal.record(an_attempt(id="first"), NOON)
    await journal.aclose()
    with closing(sqlite3.connect(tmp_path / NAME)) as file:
        last = (
            "INSERT INTO event SELECT 9223372036854775807, attempt_id, at, state, hash FROM event"
        )
        file.execute(last)
        file.commit()
    journal = await CancellationJournal.open(tmp_path / NAME, now=NOON)
    with pytest.raises(JournalFailure):
        await journal.record(an_attempt(id="second"), NOON)
    await journal.check(NOON)
    assert [finding.kind for finding in journal.findings()] == [FindingKind.CHANGED]
    await journal.aclose()

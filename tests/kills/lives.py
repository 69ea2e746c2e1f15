"""The two lives of the app, each in a process of its own: one that is killed while it cancels, and
one that must tell the truth afterwards."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication, QWidget

from ordermanager_desktop.app import AppSettings, OrderManager
from ordermanager_desktop.models.cancellation import Attempt, CancelReason
from ordermanager_desktop.models.order_list_model import OrderRole
from ordermanager_desktop.models.order_row import Shelf
from ordermanager_desktop.services.account_session import (
    JOURNAL_NAME,
    AccountSession,
    SessionPace,
)
from ordermanager_desktop.services.cancellation_journal import CancellationJournal
from ordermanager_desktop.services.cancellation_timings import CancellationTimings
from ordermanager_desktop.services.event_loop import run
from ordermanager_desktop.services.garbage import GarbageCollector
from ordermanager_desktop.services.logging_setup import set_up_logging
from ordermanager_desktop.tour.stage import Stage, StepFailed
from ordermanager_desktop.views.language import apply_language
from ordermanager_desktop.views.theme import apply_theme
from ordermanager_desktop.views.typography import apply_typography
from tests.kills.job import Job, Notes
from tests.kills.plan import Moment, Point
from tests.kills.trap import CallTap, JournalTap, ScreenTap, Trap

HURRIED = SessionPace(
    timings=CancellationTimings().scaled(0.01),
    poll_pause_s=0.05,
    requests_per_min=1_000_000,
    requests_per_s=1_000_000,
)
_LIVES_LONGEST_S = 20.0
_LISTINGS_OF_PEACE = 3  # so many without anything being sent


def live(job: Job) -> int:
    """One life, as the desktop starts it; the exit code of one that ended by itself."""
    app = QApplication([])
    apply_language(app, "en")
    apply_theme(app, "light")
    apply_typography(app)
    collector = GarbageCollector()
    collector.start()
    with set_up_logging(Path(job.folder) / "logs"):
        return run(app, _STORIES[job.story](job))


class Counter:
    """The running app with everything that listens to it."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self.notes = Notes(job.notes_path)
        self.trap = Trap(job, self.notes)
        self.journal = JournalTap(self.trap, self.notes)
        self.calls = CallTap(self.trap, self.notes, self.journal, job.order_id)
        self._screen = ScreenTap(self.trap, self.notes, self.journal, job.order_id)
        for tap in (self.journal, self.calls, self._screen):
            tap.install()
        settings = AppSettings(job.connection, Path(job.folder), pace=HURRIED)
        self.manager = OrderManager(settings)
        self.stage = Stage(self.manager, None)  # the server is in another process

    async def open(self) -> None:
        """Start the app."""
        await self.manager.open()
        self._screen.listen_last(self.manager.store)

    @property
    def session(self) -> AccountSession:
        """What runs behind the window."""
        assert self.manager.session is not None
        return self.manager.session

    @property
    def first_told(self) -> Attempt | None:
        """The attempt as the window was told of it first: a read may have overtaken it by now."""
        return self._screen.first or self.attempt

    @property
    def attempt(self) -> Attempt | None:
        """The attempt to cancel the chosen order."""
        return self.session.cancelling.latest(self.job.key)


async def cancel_until_killed(job: Job) -> int:
    """A person cancels one order by clicks; nobody gets to the end of this."""
    counter = Counter(job)
    stage = counter.stage
    await counter.open()
    await stage.until(lambda: counter.manager.store.row(job.key), "the order")
    await stage.open_order(job.number)
    await stage.press("cancel_order")
    await stage.seen(QWidget, "cancel_dialog")
    counter.trap.reach(Point.DIALOG, Moment.BEFORE)
    await stage.choose(CancelReason.OTHER)
    counter.trap.reach(Point.DIALOG, Moment.AFTER)
    counter.notes.write(confirmed=True)
    await stage.press("confirm_cancel")
    await asyncio.sleep(_LIVES_LONGEST_S)
    return 1


async def look_at_what_is_left(job: Job) -> int:
    """The app is started again, shows what it knows, finds out the rest, and is closed."""
    counter = Counter(job)
    await counter.open()
    counter.notes.write(first=_told(counter.first_told), open_orders=len(_open_orders(counter)))
    counter.notes.write(attention=await _shows_it_first(counter))
    try:
        await _find_out(counter)
    except StepFailed as failure:
        counter.notes.write(stuck=str(failure))
    row = counter.manager.store.row(job.key)
    counter.notes.write(final=_told(counter.attempt), label=row and row.label.name, at=_now())
    await counter.manager.aclose()
    await _tell_the_record(job, counter.notes)
    return 0


_STORIES: dict[str, Callable[[Job], Any]] = {
    "cancel": cancel_until_killed,
    "look": look_at_what_is_left,
}


async def _shows_it_first(counter: Counter) -> bool:
    """Whether *Needs attention* has the order on top, as soon as there is a list."""
    attempt = counter.attempt
    if attempt is None:
        return False
    try:
        await counter.stage.until(lambda: counter.manager.store.row(counter.job.key), "the order")
        await counter.stage.until(
            lambda: (
                _is_on_top(counter) or counter.attempt != attempt or not _wants_a_person(attempt)
            ),
            "Needs attention",
        )
    except StepFailed:
        return False
    return _is_on_top(counter)


def _is_on_top(counter: Counter) -> bool:
    model = counter.manager.window.list_view(Shelf.ATTENTION).model()
    if model.rowCount() == 0:
        return False
    row = model.index(0, 0).data(OrderRole.ROW)
    return bool(row.key == counter.job.key)


def _wants_a_person(attempt: Attempt) -> bool:
    return attempt.state.name not in ("CANCELLED", "NOT_CANCELLED")


async def _find_out(counter: Counter) -> None:
    """Until everything is known that can be known."""
    key, cancelling = counter.job.key, counter.session.cancelling
    stage, attempt = counter.stage, counter.attempt
    if attempt is not None and attempt.state.is_open:
        if counter.job.is_settled:
            await stage.until(lambda: _knows_the_truth(counter), "the truth to appear")
        else:
            await stage.until(
                lambda: cancelling.retry_advice(key).is_allowed or not _open_orders(counter),
                "two reads that show the order live",
            )
        return
    enough = counter.calls.listings + _LISTINGS_OF_PEACE
    await stage.until(lambda: counter.calls.listings >= enough, "more listings")


def _open_orders(counter: Counter) -> list[object]:
    return list(counter.session.cancelling.open_orders())


async def _tell_the_record(job: Job, notes: Notes) -> None:
    journal = await CancellationJournal.open(Path(job.folder) / JOURNAL_NAME, now=datetime.now(UTC))
    attempts = [{"key": str(a.key), **(_told(a) or {})} for a in await journal.attempts()]
    await journal.check(datetime.now(UTC))
    notes.write(attempts=attempts, findings=[repr(each) for each in journal.findings()])
    await journal.aclose()


def _knows_the_truth(counter: Counter) -> bool:
    """Whether it is settled, or a failure is told that may be an older one's."""
    attempt = counter.attempt
    return attempt is None or not attempt.state.is_open or attempt.platform_reports_failure


def _told(attempt: Attempt | None) -> dict[str, object] | None:
    if attempt is None:
        return None
    return {
        "state": attempt.state.name,
        "cause": attempt.cause.name,
        "reports_failure": attempt.platform_reports_failure,
    }


def _now() -> str:
    return datetime.now(UTC).isoformat()

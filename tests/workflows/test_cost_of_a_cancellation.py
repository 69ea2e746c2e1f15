"""What one cancellation costs, counted and not timed: requests, commits, events in the journal."""

import json
import sqlite3
import threading
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from ordermanager_desktop.models.cancellation import CancelReason
from ordermanager_desktop.models.order_row import RowLabel
from ordermanager_desktop.services import journal_file
from ordermanager_desktop.services.sandbox.rules import Endpoint
from ordermanager_desktop.services.sandbox.server import Sandbox
from ordermanager_desktop.tour.stage import Stage
from tests.workflows.conftest import OpenApp


@dataclass
class Statements:
    """All that SQLite carried out for the journal, and in which threads."""

    sandbox: Sandbox
    threads: set[int] = field(default_factory=set)
    before: list[str] = field(default_factory=list)  # a command reached the platform
    after: list[str] = field(default_factory=list)

    def note(self, sql: str) -> None:
        self.threads.add(threading.get_ident())
        has_left = bool(self.sandbox.cancel_requests())
        (self.after if has_left else self.before).append(sql)

    def clear(self) -> None:
        self.before.clear()
        self.after.clear()


@pytest.fixture
def statements(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> Statements:
    noted = Statements(sandbox)
    connect = journal_file._connection

    def watched(path: Path, mode: str) -> sqlite3.Connection:
        database = connect(path, mode)
        database.set_trace_callback(noted.note)
        return database

    monkeypatch.setattr(journal_file, "_connection", watched)
    return noted


@pytest.fixture
async def user(statements: Statements, open_app: OpenApp) -> Stage:
    return await open_app()


async def test_one_cancellation_costs_no_more_than_it_must(
    user: Stage, statements: Statements, sandbox: Sandbox
) -> None:
    row = next(row for row in user.manager.store if row.key.source == "doordash")
    statements.clear()
    await user.confirm_cancelling(row.order.number, CancelReason.OTHER)
    await user.labelled(row.order.number, RowLabel.CANCELLED)

    assert statements.before.count("COMMIT") == 2  # the intent, and the marker
    requests = [r.endpoint for r in sandbox.ledger.requests() if r.order == row.order.number]
    sent = requests.index(Endpoint.CANCEL)
    assert requests[:sent] == [Endpoint.DETAIL]
    assert requests.count(Endpoint.CANCEL) == 1

    session = user.manager.session
    (attempt,) = session.cancelling.attempts(row.key)
    events, _head = await session.trail(attempt.id)
    assert [_state(event.state) for event in events] == [
        *("INTENT", "SENDING", "ACCEPTED", "CANCELLED")
    ]


async def test_the_window_never_waits_for_the_journal(user: Stage, statements: Statements) -> None:
    row = next(row for row in user.manager.store if row.key.source == "doordash")
    await user.confirm_cancelling(row.order.number, CancelReason.OTHER)
    await user.labelled(row.order.number, RowLabel.CANCELLED)
    assert "COMMIT" in statements.before
    assert threading.get_ident() not in statements.threads


def _state(text: str) -> str:
    state: str = json.loads(text)["state"]
    return state

"""In the app's own process: follows a cancellation from point to point, and kills at the chosen
one.

It looks only at what stays when the inside of the app is rewritten: the statements that reach
SQLite, the trace of the HTTP library, and the store's signals.
"""

from __future__ import annotations

import os
import re
import signal
import sqlite3
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

from ordermanager_desktop.models.cancellation import Attempt
from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.models.order_store import OrderStore
from ordermanager_desktop.services.account_session import JOURNAL_NAME
from ordermanager_desktop.services.gateways.http import Call
from tests.kills.job import Job, Notes
from tests.kills.plan import Moment, Point

SIGKILL = getattr(signal, "SIGKILL", signal.SIGTERM)  # on Windows SIGTERM is as sudden
SETTLED = ("CANCELLED", "NOT_CANCELLED", "NOT_SENT")
OPEN = ("ACCEPTED", "UNKNOWN")
_FOR_EVER_S = 3600
_STATE = re.compile(r'"state": ?"([A-Z_]+)"')
_BASE = re.compile(r'"fail_base": ?(\d+)')

_OF_THE_COMMAND = {
    "connect_tcp.started": (Point.CONNECT, Moment.BEFORE),
    "connect_tcp.complete": (Point.CONNECT, Moment.AFTER),
    "send_request_headers.started": (Point.HEADERS, Moment.BEFORE),
    "send_request_headers.complete": (Point.HEADERS, Moment.AFTER),
    "send_request_body.started": (Point.BODY, Moment.BEFORE),
    "send_request_body.complete": (Point.BODY, Moment.AFTER),
    "receive_response_headers.complete": (Point.STATUS_LINE, Moment.AFTER),
    "receive_response_body.started": (Point.ANSWER_BODY, Moment.BEFORE),
    "receive_response_body.complete": (Point.ANSWER_BODY, Moment.AFTER),
}
_OF_A_READ = {
    "send_request_headers.started": Moment.BEFORE,
    "receive_response_body.complete": Moment.AFTER,
}


class Trap:
    """Kills this process when the job's point has been passed as often as it says."""

    def __init__(self, job: Job, notes: Notes) -> None:
        self._place = (job.point, job.moment)
        self._occurrence = job.occurrence
        self._delay_s = job.delay_s
        self._notes = notes
        self._passed = 0
        self._is_sprung = False

    def reach(self, point: Point, moment: Moment, *, is_last: bool = False) -> None:
        """The app is at that point; `is_last` if it will not come by again."""
        if (point, moment) != self._place or self._is_sprung:
            return
        self._passed += 1
        if is_last or self._passed == self._occurrence:
            self._spring()

    def hold(self) -> None:
        """Let this thread go no further once the kill is under way."""
        if self._is_sprung:
            time.sleep(_FOR_EVER_S)

    def _spring(self) -> None:
        self._is_sprung = True
        self._notes.write(killed=" ".join(self._place))
        if self._delay_s:
            threading.Thread(target=self._kill_later, daemon=True).start()
        else:
            os.kill(os.getpid(), SIGKILL)

    def _kill_later(self) -> None:
        time.sleep(self._delay_s)
        os.kill(os.getpid(), SIGKILL)


class JournalTap:
    """Sees each statement to the journal before and after SQLite does.

    Attributes:
        state: The last attempt's state that was committed, None before the first.
        has_result: True once a commit came after the marker's.
    """

    def __init__(self, trap: Trap, notes: Notes) -> None:
        self._trap = trap
        self._notes = notes
        self._under_way: str | None = None
        self._base: int | None = None
        self._has_marker = False
        self.state: str | None = None
        self.has_result = False

    def install(self) -> None:
        """From here on every journal that is opened is looked at."""
        tap, connect = self, sqlite3.connect

        class Tapped(sqlite3.Connection):
            def execute(self, sql: str, parameters: Any = ()) -> sqlite3.Cursor:
                return tap._around(self, sql, parameters, super().execute)

        def tapped_connect(place: Any, *values: Any, **options: Any) -> sqlite3.Connection:
            if str(place).partition("?")[0].endswith(JOURNAL_NAME):
                options["factory"] = Tapped
            return connect(place, *values, **options)

        sqlite3.connect = tapped_connect

    def _around(
        self,
        connection: sqlite3.Connection,
        sql: str,
        parameters: Any,
        execute: Callable[[str, Any], sqlite3.Cursor],
    ) -> sqlite3.Cursor:
        if state := _found(_STATE, parameters):
            self._under_way = state
            base = _found(_BASE, parameters)
            self._base = None if base is None else int(base)
            self._reach(Moment.BEFORE)
        is_commit = sql.strip().upper().startswith("COMMIT") or not connection.in_transaction
        if self._under_way and is_commit:
            self._reach(Moment.INSIDE)
            self._notes.write(committing=self._under_way)
            self._reach(Moment.DURING)
        cursor = execute(sql, parameters)
        if self._under_way and not connection.in_transaction:
            self._trap.hold()
            self._committed(sql)
        return cursor

    def _committed(self, sql: str) -> None:
        if not sql.strip().upper().startswith("ROLLBACK"):
            self._notes.write(committed=self._under_way, base=self._base)
            self._reach(Moment.AFTER)
            self.has_result = self.has_result or self._point() is Point.RESULT
            self._has_marker = self._has_marker or self._under_way == "SENDING"
            self.state = self._under_way
        self._under_way = None

    def _reach(self, moment: Moment) -> None:
        if point := self._point():
            is_last = point is Point.RESULT and self._under_way in SETTLED
            self._trap.reach(point, moment, is_last=is_last)

    def _point(self) -> Point | None:
        if self._under_way == "SENDING":
            return Point.MARKER
        if self._has_marker:
            return Point.RESULT
        return Point.INTENT if self._under_way == "INTENT" else None


class CallTap:
    """Hears each step of the calls about the chosen order.

    Attributes:
        listings: Answers that the feed has had.
    """

    def __init__(self, trap: Trap, notes: Notes, journal: JournalTap, order_id: str) -> None:
        self._trap = trap
        self._notes = notes
        self._journal = journal
        self._order_id = order_id
        self.listings = 0

    def install(self) -> None:
        """From here on every call is listened to."""
        tap, watch = self, Call.watch

        async def tapped(call: Call, event: str, info: Mapping[str, Any]) -> None:
            tap._hear(call, event.partition(".")[2])
            await watch(call, event, info)

        Call.watch = tapped

    def _hear(self, call: Call, step: str) -> None:
        if call.target.endswith("/cancel"):
            self._hear_command(step)
        elif call.target.endswith(self._order_id):
            self._hear_read(step)
        elif "orders?" in call.target:
            self.listings += step == "receive_response_body.complete"

    def _hear_command(self, step: str) -> None:
        if step == "send_request_headers.started":
            self._notes.write(sent=True)
        if step == "receive_response_headers.started":
            self._trap.reach(Point.WAITING, Moment.BEFORE)
            self._trap.reach(Point.STATUS_LINE, Moment.BEFORE)
        if place := _OF_THE_COMMAND.get(step):
            self._trap.reach(*place)

    def _hear_read(self, step: str) -> None:
        moment = _OF_A_READ.get(step)
        if moment and self._journal.state == "INTENT":
            self._trap.reach(Point.PREFLIGHT, moment)
        if moment and self._journal.state in OPEN:
            self._trap.reach(Point.POLL, moment)


class ScreenTap:
    """The first and the last to hear that a row has changed: the window is in between."""

    def __init__(self, trap: Trap, notes: Notes, journal: JournalTap, order_id: str) -> None:
        self._trap = trap
        self._notes = notes
        self._journal = journal
        self._order_id = order_id
        self._seen: Counter[Moment] = Counter()
        self._told: dict[Moment, tuple[str, bool]] = {}
        self._label = ""
        self.first: Attempt | None = None  # what the window was told first

    def install(self) -> None:
        """From here on the first listener of every store is this one."""
        tap, make = self, OrderStore.__init__

        def tapped(store: OrderStore, *values: Any, **options: Any) -> None:
            make(store, *values, **options)
            for told in (store.row_added, store.row_changed):
                told.connect(tap._note_label)
                told.connect(tap._note_first)
            store.row_changed.connect(tap._about_to_show)

        OrderStore.__init__ = tapped

    def listen_last(self, store: OrderStore) -> None:
        """All others have their connections by now."""
        store.row_changed.connect(self._shown)

    def _note_label(self, row: OrderRow) -> None:
        if row.key.order_id == self._order_id and row.label.name != self._label:
            self._label = row.label.name
            self._notes.write(label=self._label, at=datetime.now(UTC).isoformat())

    def _note_first(self, row: OrderRow) -> None:
        if row.key.order_id == self._order_id and self.first is None:
            self.first = row.attempt

    def _about_to_show(self, row: OrderRow) -> None:
        self._follow(row, Moment.BEFORE)

    def _shown(self, row: OrderRow) -> None:
        self._follow(row, Moment.AFTER)

    def _follow(self, row: OrderRow, moment: Moment) -> None:
        if row.key.order_id != self._order_id or row.attempt is None:
            return
        state, has_alarm = told = (row.attempt.state.name, row.attempt.platform_reports_failure)
        is_new, self._told[moment] = told != self._told.get(moment), told
        if is_new and state != "SENDING" and self._journal.has_result:
            self._trap.reach(Point.SCREEN, moment, is_last=state in SETTLED or has_alarm)


def _found(pattern: re.Pattern[str], parameters: object) -> str | None:
    """What the pattern's group is in the first of a statement's texts that has it."""
    texts = parameters if isinstance(parameters, Iterable) else ()
    found = (pattern.search(text) for text in texts if isinstance(text, str))
    return next((match[1] for match in found if match), None)

"""Compares what the app says after a kill with what must be, and with the platform's ledger."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from ordermanager_desktop.services.sandbox.ledger import Fate
from ordermanager_desktop.services.sandbox.orders import CANCELED, FULFILLED, PICKED_UP, REJECTED
from tests.kills.bench import Trace
from tests.kills.plan import Moment, Point
from tests.kills.trap import SIGKILL

_OFF = (CANCELED, REJECTED)
_GONE = (PICKED_UP, FULFILLED)
_OPEN = ("ACCEPTED", "UNKNOWN")
_SAYS_CANCELLED = ("CANCELLED", "REJECTED")
_PROVES_NOTHING_DONE = (400, 401, 403, 429)
_COMMITTED_FOR = {  # a label, and the state that must be on disk before it is shown
    "CHECKING": "INTENT",
    "SENDING": "SENDING",
    "CANCELLING": "ACCEPTED",
    "NOT_CONFIRMED": "UNKNOWN",
    "CANCEL_FAILED": "NOT_CANCELLED",
    "NOT_SENT": "NOT_SENT",
}
_ALARMS = (" ERROR ", " CRITICAL ", "Traceback")
_NONE: frozenset[str | None] = frozenset({None})
_NOT_SENT = frozenset({"NOT_SENT"})
_UNKNOWN = frozenset({"UNKNOWN"})

# What the next start shows; the points that are not here show what was stored.
_SHOWN_AFTER: dict[tuple[Point, Moment], frozenset[str | None]] = {
    (Point.DIALOG, Moment.BEFORE): _NONE,
    (Point.DIALOG, Moment.AFTER): _NONE,
    (Point.INTENT, Moment.BEFORE): _NONE,
    (Point.INTENT, Moment.INSIDE): _NONE,
    (Point.INTENT, Moment.DURING): _NONE | _NOT_SENT,
    (Point.INTENT, Moment.AFTER): _NOT_SENT,
    (Point.PREFLIGHT, Moment.BEFORE): _NOT_SENT,
    (Point.PREFLIGHT, Moment.AFTER): _NOT_SENT,
    (Point.MARKER, Moment.BEFORE): _NOT_SENT,
    (Point.MARKER, Moment.INSIDE): _NOT_SENT,
    (Point.MARKER, Moment.DURING): _NOT_SENT | _UNKNOWN,
    (Point.MARKER, Moment.AFTER): _UNKNOWN,
    **{
        (point, moment): _UNKNOWN
        for point in (
            Point.CONNECT,
            Point.HEADERS,
            Point.BODY,
            Point.WAITING,
            Point.STATUS_LINE,
            Point.ANSWER_BODY,
        )
        for moment in (Moment.BEFORE, Moment.AFTER)
    },
}


@dataclass(frozen=True)
class Said:
    """What one run told, picked out of its notes."""

    stored: frozenset[str | None]  # what the journal may hold when the app was killed
    first: str | None  # the state first shown
    final: str | None
    reports_failure: bool  # it is open, and the window says that the platform reports a failure
    has_base: bool  # the failures before the request had been counted when the marker was written
    record: dict[str, Any]

    @classmethod
    def by(cls, trace: Trace) -> Said:
        """Read the notes of both lives."""
        final = _last(trace.second, "final")
        return cls(
            stored=_stored(trace),
            first=_state(_last(trace.second, "first").get("first")),
            final=_state(final.get("final")),
            reports_failure=_reports_failure(final.get("final")),
            has_base=_has_base(trace),
            record=_last(trace.second, "attempts"),
        )


def disagreements(trace: Trace) -> list[str]:
    """Everything that is not as it must be, in words; empty if all agrees."""
    if trace.exit_code not in (-SIGKILL, SIGKILL):
        wrong = f"the point was not reached: the first life ended with {trace.exit_code}"
        return [wrong, *_labels_against(trace), *_written_first(trace), *_alarms(trace)]
    if trace.second_exit_code != 0:
        return [f"the second life ended with {trace.second_exit_code}", *_alarms(trace)]
    said = Said.by(trace)
    return [
        *_first_sight(trace, said),
        *_truth(trace.fate, said),
        *_labels_against(trace),
        *_the_record(trace, said),
        *_requests(trace),
        *_written_first(trace),
        *_alarms(trace),
    ]


def _first_sight(trace: Trace, said: Said) -> Iterator[str]:
    after_restart = {_restarted(state) for state in said.stored}
    if said.first not in after_restart:
        yield f"the journal held {_names(said.stored)}, but {said.first} was shown first"
    expected = _SHOWN_AFTER.get((trace.plan.point, trace.plan.moment), after_restart)
    if said.first not in expected:
        yield f"shown first: {said.first}, and it must be {_names(expected)}"
    if _must_be_noticed(said.first) and not _was_noticed(trace, said):
        yield f"{said.first} did not stand first in Needs attention"
    if "stuck" in (notes := _last(trace.second, "stuck")):
        yield f"the second life {notes['stuck']}"


def _truth(fate: Fate, said: Said) -> Iterator[str]:
    """The last state against the ledger."""
    if said.first in (None, "NOT_SENT"):
        if said.final != said.first:
            yield f"{said.first} became {said.final}"
        return
    expected = _true_state(fate, said)
    if said.final != expected:
        yield f"it ended as {said.final}; by the ledger it is {expected}"


def _true_state(fate: Fate, said: Said) -> str | None:
    if fate.status in _OFF:
        return "CANCELLED"
    if fate.failures and not said.has_base and said.reports_failure:
        return said.first  # it may be an older one's: the state stays, and a person is called
    if fate.failures or fate.status in _GONE:
        return "NOT_CANCELLED"
    return said.first  # nothing has become known


def _labels_against(trace: Trace) -> Iterator[str]:
    fate = trace.fate
    for label, at in _labels(trace):
        if label in _SAYS_CANCELLED and fate.status not in _OFF:
            yield f"the window said {label}; by the ledger the order is {fate.status}"
        elif label in _SAYS_CANCELLED and fate.over_at and at < fate.over_at:
            yield f"the window said {label} at {at}, before it was so ({fate.over_at})"


def _the_record(trace: Trace, said: Said) -> Iterator[str]:
    attempts = said.record["attempts"]
    if len(attempts) != (said.first is not None):
        yield f"{len(attempts)} attempts are on record"
    for attempt in attempts:
        if not attempt["key"].endswith(trace.order_id):
            yield f"the record names another order: {attempt['key']}"
        if attempt["state"] != said.final:
            yield f"the record says {attempt['state']}, the window said {said.final}"
    if said.record["findings"]:
        yield f"the record is not whole: {said.record['findings']}"


def _requests(trace: Trace) -> Iterator[str]:
    sent = sum("sent" in note for note in trace.first)
    if any("sent" in note for note in trace.second):
        yield "the second life sent a cancel request"
    if len(trace.at_end) != len(trace.at_kill):
        yield f"{len(trace.at_kill)} cancel requests grew to {len(trace.at_end)}"
    if len(trace.at_end) > sent:
        yield f"{len(trace.at_end)} cancel requests arrived, {sent} had begun to leave"
    in_force = [each for each in trace.at_end if each.answer not in _PROVES_NOTHING_DONE]
    if len(in_force) > 1:
        yield f"{len(in_force)} cancel requests may have been carried out"
    if len(trace.fate.taken_cancels) > 1:
        yield f"{len(trace.fate.taken_cancels)} cancel requests were carried out"
    if trace.others_touched or any(trace.order_id not in each.path for each in trace.at_end):
        yield f"other orders were touched: {trace.others_touched}"


def _written_first(trace: Trace) -> Iterator[str]:
    """Nothing is shown, and no byte leaves, before what it stands on is on disk."""
    yield from _unwritten(trace.first, set())
    committed = {note["committed"] for note in trace.first if "committed" in note}
    # A commit that was under way at the kill may have come through.
    yield from _unwritten(trace.second, committed | set(_stored(trace)))


def _unwritten(notes: list[dict[str, Any]], committed: set[str | None]) -> Iterator[str]:
    for note in notes:
        committed |= {note["committed"]} if "committed" in note else set()
        if "sent" in note and "SENDING" not in committed:
            yield "a request began to leave before its marker was on disk"
        state = _COMMITTED_FOR.get(note.get("label") or "")
        if state and state not in committed:
            yield f"the window said {note['label']} before {state} was on disk"


def _alarms(trace: Trace) -> Iterator[str]:
    """What nobody foresaw is in the log."""
    lines = trace.output.splitlines()
    if alarm := next((line for line in lines if any(mark in line for mark in _ALARMS)), None):
        yield f"the log has: {alarm}"


def _stored(trace: Trace) -> frozenset[str | None]:
    """What a kill may leave in the journal: the last commit, or the one that was under way."""
    last: str | None = None
    under_way: str | None = None
    for note in trace.first:
        under_way = note.get("committing", under_way)
        if "committed" in note:
            last, under_way = note["committed"], None
    return frozenset({last} if under_way is None else {last, under_way})


def _has_base(trace: Trace) -> bool:
    markers = [note for note in trace.first if note.get("committed") == "SENDING"]
    return bool(markers) and markers[-1]["base"] is not None


def _reports_failure(told: dict[str, Any] | None) -> bool:
    return bool(told and told["state"] in _OPEN and told["reports_failure"])


def _restarted(state: str | None) -> str | None:
    """What a start makes of a stored state."""
    return {"INTENT": "NOT_SENT", "SENDING": "UNKNOWN"}.get(state or "", state)


def _must_be_noticed(state: str | None) -> bool:
    return state == "NOT_SENT" or state in _OPEN


def _was_noticed(trace: Trace, said: Said) -> bool:
    is_soon_known = trace.plan.waits_for_outcome or trace.plan.ends_meanwhile
    is_overtaken = is_soon_known and _is_settled_by(trace.fate)
    return bool(_last(trace.second, "attention").get("attention")) or is_overtaken


def _is_settled_by(fate: Fate) -> bool:
    return bool(fate.failures) or fate.status in (*_OFF, *_GONE)


def _labels(trace: Trace) -> Iterator[tuple[str, datetime]]:
    for note in (*trace.first, *trace.second):
        if note.get("label"):
            yield note["label"], datetime.fromisoformat(note["at"])


def _last(notes: list[dict[str, Any]], name: str) -> dict[str, Any]:
    return next((note for note in reversed(notes) if name in note), {})


def _state(told: dict[str, Any] | None) -> str | None:
    return told["state"] if told else None


def _names(states: frozenset[str | None] | set[str | None]) -> str:
    return " or ".join(sorted(state or "no attempt" for state in states))

"""Holds what the app told against what really happened."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

from ordermanager_desktop.models.alert_book import Ring
from ordermanager_desktop.models.alerts import Alert, AlertKind
from ordermanager_desktop.models.attention import AMBER_AFTER
from ordermanager_desktop.models.cancellation import Attempt, AttemptState, Cause
from ordermanager_desktop.views.alert_signs import Notice

LIMIT_PER_MIN = 32
LIMIT_PER_S = 20
LONGEST_P99_MS = 50.0
SLACK = timedelta(seconds=5)  # by so little nobody can say which came first
Told = tuple[AlertKind, str]
_NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass
class Record:
    """What the app told, and what it did.

    Attributes:
        rings: Every sound, as the alerts meant it.
        played: Every sound that reached the port.
        seen: What the person pressed *Seen* for.
        confirmed: Orders that were cancelled here, by id.
        attempts: What the app's own record says of them in the end, at ``ended_at``.
    """

    rings: list[Ring] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    played: list[AlertKind] = field(default_factory=list)
    seen: set[Told] = field(default_factory=set)
    confirmed: set[str] = field(default_factory=set)
    attempts: dict[str, Attempt] = field(default_factory=dict)
    ended_at: datetime = _NEVER
    gaps_ms: list[float] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)


def expected(truth: dict[str, Any], record: Record) -> set[Told]:
    """What had to be told.

    Each new order; each that a customer cancelled, unless our own request was still to tell it;
    each of ours that did not come about, whatever became of the order; each without an outcome.
    """
    never_left = _those(record, _was_given_up)
    off = set(truth["by_customers"]) - (record.confirmed - never_left)
    undecided = _those(record, lambda attempt: attempt.state.is_open)
    failed = record.confirmed - undecided - (_cancelled(truth) - never_left)
    return {
        *((AlertKind.NEW_ORDER, key) for key in truth["placed"]),
        *((AlertKind.CALLED_OFF, key) for key in off),
        *((AlertKind.CANCEL_FAILED, key) for key in failed),
        *((AlertKind.ATTENTION, key) for key in _waiting(record, SLACK)),
    }


def permitted(record: Record) -> set[Told]:
    """What is no lie either: an outcome that came at the very moment at which somebody is wanted,
    and a failure that the platform showed and that may not have been ours."""
    doubtful = _those(record, lambda attempt: attempt.platform_reports_failure)
    waiting = _waiting(record, timedelta()) | doubtful
    return {(AlertKind.ATTENTION, key) for key in waiting}


def _those(record: Record, are_meant: Callable[[Attempt], bool]) -> set[str]:
    return {key for key, attempt in record.attempts.items() if are_meant(attempt)}


def _was_given_up(attempt: Attempt) -> bool:
    return attempt.state is AttemptState.NOT_SENT and attempt.cause is not Cause.ALREADY_OFF


def _waiting(record: Record, slack: timedelta) -> set[str]:
    """Those whose outcome was open for longer than anybody should wait without a word."""

    def is_meant(attempt: Attempt) -> bool:
        open_until = attempt.settled_at or record.ended_at
        opened_at = attempt.sent_at
        return opened_at is not None and open_until - opened_at >= AMBER_AFTER + slack

    return _those(record, is_meant)


def _cancelled(truth: dict[str, Any]) -> set[str]:
    return {key for key, status in truth["fates"].items() if status == "CANCELED"}


def broken_promises(truth: dict[str, Any], record: Record) -> list[str]:
    """Every promise that was not kept, as a sentence."""
    wanted = expected(truth, record)
    heard = [alert for ring in record.rings for alert in ring.fresh]
    notified = [alert for notice in record.notices for alert in notice.alerts]
    case = partial(_case, truth, record)
    return [
        *record.failures,
        *_compared("sound", wanted, permitted(record), heard, case),
        # Who has pressed *Seen* needs no notification any more.
        *_compared(
            "notification", wanted - record.seen, wanted | permitted(record), notified, case
        ),
        *_compared_port(record),
        *_untrue_records(truth, record),
        *_over_the_limit(truth),
        *_gaps(record),
    ]


def _compared(
    what: str,
    wanted: set[Told],
    permitted: set[Told],
    told: list[Alert],
    case: Callable[[Told], str],
) -> list[str]:
    ids = Counter(alert.id for alert in told)
    found = {(alert.kind, alert.key.order_id) for alert in told}
    twice = {(kind, key.order_id) for (kind, key, _), times in ids.items() if times > 1}
    problems = (("lost", wanted - found), ("untrue", found - wanted - permitted), ("twice", twice))
    return [
        f"{what}: {len(those)} {problem}, such as {'; '.join(map(case, sorted(those)[:3]))}"
        for problem, those in problems
        if those
    ]


def _case(truth: dict[str, Any], record: Record, told: Told) -> str:
    """An alert, and what both sides say of its order."""
    kind, key = told
    attempt = record.attempts.get(key)
    ours = f", our attempt {attempt.state.name} for {attempt.cause.name}" if attempt else ""
    return f"{kind.name} of {key} (the ledger: {truth['fates'].get(key, 'unknown')}{ours})"


def _untrue_records(truth: dict[str, Any], record: Record) -> list[str]:
    """What the app's record says and the ledger knows otherwise."""
    cancelled, taken = _cancelled(truth), set(truth["taken"])
    said_off = _those(record, lambda attempt: attempt.state is AttemptState.CANCELLED)
    said_on = _those(record, lambda attempt: attempt.state is AttemptState.NOT_CANCELLED)
    said_unsent = _those(record, lambda attempt: attempt.state is AttemptState.NOT_SENT)
    untrue = (said_off - cancelled) | (said_on & cancelled) | (said_unsent & taken)
    return [f"{len(untrue)} records are untrue, such as {min(untrue)}"] if untrue else []


def _compared_port(record: Record) -> list[str]:
    meant = [ring.kind for ring in record.rings]
    return [] if meant == record.played else ["the port played other sounds than were meant"]


def _over_the_limit(truth: dict[str, Any]) -> list[str]:
    over = {place: most for place, most in truth["busiest"].items() if most > LIMIT_PER_MIN}
    said = [f"{place}: {most} requests in a minute" for place, most in over.items()]
    if truth["busiest_second"] > LIMIT_PER_S:
        said.append(f"{truth['busiest_second']} requests in a second")
    refused = truth["answers"].get("429", 0)
    return [*said, *([f"{refused} requests were refused for their pace"] if refused else [])]


def _gaps(record: Record) -> list[str]:
    p99 = percentile(record.gaps_ms, 0.99)
    return [f"the window's gap p99 is {p99:.1f} ms"] if p99 > LONGEST_P99_MS else []


def percentile(figures: list[float], share: float) -> float:
    """The figure that so large a share does not pass."""
    ordered = sorted(figures)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else 0.0


def summary(truth: dict[str, Any], record: Record) -> str:
    """The figures of a run."""
    kinds = Counter(kind.name for kind, _ in expected(truth, record))
    repeats = sum(not ring.fresh for ring in record.rings)
    busiest = max(truth["busiest"].items(), key=lambda place: place[1], default=("none", 0))
    return (
        f"{len(truth['placed'])} orders, alerts to be told: {dict(kinds)}\n"
        f"{len(record.rings)} sounds ({repeats} repeats), {len(record.notices)} notifications\n"
        f"{truth['requests']} requests, at most {busiest[1]} in a minute ({busiest[0]}) and "
        f"{truth['busiest_second']} in a second, answers {truth['answers']}\n"
        f"gap p99 {percentile(record.gaps_ms, 0.99):.1f} ms, "
        f"longest {max(record.gaps_ms, default=0.0):.1f} ms"
    )

"""Holds what the app told against what really happened."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from ordermanager_desktop.models.alert_book import Ring
from ordermanager_desktop.models.alerts import Alert, AlertKind
from ordermanager_desktop.views.alert_signs import Notice

LIMIT_PER_MIN = 32
LONGEST_P99_MS = 50.0
Expected = set[tuple[AlertKind, str]]


@dataclass
class Record:
    """What the app told, and what it did.

    Attributes:
        rings: Every sound, as the alerts meant it.
        played: Every sound that reached the port.
        confirmed: Orders that were cancelled here, by id.
    """

    rings: list[Ring] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    played: list[AlertKind] = field(default_factory=list)
    confirmed: set[str] = field(default_factory=set)
    gaps_ms: list[float] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)


def expected(truth: dict[str, Any], record: Record) -> Expected:
    """What had to be told: each new order, each that a customer cancelled and nobody here, and
    each cancellation of ours that failed."""
    off = set(truth["by_customers"]) - record.confirmed
    failed = set(truth["failed"]) & record.confirmed
    return {
        *((AlertKind.NEW_ORDER, key) for key in truth["placed"]),
        *((AlertKind.CALLED_OFF, key) for key in off),
        *((AlertKind.CANCEL_FAILED, key) for key in failed),
    }


def broken_promises(truth: dict[str, Any], record: Record) -> list[str]:
    """Every promise that was not kept, as a sentence."""
    wanted = expected(truth, record)
    heard = [alert for ring in record.rings for alert in ring.fresh]
    notified = [alert for notice in record.notices for alert in notice.alerts]
    return [
        *record.failures,
        *_compared("sound", wanted, heard),
        *_compared("notification", wanted, notified),
        *_compared_port(record),
        *_over_the_limit(truth),
        *_gaps(record),
    ]


def _compared(what: str, wanted: Expected, told: Iterable[Alert]) -> list[str]:
    times = Counter((alert.kind, alert.key.order_id) for alert in told)
    lost = wanted - times.keys()
    untrue = times.keys() - wanted
    twice = [each for each, count in times.items() if count > 1]
    return [
        f"{what}: {len(found)} {problem}, such as {found[0][0].name} of {found[0][1]}"
        for problem, found in (("lost", sorted(lost)), ("untrue", sorted(untrue)), ("twice", twice))
        if found
    ]


def _compared_port(record: Record) -> list[str]:
    meant = [ring.kind for ring in record.rings]
    return [] if meant == record.played else ["the port played other sounds than were meant"]


def _over_the_limit(truth: dict[str, Any]) -> list[str]:
    over = {place: most for place, most in truth["busiest"].items() if most > LIMIT_PER_MIN}
    said = [f"{place}: {most} requests in a minute" for place, most in over.items()]
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
        f"{truth['requests']} requests, at most {busiest[1]} in a minute ({busiest[0]}), "
        f"answers {truth['answers']}\n"
        f"gap p99 {percentile(record.gaps_ms, 0.99):.1f} ms, "
        f"longest {max(record.gaps_ms, default=0.0):.1f} ms"
    )

"""What can go wrong, and when: the fault matrix of the specification as data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Point(Enum):
    """The moments of a cancellation."""

    DIALOG = "P0"
    INTENT_COMMIT = "P1"
    PREFLIGHT = "P2"
    MARKER_COMMIT = "P3"
    CONNECT = "P4"
    HEADERS = "P5"
    BODY = "P6"
    WAITING = "P7"
    STATUS_LINE = "P8"
    ANSWER_BODY = "P9"
    RESULT_COMMIT = "P10"
    POLL = "P11"
    SCREEN = "P12"


@dataclass(frozen=True, order=True)
class Cell:
    """One fault at one point."""

    fault: str
    point: str

    def __str__(self) -> str:
        return f"{self.fault} at {self.point}"


COMMITS = (Point.INTENT_COMMIT, Point.MARKER_COMMIT, Point.RESULT_COMMIT)
ON_THE_WIRE = (
    Point.HEADERS,
    Point.BODY,
    Point.WAITING,
    Point.STATUS_LINE,
    Point.ANSWER_BODY,
)

# Faults of the whole computer or of its user: they may come at any moment.
EVERYWHERE = ("kill", "close", "sleep, monotonic stops", "sleep, monotonic runs",
              "clock +1 d", "clock -1 d", "Wi-Fi switch", "another station")  # fmt: skip
DISK = ("disk full", "I/O error", "I/O error, yet durable", "locked", "read-only", "corrupt",
        "slow disk")  # fmt: skip
UNREACHABLE = ("refused", "DNS", "TLS bad", "TLS expired", "TLS wrong host", "proxy 407")
BROKEN_STREAM = ("latency", "drip", "reset", "half-close", "truncated")
STATUSES = ("400", "401", "401 for ever", "403", "404", "409", "422", "429", "429 retry 0",
            "429 retry 9999", "429 retry date", "429 retry junk", "429 for ever",
            "500", "502", "503", "504", "302", "418")  # fmt: skip
OUTCOMES = ("CANCELED", "REJECTED", "CANCEL_FAILED", "nothing", "both", "old CANCEL_FAILED",
            "PICKED_UP", "FULFILLED", "customer cancels")  # fmt: skip
BAD_READS = ("stale", "404 read", "malformed", "other order", "429 read", "defect in our code")
CHANGES = ("total edited", "items edited", "id reused", "unknown status", "cancelled elsewhere",
           "picked up early")  # fmt: skip
FINGERS = ("double click", "key repeat", "withdrawn", "pressed while open")


def _cells() -> tuple[Cell, ...]:
    pairs = [(fault, point) for fault in EVERYWHERE for point in Point]
    pairs += [(fault, point) for fault in DISK for point in COMMITS]
    pairs += [(f, p) for f in UNREACHABLE for p in (Point.PREFLIGHT, Point.CONNECT)]
    pairs += [("captive portal", Point.PREFLIGHT), ("sign-in lost", Point.PREFLIGHT)]
    pairs += [("defect in our code", Point.WAITING)]
    pairs += [(fault, point) for fault in BROKEN_STREAM for point in ON_THE_WIRE]
    pairs += [(status, Point.STATUS_LINE) for status in STATUSES]
    pairs += [(outcome, Point.POLL) for outcome in OUTCOMES]
    pairs += [(f, p) for f in BAD_READS for p in (Point.PREFLIGHT, Point.POLL)]
    pairs += [("back to life", Point.SCREEN)]
    before = (Point.DIALOG, Point.INTENT_COMMIT, Point.PREFLIGHT, Point.MARKER_COMMIT)
    pairs += [(change, point) for change in CHANGES for point in before]
    pairs += [(finger, Point.DIALOG) for finger in FINGERS]
    return tuple(Cell(fault, point.value) for fault, point in pairs)


CELLS = _cells()

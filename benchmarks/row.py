"""A measured row: a ratio of two times or sizes from one run, beside its goal."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from statistics import median, quantiles


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table.

    Attributes:
        name: What was measured.
        value: The median, in ``unit``.
        goal: The most it may be.
        unit: What it is measured against, such as "× a bare window".
        spread: How far the middle half of the rounds lies apart, in ``unit``.
        note: The absolute figures behind it, for readers.
    """

    name: str
    value: float
    goal: float
    unit: str
    spread: float
    note: str = ""

    @property
    def is_met(self) -> bool:
        return self.value <= self.goal


def ratio_row(
    name: str,
    ours: Sequence[float],
    theirs: Sequence[float],
    *,
    goal: float,
    against: str,
    note: str = "",
) -> Row:
    """The row of rounds measured in turns: the median of the ratios inside each round."""
    ratios = [one / other for one, other in zip(ours, theirs, strict=True)]
    return Row(name, median(ratios), goal, f"× {against}", spread_of(ratios), note)


def spread_of(values: Sequence[float]) -> float:
    """How far the middle half lies apart; 0 for a single round."""
    if len(values) < 2:
        return 0.0
    first, _, last = quantiles(values, n=4)
    return last - first


def in_ms(*seconds: float) -> str:
    """Such as "1.2 / 0.9 ms"."""
    return " / ".join(f"{each * 1000:.3g}" for each in seconds) + " ms"


def tell(rows: Sequence[Row]) -> None:
    """How a benchmark's process hands its rows to `dev.py bench`: the last line it prints."""
    sys.stdout.write(json.dumps([asdict(row) for row in rows]) + "\n")
    sys.stdout.flush()


def heard(text: str) -> list[Row]:
    """The rows of what such a process printed."""
    return [Row(**fields) for fields in json.loads(text.splitlines()[-1])]

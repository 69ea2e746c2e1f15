"""Many runs, on as many processes as asked for."""

from __future__ import annotations

import gc
import logging
import multiprocessing
from collections import Counter
from dataclasses import dataclass, field

from tests.torture.coverage import Coverage
from tests.torture.world import run_one

_COLLECT_EVERY = 200


@dataclass
class Summary:
    """What many runs came to. ``broken`` counts runs by promise; ``first`` has examples."""

    coverage: Coverage
    runs: int = 0
    broken: Counter[str] = field(default_factory=Counter)
    first: dict[str, tuple[int, str]] = field(default_factory=dict)

    def add(self, other: Summary) -> None:
        self.coverage.add(other.coverage)
        self.runs += other.runs
        self.broken += other.broken
        for promise, example in other.first.items():
            self.first.setdefault(promise, example)


def play(seeds: range, *, stop_at_first: bool = False) -> Summary:
    """Run these seeds, one after the other."""
    logging.disable(logging.CRITICAL)  # planned faults would fill the screen
    gc.disable()  # a run leaves little behind; what it leaves is collected now and then
    summary = Summary(Coverage())
    for seed in seeds:
        result = run_one(seed)
        if summary.runs % _COLLECT_EVERY == 0:
            gc.collect()
        summary.runs += 1
        summary.coverage.add(result.coverage)
        for violation in result.violations[:1]:
            summary.broken[violation.promise] += 1
            summary.first.setdefault(violation.promise, (seed, str(violation)))
        if stop_at_first and summary.broken:
            break
    return summary


def play_on_all_cores(first: int, runs: int, jobs: int) -> Summary:
    """Share the seeds among processes of their own: playing changes how Python logs."""
    shares = [range(first + job, first + runs, jobs) for job in range(jobs)]
    with multiprocessing.get_context("spawn").Pool(jobs) as pool:
        total, *others = pool.map(play, shares)
    for other in others:
        total.add(other)
    return total

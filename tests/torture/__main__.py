"""Plays cancellations by the thousand: `python3 dev.py torture --runs 10000 --seed 1`.

Prints how often each row of the state machine and each cell of the fault matrix was touched, and
the verdict on every promise. Exit 1 if one was broken; the seed that broke it replays with --only.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.torture.many import Summary

SEEDS_APART = 10_000_000


def main(arguments: list[str]) -> int:
    options = _options(arguments)
    if options.bug:
        from tests.torture.planted_bugs import BY_NAME, plant

        plant(BY_NAME[options.bug])
        print(f"planted: {options.bug} ({BY_NAME[options.bug].why})")
        options.jobs = 1
    from tests.torture.many import play, play_on_all_cores  # after the planting

    began_s = time.monotonic()
    first = options.seed * SEEDS_APART
    if options.only is not None:
        summary = play(range(options.only, options.only + 1))
    elif options.bug:
        summary = play(range(first, first + options.runs), stop_at_first=True)
    else:
        summary = play_on_all_cores(first, options.runs, options.jobs)
    _print(summary, time.monotonic() - began_s, is_whole=options.only is None and not options.bug)
    return 1 if summary.broken else 0


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="dev.py torture", description=__doc__)
    parser.add_argument("--runs", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1, help="where the seeds of the runs begin")
    parser.add_argument("--only", type=int, metavar="SEED", help="replay one run by its own seed")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--bug", metavar="NAME", help="plant a bug; the runs must catch it")
    return parser.parse_args(arguments)


def _print(summary: Summary, took_s: float, *, is_whole: bool) -> None:
    from tests.torture.cells import CELLS, Point
    from tests.torture.coverage import ROWS
    from tests.torture.inspector import PROMISES

    coverage = summary.coverage
    if is_whole:
        print("Rows of the state machine")
        for row in ROWS:
            print(f"{coverage.rows[row]:9,}  {row}")
        print("\nFaults by point", *(f"{point.value:>6}" for point in Point), sep="")
        for fault in dict.fromkeys(cell.fault for cell in CELLS):
            counts = {c.point: f"{coverage.cells[c]:>6}" for c in CELLS if c.fault == fault}
            print(f"{fault:24}", *(counts.get(p.value, "     .") for p in Point), sep="")
    print("\nPromises")
    for promise, text in PROMISES.items():
        count = summary.broken[promise]
        print(f"  {promise:6}{'kept' if not count else f'BROKEN {count} times':18}{text}")
    for seed, text in summary.first.values():
        print(f"\n{text}\n  replay: python3 dev.py torture --only {seed}")
    name, least = coverage.least()
    print(
        f"\n{summary.runs:,} runs in {took_s:.0f} s; {coverage.confirmations:,} confirmations, "
        f"{coverage.posts:,} requests; touched least: {name}, {least} times"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

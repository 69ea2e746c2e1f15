"""Plays many kills and prints what came of them: python -m tests.kills --runs 1000

Exit code 1 if any run disagrees; each tells how it is played again alone.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from tests.kills.bench import Bench, Trace
from tests.kills.judge import Said, disagreements
from tests.kills.plan import Moment, Plan, Point, plan

_PROGRESS_EVERY = 100


@dataclass(frozen=True)
class Verdict:
    """One run, and what is wrong with it."""

    plan: Plan
    trace: Trace
    wrongs: list[str]


def main(arguments: list[str]) -> int:
    """Play, print, judge."""
    options = _options(arguments)
    numbers = [options.only] if options.only is not None else list(range(options.runs))
    started_s = time.monotonic()
    verdicts: list[Verdict] = []
    for verdict in _played_in_parallel(options.seed, numbers, options.jobs):
        verdicts.append(verdict)
        _tell_wrongs(verdict)
        if len(verdicts) % _PROGRESS_EVERY == 0:
            _say(f"{len(verdicts)} runs, {time.monotonic() - started_s:.0f} s")
    if options.only is not None:
        _tell_everything(verdicts[0])
    _print_table(verdicts, time.monotonic() - started_s)
    return 1 if any(verdict.wrongs for verdict in verdicts) else 0


def played(seed: int, numbers: Iterable[int]) -> Iterator[Verdict]:
    """The runs of these numbers, one after the other."""
    with Bench() as bench:
        for number in numbers:
            chosen = plan(seed, number)
            trace = bench.play(chosen)
            yield Verdict(chosen, trace, disagreements(trace))


def told(verdict: Verdict) -> str:
    """What is wrong with a run, and how to play it again."""
    chosen = verdict.plan
    place = f"{chosen.point} / {chosen.moment} / {chosen.behaviour.name} / #{chosen.occurrence}"
    return f"{place}\n  {chr(10).join(verdict.wrongs)}\n  again: {chosen.replay}"


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.kills", description=__doc__)
    parser.add_argument("--runs", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1, help="benches side by side")
    parser.add_argument("--only", type=int, help="play the run of this number alone, and tell all")
    return parser.parse_args(arguments)


def _played_in_parallel(seed: int, numbers: list[int], jobs: int) -> Iterator[Verdict]:
    if jobs == 1:
        yield from played(seed, numbers)
        return
    shares = [numbers[first::jobs] for first in range(jobs)]
    with ThreadPoolExecutor(jobs) as pool:
        for verdicts in pool.map(lambda share: list(played(seed, share)), shares):
            yield from verdicts


def _tell_wrongs(verdict: Verdict) -> None:
    if verdict.wrongs:
        _say(f"DISAGREES: {told(verdict)}")


def _tell_everything(verdict: Verdict) -> None:
    trace = verdict.trace
    _say(f"{verdict.plan}\n\nthe first life:")
    for note in trace.first:
        _say(f"  {note}")
    _say("the second life:")
    for note in trace.second:
        _say(f"  {note}")
    _say(f"the ledger:\n  {trace.fate}")
    for request in trace.at_end:
        _say(f"  {request}")
    _say(f"{trace.output}\n")


def _print_table(verdicts: list[Verdict], seconds: float) -> None:
    """Runs of each point and moment; behind a slash, those that disagree."""
    count = Counter((verdict.plan.point, verdict.plan.moment) for verdict in verdicts)
    wrong = Counter((v.plan.point, v.plan.moment) for v in verdicts if v.wrongs)
    _say(f"{'':28}" + "".join(f"{moment:>10}" for moment in Moment) + f"{'all':>10}")
    for point in Point:
        cells = [_cell(count[point, moment], wrong[point, moment]) for moment in Moment]
        cells.append(_cell(*(sum(t[point, moment] for moment in Moment) for t in (count, wrong))))
        _say(f"{point:28}" + "".join(f"{cell:>10}" for cell in cells))
    _print_ways(verdicts)
    disagreeing = sum(wrong.values())
    _say(f"{len(verdicts)} kills in {seconds:.0f} s; {disagreeing} disagree with the ledger")


def _print_ways(verdicts: list[Verdict]) -> None:
    """How often the first sight became which end."""
    ways = Counter(
        (str(said.first), str(said.final))
        for said in (Said.by(verdict.trace) for verdict in verdicts)
    )
    _say("\nfirst shown -> in the end")
    for (first, final), times in sorted(ways.items()):
        _say(f"  {times:5}  {first} -> {final}")
    doubtful = sum(Said.by(verdict.trace).reports_failure for verdict in verdicts)
    if doubtful:
        _say(f"  {doubtful:5}  of them with a failure that could not be counted as this request's")


def _cell(count: int, wrong: int) -> str:
    return f"{count}/{wrong}" if count else ""


def _say(text: str) -> None:
    print(text, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

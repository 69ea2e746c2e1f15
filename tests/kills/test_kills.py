"""The app is killed at every point of a cancellation; what it says after the next start is true."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.kills.__main__ import Verdict, main, told
from tests.kills.bench import Bench
from tests.kills.judge import Said, disagreements
from tests.kills.plan import BEHAVIOURS, CELLS, NAMED_POINTS, Moment, Plan, Point, plan

SEED = 1
BEFORE_AND_AFTER = 2 * len(NAMED_POINTS)
ALL = 1000


@pytest.fixture(scope="module")
def bench() -> Iterator[Bench]:
    with Bench() as one:
        yield one


@pytest.fixture
def bench_of_whole_programs() -> Iterator[Bench]:
    """Each life is started as a program, as a person does, and not forked."""
    with Bench(is_fresh=True) as one:
        yield one


def place(number: int) -> str:
    point, moment = CELLS[number]
    return f"{point.split()[0]}-{moment}"


def agreeing(bench: Bench, chosen: Plan) -> Said:
    """Play it; what was said, if all of it is so."""
    trace = bench.play(chosen)
    wrongs = disagreements(trace)
    assert not wrongs, f"{told(Verdict(chosen, trace, wrongs))}\n{trace.output}"
    return Said.by(trace)


@pytest.mark.parametrize("number", range(BEFORE_AND_AFTER), ids=place)
def test_after_a_kill_the_record_equals_the_ledger(bench: Bench, number: int) -> None:
    agreeing(bench, plan(SEED, number))


@pytest.mark.parametrize(("behaviour", "end"), [("carried out", "CANCELLED"), ("lost", "UNKNOWN")])
def test_a_program_killed_while_it_waits_is_not_confirmed_and_then_the_truth_appears(
    bench_of_whole_programs: Bench, behaviour: str, end: str
) -> None:
    waiting = CELLS.index((Point.WAITING, Moment.AFTER))
    chosen = next(each for each in BEHAVIOURS if each.name == behaviour)
    run = replace(plan(SEED, waiting), behaviour=chosen, occurrence=1)
    said = agreeing(bench_of_whole_programs, run)
    assert (said.first, said.final) == ("UNKNOWN", end)


@pytest.mark.long
@pytest.mark.timeout(7200)
def test_a_thousand_kills() -> None:
    assert main(["--runs", str(ALL), "--seed", str(SEED)]) == 0

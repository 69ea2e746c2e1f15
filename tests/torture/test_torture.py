"""Ten thousand simulated cancellations, and the same core with bugs planted in it."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.torture.cells import CELLS
from tests.torture.coverage import ROWS
from tests.torture.many import play_on_all_cores
from tests.torture.planted_bugs import BUGS, PACKAGE, PlantedBug, mutated
from tests.torture.world import run_one

ROOT = Path(__file__).parents[2]
RUNS = 10_000
SEED = 10_000_000
LEAST = 20


@pytest.mark.timeout(600)
def test_ten_thousand_cancellations_keep_every_promise() -> None:
    summary = play_on_all_cores(SEED, RUNS, jobs=1)
    assert not summary.broken, summary.first
    rare = {row: summary.coverage.rows[row] for row in ROWS if summary.coverage.rows[row] < LEAST}
    assert not rare, "rows that the runs hardly touched"
    few = {str(c): summary.coverage.cells[c] for c in CELLS if summary.coverage.cells[c] < LEAST}
    assert not few, "cells that the runs hardly touched"


@pytest.mark.parametrize("seed", [SEED + 7, SEED + 118, SEED + 203])
def test_a_seed_replays_a_run_to_the_letter(seed: int) -> None:
    assert run_one(seed).trace == run_one(seed).trace


@pytest.mark.parametrize("bug", BUGS, ids=lambda bug: bug.name)
def test_a_planted_bug_still_finds_its_place(bug: PlantedBug) -> None:
    source = ROOT / f"{PACKAGE}{bug.module}".replace(".", "/")
    assert mutated(source.with_suffix(".py").read_text(encoding="utf-8"), bug)


@pytest.mark.timeout(300)
def test_every_planted_bug_is_caught_and_the_promise_named() -> None:
    missed = [bug.name for bug in BUGS if not _is_caught(bug)]
    assert len(BUGS) >= 15
    assert not missed


def _is_caught(bug: PlantedBug) -> bool:
    command = [sys.executable, "-m", "tests.torture", "--bug", bug.name, "--runs", "2500"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120)
    return done.returncode == 1 and "BROKEN" in done.stdout

"""What one run is to go through, drawn from its seed alone."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from tests.torture.cells import CELLS, OUTCOMES, Cell, Point
from tests.torture.truth import Habits

_DELAYS_S = (1.0, 2.5, 8.0, 20.0, 45.0, 100.0, 300.0, 1800.0, 3 * 3600.0)


@dataclass(frozen=True)
class Plan:
    """One run.

    Attributes:
        seed: Repeats the run exactly.
        main: The fault that the run is about.
        faults: All planned faults, the main one first, each with the number of its station.
        stations: How many counters share the store.
        shares: Into how many parts each of them believes the limit to be divided.
        tries: How often each manager may confirm.
        old_failures: CANCEL_FAILED entries from before.
    """

    seed: int
    main: Cell
    faults: tuple[tuple[int, Cell], ...]
    stations: int
    shares: int
    per_minute: int
    tries: int
    feed_every_s: float
    old_failures: int
    habits: Habits


def drawn(seed: int) -> Plan:
    """The plan of a seed. Main faults come round in turn, so that none is left out."""
    rng = Random(f"plan {seed}")
    main = CELLS[seed % len(CELLS)]
    faults = [(0, main)]
    stations = 2 if main.fault == "another station" else rng.choice((1, 1, 1, 1, 2, 3))
    for _ in range(rng.choice((0, 0, 1, 2))):
        faults.append((rng.randrange(stations), rng.choice(CELLS)))
    wanted = [cell.fault for _, cell in faults]
    if main.fault == "withdrawn":  # there must be something that waits
        faults.append((0, Cell("429 retry date", Point.STATUS_LINE.value)))
    return Plan(
        seed=seed,
        main=main,
        faults=tuple(faults),
        stations=stations,
        shares=rng.choice((1, stations)),
        per_minute=rng.choice((32, 32, 32, 3)),
        tries=rng.choice((1, 2, 2, 3)),
        feed_every_s=rng.choice((5.0, 15.0, 15.0, 40.0)),
        old_failures=1 if "old CANCEL_FAILED" in wanted else rng.choice((0, 0, 0, 2)),
        habits=_habits(rng, wanted, stations),
    )


def _habits(rng: Random, wanted: list[str], stations: int) -> Habits:
    outcomes = [fault for fault in wanted if fault in OUTCOMES and fault != "old CANCEL_FAILED"]
    if "old CANCEL_FAILED" in wanted:
        outcomes.append("nothing")
    while len(outcomes) < 3:
        outcomes.append(rng.choice(("CANCELED", "CANCELED", *OUTCOMES)))
    if "back to life" in wanted:
        outcomes = ["CANCELED"] * 3
    limit = 1000 if stations == 1 or rng.random() < 0.5 else rng.choice((1, 2, 3))
    return Habits(
        outcomes=tuple(outcomes),
        after_s=tuple(rng.choice(_DELAYS_S[:6]) for _ in range(2))
        if rng.random() < 0.8
        else (rng.choice(_DELAYS_S),),
        accumulates=rng.random() < 0.7,
        over_status=rng.choice((202, 404, 409, 422, 400)),
        lag_s=rng.choice((0.0, 0.0, 0.0, 2.0, 8.0)),
        per_minute=limit,
    )


def is_outcome(cell: Cell) -> bool:
    """True for a cell that the platform plays and not a station."""
    return cell.fault in OUTCOMES and cell.point == Point.POLL.value

"""The first cancellation after a launch beside the following ones, each from click to first byte.

Every round is a launch of the whole app in a process of its own (`benchmarks.first_cancel_app`),
which cancels five orders by hand; its first is held against the median of its other four. A person
reads the dialog for a moment before each, as people do. The commits are in both.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from statistics import median

from benchmarks.far_kitchen import FarKitchen
from benchmarks.row import in_ms, ratio_row, tell

ROUNDS = 9


def main() -> int:
    """Launch again and again."""
    launches = [_clicks_of_a_launch() for _ in range(ROUNDS)]
    first = [clicks[0] for clicks in launches]
    warm = [median(clicks[1:]) for clicks in launches]
    row = ratio_row(
        "first cancel after launch",
        first,
        warm,
        goal=2.0,
        against="a warm one",
        note=in_ms(median(first), median(warm)),
    )
    tell([row])
    return 0


def _clicks_of_a_launch() -> list[float]:
    with FarKitchen() as kitchen:
        done = subprocess.run(
            [sys.executable, "-m", "benchmarks.first_cancel_app"],
            env={**os.environ, **kitchen.environment},
            stdout=subprocess.PIPE,
            check=True,
            text=True,
        )
    clicks: list[float] = json.loads(done.stdout)
    return clicks


if __name__ == "__main__":
    sys.exit(main())

"""Measures ratios, one module after the other; loopback only.

Run by `python3 dev.py bench [--json] [--only NAME]`. It ends with 0 when it ran: judging is the
reader's.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict

from benchmarks.row import Row, heard

# Each is a module of this package whose process prints its rows.
BENCHMARKS = (
    "launch",
    "idle_memory",
    "order_memory",
    "frame",
    "rush",
    "one_change",
    "search",
    "snapshot",
    "click",
    "commits",
    "first_cancel",
    "requests",
    "page",
    "collector",
    "details",
    "frozen",
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure one after the other, so that nothing disturbs anything."""
    parser = argparse.ArgumentParser(prog="dev.py bench")
    parser.add_argument("--only", choices=BENCHMARKS, help="measure this alone")
    parser.add_argument("--json", action="store_true", help="for machines")
    options = parser.parse_args(arguments)
    rows = []
    for name in [options.only] if options.only else BENCHMARKS:
        for row in _measured(name):
            rows.append(row)
            if not options.json:
                print(_line(row), flush=True)
    if options.json:
        wanted = ("name", "value", "goal", "unit", "spread")
        table = [{field: asdict(row)[field] for field in wanted} for row in rows]
        print(json.dumps({"rows": table}, indent=2))
    return 0


def _measured(name: str) -> list[Row]:
    module = f"benchmarks.{name}"
    done = subprocess.run(
        [sys.executable, "-m", module], stdout=subprocess.PIPE, check=True, text=True
    )
    return heard(done.stdout)


def _line(row: Row) -> str:
    mark = "kept" if row.is_met else "MISSED"
    note = f"  ({row.note})" if row.note else ""
    return (
        f"{mark:6}  {row.value:7.2f} {row.unit}, goal {row.goal:g}, "
        f"spread {row.spread:.2f}: {row.name}{note}"
    )


if __name__ == "__main__":
    sys.exit(main())

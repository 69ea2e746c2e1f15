"""Prints ratios; loopback only, about a minute. Run by `python3 dev.py bench [--only NAME]`."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Sequence

from benchmarks.frozen import start_medians_s
from benchmarks.launch import launch_medians_s

FRAME_S = 1 / 60


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure one after the other, so that nothing disturbs anything."""
    parser = argparse.ArgumentParser(prog="dev.py bench")
    parser.add_argument("--only", choices=tuple(_BENCHMARKS), help="measure this alone")
    only = parser.parse_args(arguments).only
    for name, measure in _BENCHMARKS.items():
        if only in (None, name):
            measure()
    return 0


def _launch() -> None:
    app_s, bare_s = launch_medians_s()
    _tell(
        "launch to first painted list, from the cache", app_s, "a bare window with a table", bare_s
    )


def _desk() -> None:
    found = _measured_in("benchmarks.desk")
    click_s, bare_click_s = found["click_s"], found["bare_click_s"]
    _tell(
        "click on Cancel this order to first byte, commits taken out",
        click_s,
        "httpx on plain asyncio",
        bare_click_s,
    )
    print(f"    (commits that were taken out: {found['commits_s'] * 1000:.1f} ms)")
    _tell("longest block of the window by a page of 60", found["block_s"], "one frame", FRAME_S)


def _frame() -> None:
    found = _measured_in("benchmarks.frame")
    for theme in ("light", "dark"):
        _tell(
            f"one frame of the list, 30 rows, {theme}; goal at most 1.30",
            found[f"{theme}_s"],
            "the built-in delegate with one text",
            found[f"{theme}_bare_s"],
        )


def _frozen() -> None:
    found = start_medians_s()
    if found is None:
        print("start of the frozen app: nothing was frozen; python3 dev.py package does it")
        return
    _tell("start of the frozen app; goal at most 1.25", found[0], "its source", found[1])


_BENCHMARKS = {"launch": _launch, "desk": _desk, "frame": _frame, "frozen": _frozen}


def _tell(what: str, ours_s: float, than: str, theirs_s: float) -> None:
    ratio = ours_s / theirs_s
    print(f"{what}: {ratio:.2f} × {than}  ({ours_s * 1000:.1f} ms / {theirs_s * 1000:.1f} ms)")
    sys.stdout.flush()


def _measured_in(module: str) -> dict[str, float]:
    """What a process of its own measured; its last line is JSON."""
    done = subprocess.run(
        [sys.executable, "-m", module], stdout=subprocess.PIPE, check=True, text=True
    )
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


if __name__ == "__main__":
    sys.exit(main())

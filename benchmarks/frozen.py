"""From starting the process to an open journal, after the first list: frozen, and from source.

Needs what `python3 dev.py package` makes.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.kitchen import busy_kitchen
from benchmarks.launch import fill_cache, settings_of
from benchmarks.row import in_ms, ratio_row, tell
from ordermanager_desktop.services.connection_settings import DATA_DIR

ROUNDS = 9
PROGRAM = Path(__file__).parents[1] / "dist" / "ordermanager-desktop" / "ordermanager-desktop"
_SIGN = "the journal stands at event"
_PATIENCE_S = 60.0


def main() -> int:
    """Start the frozen app and its source in turns; no row if nothing was frozen."""
    if not PROGRAM.exists():
        sys.stderr.write("nothing was frozen: python3 dev.py package does it\n")
        tell([])
        return 0
    source = [sys.executable, "-m", "ordermanager_desktop"]
    with TemporaryDirectory() as folder, busy_kitchen() as sandbox:
        env = {**os.environ, **settings_of(sandbox, folder)}
        fill_cache(env)
        rounds = [
            (_start_s([str(PROGRAM)], env), _start_s(source, env)) for _ in range(ROUNDS + 1)
        ][1:]
    frozen, plain = [one for one, _ in rounds], [other for _, other in rounds]
    row = ratio_row(
        "start of the frozen app, to an open journal",
        frozen,
        plain,
        goal=1.25,
        against="its source",
        note=in_ms(median(frozen), median(plain)),
    )
    tell([row])
    return 0


def _start_s(command: list[str], env: dict[str, str]) -> float:
    logs = Path(env[DATA_DIR]) / "logs"
    shutil.rmtree(logs, ignore_errors=True)
    started_s = time.perf_counter()
    with subprocess.Popen(command, env=env, stderr=subprocess.DEVNULL) as child:
        try:
            while not _is_open(logs):
                if time.perf_counter() - started_s > _PATIENCE_S:
                    raise RuntimeError(f"{command[0]} opened no journal")
                time.sleep(0.002)
            return time.perf_counter() - started_s
        finally:
            child.kill()


def _is_open(logs: Path) -> bool:
    return any(_SIGN in path.read_text(encoding="utf-8") for path in logs.glob("*.log"))


if __name__ == "__main__":
    sys.exit(main())

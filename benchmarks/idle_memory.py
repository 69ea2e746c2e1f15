"""The memory of the idle app after five seconds, beside a bare window's.

Both are processes of their own, started as usual; ours shows sixty cached orders and polls a
practice server in a third process. PSS of /proc/PID/smaps_rollup: a page that several processes
share counts for each as its part of it. Linux alone.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.far_kitchen import FarKitchen
from benchmarks.launch import fill_cache
from benchmarks.row import ratio_row, tell
from ordermanager_desktop.services.connection_settings import DATA_DIR

ROUNDS = 3
IDLE_S = 5.0
_PAINTED = b"painted\n"


def main() -> int:
    """Both in turns, never at the same time: they would share pages."""
    rounds = []
    with TemporaryDirectory() as folder, FarKitchen() as kitchen:
        env = {**os.environ, **kitchen.environment, DATA_DIR: folder}
        fill_cache(env)
        for _ in range(ROUNDS):
            app = _idle_mib("benchmarks.launch_app", env)
            rounds.append((app, _idle_mib("benchmarks.launch_bare", env)))
    app_mib, bare_mib = [one for one, _ in rounds], [other for _, other in rounds]
    row = ratio_row(
        f"idle memory (PSS) after {IDLE_S:.0f} s",
        app_mib,
        bare_mib,
        goal=1.6,
        against="a bare window",
        note=f"{median(app_mib):.0f} / {median(bare_mib):.0f} MiB",
    )
    tell([row])
    return 0


def _idle_mib(module: str, env: Mapping[str, str]) -> float:
    with subprocess.Popen([sys.executable, "-m", module], env=env, stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        try:
            if child.stdout.readline() != _PAINTED:
                raise RuntimeError(f"{module} painted nothing")
            time.sleep(IDLE_S)
            return _pss_mib(child.pid)
        finally:
            child.kill()


def _pss_mib(process_id: int) -> float:
    lines = Path(f"/proc/{process_id}/smaps_rollup").read_text(encoding="ascii").splitlines()
    (kib,) = (int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return kib / 1024


if __name__ == "__main__":
    sys.exit(main())

"""From starting the process to an open journal, after the first list: frozen, and from source.

Needs what `python3 dev.py package` makes.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.kitchen import busy_kitchen
from benchmarks.launch import _fill_cache, _settings
from ordermanager_desktop.services.connection_settings import DATA_DIR, connection_settings

ROUNDS = 9
PROGRAM = Path(__file__).parents[1] / "dist" / "ordermanager-desktop" / "ordermanager-desktop"
_SIGN = "the journal stands at event"
_PATIENCE_S = 60.0


def start_medians_s() -> tuple[float, float] | None:
    """Seconds of the frozen app and of its source, in turns; None if nothing was frozen."""
    if not PROGRAM.exists():
        return None
    source = [sys.executable, "-m", "ordermanager_desktop"]
    with TemporaryDirectory() as folder, busy_kitchen() as sandbox:
        env = {**os.environ, **_settings(sandbox, folder)}
        account = connection_settings(env).connection
        assert account is not None
        asyncio.run(_fill_cache(account, Path(folder)))
        rounds = [
            (_start_s([str(PROGRAM)], env), _start_s(source, env)) for _ in range(ROUNDS + 1)
        ][1:]
    return median(frozen for frozen, _ in rounds), median(plain for _, plain in rounds)


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

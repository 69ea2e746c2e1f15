"""A process that has everything imported, and becomes the app by forking: a life costs what the
app does, not what Python does before.

Run as: python -m tests.kills.fork_server        jobs on the input, one a line; one at a time
        python -m tests.kills.fork_server JOB    one life, for systems on which forking Qt is unsafe
It has no QApplication, no thread and no loop: only what a fork copies whole.
"""

from __future__ import annotations

import gc
import os
import signal
import sys

import anyio._backends._asyncio
import httpx

from ordermanager_desktop.offscreen import use_offscreen_screen
from ordermanager_desktop.services.gateways import otter
from tests.kills.job import Job
from tests.kills.lives import live

PRELOADED = (anyio, httpx, otter)  # else each life would import them anew
_LIVES_LONGEST_S = 120  # if whoever asked for it has died


def serve() -> None:
    """Fork for each job; say the child's id, and later how it ended."""
    gc.freeze()
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            _become(Job.parse(line))
        _say(child)
        _, status = os.waitpid(child, 0)
        _say(os.waitstatus_to_exitcode(status))


def _become(job: Job) -> None:
    code = 1
    try:
        signal.alarm(_LIVES_LONGEST_S)
        _redirect_output(job)
        code = live(job)
    finally:
        sys.stderr.flush()
        os._exit(code)


def _redirect_output(job: Job) -> None:
    output = os.open(job.output_path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.dup2(output, 1)
    os.dup2(output, 2)


def _say(number: int) -> None:
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    use_offscreen_screen()
    if len(sys.argv) > 1:
        sys.exit(live(Job.parse(sys.argv[1])))
    serve()

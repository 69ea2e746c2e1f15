"""Starts the lives of the app: by the fork server, or each as a new process where Qt must not be
forked."""

from __future__ import annotations

import os
import select
import subprocess
import sys
from pathlib import Path
from typing import IO, Protocol

from tests.kills.job import Job
from tests.kills.trap import SIGKILL

_ROOT = Path(__file__).parents[2]
_MODULE = [sys.executable, "-m", "tests.kills.fork_server"]
_IMPORTS_WITHIN_S = 60.0
_ENDS_WITHIN_S = 5.0


class Life(Protocol):
    """A running app."""

    def kill(self) -> None:
        """End it without a word."""

    def exit_code(self, within_s: float) -> int | None:
        """Wait; None while it lives. Negative is the signal that ended it."""


class Launcher(Protocol):
    """Starts one life at a time."""

    def start(self, job: Job) -> Life:
        """The app, doing its job."""

    def close(self) -> None:
        """No more lives."""


def launcher(*, is_fresh: bool = not sys.platform.startswith("linux")) -> Launcher:
    """The fastest one for this system."""
    return FreshProcesses() if is_fresh else ForkServer()


class ForkServer:
    """Lives forked from one process that has everything imported."""

    def __init__(self) -> None:
        self._server = subprocess.Popen(
            _MODULE,
            cwd=_ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            bufsize=0,
            start_new_session=True,  # Ctrl-C is for whoever asked
        )

    def start(self, job: Job) -> Life:
        assert self._server.stdin is not None
        assert self._server.stdout is not None
        self._server.stdin.write(f"{job.to_json()}\n".encode())
        child = _line(self._server.stdout, _IMPORTS_WITHIN_S)
        assert child is not None, "the fork server does not answer"
        return _Fork(child, self._server.stdout)

    def close(self) -> None:
        try:
            self._server.communicate(timeout=_ENDS_WITHIN_S)  # its input ends, and so it does
        except subprocess.TimeoutExpired:
            os.killpg(self._server.pid, SIGKILL)  # with a life that somebody broke off
            self._server.communicate()


class _Fork:
    def __init__(self, process_id: int, server: IO[bytes]) -> None:
        self._id = process_id
        self._server = server
        self._exit_code: int | None = None
        self._is_killed = False

    def kill(self) -> None:
        if self._exit_code is None and not self._is_killed:
            self._is_killed = True  # once: its id may soon be another process's
            os.kill(self._id, SIGKILL)

    def exit_code(self, within_s: float) -> int | None:
        if self._exit_code is None:
            self._exit_code = _line(self._server, within_s)
        return self._exit_code


class FreshProcesses:
    """Each life a process that imports everything itself."""

    def start(self, job: Job) -> Life:
        with job.output_path.open("w") as output:
            return _Fresh(
                subprocess.Popen(
                    [*_MODULE, job.to_json()],
                    cwd=_ROOT,
                    stdin=subprocess.DEVNULL,
                    stdout=output,
                    stderr=output,
                )
            )

    def close(self) -> None:
        pass


class _Fresh:
    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process

    def kill(self) -> None:
        self._process.kill()

    def exit_code(self, within_s: float) -> int | None:
        try:
            return self._process.wait(within_s)
        except subprocess.TimeoutExpired:
            return None


def _line(stream: IO[bytes], within_s: float) -> int | None:
    ready, _, _ = select.select([stream], [], [], within_s)
    return int(stream.readline()) if ready else None

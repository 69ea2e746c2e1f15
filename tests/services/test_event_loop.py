"""The app runs on Qt's loop, ends cleanly, and its timers are never early."""

import asyncio
import contextlib
import gc
import os
import signal
import subprocess
import sys
import textwrap
import threading
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QDeadlineTimer
from PySide6.QtWidgets import QApplication

from ordermanager_desktop.services.event_loop import make_loop

PROJECT = Path(__file__).resolve().parents[2]


async def test_timers_are_never_early():
    loop = asyncio.get_running_loop()
    for delay_s in (0.0, 0.0004, 0.0015, 0.003, 0.0101, 0.0299):
        due = loop.time() + delay_s
        await asyncio.sleep(delay_s)
        assert loop.time() >= due


async def test_work_in_threads_comes_back():
    assert await asyncio.to_thread(lambda: 41 + 1) == 42


async def test_what_a_thread_works_with_dies_in_the_loops_thread():
    """Also if the task is called off, and everybody else has dropped it."""
    died_in: list[int] = []
    begun, go_on = threading.Event(), threading.Event()

    class Thing:
        def work(self) -> None:
            begun.set()
            go_on.wait(20)

        def __del__(self) -> None:
            died_in.append(threading.get_ident())

    thing = Thing()
    working = asyncio.create_task(asyncio.to_thread(thing.work))
    while not begun.is_set():
        await asyncio.sleep(0.001)
    working.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await working
    del thing, working
    go_on.set()
    while not died_in:
        await asyncio.sleep(0.001)
    assert died_in == [threading.get_ident()]


def test_closed_loop_may_be_collected_in_any_thread(qapp):
    loops = [make_loop(qapp)]
    loops[0].call_later(0.01, pytest.fail, "a timer outlived its loop")
    loops[0].close()
    thread = threading.Thread(target=lambda: (loops.clear(), gc.collect()))
    thread.start()
    thread.join()
    with contextlib.closing(make_loop(qapp)) as loop:
        loop.run_until_complete(asyncio.sleep(0.03))


def test_main_gives_the_exit_code(tmp_path):
    done = _run_app(tmp_path, "return 7")
    assert (done.returncode, done.stdout) == (7, "cleaned\n"), done.stderr


def test_closing_the_last_window_does_not_end_main(tmp_path):
    done = _run_app(
        tmp_path,
        """
        from PySide6.QtWidgets import QWidget
        window = QWidget()
        window.show()
        window.close()
        for _ in range(20):
            await asyncio.sleep(0.001)
        return 3
        """,
    )
    assert (done.returncode, done.stdout) == (3, "cleaned\n"), done.stderr


def test_a_foreign_quit_still_lets_main_clean_up(tmp_path):
    done = _run_app(tmp_path, "app.quit()\nawait asyncio.sleep(60)\nreturn 9")
    assert (done.returncode, done.stdout) == (0, "cleaned\n"), done.stderr


def test_failure_of_main_is_not_hidden(tmp_path):
    done = _run_app(tmp_path, "raise RuntimeError('cannot open the journal')")
    assert done.returncode == 1
    assert "cannot open the journal" in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_signals_end_the_app_cleanly(tmp_path, number):
    program = _program(tmp_path, "print('ready', flush=True)\nawait asyncio.sleep(60)\nreturn 0")
    with subprocess.Popen(
        [sys.executable, program], cwd=PROJECT, stdout=subprocess.PIPE, env=_env(), text=True
    ) as app:
        assert app.stdout.readline() == "ready\n"
        started = time.monotonic()
        app.send_signal(number)
        assert app.stdout.read() == "cleaned\n"
        assert app.wait(10) == 128 + number
        assert time.monotonic() - started < 10


def _run_app(folder: Path, body: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, _program(folder, body)],
        cwd=PROJECT,
        env=_env(),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def _program(folder: Path, body: str) -> Path:
    path = folder / "program.py"
    path.write_text(
        "import asyncio, sys\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from ordermanager_desktop.services.event_loop import run\n"
        "app = QApplication([])\n"
        "async def main():\n"
        "    try:\n"
        f"{textwrap.indent(textwrap.dedent(body).strip(), ' ' * 8)}\n"
        "    finally:\n"
        "        await asyncio.sleep(0.001)\n"
        "        print('cleaned', flush=True)\n"
        "sys.exit(run(app, main()))\n",
        encoding="utf-8",
    )
    return path


def _env() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(PROJECT)}


def test_a_loop_that_stands_still_takes_no_steps(qapp: QApplication) -> None:
    """Somebody else may handle Qt's events meanwhile, as test tools do between two phases."""
    loop = make_loop(qapp)
    steps: list[str] = []

    async def tick() -> None:
        while True:
            asyncio.get_running_loop()
            steps.append("tick")
            await asyncio.sleep(0.001)

    async def main() -> asyncio.Task[None]:
        task = asyncio.get_running_loop().create_task(tick())
        await asyncio.sleep(0.02)
        return task

    task = loop.run_until_complete(main())
    taken = len(steps)
    deadline = QDeadlineTimer(30)
    while not deadline.hasExpired():
        qapp.processEvents()
    assert len(steps) == taken
    assert not task.done()

    async def later() -> None:
        await asyncio.sleep(0.02)
        task.cancel()

    loop.run_until_complete(later())
    assert len(steps) > taken
    loop.close()

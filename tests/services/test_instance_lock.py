"""One copy for each data folder; a second one calls the first and leaves."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from ordermanager_desktop.services.instance_lock import InstanceLock
from ordermanager_desktop.services.show_requests import ShowRequests, _socket_name, ask_to_show

ROOT = Path(__file__).parents[2]


@pytest.fixture
def listening(tmp_path: Path, qtbot: QtBot):
    requests = ShowRequests(tmp_path)
    assert requests.listen()
    yield requests
    requests.close()


def test_a_folder_is_held_until_released(tmp_path: Path) -> None:
    first, second = InstanceLock(tmp_path), InstanceLock(tmp_path)
    assert first.take()
    assert not second.take()
    first.release()
    assert second.take()
    second.release()


def test_folders_do_not_disturb_each_other(tmp_path: Path) -> None:
    locks = [InstanceLock(tmp_path / name) for name in ("live", "practice")]
    assert all(lock.take() for lock in locks)
    for lock in locks:
        lock.release()


def test_what_a_dead_copy_left_is_taken_over(tmp_path: Path) -> None:
    script = (
        "import sys, os; from pathlib import Path;"
        "from ordermanager_desktop.services.instance_lock import InstanceLock;"
        "lock = InstanceLock(Path(sys.argv[1])); assert lock.take(); os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", script, str(tmp_path)], cwd=ROOT, timeout=60)
    lock = InstanceLock(tmp_path)
    assert lock.take()
    lock.release()


def test_a_folder_that_cannot_be_written_is_not_a_second_copy(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    assert InstanceLock(blocked / "data").take()


def test_a_second_copy_is_heard(listening: ShowRequests, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(listening.show_requested):
        assert ask_to_show(tmp_path)


@pytest.mark.parametrize("words", [b"quit", b"sho", b"show me", b"SHOW", bytes(100_000)])
def test_no_other_word_is_understood(
    listening: ShowRequests, qtbot: QtBot, tmp_path: Path, words: bytes
) -> None:
    caller = QLocalSocket()
    caller.connectToServer(_socket_name(tmp_path))
    assert caller.waitForConnected(1000)
    with (
        qtbot.assertNotEmitted(listening.show_requested),
        qtbot.waitSignal(caller.disconnected),
    ):
        caller.write(words)
        caller.flush()


@pytest.mark.skipif(os.name != "posix", reason="sockets are files there")
def test_the_socket_belongs_to_this_user_alone(listening: ShowRequests) -> None:
    mode = Path(listening._server.fullServerName()).stat().st_mode & 0o777
    assert mode & 0o077 == 0


def test_a_second_start_says_so_in_one_sentence_and_leaves(
    listening: ShowRequests, qtbot: QtBot, tmp_path: Path
) -> None:
    lock = InstanceLock(tmp_path)
    assert lock.take()
    environment = {**os.environ, "ORDERMANAGER_DATA_DIR": str(tmp_path)}
    command = [sys.executable, "-m", "ordermanager_desktop", "--language", "en"]
    with qtbot.waitSignal(listening.show_requested, timeout=60_000):
        second = subprocess.run(
            command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60
        )
    lock.release()
    assert second.returncode == 3
    assert "is open already" in second.stderr
    assert len(second.stderr.splitlines()) == 1

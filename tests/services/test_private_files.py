"""What the app writes down is this user's alone, whatever mask the system has set."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from ordermanager_desktop.services.crash_handlers import install_crash_handlers
from ordermanager_desktop.services.gateways.registry import Connection
from ordermanager_desktop.services.instance_lock import InstanceLock
from ordermanager_desktop.services.last_list import CACHE_NAME
from ordermanager_desktop.services.logging_setup import LOG_FILE_NAME, set_up_logging
from ordermanager_desktop.services.order_cache import OrderCache
from ordermanager_desktop.services.private_files import make_private_file, make_private_folder

pytestmark = pytest.mark.skipif(
    os.name != "posix", reason="Windows has no modes; its user folders are private"
)


@pytest.fixture(autouse=True)
def mask() -> Iterator[None]:
    before = os.umask(0)
    yield
    os.umask(before)


def modes(folder: Path) -> dict[str, int]:
    return {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}


def test_logs_and_crash_traces_are_private(tmp_path: Path) -> None:
    folder = tmp_path / "data" / "logs"
    with set_up_logging(folder) as logs:
        install_crash_handlers(print, trace_folder=folder).close()
        logs._listener.handlers[0].doRollover()
    assert LOG_FILE_NAME in modes(folder) and f"{LOG_FILE_NAME}.1" in modes(folder)
    assert set(modes(folder).values()) == {0o600}
    assert modes(tmp_path) == {"data": 0o700} and modes(tmp_path / "data") == {"logs": 0o700}


async def test_the_cache_is_private(tmp_path: Path) -> None:
    account = Connection("otter", "otter", "", "https://api.example", "id", "secret", ("s",))
    cache = await OrderCache.open(tmp_path / "data" / CACHE_NAME, account)
    assert set(modes(tmp_path / "data").values()) == {0o600}
    assert len(modes(tmp_path / "data")) == 3
    await cache.aclose()


def test_the_data_folder_is_private(tmp_path: Path) -> None:
    lock = InstanceLock(tmp_path / "data")
    assert lock.take()
    lock.release()
    assert modes(tmp_path)["data"] == 0o700


def test_a_folder_that_is_there_keeps_its_mode(tmp_path: Path) -> None:
    """It may be everybody's, as /tmp is."""
    (tmp_path / "shared").mkdir()
    make_private_folder(tmp_path / "shared")
    make_private_file(tmp_path / "shared" / "file")
    assert modes(tmp_path) == {"shared": 0o777}
    assert modes(tmp_path / "shared") == {"file": 0o600}


def test_a_file_that_others_could_read_keeps_its_content(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("kept")
    make_private_file(tmp_path / "file")
    assert modes(tmp_path) == {"file": 0o600}
    assert (tmp_path / "file").read_text() == "kept"

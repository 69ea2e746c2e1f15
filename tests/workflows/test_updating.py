"""A new version, from the repository of releases to the restart, with the real window."""

import asyncio
import sys
from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from ordermanager_desktop.models.settings.updates import RUSH_HOURS
from ordermanager_desktop.services.clock import SystemClock
from ordermanager_desktop.services.settings_store import SettingsStore
from ordermanager_desktop.services.task_owner import TaskOwner
from ordermanager_desktop.services.updates.installation import Installation
from ordermanager_desktop.services.updates.release import Version
from ordermanager_desktop.services.updates.update_source import UpdateSource
from ordermanager_desktop.services.updates.updater import Updater
from ordermanager_desktop.tour.stage import Stage
from ordermanager_desktop.views.flows.update_desk import UpdateDesk
from tests.services.updates.repository import Repository, Server, an_archive
from tests.workflows.test_offline import banner

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the small programs are for sh")
SYSTEM = "linux-x86_64"
QUIET = datetime(2026, 11, 24, 15, 0)  # noqa: DTZ001  local time, as rush hours are
LUNCH = datetime(2026, 11, 24, 12, 0)  # noqa: DTZ001


class Counter:
    """A window with an updater behind it; `restarted_into` is what the app would start last."""

    def __init__(self, user: Stage, folder: Path) -> None:
        self.user = user
        self.repository = Repository(folder / "published")
        self.server = Server(self.repository.folder)
        self.installation = Installation(folder / "app" / "ordermanager-desktop")
        self.installation.place.mkdir(parents=True)
        self.restarted_into: list[Path] = []
        self.open_attempts = 0
        self.now = QUIET
        self.tasks = TaskOwner("updates")
        self.options = SettingsStore(folder / "settings.ini")
        self.updater = Updater(
            UpdateSource(self.server.url, self.repository.trusted, folder / "updates"),
            self.installation,
            Version(1, 0, 0),
            TaskOwner("updater"),
            system=SYSTEM,
            clock=SystemClock(),
            may_look=lambda: True,
            on_ready=self._tell_ready,
        )
        self.desk = UpdateDesk(
            user.window,
            self.options,
            self.tasks,
            updater=self.updater,
            open_attempts=lambda: self.open_attempts,
            restart=self.restarted_into.append,
            clock=lambda: self.now,
        )

    def _tell_ready(self, version: Version) -> None:
        self.desk.show_ready(version)

    async def close(self) -> None:
        await self.updater.aclose()
        await self.tasks.aclose()
        self.server.close()

    def says(self) -> str:
        return banner(self.user, "update_banner")


@pytest.fixture
async def counter(user: Stage, tmp_path: Path, qapp: QApplication) -> AsyncIterator[Counter]:
    counter = Counter(user, tmp_path / "updating")
    yield counter
    await counter.close()


async def test_a_new_version_lies_ready_and_the_restart_waits_for_its_time(counter, user):
    counter.repository.release("1.1.0", an_archive("1.1.0"))
    counter.desk.look()
    await user.until(lambda: "1.1.0 is ready" in counter.says(), "the new version")
    assert counter.installation.staged_version() == Version(1, 1, 0)

    counter.open_attempts = 1
    await user.press("update_banner_action")
    assert counter.restarted_into == []
    counter.open_attempts = 0
    counter.now = LUNCH
    await user.press("update_banner_action")
    assert counter.restarted_into == []
    assert counter.options.set(RUSH_HOURS, "")
    await user.press("update_banner_action")
    assert counter.restarted_into == [counter.installation.staged]


async def test_a_version_that_is_not_genuine_is_told_and_nothing_lies_ready(counter, user):
    name = counter.repository.release("1.1.0", an_archive("1.1.0"))
    counter.repository.file_of(name).write_bytes(b"something else")
    counter.desk.look()
    await user.until(lambda: "not a genuine version" in toast(user), "the refusal")
    assert counter.says() == ""
    assert counter.installation.staged_version() is None


async def test_one_click_leads_back(counter, user):
    counter.desk.offer_going_back()
    await user.until(lambda: "no earlier version" in toast(user), "that there is none")
    counter.installation.stage(written(counter, an_archive("0.9.0")), Version(0, 9, 0))
    counter.installation.put_in_place(counter.installation.staged)
    counter.installation.remember(Version(0, 9, 0))
    counter.installation.stage(written(counter, an_archive("1.0.0")), Version(1, 0, 0))
    counter.installation.put_in_place(counter.installation.staged)
    counter.desk.offer_going_back()
    await user.press("update_banner_action")
    assert counter.restarted_into == [counter.installation.former]


async def test_the_newest_is_the_newest(counter, user):
    counter.desk.look()
    await user.until(lambda: "newest version" in toast(user), "that nothing is newer")
    assert counter.says() == ""


async def test_looks_go_on_by_themselves(counter, user, monkeypatch):
    from ordermanager_desktop.services.updates import updater as module

    monkeypatch.setattr(module, "FIRST_LOOK_S", 0.01)
    monkeypatch.setattr(module, "LOOK_EVERY_S", 0.05)
    counter.updater.start()
    await asyncio.sleep(0)
    counter.repository.release("1.1.0", an_archive("1.1.0"))
    await user.until(lambda: "1.1.0 is ready" in counter.says(), "the new version")


def toast(user: Stage) -> str:
    from PySide6.QtWidgets import QWidget

    found = user.find(QWidget, "toast")
    return found.accessibleName() if found else ""


def written(counter: Counter, archive: bytes) -> Path:
    path = counter.installation.place.parent / "archive.tar.gz"
    path.write_bytes(archive)
    return path

"""Start at login, by each system's own means: a registry of the test's, folders of the test's."""

import configparser
import plistlib
import sys
from pathlib import Path

import pytest

from ordermanager_desktop.models.settings.computer import AT_LOGIN
from ordermanager_desktop.services.login_start import (
    LinuxLoginStart,
    MacLoginStart,
    WindowsLoginStart,
    login_start,
    own_command,
)
from ordermanager_desktop.services.settings_store import SettingsStore
from ordermanager_desktop.views.flows.login_keeper import LoginKeeper

APP = [r"C:\Program Files\Order Manager\order manager.exe"]


class FakeKey:
    def __init__(self) -> None:
        self.values: dict[str, str] = {}

    def read(self, name: str) -> str | None:
        return self.values.get(name)

    def write(self, name: str, text: str) -> None:
        self.values[name] = text

    def delete(self, name: str) -> None:
        self.values.pop(name, None)


def test_windows_starts_a_quoted_path_of_this_user(tmp_path):
    key = FakeKey()
    login = login_start(APP, system="win32", run_key=key)
    assert isinstance(login, WindowsLoginStart)
    assert not login.is_on()
    login.switch(is_on=True)
    assert key.values == {"Order Manager": f'"{APP[0]}"'}
    assert login.is_on()
    login.switch(is_on=False)
    login.switch(is_on=False)  # off twice is off
    assert key.values == {}


def test_windows_quotes_what_follows_the_path_too():
    key = FakeKey()
    WindowsLoginStart([*APP, "--profile", "two words"], key).switch(is_on=True)
    assert key.values["Order Manager"] == f'"{APP[0]}" --profile "two words"'


def test_macos_starts_it_by_an_agent_of_the_user(tmp_path):
    login = login_start(["/Applications/Order Manager.app/x"], system="darwin", home=tmp_path)
    assert isinstance(login, MacLoginStart)
    login.switch(is_on=True)
    (entry,) = (tmp_path / "Library" / "LaunchAgents").iterdir()
    read = plistlib.loads(entry.read_bytes())
    assert read["ProgramArguments"] == ["/Applications/Order Manager.app/x"]
    assert read["RunAtLoad"] is True
    assert entry.name == f"{read['Label']}.plist"
    assert login.is_on()
    entry.write_bytes(plistlib.dumps({**read, "Disabled": True}))  # a person switched it off
    assert not login.is_on()
    login.switch(is_on=False)
    assert not entry.exists()


@pytest.mark.parametrize("damage", [b"", b"no list", b"<plist><array/></plist>"])
def test_macos_takes_a_damaged_entry_for_none(tmp_path, damage):
    login = MacLoginStart(["/x"], tmp_path)
    login.switch(is_on=True)
    (entry,) = (tmp_path / "Library" / "LaunchAgents").iterdir()
    entry.write_bytes(damage)
    assert not login.is_on()


def test_linux_writes_an_autostart_entry_that_a_desktop_reads(tmp_path):
    config = {"XDG_CONFIG_HOME": str(tmp_path)}
    login = login_start(["/opt/om/om", "--profile", "a"], system="linux", environment=config)
    assert isinstance(login, LinuxLoginStart)
    login.switch(is_on=True)
    (entry,) = (tmp_path / "autostart").iterdir()
    read = configparser.RawConfigParser(strict=True)
    read.optionxform = str
    read.read(entry)
    assert dict(read["Desktop Entry"])["Exec"] == "/opt/om/om --profile a"
    assert read["Desktop Entry"]["Type"] == "Application"
    assert login.is_on()


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled=false"])
def test_linux_believes_a_desktop_that_switched_it_off(tmp_path, line):
    login = LinuxLoginStart(["/opt/om"], tmp_path)
    login.switch(is_on=True)
    (entry,) = (tmp_path / "autostart").iterdir()
    entry.write_text(entry.read_text() + line + "\n")
    assert not login.is_on()


def test_linux_quotes_as_the_specification_says(tmp_path):
    login = LinuxLoginStart(['/opt/50% "off"/a$b\\c'], tmp_path)
    login.switch(is_on=True)
    (entry,) = (tmp_path / "autostart").iterdir()
    (line,) = (each for each in entry.read_text().splitlines() if each.startswith("Exec="))
    assert line == 'Exec="/opt/50%% \\\\"off\\\\"/a\\\\$b\\\\\\\\c"'
    assert login.is_on()


def test_linux_ignores_a_relative_folder_as_the_specification_says(tmp_path):
    environment = {"XDG_CONFIG_HOME": "here"}
    login = login_start(["/x"], system="linux", environment=environment, home=tmp_path)
    login.switch(is_on=True)
    assert list((tmp_path / ".config" / "autostart").iterdir())


def test_an_entry_of_another_copy_is_not_this_one(tmp_path):
    LinuxLoginStart(["/old/place"], tmp_path).switch(is_on=True)
    assert not LinuxLoginStart(["/new/place"], tmp_path).is_on()


def test_the_command_is_the_frozen_app_or_python_with_the_package(monkeypatch):
    assert own_command() == [sys.executable, "-m", "ordermanager_desktop"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert own_command(["--theme", "dark", "--profile", "bar"]) == [
        *(sys.executable, "--profile", "bar")
    ]
    assert own_command(["--sandbox"]) == [sys.executable]


class Refusing(LinuxLoginStart):
    def switch(self, *, is_on: bool) -> None:
        raise PermissionError("no")


def test_the_setting_follows_the_system_and_switches_it(tmp_path):
    options = SettingsStore(tmp_path / "settings.ini")
    login = LinuxLoginStart(["/opt/om"], tmp_path)
    login.switch(is_on=True)
    told: list[str] = []
    keeper = LoginKeeper(options, login, lambda: told.append("refused"))
    assert options.value(AT_LOGIN) is True
    options.set(AT_LOGIN, False)
    assert not login.is_on()
    options.set(AT_LOGIN, True)
    assert login.is_on()
    login.switch(is_on=False)  # a person takes it away in the system
    keeper.show_truth()
    assert options.value(AT_LOGIN) is False
    assert told == []


def test_a_system_that_refuses_is_told_and_the_setting_goes_back(tmp_path: Path):
    options = SettingsStore(tmp_path / "settings.ini")
    told: list[str] = []
    keeper = LoginKeeper(options, Refusing(["/x"], tmp_path), lambda: told.append("refused"))
    options.set(AT_LOGIN, True)
    assert (options.value(AT_LOGIN), told) == (False, ["refused"])
    assert keeper is not None

"""Whether the computer can be heard: by what each system answers."""

import asyncio
import sys
import time

import pytest

from ordermanager_desktop.services import volume, windows_mixer
from ordermanager_desktop.services.volume import (
    CommandVolume,
    UnknownVolume,
    WindowsVolume,
    read_osascript,
    read_pactl,
    system_volume,
)

LEVEL = "Volume: front-left: {0} /  {1}% / -18 dB,   front-right: {0} /  {1}% / -18 dB\n"


@pytest.mark.parametrize(
    ("text", "is_muted"),
    [
        ("\nMute: no\n\n" + LEVEL.format(32768, 50), False),
        ("\nMute: yes\n\n" + LEVEL.format(32768, 50), True),
        ("\nMute: no\n\n" + LEVEL.format(0, 0), True),
        ("\nMute: no\n\nVolume: front-left: 0 / 0% ,  front-right: 9 / 7%", False),
        ("\nMute: no\n", False),
        ("Connection refused", None),
        ("", None),
    ],
)
def test_what_pulseaudio_says(text: str, is_muted: bool | None) -> None:
    assert read_pactl(text) is is_muted


@pytest.mark.parametrize(
    ("text", "is_muted"),
    [
        ("output volume:50, input volume:75, alert volume:100, output muted:false\n", False),
        ("output volume:50, input volume:75, alert volume:100, output muted:true\n", True),
        ("output volume:0, input volume:75, alert volume:100, output muted:false\n", True),
        ("output volume:missing value, input volume:75, output muted:missing value\n", None),
        ("", None),
    ],
)
def test_what_macos_says(text: str, is_muted: bool | None) -> None:
    assert read_osascript(text) is is_muted


def says(text: str, code: int = 0) -> tuple[str, ...]:
    return sys.executable, "-S", "-c", f"import sys; print({text!r}); sys.exit({code})"


@pytest.mark.parametrize(
    ("commands", "is_muted"),
    [
        ((says("Mute: no"), says("Volume: 0 / 0%")), True),
        ((says("Mute: no"), says("Volume: 9 / 40%")), False),
        ((says("Mute: yes", 1), says("Volume: 9 / 40%")), None),
        ((("/nowhere/pactl",),), None),
    ],
)
async def test_the_commands_are_run_and_one_answer_comes(qapp, commands, is_muted) -> None:
    answers: list[bool | None] = []
    asked = CommandVolume(commands, read_pactl)
    for _ in range(2):  # asked again meanwhile, it does not ask twice
        asked.ask(answers.append)
    deadline_s = time.monotonic() + 20
    while not answers:
        assert time.monotonic() < deadline_s
        await asyncio.sleep(0.01)
    expected = 2 if commands == (("/nowhere/pactl",),) and len(answers) == 2 else 1
    assert answers == [is_muted] * expected


def test_where_nobody_can_be_asked_nothing_is_known(monkeypatch, qapp) -> None:
    answers: list[bool | None] = []
    UnknownVolume().ask(answers.append)
    WindowsVolume().ask(answers.append)  # this is no Windows
    monkeypatch.setattr(windows_mixer, "is_muted", _no_mixer)
    WindowsVolume().ask(answers.append)
    assert answers == [None] * 3
    monkeypatch.setattr(volume.sys, "platform", "linux")
    monkeypatch.setattr(volume.QStandardPaths, "findExecutable", lambda name: "")
    assert isinstance(system_volume(), UnknownVolume)


def _no_mixer() -> bool:
    raise OSError("no sound device")

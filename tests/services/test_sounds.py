"""Sounds: four files that differ, players that come and go, and a word about trouble, once."""

import asyncio
import struct
import sys
import time
import wave
from collections.abc import Callable
from pathlib import Path

import pytest

from devtools import alarm_sounds
from ordermanager_desktop.models.alerts import AlertKind
from ordermanager_desktop.services import sounds
from ordermanager_desktop.services.sounds import PlayerSounds, sound_file, system_sounds

# A player for the tests: notes what it was given, then plays until it is killed, or fails.
PLAYER = """
import sys, time
with open(sys.argv[1], "a") as heard:
    heard.write(sys.argv[-1] + "\\n")
if "fail" in sys.argv:
    sys.exit(3)
time.sleep(60 if "long" in sys.argv else 0)
"""


class Room:
    """Where a player plays."""

    def __init__(self, folder: Path, *how: str) -> None:
        self.notes = folder / "heard"
        self.bells, self.failures = [], []
        script = folder / "player.py"
        script.write_text(PLAYER)
        command = (sys.executable, "-S", str(script), str(self.notes), *how)
        self.sounds = PlayerSounds(command, lambda: self.bells.append("rang"))
        self.sounds.failed.connect(self.failures.append)

    @property
    def heard(self) -> list[str]:
        text = self.notes.read_text() if self.notes.exists() else ""
        return [Path(line).name for line in text.splitlines()]


async def until(holds: Callable[[], object]) -> None:
    deadline_s = time.monotonic() + 20
    while not holds():
        assert time.monotonic() < deadline_s
        await asyncio.sleep(0.01)


def left(room: Room) -> list[object]:
    return room.sounds.findChildren(sounds.QProcess)


async def test_a_sound_is_handed_to_the_player_and_nothing_is_left(tmp_path: Path, qapp) -> None:
    room = Room(tmp_path)
    room.sounds.play(AlertKind.CALLED_OFF)
    await until(lambda: room.heard and not left(room))
    assert room.heard == ["called-off.wav"]
    assert room.failures == room.bells == []


async def test_stopping_ends_it_at_once_and_is_no_failure(tmp_path: Path, qapp) -> None:
    room = Room(tmp_path, "long")
    room.sounds.play(AlertKind.NEW_ORDER)
    await until(lambda: room.heard)
    room.sounds.stop()
    await until(lambda: not left(room))
    assert room.failures == room.bells == []


async def test_another_sound_takes_the_place_of_the_one_that_plays(tmp_path: Path, qapp) -> None:
    room = Room(tmp_path, "long")
    room.sounds.play(AlertKind.NEW_ORDER)
    await until(lambda: room.heard)
    room.sounds.play(AlertKind.CALLED_OFF)
    await until(lambda: len(room.heard) == 2 and len(left(room)) == 1)
    room.sounds.stop()
    await until(lambda: not left(room))


async def test_a_player_that_fails_rings_the_bell_each_time_and_is_told_once(
    tmp_path: Path, qapp
) -> None:
    room = Room(tmp_path, "fail")
    for times in (1, 2):
        room.sounds.play(AlertKind.NEW_ORDER)
        await until(lambda: len(room.bells) == times)  # noqa: B023
    assert len(room.failures) == 1
    assert "ended with 3" in room.failures[0]


async def test_a_player_that_is_not_there_rings_the_bell(tmp_path: Path, qapp) -> None:
    for command in ((str(tmp_path / "nowhere"),), ()):
        bells: list[str] = []
        player = PlayerSounds(command, lambda: bells.append("rang"))  # noqa: B023
        player.play(AlertKind.NEW_ORDER)
        await until(lambda: bells == ["rang"])  # noqa: B023
        player.stop()


@pytest.mark.parametrize(
    ("system", "there", "command"),
    [
        ("linux", ("paplay", "aplay"), ("paplay",)),
        ("linux", ("aplay",), ("aplay", "-q")),
        ("linux", (), ()),
        ("darwin", ("afplay", "paplay"), ("afplay",)),
    ],
)
def test_each_system_has_its_player(monkeypatch, qapp, system, there, command) -> None:
    def find(name: str) -> str:
        return f"/usr/bin/{name}" if name in there else ""

    monkeypatch.setattr(sounds.sys, "platform", system)
    monkeypatch.setattr(sounds.QStandardPaths, "findExecutable", find)
    assert system_sounds(lambda: None)._command == command


# The files


@pytest.mark.parametrize("kind", AlertKind)
def test_each_file_is_what_the_script_makes(kind: AlertKind) -> None:
    with wave.open(str(sound_file(kind)), "rb") as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, 22_050)
        numbers = struct.unpack(f"<{file.getnframes()}h", file.readframes(file.getnframes()))
    made = alarm_sounds.samples(alarm_sounds.MELODIES[sound_file(kind).name])
    # The last bit is the mathematics library's.
    assert len(made) == len(numbers)
    assert max(abs(one - other) for one, other in zip(made, numbers, strict=True)) <= 1
    assert max(map(abs, numbers)) > 0.9 * 32_767
    assert 0.5 < len(numbers) / 22_050 < 2.0
    assert sound_file(kind).stat().st_size < 60_000


def test_no_two_sounds_are_alike() -> None:
    assert len({sound_file(kind).read_bytes() for kind in AlertKind}) == len(AlertKind)
    assert {path.name for path in alarm_sounds.FOLDER.iterdir()} == set(alarm_sounds.MELODIES)

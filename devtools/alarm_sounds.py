"""Makes the sounds of the alerts from sines; the files in resources/sounds are its output.

Each is known by its melody: a new order rises, a cancelled one falls fast and twice, a failed
cancellation falls slowly, what needs attention knocks.
"""

from __future__ import annotations

import struct
import wave
from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, pi, sin
from pathlib import Path
from typing import Final

from devtools.environment import ROOT

FOLDER: Final = ROOT / "resources" / "sounds"
RATE_HZ: Final = 22_050
LOUDEST: Final = 0.92
_ATTACK_S: Final = 0.006
_RELEASE_S: Final = 0.03
BELL: Final = (1.0, 0.45, 0.22, 0.12)  # how strong each harmonic is
HORN: Final = (1.0, 0.7, 0.55, 0.4, 0.3, 0.2)
WOOD: Final = (1.0, 0.1, 0.5)

A4, D5, E5, F5, A5, C6, E6 = 440.0, 587.33, 659.26, 698.46, 880.0, 1046.5, 1318.51


@dataclass(frozen=True, slots=True)
class Note:
    """One tone: when it begins, how high it is, how long it lasts, and how fast it dies away."""

    at_s: float
    pitch_hz: float
    length_s: float
    fading_s: float
    harmonics: tuple[float, ...] = BELL


MELODIES: Final = {
    "new-order.wav": (
        Note(0.0, E5, 0.35, 0.25),
        Note(0.16, A5, 0.4, 0.28),
        Note(0.32, E6, 0.75, 0.3),
    ),
    "called-off.wav": tuple(
        Note(beginning + 0.14 * place, pitch, 0.16, 0.5, HORN)
        for beginning in (0.0, 0.6)
        for place, pitch in enumerate((C6, A5, F5))
    ),
    "cancel-failed.wav": (
        Note(0.0, A5, 0.3, 0.4, HORN),
        Note(0.3, F5, 0.3, 0.4, HORN),
        Note(0.6, D5, 0.6, 0.35, HORN),
    ),
    "attention.wav": (
        Note(0.0, D5, 0.22, 0.09, WOOD),
        Note(0.18, D5, 0.22, 0.09, WOOD),
        Note(0.55, A4, 0.22, 0.09, WOOD),
        Note(0.73, A4, 0.3, 0.12, WOOD),
    ),
}


def samples(melody: Sequence[Note]) -> list[int]:
    """The melody as 16-bit numbers, as loud as it can be without breaking."""
    length = round(max(note.at_s + note.length_s for note in melody) * RATE_HZ)
    mixed = [0.0] * length
    for note in melody:
        first = round(note.at_s * RATE_HZ)
        for place, value in enumerate(_tone(note)):
            if first + place < length:
                mixed[first + place] += value
    loudest = max(map(abs, mixed))
    return [round(value / loudest * LOUDEST * 32_767) for value in mixed]


def _tone(note: Note) -> list[float]:
    count = round(note.length_s * RATE_HZ)
    return [_level(note, at / RATE_HZ) * _wave(note, at / RATE_HZ) for at in range(count)]


def _level(note: Note, at_s: float) -> float:
    """Soft at both ends, so that nothing clicks."""
    begins, ends = at_s / _ATTACK_S, (note.length_s - at_s) / _RELEASE_S
    return min(1.0, begins, ends) * exp(-at_s / note.fading_s)


def _wave(note: Note, at_s: float) -> float:
    turn = 2 * pi * note.pitch_hz * at_s
    return sum(part * sin(turn * number) for number, part in enumerate(note.harmonics, 1))


def write(folder: Path = FOLDER) -> None:
    """Write every sound anew."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, melody in MELODIES.items():
        numbers = samples(melody)
        with wave.open(str(folder / name), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE_HZ)
            file.writeframes(struct.pack(f"<{len(numbers)}h", *numbers))

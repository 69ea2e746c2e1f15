"""A display of our own with a window manager, and what can be seen on it."""

from __future__ import annotations

import os
import struct
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage

SIZE = (1440, 900)
_HEADER = struct.Struct(">25I")  # of an XWD file, see X11/XWDFile.h
_HEADER_SIZE, _WIDTH, _HEIGHT, _LINE_BYTES, _COLOURS = 0, 4, 5, 12, 19
_COLOUR_BYTES = 12
_STILL_ALIVE_S = 5


class XDisplay:
    """``name`` is what DISPLAY has to be."""

    def __init__(self, name: str, frame_buffer: Path) -> None:
        self.name = name
        self._frame_buffer = frame_buffer

    def env(self) -> dict[str, str]:
        """The environment of a program that draws there."""
        env = {**os.environ, "DISPLAY": self.name, "QT_QPA_PLATFORM": "xcb"}
        for wayland in ("WAYLAND_DISPLAY", "XDG_SESSION_TYPE"):
            env.pop(wayland, None)
        return env

    def picture(self) -> QImage:
        """All that is on the display now."""
        data = self._frame_buffer.read_bytes()
        header = _HEADER.unpack_from(data)
        start = header[_HEADER_SIZE] + header[_COLOURS] * _COLOUR_BYTES
        size = header[_WIDTH], header[_HEIGHT]
        bits = data[start : start + header[_LINE_BYTES] * size[1]]
        image = QImage(bits, *size, header[_LINE_BYTES], QImage.Format.Format_RGB32)
        return image.copy()  # Qt does not keep the bytes alive

    def find(self, part: QImage) -> QPoint | None:
        """The middle of the topmost place that looks exactly like this; None if there is none."""
        whole, part = _rows(self.picture()), _rows(part)
        size = QPoint(len(part[0]) // 8, len(part) // 2)
        for top in range(len(whole) - len(part) + 1):
            left = _place_of(part[0], whole[top])
            while left >= 0:
                if _all_there(part, whole, top, left):
                    return QPoint(left // 4, top) + size
                left = _place_of(part[0], whole[top], left + 4)
        return None


def _rows(image: QImage) -> list[bytes]:
    opaque = image.convertToFormat(QImage.Format.Format_RGB32)
    bits = memoryview(opaque.constBits()).tobytes()
    # The fourth byte means nothing, and differs.
    plain = bytearray(bits)
    plain[3::4] = bytes(len(bits) // 4)
    step = opaque.bytesPerLine()
    return [bytes(plain[start : start + step]) for start in range(0, len(plain), step)]


def _place_of(part: bytes, row: bytes, start: int = 0) -> int:
    """Where whole pixels of the row begin to be equal; -1 if nowhere."""
    place = row.find(part, start)
    while place >= 0 and place % 4:
        place = row.find(part, place + 1)
    return place


def _all_there(part: list[bytes], whole: list[bytes], top: int, left: int) -> bool:
    width = len(part[0])
    return all(
        whole[top + down][left : left + width] == row for down, row in enumerate(part) if down
    )


@contextmanager
def x_display(folder: Path) -> Iterator[XDisplay]:
    """A display that nobody else uses, with a window manager on it; both end afterwards."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-fbdir", str(folder), "-dpi", "96"]
    command += ["-screen", "0", f"{SIZE[0]}x{SIZE[1]}x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        try:
            with os.fdopen(reading) as told:
                number = told.readline().strip()  # comes when it listens
            display = XDisplay(f":{number}", folder / "Xvfb_screen0")
            with _window_manager(display):
                yield display
        finally:
            _end(server)


@contextmanager
def _window_manager(display: XDisplay) -> Iterator[None]:
    with subprocess.Popen(
        ["openbox"], stdout=subprocess.DEVNULL, env=display.env(), stderr=subprocess.DEVNULL
    ) as manager:
        try:
            yield
        finally:
            _end(manager)


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(_STILL_ALIVE_S)
    except subprocess.TimeoutExpired:
        process.kill()

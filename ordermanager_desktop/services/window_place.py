"""Where the window stood when it was closed: a small file of this computer's."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QRect, QSettings, QSize

_logger = logging.getLogger(__name__)

PLACE_FILE: Final = "window.ini"
_VISIBLE_PX: Final = 80  # of the window's top edge, so that a mouse can take it
_LARGEST_PX: Final = 20_000


@dataclass(frozen=True, slots=True)
class WindowPlace:
    """What is remembered.

    Attributes:
        frame: Of the window when it is not maximised, in the desktop's pixels.
        shelf: The name of the tab.
    """

    frame: QRect
    is_maximised: bool = False
    shelf: str = ""


def load_place(path: Path) -> WindowPlace | None:
    """What was remembered; None, and no complaint, if there is nothing that can be used."""
    file = QSettings(str(path), QSettings.Format.IniFormat)
    numbers = [_number(file.value(f"window/{name}")) for name in ("x", "y", "width", "height")]
    if any(number is None for number in numbers):
        return None
    frame = QRect(*(number or 0 for number in numbers))
    if not frame.isValid():
        return None
    is_maximised = file.value("window/maximised") == "true"
    shelf = file.value("window/shelf")
    return WindowPlace(frame, is_maximised, shelf if isinstance(shelf, str) else "")


def save_place(path: Path, place: WindowPlace) -> bool:
    """Remember it; False, and a line in the log, if the disk does not take it."""
    file = QSettings(str(path), QSettings.Format.IniFormat)
    frame = place.frame
    numbers = {"x": frame.x(), "y": frame.y(), "width": frame.width(), "height": frame.height()}
    for name, number in numbers.items():
        file.setValue(f"window/{name}", str(number))
    file.setValue("window/maximised", "true" if place.is_maximised else "false")
    file.setValue("window/shelf", place.shelf)
    file.sync()
    is_kept = file.status() is QSettings.Status.NoError
    if not is_kept:
        _logger.warning("the window's place cannot be written: %s", file.status().name)
    return is_kept


def fitted(frame: QRect, least: QSize, screens: Sequence[QRect]) -> QRect:
    """The frame on the screens that there are now, no smaller than the least size.

    One that can be seen and moved stays; another one comes to the middle of the first screen, and
    a size that no screen holds gives way.

    Args:
        screens: The usable parts, the main screen's first; none leaves the place as it is.
    """
    size = frame.size().expandedTo(least)
    if not screens:
        return QRect(frame.topLeft(), size)
    home = _screen_of(frame, screens)
    size = size.boundedTo((home or screens[0]).size()).expandedTo(least)
    if home is None:
        placed = QRect(screens[0].topLeft(), size)
        placed.moveCenter(screens[0].center())
        return _inside(placed, screens[0])
    return _inside(QRect(frame.topLeft(), size), home) if size != frame.size() else frame


def _screen_of(frame: QRect, screens: Sequence[QRect]) -> QRect | None:
    """The screen on which the top edge of the window can be taken hold of."""
    edge = QRect(frame.left(), frame.top(), frame.width(), _VISIBLE_PX // 2)
    for screen in screens:
        seen = edge.intersected(screen)
        if seen.width() >= _VISIBLE_PX and screen.contains(seen.left(), frame.top()):
            return screen
    return None


def _inside(frame: QRect, screen: QRect) -> QRect:
    left = max(screen.left(), min(frame.left(), screen.right() + 1 - frame.width()))
    top = max(screen.top(), min(frame.top(), screen.bottom() + 1 - frame.height()))
    return QRect(left, top, frame.width(), frame.height())


def _number(value: object) -> int | None:
    if not isinstance(value, str) or not value.lstrip("-").isdecimal():
        return None
    number = int(value) if len(value) < len(str(_LARGEST_PX)) + 2 else _LARGEST_PX + 1
    return number if abs(number) <= _LARGEST_PX else None

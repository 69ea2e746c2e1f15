"""The app on a display of its own, and a person's hand and eye before it."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage

from ordermanager_desktop.services.account_session import JOURNAL_NAME
from ordermanager_desktop.services.connection_settings import DATA_DIR
from tests.real_window.x_display import XDisplay

T = TypeVar("T")
PATIENCE_S = 40.0
_LOOK_AGAIN_S = 0.05
_TITLE = "Order Manager"
_NOWHERE = (700, 3)  # on the title bar: nothing of the app is under the mouse there
PROGRAMS = ("Xvfb", "openbox", "xdotool")


def missing_programs() -> list[str]:
    """What the tests would need and this machine has not."""
    return [name for name in PROGRAMS if shutil.which(name) is None]


class Counter:
    """Everything goes through the display: the app does not know that it is a test.

    Args:
        pictures: Where pictures of the display are left.
    """

    def __init__(
        self, display: XDisplay, app: subprocess.Popen[bytes], data: Path, pictures: Path
    ) -> None:
        self.display = display
        self.app = app
        self._journal = data / "practice" / JOURNAL_NAME
        self._pictures = pictures

    # The eye

    def until(self, holds: Callable[[], T | None], what: str) -> T:
        """Wait until something holds; a picture is left of what was there instead."""
        deadline_s = time.monotonic() + PATIENCE_S
        while time.monotonic() < deadline_s:
            if value := holds():
                return value
            assert self.app.poll() is None, f"the app ended with {self.app.returncode}"
            time.sleep(_LOOK_AGAIN_S)
        raise AssertionError(f"waited in vain for {what}; see {self.look('in-vain')}")

    def sees(self, *looks: QImage) -> QPoint | None:
        """Where something with one of these looks is on the display."""
        return next((place for look in looks if (place := self.display.find(look))), None)

    def wait_for(self, what: str, *looks: QImage) -> QPoint:
        """Wait until it is to be seen."""
        return self.until(lambda: self.sees(*looks), f"“{what}” on the display")

    def wait_until_gone(self, what: str, *looks: QImage) -> None:
        """Wait until it is not to be seen any more."""
        self.until(lambda: self.sees(*looks) is None, f"“{what}” to go")

    def look(self, name: str) -> Path:
        """Leave a picture of the display."""
        path = self._pictures / f"{name}.png"
        self.display.picture().save(str(path))
        return path

    def journal_says(self, state: str) -> bool:
        """True if the record on the disk has an event with this state."""
        return any(state in event for event in self._events())

    def _events(self) -> list[str]:
        """Read from a copy: the app keeps the journal to itself."""
        with TemporaryDirectory() as folder:
            for path in self._journal.parent.glob(f"{self._journal.name}*"):
                shutil.copy(path, folder)
            copy = Path(folder, self._journal.name)
            if not copy.exists():
                return []
            with closing(sqlite3.connect(copy)) as journal:
                return [row[0] for row in journal.execute("SELECT state FROM event")]

    # The hand

    def click(self, what: str, *looks: QImage) -> QPoint:
        """Click something as soon as it is to be seen."""
        place = self.wait_for(what, *looks)
        self.click_at(place)
        return place

    def click_at(self, place: QPoint) -> None:
        """Click there, and take the mouse away."""
        self._do("mousemove", "--sync", place.x(), place.y())
        self._do("click", 1)
        self._do("mousemove", *_NOWHERE)

    def press(self, *keys: str) -> None:
        """Press keys, one after the other."""
        for key in keys:
            self._do("key", "--clearmodifiers", key)

    def write(self, text: str) -> None:
        """Type a text to whatever has the keyboard."""
        self._do("type", "--delay", 12, text)

    # The window

    def window(self) -> str:
        """The id of the window that is on the display."""
        return self.until(self._visible_window, "the window")

    def _visible_window(self) -> str:
        found = self._ask("search", "--onlyvisible", "--name", _TITLE).split()
        return found[0] if found else ""

    def resize(self, width: int, height: int) -> None:
        self._do("windowsize", self.window(), width, height)
        wanted = f"Geometry: {width}x{height}"
        self.until(lambda: wanted in self._ask("getwindowgeometry", self.window()), wanted)

    def minimise(self) -> str:
        """Minimise the window; returns its id, by which it comes back."""
        window = self.window()
        self._do("windowminimize", window)
        self.until(lambda: not self._visible_window(), "the window to go")
        return window

    def restore(self, window: str) -> None:
        self._do("windowactivate", window)
        self.until(self._visible_window, "the window to come back")

    def _do(self, *words: object) -> None:
        subprocess.run(
            ["xdotool", *map(str, words)], env=self.display.env(), check=True, timeout=PATIENCE_S
        )

    def _ask(self, *words: object) -> str:
        done = subprocess.run(
            ["xdotool", *map(str, words)],
            env=self.display.env(),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            timeout=PATIENCE_S,
        )
        return done.stdout


@contextmanager
def counter(display: XDisplay, data: Path, pictures: Path) -> Iterator[Counter]:
    """Start the app in practice as a person does; it is gone afterwards."""
    command = [sys.executable, "-m", "ordermanager_desktop", "--sandbox"]
    command += ["--language", "en", "--theme", "light"]
    env = {**display.env(), DATA_DIR: str(data), "QT_SCALE_FACTOR": "1"}
    root = Path(__file__).parents[2]
    with subprocess.Popen(command, env=env, cwd=root, stderr=subprocess.DEVNULL) as app:
        try:
            yield Counter(display, app, data, pictures)
        finally:
            app.kill()  # it has ended already if all went well

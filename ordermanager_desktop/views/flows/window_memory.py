"""Puts the window where it stood, and remembers where it stands."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QScreen

from ordermanager_desktop.models.order_row import Shelf
from ordermanager_desktop.services.window_place import (
    PLACE_FILE,
    WindowPlace,
    fitted,
    load_place,
    save_place,
)
from ordermanager_desktop.views.main_window import MainWindow

_SETTLE_MS = 1000  # a window that is being dragged tells of many places


class WindowMemory(QObject):
    """Practice has a data folder of its own, and so a place of its own."""

    def __init__(self, window: MainWindow, data_folder: Path) -> None:
        super().__init__(window)
        self._window = window
        self._path = data_folder / PLACE_FILE
        self._normal = QRect()
        self._saved: WindowPlace | None = None
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self.save)
        self._restore()
        window.installEventFilter(self)

    def save(self) -> None:
        """Remember it now."""
        self._settle.stop()
        self._note_frame()
        is_maximised = self._window.isMaximized()
        place = WindowPlace(QRect(self._normal), is_maximised, self._window.shelf().name)
        if self._normal.isValid() and place != self._saved and save_place(self._path, place):
            self._saved = place

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.WindowStateChange):
            self._note_frame()
            self._settle.start()
        elif kind is QEvent.Type.Hide and not event.spontaneous():
            self.save()  # the app closes
        return False

    def _note_frame(self) -> None:
        window = self._window
        if window.isVisible() and not (window.isMaximized() or window.isMinimized()):
            self._normal = QRect(window.geometry())

    def _restore(self) -> None:
        place = self._saved = load_place(self._path)
        if place is None:
            return
        screens = [screen.availableGeometry() for screen in _main_screen_first()]
        self._normal = fitted(place.frame, self._window.minimumSize(), screens)
        self._window.setGeometry(self._normal)
        if place.is_maximised:
            self._window.setWindowState(Qt.WindowState.WindowMaximized)
        if shelf := Shelf.__members__.get(place.shelf):
            self._window.show_shelf(shelf)


def _main_screen_first() -> list[QScreen]:
    main = QGuiApplication.primaryScreen()
    return sorted(QGuiApplication.screens(), key=lambda screen: screen is not main)

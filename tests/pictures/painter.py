"""Dresses the app, shows a screen, and makes the picture of it."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from ordermanager_desktop.models.order_row import Shelf
from ordermanager_desktop.tour.stage import picture_of
from ordermanager_desktop.views.language import apply_language
from ordermanager_desktop.views.main_window import MainWindow
from ordermanager_desktop.views.theme import apply_theme
from ordermanager_desktop.views.typography import apply_typography
from tests.pictures.screens import Scene, Screen, clock

LANGUAGES = ("en", "es", "fr")
THEMES = ("light", "dark", "contrast")
SIZE = (1024, 640)
_LOCALES = {"en": "en_US", "es": "es_US", "fr": "fr_CA"}


@dataclass(frozen=True)
class Dress:
    """How the app looks; the plain one is what most of its users see."""

    language: str = "en"
    theme: str = "light"
    size: tuple[int, int] = SIZE
    text_scale: float = 1.0

    def __str__(self) -> str:
        size = "" if self.size == SIZE else f"-{self.size[0]}x{self.size[1]}"
        text = "" if self.text_scale == 1.0 else f"-text-{self.text_scale:.0%}".rstrip("%")
        return f"{self.language}-{self.theme}{size}{text}"


PLAIN = Dress()


@contextmanager
def dressed(app: QApplication, dress: Dress) -> Iterator[None]:
    """The app in this dress, in a kitchen at Greenwich; afterwards in the plain one."""
    zone = os.environ.get("TZ")
    _set_zone("UTC")
    try:
        _put_on(app, dress)
        yield
    finally:
        _put_on(app, PLAIN)
        _set_zone(zone)


@contextmanager
def shown(screen: Screen, dress: Dress) -> Iterator[MainWindow]:
    """The window, showing this screen, laid out; it is gone afterwards."""
    store = screen.store()
    window = MainWindow(store, store_name="Siam Kitchen", is_practice=False, clock=clock)
    try:
        window.resize(*dress.size)
        window.show()
        settle()
        screen.show(Scene(store, window))
        for shelf in Shelf:
            window.list_view(shelf).order_model().flush()  # what else a frame would bring later
        settle()
        yield window
    finally:
        window.hide()
        window.deleteLater()
        settle()


def picture(window: MainWindow) -> QImage:
    """The window with what lies over it, in a form that is the same on every machine."""
    return picture_of(window).toImage().convertToFormat(QImage.Format.Format_RGB32)


def settle() -> None:
    """Let pending layouts and deletions happen; nothing waits for a clock."""
    for _ in range(4):
        QApplication.sendPostedEvents()
        QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _put_on(app: QApplication, dress: Dress) -> None:
    app.setCursorFlashTime(0)  # the cursor in a field would be there or not
    apply_language(app, dress.language)
    QLocale.setDefault(QLocale(_LOCALES[dress.language]))
    apply_theme(app, dress.theme)
    apply_typography(app, text_scale=dress.text_scale)


def _set_zone(name: str | None) -> None:
    if name is None:
        os.environ.pop("TZ", None)
    else:
        os.environ["TZ"] = name
    if hasattr(time, "tzset"):  # not on Windows, where no picture is compared
        time.tzset()

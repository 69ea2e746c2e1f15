"""What every test needs: Qt without a display, and coroutine tests on Qt's own loop."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# The same pixels on every machine.
os.environ["QT_SCALE_FACTOR"] = "1"
os.environ["QT_FONT_DPI"] = "96"

import asyncio
from collections.abc import Callable, Mapping

import pytest
from PySide6.QtWidgets import QApplication

from ordermanager_desktop.services.event_loop import make_loop

_kept: list[QApplication] = []  # nothing else holds an application made here


def _qt_loop() -> asyncio.AbstractEventLoop:
    app = QApplication.instance()
    if app is None:
        app = QApplication([])
        _kept.append(app)
    app.setQuitOnLastWindowClosed(False)
    return make_loop(app)


def pytest_asyncio_loop_factories(
    config: pytest.Config, item: pytest.Item
) -> Mapping[str, Callable[[], asyncio.AbstractEventLoop]]:
    """Coroutine tests run where the app runs: on Qt's loop, through qasync."""
    return {"qasync": _qt_loop}

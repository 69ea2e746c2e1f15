"""The details of an order, from the click on its row to the painted dialog.

The whole app is open on a practice server that rests; the mouse is pressed and let go on a row, and
what counts is the work of the window's thread until the dialog's first frame has been painted. Each
order gets a dialog of its own, so that none is ever shown under the name of another one. The first
few are not counted. On Qt's offscreen platform. Beside it, in the note, stands what a dialog takes
that has as many labels and buttons of Qt's own, under each other, and nothing else.
"""

from __future__ import annotations

import asyncio
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from benchmarks.kitchen import account_of, busy_kitchen
from benchmarks.row import Row, in_ms, spread_of, tell
from benchmarks.stage import FRAME_S, curtain, list_of
from ordermanager_desktop.app import AppSettings, OrderManager
from ordermanager_desktop.services.account_session import SessionPace
from ordermanager_desktop.services.event_loop import run
from ordermanager_desktop.tour.stage import Stage
from ordermanager_desktop.views.dialogs.order_details_dialog import OrderDetailsDialog

CLICKS, WARM_UP = 30, 5
_SELDOM = SessionPace(poll_pause_s=3600.0, requests_per_min=1_000_000)
_REST_S = 0.3  # between two clicks: what follows from the last one is over


class FirstFrame(QObject):
    """Tells when a dialog has been painted for the first time."""

    def __init__(self, painted: asyncio.Future[float]) -> None:
        super().__init__()
        self._painted = painted

    def watch(self, dialog: QObject) -> None:
        dialog.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._tell)  # its children are painted after it
        return False

    def _tell(self) -> None:
        self._painted.set_result(time.thread_time())


async def opened_s(manager: OrderManager, place: int, made_of: list[tuple[int, int]]) -> float:
    """Click on a row, wait for the frame, note its labels and buttons, close the dialog."""
    assert manager.desk is not None
    view = list_of(manager.window)
    where = view.visualRect(view.order_model().index(place, 0)).center()
    frame = FirstFrame(asyncio.get_running_loop().create_future())
    watch = manager.desk.details_opened.connect(lambda _key: frame.watch(_dialog(manager)))
    started_s = time.thread_time()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    worked_s = await frame._painted - started_s
    manager.desk.details_opened.disconnect(watch)
    dialog = _dialog(manager)
    made_of.append((len(dialog.findChildren(QLabel)), len(dialog.findChildren(QPushButton))))
    dialog.reject()
    await asyncio.sleep(_REST_S)
    return worked_s


async def bare_s(window: QWidget, labels: int, buttons: int) -> float:
    """The same for a dialog of Qt's own widgets."""
    frame = FirstFrame(asyncio.get_running_loop().create_future())
    started_s = time.thread_time()
    dialog = QDialog(window)
    column = QVBoxLayout(dialog)
    for number in range(labels):
        label = QLabel(f"{number} × Pad Thai with lime")
        label.setWordWrap(True)
        column.addWidget(label)
    for number in range(buttons):
        column.addWidget(QPushButton(f"Button {number}"))
    frame.watch(dialog)
    dialog.open()
    worked_s = await frame._painted - started_s
    dialog.close()
    dialog.deleteLater()
    await asyncio.sleep(_REST_S)
    return worked_s


def _dialog(manager: OrderManager) -> OrderDetailsDialog:
    found = manager.window.findChildren(OrderDetailsDialog)[-1]
    assert isinstance(found, OrderDetailsDialog)
    return found


async def measure(folder: Path) -> int:
    """Click on one row after the other."""
    with busy_kitchen() as sandbox:
        settings = AppSettings(account_of(sandbox), folder, is_practice=True, pace=_SELDOM)
        manager = OrderManager(settings)
        try:
            await manager.open()
            stage = Stage(manager, sandbox)
            await stage.until(lambda: len(manager.store) >= 60, "sixty orders")
            await asyncio.sleep(2.0)
            times, bare, made_of = [], [], list[tuple[int, int]]()
            for click in range(WARM_UP + CLICKS):
                times.append(await opened_s(manager, click % 8, made_of))
                bare.append(await bare_s(manager.window, *made_of[-1]))
        finally:
            await manager.aclose()
    shares = [each / FRAME_S for each in times[WARM_UP:]]
    floor = f"a bare dialog: {in_ms(median(bare[WARM_UP:]))}"
    note = f"{in_ms(median(times[WARM_UP:]))}; the first of all {in_ms(times[0])}; {floor}"
    name = "details dialog, click to painted"
    tell([Row(name, median(shares), 0.5, "× a frame", spread_of(shares), note)])
    return 0


if __name__ == "__main__":
    with curtain() as app, TemporaryDirectory() as data:
        run(app, measure(Path(data)))

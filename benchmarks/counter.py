"""The whole window on a practice server in another process, and a hand that presses its buttons."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Coroutine, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from benchmarks.far_kitchen import FarKitchen
from ordermanager_desktop.app import AppSettings, OrderManager
from ordermanager_desktop.models.cancellation import CancelReason
from ordermanager_desktop.models.order import Order
from ordermanager_desktop.models.order_row import RowLabel
from ordermanager_desktop.services.account_session import SessionPace
from ordermanager_desktop.services.event_loop import run
from ordermanager_desktop.services.garbage import GarbageCollector
from ordermanager_desktop.services.gateways.http import Call
from ordermanager_desktop.services.gateways.registry import Connection
from ordermanager_desktop.tour.stage import Stage
from ordermanager_desktop.views.theme import apply_theme
from ordermanager_desktop.views.typography import apply_typography

_POLLS_SELDOM = SessionPace(poll_pause_s=3600.0, requests_per_min=1_000_000)
_READS_THE_DIALOG_S = 0.3  # a person takes longer
_PRESSES_S = 0.05


class Wire:
    """When the last command's first byte left, by the clock of ``time.perf_counter``."""

    def __init__(self) -> None:
        self.left_s: float | None = None
        watch = Call.watch

        async def noting(call: Call, event: str, info: Mapping[str, Any]) -> None:
            await watch(call, event, info)  # it may hold the command back
            if event.endswith("send_request_headers.started") and call.target.endswith("/cancel"):
                self.left_s = time.perf_counter()

        Call.watch = noting  # type: ignore[method-assign]


class Counter(Stage):
    """The window, and a person before it."""

    def __init__(self, manager: OrderManager, wire: Wire) -> None:
        super().__init__(manager, None)  # type: ignore[arg-type]  # the platform is far away
        self.wire = wire

    @classmethod
    @asynccontextmanager
    async def opened(cls, account: Connection, folder: Path, wire: Wire) -> AsyncIterator[Counter]:
        """The window with all its orders; it polls when it is asked to."""
        settings = AppSettings(account, folder, is_practice=True, pace=_POLLS_SELDOM)
        manager = OrderManager(settings)
        try:
            await manager.open()
            counter = cls(manager, wire)
            await counter.until(lambda: manager.store.health.updated_at, "the first list")
            yield counter
        finally:
            await manager.aclose()

    async def click_to_wire_s(self) -> float:
        """Cancel one order by hand; seconds from the click that confirms to the first byte.

        A click is one when the finger leaves the button; Qt hears of it, not a task.
        """
        order = self._live_order()
        await self.open_order(order.number)
        await self.press("cancel_order")
        await self.choose(CancelReason.OTHER)
        button = await self.seen(QAbstractButton, "confirm_cancel")
        await asyncio.sleep(_READS_THE_DIALOG_S)
        QTest.mousePress(button, Qt.MouseButton.LeftButton)
        await asyncio.sleep(_PRESSES_S)
        self.wire.left_s = None
        clicks_s: list[float] = []

        def let_go() -> None:
            clicks_s.append(time.perf_counter())
            QTest.mouseRelease(button, Qt.MouseButton.LeftButton)

        QTimer.singleShot(0, let_go)
        left_s = await self.until(lambda: self.wire.left_s, "the command on the wire")
        assert left_s is not None
        await self.labelled(order.number, RowLabel.CANCELLED)
        await self.close_details()
        return left_s - clicks_s[0]

    def live_orders(self) -> list[Order]:
        """Orders that can be cancelled by the API, as far as the window knows."""
        rows = (row for row in self.manager.store if row.label in (RowLabel.READY, RowLabel.NEW))
        return [row.order for row in rows if row.key.source == "doordash"]

    def _live_order(self) -> Order:
        return self.live_orders()[0]


def run_in_window(measure: Coroutine[Any, Any, int]) -> int:
    """Run a measurement as the app runs: on Qt's loop, dressed, with the app's own collector."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, "light")
    apply_typography(app)
    collector = GarbageCollector()
    collector.start()
    try:
        return run(app, measure)
    finally:
        collector.stop()


@asynccontextmanager
async def counter_on_kitchen() -> AsyncIterator[tuple[Counter, FarKitchen, Wire]]:
    """A window, its platform, and the wire between them."""
    wire = Wire()
    with TemporaryDirectory() as folder, FarKitchen() as kitchen:
        async with Counter.opened(kitchen.account, Path(folder), wire) as counter:
            yield counter, kitchen, wire

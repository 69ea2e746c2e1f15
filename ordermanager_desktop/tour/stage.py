"""What a step of the tour may do: find a widget, press it, wait for what must be seen, look."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QWidget

from ordermanager_desktop.app import OrderManager
from ordermanager_desktop.models.cancellation import CancelReason, ReasonOffer
from ordermanager_desktop.models.order_row import OrderRow, RowLabel, Shelf
from ordermanager_desktop.services.sandbox.server import Sandbox
from ordermanager_desktop.views.main_window import MainWindow
from ordermanager_desktop.views.order_list_view import OrderListView

W = TypeVar("W", bound=QWidget)
T = TypeVar("T")

_PATIENCE_S = 30.0
_LOOK_AGAIN_S = 0.02
_AROUND_PAPER_PX = 24


class StepFailed(Exception):
    """A step did not show what it must; its text says what was missing."""


class Stage:
    """The running app and the practice server behind it, in a person's terms.

    Args:
        build: Builds the app anew over the same data, for what a restart must show.
    """

    def __init__(
        self,
        manager: OrderManager,
        sandbox: Sandbox,
        build: Callable[..., OrderManager] | None = None,
    ) -> None:
        self.manager = manager
        self.sandbox = sandbox
        self._build = build
        self._paper: QImage | None = None

    @property
    def window(self) -> MainWindow:
        """The window that runs now."""
        return self.manager.window

    async def restart(self, *, stores: int = 1) -> None:
        """Close the app and start it again, over what it left on the disk, with so many stores."""
        assert self._build is not None
        size = self.window.size()
        await self.manager.aclose()
        self.manager = self._build(stores=stores)
        self.window.resize(size)
        await self.manager.open()

    async def until(self, holds: Callable[[], T], what: str) -> T:
        """Wait until something holds.

        Raises:
            StepFailed: If it does not come in time.
        """
        deadline_s = time.monotonic() + _PATIENCE_S
        while True:
            if value := holds():
                return value
            if time.monotonic() > deadline_s:
                raise StepFailed(f"waited in vain for {what}")
            await asyncio.sleep(_LOOK_AGAIN_S)

    def require(self, holds: object, what: str) -> None:
        """Insist on what must be so now.

        Raises:
            StepFailed: If it is not.
        """
        if not holds:
            raise StepFailed(f"expected {what}")

    def find(self, kind: type[W], name: str) -> W | None:
        """The visible widget of that name, wherever it is."""
        for top in QApplication.topLevelWidgets():
            candidates = [top] if isinstance(top, kind) and top.objectName() == name else []
            for widget in (*candidates, *top.findChildren(kind, name)):
                if widget.isVisible():
                    return widget
        return None

    async def seen(self, kind: type[W], name: str) -> W:
        """Wait for a widget to be on the screen."""
        found = await self.until(lambda: self.find(kind, name), f"“{name}” on the screen")
        assert found is not None
        return found

    async def press(self, name: str) -> None:
        """Click a button as a person does."""
        button = await self.seen(QAbstractButton, name)
        self.require(button.isEnabled(), f"“{name}” to be enabled")
        await self.until(lambda: not button.rect().isEmpty(), f"“{name}” to have its place")
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    async def labelled(self, number: str, label: RowLabel) -> None:
        """Wait for the word beside an order."""
        await self.until(lambda: self.row(number).label is label, f"#{number} to be {label.name}")

    async def gone(self, name: str) -> None:
        """Wait for a widget to leave the screen."""
        await self.until(lambda: self.find(QWidget, name) is None, f"“{name}” to close")

    async def close_details(self) -> None:
        """Close an order's card."""
        await self.press("close_details")
        await self.gone("order_details")

    async def confirm_cancelling(self, number: str, reason: CancelReason) -> None:
        """From the row to the press on “Cancel this order”."""
        await self.open_order(number)
        await self.press("cancel_order")
        await self.choose(reason)
        await self.press("confirm_cancel")

    async def choose(self, reason: CancelReason) -> None:
        """Pick a reason from the list."""
        combo = await self.seen(QComboBox, "reason")
        offers: list[ReasonOffer] = [combo.itemData(index) for index in range(combo.count())]
        self.require(reason in [offer.reason for offer in offers], f"{reason.name} to be offered")
        combo.setCurrentIndex([offer.reason for offer in offers].index(reason))

    async def open_order(self, number: str, shelf: Shelf = Shelf.ACTIVE) -> None:
        """Click an order's row."""
        view = self._select(number, shelf)
        centre = view.visualRect(view.currentIndex()).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=centre)
        await self.seen(QWidget, "order_details")

    async def open_row_menu(self, number: str, shelf: Shelf = Shelf.ACTIVE) -> None:
        """Click the ⋮ of an order's row."""
        view = self._select(number, shelf)
        dots = view.menu_point(view.currentIndex())
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=dots)
        await self.seen(QWidget, "row_menu")

    def _select(self, number: str, shelf: Shelf) -> OrderListView:
        view = self.window.list_view(shelf)
        self.window.show_shelf(shelf)
        self.window.select(self.row(number).key)
        view.scrollTo(view.currentIndex())
        return view

    def row(self, number: str) -> OrderRow:
        """The order of that number, as the store has it.

        Raises:
            StepFailed: If there is none.
        """
        for row in self.manager.store:
            if row.order.number == number:
                return row
        raise StepFailed(f"order #{number} is not in the list")

    def row_count(self, shelf: Shelf) -> int:
        """Rows that a tab shows, once all that came has been let in."""
        model = self.window.list_view(shelf).order_model()
        model.flush()
        return model.rowCount()

    def lay_down(self, paper: QImage) -> None:
        """Have a sheet of paper lie in front of the window in the next picture."""
        self._paper = paper

    def pass_over_toast(self) -> None:
        """As if the time of the message at the bottom were up."""
        if toast := self.find(QWidget, "toast"):
            toast.hide()

    def picture(self) -> QPixmap:
        """The window with everything that lies over it."""
        canvas = picture_of(self.window)
        if self._paper is not None:
            painter = QPainter(canvas)
            _lay_on(painter, self.window.rect(), self._paper)
            self._paper = None
            painter.end()
        return canvas


def picture_of(window: QWidget) -> QPixmap:
    """A window with the dialogs, menus and lists that lie over it."""
    canvas: QPixmap = window.grab()
    origin = window.mapToGlobal(QPoint(0, 0))
    painter = QPainter(canvas)
    for layer in _layers_over(window):
        painter.drawPixmap(layer.mapToGlobal(QPoint(0, 0)) - origin, layer.grab())
    painter.end()
    return canvas


def _lay_on(painter: QPainter, room: QRect, paper: QImage) -> None:
    longest = room.height() - 2 * _AROUND_PAPER_PX
    shown = paper.scaledToHeight(
        min(paper.height(), longest), Qt.TransformationMode.SmoothTransformation
    )
    place = shown.rect()
    place.moveCenter(room.center())
    painter.fillRect(place.adjusted(-1, -1, 1, 1), Qt.GlobalColor.gray)
    painter.drawImage(place, shown)


def _layers_over(window: QWidget) -> list[QWidget]:
    """Dialogs in the order in which they were made, then menus and lists that have popped up."""
    tops = [each for each in window.findChildren(QWidget) if each.isWindow() and each.isVisible()]
    return sorted(tops, key=lambda top: top.windowType() is Qt.WindowType.Popup)


@dataclass(frozen=True, slots=True)
class Step:
    """One picture of the tour.

    Attributes:
        play: Does what a person would, and raises StepFailed if it does not show.
        still_holds: Asked once more when the picture is taken, of what passes by itself.
    """

    name: str
    play: Callable[[Stage], Awaitable[None]]
    still_holds: Callable[[Stage], bool] = lambda _stage: True

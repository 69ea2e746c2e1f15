"""Dialogs: a card over the window behind it, awaited and never executed."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import Final, Generic, TypeVar

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QWidget

from ordermanager_desktop.views.theme import DIALOG_RADIUS_PX, tokens
from ordermanager_desktop.views.typography import scaled_px
from ordermanager_desktop.views.widgets.painting import draw_rounded, painting
from ordermanager_desktop.views.widgets.plain_text import window_title

T = TypeVar("T")

# Two frames: what the answer sets off, such as a request, begins before anything is painted.
AFTER_ANSWER_MS: Final = 32
_MARGIN_PX: Final = 16  # kept free around the card, inside the window and on the screen


class Scrim(QWidget):
    """Dims a window while sheets lie over it; one for all of them.

    It falls when the first sheet has been painted, for all of the window is painted under it.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._sheets = 0
        self._fall = QTimer(self, singleShot=True, interval=0)
        self._fall.timeout.connect(self._fall_down)
        self._lift = QTimer(self, singleShot=True, interval=AFTER_ANSWER_MS)
        self._lift.timeout.connect(self._go)
        self.setObjectName("scrim")
        window.installEventFilter(self)

    @classmethod
    def over(cls, window: QWidget) -> Scrim:
        """The window's scrim, made at the first use."""
        existing = window.findChild(cls, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return existing if existing is not None else cls(window)

    def hold(self) -> None:
        """A sheet opened."""
        self._sheets += 1
        if self._lift.isActive():
            self._lift.stop()
            self._window.setUpdatesEnabled(True)
        self._fall.start()

    def release(self) -> None:
        """A sheet closed; under the last one the window is painted, and comes to light, soon."""
        self._sheets = max(0, self._sheets - 1)
        if not self._sheets:
            self._fall.stop()
            self._lift.start()
            self._window.setUpdatesEnabled(False)

    def _go(self) -> None:
        self.hide()
        self._window.setUpdatesEnabled(True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._cover()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            painter.fillRect(self.rect(), tokens().scrim)

    def _fall_down(self) -> None:
        self._cover()
        self.show()
        self.raise_()

    def _cover(self) -> None:
        self.setGeometry(self._window.rect())


class Sheet(QDialog, Generic[T]):
    """A rounded card in the middle of its window; Esc is the safe answer.

    A dialog takes values in its constructor and leaves one in ``answer``; None means that nothing
    was chosen. ``width_px`` is the drawn width; the height follows from the content, and both give
    way to a small window.
    """

    def __init__(self, parent: QWidget, *, width_px: int = 460) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.answer: T | None = None
        self._width_px = width_px
        self._holds_scrim = False
        self._root = _root_window(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)  # for the round corners
        self._root.installEventFilter(self)

    def answer_with(self, answer: T) -> None:
        """Close the sheet with this answer."""
        self.answer = answer
        self.accept()

    def setWindowTitle(self, title: str) -> None:
        super().setWindowTitle(window_title(title))

    def fit(self) -> None:
        """Take the size the content asks for, and the middle of the window."""
        room = self._room()
        wanted_px = max(scaled_px(self._width_px), self.minimumSizeHint().width())
        width_px = min(wanted_px, room.width())
        height_px = min(self._height_for(width_px), room.height())
        self.resize(width_px, height_px)
        self.move(_centred(self.size(), room))

    def showEvent(self, event: QShowEvent) -> None:
        if not event.spontaneous():
            self.fit()
            self._holds_scrim = True
            Scrim.over(self._root).hold()
        super().showEvent(event)

    def setVisible(self, visible: bool) -> None:
        had_keyboard = self.isActiveWindow()
        super().setVisible(visible)
        if had_keyboard and not visible and shiboken6.isValid(self._root):
            self._root.activateWindow()  # some window managers leave the keyboard nowhere

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._holds_scrim and not event.spontaneous() and shiboken6.isValid(self._root):
            self._holds_scrim = False
            Scrim.over(self._root).release()

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self.fit()
        return handled

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize) and self.isVisible():
            self.fit()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        look = tokens()
        with painting(self) as painter:
            draw_rounded(
                painter,
                self.rect(),
                fill=look.raised,
                border=look.border,
                radius_px=DIALOG_RADIUS_PX,
            )

    def _room(self) -> QRect:
        """Where the card may lie, in global coordinates."""
        window = QRect(self._root.mapToGlobal(QPoint(0, 0)), self._root.size())
        return window.adjusted(_MARGIN_PX, _MARGIN_PX, -_MARGIN_PX, -_MARGIN_PX)

    def _height_for(self, width_px: int) -> int:
        layout = self.layout()
        if layout is not None and layout.hasHeightForWidth():
            return layout.totalHeightForWidth(width_px)
        return self.sizeHint().height()


def _root_window(parent: QWidget) -> QWidget:
    """The window under all sheets: a sheet over a sheet belongs to the same one."""
    window = parent.window()
    while isinstance(window, Sheet):
        window = window._root
    return window


def _centred(size: QSize, room: QRect) -> QPoint:
    card = QRect(QPoint(0, 0), size)
    card.moveCenter(room.center())
    return card.topLeft()


async def ask(dialog: Sheet[T]) -> T | None:
    """Open the dialog and wait for its answer; None if it was closed without one.

    The dialog is gone afterwards, also when the waiting task is cancelled.
    """
    closed: asyncio.Future[None] = asyncio.get_running_loop().create_future()
    dialog.finished.connect(partial(_settle, closed))
    dialog.destroyed.connect(partial(_settle, closed))  # its window may go first
    dialog.open()
    try:
        await closed
        return dialog.answer
    finally:
        if shiboken6.isValid(dialog):
            dialog.hide()
            dialog.deleteLater()


def _settle(closed: asyncio.Future[None], *_ignored: object) -> None:
    if not closed.done():
        closed.set_result(None)

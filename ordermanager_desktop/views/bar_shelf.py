"""The bars under the header, over one another; in a low window they scroll."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from ordermanager_desktop.views.typography import scaled_px
from ordermanager_desktop.views.widgets.scroll_bar import ScrollBar

_LEAST_PX: Final = 24  # somebody sees that there is something, and can scroll
_EASY_PX: Final = 64  # a bar of two lines


class BarShelf(QScrollArea):
    """As high as its bars, up to the room that its window has for it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room_px = 0
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setVerticalScrollBar(ScrollBar())
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self.setWidget(self._inside)
        self._inside.setAutoFillBackground(False)
        self._inside.setMinimumHeight(1)  # else wrapped words ask for their narrowest height
        self._inside.installEventFilter(self)
        if isinstance(app := QApplication.instance(), QApplication):
            app.focusChanged.connect(self._follow)
        self._take_height()

    def add(self, bar: QWidget) -> None:
        """Below those that are there."""
        self._column.addWidget(bar)
        bar.installEventFilter(self)

    def easy_px(self) -> int:
        """The height at which one can read what is there without much scrolling."""
        return min(self._wanted_px(), scaled_px(_EASY_PX))

    def set_room(self, room_px: int) -> None:
        """How high it may become."""
        self._room_px = room_px
        self._take_height()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._take_height()
        elif event.type() == QEvent.Type.ShowToParent:
            self._make_room_at_once()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._take_height()

    def _make_room_at_once(self) -> None:
        """A bar that is shown can be pressed: nobody waits for two rounds of laying out."""
        self._take_height()
        if (window := self.parentWidget()) is not None and (layout := window.layout()):
            layout.activate()
        self._column.activate()

    def _follow(self, _former: QWidget | None, focus: QWidget | None) -> None:
        """Whoever goes through the window by Tab comes from a bar to a part outside, and back."""
        if focus is not None and self._inside.isAncestorOf(focus):
            self.ensureWidgetVisible(focus)

    def _take_height(self) -> None:
        wanted_px = self._wanted_px()
        room_px = max(self._room_px, scaled_px(_LEAST_PX))
        policies = Qt.ScrollBarPolicy
        fits = wanted_px <= room_px
        self.setVerticalScrollBarPolicy(
            policies.ScrollBarAlwaysOff if fits else policies.ScrollBarAsNeeded
        )
        self.setFixedHeight(min(wanted_px, room_px))

    def _wanted_px(self) -> int:
        wanted_px = self._column.totalHeightForWidth(self.width())
        if wanted_px < 0:  # no bar whose words could wrap is shown
            wanted_px = self._column.totalSizeHint().height()
        return wanted_px

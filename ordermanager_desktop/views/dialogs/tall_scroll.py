"""A scroll area that would rather be tall."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QSizePolicy, QWidget

from ordermanager_desktop.views.widgets.scroll_bar import ScrollBar

_SMALLEST_PX: Final = 160


class TallScroll(QScrollArea):
    """Scrolls its content up and down, and asks for all the height that the content needs."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBar(ScrollBar())
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # arrows scroll without a mouse
        self.viewport().setAutoFillBackground(False)
        self._content = content
        self.setWidget(content)
        content.setAutoFillBackground(False)
        content.installEventFilter(self)
        # Else Qt takes the height that wrapped words have in the narrowest area, and scrolls it.
        content.setMinimumHeight(1)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._take_the_bar_away()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._take_the_bar_away()

    def _take_the_bar_away(self) -> None:
        """Once everything fits. Qt keeps a bar that makes the content narrower, and so longer."""
        fits = self.heightForWidth(self.width()) <= self.height()
        policy = Qt.ScrollBarPolicy
        wanted = policy.ScrollBarAlwaysOff if fits else policy.ScrollBarAsNeeded
        if self.verticalScrollBarPolicy() is not wanted:
            self.setVerticalScrollBarPolicy(wanted)

    def sizeHint(self) -> QSize:
        hint = self._content.sizeHint()
        return QSize(hint.width(), max(hint.height(), _SMALLEST_PX))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._content.minimumSizeHint().width(), _SMALLEST_PX)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width_px: int) -> int:
        layout = self._content.layout()
        if layout is None or not layout.hasHeightForWidth():
            return self.sizeHint().height()
        return max(layout.totalHeightForWidth(width_px), _SMALLEST_PX)


def scrolled(content: QLayout) -> TallScroll:
    """The layout in an area that scrolls once the window is too small for it."""
    inside = QWidget()
    inside.setLayout(content)
    area = TallScroll(inside)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what lies inside scrolls it
    return area

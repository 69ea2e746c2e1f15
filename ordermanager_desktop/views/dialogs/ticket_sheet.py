"""A card that shows a ticket as it would lie in the kitchen; in practice nothing is printed."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ordermanager_desktop.views.dialogs.layouts import spaced
from ordermanager_desktop.views.dialogs.tall_scroll import TallScroll
from ordermanager_desktop.views.typography import TextRole, scaled_px
from ordermanager_desktop.views.widgets.button import Button
from ordermanager_desktop.views.widgets.painting import painting
from ordermanager_desktop.views.widgets.sheet import Sheet
from ordermanager_desktop.views.widgets.text_label import TextLabel
from ordermanager_desktop.views.wording import kitchen as words

_WIDTH_PX = 460
_PAPER_PX = 400


class TicketSheet(Sheet[None]):
    """Shows the paper; ``told`` is what stands on it, for who cannot see it."""

    def __init__(self, paper: QImage, told: str, parent: QWidget) -> None:
        super().__init__(parent, width_px=_WIDTH_PX)
        self.setObjectName("ticket_sheet")
        self.setWindowTitle(words.practice_ticket_title())
        shown = TallScroll(_Paper(paper, told))
        shown.setAccessibleName(self.windowTitle())
        close = Button(words.close())
        close.setObjectName("close_ticket")
        close.setDefault(True)
        close.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        spaced(column, margins=(6, 5, 6, 5), spacing=4)
        column.addWidget(TextLabel(self.windowTitle(), role=TextRole.DIALOG_TITLE, wraps=True))
        column.addWidget(shown, 1)
        column.addWidget(close)
        close.setFocus()


class _Paper(QWidget):
    def __init__(self, paper: QImage, told: str) -> None:
        super().__init__()
        self._paper = QPixmap.fromImage(paper)
        self.setAccessibleName(told)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        width = scaled_px(_PAPER_PX)
        return QSize(width, width * self._paper.height() // max(1, self._paper.width()))

    def paintEvent(self, _event: object) -> None:
        size = self.sizeHint().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        shown = self._paper.scaled(
            size * self.devicePixelRatioF(),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        shown.setDevicePixelRatio(self.devicePixelRatioF())
        with painting(self) as painter:
            painter.drawPixmap((self.width() - size.width()) // 2, 0, shown)

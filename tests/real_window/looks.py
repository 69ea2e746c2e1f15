"""How things look on the display: painted here by the app's own widgets, to be found there."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from ordermanager_desktop.models.cancellation import AttemptState
from ordermanager_desktop.services.platform_directory import PlatformDirectory
from ordermanager_desktop.views.order_row_style import RowStyle
from ordermanager_desktop.views.theme import tokens
from ordermanager_desktop.views.widgets.button import Button, ButtonKind
from ordermanager_desktop.views.widgets.pill import Pill
from ordermanager_desktop.views.wording.rows import row_pill
from tests.builders import a_row

_EDGE_PX = 10  # round corners let the background through


def button(
    word: str, kind: ButtonKind = ButtonKind.SECONDARY, icon: str = ""
) -> tuple[QImage, QImage]:
    """The inside of a button; twice, because half a pixel depends on its width."""
    made = Button(word, kind, icon=icon)
    size = made.sizeHint()
    both = []
    for more_px in (0, 1):
        made.resize(size.width() + more_px, size.height())
        both.append(_inside(made))
    made.deleteLater()
    return both[0], both[1]


def badge(platform_id: str) -> QImage:
    """The inside of a platform's badge in the list."""
    platform = PlatformDirectory.load().platform_for(platform_id)
    pixmap = RowStyle(1.0, is_mirrored=False).badge(platform, False)
    image = QImage(pixmap.size(), QImage.Format.Format_RGB32)
    image.fill(tokens().surface)
    painter = QPainter(image)
    painter.drawPixmap(0, 0, pixmap)
    painter.end()
    return image.copy(image.rect().adjusted(_EDGE_PX, _EDGE_PX, -_EDGE_PX, -_EDGE_PX))


def cancelled_label() -> QImage:
    """The red word at the top right of an order's details."""
    made = Pill()
    made.show_look(row_pill(a_row(attempt=AttemptState.CANCELLED), filled=True))
    made.resize(made.sizeHint())
    return _inside(made)


def _inside(widget: QWidget) -> QImage:
    whole = widget.grab()
    edge = min(_EDGE_PX, whole.height() // 4)
    inside = QRect(whole.rect()).adjusted(_EDGE_PX, edge, -_EDGE_PX, -edge)
    return whole.toImage().copy(inside)

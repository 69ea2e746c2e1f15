"""The strip with the tabs at one end and the platform chips at the other."""

from __future__ import annotations

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ordermanager_desktop.views.order_row_layout import PADDING_PX
from ordermanager_desktop.views.platform_chips import PlatformChips
from ordermanager_desktop.views.shelf_tabs import ShelfTabs
from ordermanager_desktop.views.theme import tokens
from ordermanager_desktop.views.typography import scaled_px
from ordermanager_desktop.views.widgets.painting import painting


class TabStrip(QWidget):
    """Lays out tabs and chips on the surface of the header."""

    def __init__(self, tabs: ShelfTabs, chips: PlatformChips) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        padding = scaled_px(PADDING_PX)
        row.setContentsMargins(padding, 0, padding, 0)
        row.setSpacing(scaled_px(16))
        row.addWidget(tabs)
        row.addWidget(chips, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            painter.fillRect(self.rect(), tokens().surface)
            painter.fillRect(0, self.height() - 1, self.width(), 1, tokens().border)

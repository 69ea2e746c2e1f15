"""The strip with the tabs at one end and the platform chips at the other, or below them."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from ordermanager_desktop.views.order_row_layout import PADDING_PX
from ordermanager_desktop.views.platform_chips import PlatformChips
from ordermanager_desktop.views.shelf_tabs import ShelfTabs
from ordermanager_desktop.views.theme import tokens
from ordermanager_desktop.views.typography import scaled_px
from ordermanager_desktop.views.widgets.painting import painting

_GAP_PX = 16
_BESIDE, _BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class TabStrip(QWidget):
    """Lays out tabs and chips on the surface of the header; large text gives each its own line."""

    def __init__(self, tabs: ShelfTabs, chips: PlatformChips) -> None:
        super().__init__()
        self._tabs = tabs
        self._chips = chips
        self._row = row = QBoxLayout(_BESIDE, self)
        padding = scaled_px(PADDING_PX)
        row.setContentsMargins(padding, 0, padding, 0)
        row.setSpacing(scaled_px(_GAP_PX))
        row.addWidget(tabs)
        row.addWidget(chips, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._choose_direction()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._choose_direction()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            painter.fillRect(self.rect(), tokens().surface)
            painter.fillRect(0, self.height() - 1, self.width(), 1, tokens().border)

    def _choose_direction(self) -> None:
        wanted_px = self._tabs.sizeHint().width() + self._chips.minimumSizeHint().width()
        room_px = self.width() - scaled_px(2 * PADDING_PX + _GAP_PX)
        fits = wanted_px <= room_px
        self._row.setDirection(_BESIDE if fits else _BELOW)
        self._row.setSpacing(scaled_px(_GAP_PX) if fits else 0)

"""The strip with the tabs at one end and the platform chips at the other."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ordermanager_desktop.views.order_row_layout import PADDING_PX
from ordermanager_desktop.views.platform_chips import PlatformChips
from ordermanager_desktop.views.shelf_tabs import ShelfTabs
from ordermanager_desktop.views.theme import tokens
from ordermanager_desktop.views.typography import scaled_px
from ordermanager_desktop.views.widgets.painting import painting

_GAP_PX: Final = 16


class TabStrip(QWidget):
    """Lays out tabs and chips on the surface of the header; in a narrow window on two lines."""

    def __init__(self, tabs: ShelfTabs, chips: PlatformChips) -> None:
        super().__init__()
        self._tabs = tabs
        self._chips = chips
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        padding = scaled_px(PADDING_PX)
        self._line.setContentsMargins(padding, 0, padding, 0)
        self._line.setSpacing(scaled_px(_GAP_PX))
        self._line.addWidget(tabs)
        self._line.addWidget(chips, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._break_line()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # a word or a count became longer
            self._break_line()
        return super().event(event)

    def chips_line_px(self) -> int:
        """The height that the chips take on a line of their own; 0 beside the tabs."""
        is_beside = self._line.direction() == QBoxLayout.Direction.LeftToRight
        return 0 if is_beside else self._chips.sizeHint().height()

    def give_way(self, *, is_crowded: bool) -> bool:
        """Take the chips' own line away where there is no room; True if it is away.

        A chosen platform stays in sight, and so does what the keyboard is on.
        """
        focus = self._chips.focusWidget()
        is_needed = bool(self._chips.chosen()) or (focus is not None and focus.hasFocus())
        self._chips.setHidden(is_crowded and self.chips_line_px() > 0 and not is_needed)
        return self._chips.isHidden()

    def minimumSizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(0, super().minimumSizeHint().height())

    def _break_line(self) -> None:
        parts_px = self._tabs.sizeHint().width() + self._chips.least_px() + scaled_px(_GAP_PX)
        is_narrow = self.width() < parts_px + 2 * scaled_px(PADDING_PX)
        wanted = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        if wanted == self._line.direction():
            return
        self._line.setDirection(wanted)
        self._line.setSpacing(0 if is_narrow else scaled_px(_GAP_PX))
        self._line.setContentsMargins(
            scaled_px(PADDING_PX), 0, scaled_px(PADDING_PX), scaled_px(4) if is_narrow else 0
        )
        self._chips.set_at_start(is_narrow)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            painter.fillRect(self.rect(), tokens().surface)
            painter.fillRect(0, self.height() - 1, self.width(), 1, tokens().border)

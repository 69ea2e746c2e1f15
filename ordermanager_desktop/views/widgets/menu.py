"""Menus whose entries a finger hits; shown beside what they belong to, never executed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAction, QPainter
from PySide6.QtWidgets import (
    QMenu,
    QProxyStyle,
    QStyle,
    QStyleOption,
    QStyleOptionMenuItem,
    QWidget,
)

from ordermanager_desktop.views.icons import themed_icon
from ordermanager_desktop.views.theme import BUTTON_HEIGHT_PX, Tone, tokens, tone_colour
from ordermanager_desktop.views.typography import TextRole, font, scaled_px
from ordermanager_desktop.views.widgets.plain_text import (
    one_line,
    plain_tooltip,
    without_mnemonics,
)

_ICON_PX = 16


class _RoomyMenuStyle(QProxyStyle):
    """Fusion with our border, quiet headings, and entries 40 px high.

    A menu takes all of that from its style alone.
    """

    def __init__(self) -> None:
        super().__init__("fusion")

    def sizeFromContents(
        self,
        kind: QStyle.ContentsType,
        option: QStyleOption,
        size: QSize,
        widget: QWidget | None = None,
    ) -> QSize:
        wanted = super().sizeFromContents(kind, option, size, widget)  # type: ignore[arg-type]
        if kind == QStyle.ContentsType.CT_MenuItem and size.height() > 8:  # not a separator
            wanted.setHeight(max(wanted.height(), scaled_px(BUTTON_HEIGHT_PX)))
            wanted.setWidth(wanted.width() + scaled_px(16))
        return wanted

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        if metric == QStyle.PixelMetric.PM_SmallIconSize:
            return scaled_px(_ICON_PX)  # icons grow with the words beside them
        return super().pixelMetric(metric, option, widget)

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if element == QStyle.PrimitiveElement.PE_PanelMenu:  # Fusion's border vanishes in the dark
            painter.fillRect(option.rect, tokens().raised)
            painter.setPen(tokens().border)
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
        else:
            super().drawPrimitive(element, option, painter, widget)

    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if isinstance(option, QStyleOptionMenuItem) and _is_heading(option):
            _paint_heading(option, painter)
        else:
            super().drawControl(element, option, painter, widget)


def _is_heading(option: QStyleOptionMenuItem) -> bool:
    is_separator = option.menuItemType == QStyleOptionMenuItem.MenuItemType.Separator
    return is_separator and bool(option.text)


def _paint_heading(option: QStyleOptionMenuItem, painter: QPainter) -> None:
    indent_px = scaled_px(12)
    painter.setFont(font(TextRole.CAPTION))
    painter.setPen(tokens().faint)
    area = option.rect.adjusted(indent_px, 0, -indent_px, 0)
    painter.drawText(
        area, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, option.text
    )


class Menu(QMenu):
    """A menu of the app; ``popup_beside`` shows it, and it goes when it closes."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._owner = parent
        self._roomy_style = _RoomyMenuStyle()  # a widget does not own its style
        self.setStyle(self._roomy_style)
        self.setFont(font(TextRole.BODY))
        self.setToolTipsVisible(True)
        self.aboutToHide.connect(self.deleteLater)

    def popup_beside(self, anchor: QRect) -> None:
        """Show it under a rectangle of the screen; where it would leave our window, it flips."""
        window = self._owner.window()
        room = QRect(window.mapToGlobal(QPoint(0, 0)), window.size())
        size = self.sizeHint()
        left, top = anchor.left(), anchor.bottom() + 1
        if left + size.width() > room.right():
            left = anchor.right() + 1 - size.width()
        if top + size.height() > room.bottom():
            top = anchor.top() - size.height()
        self.popup(QPoint(left, top))

    def add(
        self,
        text: str,
        act: Callable[[], object],
        *,
        icon: str = "",
        tone: Tone = Tone.TEXT,
        is_enabled: bool = True,
        why_not: str = "",
        hint: str = "",
    ) -> QAction:
        """Add an entry that calls ``act``; the tooltip tells ``hint``, or ``why_not``."""
        action = QAction(without_mnemonics(one_line(text)), self)  # a tab would begin a shortcut
        if icon:
            colour = tone_colour(tone if is_enabled else Tone.FAINT)
            action.setIcon(themed_icon(icon, colour))
        action.setEnabled(is_enabled)
        action.setToolTip(plain_tooltip(hint if is_enabled else why_not))
        action.triggered.connect(lambda _checked: act())
        self.addAction(action)
        return action

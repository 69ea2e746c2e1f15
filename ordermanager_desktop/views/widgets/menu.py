"""Menus whose entries a finger hits; shown with popup, never executed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QProxyStyle, QStyle, QStyleOption, QWidget

from ordermanager_desktop.views.icons import themed_icon
from ordermanager_desktop.views.theme import BUTTON_HEIGHT_PX, Tone, tone_colour
from ordermanager_desktop.views.typography import TextRole, font, scaled_px
from ordermanager_desktop.views.widgets.plain_text import plain_tooltip, without_mnemonics


class _RoomyMenuStyle(QProxyStyle):
    """Fusion with entries 40 px high: a menu takes that size from its style alone."""

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


class Menu(QMenu):
    """A menu of the app; ``popup`` shows it, and it goes when it closes."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._roomy_style = _RoomyMenuStyle()  # a widget does not own its style
        self.setStyle(self._roomy_style)
        self.setFont(font(TextRole.BODY))
        self.setToolTipsVisible(True)
        self.aboutToHide.connect(self.deleteLater)

    def add(
        self,
        text: str,
        act: Callable[[], object],
        *,
        icon: str = "",
        tone: Tone = Tone.TEXT,
        is_enabled: bool = True,
        why_not: str = "",
    ) -> QAction:
        """Add an entry that calls ``act``; a disabled one tells ``why_not`` in its tooltip."""
        action = QAction(without_mnemonics(text), self)
        if icon:
            colour = tone_colour(tone if is_enabled else Tone.FAINT)
            action.setIcon(themed_icon(icon, colour))
        action.setEnabled(is_enabled)
        action.setToolTip("" if is_enabled else plain_tooltip(why_not))
        action.triggered.connect(lambda _checked: act())
        self.addAction(action)
        return action

"""A short word at the bottom of the window that goes by itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QMargins, QObject, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QEnterEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ordermanager_desktop.views.announcing import announce
from ordermanager_desktop.views.theme import RADIUS_PX, tokens
from ordermanager_desktop.views.typography import TextRole, font, scaled_px
from ordermanager_desktop.views.widgets.direction import mirrored
from ordermanager_desktop.views.widgets.painted_button import PaintedButton
from ordermanager_desktop.views.widgets.painting import (
    draw_focus_ring,
    draw_icon,
    draw_rounded,
    painting,
)
from ordermanager_desktop.views.widgets.plain_text import one_line
from ordermanager_desktop.views.widgets.text_label import TextLabel

SHOWN_MS: Final = 8000
_HEIGHT_PX: Final = 44
_MOVES: Final = (QEvent.Type.Resize, QEvent.Type.LayoutRequest)
_ICON_PX: Final = 20
_MARGIN_PX: Final = 14


class _ToastAction(PaintedButton):
    """The link at the end of a toast."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("toast_action")
        self.setFont(font(TextRole.BODY_STRONG))

    def show_word(self, word: str) -> None:
        """Show this word; an empty one hides the link."""
        self.setText(one_line(word, longest=40))
        self.setAccessibleName(self.text())
        self.setVisible(bool(word))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        width_px = self.fontMetrics().horizontalAdvance(self.text()) + 1 + scaled_px(16)
        return QSize(width_px, scaled_px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = tokens()
        with painting(self) as painter:
            painter.setFont(self.font())
            painter.setPen(look.toast_action)
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
            if self.ring_is_shown():
                box = self.rect().adjusted(0, 4, 0, -4)
                draw_focus_ring(painter, box, look.toast_action)


class Toast(QWidget):
    """One message at the bottom centre of ``window``; the next one replaces it.

    It waits while the mouse rests on it or its link has the keyboard, and keeps ``above_px``, as
    drawn, free below.
    """

    def __init__(
        self, window: QWidget, *, above_px: float = 0, timer: QTimer | None = None
    ) -> None:
        super().__init__(window)
        self._window = window
        self._above_px = above_px
        self._act: Callable[[], object] | None = None
        self._timer = timer or QTimer(self, interval=SHOWN_MS)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self._text = TextLabel(role=TextRole.BODY_STRONG, elides=True, parent=self)
        self._action = _ToastAction(self)
        self._action.clicked.connect(self._run_action)
        self._action.installEventFilter(self)
        self.setObjectName("toast")
        self.hide()
        self._lay_out()
        window.installEventFilter(self)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setSpacing(scaled_px(12))
        row.addWidget(self._text, 1)
        row.addWidget(self._action)
        self._text.setContentsMargins(0, 0, 0, 0)
        self._leave_room_for_icon()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._leave_room_for_icon()

    def _leave_room_for_icon(self) -> None:
        margins = QMargins(scaled_px(48), 0, scaled_px(8), 0)
        if (layout := self.layout()) is not None:
            layout.setContentsMargins(mirrored(margins, self.layoutDirection()))

    def show_message(
        self, text: str, action_text: str = "", action: Callable[[], object] | None = None
    ) -> None:
        """Show a message for a while, with a link that calls ``action``."""
        self._act = action
        self._text.setText(text)
        self._action.show_word(action_text if action else "")
        self.setAccessibleName(self._text.text())
        self._take_colour()
        self._place()
        self.show()
        self.raise_()
        announce(self, self.text())
        self._timer.start()

    def text(self) -> str:
        """The message."""
        return self._text.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        match event.type():
            case kind if kind in _MOVES and watched is self._window and self.isVisible():
                self._place()
            case QEvent.Type.FocusIn if watched is self._action:
                self._timer.stop()
            case QEvent.Type.FocusOut if watched is self._action and self.isVisible():
                self._timer.start()
        return False

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if not self._action.hasFocus():
            self._timer.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = tokens()
        side = scaled_px(_ICON_PX)
        left = scaled_px(16)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left = self.width() - left - side
        with painting(self) as painter:
            draw_rounded(painter, self.rect(), fill=look.toast, radius_px=RADIUS_PX)
            icon = QRect(left, (self.height() - side) // 2, side, side)
            draw_icon(painter, icon, "circle-check", look.on_toast)

    def _run_action(self) -> None:
        self.hide()
        self._timer.stop()
        if self._act:
            self._act()

    def _take_colour(self) -> None:
        self._text.set_colour(tokens().on_toast)

    def _place(self) -> None:
        room_px = self._window.width() - 2 * scaled_px(_MARGIN_PX)
        has_action = not self._action.isHidden()
        action_px = self._action.sizeHint().width() + scaled_px(12) if has_action else 0
        text_px = self._text.sizeHint().width() + 2
        wanted_px = scaled_px(48 + 16 - 8 * has_action) + text_px + action_px
        width_px = min(wanted_px, room_px)
        height_px = scaled_px(_HEIGHT_PX)
        top = self._window.height() - scaled_px(self._above_px + _MARGIN_PX) - height_px
        self.setGeometry((self._window.width() - width_px) // 2, top, width_px, height_px)

"""The base of buttons that are no push buttons: tabs, chips, cards, icons."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget


def shows_ring(event: QFocusEvent) -> bool:
    """True if the focus came in a way that makes a ring helpful; a click or tap needs none."""
    return event.reason() != Qt.FocusReason.MouseFocusReason


class PaintedButton(QAbstractButton):
    """Enter presses it too, and the focus shows; a subclass paints."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._has_ring = False
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def ring_is_shown(self) -> bool:
        """True while the keyboard is here."""
        return self._has_ring and self.hasFocus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._has_ring = shows_ring(event)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()

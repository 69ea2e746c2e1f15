"""A one-line text field in the look of the app."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from ordermanager_desktop.views.theme import BUTTON_HEIGHT_PX, tokens
from ordermanager_desktop.views.typography import TextRole, font, scaled_px
from ordermanager_desktop.views.widgets.painting import draw_focus_ring, draw_rounded, painting


class TextField(QLineEdit):
    """A field as high as a button; its ring shows that typing goes here."""

    def __init__(
        self, placeholder: str = "", *, longest: int = 200, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setFrame(False)
        self.setFont(font(TextRole.BODY))
        self.setMaxLength(longest)
        self.setPlaceholderText(placeholder)
        self.setTextMargins(scaled_px(12), 0, scaled_px(12), 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)  # painted below
        self.setPalette(palette)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), scaled_px(BUTTON_HEIGHT_PX))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled_px(120), scaled_px(BUTTON_HEIGHT_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = tokens()
        with painting(self) as painter:
            draw_rounded(painter, self.rect(), fill=look.bg, border=look.outline)
            if self.hasFocus():
                draw_focus_ring(painter, self.rect(), look.accent)
        super().paintEvent(event)

"""A card that acts when it is clicked, such as “Chat with support”."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMargins, QRect, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ordermanager_desktop.views.theme import SPACE_PX, Tone, tokens
from ordermanager_desktop.views.typography import TextRole, scaled_px
from ordermanager_desktop.views.widgets.direction import mirrored
from ordermanager_desktop.views.widgets.painted_button import PaintedButton
from ordermanager_desktop.views.widgets.painting import (
    blended,
    draw_focus_ring,
    draw_icon,
    draw_rounded,
    painting,
)
from ordermanager_desktop.views.widgets.plain_text import one_line
from ordermanager_desktop.views.widgets.text_label import TextLabel

_ICON_PX = 20
_ICON_LEFT_PX = 12
_TEXT_LEFT_PX = 44
_TEXT_TOP_PX = 10


class ActionCard(PaintedButton):
    """Icon, title and explanation in a frame; ``trailing`` is a short word at the end (“Copy”)."""

    def __init__(
        self,
        icon: str,
        title: str,
        subtitle: str = "",
        trailing: str = "",
        *,
        title_role: TextRole = TextRole.TITLE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon_name = icon
        self._title = TextLabel(role=title_role, wraps=True)
        self._subtitle = TextLabel(role=TextRole.SECONDARY, tone=Tone.MUTED, wraps=True)
        self._trailing = TextLabel(role=TextRole.BODY_STRONG, tone=Tone.ACCENT)
        self._lay_out()
        self.set_texts(title, subtitle, trailing)

    def set_texts(self, title: str, subtitle: str = "", trailing: str = "") -> None:
        """Change the words."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))
        self._trailing.setText(trailing)
        self._trailing.setVisible(bool(trailing))
        self.setAccessibleName(one_line(title))
        self.setAccessibleDescription(one_line(subtitle))

    def title(self) -> str:
        """The words of the first line."""
        return self._title.text()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = tokens()
        share = 0.08 if self.isDown() else 0.03 if self.underMouse() else 0.0
        with painting(self) as painter:
            fill = blended(look.raised, look.text, share)
            border = look.accent if self.underMouse() and self.isEnabled() else look.border
            draw_rounded(painter, self.rect(), fill=fill, border=border)
            colour = look.accent if self.isEnabled() else look.faint
            draw_icon(painter, self._icon_box(), self._icon_name, colour)
            if self.ring_is_shown():
                draw_focus_ring(painter, self.rect(), look.accent)

    def _icon_box(self) -> QRect:
        side = scaled_px(_ICON_PX)
        left = scaled_px(_ICON_LEFT_PX)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left = self.width() - left - side
        return QRect(left, (self.height() - side) // 2, side, side)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch()
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        words.addStretch()
        row = QHBoxLayout(self)
        row.addLayout(words, 1)
        row.addWidget(self._trailing)
        for label in (self._title, self._subtitle, self._trailing):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._leave_room_for_icon()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._leave_room_for_icon()

    def _leave_room_for_icon(self) -> None:
        above_px = scaled_px(_TEXT_TOP_PX)
        margins = QMargins(scaled_px(_TEXT_LEFT_PX), above_px, 3 * SPACE_PX, above_px)
        if (layout := self.layout()) is not None:
            layout.setContentsMargins(mirrored(margins, self.layoutDirection()))

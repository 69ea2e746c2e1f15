"""Buttons: a finger fits, the focus shows, and an ampersand stays an ampersand."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ordermanager_desktop.views.theme import (
    BUTTON_HEIGHT_PX,
    HOVER_SHARE,
    PRESSED_SHARE,
    RADIUS_PX,
    tokens,
)
from ordermanager_desktop.views.typography import TextRole, font, scaled_px
from ordermanager_desktop.views.widgets.painted_button import PaintedButton, shows_ring
from ordermanager_desktop.views.widgets.painting import (
    blended,
    draw_focus_ring,
    draw_icon,
    draw_rounded,
    painting,
)
from ordermanager_desktop.views.widgets.plain_text import (
    one_line,
    set_plain_tooltip,
    without_mnemonics,
)

_PADDING_PX = 16
_LINK_PADDING_PX = 4
_ICON_PX = 18
_ICON_GAP_PX = 8


class ButtonKind(Enum):
    """How much weight a button carries."""

    SECONDARY = auto()
    PRIMARY = auto()
    DANGER = auto()
    DANGER_OUTLINE = auto()
    LINK = auto()


@dataclass(frozen=True, slots=True)
class _Paint:
    text: QColor
    fill: QColor | None = None
    border: QColor | None = None
    ring: QColor | None = None


def _paint_of(kind: ButtonKind) -> _Paint:
    look = tokens()
    return {
        ButtonKind.SECONDARY: _Paint(look.text, look.surface, look.border, look.accent),
        ButtonKind.PRIMARY: _Paint(look.on_accent, look.accent, None, look.on_accent),
        ButtonKind.DANGER: _Paint(look.on_danger, look.danger, None, look.on_danger),
        ButtonKind.DANGER_OUTLINE: _Paint(look.danger, look.surface, look.danger, look.accent),
        ButtonKind.LINK: _Paint(look.accent, None, None, look.accent),
    }[kind]


class Button(QPushButton):
    """A push button 40 px high. It is no dialog's default unless ``setDefault`` says so.

    Space and Enter press it while it has the keyboard, once for each time they go down.
    """

    def __init__(
        self,
        text: str = "",
        kind: ButtonKind = ButtonKind.SECONDARY,
        *,
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        self._icon_name = icon
        self._label = ""
        self._has_ring = False
        self._is_round = False
        self.setFont(font(TextRole.BODY_STRONG))
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setText(text)

    def setText(self, text: str) -> None:
        self._label = one_line(text)
        super().setText(without_mnemonics(self._label))
        self.updateGeometry()

    def label(self) -> str:
        """The text as it is read."""
        return self._label

    def set_kind(self, kind: ButtonKind) -> None:
        """Change the weight."""
        self._kind = kind
        self.update()

    def set_icon_name(self, icon: str) -> None:
        """Change the icon; an empty name takes it away."""
        self._icon_name = icon
        self.updateGeometry()
        self.update()

    def set_round(self) -> None:
        """Give the button the shape of a pill."""
        self._is_round = True
        self.update()

    def _radius_px(self) -> float:
        return scaled_px(BUTTON_HEIGHT_PX) / 2 if self._is_round else RADIUS_PX

    def set_enabled_because(self, is_enabled: bool, why_not: str) -> None:
        """Enable it, or disable it with a tooltip that says why."""
        self.setEnabled(is_enabled)
        set_plain_tooltip(self, "" if is_enabled else why_not)

    def sizeHint(self) -> QSize:
        width_px = self._content_width() + 2 * self._padding()
        return QSize(width_px, scaled_px(BUTTON_HEIGHT_PX))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._has_ring = shows_ring(event)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():  # the repeats of a held key end here
            self.click()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint = self._current_paint()
        with painting(self) as painter:
            draw_rounded(
                painter,
                self.rect(),
                fill=paint.fill,
                border=paint.border,
                radius_px=self._radius_px(),
            )
            self._paint_content(painter, paint.text)
            if self._has_ring and self.hasFocus() and paint.ring:
                self._paint_ring(painter, paint.ring)

    def _paint_ring(self, painter: QPainter, colour: QColor) -> None:
        is_filled = self._kind in (ButtonKind.PRIMARY, ButtonKind.DANGER)
        inset = 3 if is_filled else 0  # on a filled button the ring lies inside, in its text colour
        rect = self.rect().adjusted(inset, inset, -inset, -inset)
        draw_focus_ring(painter, rect, colour, radius_px=self._radius_px() - inset)

    def _current_paint(self) -> _Paint:
        look = tokens()
        paint = _paint_of(self._kind)
        if not self.isEnabled():
            fill = None if self._kind is ButtonKind.LINK else look.neutral_weak
            border = look.border if self._kind is not ButtonKind.LINK else None
            return _Paint(look.faint, fill, border)
        share = PRESSED_SHARE if self.isDown() else HOVER_SHARE if self.underMouse() else 0.0
        if not share:
            return paint
        fill = blended(paint.fill, look.text, share) if paint.fill else look.neutral_weak
        return _Paint(paint.text, fill, paint.border, paint.ring)

    def _paint_content(self, painter: QPainter, colour: QColor) -> None:
        room_px = self.width() - 2 * self._padding()
        width_px = min(self._content_width(), room_px)
        area = QRect((self.width() - width_px) // 2, 0, width_px, self.height())
        if self._icon_name:
            self._paint_icon(painter, area, colour)
        painter.setPen(colour)
        painter.setFont(self.font())
        text_px = self._text_area(area)
        shown = self.fontMetrics().elidedText(
            self._label, Qt.TextElideMode.ElideRight, text_px.width()
        )
        painter.drawText(text_px, Qt.AlignmentFlag.AlignCenter, shown)

    def _paint_icon(self, painter: QPainter, area: QRect, colour: QColor) -> None:
        side = scaled_px(_ICON_PX)
        box = QRect(area.left(), (self.height() - side) // 2, side, side)
        box = self._mirrored(box, area)
        draw_icon(painter, box, self._icon_name, colour)

    def _text_area(self, area: QRect) -> QRect:
        taken = scaled_px(_ICON_PX) + _ICON_GAP_PX if self._icon_name and self._label else 0
        return self._mirrored(area.adjusted(taken, 0, 0, 0), area)

    def _mirrored(self, rect: QRect, area: QRect) -> QRect:
        if self.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            return rect
        return QRect(area.left() + area.right() - rect.right(), rect.y(), *rect.size().toTuple())

    def _content_width(self) -> int:
        text_px = self.fontMetrics().horizontalAdvance(self._label) + 1
        if not self._icon_name:
            return text_px
        return scaled_px(_ICON_PX) + (_ICON_GAP_PX + text_px if self._label else 0)

    def _padding(self) -> int:
        return scaled_px(_LINK_PADDING_PX if self._kind is ButtonKind.LINK else _PADDING_PX)


class IconButton(PaintedButton):
    """A square button with an icon; its name is read aloud and shown as tooltip."""

    def __init__(self, icon: str, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon
        self.set_name(accessible_name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_name(self, accessible_name: str) -> None:
        """Change what is read aloud, after a change of language."""
        self.setAccessibleName(accessible_name)
        set_plain_tooltip(self, accessible_name)

    def sizeHint(self) -> QSize:
        side_px = scaled_px(BUTTON_HEIGHT_PX)
        return QSize(side_px, side_px)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = tokens()
        share = PRESSED_SHARE if self.isDown() else HOVER_SHARE if self.underMouse() else 0.0
        with painting(self) as painter:
            fill = blended(look.surface, look.text, share)
            draw_rounded(painter, self.rect(), fill=fill, border=look.border)
            side = scaled_px(_ICON_PX)
            box = QRect(0, 0, side, side)
            box.moveCenter(self.rect().center())
            draw_icon(painter, box, self._icon_name, look.text if self.isEnabled() else look.faint)
            if self.ring_is_shown():
                draw_focus_ring(painter, self.rect(), look.accent)

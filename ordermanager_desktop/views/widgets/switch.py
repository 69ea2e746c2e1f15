"""A switch: on or off, at once."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from ordermanager_desktop.views.theme import BUTTON_HEIGHT_PX, tokens
from ordermanager_desktop.views.typography import scaled_px
from ordermanager_desktop.views.widgets.painted_button import shows_ring
from ordermanager_desktop.views.widgets.painting import draw_focus_ring, draw_rounded, painting

_TRACK_PX = (44, 24)
_KNOB_INSET_PX = 4
_RING_PX = 4


class Switch(QCheckBox):
    """A check box in the form of a switch, for a screen reader too; its label stands elsewhere.

    On and off differ by the side of the knob and by its filling, not by colour alone.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._has_ring = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        width_px = scaled_px(_TRACK_PX[0]) + 2 * _RING_PX
        return QSize(width_px, scaled_px(BUTTON_HEIGHT_PX))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._has_ring = shows_ring(event)
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = tokens()
        track = self._track()
        is_on = self.isChecked()
        fill = look.accent if is_on else look.bg
        if not self.isEnabled():
            fill = look.neutral_weak
        edge = fill if is_on and self.isEnabled() else look.outline
        knob_fill = look.on_accent if is_on else look.muted
        if not self.isEnabled():
            knob_fill = look.faint
        radius_px = track.height() / 2
        knob = self._knob(track)
        with painting(self) as painter:
            draw_rounded(painter, track, fill=fill, border=edge, radius_px=radius_px)
            draw_rounded(painter, knob, fill=knob_fill, radius_px=knob.height() / 2)
            if self._has_ring and self.hasFocus():
                ring = track.adjusted(-_RING_PX, -_RING_PX, _RING_PX, _RING_PX)
                draw_focus_ring(painter, ring, look.accent, radius_px=radius_px + _RING_PX)

    def _track(self) -> QRect:
        width_px, height_px = map(scaled_px, _TRACK_PX)
        track = QRect(0, 0, width_px, height_px)
        track.moveCenter(self.rect().center())
        return track

    def _knob(self, track: QRect) -> QRect:
        inset = scaled_px(_KNOB_INSET_PX)
        side = track.height() - 2 * inset
        is_right = self.isChecked() != (self.layoutDirection() == Qt.LayoutDirection.RightToLeft)
        left = track.right() + 1 - inset - side if is_right else track.left() + inset
        return QRect(left, track.top() + inset, side, side)

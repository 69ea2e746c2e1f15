"""Keys for a PIN that a finger hits without looking, and dots for the digits that were entered."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from ordermanager_desktop.models.staff import LONGEST_PIN
from ordermanager_desktop.views.theme import (
    FIELD_HEIGHT_PX,
    HOVER_SHARE,
    PRESSED_SHARE,
    SPACE_PX,
    tokens,
)
from ordermanager_desktop.views.typography import TextRole, font, scaled_px
from ordermanager_desktop.views.widgets.painted_button import PaintedButton
from ordermanager_desktop.views.widgets.painting import (
    blended,
    draw_focus_ring,
    draw_icon,
    draw_rounded,
    painting,
)
from ordermanager_desktop.views.widgets.text_label import TextLabel

KEY_PX: Final = 56
_KEY_WIDTH_PX: Final = 72
_ICON_PX: Final = 22
_DOT_PX: Final = 12
_FEWEST_DIGITS: Final = 4
_DIGITS: Final = "123456789"


class PinDots(TextLabel):
    """Dots, never digits. It has the keyboard; keys go on to the card."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._count = 0
        self.setObjectName("pin")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_count(0)

    def show_count(self, count: int) -> None:
        """Show so many digits."""
        self._count = count
        self.setAccessibleName(self.tr("PIN, %n digit(s) entered", "", count))
        self.update()

    def count(self) -> int:
        """How many dots are filled."""
        return self._count

    def sizeHint(self) -> QSize:
        return QSize(scaled_px(200), scaled_px(FIELD_HEIGHT_PX))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled_px(160), scaled_px(FIELD_HEIGHT_PX))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.show_count(self._count)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, side = tokens(), scaled_px(_DOT_PX)
        places = max(self._count, _FEWEST_DIGITS)
        step = 2 * side
        left = (self.width() - places * step + side) // 2
        top = (self.height() - side) // 2
        with painting(self) as painter:
            draw_rounded(painter, self.rect(), fill=look.bg, border=look.outline)
            if self.hasFocus():
                draw_focus_ring(painter, self.rect(), look.accent)
            for place in range(places):
                dot = QRect(left + place * step, top, side, side)
                fill = look.text if place < self._count else None
                draw_rounded(painter, dot, fill=fill, border=look.muted, radius_px=side / 2)


class PinKey(PaintedButton):
    """One key; with an icon instead of a digit its name is read aloud."""

    def __init__(self, digit: str = "", icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._digit = digit
        self._icon_name = icon
        self.setAccessibleName(digit)
        self.setFont(font(TextRole.WINDOW_TITLE))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(_KEY_WIDTH_PX, KEY_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = tokens()
        is_over = self.underMouse() and self.isEnabled()
        share = PRESSED_SHARE if self.isDown() else HOVER_SHARE if is_over else 0.0
        colour = look.text if self.isEnabled() else look.faint
        with painting(self) as painter:
            fill = blended(look.surface, look.text, share)
            draw_rounded(painter, self.rect(), fill=fill, border=look.border)
            if self._icon_name:
                box = QRect(0, 0, _ICON_PX, _ICON_PX)
                box.moveCenter(self.rect().center())
                draw_icon(painter, box, self._icon_name, colour)
            else:
                painter.setFont(self.font())
                painter.setPen(colour)
                painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._digit)
            if self.ring_is_shown():
                draw_focus_ring(painter, self.rect(), look.accent)


class PinPad(QWidget):
    """Twelve keys as on a phone.

    Signals:
        count_changed: Another number of digits is entered. Carries it.
        entered: The PIN is complete. Carries it; the pad has forgotten it then.
    """

    count_changed = Signal(int)
    entered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pin = ""
        self._back = PinKey(icon="delete")
        self._back.setObjectName("pin_back")
        self._done = PinKey(icon="check")
        self._done.setObjectName("pin_done")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(2 * SPACE_PX)
        for place, digit in enumerate(_DIGITS):
            grid.addWidget(self._key(digit), *divmod(place, 3))
        grid.addWidget(self._back, 3, 0)
        grid.addWidget(self._key("0"), 3, 1)
        grid.addWidget(self._done, 3, 2)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # digits stand so everywhere
        self._back.clicked.connect(self._take_back)
        self._done.clicked.connect(self.finish)
        self._retranslate()
        self._tell()

    def type_key(self, event: QKeyEvent) -> bool:
        """Take a key of the keyboard; False if it is none of a PIN."""
        if not self.isEnabled() or event.isAutoRepeat():
            return event.text().isdigit()
        if event.key() == Qt.Key.Key_Backspace:
            self._take_back()
        elif len(event.text()) == 1 and event.text() in f"0{_DIGITS}":
            self._add(event.text())
        else:
            return False
        return True

    def finish(self) -> None:
        """Hand the PIN over and forget it; one that is too short stays."""
        if self._is_complete():
            pin = self._pin
            self.clear()
            self.entered.emit(pin)

    def clear(self) -> None:
        """Forget what was entered."""
        self._pin = ""
        self._tell()

    def is_begun(self) -> bool:
        """True if digits were entered."""
        return bool(self._pin)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _key(self, digit: str) -> PinKey:
        key = PinKey(digit, parent=self)
        key.setObjectName(f"pin_{digit}")
        key.clicked.connect(partial(self._add, digit))
        return key

    def _add(self, digit: str, _checked: bool = False) -> None:
        if len(self._pin) < LONGEST_PIN:
            self._pin += digit
            self._tell()

    def _take_back(self) -> None:
        self._pin = self._pin[:-1]
        self._tell()

    def _is_complete(self) -> bool:
        return len(self._pin) >= _FEWEST_DIGITS

    def _tell(self) -> None:
        self._back.setEnabled(bool(self._pin))
        self._done.setEnabled(self._is_complete())
        self.count_changed.emit(len(self._pin))

    def _retranslate(self) -> None:
        self._back.setAccessibleName(self.tr("Take back one digit"))
        self._done.setAccessibleName(self.tr("Done"))

"""A whole number between two limits, with buttons that a finger hits."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSpinBox, QWidget

from ordermanager_desktop.views.theme import BUTTON_HEIGHT_PX, SPACE_PX, tokens
from ordermanager_desktop.views.typography import TextRole, font, scaled_px
from ordermanager_desktop.views.widgets.button import IconButton
from ordermanager_desktop.views.widgets.painting import draw_focus_ring, draw_rounded, painting

_LARGEST = 2_147_483_647  # what QSpinBox holds
_DIGITS_PX = 84


class _Spin(QSpinBox):
    """The number alone, in the look of a text field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.setFrame(False)
        self.setFont(font(TextRole.BODY))
        self.setKeyboardTracking(False)  # half a number is none
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(palette)

    def sizeHint(self) -> QSize:
        return QSize(scaled_px(_DIGITS_PX), scaled_px(BUTTON_HEIGHT_PX))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # a scroll past the field must not change it

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.interpretText()  # and no more: the dialog would close
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = tokens()
        with painting(self) as painter:
            draw_rounded(painter, self.rect(), fill=look.bg, border=look.outline)
            if self.hasFocus():
                draw_focus_ring(painter, self.rect(), look.accent)


class NumberField(QWidget):
    """A number with a minus and a plus beside it; the arrow keys count, too.

    Signals:
        number_chosen: Another number was chosen. Carries it.
    """

    number_chosen = Signal(int)

    def __init__(
        self, least: int | None = None, most: int | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.spin = _Spin()
        self.spin.setRange(
            -_LARGEST if least is None else least, _LARGEST if most is None else most
        )
        self._less, self._more = IconButton("minus", ""), IconButton("plus", "")
        for button, step in ((self._less, self.spin.stepDown), (self._more, self.spin.stepUp)):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrow keys do it
            button.setAutoRepeat(True)
            button.clicked.connect(step)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_PX)
        for part in (self._less, self.spin, self._more):
            row.addWidget(part)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.spin)
        self.spin.valueChanged.connect(self._tell)
        self._retranslate()

    def show_number(self, number: int) -> None:
        """Show a number without telling it."""
        self.spin.blockSignals(True)
        self.spin.setValue(number)
        self.spin.blockSignals(False)
        self._allow()

    def set_name(self, name: str) -> None:
        """What is read aloud."""
        self.spin.setAccessibleName(name)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self._less.set_name(self.tr("Less"))
        self._more.set_name(self.tr("More"))

    def _tell(self, number: int) -> None:
        self._allow()
        self.number_chosen.emit(number)

    def _allow(self) -> None:
        self._less.setEnabled(self.spin.value() > self.spin.minimum())
        self._more.setEnabled(self.spin.value() < self.spin.maximum())

"""Minutes to choose from: a button for each usual number, and a field for another one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ordermanager_desktop.models.next_step import MOST_PREP_MINUTES
from ordermanager_desktop.views.dialogs.layouts import spaced
from ordermanager_desktop.views.theme import SPACE_PX
from ordermanager_desktop.views.widgets.button import Button, ButtonKind
from ordermanager_desktop.views.widgets.text_field import TextField
from ordermanager_desktop.views.wording.pauses import minutes_text

_A_ROW = 3


class MinuteChoices(QWidget):
    """A press on a number chooses it.

    Args:
        preferred: The number that stands out and has the keyboard first.
        do_text: What the button beside the field does.

    Signals:
        chosen: Carries the minutes.
    """

    chosen = Signal(int)

    def __init__(
        self,
        minutes: Sequence[int],
        preferred: int | None,
        do_text: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._buttons = {number: self._button(number, preferred) for number in minutes}
        self._other = TextField(self.tr("Other number"), longest=3)
        self._other.setObjectName("other_minutes")
        self._other.setAccessibleName(self.tr("Other number of minutes"))
        self._other.setValidator(QIntValidator(1, MOST_PREP_MINUTES, self))
        self._take_other = Button(do_text)
        self._take_other.setObjectName("take_other_minutes")
        if preferred is not None and preferred not in self._buttons:
            self._other.setText(str(preferred))
        self._preferred = preferred
        self._lay_out()
        self._connect_signals()
        self._show_other()

    def focus_first(self) -> None:
        """Give the keyboard to the preferred number; without one to the first."""
        if self._preferred is not None and self._preferred not in self._buttons:
            self._take_other.setFocus()
            return
        first = next(iter(self._buttons.values()), self._other)
        self._buttons.get(self._preferred or 0, first).setFocus()

    def set_enabled_because(self, is_enabled: bool, why_not: str) -> None:
        """Let them be pressed, or say why not."""
        for button in self._buttons.values():
            button.set_enabled_because(is_enabled, why_not)
        self._other.setEnabled(is_enabled)
        self._show_other()
        if not is_enabled:
            self._take_other.set_enabled_because(False, why_not)

    def _button(self, number: int, preferred: int | None) -> Button:
        kind = ButtonKind.PRIMARY if number == preferred else ButtonKind.SECONDARY
        button = Button(minutes_text(number), kind)
        button.setObjectName(f"minutes_{number}")
        button.clicked.connect(partial(self.chosen.emit, number))
        return button

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(2 * SPACE_PX)
        for place, button in enumerate(self._buttons.values()):
            grid.addWidget(button, place // _A_ROW, place % _A_ROW)
        other = QHBoxLayout()
        spaced(other, spacing=2)
        other.addWidget(self._other, 1)
        other.addWidget(self._take_other)
        column = QVBoxLayout(self)
        spaced(column, spacing=2)
        column.addLayout(grid)
        column.addLayout(other)

    def _connect_signals(self) -> None:
        self._other.textChanged.connect(self._show_other)
        self._other.returnPressed.connect(self._take_typed)
        self._take_other.clicked.connect(self._take_typed)

    def _show_other(self) -> None:
        can = self._other.isEnabled() and self._other.hasAcceptableInput()
        self._take_other.set_enabled_because(can, self.tr("Type a number of minutes first"))

    def _take_typed(self) -> None:
        if self._other.hasAcceptableInput():
            self.chosen.emit(int(self._other.text()))

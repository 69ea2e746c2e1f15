"""A field with its name above and what is wrong with its content below."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ordermanager_desktop.views.dialogs.layouts import spaced
from ordermanager_desktop.views.theme import Tone
from ordermanager_desktop.views.typography import TextRole
from ordermanager_desktop.views.widgets.text_field import TextField
from ordermanager_desktop.views.widgets.text_label import TextLabel


class FormField(QWidget):
    """Name, field, and a line that tells what to correct or what the content means.

    Signals:
        changed: Something was typed.
        confirmed: Enter was pressed in it.
    """

    changed = Signal()
    confirmed = Signal()

    def __init__(self, name: str, *, is_secret: bool = False, longest: int = 300) -> None:
        super().__init__()
        self._caption = TextLabel(role=TextRole.CAPTION, tone=Tone.FAINT, wraps=True)
        self._field = TextField(longest=longest)
        self._field.setObjectName(name)
        if is_secret:
            self._field.setEchoMode(QLineEdit.EchoMode.Password)
        self._hint = TextLabel(role=TextRole.SECONDARY, tone=Tone.MUTED, wraps=True)
        self._hint.hide()
        self.setFocusProxy(self._field)
        column = QVBoxLayout(self)
        spaced(column, spacing=1)
        for part in (self._caption, self._field, self._hint):
            column.addWidget(part)
        self._field.textChanged.connect(self.changed)
        self._field.returnPressed.connect(self.confirmed)

    def show_words(self, caption: str, placeholder: str = "") -> None:
        """Its name, and an example."""
        self._caption.setText(caption)
        self._field.setAccessibleName(caption)
        self._field.setPlaceholderText(placeholder)

    def show_hint(self, text: str, *, is_fault: bool = False) -> None:
        """What to correct, or what the content means; empty for neither."""
        self._hint.set_tone(Tone.DANGER if is_fault else Tone.MUTED)
        self._hint.setText(text)
        self._hint.setVisible(bool(text))
        self._field.setAccessibleDescription(text)

    def text(self) -> str:
        """What was typed, without the space that comes with pasting."""
        return self._field.text().strip()

    def set_text(self, text: str) -> None:
        """Fill it in."""
        self._field.setText(text)

    def clear(self) -> None:
        """Empty it, and what could be undone."""
        self._field.clear()

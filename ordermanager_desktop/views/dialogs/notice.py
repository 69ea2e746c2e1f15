"""A warning inside a dialog."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ordermanager_desktop.views.dialogs.layouts import spaced
from ordermanager_desktop.views.theme import Tone
from ordermanager_desktop.views.typography import TextRole
from ordermanager_desktop.views.widgets.icon_label import IconLabel
from ordermanager_desktop.views.widgets.surfaces import ToneBlock
from ordermanager_desktop.views.widgets.text_label import TextLabel


class Notice(ToneBlock):
    """A tinted block with an icon and a sentence."""

    def __init__(self, tone: Tone, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(tone, parent)
        self._icon = IconLabel(icon, tone, size_px=18)
        self._text = TextLabel(role=TextRole.SECONDARY_STRONG, tone=tone, wraps=True)
        row = QHBoxLayout(self)
        spaced(row, margins=(3, 2, 3, 2), spacing=2)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)

    def show_text(self, text: str) -> None:
        """Show the sentence; an empty one hides the block."""
        self._text.setText(text)
        self.setVisible(bool(text))

    def text(self) -> str:
        """The sentence that is shown."""
        return self._text.text()

"""The head of a small dialog: a badge or an icon, a title, and a line beneath."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ordermanager_desktop.views.dialogs.layouts import spaced
from ordermanager_desktop.views.theme import Tone
from ordermanager_desktop.views.typography import TextRole
from ordermanager_desktop.views.widgets.text_label import TextLabel


class TitleBlock(QWidget):
    """``mark`` is the badge or icon at the side."""

    def __init__(self, mark: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = TextLabel(role=TextRole.DIALOG_TITLE, wraps=True)
        self._subtitle = TextLabel(role=TextRole.SECONDARY, tone=Tone.MUTED, wraps=True)
        words = QVBoxLayout()
        spaced(words)
        words.addStretch()
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        words.addStretch()
        row = QHBoxLayout(self)
        spaced(row, spacing=3)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def show_texts(self, title: str, subtitle: str) -> None:
        """Show other words."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))

    def title(self) -> str:
        """The words of the title."""
        return self._title.text()

    def subtitle(self) -> str:
        """The line beneath."""
        return self._subtitle.text()

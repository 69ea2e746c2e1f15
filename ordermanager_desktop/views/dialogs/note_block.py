"""What a customer wrote, so that nobody overlooks it; an allergy is named, in its own tone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ordermanager_desktop.models.allergy import speaks_of_allergy
from ordermanager_desktop.views.dialogs.layouts import spaced
from ordermanager_desktop.views.theme import Tone
from ordermanager_desktop.views.typography import TextRole
from ordermanager_desktop.views.widgets.icon_label import IconLabel
from ordermanager_desktop.views.widgets.surfaces import ToneBlock
from ordermanager_desktop.views.widgets.text_label import TextLabel


class NoteBlock(ToneBlock):
    """A note as it was written. With an allergy in it: an icon, the word, and then the note."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        self._is_allergy = speaks_of_allergy(text)
        self._tone_of_text = Tone.DANGER if self._is_allergy else Tone.WARN
        super().__init__(self._tone_of_text, parent)
        self.setObjectName("allergy_note" if self._is_allergy else "note")
        row = QHBoxLayout(self)
        spaced(row, margins=(3, 2, 3, 2), spacing=2)
        if self._is_allergy:
            icon = IconLabel("triangle-alert", Tone.DANGER)
            row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._words(text), 1)

    def _words(self, text: str) -> QVBoxLayout:
        words = QVBoxLayout()
        spaced(words)
        tone = self._tone_of_text
        if self._is_allergy:
            words.addWidget(TextLabel(self.tr("Allergy"), role=TextRole.TITLE, tone=tone))
        words.addWidget(TextLabel(text, role=TextRole.BODY_STRONG, tone=tone, wraps=True))
        return words

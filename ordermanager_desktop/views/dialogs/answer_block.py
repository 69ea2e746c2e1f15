"""What a platform answered, and the reference of the attempt."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ordermanager_desktop.views.dialogs.layouts import spaced
from ordermanager_desktop.views.theme import Tone
from ordermanager_desktop.views.typography import TextRole
from ordermanager_desktop.views.widgets.button import Button, ButtonKind
from ordermanager_desktop.views.widgets.surfaces import ToneBlock
from ordermanager_desktop.views.widgets.text_label import TextLabel


class AnswerBlock(ToneBlock):
    """A quiet block with the platform's words and a way to copy the reference.

    Signals:
        copy_requested: *Copy* was pressed. Carries the reference.
    """

    copy_requested = Signal(str)

    def __init__(self, reference: str, parent: QWidget | None = None) -> None:
        super().__init__(Tone.MUTED, parent)
        self._reference = reference
        self._answer = TextLabel(role=TextRole.BODY_STRONG, wraps=True, selectable=True)
        self._answer.setObjectName("platform_answer")
        self._attempts = TextLabel(role=TextRole.SECONDARY, tone=Tone.MUTED, wraps=True)
        self._copy = Button(kind=ButtonKind.LINK)
        self._copy.setObjectName("copy_reference")
        self._copy.clicked.connect(self._copy_reference)
        row = QHBoxLayout(self)
        spaced(row, margins=(4, 3, 2, 3), spacing=2)
        words = QVBoxLayout()
        spaced(words, spacing=1)
        words.addWidget(self._answer)
        words.addWidget(self._attempts)
        row.addLayout(words, 1)
        row.addWidget(self._copy)

    def show_texts(self, answer: str, attempts: str) -> None:
        """Show what was answered and the line about the attempts."""
        self._answer.setText(answer)
        self._attempts.setText(attempts)
        self._copy.setText(self.tr("Copy"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._copy.setText(self.tr("Copy"))

    def _copy_reference(self) -> None:
        self.copy_requested.emit(self._reference)
        self._copy.setText(self.tr("Copied"))

"""What every page of the assistant has."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ordermanager_desktop.views.dialogs.layouts import spaced


class SetupPage(QWidget):
    """One page; the dialog around it has the title, the notice and the buttons.

    Signals:
        changed: What the page says of itself may be different now.
        confirmed: Enter was pressed: as the button for the next step.
    """

    changed = Signal()
    confirmed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        spaced(self.column, spacing=3)

    def title(self) -> str:
        """The headline."""
        raise NotImplementedError

    def meaning(self) -> str:
        """The line beneath it."""
        return ""

    def next_text(self) -> str:
        """What the button for the next step says; empty for a page without one."""
        return self.tr("Next")

    def why_not(self) -> str:
        """What is still missing for the next step; empty if nothing is."""
        return ""

    def first_stop(self) -> QWidget | None:
        """Where the keyboard begins; None for the button for the next step."""
        return None

    def retranslate(self) -> None:
        """Take the words of the language that is spoken now."""

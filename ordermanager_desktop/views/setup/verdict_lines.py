"""Lines with a tick or a warning: what was tried, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ordermanager_desktop.views.dialogs.layouts import emptied, spaced
from ordermanager_desktop.views.theme import Tone
from ordermanager_desktop.views.widgets.icon_label import IconLabel
from ordermanager_desktop.views.widgets.text_label import TextLabel


@dataclass(frozen=True, slots=True)
class Verdict:
    """One line; ``tone`` is OK, WARN or DANGER."""

    tone: Tone
    text: str


_ICONS = {Tone.OK: "circle-check", Tone.WARN: "info", Tone.DANGER: "circle-alert"}


class VerdictLines(QWidget):
    """The lines, one under the other."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[Verdict, ...] = ()
        self._column = QVBoxLayout(self)
        spaced(self._column, spacing=2)

    def show_lines(self, lines: Sequence[Verdict]) -> None:
        """Show these in the place of the former ones."""
        if tuple(lines) == self._lines:
            return
        self._lines = tuple(lines)
        emptied(self._column)
        for line in lines:
            row = QHBoxLayout()
            spaced(row, spacing=2)
            icon = IconLabel(_ICONS[line.tone], line.tone, size_px=18)
            row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(TextLabel(line.text, wraps=True), 1)
            self._column.addLayout(row)
        self.setVisible(bool(lines))

    def texts(self) -> list[str]:
        """What they say."""
        return [line.text for line in self._lines]

"""Which section of the settings is looked at: a column of names, or one list when narrow."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from ordermanager_desktop.views.dialogs.layouts import spaced
from ordermanager_desktop.views.theme import BUTTON_HEIGHT_PX, tokens
from ordermanager_desktop.views.typography import TextRole, font, scaled_px
from ordermanager_desktop.views.widgets.painted_button import PaintedButton
from ordermanager_desktop.views.widgets.painting import draw_focus_ring, draw_rounded, painting
from ordermanager_desktop.views.widgets.plain_text import one_line, set_plain_tooltip
from ordermanager_desktop.views.widgets.reason_combo import ReasonCombo

_PADDING_PX = 12
WIDTH_PX = 216


class _SectionButton(PaintedButton):
    """A name; the chosen one is tinted and strong."""

    def __init__(self, section_id: str) -> None:
        super().__init__()
        self.setObjectName(f"section {section_id}")
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:
        super().setText(one_line(text))
        self.setAccessibleName(self.text())
        set_plain_tooltip(self, self.text() if self._is_cut() else "")
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(scaled_px(WIDTH_PX), scaled_px(BUTTON_HEIGHT_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = tokens()
        is_chosen = self.isChecked()
        fill = look.accent_weak if is_chosen else look.neutral_weak if self.underMouse() else None
        with painting(self) as painter:
            draw_rounded(painter, self.rect(), fill=fill)
            painter.setFont(font(TextRole.BODY_STRONG if is_chosen else TextRole.BODY))
            painter.setPen(look.accent if is_chosen else look.text)
            room = self._room()
            shown = painter.fontMetrics().elidedText(
                self.text(), Qt.TextElideMode.ElideRight, room.width()
            )
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
            painter.drawText(room, flags, shown)
            if self.ring_is_shown():
                draw_focus_ring(painter, self.rect(), look.accent)

    def _room(self) -> QRect:
        padding = scaled_px(_PADDING_PX)
        return self.rect().adjusted(padding, 0, -padding, 0)

    def _is_cut(self) -> bool:
        return self.fontMetrics().horizontalAdvance(self.text()) > self._room().width()


class SectionChooser(QWidget):
    """Two faces of one choice: this column, and ``combo``, which stands elsewhere.

    Signals:
        section_chosen: Carries the section's id.
    """

    section_chosen = Signal(str)

    def __init__(self, ids: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ids = ids
        self._buttons = {each: _SectionButton(each) for each in ids}
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        spaced(column, spacing=1)
        for section_id, button in self._buttons.items():
            self._group.addButton(button)
            button.clicked.connect(partial(self.section_chosen.emit, section_id))
            column.addWidget(button)
        column.addStretch()
        self.combo = ReasonCombo("")
        self.combo.setObjectName("settings_section")
        self.combo.add_choices([(each, each) for each in ids])
        self.combo.activated.connect(self._tell)

    def set_narrow(self, *, is_narrow: bool) -> None:
        """One list, or all names at the side."""
        self.combo.setVisible(is_narrow)
        self.setVisible(not is_narrow)

    def show_names(self, title: str, names: Mapping[str, str]) -> None:
        """Say everything in the language of now."""
        self.combo.setAccessibleName(title)
        for at, section_id in enumerate(self._ids):
            self._buttons[section_id].setText(names[section_id])
            self.combo.setItemText(at, names[section_id])

    def show_chosen(self, section_id: str) -> None:
        """This one is looked at; none while a search shows several."""
        self._group.setExclusive(False)
        for each, button in self._buttons.items():
            button.setChecked(each == section_id)
        self._group.setExclusive(True)
        self.combo.setCurrentIndex(self._ids.index(section_id) if section_id else -1)

    def _tell(self, at: int) -> None:
        self.section_chosen.emit(self._ids[at])

"""The list of all keys, as F1 and ? show it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ordermanager_desktop.views.dialogs.layouts import caption, card_column, emptied, spaced
from ordermanager_desktop.views.dialogs.tall_scroll import TallScroll
from ordermanager_desktop.views.dialogs.title_block import TitleBlock
from ordermanager_desktop.views.shortcuts import (
    SHORTCUTS,
    Place,
    Shortcut,
    key_caps,
    key_names,
    place_text,
    what_it_does,
)
from ordermanager_desktop.views.theme import SPACE_PX, Tone, tokens
from ordermanager_desktop.views.typography import TextRole, scaled_px
from ordermanager_desktop.views.widgets.button import Button
from ordermanager_desktop.views.widgets.icon_label import IconLabel
from ordermanager_desktop.views.widgets.painting import draw_rounded, painting
from ordermanager_desktop.views.widgets.sheet import Sheet
from ordermanager_desktop.views.widgets.text_label import TextLabel

_WIDTH_PX = 620
_DISC_PX = 40
_CAP_PX = 28


class KeyCap(TextLabel):
    """The name of a key in a frame, as it looks on a keyboard."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, role=TextRole.SECONDARY_STRONG, tone=Tone.MUTED, parent=parent)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side_px = scaled_px(_CAP_PX)
        return QSize(max(side_px, super().sizeHint().width() + scaled_px(16)), side_px)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = tokens()
        with painting(self) as painter:
            draw_rounded(painter, self.rect(), fill=look.neutral_weak, border=look.border)
        super().paintEvent(event)


class _Line(TextLabel):
    """What keys do; a screen reader hears the keys too."""

    def __init__(self, shortcut: Shortcut) -> None:
        super().__init__(wraps=True)
        self.shortcut = shortcut
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def retranslate(self) -> None:
        """Say it in the language of now."""
        self.setText(what_it_does(self.shortcut))
        self.setAccessibleName(f"{', '.join(key_names(self.shortcut))}: {self.text()}")


class ShortcutsSheet(Sheet[None]):
    """Grouped by the place where a key works. The arrows scroll; Enter and Esc close.

    Args:
        is_practice: Also lists the trainer's keys.
    """

    def __init__(self, *, is_practice: bool = False, parent: QWidget) -> None:
        super().__init__(parent, width_px=_WIDTH_PX)
        self.setObjectName("shortcuts_sheet")
        self._head = TitleBlock(IconLabel("keyboard", Tone.ACCENT, disc_px=_DISC_PX))
        self._captions = {place: caption("") for place in Place}
        self._lines = [_Line(each) for each in SHORTCUTS if is_practice or not each.is_practice]
        self._caps: dict[_Line, QHBoxLayout] = {}
        self._scroll = TallScroll(self._table())
        self._close = Button()
        self._close.setObjectName("close_shortcuts")
        self._close.setDefault(True)
        self._close.clicked.connect(self.reject)
        self._lay_out()
        self._retranslate()
        self._scroll.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _lay_out(self) -> None:
        column = card_column(self)
        column.addWidget(self._head)
        column.addWidget(self._scroll, 1)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self._close)
        column.addLayout(buttons)

    def _table(self) -> QWidget:
        table = QWidget()
        column = QVBoxLayout(table)
        spaced(column, spacing=5)
        for place in Place:
            part = QVBoxLayout()
            spaced(part, spacing=2)
            part.addWidget(self._captions[place])
            part.addLayout(self._lines_of(place))
            column.addLayout(part)
        column.addStretch()
        return table

    def _lines_of(self, place: Place) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_PX * 4)
        grid.setVerticalSpacing(SPACE_PX * 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnMinimumWidth(2, SPACE_PX)  # keeps the keys off the scroll bar
        for number, line in enumerate(self._of(place)):
            caps = self._caps[line] = QHBoxLayout()
            spaced(caps, spacing=1)
            grid.addWidget(line, number, 0)
            grid.addLayout(caps, number, 1, Qt.AlignmentFlag.AlignTrailing)
        return grid

    def _of(self, place: Place) -> Iterator[_Line]:
        return (line for line in self._lines if line.shortcut.place is place)

    def _retranslate(self) -> None:
        title = self.tr("Keyboard shortcuts")
        self.setWindowTitle(title)
        self._head.show_texts(title, self.tr("Everything works without a mouse."))
        self._scroll.setAccessibleName(title)
        self._close.setText(self.tr("Close"))
        for place, heading in self._captions.items():
            heading.setText(place_text(place))
        for line in self._lines:
            line.retranslate()
            self._show_keys(line)

    def _show_keys(self, line: _Line) -> None:
        """A key may have another name in another language."""
        caps = self._caps[line]
        emptied(caps)
        for name in key_caps(line.shortcut):
            caps.addWidget(KeyCap(name))


def show_shortcuts(window: QWidget, *, is_practice: bool) -> None:
    """Open the list over a window, once; it goes when it closes."""
    if not any(each.isVisible() for each in window.findChildren(ShortcutsSheet)):
        sheet = ShortcutsSheet(is_practice=is_practice, parent=window)
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

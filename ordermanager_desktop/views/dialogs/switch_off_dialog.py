"""What is to be switched off on a platform, to tick off."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ordermanager_desktop.models.switch_off import SwitchOff
from ordermanager_desktop.views.dialogs.layouts import card_column, spaced
from ordermanager_desktop.views.dialogs.tall_scroll import scrolled
from ordermanager_desktop.views.dialogs.title_block import TitleBlock
from ordermanager_desktop.views.widgets.badge import PlatformBadge
from ordermanager_desktop.views.widgets.button import Button, ButtonKind
from ordermanager_desktop.views.widgets.sheet import Sheet
from ordermanager_desktop.views.widgets.tick_box import TickBox
from ordermanager_desktop.views.wording import switch_off as words


class SwitchOffDialog(Sheet[frozenset[int]]):
    """Its answer is what is ticked when it closes by *Later* or *All done*; the whole set of places
    means that nothing is left."""

    def __init__(self, reminder: SwitchOff, *, parent: QWidget) -> None:
        super().__init__(parent, width_px=440)
        self.setObjectName("switch_off_dialog")
        head = TitleBlock(PlatformBadge(reminder.platform))
        head.show_texts(words.switch_off_title(reminder), words.switch_off_meaning(reminder))
        self.setWindowTitle(words.switch_off_title(reminder))
        self._boxes = [TickBox(item) for item in reminder.items]
        self._all = frozenset(range(len(reminder.items)))
        for place, box in enumerate(self._boxes):
            box.setObjectName(f"item_{place}")
            box.setChecked(place in reminder.done)
            box.toggled.connect(self._leave_when_done)
        self._later = Button(words.later())
        self._later.setObjectName("later")
        self._later.setDefault(True)
        self._done = Button(words.all_done(), ButtonKind.PRIMARY)
        self._done.setObjectName("all_done")
        self._done.setAutoDefault(True)
        self._lay_out(head)
        self._later.clicked.connect(self.reject)
        self._done.clicked.connect(self._say_all_done)
        (self._boxes[0] if self._boxes else self._later).setFocus()

    def reject(self) -> None:
        """Keep what is ticked; the rest is reminded of again."""
        if self.answer is None:
            self.answer = self._ticked()
        super().reject()

    def _lay_out(self, head: TitleBlock) -> None:
        items = QVBoxLayout()
        spaced(items)
        for box in self._boxes:
            items.addWidget(box)
        items.addStretch()
        column = card_column(self)
        column.addWidget(head)
        column.addWidget(scrolled(items), 1)
        buttons = QHBoxLayout()
        spaced(buttons, margins=(0, 1, 0, 0), spacing=2)
        buttons.addWidget(self._later, 1)
        buttons.addWidget(self._done, 1)
        column.addLayout(buttons)

    def _say_all_done(self) -> None:
        self.answer_with(self._all)

    def _ticked(self) -> frozenset[int]:
        return frozenset(place for place, box in enumerate(self._boxes) if box.isChecked())

    def _leave_when_done(self) -> None:
        if self._ticked() == self._all and self.answer is None:
            self.answer_with(self._all)

"""Asks for how long a store is to take no new orders."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QGridLayout, QWidget

from ordermanager_desktop.models.order import StoreKey
from ordermanager_desktop.models.store_pause import PAUSE_MINUTES, PauseWish
from ordermanager_desktop.views.dialogs.layouts import card_column
from ordermanager_desktop.views.dialogs.title_block import TitleBlock
from ordermanager_desktop.views.theme import SPACE_PX, Tone
from ordermanager_desktop.views.widgets.button import Button
from ordermanager_desktop.views.widgets.icon_label import IconLabel
from ordermanager_desktop.views.widgets.sheet import Sheet
from ordermanager_desktop.views.wording import pauses as words
from ordermanager_desktop.views.wording.stores import with_store

_DISC_PX = 40
_A_ROW = 2


class PauseDialog(Sheet[PauseWish]):
    """A press on a time asks the platforms; *Not now* is the default.

    Args:
        store_name: Shown where there are several stores; untrusted text.
    """

    def __init__(self, place: StoreKey, *, store_name: str = "", parent: QWidget) -> None:
        super().__init__(parent, width_px=440)
        self.setObjectName("pause_dialog")
        self._place = place
        self.setWindowTitle(words.pause_title())
        head = TitleBlock(IconLabel("circle-pause", Tone.WARN, disc_px=_DISC_PX))
        head.show_texts(words.pause_title(), with_store(store_name, words.pause_meaning()))
        grid = QGridLayout()
        grid.setSpacing(2 * SPACE_PX)
        for cell, minutes in enumerate((*PAUSE_MINUTES, None)):
            grid.addWidget(self._button(minutes), cell // _A_ROW, cell % _A_ROW)
        keep = Button(self.tr("Not now"))
        keep.setObjectName("not_now")
        keep.setDefault(True)
        keep.clicked.connect(self.reject)
        column = card_column(self)
        column.addWidget(head)
        column.addLayout(grid)
        column.addWidget(keep)
        keep.setFocus()

    def _button(self, minutes: int | None) -> Button:
        button = Button(words.minutes_text(minutes))
        button.setObjectName(f"pause_{minutes or 'day'}")
        button.setAccessibleName(words.pause_for_text(minutes))
        button.setAutoDefault(True)  # Enter acts on it, but only while it has the focus
        button.clicked.connect(partial(self._choose, minutes))
        return button

    def _choose(self, minutes: int | None) -> None:
        if self.answer is None:  # one press, one answer
            self.answer_with(PauseWish(self._place, minutes))

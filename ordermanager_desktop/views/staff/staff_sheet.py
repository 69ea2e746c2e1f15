"""The people with PINs, for a manager."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ordermanager_desktop.models.staff import Person
from ordermanager_desktop.views.dialogs.layouts import card_column, spaced
from ordermanager_desktop.views.dialogs.notice import Notice
from ordermanager_desktop.views.dialogs.tall_scroll import scrolled
from ordermanager_desktop.views.dialogs.title_block import TitleBlock
from ordermanager_desktop.views.theme import Tone
from ordermanager_desktop.views.widgets.action_card import ActionCard
from ordermanager_desktop.views.widgets.button import Button, ButtonKind
from ordermanager_desktop.views.widgets.icon_label import IconLabel
from ordermanager_desktop.views.widgets.menu import Menu
from ordermanager_desktop.views.widgets.sheet import Sheet
from ordermanager_desktop.views.wording.staff import end, name_text, role_text

_DISC_PX: Final = 40


class StaffWish(Enum):
    """What a manager can change."""

    ADD = auto()
    CHANGE_ROLE = auto()
    CHANGE_PIN = auto()
    LEAVE = auto()
    END = auto()


@dataclass(frozen=True, slots=True)
class StaffChoice:
    """What is wished, and for whom."""

    wish: StaffWish
    person: Person | None = None


class StaffSheet(Sheet[StaffChoice]):
    """Closes with one wish; whoever opened it does it, and opens it again.

    Args:
        notice: What came of the last wish, or that there is no keyring.
    """

    def __init__(self, people: Sequence[Person], *, notice: str = "", parent: QWidget) -> None:
        super().__init__(parent, width_px=500)
        self.setObjectName("staff_sheet")
        title = self.tr("Staff and PINs")
        self.setWindowTitle(title)
        head = TitleBlock(IconLabel("user", Tone.ACCENT, disc_px=_DISC_PX))
        head.show_texts(title, self.tr("Who may do what on this computer."))
        self._notice = Notice(Tone.WARN, "triangle-alert")
        self._notice.setObjectName("staff_notice")
        self._notice.show_text(notice)
        self._cards = [self._card(person) for person in people]
        self._add = Button(self.tr("Add somebody…"), icon="user")
        self._add.setObjectName("staff_add")
        self._end = Button(f"{end()}…", ButtonKind.DANGER_OUTLINE)
        self._end.setObjectName("staff_end")
        self._close = Button(self.tr("Close"))
        self._close.setObjectName("staff_close")
        self._close.setDefault(True)
        self._lay_out(head)
        self._add.clicked.connect(partial(self._wish, StaffWish.ADD, None))
        self._end.clicked.connect(partial(self._wish, StaffWish.END, None))
        self._close.clicked.connect(self.reject)
        self._close.setFocus()

    def _lay_out(self, head: TitleBlock) -> None:
        column = card_column(self)
        column.addWidget(head)
        column.addWidget(self._notice)
        people = QVBoxLayout()
        spaced(people, spacing=2)
        for card in self._cards:
            people.addWidget(card)
        people.addWidget(self._add)
        column.addWidget(scrolled(people), 1)
        buttons = QHBoxLayout()
        spaced(buttons, margins=(0, 1, 0, 0), spacing=2)
        buttons.addWidget(self._end, 1)
        buttons.addWidget(self._close, 1)
        column.addLayout(buttons)

    def _card(self, person: Person) -> ActionCard:
        card = ActionCard(
            "user", name_text(person.name), role_text(person.role), self.tr("Change"), parent=self
        )
        card.setObjectName(f"staff_{person.id}")
        card.clicked.connect(partial(self._offer, card, person))
        return card

    def _offer(self, card: ActionCard, person: Person) -> None:
        menu = Menu(card)
        menu.setObjectName("person_menu")
        for text, wish, icon in (
            (self.tr("Change the role…"), StaffWish.CHANGE_ROLE, "user"),
            (self.tr("Change the PIN…"), StaffWish.CHANGE_PIN, "lock"),
            (self.tr("Take away the PIN…"), StaffWish.LEAVE, "x"),
        ):
            action = menu.add(text, partial(self._wish, wish, person), icon=icon)
            action.setObjectName(f"person_{wish.name.lower()}")
        menu.popup_beside(QRect(card.mapToGlobal(QPoint(0, 0)), card.size()))

    def _wish(self, wish: StaffWish, person: Person | None) -> None:
        if self.answer is None:
            self.answer_with(StaffChoice(wish, person))

"""Asks for a person's name, role and new PIN: all of them, or what is to be changed."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ordermanager_desktop.models.staff import (
    LONGEST_NAME,
    LONGEST_PIN,
    PinProblem,
    Role,
    pin_problem,
)
from ordermanager_desktop.views.dialogs.layouts import caption, card_column, spaced
from ordermanager_desktop.views.dialogs.notice import Notice
from ordermanager_desktop.views.dialogs.tall_scroll import scrolled
from ordermanager_desktop.views.dialogs.title_block import TitleBlock
from ordermanager_desktop.views.theme import Tone
from ordermanager_desktop.views.widgets.button import Button, ButtonKind
from ordermanager_desktop.views.widgets.icon_label import IconLabel
from ordermanager_desktop.views.widgets.plain_text import one_line
from ordermanager_desktop.views.widgets.reason_combo import ReasonCombo
from ordermanager_desktop.views.widgets.sheet import Sheet
from ordermanager_desktop.views.widgets.text_field import TextField
from ordermanager_desktop.views.wording.staff import pin_problem_text, role_text

_DISC_PX: Final = 40
_LONGEST_CODE: Final = 60


class FormField(Enum):
    """What a form asks for."""

    CODE = auto()
    NAME = auto()
    ROLE = auto()
    PIN = auto()


@dataclass(frozen=True, slots=True)
class PersonEntry:
    """What was typed; empty where it was not asked for."""

    name: str
    role: Role
    pin: str = field(default="", repr=False)
    code: str = field(default="", repr=False)


class PersonForm(Sheet[PersonEntry]):
    """PINs are typed twice, as dots.

    Args:
        asks: The fields that are shown.
        role: Chosen beforehand.
        problem: Why what was typed before could not be taken.
    """

    def __init__(
        self,
        title: str,
        meaning: str,
        *,
        asks: tuple[FormField, ...],
        role: Role = Role.CANCEL,
        name: str = "",
        problem: str = "",
        parent: QWidget,
    ) -> None:
        super().__init__(parent, width_px=460)
        self.setObjectName("person_form")
        self.setWindowTitle(title)
        self._asks = asks
        self._first_role = role
        head = TitleBlock(IconLabel("user", Tone.ACCENT, disc_px=_DISC_PX))
        head.show_texts(title, meaning)
        self._notice = Notice(Tone.DANGER, "circle-alert")
        self._code = TextField(longest=_LONGEST_CODE)
        self._name = TextField(longest=LONGEST_NAME)
        self._name.setText(one_line(name, longest=LONGEST_NAME))
        self._role = ReasonCombo("")
        self._role.add_choices([(role_text(each), each) for each in Role])
        self._role.setCurrentIndex(list(Role).index(role))
        self._pin, self._again = _pin_field("person_pin"), _pin_field("person_pin_again")
        self._code.setObjectName("person_code")
        self._name.setObjectName("person_name")
        self._role.setObjectName("person_role")
        self._back = Button(self.tr("Back"))
        self._back.setObjectName("person_back")
        self._back.setDefault(True)
        self._save = Button(self.tr("Save"), ButtonKind.PRIMARY, icon="check")
        self._save.setObjectName("person_save")
        self._save.setAutoDefault(True)  # Enter acts on it, but only while it has the focus
        self._lay_out(head)
        self._connect_signals()
        self._notice.show_text(problem)
        self._allow()
        self._first_field().setFocus()

    def _lay_out(self, head: TitleBlock) -> None:
        column = card_column(self)
        column.addWidget(head)
        fields = QVBoxLayout()
        spaced(fields, spacing=3)
        fields.addWidget(self._notice)
        self._add(fields, FormField.CODE, self.tr("Recovery code"), self._code)
        self._add(fields, FormField.NAME, self.tr("Name"), self._name)
        self._add(fields, FormField.ROLE, self.tr("Role"), self._role)
        self._add(fields, FormField.PIN, self.tr("PIN"), self._pin)
        self._add(fields, FormField.PIN, self.tr("The same PIN again"), self._again)
        column.addWidget(scrolled(fields), 1)
        buttons = QHBoxLayout()
        spaced(buttons, margins=(0, 1, 0, 0), spacing=2)
        buttons.addWidget(self._back, 1)
        buttons.addWidget(self._save, 1)
        column.addLayout(buttons)

    def _add(self, fields: QVBoxLayout, what: FormField, heading: str, widget: QWidget) -> None:
        part = QVBoxLayout()
        spaced(part, spacing=1)
        label = caption(heading)
        widget.setAccessibleName(heading)
        for each in (label, widget):
            part.addWidget(each)
            each.setVisible(what in self._asks)
        if what in self._asks:
            fields.addLayout(part)
        else:
            for each in (label, widget):
                each.setParent(self)
                each.hide()

    def _connect_signals(self) -> None:
        for line in (self._code, self._name, self._pin, self._again):
            line.textChanged.connect(self._allow)
        self._role.currentIndexChanged.connect(self._allow)
        self._back.clicked.connect(self.reject)
        self._save.clicked.connect(self._answer)

    def _first_field(self) -> QWidget:
        by_field = {
            FormField.CODE: self._code,
            FormField.NAME: self._name,
            FormField.ROLE: self._role,
            FormField.PIN: self._pin,
        }
        return by_field[self._asks[0]]

    def _chosen_role(self) -> Role:
        role = self._role.currentData()
        return role if isinstance(role, Role) else self._first_role

    def _why_not(self) -> str:
        if FormField.CODE in self._asks and not self._code.text().strip():
            return self.tr("Enter the recovery code first")
        if FormField.NAME in self._asks and not self._name.text().strip():
            return self.tr("Enter a name first")
        if FormField.PIN in self._asks:
            return self._why_not_the_pin()
        return ""

    def _why_not_the_pin(self) -> str:
        pin, role = self._pin.text(), self._chosen_role()
        if problem := pin_problem(pin, role):
            asks_for_one = problem is PinProblem.NOT_DIGITS and not pin
            shown = PinProblem.TOO_SHORT if asks_for_one else problem
            return pin_problem_text(shown, role)
        return "" if pin == self._again.text() else self.tr("The two PINs differ")

    def _allow(self) -> None:
        why_not = self._why_not()
        self._save.set_enabled_because(not why_not, why_not)
        role = self._chosen_role()
        self._pin.setPlaceholderText(pin_problem_text(PinProblem.TOO_SHORT, role))

    def _answer(self) -> None:
        if self._why_not() or self.answer is not None:
            return
        entry = PersonEntry(
            one_line(self._name.text(), longest=LONGEST_NAME),
            self._chosen_role(),
            self._pin.text(),
            self._code.text(),
        )
        for line in (self._pin, self._again, self._code):
            line.clear()
        self.answer_with(entry)


def _pin_field(name: str) -> TextField:
    line = TextField(longest=LONGEST_PIN)
    line.setObjectName(name)
    line.setEchoMode(QLineEdit.EchoMode.Password)
    line.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhHiddenText)
    return line

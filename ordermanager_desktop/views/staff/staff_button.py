"""Who is at the counter, in the header; hidden until PINs are set."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRect, Signal
from PySide6.QtWidgets import QWidget

from ordermanager_desktop.models.staff import Person
from ordermanager_desktop.views.widgets.button import Button
from ordermanager_desktop.views.widgets.menu import Menu
from ordermanager_desktop.views.widgets.plain_text import one_line, set_plain_tooltip
from ordermanager_desktop.views.wording.staff import name_text, role_text

_LONGEST_WORD: Final = 12


class StaffButton(Button):
    """Signs in at once; whoever is signed in gets a menu.

    Signals:
        sign_in_requested: Somebody wants to say who they are.
        sign_off_requested: Whoever is there leaves.
        manage_requested: The staff is to be changed.
        recovery_requested: The staff file can't be trusted, and somebody has the code.
    """

    sign_in_requested = Signal()
    sign_off_requested = Signal()
    manage_requested = Signal()
    recovery_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(icon="user", parent=parent)
        self.setObjectName("staff_button")
        self._person: Person | None = None
        self._is_broken = False
        self.clicked.connect(self._act)
        self.hide()
        self._retranslate()

    def show_person(self, person: Person | None, *, is_on: bool, is_broken: bool) -> None:
        """Show who is there, or that nobody is."""
        self._person = person
        self._is_broken = is_broken
        self.setVisible(is_on)
        self.set_icon_name("lock" if person is None else "user")
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        if self._is_broken:
            self.setText(self.tr("Locked"))
            hint = self.tr("The staff file can’t be trusted")
        elif self._person is None:
            self.setText(self.tr("Sign in"))
            hint = self.tr("Nobody is at the counter")
        else:
            first = (self._person.name.split() or [""])[0]
            self.setText(one_line(first, longest=_LONGEST_WORD))
            parts = (name_text(self._person.name), role_text(self._person.role))
            hint = " · ".join(parts)
        set_plain_tooltip(self, hint)
        self.setAccessibleDescription(hint)

    def _act(self) -> None:
        if self._is_broken:
            self.recovery_requested.emit()
        elif self._person is None:
            self.sign_in_requested.emit()
        else:
            self._show_menu()

    def _show_menu(self) -> None:
        menu = Menu(self)
        menu.setObjectName("staff_menu")
        menu.add(self.tr("Sign off"), self.sign_off_requested.emit, icon="lock").setObjectName(
            "menu_sign_off"
        )
        menu.add(self.tr("Staff and PINs…"), self.manage_requested.emit, icon="user")
        menu.popup_beside(QRect(self.mapToGlobal(QPoint(0, 0)), self.size()))

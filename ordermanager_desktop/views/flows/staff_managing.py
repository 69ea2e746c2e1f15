"""A manager sets the first PIN, adds people, changes them; the recovery code leads back in."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from ordermanager_desktop.models.staff import Person, Right, Role
from ordermanager_desktop.services.staff_authority import StaffAuthority
from ordermanager_desktop.services.staff_failures import (
    LastManager,
    NotAuthorised,
    PinUnfit,
    StaffFailure,
    WrongCode,
)
from ordermanager_desktop.services.staff_office import StaffOffice
from ordermanager_desktop.views.dialogs.confirm_dialog import ConfirmDialog
from ordermanager_desktop.views.main_window import MainWindow
from ordermanager_desktop.views.staff.person_form import FormField, PersonEntry, PersonForm
from ordermanager_desktop.views.staff.recovery_sheet import RecoverySheet
from ordermanager_desktop.views.staff.staff_sheet import StaffChoice, StaffSheet, StaffWish
from ordermanager_desktop.views.widgets.sheet import Sheet, ask
from ordermanager_desktop.views.wording import staff as words

T = TypeVar("T")

_NAME_AND_PIN = (FormField.NAME, FormField.PIN)


class StaffManaging:
    """One coroutine for each thing a manager does; the office decides whether it may be."""

    def __init__(self, window: MainWindow, authority: StaffAuthority, office: StaffOffice) -> None:
        self._window = window
        self._authority = authority
        self._office = office
        self._open: Sheet[Any] | None = None
        self._is_closed = False

    def close(self) -> None:
        """The manager has gone: close what only a manager may see."""
        self._is_closed = True
        if self._open is not None and not isinstance(self._open, RecoverySheet):
            self._open.reject()

    async def set_up(self) -> bool:
        """The first manager."""

        async def begin(entry: PersonEntry) -> str:
            return await self._office.begin(entry.name, entry.pin)

        asks = _NAME_AND_PIN
        code = await self._filled(
            words.set_up_title(), words.set_up_meaning(), asks, begin, role=Role.MANAGER
        )
        return await self._show_code(code)

    async def recover(self) -> bool:
        """A new manager by the recovery code; true if there is one."""

        async def recover(entry: PersonEntry) -> str:
            return await self._office.recover(entry.code, entry.name, entry.pin)

        asks = (FormField.CODE, *_NAME_AND_PIN)
        code = await self._filled(
            words.recovery_title(), words.recovery_meaning(), asks, recover, role=Role.MANAGER
        )
        return await self._show_code(code)

    async def change(self) -> None:
        """Show the staff, and do what is wished, until nothing is."""
        self._is_closed = False
        notice = "" if self._office.has_pepper else words.no_keyring()
        while not self._is_closed and self._authority.may(Right.MANAGE_STAFF):
            people = self._authority.people()
            sheet = StaffSheet(people, notice=notice, parent=self._window)
            choice: StaffChoice | None = await self._ask(sheet)
            if choice is None:
                return
            notice = await self._do(choice)

    async def _do(self, choice: StaffChoice) -> str:
        """Do it; returns what stood in the way."""
        try:
            match choice.wish, choice.person:
                case StaffWish.ADD, _:
                    await self._add()
                case StaffWish.CHANGE_ROLE, Person() as person:
                    await self._change_role(person)
                case StaffWish.CHANGE_PIN, Person() as person:
                    await self._change_pin(person)
                case StaffWish.LEAVE, Person() as person:
                    await self._take_away(person)
                case StaffWish.END, _:
                    await self._end()
        except (StaffFailure, NotAuthorised) as failure:
            return _why(failure, Role.CANCEL)
        return ""

    async def _add(self) -> None:
        async def add(entry: PersonEntry) -> Person:
            return await self._office.add(entry.name, entry.role, entry.pin)

        asks = (FormField.NAME, FormField.ROLE, FormField.PIN)
        await self._filled(words.add_title(), words.pin_meaning(), asks, add)

    async def _change_pin(self, person: Person) -> None:
        async def change(entry: PersonEntry) -> bool:
            await self._office.set_pin(person.id, entry.pin)
            return True

        title, meaning = words.pin_title(person), words.pin_meaning()
        await self._filled(title, meaning, (FormField.PIN,), change, role=person.role)

    async def _change_role(self, person: Person) -> None:
        form = PersonForm(
            words.role_title(person),
            words.promoted_meaning(),
            asks=(FormField.ROLE,),
            role=person.role,
            parent=self._window,
        )
        entry: PersonEntry | None = await self._ask(form)
        if entry is None or entry.role is person.role:
            return
        if entry.role is Role.MANAGER:
            await self._promote(person)
        else:
            await self._office.set_role(person.id, entry.role)

    async def _promote(self, person: Person) -> None:
        async def promote(entry: PersonEntry) -> bool:
            await self._office.set_role(person.id, Role.MANAGER, entry.pin)
            return True

        title, meaning = words.pin_title(person), words.promoted_meaning()
        await self._filled(title, meaning, (FormField.PIN,), promote, role=Role.MANAGER)

    async def _take_away(self, person: Person) -> None:
        if await self._sure(words.leave_title(person), words.leave_meaning(), words.leave()):
            await self._office.deactivate(person.id)

    async def _end(self) -> None:
        if await self._sure(words.end_title(), words.end_meaning(), words.end()):
            await self._office.end()

    async def _sure(self, title: str, meaning: str, do_text: str) -> bool:
        dialog = ConfirmDialog(
            title, meaning, keep_text=words.keep(), do_text=do_text, parent=self._window
        )
        is_sure: bool | None = await self._ask(dialog)
        return is_sure is True

    async def _filled(
        self,
        title: str,
        meaning: str,
        asks: tuple[FormField, ...],
        act: Callable[[PersonEntry], Awaitable[T]],
        *,
        role: Role = Role.CANCEL,
    ) -> T | None:
        """Ask until what was typed can be taken; None if somebody gives up."""
        problem, name = "", ""
        while True:
            form = PersonForm(
                title,
                meaning,
                asks=asks,
                role=role,
                name=name,
                problem=problem,
                parent=self._window,
            )
            entry: PersonEntry | None = await self._ask(form)
            if entry is None:
                return None
            try:
                return await act(entry)
            except (StaffFailure, NotAuthorised) as failure:
                problem, name, role = _why(failure, entry.role), entry.name, entry.role

    async def _show_code(self, code: str | None) -> bool:
        if code is None:
            return False
        await self._ask(RecoverySheet(code, parent=self._window))
        return True

    async def _ask(self, sheet: Sheet[T]) -> T | None:
        self._open = sheet
        try:
            return await ask(sheet)
        finally:
            self._open = None


def _why(failure: StaffFailure | NotAuthorised, role: Role) -> str:
    match failure:
        case PinUnfit():
            return words.pin_problem_text(failure.problem, role)
        case LastManager():
            return words.last_manager()
        case WrongCode():
            return words.wrong_code()
        case NotAuthorised():
            return words.refusal_text(failure.refusal)
    return words.not_saved()

"""Changes the staff: only for a manager who signed in, or by the recovery code."""

from __future__ import annotations

from contextlib import suppress

from ordermanager_desktop.models.staff import Person, Right, Role
from ordermanager_desktop.models.staff_access import Deed
from ordermanager_desktop.services.access_record import AccessRecord
from ordermanager_desktop.services.journal_failure import JournalFailure
from ordermanager_desktop.services.staff_authority import StaffAuthority
from ordermanager_desktop.services.staff_book import StaffBook
from ordermanager_desktop.services.staff_failures import StaffNotSaved


class StaffOffice:
    """Every change says who made it. All raise NotAuthorised, or a StaffFailure if it can't be."""

    def __init__(self, book: StaffBook, record: AccessRecord, authority: StaffAuthority) -> None:
        self._book = book
        self._record = record
        self._authority = authority

    @property
    def has_pepper(self) -> bool:
        """False if the PINs are protected by their hashes alone."""
        return self._book.has_pepper

    def knows_code(self, code: str) -> bool:
        """Whether it is the recovery code."""
        return self._book.knows_code(code)

    async def begin(self, name: str, pin: str) -> str:
        """The first manager, who is at the counter then; returns the recovery code."""
        manager, code = await self._book.begin(name, pin)
        return await self._begun(Deed.SWITCHED_ON, manager, pin, code)

    async def recover(self, code: str, name: str, pin: str) -> str:
        """A new manager by the recovery code; returns the new code."""
        manager, code = await self._book.recover(code, name, pin)
        return await self._begun(Deed.RECOVERED, manager, pin, code)

    async def add(self, name: str, role: Role, pin: str) -> Person:
        """Somebody new."""
        manager = self._authority.require(Right.MANAGE_STAFF)
        person = await self._book.add(name, role, pin)
        await self._changed(Deed.ADDED, manager, person.id, role.name)
        return person

    async def set_role(self, person_id: str, role: Role, pin: str = "") -> None:
        """Another role; becoming a manager takes a new PIN."""
        manager = self._authority.require(Right.MANAGE_STAFF)
        await self._book.set_role(person_id, role, pin)
        await self._changed(Deed.ROLE_CHANGED, manager, person_id, role.name)

    async def set_pin(self, person_id: str, pin: str) -> None:
        """Another PIN."""
        manager = self._authority.require(Right.MANAGE_STAFF)
        await self._book.set_pin(person_id, pin)
        await self._changed(Deed.PIN_CHANGED, manager, person_id)

    async def deactivate(self, person_id: str) -> None:
        """Somebody leaves."""
        manager = self._authority.require(Right.MANAGE_STAFF)
        await self._book.deactivate(person_id)
        await self._changed(Deed.DEACTIVATED, manager, person_id)

    async def end(self) -> None:
        """Ask for no PINs any more. The journal is told first: a file without it means nothing."""
        manager = self._authority.require(Right.MANAGE_STAFF)
        try:
            await self._record.note_staff("")
        except JournalFailure as failure:
            raise StaffNotSaved(str(failure)) from failure
        await self._book.end()
        await self._record.note(Deed.SWITCHED_OFF, manager)
        self._authority.sign_off()
        self._authority.changed.emit()

    async def _begun(self, deed: Deed, manager: Person, pin: str, code: str) -> str:
        with suppress(JournalFailure):  # the next start with a journal tells it
            await self._record.note_staff(self._book.recovery)
        await self._record.note(deed, manager)
        await self._authority.sign_in(manager.id, pin)
        return code

    async def _changed(self, deed: Deed, manager: Person, about: str, why: str = "") -> None:
        await self._record.note(deed, manager, about=about, why=why)
        self._authority.changed.emit()

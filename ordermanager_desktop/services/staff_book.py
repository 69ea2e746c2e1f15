"""Keeps the people at the counter and checks their PINs; a wrong one is on disk before the answer.

It grants nothing: who may do what is decided in ``staff_authority.py``, the only caller.
"""

from __future__ import annotations

import asyncio
import hmac
import logging
import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from ordermanager_desktop.models.lockout import FREE_MISSES, FREE_MISSES_OF_ALL, NO_MISSES
from ordermanager_desktop.models.staff import (
    Person,
    PinProblem,
    Right,
    Role,
    StaffTrouble,
    pin_problem,
)
from ordermanager_desktop.services.blocking import RunsBlocking, in_thread
from ordermanager_desktop.services.clock import Clock
from ordermanager_desktop.services.pepper import KeepsPepper, PepperUnavailable
from ordermanager_desktop.services.pin_hash import (
    REAL_COST,
    PinCost,
    PinHash,
    new_recovery_code,
    recovery_hash,
)
from ordermanager_desktop.services.staff_failures import (
    LastManager,
    PinLocked,
    PinUnfit,
    StaffNotSaved,
    UnknownPerson,
    WrongCode,
    WrongPin,
)
from ordermanager_desktop.services.staff_file import KeepsRoll, Member, Roll, StaffFileDamaged

_logger = logging.getLogger(__name__)


class StaffBook:
    """One change or check after the other; each is on disk when it returns.

    Args:
        boot_id: This run of the computer: of another one no wait is believed to be over.
        cost: Of new hashes; tests make them cheap.
        run: Runs what blocks: the disk, the keyring, the hashing.

    Attributes:
        trouble: Why the file can't be trusted; None if it can, or if there is none.
    """

    def __init__(
        self,
        keeper: KeepsRoll,
        peppers: KeepsPepper,
        *,
        clock: Clock,
        boot_id: str,
        cost: PinCost = REAL_COST,
        run: RunsBlocking = in_thread,
    ) -> None:
        self._run = run
        self._keeper = keeper
        self._peppers = peppers
        self._clock = clock
        self._boot_id = boot_id
        self._cost = cost
        self._pepper = b""
        self._roll: Roll | None = None
        self._expected = ""  # the recovery hash that the journal knows
        self._one_at_a_time = asyncio.Lock()
        self.trouble: StaffTrouble | None = None

    # What is known

    async def open(self) -> None:
        """Read the file. Whatever is wrong with it opens nothing."""
        try:
            if not await self._run(self._keeper.exists):
                return
            self._roll = self._anchored(await self._run(self._read))
        except PepperUnavailable as error:
            self._distrust(StaffTrouble.NO_PEPPER, error)
        except (StaffFileDamaged, OSError) as error:
            self._distrust(StaffTrouble.DAMAGED, error)

    def expect(self, recovery: str) -> None:
        """The journal says that PINs were set, and how a recovery code is known."""
        self._expected = recovery
        if self._roll is None and self.trouble is None:
            self._distrust(StaffTrouble.MISSING, "the journal knows of it")

    @property
    def is_on(self) -> bool:
        """True once a manager has set PINs, also while their file can't be trusted."""
        return self._roll is not None or self.trouble is not None

    @property
    def has_pepper(self) -> bool:
        """True if the keyring holds a part of what a guess needs."""
        return self._roll is not None and self._roll.has_pepper

    @property
    def recovery(self) -> str:
        """Hash of the recovery code, for the journal."""
        return self._roll.recovery if self._roll else self._expected

    def people(self) -> tuple[Person, ...]:
        """Everybody, also who has left: records name them."""
        return tuple(member.person for member in self._members())

    def person(self, person_id: str) -> Person | None:
        """Who has this id."""
        return next((each for each in self.people() if each.id == person_id), None)

    def wait_s(self, person_id: str) -> float:
        """Seconds until this person may enter a PIN again."""
        roll, now_s = self._roll, self._clock.monotonic_s()
        if roll is None:
            return 0.0
        own = max(
            (m.misses.wait_s(now_s) for m in roll.members if m.person.id == person_id), default=0.0
        )
        return max(own, roll.misses.wait_s(now_s, FREE_MISSES_OF_ALL))

    # PINs

    async def check_pin(self, person_id: str, pin: str) -> Person:
        """The person, if it is their PIN.

        Raises:
            WrongPin, PinLocked: If it is not, or must not be tried yet.
            UnknownPerson: If nobody active has that id.
            StaffNotSaved: If the disk does not take it; then no answer is given.
        """
        async with self._one_at_a_time:
            member = self._active(person_id)
            if (wait_s := self.wait_s(person_id)) > 0:
                raise PinLocked(wait_s)
            await self._note_miss(member)  # whoever pulls the plug now has missed
            if not await self._run(self._is_pin_of, member, pin):
                raise self._wrong(person_id)
            await self._forget_misses(person_id)
            return member.person

    # Changes

    async def begin(self, name: str, pin: str) -> tuple[Person, str]:
        """The first manager: from now on PINs are asked for.

        Returns:
            The manager, and the recovery code, which nothing here keeps.

        Raises:
            PinUnfit, StaffNotSaved: Nothing is changed then.
            RuntimeError: If PINs are set already.
        """
        async with self._one_at_a_time:
            if self.is_on:
                raise RuntimeError("staff PINs are set already")
            return await self._begin(name, pin, ())

    async def add(self, name: str, role: Role, pin: str) -> Person:
        """Somebody new.

        Raises:
            PinUnfit, StaffNotSaved: Nothing is changed then.
        """
        async with self._one_at_a_time:
            roll = self._require_roll()
            person = Person(uuid.uuid4().hex, name, role)
            member = Member(person, await self._hashed(pin, role))
            await self._save(replace(roll, members=(*roll.members, member)))
            return person

    async def set_pin(self, person_id: str, pin: str) -> None:
        """Another PIN; earlier misses are forgotten with the old one.

        Raises:
            PinUnfit, UnknownPerson, StaffNotSaved: Nothing is changed then.
        """
        async with self._one_at_a_time:
            member = self._active(person_id)
            hashed = await self._hashed(pin, member.person.role, except_for=person_id)
            await self._change(person_id, lambda m: replace(m, pin=hashed, misses=NO_MISSES))

    async def set_role(self, person_id: str, role: Role, pin: str = "") -> None:
        """Another role. A manager needs a longer PIN, so becoming one takes a new PIN.

        Raises:
            LastManager, PinUnfit, UnknownPerson, StaffNotSaved: Nothing is changed then.
        """
        async with self._one_at_a_time:
            member = self._active(person_id)
            if role is not Role.MANAGER:
                self._require_another_manager(person_id)
            hashed = member.pin
            is_promoted = role is Role.MANAGER and member.person.role is not Role.MANAGER
            if pin or is_promoted:
                hashed = await self._hashed(pin, role, except_for=person_id)
            person = replace(member.person, role=role)
            await self._change(person_id, lambda m: replace(m, person=person, pin=hashed))

    async def deactivate(self, person_id: str) -> None:
        """Somebody leaves: the name stays for the record, the PIN does not.

        Raises:
            LastManager, UnknownPerson, StaffNotSaved: Nothing is changed then.
        """
        async with self._one_at_a_time:
            member = self._active(person_id)
            self._require_another_manager(person_id)
            person = replace(member.person, is_active=False)
            await self._change(person_id, lambda m: Member(person, None))

    async def end(self) -> None:
        """No PINs any more; the file stays under another name.

        Raises:
            StaffNotSaved: If the disk does not let it; they stay set then.
        """
        async with self._one_at_a_time:
            await self._to_disk(self._keeper.set_aside)
            self._roll, self.trouble, self._expected = None, None, ""

    async def recover(self, code: str, name: str, pin: str) -> tuple[Person, str]:
        """A new manager by the recovery code, which is used up. Of a file that can't be trusted
        nothing is taken over; of a whole one the names stay, and their PINs.

        Raises:
            WrongCode, PinUnfit, StaffNotSaved: Nothing is changed then.
        """
        async with self._one_at_a_time:
            self._require_code(code)
            if self._roll is not None:
                return await self._begin(name, pin, self._roll.members)
            if problem := pin_problem(pin, Role.MANAGER):
                raise PinUnfit(problem)
            await self._to_disk(self._keeper.copy_aside)
            return await self._begin(name, pin, ())

    def knows_code(self, code: str) -> bool:
        """Whether it is the recovery code."""
        known = self.recovery
        return bool(known) and hmac.compare_digest(known, recovery_hash(code))

    # Inside

    def _members(self) -> tuple[Member, ...]:
        return self._roll.members if self._roll else ()

    def _require_roll(self) -> Roll:
        if self._roll is None:
            raise UnknownPerson("there is no staff file to change")
        return self._roll

    def _require_code(self, code: str) -> None:
        if not self.knows_code(code):
            raise WrongCode

    def _active(self, person_id: str) -> Member:
        for member in self._members():
            if member.person.id == person_id and member.person.is_active:
                return member
        raise UnknownPerson(person_id)

    def _require_another_manager(self, person_id: str) -> None:
        others = [p for p in self.people() if p.id != person_id]
        if not any(other.may(Right.MANAGE_STAFF) for other in others):
            raise LastManager

    def _is_pin_of(self, member: Member, pin: str) -> bool:
        return member.pin is not None and member.pin.matches(pin, self._pepper)

    def _wrong(self, person_id: str) -> WrongPin:
        count = self._active(person_id).misses.count
        return WrongPin(max(0, FREE_MISSES + 1 - count), self.wait_s(person_id))

    async def _note_miss(self, member: Member) -> None:
        roll = self._require_roll()
        now = (self._clock.monotonic_s(), self._boot_id)
        missed = replace(member, misses=member.misses.one_more(*now))
        of_all = roll.misses.one_more(*now)
        await self._save(replace(roll, members=_with(roll, missed), misses=of_all))

    async def _forget_misses(self, person_id: str) -> None:
        roll, member = self._require_roll(), self._active(person_id)
        right = replace(member, misses=NO_MISSES)
        await self._save(replace(roll, members=_with(roll, right), misses=NO_MISSES))

    async def _hashed(self, pin: str, role: Role, *, except_for: str = "") -> PinHash:
        if problem := pin_problem(pin, role):
            raise PinUnfit(problem)
        others = [m for m in self._members() if m.person.id != except_for]
        if await self._run(self._is_taken, pin, others):
            raise PinUnfit(PinProblem.TAKEN)
        return await self._run(PinHash.of, pin, self._pepper, self._cost)

    def _is_taken(self, pin: str, others: list[Member]) -> bool:
        return sum(self._is_pin_of(member, pin) for member in others) > 0  # all: never shorter

    async def _begin(self, name: str, pin: str, others: tuple[Member, ...]) -> tuple[Person, str]:
        if problem := pin_problem(pin, Role.MANAGER):
            raise PinUnfit(problem)
        if not others:
            made = await self._run(self._peppers.make)
            self._pepper = made or b""
        hashed = await self._hashed(pin, Role.MANAGER)
        person = Person(uuid.uuid4().hex, name, Role.MANAGER)
        code = new_recovery_code()
        members = (*others, Member(person, hashed))
        await self._save(Roll(members, recovery_hash(code), bool(self._pepper)))
        self.trouble = None
        return person, code

    async def _change(self, person_id: str, change: Callable[[Member], Member]) -> None:
        roll, member = self._require_roll(), self._active(person_id)
        await self._save(replace(roll, members=_with(roll, change(member))))

    async def _save(self, roll: Roll) -> None:
        try:
            await asyncio.shield(self._run(self._keeper.write, roll, self._pepper))
        except OSError as error:
            raise StaffNotSaved(str(error)) from error
        self._roll = roll

    async def _to_disk(self, write: Callable[[datetime], None]) -> None:
        try:
            await self._run(write, self._clock.now())
        except OSError as error:
            raise StaffNotSaved(str(error)) from error

    def _read(self) -> Roll:
        if self._keeper.wants_pepper():
            self._pepper = self._peppers.load()
        return self._keeper.read(self._pepper)

    def _anchored(self, roll: Roll) -> Roll:
        now = (self._clock.monotonic_s(), self._boot_id)
        members = [replace(m, misses=m.misses.anchored(*now)) for m in roll.members]
        return replace(roll, members=tuple(members), misses=roll.misses.anchored(*now))

    def _distrust(self, trouble: StaffTrouble, why: object) -> None:
        _logger.error("the staff file is not trusted: %s (%s)", trouble.name, why)
        self.trouble = trouble


def _with(roll: Roll, changed: Member) -> tuple[Member, ...]:
    return tuple(changed if m.person.id == changed.person.id else m for m in roll.members)

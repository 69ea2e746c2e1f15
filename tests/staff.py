"""A counter with staff PINs for tests: cheap hashes, a clock to turn, a keyring in memory."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from ordermanager_desktop.models.staff import Role
from ordermanager_desktop.models.staff_access import Access, Deed
from ordermanager_desktop.services.access_record import AccessRecord
from ordermanager_desktop.services.blocking import RunsBlocking, in_thread
from ordermanager_desktop.services.cancellation_journal import JournalFailure
from ordermanager_desktop.services.pepper import PepperUnavailable
from ordermanager_desktop.services.pin_hash import PinCost, new_pepper
from ordermanager_desktop.services.staff_authority import StaffAuthority, StaffLimits
from ordermanager_desktop.services.staff_book import StaffBook
from ordermanager_desktop.services.staff_file import STAFF_FILE, KeepsRoll, Roll, StaffFile
from ordermanager_desktop.services.staff_office import StaffOffice
from tests.fakes import FakeClock

T = TypeVar("T")

CHEAP = PinCost(n=2, r=1, p=1)
MANAGER_PIN = "481516"
CANCEL_PIN = "2342"
OTHER_PIN = "7788"
VIEW_PIN = "9009"


@dataclass
class MemoryPepper:
    """A keyring that is there as long as the test."""

    pepper: bytes | None = None
    is_there: bool = True

    def load(self) -> bytes:
        if self.pepper is None or not self.is_there:
            raise PepperUnavailable
        return self.pepper

    def make(self) -> bytes | None:
        self.pepper = new_pepper() if self.is_there else None
        return self.pepper


@dataclass
class MemoryRoll:
    """A disk that is fast and sound; ``written`` counts."""

    roll: Roll | None = None
    written: int = 0
    is_full: bool = False

    def exists(self) -> bool:
        return self.roll is not None

    def wants_pepper(self) -> bool:
        return self.roll is not None and self.roll.has_pepper

    def read(self, pepper: bytes) -> Roll:
        assert self.roll is not None
        return self.roll

    def write(self, roll: Roll, pepper: bytes) -> None:
        if self.is_full:
            raise OSError("no space left")
        self.roll = roll
        self.written += 1

    def set_aside(self, now: datetime) -> None:
        self.roll = None

    def copy_aside(self, now: datetime) -> None:
        pass


@dataclass
class MemoryJournal:
    """A journal of what the staff did."""

    written: list[Access] = field(default_factory=list)
    recovery: str = ""
    is_full: bool = False

    async def record_access(self, access: Access) -> None:
        self._require_room()
        self.written.append(access)

    async def accesses(self) -> list[Access]:
        return self.written

    async def record_staff(self, recovery: str, at: datetime) -> None:
        self._require_room()
        self.recovery = recovery

    async def staff(self) -> str:
        return self.recovery

    def deeds(self) -> list[Deed]:
        return [access.deed for access in self.written]

    def _require_room(self) -> None:
        if self.is_full:
            raise JournalFailure("no space left")


async def at_once(work: Callable[..., T], *arguments: Any) -> T:
    """Instead of a thread, where thousands of guesses are made."""
    return work(*arguments)


class StaffCounter:
    """One run of the staff's part of the app. ``again`` starts it anew over the same disk."""

    def __init__(
        self,
        keeper: KeepsRoll | None = None,
        *,
        clock: FakeClock | None = None,
        pepper: MemoryPepper | None = None,
        journal: MemoryJournal | None = None,
        boot_id: str = "first boot",
        run: RunsBlocking = in_thread,
    ) -> None:
        self.keeper = keeper or MemoryRoll()
        self.clock = clock or FakeClock()
        self.pepper = pepper or MemoryPepper()
        self.journal = journal or MemoryJournal()
        self.limits = StaffLimits()
        self.book = StaffBook(
            self.keeper, self.pepper, clock=self.clock, boot_id=boot_id, cost=CHEAP, run=run
        )
        self.record = AccessRecord(self.clock, boot_id)
        self.authority = StaffAuthority(
            self.book, self.record, clock=self.clock, limits=lambda: self.limits
        )
        self.office = StaffOffice(self.book, self.record, self.authority)
        self.code = ""

    @classmethod
    def in_folder(cls, folder: Path, **others: object) -> StaffCounter:
        return cls(StaffFile(folder / STAFF_FILE), **others)  # type: ignore[arg-type]

    async def open(self) -> StaffCounter:
        await self.book.open()
        await self.authority.open(self.journal)
        return self

    async def again(self, boot_id: str = "second boot") -> StaffCounter:
        """The computer, or at least the app, was started anew."""
        other = StaffCounter(
            self.keeper,
            clock=self.clock,
            pepper=self.pepper,
            journal=self.journal,
            boot_id=boot_id,
        )
        return await other.open()

    async def staffed(self) -> StaffCounter:
        """A manager, two who cancel and one who only looks; nobody is at the counter."""
        await self.open()
        self.code = await self.office.begin("Ada Manager", MANAGER_PIN)
        await self.office.add("Ben Cook", Role.CANCEL, CANCEL_PIN)
        await self.office.add("Cleo Dish", Role.CANCEL, OTHER_PIN)
        await self.office.add("Dan Guest", Role.VIEW, VIEW_PIN)
        self.authority.sign_off()
        return self

    def id_of(self, name: str) -> str:
        return next(p.id for p in self.book.people() if p.name.startswith(name))

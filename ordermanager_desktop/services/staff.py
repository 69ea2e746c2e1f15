"""The staff's part of the app, built over one data folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ordermanager_desktop.models.settings.staff import APPROVAL_ABOVE, APPROVAL_AFTER, IDLE_MINUTES
from ordermanager_desktop.services.access_record import AccessRecord
from ordermanager_desktop.services.clock import Clock, current_boot_id
from ordermanager_desktop.services.pepper import KeepsPepper, KeyringPepper
from ordermanager_desktop.services.pin_hash import REAL_COST, PinCost
from ordermanager_desktop.services.settings_store import SettingsStore
from ordermanager_desktop.services.staff_authority import StaffAuthority, StaffLimits
from ordermanager_desktop.services.staff_book import StaffBook
from ordermanager_desktop.services.staff_file import STAFF_FILE, StaffFile
from ordermanager_desktop.services.staff_office import StaffOffice


@dataclass(frozen=True, slots=True)
class StaffPlan:
    """How PINs are hashed and peppered.

    Attributes:
        pepper: None for the system's keyring.
    """

    cost: PinCost = REAL_COST
    pepper: KeepsPepper | None = None


class Staff:
    """Who works here: the authority decides, the office changes.

    Attributes:
        authority: Is asked before each act.
        office: Changes the people.
    """

    def __init__(
        self, data_folder: Path, options: SettingsStore, clock: Clock, plan: StaffPlan
    ) -> None:
        self._options = options
        boot_id = current_boot_id()
        self._book = StaffBook(
            StaffFile(data_folder / STAFF_FILE),
            plan.pepper or KeyringPepper(data_folder),
            clock=clock,
            boot_id=boot_id,
            cost=plan.cost,
        )
        record = AccessRecord(clock, boot_id)
        self.authority = StaffAuthority(self._book, record, clock=clock, limits=self._limits)
        self.office = StaffOffice(self._book, record, self.authority)

    async def open(self) -> None:
        """Read who works here."""
        await self._book.open()
        self.authority.changed.emit()

    def _limits(self) -> StaffLimits:
        value = self._options.value
        return StaffLimits(
            idle_s=60.0 * value(IDLE_MINUTES),
            above_major=value(APPROVAL_ABOVE),
            after_count=value(APPROVAL_AFTER),
        )

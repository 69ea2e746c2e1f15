"""The staff file: people, hashes of their PINs, and wrong PINs in a row, under a seal.

The seal is an HMAC with the pepper; without a keyring it is a mere checksum, which finds damage
but not a forger. A file whose seal is broken is never believed.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import os
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Final, Protocol

from ordermanager_desktop.models.lockout import NO_MISSES, Misses
from ordermanager_desktop.models.staff import Person, Role
from ordermanager_desktop.services.pin_hash import PinCost, PinHash
from ordermanager_desktop.services.private_files import (
    make_private_file,
    make_private_folder,
    replace_private_file,
)

STAFF_FILE: Final = "staff.json"
_VERSION: Final = 1


class StaffFileDamaged(Exception):
    """It is not what was written."""


@dataclass(frozen=True, slots=True)
class Member:
    """A person with what is secret of them."""

    person: Person
    pin: PinHash | None = field(repr=False)
    misses: Misses = NO_MISSES


@dataclass(frozen=True, slots=True)
class Roll:
    """All that the file holds.

    Attributes:
        recovery: Hash of the recovery code.
        misses: Wrong PINs in a row of all people together.
    """

    members: tuple[Member, ...]
    recovery: str = field(repr=False)
    has_pepper: bool
    misses: Misses = NO_MISSES


class KeepsRoll(Protocol):
    """Where the roll is kept; all calls may block, and raise OSError."""

    def exists(self) -> bool:
        """Whether there is one, readable or not."""

    def wants_pepper(self) -> bool:
        """Whether it was sealed with a pepper; raises StaffFileDamaged."""

    def read(self, pepper: bytes) -> Roll:
        """The roll; raises StaffFileDamaged."""

    def write(self, roll: Roll, pepper: bytes) -> None:
        """Keep it. Durable when this returns."""

    def set_aside(self, now: datetime) -> None:
        """Give it another name."""

    def copy_aside(self, now: datetime) -> None:
        """Keep a copy under another name."""


class StaffFile:
    """A private file, replaced as a whole."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def exists(self) -> bool:
        """Whether there is one."""
        return self._path.exists()

    def wants_pepper(self) -> bool:
        """Whether it was sealed with a pepper.

        Raises:
            StaffFileDamaged: If that can't be read.
        """
        return bool(self._content()["has_pepper"])

    def read(self, pepper: bytes) -> Roll:
        """The roll, if its seal is whole.

        Raises:
            StaffFileDamaged: If it is not.
        """
        content = self._content()
        try:
            if not hmac.compare_digest(str(content.pop("seal")), _seal(content, pepper)):
                raise StaffFileDamaged("the seal is broken")
            return _roll(content)
        except (KeyError, ValueError, TypeError, AttributeError) as error:
            raise StaffFileDamaged(repr(error)) from error

    def write(self, roll: Roll, pepper: bytes) -> None:
        """Replace the file. A power cut leaves this one or the one before, whole.

        Raises:
            OSError: If it can't be written; the one before stays.
        """
        content = _content(roll)
        content["seal"] = _seal(content, pepper)
        make_private_folder(self._path.parent)
        replace_private_file(self._path, json.dumps(content, sort_keys=True))
        _sync_folder(self._path.parent)

    def set_aside(self, now: datetime) -> None:
        """Keep it under another name, as evidence.

        Raises:
            OSError: If the folder does not let it.
        """
        if self._path.exists():
            self._path.replace(self._name_aside(now))
            _sync_folder(self._path.parent)

    def copy_aside(self, now: datetime) -> None:
        """The same, while this one stays: at no moment may it look as if no PINs were set.

        Raises:
            OSError: If the folder does not let it.
        """
        if self._path.exists():
            aside = self._name_aside(now)
            make_private_file(aside)
            aside.write_bytes(self._path.read_bytes())

    def _name_aside(self, now: datetime) -> Path:
        stem, suffix = self._path.stem, self._path.suffix
        return self._path.with_name(f"{stem}.aside-{now:%Y%m%dT%H%M%S%f}{suffix}")

    def _content(self) -> dict[str, Any]:
        try:
            content = json.loads(self._path.read_text(encoding="ascii"))
        except (ValueError, RecursionError) as error:
            raise StaffFileDamaged(repr(error)) from error
        if not isinstance(content, dict) or content.get("version") != _VERSION:
            raise StaffFileDamaged("it is no staff file that this app knows")
        if not isinstance(content.get("has_pepper"), bool):
            raise StaffFileDamaged("it does not say how it was sealed")
        return content


def _sync_folder(folder: Path) -> None:
    """Have the new name on the disk too, where folders can be flushed."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _seal(content: dict[str, Any], pepper: bytes) -> str:
    text = json.dumps(content, sort_keys=True, separators=(",", ":")).encode()
    key = hashlib.sha256(b"seal of the staff file" + pepper).digest()
    return hmac.new(key, text, "sha256").hexdigest()


def _content(roll: Roll) -> dict[str, Any]:
    return {
        "version": _VERSION,
        "has_pepper": roll.has_pepper,
        "recovery": roll.recovery,
        "misses": asdict(roll.misses),
        "people": [_encoded(member) for member in roll.members],
    }


def _roll(content: dict[str, Any]) -> Roll:
    return Roll(
        members=tuple(_decoded(fields) for fields in content["people"]),
        recovery=content["recovery"],
        has_pepper=content["has_pepper"],
        misses=Misses(**content["misses"]),
    )


def _encoded(member: Member) -> dict[str, Any]:
    person, pin = member.person, member.pin
    return {
        "id": person.id,
        "name": person.name,
        "role": person.role.name,
        "is_active": person.is_active,
        "misses": asdict(member.misses),
        "salt": pin.salt.hex() if pin else "",
        "digest": pin.digest.hex() if pin else "",
        "cost": asdict(pin.cost) if pin else {},
    }


def _decoded(fields: dict[str, Any]) -> Member:
    person = Person(fields["id"], fields["name"], Role[fields["role"]], fields["is_active"])
    pin = None
    if fields["salt"]:
        salt, digest = bytes.fromhex(fields["salt"]), bytes.fromhex(fields["digest"])
        pin = PinHash(salt, digest, PinCost(**fields["cost"]))
    return Member(person, pin, Misses(**fields["misses"]))

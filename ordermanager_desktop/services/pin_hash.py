"""Hashes PINs: salted scrypt over the PIN, keyed with a pepper that lies in the system's keyring.

A PIN of four digits has ten thousand values: whoever copies hash and pepper tries them all. The
cost makes that slow, the pepper needs a second theft, and neither makes a short PIN strong.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from dataclasses import dataclass, field
from typing import Final

_SALT_BYTES: Final = 16
_CODE_LETTERS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # none that looks like another
_CODE_GROUPS: Final = 4
_CODE_GROUP: Final = 5


@dataclass(frozen=True, slots=True)
class PinCost:
    """What one guess costs; the default is about a third of a second and 32 MB."""

    n: int = 2**15
    r: int = 8
    p: int = 3


REAL_COST: Final = PinCost()


@dataclass(frozen=True, slots=True)
class PinHash:
    """What is kept of a PIN."""

    salt: bytes = field(repr=False)
    digest: bytes = field(repr=False)
    cost: PinCost

    @classmethod
    def of(cls, pin: str, pepper: bytes, cost: PinCost = REAL_COST) -> PinHash:
        """Hash a PIN with a new salt. Slow on purpose: call it in a thread."""
        salt = secrets.token_bytes(_SALT_BYTES)
        return cls(salt, _digest(pin, pepper, salt, cost), cost)

    def matches(self, pin: str, pepper: bytes) -> bool:
        """Whether it is the PIN, in a time that does not tell how near it was."""
        return hmac.compare_digest(self.digest, _digest(pin, pepper, self.salt, self.cost))


def new_pepper() -> bytes:
    """A random key."""
    return secrets.token_bytes(32)


def new_recovery_code() -> str:
    """A hundred random bits in a form that can be written down and read out."""
    groups = (
        "".join(secrets.choice(_CODE_LETTERS) for _ in range(_CODE_GROUP))
        for _ in range(_CODE_GROUPS)
    )
    return "-".join(groups)


def recovery_hash(code: str) -> str:
    """What is kept of a recovery code; too long to be guessed, so a plain hash does."""
    letters = "".join(code.split()).replace("-", "").upper()
    letters = letters.replace("O", "0").replace("I", "1").replace("L", "1")
    return hashlib.sha256(letters.encode(errors="replace")).hexdigest()


def _digest(pin: str, pepper: bytes, salt: bytes, cost: PinCost) -> bytes:
    keyed = hmac.digest(pepper, pin.encode(errors="replace"), "sha256")
    room = 64 * 1024 * 1024 + 128 * cost.n * cost.r
    return hashlib.scrypt(keyed, salt=salt, n=cost.n, r=cost.r, p=cost.p, maxmem=room, dklen=32)

"""How it is written in the journal who did what, and whether PINs are set: plain JSON, no names."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import datetime
from typing import Any, Final

from ordermanager_desktop.models.staff_access import Access, Deed, Signatory

ACCESS_KIND: Final = "access"
STAFF_KIND: Final = "staff"
STAFF_SUBJECT: Final = "staff"
STAFF_IDENTITY: Final = f'{{"kind":"{STAFF_KIND}"}}'


def encode_access(access: Access) -> tuple[str, str]:
    """What never changes of it, and what was done."""
    fields = {
        "kind": ACCESS_KIND,
        "at": access.at.isoformat(),
        "mono_s": access.mono_s,
        "boot_id": access.boot_id,
        "actor": asdict(access.actor) if access.actor else None,
        "approver": asdict(access.approver) if access.approver else None,
        "attempt_id": access.attempt_id,
        "about": access.about,
        "why": access.why,
    }
    return _dump(fields), _dump({"deed": access.deed.name})


def decode_access(access_id: str, identity: str, state: str) -> Access:
    """What was done.

    Raises:
        KeyError, ValueError, TypeError: If the texts are not what this module wrote.
    """
    fields = json.loads(identity)
    return Access(
        id=access_id,
        deed=Deed[json.loads(state)["deed"]],
        at=datetime.fromisoformat(fields["at"]),
        mono_s=float(fields["mono_s"]),
        boot_id=str(fields["boot_id"]),
        actor=_signatory(fields["actor"]),
        approver=_signatory(fields["approver"]),
        attempt_id=fields["attempt_id"],
        about=fields["about"],
        why=fields["why"],
    )


def encode_staff(recovery: str) -> str:
    """How the recovery code is known while PINs are set; empty if none are."""
    return _dump({"recovery": recovery})


def decode_staff(_id: str, _identity: str, state: str) -> str:
    """How the recovery code is known; empty if no PINs are set.

    Raises:
        KeyError, ValueError, TypeError: If the text is not what this module wrote.
    """
    return str(json.loads(state)["recovery"])


def _signatory(fields: dict[str, str] | None) -> Signatory | None:
    return Signatory(**fields) if fields else None


def _dump(fields: dict[str, Any]) -> str:
    return json.dumps(fields, ensure_ascii=True, sort_keys=True, separators=(",", ":"))

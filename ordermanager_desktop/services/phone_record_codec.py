"""How a cancellation by phone is written in the journal, beside the attempts: plain JSON.

Earlier versions knew neither the call's time nor who closed a record.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import datetime
from typing import Any, Final

from ordermanager_desktop.models.call_timer import CallTime
from ordermanager_desktop.models.order import OrderKey
from ordermanager_desktop.models.phone_record import PhoneRecord, PhoneState
from ordermanager_desktop.services.attempt_codec import decode_snapshot, encode_snapshot

PHONE_KIND: Final = "phone"  # an attempt's identity has no kind


def encode_call(call: PhoneRecord) -> str:
    """What was recorded: the key, the order as it was shown, who called, when, the case number."""
    return _dump(
        {
            "kind": PHONE_KIND,
            "key": asdict(call.key),
            "snapshot": encode_snapshot(call.snapshot),
            "actor": call.actor,
            "case_number": call.case_number,
            "recorded_at": call.recorded_at.isoformat(),
            "call": _encoded_time(call.call),
        }
    )


def encode_call_state(call: PhoneRecord) -> str:
    """What became of it."""
    settled_at = call.settled_at.isoformat() if call.settled_at else None
    return _dump(
        {
            "state": call.state.name,
            "settled_at": settled_at,
            "closed_by": call.closed_by,
            "closing_note": call.closing_note,
        }
    )


def decode_call(call_id: str, identity: str, state: str) -> PhoneRecord:
    """The record as it was last written.

    Raises:
        KeyError, ValueError, TypeError: If the text is not what this module wrote.
    """
    fixed: dict[str, Any] = json.loads(identity)
    latest: dict[str, Any] = json.loads(state)
    settled_at = latest["settled_at"]
    return PhoneRecord(
        id=call_id,
        key=OrderKey(**fixed["key"]),
        snapshot=decode_snapshot(fixed["snapshot"]),
        actor=fixed["actor"],
        case_number=fixed["case_number"],
        recorded_at=datetime.fromisoformat(fixed["recorded_at"]),
        state=PhoneState[latest["state"]],
        settled_at=datetime.fromisoformat(settled_at) if settled_at else None,
        call=_decoded_time(fixed.get("call")),
        closed_by=latest.get("closed_by", ""),
        closing_note=latest.get("closing_note", ""),
    )


def _encoded_time(call: CallTime | None) -> dict[str, Any] | None:
    if call is None:
        return None
    return {"started_at": call.started_at.isoformat(), "length_s": call.length_s}


def _decoded_time(fields: dict[str, Any] | None) -> CallTime | None:
    if fields is None:
        return None
    return CallTime(datetime.fromisoformat(fields["started_at"]), int(fields["length_s"]))


def _dump(fields: dict[str, Any]) -> str:
    return json.dumps(fields, ensure_ascii=True, sort_keys=True, separators=(",", ":"))

"""How an attempt is written in the journal: plain JSON, one object for what never changes and one
for each state."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import datetime
from typing import Any

from ordermanager_desktop.models.cancellation import (
    Attempt,
    AttemptState,
    CancelledBy,
    CancelReason,
    Cause,
    IdentitySnapshot,
)
from ordermanager_desktop.models.order import OrderKey, OrderStatus
from ordermanager_desktop.services.amount_codec import decode_amount


def encode_identity(attempt: Attempt) -> str:
    """What was confirmed: the key, the order as it was shown, the reason, by whom and when."""
    return _dump(
        {
            "key": asdict(attempt.key),
            "snapshot": encode_snapshot(attempt.snapshot),
            "reason": attempt.reason.name,
            "note": attempt.note,
            "actor": attempt.actor,
            "confirmed_at": _iso(attempt.confirmed_at),
            "confirmed_mono_s": attempt.confirmed_mono_s,
            "boot_id": attempt.boot_id,
        }
    )


def encode_state(attempt: Attempt) -> str:
    """Where the attempt stands, and why."""
    return _dump(
        {
            "state": attempt.state.name,
            "cause": attempt.cause.name,
            "fail_base": attempt.fail_base,
            "sent_at": _iso(attempt.sent_at),
            "settled_at": _iso(attempt.settled_at),
            "platform_text": attempt.platform_text,
            "ended_as": attempt.ended_as.name if attempt.ended_as else None,
            "cancelled_by": attempt.cancelled_by.name,
            "attention_since": _iso(attempt.attention_since),
            "platform_reports_failure": attempt.platform_reports_failure,
            "dismissed_at": _iso(attempt.dismissed_at),
        }
    )


def decode_attempt(attempt_id: str, identity: str, state: str) -> Attempt:
    """The attempt as it was last written.

    Raises:
        KeyError, ValueError, TypeError: If the text is not what this module wrote.
    """
    fixed: dict[str, Any] = json.loads(identity)
    latest: dict[str, Any] = json.loads(state)
    ended_as = latest["ended_as"]
    return Attempt(
        id=attempt_id,
        key=OrderKey(**fixed["key"]),
        snapshot=decode_snapshot(fixed["snapshot"]),
        reason=CancelReason[fixed["reason"]],
        note=fixed["note"],
        actor=fixed["actor"],
        confirmed_at=datetime.fromisoformat(fixed["confirmed_at"]),
        confirmed_mono_s=fixed["confirmed_mono_s"],
        boot_id=fixed["boot_id"],
        state=AttemptState[latest["state"]],
        cause=Cause[latest["cause"]],
        fail_base=latest["fail_base"],
        sent_at=_moment(latest["sent_at"]),
        settled_at=_moment(latest["settled_at"]),
        platform_text=latest["platform_text"],
        ended_as=OrderStatus[ended_as] if ended_as else None,
        cancelled_by=CancelledBy[latest["cancelled_by"]],
        attention_since=_moment(latest["attention_since"]),
        platform_reports_failure=latest["platform_reports_failure"],
        dismissed_at=_moment(latest.get("dismissed_at")),  # the first records have none
    )


def encode_snapshot(snapshot: IdentitySnapshot) -> dict[str, Any]:
    """The order as it was shown, ready for JSON."""
    return {**asdict(snapshot), "placed_at": _iso(snapshot.placed_at)}


def decode_snapshot(fields: dict[str, Any]) -> IdentitySnapshot:
    """The order as it was shown.

    Raises:
        KeyError, ValueError, TypeError: If the fields are not what ``encode_snapshot`` made.
    """
    total = decode_amount(fields.pop("total"))
    placed_at = _moment(fields.pop("placed_at"))
    return IdentitySnapshot(**fields, total=total, placed_at=placed_at)


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def _dump(fields: dict[str, Any]) -> str:
    return json.dumps(fields, ensure_ascii=True, sort_keys=True, separators=(",", ":"))

"""How an attempt is written in the journal: plain JSON, one object for what never changes and one
for each state."""

from __future__ import annotations

import json
import logging
from dataclasses import asdict, replace
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

_logger = logging.getLogger(__name__)


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
    """The attempt as it was last written; UNKNOWN if its state can't be understood.

    Raises:
        KeyError, ValueError, TypeError: If not even the identity is what this module wrote.
    """
    confirmed = _decode_identity(identity)
    try:
        return Attempt(id=attempt_id, **confirmed, **_decode_state(state))
    except (KeyError, ValueError, TypeError) as error:
        # Bytes may have left: the reads that follow find what became of it.
        _logger.error("the state of %s can't be understood: %r", attempt_id, error)
        attempt = Attempt(id=attempt_id, **confirmed)
        return replace(attempt, state=AttemptState.UNKNOWN, cause=Cause.NO_ANSWER)


def _decode_identity(identity: str) -> dict[str, Any]:
    fields: dict[str, Any] = json.loads(identity)
    return {
        "key": OrderKey(**fields["key"]),
        "snapshot": decode_snapshot(fields["snapshot"]),
        "reason": CancelReason.__members__.get(fields["reason"], CancelReason.OTHER),
        "note": fields["note"],
        "actor": fields["actor"],
        "confirmed_at": datetime.fromisoformat(fields["confirmed_at"]),
        "confirmed_mono_s": fields["confirmed_mono_s"],
        "boot_id": fields["boot_id"],
    }


def _decode_state(state: str) -> dict[str, Any]:
    fields: dict[str, Any] = json.loads(state)
    ended_as = fields["ended_as"]
    return {
        "state": AttemptState[fields["state"]],
        "cause": Cause[fields["cause"]],
        "fail_base": fields["fail_base"],
        "sent_at": _moment(fields["sent_at"]),
        "settled_at": _moment(fields["settled_at"]),
        "platform_text": fields["platform_text"],
        "ended_as": OrderStatus[ended_as] if ended_as else None,
        "cancelled_by": CancelledBy[fields["cancelled_by"]],
        "attention_since": _moment(fields["attention_since"]),
        "platform_reports_failure": fields["platform_reports_failure"],
        "dismissed_at": _moment(fields.get("dismissed_at")),  # the first records have none
    }


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

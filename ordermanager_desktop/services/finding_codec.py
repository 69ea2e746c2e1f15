"""How a finding about the journal is written in it.

The start that notices a loss soon writes over its trace, so the finding itself is kept.
"""

from __future__ import annotations

import json
from typing import Final

from ordermanager_desktop.models.record_finding import FindingKind, RecordFinding

FINDING_KIND: Final = "finding"


def encode_finding(finding: RecordFinding) -> str:
    """What was found."""
    fields = {"kind": FINDING_KIND, "finding": finding.kind.name, "facts": finding.facts}
    return json.dumps(fields, sort_keys=True, separators=(",", ":"))


def encode_noted(*, is_noted: bool) -> str:
    """Whether a person knows of it."""
    return json.dumps({"is_noted": is_noted}, separators=(",", ":"))


def decode_finding(_id: str, identity: str, state: str) -> tuple[RecordFinding, bool]:
    """What was found, and whether a person knows of it.

    Raises:
        KeyError, ValueError, TypeError: If the text is not what this module wrote.
    """
    fields = json.loads(identity)
    finding = RecordFinding(FindingKind[fields["finding"]], fields["facts"])
    return finding, bool(json.loads(state)["is_noted"])

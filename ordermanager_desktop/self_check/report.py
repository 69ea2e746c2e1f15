"""What a self-check found, for people and for machines."""

from __future__ import annotations

import json
import platform
import sys
from dataclasses import asdict, dataclass
from enum import StrEnum

from ordermanager_desktop import __version__


class Verdict(StrEnum):
    """How one check ended; a warning is about the computer, a failure about the app."""

    OK = "ok"
    WARNING = "warning"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Finding:
    """One check and what it saw."""

    name: str
    verdict: Verdict
    detail: str


def as_json(findings: list[Finding]) -> str:
    """The whole report; ``is_sound`` is the exit code's reason."""
    report = {
        "version": __version__,
        "is_frozen": bool(getattr(sys, "frozen", False)),
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        "is_sound": is_sound(findings),
        "checks": [asdict(finding) for finding in findings],
    }
    return json.dumps(report, indent=2, ensure_ascii=True)


def is_sound(findings: list[Finding]) -> bool:
    """True unless a check failed."""
    return all(finding.verdict is not Verdict.FAILED for finding in findings)

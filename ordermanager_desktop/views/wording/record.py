"""Words for what is wrong with the record of cancellations, and what it means."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from ordermanager_desktop.models.record_finding import FindingKind, RecordFinding
from ordermanager_desktop.services.cancellation_journal import JournalFailure, JournalIsNewer
from ordermanager_desktop.views.wording.desk import journal_unusable


def only_shown(failure: JournalFailure) -> str:
    """Why orders are shown and none can be cancelled here."""
    if isinstance(failure, JournalIsNewer):
        return QCoreApplication.translate(
            "Record",
            "A newer Order Manager wrote the record of cancellations on this computer: orders are "
            "shown, and none can be cancelled here. Start the newer one; until then call the "
            "platform.",
        )
    return journal_unusable()


def found(findings: Iterable[RecordFinding]) -> str:
    """What is wrong; cancelling goes on."""
    kinds = {finding.kind for finding in findings}
    return "\n".join(_sentence(kind) for kind in FindingKind if kind in kinds)


def understood() -> str:
    """The manager knows; the next start says nothing of it."""
    return QCoreApplication.translate("Record", "Understood")


def _sentence(kind: FindingKind) -> str:
    match kind:
        case FindingKind.SET_ASIDE:
            return QCoreApplication.translate(
                "Record",
                "The record of cancellations was damaged and set aside: earlier attempts are "
                "unknown. Check with the platform before you cancel an order again.",
            )
        case FindingKind.CUT:
            return QCoreApplication.translate(
                "Record",
                "The end of the record of cancellations is gone, or an older copy lies in its "
                "place: earlier cancellations may be missing. Check open orders with the platform.",
            )
        case FindingKind.CHANGED:
            return QCoreApplication.translate(
                "Record",
                "The record of cancellations was changed outside Order Manager: earlier "
                "cancellations may be missing or wrong in it. Check open orders with the platform.",
            )
        case FindingKind.UNREADABLE:
            return QCoreApplication.translate(
                "Record",
                "Some entries in the record of cancellations can't be read: earlier cancellations "
                "may be missing. Check open orders with the platform.",
            )

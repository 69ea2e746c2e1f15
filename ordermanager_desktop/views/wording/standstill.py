"""Words for a task of ours that stands still: what that means, and what to do."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ordermanager_desktop.models.duty import Duty

translate = QCoreApplication.translate


def standstill_sentence(duty: Duty) -> str:
    """What the window says for as long as it lasts."""
    match duty:
        case Duty.OUTCOMES:
            return translate(
                "standstill",
                "Open cancellations are not updating: Order Manager tries to go on. If this "
                "stays, ask the platform, and close the app and open it again.",
            )
        case Duty.ORDERS:
            return translate(
                "standstill",
                "Some orders are not updating: Order Manager tries to go on. If this stays, "
                "close the app and open it again.",
            )
        case Duty.LIST_KEEPING:
            return translate(
                "standstill",
                "The list is not being kept for the next start. Orders go on; close the app and "
                "open it again when there is time.",
            )

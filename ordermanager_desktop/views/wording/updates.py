"""Sentences about new versions."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ordermanager_desktop.services.updates.release import Version
from ordermanager_desktop.services.updates.update_fault import UpdateFault
from ordermanager_desktop.services.updates.update_rules import NotNow

translate = QCoreApplication.translate


def is_ready(version: Version) -> str:
    """A version lies ready."""
    text = translate("updates", "Version {version} is ready. It takes over after a restart.")
    return text.format(version=version)


def restart_now() -> str:
    """The button that restarts into it."""
    return translate("updates", "Restart now")


def not_now(reason: NotNow) -> str:
    """Why the restart has to wait."""
    match reason:
        case NotNow.OPEN_ATTEMPT:
            return translate(
                "updates", "A cancellation is under way. Restart when its outcome is known."
            )
        case NotNow.RUSH_HOUR:
            return translate("updates", "These are your rush hours. Restart after them.")


def newest_already() -> str:
    """Nothing to do."""
    return translate("updates", "This is the newest version.")


def looking() -> str:
    """It may take a while."""
    return translate("updates", "Looking for a newer version…")


def refused(fault: UpdateFault) -> str:
    """Why there is none."""
    match fault:
        case UpdateFault.UNREACHABLE:
            return translate(
                "updates", "The server with new versions can’t be reached. Nothing has changed."
            )
        case UpdateFault.NOT_GENUINE:
            return translate(
                "updates",
                "What came is not a genuine version. It was thrown away; nothing changed.",
            )
        case UpdateFault.OUT_OF_DATE:
            return translate(
                "updates",
                "The list of versions is out of date. Check this computer’s clock, or try later.",
            )
        case UpdateFault.NO_ROOM:
            return translate("updates", "There is not enough room on the disk for a new version.")


def nothing_to_go_back_to() -> str:
    """No former version is kept."""
    return translate("updates", "There is no earlier version on this computer.")


def managed() -> str:
    """This installation updates itself not."""
    return translate("updates", "Order Manager is kept up to date by whoever installed it.")


def going_back(version: Version) -> str:
    """The former version, and a button."""
    return translate("updates", "Go back to version {version}?").format(version=version)


def go_back() -> str:
    """The button that goes back."""
    return translate("updates", "Go back and restart")

"""The gate before every cancellation: who may confirm one. Open until staff PINs are set."""

from __future__ import annotations

from typing import Protocol

from ordermanager_desktop.models.cancellation import Attempt
from ordermanager_desktop.models.staff_access import Authorisation


class GuardsCancelling(Protocol):
    """Decides whether an attempt may begin."""

    async def admit(self, attempt: Attempt, authorisation: Authorisation) -> str:
        """Who cancels, for the record; empty while nobody is asked. Uses the authorisation up.

        Raises:
            NotAuthorised: Nothing is to be sent.
            JournalFailure: If it could not be written who allowed it; nothing is to be sent.
        """


class OpenGate:
    """No PINs are set: nobody is asked."""

    async def admit(self, attempt: Attempt, authorisation: Authorisation) -> str:
        """Everybody may."""
        return ""

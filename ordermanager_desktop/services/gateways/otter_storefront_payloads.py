"""The wire shapes of the Otter API's storefront calls, as much of them as the app uses.

Otter Public API reference, schemas PauseResponse and ProcessingStatusResponse, read 2026-06-03.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, Field

from ordermanager_desktop.services.gateways.otter_payloads import Maybe, Payload, Text, each_of


class RequestIdPayload(Payload):
    """What a taken request is called."""

    request_id: Text = Field("", alias="requestId")


class ErrorPayload(Payload):
    """Why something failed."""

    message: Text = ""


class ActionPayload(Payload):
    """One try."""

    error: Maybe[ErrorPayload] = None


class StateInfoPayload(Payload):
    """One stretch of the way."""

    error: Maybe[ErrorPayload] = None
    actions: Annotated[list[Maybe[ActionPayload]], BeforeValidator(each_of)] = Field(
        default_factory=list, alias="action"
    )

    @property
    def failure(self) -> str:
        """The last word about what went wrong."""
        errors = [self.error, *(action.error for action in self.actions if action)]
        return next((error.message for error in errors if error and error.message), "")


class ProviderPayload(Payload):
    """How far one platform is."""

    provider: Text = ""
    status: Text = Field("", alias="requestStatus")
    state: Text = Field("", alias="currentState")
    states: Annotated[list[Maybe[StateInfoPayload]], BeforeValidator(each_of)] = Field(
        default_factory=list, alias="stateInfo"
    )

    @property
    def failure(self) -> str:
        """What the platform says of its failure; empty if nothing."""
        told = [state.failure for state in self.states if state]
        return next((text for text in reversed(told) if text), "")


class ProcessingPayload(Payload):
    """How far a request is. A platform that can't be read is None: it is not done."""

    providers: Annotated[list[Maybe[ProviderPayload]], BeforeValidator(each_of)] = Field(
        default_factory=list, alias="processRequestStatuses"
    )

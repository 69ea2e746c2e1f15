"""Pausing a store at the Otter API, and taking orders again.

Otter Public API reference, "Manager Storefront Endpoints", read 2026-06-03: a request is taken
(200) and then worked on for each platform by itself; 8 a minute, store and call. Without an end
a pause lasts until 4 in the morning, store time.
"""

from __future__ import annotations

import logging
from datetime import UTC, datetime

from pydantic import ValidationError

from ordermanager_desktop.models.cancellation import CancelOutcome
from ordermanager_desktop.services.gateways.addresses import is_safe_id, path_of
from ordermanager_desktop.services.gateways.otter_paths import STOREFRONT_ROOT
from ordermanager_desktop.services.gateways.otter_payloads import where_it_broke
from ordermanager_desktop.services.gateways.otter_requests import STOREFRONT_SCOPE, OtterRequests
from ordermanager_desktop.services.gateways.otter_storefront_payloads import (
    ProcessingPayload,
    ProviderPayload,
    RequestIdPayload,
)
from ordermanager_desktop.services.gateways.protocols import UnreadableAnswer
from ordermanager_desktop.services.gateways.step_protocols import (
    PauseAction,
    PauseAnswer,
    Progress,
    ProviderProgress,
)
from ordermanager_desktop.services.gateways.strict_json import BadJson, parse_json
from ordermanager_desktop.services.gateways.untrusted_text import ERROR_CHARACTERS, cleaned

_CALLS = {PauseAction.PAUSE: "pause", PauseAction.RESUME: "unpause"}
_MOST_PROVIDERS = 40
_log = logging.getLogger(__name__)


class OtterStorefront:
    """What an account does with whole stores."""

    _requests: OtterRequests

    async def pause_store(self, store: str, until: datetime | None) -> PauseAnswer:
        """Ask for a pause until a moment (aware UTC); None leaves its end to the platform."""
        body: dict[str, object] = {"reason": "OTHER"}
        if until is not None:
            body["end"] = until.astimezone(UTC).isoformat(timespec="seconds")
        return await self._request(store, PauseAction.PAUSE, body)

    async def resume_store(self, store: str) -> PauseAnswer:
        """Ask to take orders again."""
        return await self._request(store, PauseAction.RESUME, {})

    async def pause_progress(
        self, store: str, action: PauseAction, request_id: str
    ) -> tuple[ProviderProgress, ...]:
        """How far a request is, by platform; nothing if the platform tells of none.

        Raises:
            GatewayError: One of the family.
        """
        if not is_safe_id(request_id):
            raise UnreadableAnswer("the request's id can't stand in an address")
        path = path_of(_CALLS[action], "request", request_id, "status")
        reply = await self._requests.read(f"{STOREFRONT_ROOT}{path}", store, scope=STOREFRONT_SCOPE)
        try:
            payload = ProcessingPayload.model_validate(parse_json(reply.body).value)
        except BadJson as error:
            raise UnreadableAnswer(str(error)) from error
        except ValidationError as error:
            raise UnreadableAnswer(where_it_broke(error)) from error
        return tuple(_progress(each) for each in payload.providers[:_MOST_PROVIDERS])

    async def _request(
        self, store: str, action: PauseAction, body: dict[str, object]
    ) -> PauseAnswer:
        target = f"{STOREFRONT_ROOT}/{_CALLS[action]}"
        answer, content = await self._requests.ask(target, body, store, scope=STOREFRONT_SCOPE)
        if answer.outcome is not CancelOutcome.ACCEPTED:
            return PauseAnswer(answer)
        return PauseAnswer(answer, _request_id(content))


def _request_id(content: bytes) -> str:
    """The id that was told, if it can stand in an address: without it the request is taken too."""
    try:
        told = RequestIdPayload.model_validate(parse_json(content).value).request_id
    except (BadJson, ValidationError):
        told = ""
    if not is_safe_id(told):
        _log.warning("a request of a store was taken without an id to ask for")
        return ""
    return told


def _progress(payload: ProviderPayload | None) -> ProviderProgress:
    if payload is None:
        return ProviderProgress("", Progress.UNKNOWN)
    return ProviderProgress(
        cleaned(payload.provider), _standing(payload), cleaned(payload.failure, ERROR_CHARACTERS)
    )


def _standing(payload: ProviderPayload) -> Progress:
    if payload.status == "SUCCESS" or payload.state == "COMPLETED":
        return Progress.DONE
    if payload.status == "FAIL" or payload.state in ("FAILED", "CANCELLED"):
        return Progress.FAILED
    return Progress.UNDER_WAY if payload.status == "IN_PROGRESS" else Progress.UNKNOWN

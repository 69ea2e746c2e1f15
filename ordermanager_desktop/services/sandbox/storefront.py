"""Pausing the store on its platforms: requests that are taken, and how far they are.

Otter Public API reference, Manager Storefront Endpoints, read 2026-06-03.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import uuid4

from ordermanager_desktop.services.sandbox.clock import Clock, iso_utc
from ordermanager_desktop.services.sandbox.replies import Refusal
from ordermanager_desktop.services.sandbox.wire import Json

PROVIDERS = ("doordash", "grubhub", "ubereats")
TAKES = timedelta(seconds=2)
KEPT_REQUESTS = 500


@dataclass(frozen=True)
class _StorefrontRequest:
    id: str
    store_id: str
    operation: str
    started_at: datetime


class Storefront:
    """Pause and unpause requests. Thread-safe."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._requests: dict[str, _StorefrontRequest] = {}

    def take(self, store_id: str, operation: str) -> str:
        """Take a request (operation PAUSE or UNPAUSE); returns its id."""
        request = _StorefrontRequest(str(uuid4()), store_id, operation, self._clock())
        with self._lock:
            self._requests[request.id] = request
            if len(self._requests) > KEPT_REQUESTS:
                del self._requests[next(iter(self._requests))]
        return request.id

    def status(self, store_id: str, operation: str, request_id: str) -> Json:
        """How far the request is, per provider.

        Raises:
            Refusal: 404 if this store made no such request.
        """
        with self._lock:
            request = self._requests.get(request_id)
        if request is None or (request.store_id, request.operation) != (store_id, operation):
            raise Refusal(404, "Resource not found.")
        statuses = [self._provider_status(request, provider) for provider in PROVIDERS]
        return {"processRequestStatuses": statuses}

    def _provider_status(self, request: _StorefrontRequest, provider: str) -> Json:
        ends_at = request.started_at + TAKES
        is_done = self._clock() >= ends_at
        status = "SUCCESS" if is_done else "IN_PROGRESS"
        state = "COMPLETED" if is_done else "PROVIDER_REQUEST_IN_PROGRESS"
        times = {
            "startedAt": iso_utc(request.started_at),
            "finishedAt": iso_utc(ends_at) if is_done else None,
        }
        action = {"operationType": request.operation, "status": status, "retryAttempt": 0}
        return {
            "requestId": f"{request.id}-{provider}",
            "provider": provider,
            **times,
            "stateInfo": [{**times, "state": state, "status": status, "action": [action]}],
            "requestStatus": status,
            "currentState": state,
        }

"""Pausing the store on its platforms: requests that are taken, how far they are, what they do.

Otter Public API reference, Manager Storefront Endpoints, read 2026-06-03.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import uuid4

from ordermanager_desktop.services.sandbox.clock import Clock, iso_utc
from ordermanager_desktop.services.sandbox.replies import Refusal
from ordermanager_desktop.services.sandbox.scenario import StorefrontHabits
from ordermanager_desktop.services.sandbox.wire import Json

PROVIDERS = ("doordash", "grubhub", "ubereats")
PAUSE, UNPAUSE = "PAUSE", "UNPAUSE"
KEPT_REQUESTS = 500
_ENDS_AT_HOUR = 4  # store time, which is this computer's


@dataclass(frozen=True)
class _StorefrontRequest:
    id: str
    store_id: str
    operation: str
    taken_at: datetime
    starts_at: datetime
    ends_at: datetime
    habits: StorefrontHabits

    @property
    def done_at(self) -> datetime | None:
        takes_s = self.habits.takes_s
        return None if takes_s is None else self.taken_at + timedelta(seconds=takes_s)

    def is_done(self, at: datetime) -> bool:
        return self.done_at is not None and at >= self.done_at

    def fails_at_all(self) -> bool:
        return set(self.habits.fails_on) >= set(PROVIDERS)


class Storefront:
    """Pause and unpause requests. Thread-safe."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._habits = StorefrontHabits()
        self._requests: dict[str, _StorefrontRequest] = {}

    def open_with(self, habits: StorefrontHabits) -> None:
        """Begin a scenario: every store takes orders."""
        with self._lock:
            self._habits = habits
            self._requests.clear()

    def take(
        self,
        store_id: str,
        operation: str,
        *,
        starts_at: datetime | None = None,
        ends_at: datetime | None = None,
    ) -> str:
        """Take a request; returns its id. A pause without an end lasts until 4 in the morning."""
        now = self._clock()
        with self._lock:
            request = _StorefrontRequest(
                str(uuid4()),
                store_id,
                operation,
                now,
                starts_at or now,
                ends_at or _next_morning(now),
                self._habits,
            )
            self._requests[request.id] = request
            if len(self._requests) > KEPT_REQUESTS:
                del self._requests[next(iter(self._requests))]
        return request.id

    def is_paused(self, store_id: str, at: datetime) -> bool:
        """Whether the last request that came true keeps new orders away."""
        with self._lock:
            requests = [each for each in self._requests.values() if each.store_id == store_id]
        done = [each for each in requests if each.is_done(at) and not each.fails_at_all()]
        if not done or done[-1].operation == UNPAUSE:
            return False
        return done[-1].starts_at <= at < done[-1].ends_at

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
        is_done = request.is_done(self._clock())
        has_failed = is_done and provider in request.habits.fails_on
        error = {"errorType": "PROVIDER", "message": request.habits.failure} if has_failed else None
        status = "FAIL" if has_failed else "SUCCESS" if is_done else "IN_PROGRESS"
        over = "FAILED" if has_failed else "COMPLETED"
        state = over if is_done else "PROVIDER_REQUEST_IN_PROGRESS"
        times = {
            "startedAt": iso_utc(request.taken_at),
            "finishedAt": iso_utc(request.done_at) if is_done and request.done_at else None,
        }
        action = {
            "operationType": request.operation,
            "status": status,
            "retryAttempt": 0,
            "error": error,
        }
        return {
            "requestId": f"{request.id}-{provider}",
            "provider": provider,
            **times,
            "stateInfo": [
                {**times, "state": state, "status": status, "action": [action], "error": error}
            ],
            "requestStatus": status,
            "currentState": state,
        }


def _next_morning(now: datetime) -> datetime:
    local = now.astimezone()
    morning = local.replace(hour=_ENDS_AT_HOUR, minute=0, second=0, microsecond=0)
    return morning if morning > local else morning + timedelta(days=1)

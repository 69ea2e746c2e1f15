"""Rate limits of the platform.

Otter Public API reference, operations' limits, and its guide on rate limiting, read 2026-06-03.
A refused request does not count; there is no Retry-After.
"""

from __future__ import annotations

import threading
from collections import deque
from dataclasses import dataclass
from datetime import datetime, timedelta

from ordermanager_desktop.services.sandbox.clock import Clock
from ordermanager_desktop.services.sandbox.rules import Endpoint

MINUTE = timedelta(minutes=1)
SECOND = timedelta(seconds=1)
SLOW_ENDPOINTS = frozenset(
    {
        Endpoint.PAUSE,
        Endpoint.UNPAUSE,
        Endpoint.PAUSE_STATUS,
        Endpoint.UNPAUSE_STATUS,
        Endpoint.PING,
    }
)


@dataclass(frozen=True)
class Limits:
    """How many requests are let through; a test may scale them down."""

    orders_per_min: int = 32
    storefront_per_min: int = 8
    unauthenticated_per_min: int = 3
    per_ip_per_s: int = 20

    def per_min(self, endpoint: Endpoint) -> int:
        return self.storefront_per_min if endpoint in SLOW_ENDPOINTS else self.orders_per_min


class RateLimiter:
    """Sliding windows by caller. Thread-safe. Without limits everything passes."""

    def __init__(self, clock: Clock, limits: Limits | None) -> None:
        self._clock = clock
        self._limits = limits
        self._lock = threading.Lock()
        self._windows: dict[tuple[str, ...], deque[datetime]] = {}

    def admits_unauthenticated(self, ip: str) -> bool:
        """Token calls and calls without a valid token, per address."""
        if self._limits is None:
            return True
        return self._passes(("unauthenticated", ip), self._limits.unauthenticated_per_min, MINUTE)

    def admits(self, ip: str, application: str, store: str, endpoint: Endpoint) -> bool:
        """Signed-in calls: per address, then per application, store and endpoint."""
        if self._limits is None:
            return True
        per_min = self._limits.per_min(endpoint)
        return self._passes(("ip", ip), self._limits.per_ip_per_s, SECOND) and self._passes(
            (application, store, endpoint), per_min, MINUTE
        )

    def forget(self) -> None:
        """Begin anew, as after a minute of silence."""
        with self._lock:
            self._windows.clear()

    def _passes(self, key: tuple[str, ...], most: int, span: timedelta) -> bool:
        now = self._clock()
        with self._lock:
            window = self._windows.setdefault(key, deque())
            while window and window[0] <= now - span:
                window.popleft()
            if len(window) >= most:
                return False
            window.append(now)
            return True

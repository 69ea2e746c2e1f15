"""How many requests a minute this station may send to each endpoint of a store.

The platform counts per application, store and endpoint, so that all stations of a store share one
limit (Otter Public API, rate limits: 32 a minute). Each takes its part and leaves two for others.
"""

from __future__ import annotations

from aiolimiter import AsyncLimiter

from ordermanager_desktop.models.order import OrderKey

PLATFORM_LIMIT_PER_MIN = 32
_SPARE = 2


class RateBudgets:
    """One budget for each endpoint and store.

    Args:
        per_minute: The platform's limit for one endpoint of one store.
        stations: How many stations of ours share it.
    """

    def __init__(self, per_minute: int = PLATFORM_LIMIT_PER_MIN, *, stations: int = 1) -> None:
        self._per_minute = max(1, (per_minute - _SPARE) // stations)
        self._limiters: dict[tuple[str, str, str], AsyncLimiter] = {}

    @property
    def per_minute(self) -> int:
        """This station's part."""
        return self._per_minute

    async def take(self, endpoint: str, key: OrderKey) -> None:
        """Wait until one more request fits, and count it."""
        await self._limiter(endpoint, key).acquire()

    def is_free(self, endpoint: str, key: OrderKey) -> bool:
        """True if one more request fits now."""
        return self._limiter(endpoint, key).has_capacity()

    def _limiter(self, endpoint: str, key: OrderKey) -> AsyncLimiter:
        place = (endpoint, key.connection, key.store)
        if place not in self._limiters:
            self._limiters[place] = AsyncLimiter(self._per_minute, 60.0)
        return self._limiters[place]

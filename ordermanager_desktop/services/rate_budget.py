"""How many requests this station may send, and who goes first.

Otter Public API, rate limits: 32 a minute for each application, store and endpoint, so that all
stations of a store share one limit, and 20 a second for each address. This station takes its part
of both and leaves two for others.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from math import inf

from ordermanager_desktop.models.order import OrderKey, StoreKey
from ordermanager_desktop.services.clock import Clock
from ordermanager_desktop.services.gateways.protocols import RateLimited
from ordermanager_desktop.services.rate_window import RateWindow, Urgency

__all__ = ["RateBudgets", "Urgency"]

PLATFORM_LIMIT_PER_MIN = 32
PLATFORM_LIMIT_PER_S = 20
STOREFRONT_SHARE = 4  # its calls have a quarter of that: 8 a minute
_SPARE = 2
_MINUTE_S = 60.0


# Parts of a budget that the less urgent leave untouched, so that a cancellation finds room.
_KEPT_FREE = {
    Urgency.CANCEL: 0.0,
    Urgency.OUTCOME: 0.2,
    Urgency.STEP: 0.3,
    Urgency.BACKGROUND: 0.4,
    Urgency.LIST: 0.4,
}
_KEPT_FREE_AT_ENDPOINT = {**_KEPT_FREE, Urgency.LIST: 0.0}  # nothing else uses the list's own


class RateBudgets:
    """One budget for each endpoint and store, and one for this computer's address.

    The platform counts a request when it arrives, and nobody here sees that: it may wait for a
    connection, or the whole app may stand still with it half way out. So a turn is held until its
    request has ended, and counts for a whole window more. Whatever arrives within a window was
    then counted together, and can't be more than our part.

    Args:
        per_minute: The platform's limit for one endpoint of one store.
        per_second: Its limit for one address.
        stations: How many stations of ours share them.
    """

    def __init__(
        self,
        clock: Clock,
        per_minute: int = PLATFORM_LIMIT_PER_MIN,
        *,
        per_second: int = PLATFORM_LIMIT_PER_S,
        stations: int = 1,
    ) -> None:
        self._clock = clock
        self._per_minute = max(1, (per_minute - _SPARE) // stations)
        most = max(1, (per_second - _SPARE) // stations)
        self._address = RateWindow(clock, most, window_s=1.0, kept_free=_KEPT_FREE)
        self._budgets: dict[tuple[str, StoreKey], RateWindow] = {}

    @property
    def per_minute(self) -> int:
        """This station's part."""
        return self._per_minute

    def of_slower_endpoints(self, share: int) -> RateBudgets:
        """Budgets for endpoints with so small a part of the limit, at the same address."""
        slower = RateBudgets(self._clock, max(1, (self._per_minute + _SPARE) // share))
        slower._address = self._address
        return slower

    @asynccontextmanager
    async def turn(
        self,
        endpoint: str,
        place: OrderKey | StoreKey,
        urgency: Urgency,
        *,
        rank: float = 0.0,
        within_s: float = inf,
    ) -> AsyncIterator[bool]:
        """Hold the place of one request while it is under way; False if it may not leave.

        That is when none got free in time. A refusal that passes through as ``RateLimited`` is
        noted.

        Args:
            rank: Among equally urgent ones the lowest goes first.
        """
        async with self.room(endpoint, place, urgency, rank=rank, within_s=within_s) as has_room:
            if not has_room:
                yield False
                return
            async with self.departure(urgency):
                try:
                    yield True
                except RateLimited:
                    self.note_refusal(endpoint, place)
                    raise

    @asynccontextmanager
    async def room(
        self,
        endpoint: str,
        place: OrderKey | StoreKey,
        urgency: Urgency,
        *,
        rank: float = 0.0,
        within_s: float = inf,
    ) -> AsyncIterator[bool]:
        """The first half of a turn, for who has more to do before the request departs."""
        until_s = self._clock.monotonic_s() + within_s
        async with self._budget(endpoint, place).turn(urgency, rank, until_s) as has_room:
            yield has_room

    @asynccontextmanager
    async def departure(self, urgency: Urgency) -> AsyncIterator[None]:
        """The second half: from this address. It is a matter of a second."""
        async with self._address.turn(urgency, 0.0, inf):
            yield

    def note_refusal(self, endpoint: str, place: OrderKey | StoreKey) -> None:
        """The platform said 429: somebody else shares the limit. Go half as fast for a minute."""
        self._budget(endpoint, place).halve()

    def limit_now(self, endpoint: str, place: OrderKey | StoreKey) -> int:
        """Requests a minute that may leave at present."""
        return self._budget(endpoint, place).most_now()

    def most_used(self, place: StoreKey) -> int:
        """Requests of the last minute to the endpoint of a store that had the most."""
        return max((budget.used() for budget in self._budgets_of(place)), default=0)

    def is_slowed(self, place: StoreKey) -> bool:
        """True while the platform's refusal of a request to that store is fresh."""
        return any(budget.is_halved() for budget in self._budgets_of(place))

    def _budgets_of(self, place: StoreKey) -> list[RateWindow]:
        return [each for (_, at), each in self._budgets.items() if at == place]

    def _budget(self, endpoint: str, place: OrderKey | StoreKey) -> RateWindow:
        at = endpoint, place.place if isinstance(place, OrderKey) else place
        if at not in self._budgets:
            self._budgets[at] = RateWindow(
                self._clock,
                self._per_minute,
                window_s=_MINUTE_S,
                kept_free=_KEPT_FREE_AT_ENDPOINT,
            )
        return self._budgets[at]

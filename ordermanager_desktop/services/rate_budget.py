"""How many requests a minute this station may send to each endpoint of a store, and who goes first.

The platform counts per application, store and endpoint, so that all stations of a store share one
limit (Otter Public API, rate limits: 32 a minute). Each takes its part and leaves two for others.
"""

from __future__ import annotations

import asyncio
import heapq
import itertools
from collections import deque
from dataclasses import dataclass, field
from enum import IntEnum
from math import inf

from ordermanager_desktop.models.order import OrderKey, StoreKey
from ordermanager_desktop.services.clock import Clock

PLATFORM_LIMIT_PER_MIN = 32
_SPARE = 2
_WINDOW_S = 60.0
_HALVED_FOR_S = 60.0
_SHORTEST_WAIT_S = 0.001  # what rounding leaves of a second must not be waited for in a circle


class Urgency(IntEnum):
    """Who is served first when requests have to wait."""

    CANCEL = 0  # a cancellation, or the look before it
    OUTCOME = 1  # what became of a cancellation
    BACKGROUND = 2  # what nobody waits for


# Parts of the budget that the less urgent leave untouched, so that a cancellation finds room.
_KEPT_FREE = {Urgency.CANCEL: 0.0, Urgency.OUTCOME: 0.2, Urgency.BACKGROUND: 0.4}


class RateBudgets:
    """One budget for each endpoint and store.

    Args:
        per_minute: The platform's limit for one endpoint of one store.
        stations: How many stations of ours share it.
    """

    def __init__(
        self, clock: Clock, per_minute: int = PLATFORM_LIMIT_PER_MIN, *, stations: int = 1
    ) -> None:
        self._clock = clock
        self._per_minute = max(1, (per_minute - _SPARE) // stations)
        self._budgets: dict[tuple[str, str, str], _Budget] = {}

    @property
    def per_minute(self) -> int:
        """This station's part."""
        return self._per_minute

    async def take(
        self,
        endpoint: str,
        key: OrderKey,
        urgency: Urgency,
        *,
        rank: float = 0.0,
        within_s: float = inf,
    ) -> bool:
        """Wait until one more request fits, and count it. False if none fits in time.

        Args:
            rank: Among equally urgent ones the lowest goes first.
        """
        return await self._budget(endpoint, key).take(urgency, rank, within_s)

    def note_refusal(self, endpoint: str, key: OrderKey) -> None:
        """The platform said 429: somebody else shares the limit. Go half as fast for a minute."""
        self._budget(endpoint, key).halve()

    def most_used(self, place: StoreKey) -> int:
        """Requests of the last minute to the endpoint of a store that had the most."""
        return max((budget.used() for budget in self._budgets_of(place)), default=0)

    def is_slowed(self, place: StoreKey) -> bool:
        """True while the platform's refusal of a request to that store is fresh."""
        return any(budget.is_halved() for budget in self._budgets_of(place))

    def _budgets_of(self, place: StoreKey) -> list[_Budget]:
        wanted = (place.connection, place.store)
        return [each for (_, *at), each in self._budgets.items() if tuple(at) == wanted]

    def _budget(self, endpoint: str, key: OrderKey) -> _Budget:
        place = (endpoint, key.connection, key.store)
        if place not in self._budgets:
            self._budgets[place] = _Budget(self._clock, self._per_minute)
        return self._budgets[place]


@dataclass(order=True, slots=True)
class _Waiter:
    urgency: Urgency
    rank: float
    number: int
    turn: asyncio.Event = field(compare=False)


class _Budget:
    """Never more than the limit in any minute, counted by the moments of the last one.

    A bucket that refills steadily would let twice the limit through in its first minute.
    """

    def __init__(self, clock: Clock, per_minute: int) -> None:
        self._clock = clock
        self._per_minute = per_minute
        self._halved_until_s = -inf
        self._spent_s: deque[float] = deque()
        self._waiters: list[_Waiter] = []
        self._numbers = itertools.count()

    def halve(self) -> None:
        self._halved_until_s = self._clock.monotonic_s() + _HALVED_FOR_S

    def is_halved(self) -> bool:
        return self._clock.monotonic_s() < self._halved_until_s

    def used(self) -> int:
        self._forget_old(self._clock.monotonic_s())
        return len(self._spent_s)

    async def take(self, urgency: Urgency, rank: float, within_s: float) -> bool:
        waiter = _Waiter(urgency, rank, next(self._numbers), asyncio.Event())
        until_s = self._clock.monotonic_s() + within_s
        heapq.heappush(self._waiters, waiter)
        try:
            return await self._wait_for_room(waiter, until_s)
        finally:
            self._waiters.remove(waiter)
            heapq.heapify(self._waiters)
            if self._waiters:
                self._waiters[0].turn.set()

    async def _wait_for_room(self, waiter: _Waiter, until_s: float) -> bool:
        while True:
            now_s = self._clock.monotonic_s()
            room_in_s = self._room_in_s(waiter.urgency, now_s) if self._is_first(waiter) else inf
            if room_in_s <= 0:
                self._spent_s.append(now_s)
                return True
            if now_s >= until_s:
                return False
            waiter.turn.clear()
            wait_s = min(room_in_s, until_s - now_s, _WINDOW_S)
            await self._clock.wait(waiter.turn, max(wait_s, _SHORTEST_WAIT_S))

    def _is_first(self, waiter: _Waiter) -> bool:
        return self._waiters[0] is waiter

    def _room_in_s(self, urgency: Urgency, now_s: float) -> float:
        """Seconds until one more request of this urgency fits; zero if it fits now."""
        self._forget_old(now_s)
        excess = len(self._spent_s) - self._limit(urgency, now_s)
        if excess < 0:
            return 0.0
        return self._spent_s[excess] + _WINDOW_S - now_s

    def _forget_old(self, now_s: float) -> None:
        while self._spent_s and self._spent_s[0] + _WINDOW_S <= now_s:
            self._spent_s.popleft()

    def _limit(self, urgency: Urgency, now_s: float) -> int:
        limit = self._per_minute if now_s >= self._halved_until_s else self._per_minute // 2
        return max(1, round(limit * (1 - _KEPT_FREE[urgency])))

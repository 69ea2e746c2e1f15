"""One limit of a platform as this station keeps it: so many requests in any window of time."""

from __future__ import annotations

import asyncio
import heapq
import itertools
from collections import deque
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from enum import IntEnum
from math import inf

from ordermanager_desktop.services.clock import Clock

_HALVED_FOR_S = 60.0
_LONGEST_WAIT_S = 60.0
_SHORTEST_WAIT_S = 0.001  # what rounding leaves of a second must not be waited for in a circle


class Urgency(IntEnum):
    """Who is served first when requests have to wait."""

    CANCEL = 0  # a cancellation, or the look before it
    OUTCOME = 1  # what became of a cancellation
    STEP = 2  # a step of an order or a store that a person asked for
    BACKGROUND = 3  # what nobody waits for
    LIST = 4  # a page of a list: the next poll brings it, too


@dataclass(order=True, slots=True)
class _Waiter:
    urgency: Urgency
    rank: float
    number: int
    turn: asyncio.Event = field(compare=False)


class RateWindow:
    """Never more than so many requests under way or ended within the last window.

    A bucket that refills steadily would let twice the limit through in its first window.
    """

    def __init__(
        self, clock: Clock, most: int, *, window_s: float, kept_free: Mapping[Urgency, float]
    ) -> None:
        self._clock = clock
        self._most = most
        self._window_s = window_s
        self._kept_free = kept_free
        self._halved_until_s = -inf
        self._under_way = 0
        self._ended_s: deque[float] = deque()
        self._waiters: list[_Waiter] = []
        self._numbers = itertools.count()

    def halve(self) -> None:
        self._halved_until_s = self._clock.monotonic_s() + _HALVED_FOR_S

    def is_halved(self) -> bool:
        return self._clock.monotonic_s() < self._halved_until_s

    def most_now(self) -> int:
        return max(1, self._most // 2) if self.is_halved() else self._most

    def used(self) -> int:
        self._forget_old(self._clock.monotonic_s())
        return self._under_way + len(self._ended_s)

    @asynccontextmanager
    async def turn(self, urgency: Urgency, rank: float, until_s: float) -> AsyncIterator[bool]:
        if not await self._take(urgency, rank, until_s):
            yield False
            return
        try:
            yield True
        finally:
            self._under_way -= 1
            self._ended_s.append(self._clock.monotonic_s())
            self._wake_first()

    async def _take(self, urgency: Urgency, rank: float, until_s: float) -> bool:
        waiter = _Waiter(urgency, rank, next(self._numbers), asyncio.Event())
        heapq.heappush(self._waiters, waiter)
        try:
            return await self._wait_for_room(waiter, until_s)
        finally:
            self._waiters.remove(waiter)
            heapq.heapify(self._waiters)
            self._wake_first()

    async def _wait_for_room(self, waiter: _Waiter, until_s: float) -> bool:
        while True:
            now_s = self._clock.monotonic_s()
            room_in_s = self._room_in_s(waiter.urgency, now_s) if self._is_first(waiter) else inf
            if room_in_s <= 0:
                self._under_way += 1
                return True
            if now_s >= until_s:
                return False
            waiter.turn.clear()
            wait_s = min(room_in_s, until_s - now_s, _LONGEST_WAIT_S)
            await self._clock.wait(waiter.turn, max(wait_s, _SHORTEST_WAIT_S))

    def _is_first(self, waiter: _Waiter) -> bool:
        return self._waiters[0] is waiter

    def _wake_first(self) -> None:
        if self._waiters:
            self._waiters[0].turn.set()

    def _room_in_s(self, urgency: Urgency, now_s: float) -> float:
        """Seconds until one more request of this urgency fits: zero if it fits now, infinite if
        some that are under way have to end first."""
        excess = self.used() - self._limit(urgency)
        if excess < 0:
            return 0.0
        if excess >= len(self._ended_s):
            return inf
        return self._ended_s[excess] + self._window_s - now_s

    def _forget_old(self, now_s: float) -> None:
        while self._ended_s and self._ended_s[0] + self._window_s <= now_s:
            self._ended_s.popleft()

    def _limit(self, urgency: Urgency) -> int:
        return max(1, round(self.most_now() * (1 - self._kept_free[urgency])))

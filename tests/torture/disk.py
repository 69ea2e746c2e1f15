"""A disk that survives kills, and fails as disks do."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ordermanager_desktop.models.cancellation import Attempt, AttemptState
from ordermanager_desktop.models.order import OrderKey
from ordermanager_desktop.services.attempt_codec import (
    decode_attempt,
    encode_identity,
    encode_state,
)
from ordermanager_desktop.services.cancellation_journal import JournalFailure
from ordermanager_desktop.services.order_memory import OrderMemory
from tests.torture.cells import DISK, Point

if TYPE_CHECKING:
    from datetime import datetime

    from tests.torture.station import Life, Station


@dataclass
class Disk:
    """What is durable: the text of each attempt's states in order, and what was seen of orders."""

    identities: dict[str, str] = field(default_factory=dict)
    states: dict[str, list[str]] = field(default_factory=dict)
    latest: dict[str, Attempt] = field(default_factory=dict)  # decoded, for those who look on
    seen: dict[OrderKey, OrderMemory] = field(default_factory=dict)
    broken_until_s: float = 0.0


class DiskPort:
    """The journal as one life of the app sees it."""

    def __init__(self, station: Station, life: Life) -> None:
        self._station = station
        self._disk = station.disk
        self._life = life

    async def record(self, attempt: Attempt, at: datetime) -> None:
        station, point = self._station, self._point_of(attempt)
        is_early = station.rng.random() < 0.5
        await self._write_takes_time()
        fault = station.takes(point, DISK)
        if is_early:
            await station.at(self._life, point, attempt.key)
        inspector = station.world.inspector
        inspector.marker_failed(attempt.id)
        await self._fail_if(fault)
        self._store(attempt)
        if not is_early:
            await station.at(self._life, point, attempt.key)
        if fault == "I/O error, yet durable":
            raise JournalFailure(fault)
        inspector.marker_written(attempt.id)

    async def attempts(self) -> list[Attempt]:
        disk = self._disk
        return [decode_attempt(i, disk.identities[i], disk.states[i][-1]) for i in disk.identities]

    async def remember(self, memory: OrderMemory) -> None:
        await self._write_takes_time()
        await self._fail_if(None)
        self._disk.seen[memory.key] = OrderMemory(
            memory.key, memory.ended_as, memory.cancelled_by, memory.most_failures
        )

    async def memories(self) -> list[OrderMemory]:
        return list(self._disk.seen.values())

    async def _write_takes_time(self) -> None:
        self._life.check()
        await asyncio.sleep(self._station.rng.uniform(0.001, 0.02))
        await self._station.machine.running()
        self._life.check()

    async def _fail_if(self, fault: str | None) -> None:
        now_s = self._station.world.loop.time()
        match fault:
            case "slow disk":
                await self._station.machine.sleep(self._station.rng.choice((5.0, 15.0, 130.0)))
                self._life.check()
            case "I/O error, yet durable" | None:
                pass
            case _:
                self._disk.broken_until_s = now_s + self._station.rng.choice((0.0, 3.0, 40.0))
                raise JournalFailure(fault)
        if now_s < self._disk.broken_until_s:
            raise JournalFailure("still broken")

    def _store(self, attempt: Attempt) -> None:
        before = self._disk.latest.get(attempt.id)
        if before is None:
            self._disk.identities[attempt.id] = encode_identity(attempt)
        self._disk.states.setdefault(attempt.id, []).append(encode_state(attempt))
        self._disk.latest[attempt.id] = attempt
        self._station.world.inspector.recorded(self._station, self._life, before, attempt)

    def _point_of(self, attempt: Attempt) -> Point:
        if attempt.id not in self._disk.identities:
            return Point.INTENT_COMMIT
        if attempt.state is AttemptState.SENDING:
            return Point.MARKER_COMMIT
        return Point.RESULT_COMMIT

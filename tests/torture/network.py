"""A network and an API as one life of the app sees them: requests get lost, late and mangled."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from ordermanager_desktop.models.cancellation import (
    AnswerCause,
    CancelAnswer,
    CancelOrder,
    OrderReading,
    ReasonOffer,
)
from ordermanager_desktop.models.order import Order, OrderKey
from ordermanager_desktop.services.gateways.evidence import (
    evidence_of,
    evidence_of_silence,
    not_sent,
)
from ordermanager_desktop.services.gateways.protocols import (
    CancelRoute,
    OrderNotFound,
    PlatformUnreachable,
    RateLimited,
    UnreadableAnswer,
    WebPageAnswered,
    always,
)
from tests.torture.cells import BAD_READS, BROKEN_STREAM, ON_THE_WIRE, STATUSES, UNREACHABLE, Point
from tests.torture.truth import Post

if TYPE_CHECKING:
    from tests.torture.station import Life, Station

DEADLINE_S = 30.0
_RETRY_AFTER_S = {"retry 0": 0.0, "retry 9999": 9999.0, "retry date": 7.0}


class NetworkPort:
    """The gateway of one life. What a status line proves is judged by the real evidence rules."""

    def __init__(self, station: Station, life: Life) -> None:
        self._station = station
        self._life = life
        self._answers_for_ever: str | None = None
        self._is_signed_in = True

    def cancel_route(self, order: Order) -> CancelRoute:
        return CancelRoute.API

    def reasons_for(self, order: Order) -> tuple[ReasonOffer, ...]:
        return ()

    # -- commands

    async def prepare_cancelling(self, key: OrderKey) -> CancelAnswer | None:
        if self._station.takes(Point.PREFLIGHT, ("sign-in lost",)):
            self._is_signed_in = False
        if self._is_signed_in:
            return None
        await self._travel(0.05, 9.0)
        if not self._station.is_online:
            return not_sent(AnswerCause.UNREACHABLE)
        self._is_signed_in = self._station.rng.random() < 0.7
        return None if self._is_signed_in else not_sent(AnswerCause.SIGN_IN_REJECTED)

    async def renew_sign_in(self) -> bool:
        self._station.world.coverage.rows["5 401 renews"] += 1
        await self._travel(0.05, 2.0)
        return self._station.is_online and self._station.rng.random() < 0.8

    async def cancel(
        self, command: CancelOrder, *, may_leave: Callable[[], bool] = always
    ) -> CancelAnswer:
        station = self._station
        station.asked.add(command.attempt_id)
        await self._travel(0.01, 0.1)
        await station.at(self._life, Point.CONNECT, command.key)
        if station.takes(Point.CONNECT, UNREACHABLE) or not station.is_online:
            return evidence_of_silence(left=False)
        if not may_leave():
            return not_sent(AnswerCause.HELD_BACK)
        station.world.inspector.leaving(station, self._life, command)
        post = Post(
            station.name, self._life.number, command.attempt_id, command.key, command.reason,
            station.world.loop.time(),
        )  # fmt: skip
        station.world.platform.posts.append(post)
        try:
            async with asyncio.timeout(DEADLINE_S):
                return await self._exchange(post)
        except TimeoutError:
            self._life.check()
            return evidence_of_silence(left=True)
        except asyncio.CancelledError:
            if post.status is None and station.rng.random() < 0.5:
                self._arrives_later(post)
            raise

    async def _exchange(self, post: Post) -> CancelAnswer:
        """From the first byte to the last one of the answer."""
        status: int | None = None
        scripted = self._scripted()
        for point in ON_THE_WIRE:
            await self._travel(0.001, 0.1)
            await self._station.at(self._life, point, post.key)
            fault = self._station.takes(point, BROKEN_STREAM)
            if fault in ("latency", "drip"):
                await self._travel(1.0, 60.0)
            elif fault or not self._station.is_online:
                return self._broken_off(post, point, status)
            if point is Point.WAITING:
                status = self._arrive(post, scripted)
                if self._station.takes(point, ("defect in our code",)):
                    raise self._station.world.planned_defect()
            if point is Point.STATUS_LINE:
                post.status = status  # it has been read
        assert status is not None
        return self._evidence(status, scripted)

    def _scripted(self) -> str | None:
        script = self._answers_for_ever or self._station.takes(Point.STATUS_LINE, STATUSES)
        if script and script.endswith("for ever"):
            self._answers_for_ever = script
        return script

    def _arrive(self, post: Post, scripted: str | None) -> int:
        number = int(scripted[:3]) if scripted else None
        # Behind a 5xx or a redirect nobody knows what was done.
        may_be_done = number is not None and (number >= 500 or 300 <= number < 400)
        although = may_be_done and self._station.rng.random() < 0.5
        return self._station.world.platform.take(post, number, although_refused=although)

    def _broken_off(self, post: Post, point: Point, status: int | None) -> CancelAnswer:
        if status is None and (point is Point.BODY or self._station.rng.random() < 0.3):
            self._arrives_later(post)
        if point is Point.ANSWER_BODY and status is not None:
            return evidence_of(status)  # its words are lost, what it proves is not
        return evidence_of_silence(left=True)

    def _arrives_later(self, post: Post) -> None:
        """The bytes are on their way, whatever became of their sender."""
        world = self._station.world
        seconds = world.rng.choice((0.0, 0.2, 5.0, 40.0))
        world.touch(seconds)
        world.loop.call_later(seconds, world.platform.take, post, None)

    def _evidence(self, status: int, scripted: str | None) -> CancelAnswer:
        evidence = evidence_of(status)
        if status != 429 or scripted is None:
            return replace(evidence, text="the platform's words")
        asked = next((s for words, s in _RETRY_AFTER_S.items() if words in scripted), None)
        return replace(evidence, retry_after_s=asked)

    # -- reads

    async def read_order(self, key: OrderKey, *, deadline_s: float = 10.0) -> OrderReading:
        station = self._station
        is_preflight = deadline_s < 10.0
        point = Point.PREFLIGHT if is_preflight else Point.POLL
        await station.at(self._life, point, key)
        await self._travel(0.02, 0.6)
        older_by_s = 0.0
        for fault in (*UNREACHABLE, *BAD_READS, "captive portal"):
            if station.takes(point, (fault,)):
                older_by_s = self._fail_read(fault)
                key = station.world.other_order(key) if fault == "other order" else key
                break
        if not station.is_online:
            raise PlatformUnreachable("no network")
        view = station.world.platform.view(key, older_by_s=older_by_s)
        mono_s = station.machine.monotonic_s()
        station.note_seen(self._life, mono_s, view)
        words = "no" if view.failures else ""
        return OrderReading(view.order, mono_s, view.by, view.failures, words)

    def _fail_read(self, fault: str) -> float:
        """Seconds by which the answer is stale; raises if there is none."""
        match fault:
            case "stale":
                return self._station.rng.choice((1.0, 10.0, 25.0))
            case "other order":
                return 0.0
            case "404 read":
                raise OrderNotFound("404")
            case "malformed":
                raise UnreadableAnswer("half a brace")
            case "429 read":
                raise RateLimited(3.0)
            case "captive portal":
                raise WebPageAnswered("<html>")
            case "defect in our code":
                raise self._station.world.planned_defect()
            case _:
                raise PlatformUnreachable(fault)

    async def _travel(self, least_s: float, most_s: float) -> None:
        await asyncio.sleep(self._station.rng.uniform(least_s, most_s))
        await self._station.machine.running()
        self._life.check()

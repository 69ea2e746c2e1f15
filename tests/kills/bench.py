"""Plays one run: an order is placed, the app is killed while it cancels it, and started again."""

from __future__ import annotations

import logging
import shutil
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.request import urlopen

from ordermanager_desktop.practice import practice_account
from ordermanager_desktop.services.sandbox.clock import utc_now
from ordermanager_desktop.services.sandbox.ledger import Fate, RequestRecord
from ordermanager_desktop.services.sandbox.orders import PICKED_UP, SandboxOrder
from ordermanager_desktop.services.sandbox.server import Sandbox
from tests.kills.job import Job, read_notes
from tests.kills.launcher import Launcher, Life, launcher
from tests.kills.plan import Others, Plan, Point

_LOOK_EVERY_S = 0.003
_LIFE_WITHIN_S = 90.0
_TURNS_OF_THE_SERVER = 2


class PlatformClock:
    """The platform's time, which can be stopped: what is due then happens later."""

    def __init__(self) -> None:
        self._stopped_at: datetime | None = None

    def __call__(self) -> datetime:
        return self._stopped_at or utc_now()

    @property
    def is_stopped(self) -> bool:
        """True while it stands still."""
        return self._stopped_at is not None

    def stop(self) -> None:
        """Nothing becomes due from here on."""
        self._stopped_at = self()

    def go_on(self) -> None:
        """All that became due meanwhile happens."""
        self._stopped_at = None


@dataclass(frozen=True)
class Trace:
    """All that is known of one run.

    Attributes:
        exit_code: Of the life that was killed; negative is a signal, None one that did not end.
        first: The notes of the life that was killed.
        second: The notes of the life after that.
        at_kill: The cancel requests that had arrived when it was dead.
        at_end: The cancel requests of the whole run, for whichever order.
        fate: What became of the order.
        others_touched: Numbers of other orders that somebody cancelled.
    """

    plan: Plan
    order_id: str
    exit_code: int | None
    first: list[dict[str, Any]]
    second: list[dict[str, Any]]
    second_exit_code: int | None
    at_kill: list[RequestRecord]
    at_end: list[RequestRecord]
    fate: Fate
    others_touched: list[str]
    output: str = ""


class Bench:
    """A practice server and a launcher, used for many runs, one after the other."""

    def __init__(self, *, is_fresh: bool | None = None) -> None:
        # A killed app leaves requests half-way; the server would tell of each.
        logging.getLogger("uvicorn.error").setLevel(logging.CRITICAL)
        self._clock = PlatformClock()
        self._sandbox = Sandbox("quiet", limits=False, arrivals=False, clock=self._clock)
        self._launcher: Launcher = launcher() if is_fresh is None else launcher(is_fresh=is_fresh)

    def __enter__(self) -> Self:
        self._sandbox.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._launcher.close()
        self._sandbox.stop()

    def play(self, plan: Plan) -> Trace:
        """One run, on a board of its own."""
        self._clock.go_on()
        self._sandbox.play("quiet")
        self._sandbox.ledger.clear()
        order = self._sandbox.place_order(source=plan.source)
        for rule in reversed(plan.rules(order.id)):  # the one added last is asked first
            self._sandbox.add_rule(rule)
        folder = tempfile.mkdtemp(prefix="kills-")
        try:
            return self._lives(plan, order, folder)
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def _lives(self, plan: Plan, order: SandboxOrder, folder: str) -> Trace:
        job = self._job(plan, order, folder)
        if not plan.waits_for_outcome:
            self._clock.stop()
        exit_code = self._first_life(plan, job, order)
        self._let_the_server_come_round()
        at_kill = self._sandbox.cancel_requests()
        if plan.ends_meanwhile:
            self._go_on(plan, order)
        else:
            self._clock.stop()
        second = replace(job, story="look", point="", is_settled=self._is_settled(plan, order))
        second_exit_code = self._second_life(plan, second, order)
        touched = [fate.number for fate in self._sandbox.fates() if fate.taken_cancels]
        return Trace(
            plan=plan,
            order_id=order.id,
            exit_code=exit_code,
            first=read_notes(job.notes_path),
            second=read_notes(second.notes_path),
            second_exit_code=second_exit_code,
            at_kill=at_kill,
            at_end=self._sandbox.cancel_requests(),
            fate=self._sandbox.fate(order.id),
            others_touched=[number for number in touched if number != order.number],
            output=_outputs(job, second),
        )

    def _job(self, plan: Plan, order: SandboxOrder, folder: str) -> Job:
        account = practice_account(self._sandbox)
        fields = ("kind", "label", "base_url", "client_id", "client_secret", "store_ids")
        return Job(
            story="cancel",
            folder=folder,
            account={"id": "otter", **{name: getattr(account, name) for name in fields}},
            source=order.source,
            order_id=order.id,
            number=order.number,
            point=plan.point,
            moment=plan.moment,
            occurrence=plan.occurrence,
            delay_s=plan.delay_s,
        )

    def _first_life(self, plan: Plan, job: Job, order: SandboxOrder) -> int | None:
        life = self._launcher.start(job)
        if not plan.is_killed_from_outside:
            return _outlive(life)
        if plan.point is Point.ANYWHERE:
            is_time = _some_time_after_confirming(job)
        else:
            is_time = self._has_arrived(order, plan.occurrence)
        return _outlive(life, lambda: life.kill() if is_time() else None)

    def _second_life(self, plan: Plan, job: Job, order: SandboxOrder) -> int | None:
        """If the platform's time stands still, it goes on once the app shows what it found."""

        def look() -> None:
            if self._clock.is_stopped and _has_noted(job, "attention"):
                self._go_on(plan, order)

        return _outlive(self._launcher.start(job), look)

    def _go_on(self, plan: Plan, order: SandboxOrder) -> None:
        self._clock.go_on()
        match plan.behaviour.others:
            case Others.CUSTOMER_CANCELS:
                self._sandbox.customer_cancels(order.id)
            case Others.COURIER_LEAVES:
                self._sandbox.advance(order.id, PICKED_UP)

    def _has_arrived(self, order: SandboxOrder, requests: int) -> Callable[[], bool]:
        return lambda: len(self._sandbox.cancel_requests(order.number)) >= requests

    def _is_settled(self, plan: Plan, order: SandboxOrder) -> bool:
        was_taken = bool(self._sandbox.fate(order.id).taken_cancels)
        by_request = was_taken and bool(plan.behaviour.outcomes)
        return by_request or plan.behaviour.others is not Others.NOTHING

    def _let_the_server_come_round(self) -> None:
        """Whatever a dead app had sent has been read once the server answers something later."""
        for _ in range(_TURNS_OF_THE_SERVER):
            with urlopen(f"{self._sandbox.url}/_sandbox/scenarios", timeout=10) as answer:
                answer.read()


def _outlive(life: Life, look: Callable[[], object] = lambda: None) -> int | None:
    """Wait for its end, looking again and again; None if it would not end by itself."""
    deadline_s = time.monotonic() + _LIFE_WITHIN_S
    while time.monotonic() < deadline_s:
        look()
        if (code := life.exit_code(_LOOK_EVERY_S)) is not None:
            return code
    life.kill()
    life.exit_code(_LIFE_WITHIN_S)
    return None


def _some_time_after_confirming(job: Job) -> Callable[[], bool]:
    confirmed_s: list[float] = []

    def is_time() -> bool:
        if not confirmed_s and _has_noted(job, "confirmed"):
            confirmed_s.append(time.monotonic())
        return bool(confirmed_s) and time.monotonic() - confirmed_s[0] >= job.delay_s

    return is_time


def _has_noted(job: Job, what: str) -> bool:
    return any(what in note for note in read_notes(job.notes_path))


def _outputs(*jobs: Job) -> str:
    """What the lives wrote to their output and into their log."""
    logs = sorted((Path(jobs[0].folder) / "logs").glob("*.log"))
    paths = [*(job.output_path for job in jobs), *logs]
    texts = [path.read_text(errors="replace") for path in paths if path.exists()]
    return "\n".join(text for text in texts if text)

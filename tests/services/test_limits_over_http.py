"""Real requests to a practice server that minds its limits: its ledger is the judge."""

import asyncio
import time
from collections import defaultdict
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from ordermanager_desktop.models.order_store import OrderStore
from ordermanager_desktop.practice import practice_account
from ordermanager_desktop.services.account_session import AccountSession, SessionPace
from ordermanager_desktop.services.clock import Clock, SystemClock
from ordermanager_desktop.services.sandbox.ledger import Ledger
from ordermanager_desktop.services.sandbox.rules import Endpoint
from ordermanager_desktop.services.sandbox.server import Sandbox

STARTED_AT = datetime.now(UTC)
A_CROWD = tuple(f"store-{number}" for number in range(1, 17))


class HurriedClock:
    """A minute takes a second."""

    def __init__(self) -> None:
        self._began_s = time.monotonic()

    def now(self) -> datetime:
        return STARTED_AT + timedelta(seconds=self.monotonic_s())

    def monotonic_s(self) -> float:
        return (time.monotonic() - self._began_s) * 60

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds / 60)

    async def wait(self, event: asyncio.Event, timeout_s: float) -> bool:
        return await SystemClock().wait(event, timeout_s / 60)


@asynccontextmanager
async def at_work(sandbox: Sandbox, folder: Path, clock: Clock) -> AsyncIterator[AccountSession]:
    """An account whose feeds are asked to poll again and again."""
    session = await AccountSession.open(
        practice_account(sandbox),
        OrderStore(),
        folder,
        clock=clock,
        on_journal_failure=lambda _: None,
        pace=SessionPace(poll_pause_s=0.0),
    )
    try:
        session.start()
        yield session
    finally:
        await session.aclose()


def most_within(ledger: Ledger, span: timedelta, key: Callable = lambda request: "") -> int:
    """Of the requests that a sign-in was good for, the most within any such time."""
    moments = defaultdict(list)
    for request in ledger.requests():
        if request.endpoint is not Endpoint.TOKEN:
            moments[key(request)].append(request.at)
    return max(
        sum(first <= moment < first + span for moment in times)
        for times in moments.values()
        for first in times
    )


def refused(ledger: Ledger) -> int:
    return sum(request.answer == 429 for request in ledger.requests())


async def test_no_poke_makes_a_feed_pass_the_limit_of_its_store(tmp_path: Path) -> None:
    """Reconnecting, waking up and *Try again* all poll at once; the limit is still the limit."""
    clock = HurriedClock()
    stores = ("uptown", "airport")
    with Sandbox("quiet", clock=clock.now, arrivals=False, store_ids=stores) as sandbox:
        async with at_work(sandbox, tmp_path, clock) as session:
            while len(sandbox.ledger.requests(Endpoint.FEED)) < len(stores) * 40:
                session.wake_up()
                await clock.sleep(0.5)
        ledger = sandbox.ledger
        most = most_within(ledger, timedelta(minutes=1), lambda each: (each.store, each.endpoint))
        assert most <= 32
        assert refused(ledger) == 0


async def test_a_crowd_that_a_standstill_held_up_does_not_leave_all_at_once(tmp_path: Path) -> None:
    with Sandbox("quiet", arrivals=False, store_ids=A_CROWD) as sandbox:
        async with at_work(sandbox, tmp_path, SystemClock()) as session:
            for number in count():
                session.wake_up()
                await asyncio.sleep(0.02)
                if number == 10:
                    time.sleep(1.1)  # the loop itself stands still, with requests half way out
                if len(sandbox.ledger.requests()) > 34:
                    break  # each twice, and some
        assert most_within(sandbox.ledger, timedelta(seconds=1)) <= 20
        assert refused(sandbox.ledger) == 0

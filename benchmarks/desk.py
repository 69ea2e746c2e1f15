"""The whole window on the practice server: click to first byte, and how long a page blocks it.

The practice server is a thread of the same process, so all figures are somewhat too high.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

import httpx
from PySide6.QtWidgets import QApplication

from benchmarks.kitchen import account_of, busy_kitchen
from benchmarks.row import in_ms, ratio_row, tell
from ordermanager_desktop.app import AppSettings, OrderManager
from ordermanager_desktop.models.cancellation import CancelReason
from ordermanager_desktop.models.order_row import RowLabel
from ordermanager_desktop.services.account_session import SessionPace
from ordermanager_desktop.services.cancellation_journal import CancellationJournal
from ordermanager_desktop.services.event_loop import run
from ordermanager_desktop.services.gateways.http import Call
from ordermanager_desktop.services.sandbox.orders import CONFIRMED, PREPARED
from ordermanager_desktop.services.sandbox.server import Sandbox
from ordermanager_desktop.tour.stage import Stage
from ordermanager_desktop.views.theme import apply_theme
from ordermanager_desktop.views.typography import apply_typography

CLICKS = 15
PAGES = 20
FRAME_S = 1 / 60
SELDOM = SessionPace(poll_pause_s=3600.0, requests_per_min=1_000_000, requests_per_s=1_000_000)


class Marks:
    """When the command's first byte left, and how long commits took before that."""

    def __init__(self) -> None:
        self.sent_s: float | None = None
        self.commits_s = 0.0

    def watch_wire(self) -> None:
        """Note the first byte of each command."""
        watch = Call.watch

        async def noting(call: Call, event: str, info: Mapping[str, Any]) -> None:
            is_leaving = event.endswith("send_request_headers.started")
            if is_leaving and call.target.endswith("/cancel"):
                self.sent_s = time.perf_counter()
            await watch(call, event, info)

        Call.watch = noting  # type: ignore[method-assign]

    def watch_commits(self) -> None:
        """Add up what is waited for the disk until the first byte."""
        for name in ("record", "remember"):
            setattr(CancellationJournal, name, self._timed(getattr(CancellationJournal, name)))

    def _timed(self, write: Callable[..., Awaitable[None]]) -> Callable[..., Awaitable[None]]:
        async def timed(*values: Any) -> None:
            started_s = time.perf_counter()
            await write(*values)
            if self.sent_s is None:
                self.commits_s += time.perf_counter() - started_s

        return timed


async def measure(marks: Marks, folder: Path) -> int:
    """Open the window, measure, print."""
    with busy_kitchen() as sandbox:
        settings = AppSettings(account_of(sandbox), folder, is_practice=True, pace=SELDOM)
        manager = OrderManager(settings)
        try:
            await manager.open()
            stage = Stage(manager, sandbox)
            await stage.until(lambda: len(manager.store) >= 60, "sixty orders")
            block_s = await _longest_block_s(stage)
            clicks = [await _click_s(stage, marks) for _ in range(CLICKS + 1)][1:]
        finally:
            await manager.aclose()
        bare_s = await asyncio.to_thread(asyncio.run, _bare_click_s(sandbox))
    own_s = [all_s - commits_s for all_s, commits_s in clicks]
    commits_s = median(each for _, each in clicks)
    tell(
        [
            ratio_row(
                "click on Cancel this order to the first byte, durable commits taken out",
                own_s,
                [bare_s] * len(own_s),
                goal=1.25,
                against="httpx on plain asyncio",
                note=f"{in_ms(median(own_s), bare_s)}; commits {in_ms(commits_s)}",
            ),
            ratio_row(
                "longest block of the window by a page of 60 orders",
                [block_s],
                [FRAME_S],
                goal=0.06,
                against="one frame",
                note=in_ms(block_s),
            ),
        ]
    )
    return 0


async def _longest_block_s(stage: Stage) -> float:
    """The longest gap between two turns of the loop while pages come in which all has changed."""
    gaps: list[float] = []
    heart = asyncio.create_task(_beat(gaps))
    for page in range(PAGES):
        for order in stage.sandbox.orders():
            stage.sandbox.advance(order.id, (CONFIRMED, PREPARED)[page % 2])
        polls = len(stage.sandbox.ledger.requests("feed"))
        if page == 0:
            gaps.clear()  # so far the window was still being built
        assert stage.manager.session is not None
        stage.manager.session.poke()
        await stage.until(lambda p=polls: len(stage.sandbox.ledger.requests("feed")) > p, "a poll")
        await asyncio.sleep(0.3)
    heart.cancel()
    return max(gaps)


async def _beat(gaps: list[float]) -> None:
    last_s = time.perf_counter()
    while True:
        await asyncio.sleep(0.001)
        now_s = time.perf_counter()
        gaps.append(now_s - last_s - 0.001)
        last_s = now_s


async def _click_s(stage: Stage, marks: Marks) -> tuple[float, float]:
    """One cancellation by hand: seconds from the click to the first byte, and in commits."""
    live = next(row for row in stage.manager.store if row.label in (RowLabel.READY, RowLabel.NEW))
    await stage.open_order(live.order.number)
    await stage.press("cancel_order")
    await stage.choose(CancelReason.OTHER)
    marks.sent_s, marks.commits_s = None, 0.0
    clicked_s = time.perf_counter()
    await stage.press("confirm_cancel")
    sent_s = await stage.until(lambda: marks.sent_s, "the command on the wire")
    assert sent_s is not None
    number = live.order.number
    await stage.until(lambda: stage.row(number).label is RowLabel.CANCELLED, "the outcome")
    await stage.press("close_details")
    return sent_s - clicked_s, marks.commits_s


async def _bare_click_s(sandbox: Sandbox) -> float:
    """The same two requests, a read and a command, by httpx with nothing around."""
    async with httpx.AsyncClient(base_url=sandbox.url, trust_env=False) as client:
        form = {
            "grant_type": "client_credentials",
            "scope": "manager.orders",
            "client_id": sandbox.client_id,
            "client_secret": sandbox.client_secret,
        }
        token = (await client.post("/v1/auth/token", data=form)).json()["access_token"]
        client.headers.update({"Authorization": f"Bearer {token}"})
        client.headers.update({"X-Store-Id": sandbox.store_ids[0]})
        live = [order for order in sandbox.orders() if not order.is_over][: CLICKS + 1]
        times = [await _bare_cancel_s(client, order.source, order.id) for order in live]
    return median(times[1:])


async def _bare_cancel_s(client: httpx.AsyncClient, source: str, order_id: str) -> float:
    sent: list[float] = []

    async def trace(event: str, _: Mapping[str, Any]) -> None:
        if event.endswith("send_request_headers.started"):
            sent.append(time.perf_counter())

    path = f"/manager/order/v1/sources/{source}/orders/{order_id}"
    started_s = time.perf_counter()
    (await client.get(path)).json()
    body = {"cancellationReason": "REASON_OTHER"}
    await client.post(f"{path}/cancel", json=body, extensions={"trace": trace})
    return sent[0] - started_s


if __name__ == "__main__":
    app = QApplication([])
    apply_theme(app, "light")
    apply_typography(app)
    marks = Marks()
    marks.watch_wire()
    marks.watch_commits()
    with TemporaryDirectory() as folder:
        run(app, measure(marks, Path(folder)))

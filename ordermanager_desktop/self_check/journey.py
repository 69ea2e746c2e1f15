"""One whole cancellation, through the real widgets, against the practice server."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

from ordermanager_desktop.app import OrderManager
from ordermanager_desktop.models.cancellation import CancelReason
from ordermanager_desktop.models.order_row import RowLabel
from ordermanager_desktop.practice import practice_settings
from ordermanager_desktop.self_check.checks import CheckFailed
from ordermanager_desktop.services.account_session import SessionPace
from ordermanager_desktop.services.cancellation_timings import CancellationTimings
from ordermanager_desktop.services.sandbox.server import Sandbox
from ordermanager_desktop.tour.stage import Stage, StepFailed

_HURRIED = SessionPace(
    timings=CancellationTimings().scaled(0.05),
    poll_pause_s=0.2,
    requests_per_min=1_000_000,
    requests_per_s=1_000_000,
)
_SOURCE = "doordash"


async def practice_server(_folder: Path) -> str:
    """It starts, and serves a store."""
    sandbox = Sandbox("quiet", arrivals=False)
    await asyncio.to_thread(sandbox.start)
    try:
        return f"{len(sandbox.orders())} orders"
    finally:
        await asyncio.to_thread(sandbox.stop)


async def cancellation(folder: Path) -> str:
    """A manager cancels an order: one request reaches the platform, and the row says so."""
    sandbox = Sandbox("quiet", limits=False, outcome_after_s=0.2, arrivals=False)
    await asyncio.to_thread(sandbox.start)
    data_folder = folder / "journey"
    data_folder.mkdir()
    settings = replace(practice_settings(sandbox, data_folder), pace=_HURRIED)
    stage = Stage(OrderManager(settings), sandbox)
    try:
        await stage.manager.open()
        return await _cancel_one(stage)
    except StepFailed as failure:
        raise CheckFailed(str(failure)) from failure
    finally:
        await stage.manager.aclose()
        await asyncio.to_thread(sandbox.stop)


async def _cancel_one(stage: Stage) -> str:
    await stage.until(lambda: len(stage.manager.store) > 0, "the first orders")
    number = next(
        row.order.number for row in stage.manager.store if row.order.key.source == _SOURCE
    )
    await stage.confirm_cancelling(number, CancelReason.OTHER)
    await stage.labelled(number, RowLabel.CANCELLED)
    requests = len(stage.sandbox.ledger.requests("cancel"))
    if requests != 1:
        raise CheckFailed(f"the platform heard {requests} requests to cancel")
    return f"#{number} cancelled by one request"

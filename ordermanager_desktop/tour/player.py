"""Plays the story step by step, writes a numbered picture of each, and says where it broke."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from ordermanager_desktop.app import OrderManager
from ordermanager_desktop.practice import practice_account, practice_settings
from ordermanager_desktop.services.account_session import SessionPace
from ordermanager_desktop.services.cancellation_timings import CancellationTimings
from ordermanager_desktop.services.sandbox.opening_orders import LUNCH
from ordermanager_desktop.services.sandbox.scenarios import SCENARIOS
from ordermanager_desktop.services.sandbox.server import DEFAULT_STORES, Sandbox
from ordermanager_desktop.tour.setting_up import tour_setup
from ordermanager_desktop.tour.several_stores import SECOND_STORE, STORE_NAMES
from ordermanager_desktop.tour.stage import Stage, Step, StepFailed
from ordermanager_desktop.tour.story import STORY

_SETTLE_S = 0.08  # for layouts and the frame in which the list catches up, before the picture
_OUTCOME_S = 1.2  # long enough for the picture of *Cancelling…*
_STORES = (*DEFAULT_STORES, SECOND_STORE)
_PACE = SessionPace(
    timings=CancellationTimings().scaled(0.2),
    poll_pause_s=0.4,
    requests_per_min=600,
    side_pace=0.1,
)


async def play(
    pictures: Path,
    data_folder: Path,
    *,
    size: tuple[int, int],
    scenario: str,
    story: Sequence[Step] = STORY,
) -> int:
    """Play the story in practice; 0 only if every step showed what it must.

    Everything is as in practice by hand, but nobody has to wait: the outcome comes sooner and the
    app asks for it more often. No order arrives unasked, so that every tour shows the same ones.
    """
    act = replace(SCENARIOS[scenario], opening=LUNCH)  # the story needs all orders of the board
    sandbox = Sandbox(
        act, limits=False, outcome_after_s=_OUTCOME_S, arrivals=False, store_ids=_STORES
    )
    await asyncio.to_thread(sandbox.start)
    build = partial(_build, sandbox, data_folder)
    stage = Stage(build(), sandbox, build)
    stage.window.resize(*size)
    try:
        await stage.manager.open()
        return await _play_steps(stage, pictures, story)
    finally:
        await stage.manager.aclose()
        sandbox.stop()


def _build(sandbox: Sandbox, data_folder: Path, *, stores: int = 1) -> OrderManager:
    settings = practice_settings(sandbox, data_folder)
    names = dict(zip(_STORES, STORE_NAMES, strict=True))
    account = replace(
        practice_account(sandbox), store_ids=sandbox.store_ids[:stores], store_names=names
    )
    setup = tour_setup(sandbox, data_folder)
    return OrderManager(replace(settings, account=account, accounts=(), pace=_PACE, setup=setup))


async def _play_steps(stage: Stage, pictures: Path, story: Sequence[Step]) -> int:
    for number, step in enumerate(story, 1):
        picture = pictures / f"{number:02}-{step.name}.png"
        try:
            await step.play(stage)
            await _take(stage, picture)
            stage.require(step.still_holds(stage), "it to last until its picture was taken")
        except StepFailed as failure:
            picture.unlink(missing_ok=True)
            await _take(stage, picture.with_stem(f"{picture.stem}-FAILED"))
            sys.stdout.write(f"{number:02} {step.name}: FAILED: {failure}\n")
            return 1
        sys.stdout.write(f"{number:02} {step.name}: ok\n")
        sys.stdout.flush()
    return 0


async def _take(stage: Stage, path: Path) -> None:
    await asyncio.sleep(_SETTLE_S)
    if not stage.picture().save(str(path)):
        raise OSError(f"the picture {path} cannot be written")

"""Plays the story step by step, writes a numbered picture of each, and says where it broke."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from ordermanager_desktop.app import OrderManager
from ordermanager_desktop.practice import practice_settings, start_practice
from ordermanager_desktop.tour.stage import Stage, Step, StepFailed
from ordermanager_desktop.tour.story import STORY

_SETTLE_S = 0.2  # for layouts and fades, before the picture


async def play(
    pictures: Path,
    data_folder: Path,
    *,
    size: tuple[int, int],
    scenario: str,
    story: Sequence[Step] = STORY,
) -> int:
    """Play the story in practice; 0 only if every step showed what it must."""
    sandbox = await start_practice(scenario)
    build = partial(OrderManager, practice_settings(sandbox, data_folder))
    stage = Stage(build(), sandbox, build)
    stage.window.resize(*size)
    try:
        await stage.manager.open()
        return await _play_steps(stage, pictures, story)
    finally:
        await stage.manager.aclose()
        sandbox.stop()


async def _play_steps(stage: Stage, pictures: Path, story: Sequence[Step]) -> int:
    for number, step in enumerate(story, 1):
        try:
            await step.play(stage)
        except StepFailed as failure:
            await _take(stage, pictures / f"{number:02}-{step.name}-FAILED.png")
            sys.stdout.write(f"{number:02} {step.name}: FAILED: {failure}\n")
            return 1
        await _take(stage, pictures / f"{number:02}-{step.name}.png")
        sys.stdout.write(f"{number:02} {step.name}: ok\n")
        sys.stdout.flush()
    return 0


async def _take(stage: Stage, path: Path) -> None:
    await asyncio.sleep(_SETTLE_S)
    if not stage.picture().save(str(path)):
        raise OSError(f"the picture {path} cannot be written")

"""Waiting for a condition, with a deadline."""

import asyncio
import time
from collections.abc import Callable

_PATIENCE_S = 20.0


async def until(
    holds: Callable[[], object], what: str, where: Callable[[], str] = lambda: ""
) -> None:
    """Wait until it holds.

    Args:
        where: Tells how things stand when it was in vain.
    """
    deadline_s = time.monotonic() + _PATIENCE_S
    while not holds():
        assert time.monotonic() < deadline_s, f"waited in vain for {what}: {where()}"
        await asyncio.sleep(0.003)

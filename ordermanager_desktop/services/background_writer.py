"""Writes small files in a thread: always the latest, one at a time, and to the end before it
closes."""

from __future__ import annotations

import asyncio
from collections.abc import Callable


class BackgroundWriter:
    """Who waits for a write may be cancelled; the write goes on."""

    def __init__(self) -> None:
        self._wanted: Callable[[], object] | None = None
        self._running: asyncio.Task[None] | None = None

    async def write(self, act: Callable[[], object]) -> None:
        """Do it in a thread, in place of what was asked for before and has not begun."""
        self._wanted = act
        if self._running is None or self._running.done():
            self._running = asyncio.get_running_loop().create_task(self._write_all(), name="write")
        await asyncio.shield(self._running)

    async def aclose(self) -> None:
        """Wait until all is written."""
        if self._running is not None:
            await self._running

    async def _write_all(self) -> None:
        while (act := self._wanted) is not None:
            self._wanted = None
            await asyncio.to_thread(act)

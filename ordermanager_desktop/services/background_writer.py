"""Writes small files in a thread: always the latest, one at a time, and to the end before it
closes."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from ordermanager_desktop.services.task_owner import TaskOwner


class BackgroundWriter:
    """Who waits for a write may be cancelled; the write goes on."""

    def __init__(self, name: str) -> None:
        self._tasks = TaskOwner(name)
        self._wanted: Callable[[], object] | None = None
        self._running: asyncio.Task[Any] | None = None

    async def write(self, act: Callable[[], object]) -> None:
        """Do it in a thread, in place of what was asked for before and has not begun."""
        self._wanted = act
        self._running = self._tasks.start("write", self._write_all())
        await asyncio.shield(self._running)

    async def aclose(self) -> None:
        """Wait until all is written."""
        if self._running is not None:
            await asyncio.wait([self._running])
        await self._tasks.aclose()

    async def _write_all(self) -> None:
        while (act := self._wanted) is not None:
            self._wanted = None
            await asyncio.to_thread(act)

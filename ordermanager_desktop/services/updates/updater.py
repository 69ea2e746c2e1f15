"""Looks for a newer version now and then, and lays it ready; it never restarts anything itself."""

from __future__ import annotations

import asyncio
import logging
import random
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from ordermanager_desktop.services.clock import Clock
from ordermanager_desktop.services.task_owner import TaskOwner
from ordermanager_desktop.services.updates.installation import Installation, InstallationFault
from ordermanager_desktop.services.updates.release import Version
from ordermanager_desktop.services.updates.update_fault import UpdateFault, UpdateRefused

if TYPE_CHECKING:
    from ordermanager_desktop.services.updates.update_source import UpdateSource

_logger = logging.getLogger(__name__)

FIRST_LOOK_S: Final = 300.0  # after the start: the orders come first
LOOK_EVERY_S: Final = 6 * 3600.0
_SPREAD: Final = 0.2  # else every restaurant would ask at the same minute


class Updater:
    """Finds, proves and stages.

    Args:
        source: Blocks, and is called in a thread.
        system: Which archives are this system's.
        may_look: Asked before each look that nobody asked for.
        on_ready: Hears which version lies ready.
    """

    def __init__(
        self,
        source: UpdateSource,
        installation: Installation,
        running: Version,
        tasks: TaskOwner,
        *,
        system: str,
        clock: Clock,
        may_look: Callable[[], bool],
        on_ready: Callable[[Version], object],
    ) -> None:
        self._source = source
        self.installation = installation
        self.running = running
        self._tasks = tasks
        self._system = system
        self._clock = clock
        self._may_look = may_look
        self._on_ready = on_ready
        self._one_at_a_time = asyncio.Lock()

    def start(self) -> None:
        """Look now and then from here on."""
        self._tasks.start("look for updates", self._watch())

    async def aclose(self) -> None:
        """Stop; what lies ready stays ready."""
        await self._tasks.aclose()

    async def look(self) -> Version | None:
        """Look now; the version that lies ready afterwards, None if this is the newest.

        Raises:
            UpdateRefused: If there is one and it can't be had, or nobody can be asked.
        """
        async with self._one_at_a_time:
            ready = await asyncio.to_thread(self._fetch)
        if ready is not None:
            self._on_ready(ready)
        return ready

    async def _watch(self) -> None:
        await asyncio.to_thread(self._begin)
        pause_s = FIRST_LOOK_S
        while True:
            await self._clock.sleep(pause_s * random.uniform(1 - _SPREAD, 1 + _SPREAD))
            pause_s = LOOK_EVERY_S
            if not self._may_look():
                continue
            try:
                await self.look()
            except UpdateRefused as refused:
                _logger.warning("no update: %s", refused.fault.name)

    def _begin(self) -> None:
        self.installation.tidy()
        try:
            self.installation.remember(self.running)
        except OSError as error:
            _logger.warning("the version in place cannot be noted: %s", error)

    def _fetch(self) -> Version | None:
        release = self._source.newer_than(self.running, self._system)
        if release is None:
            self.installation.forget_staged()  # one that was taken back must not be put in
            return None
        if self.installation.staged_version() == release.version:
            return release.version
        archive = self._source.download(release)
        try:
            self.installation.stage(archive, release.version)
        except InstallationFault as fault:
            _logger.error("%s", fault)
            raise UpdateRefused(UpdateFault.NOT_GENUINE) from fault
        finally:
            archive.unlink(missing_ok=True)
        return release.version

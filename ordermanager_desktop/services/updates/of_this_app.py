"""The updater of the app that runs, where there can be one."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ordermanager_desktop import __version__
from ordermanager_desktop.services.clock import Clock
from ordermanager_desktop.services.resource_files import resource_path
from ordermanager_desktop.services.task_owner import TaskOwner
from ordermanager_desktop.services.updates.installation import this_installation
from ordermanager_desktop.services.updates.release import Version, this_system

if TYPE_CHECKING:
    from ordermanager_desktop.services.updates.updater import Updater

_logger = logging.getLogger(__name__)

_FOLDER: Final = "updates"


def updater_for(
    data_folder: Path,
    clock: Clock,
    *,
    may_look: Callable[[], bool],
    on_ready: Callable[[Version], object],
) -> Updater | None:
    """None from sources, in an installation that others manage, and in a build without the root
    of trust (``resources/updates/root.json`` and ``url.txt``: see docs/release.md)."""
    installation, running = this_installation(), Version.parsed(__version__)
    if installation is None or running is None or not installation.can_change():
        return None
    try:
        root = resource_path("updates", "root.json").read_bytes()
        url = resource_path("updates", "url.txt").read_text(encoding="ascii").strip()
    except FileNotFoundError:
        _logger.info("this build carries no root of trust for updates")
        return None
    # What proves updates is imported where there can be some: it takes a quarter of a second.
    from ordermanager_desktop.services.updates.update_source import UpdateSource
    from ordermanager_desktop.services.updates.updater import Updater

    return Updater(
        UpdateSource(url, root, data_folder / _FOLDER),
        installation,
        running,
        TaskOwner("updates"),
        system=this_system(),
        clock=clock,
        may_look=may_look,
        on_ready=on_ready,
    )

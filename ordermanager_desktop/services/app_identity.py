"""Tells Windows which program this is, so that its windows and notifications stay together."""

from __future__ import annotations

import logging
import sys
from typing import Final

_logger = logging.getLogger(__name__)

# The Start-menu shortcut carries the same one: packaging/windows/installer.nsi.
APP_ID: Final = "OrderManager.Desktop"


def name_this_process() -> None:
    """Call before the first window; nothing happens on other systems.

    Source: learn.microsoft.com, SetCurrentProcessExplicitAppUserModelID (shobjidl_core.h).
    """
    if sys.platform != "win32":
        return
    import ctypes

    code = ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(APP_ID)
    if code:
        _logger.warning("Windows did not take the app's id: 0x%08x", code & 0xFFFFFFFF)

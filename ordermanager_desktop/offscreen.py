"""A screen for machines without one: Qt's offscreen platform, as large as a 4K monitor."""

from __future__ import annotations

import json
import os
import sys
import tempfile
from pathlib import Path

_PLATFORM = "QT_QPA_PLATFORM"
# Left to itself the platform's screen is 800 pixels square, and dialogs are pushed aside.
_SCREEN = {
    "name": "offscreen",
    "x": 0,
    "y": 0,
    "width": 3840,
    "height": 2160,
    "logicalDpi": 96,
    "logicalBaseDpi": 96,
    "dpr": 1,
}


def use_offscreen_screen() -> None:
    """Draw into memory if nothing else is possible or wished; call it before Qt starts."""
    wished = os.environ.get(_PLATFORM, "" if _has_display() else "offscreen")
    if wished != "offscreen":
        return
    folder = Path(tempfile.mkdtemp(prefix="ordermanager-screen-"))
    path = folder / "screen.json"
    path.write_text(json.dumps({"screens": [_SCREEN]}), encoding="ascii")
    os.environ[_PLATFORM] = f"offscreen:configfile={path}"


def _has_display() -> bool:
    is_graphical = sys.platform in ("win32", "darwin")
    return is_graphical or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))

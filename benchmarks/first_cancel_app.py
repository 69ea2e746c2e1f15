"""The app, freshly launched: cancels five orders by hand and tells when each first byte left."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QApplication

from benchmarks.counter import Counter, Wire, run_in_window
from ordermanager_desktop.services.connection_settings import connection_settings

CLICKS = 5


async def measure(folder: Path) -> int:
    """From the first list on."""
    account = connection_settings(os.environ).connection
    assert account is not None
    async with Counter.opened(account, folder, Wire()) as counter:
        clicks = [await counter.click_to_wire_s() for _ in range(CLICKS)]
    sys.stdout.write(json.dumps(clicks))
    return 0


if __name__ == "__main__":
    app = QApplication([])
    with TemporaryDirectory() as data:
        run_in_window(measure(Path(data)))

"""The real app as a program of its own, which cancels one order by real clicks when told to.

Run as: python -m tests.workflows.counter_process ORDER_NUMBER
The account and the data folder come from the environment, as on a counter. It prints a line for
each thing that a person would see, and ends only when it is killed.
"""

import asyncio
import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from ordermanager_desktop.app import AppSettings, OrderManager
from ordermanager_desktop.models.cancellation import CancelReason
from ordermanager_desktop.services.connection_settings import connection_settings, data_dir
from ordermanager_desktop.services.event_loop import run
from ordermanager_desktop.tour.stage import Stage
from ordermanager_desktop.views.theme import apply_theme
from ordermanager_desktop.views.typography import apply_typography


async def cancel_and_stay(number: str) -> int:
    account = connection_settings(os.environ).connection
    folder = data_dir(os.environ, is_practice=False)
    manager = OrderManager(AppSettings(account, folder))
    await manager.open()
    stage = Stage(manager, None)  # type: ignore[arg-type]  # the server is another process
    await stage.until(lambda: any(row.order.number == number for row in manager.store), number)
    await stage.open_order(number)
    await stage.press("cancel_order")
    await stage.choose(CancelReason.OTHER)
    await stage.press("confirm_cancel")
    print("confirmed", flush=True)
    await asyncio.Event().wait()
    return 0


if __name__ == "__main__":
    app = QApplication([])
    apply_theme(app, "light")
    apply_typography(app)
    sys.exit(run(app, cancel_and_stay(sys.argv[1])))

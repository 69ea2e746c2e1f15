"""Asks before the app closes while the outcome of a cancellation is not known."""

from __future__ import annotations

from collections.abc import Sequence

from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.views.dialogs.confirm_dialog import ConfirmDialog
from ordermanager_desktop.views.main_window import MainWindow
from ordermanager_desktop.views.widgets.sheet import ask
from ordermanager_desktop.views.wording import desk as words


async def may_close(window: MainWindow, rows: Sequence[OrderRow]) -> bool:
    """True if the manager wants to close although these orders' outcomes are open."""
    dialog = ConfirmDialog(
        words.close_title(len(rows)),
        words.close_meaning(rows),
        keep_text=words.stay_open(),
        do_text=words.close_anyway(),
        parent=window,
    )
    answer = await ask(dialog)
    return answer is True

"""What practice does instead of printing in a kitchen: nothing leaves this computer."""

from __future__ import annotations

from collections.abc import Callable

from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.models.void_trouble import PrintResult


class PracticeOutput:
    """Shows the ticket where it would have been printed.

    Args:
        show: Shows the order's ticket in the window; None shows a trial.
    """

    def __init__(self, show: Callable[[OrderRow | None], object]) -> None:
        self._show = show

    async def print_ticket(self, row: OrderRow) -> PrintResult:
        """Show the order's ticket."""
        self._show(row)
        return PrintResult.TAKEN

    async def print_trial(self) -> PrintResult:
        """Show that it would print."""
        self._show(None)
        return PrintResult.TAKEN

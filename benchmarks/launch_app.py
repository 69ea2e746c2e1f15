"""The app, started as usual; says `painted` after its list was first painted with orders."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from ordermanager_desktop.__main__ import main
from ordermanager_desktop.services.plain_imports import use_plain_imports

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from ordermanager_desktop.views.order_list_view import OrderListView


def tell_when_painted() -> None:
    """Have the list say so."""
    use_plain_imports()  # before the list is imported, as the app does it
    from ordermanager_desktop.views.order_list_view import OrderListView

    paint = OrderListView.paintEvent

    def paint_and_tell(view: OrderListView, event: QPaintEvent) -> None:
        paint(view, event)
        if view.order_model().rowCount():
            sys.stdout.write("painted\n")
            sys.stdout.flush()

    OrderListView.paintEvent = paint_and_tell  # type: ignore[method-assign]


tell_when_painted()
sys.exit(main([]))

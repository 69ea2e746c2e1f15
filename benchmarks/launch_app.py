"""The app, started as usual; says `painted` after its list was first painted with orders."""

from __future__ import annotations

import sys

from PySide6.QtGui import QPaintEvent

from ordermanager_desktop.__main__ import main
from ordermanager_desktop.views.order_list_view import OrderListView

_paint = OrderListView.paintEvent


def _paint_and_tell(view: OrderListView, event: QPaintEvent) -> None:
    _paint(view, event)
    if view.order_model().rowCount():
        sys.stdout.write("painted\n")
        sys.stdout.flush()


OrderListView.paintEvent = _paint_and_tell  # type: ignore[method-assign]
sys.exit(main([]))

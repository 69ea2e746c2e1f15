"""The app's own window with sixty orders, its theme, icons and fonts, and no service at all; says
`painted` after its list was first painted."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from ordermanager_desktop.services.plain_imports import use_plain_imports

use_plain_imports()

if TYPE_CHECKING:
    from ordermanager_desktop.models.order import Order

ORDERS = 60


def orders(now: datetime) -> Iterator[Order]:
    """Orders like those in the app's cache."""
    from ordermanager_desktop.models.money import Money
    from ordermanager_desktop.models.order import (
        Fulfillment,
        FulfillmentMode,
        Order,
        OrderItem,
        OrderKey,
        OrderStatus,
        OrderTotals,
    )
    from ordermanager_desktop.services.platform_directory import PlatformDirectory

    platform = PlatformDirectory.load().platform_for("doordash")
    for number in range(ORDERS):
        yield Order(
            key=OrderKey("plain", "store", platform.id, f"order-{number}"),
            number=f"7F3K{number}",
            platform=platform,
            status=OrderStatus.NEW,
            raw_status="NEW",
            placed_at=now - timedelta(minutes=number),
            customer=f"Maya {number}",
            note="",
            items=(OrderItem("Pad Thai", 2, None), OrderItem("Spring Rolls", 1, None)),
            totals=OrderTotals(total=Money(4218 + number, "USD")),
            fulfillment=Fulfillment(FulfillmentMode.DELIVERY, False, now + timedelta(minutes=20)),
        )


def main() -> int:
    """Show it, until somebody ends the process."""
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication

    from ordermanager_desktop.models.order_store import OrderStore
    from ordermanager_desktop.views.language import apply_language
    from ordermanager_desktop.views.main_window import MainWindow
    from ordermanager_desktop.views.order_list_view import OrderListView
    from ordermanager_desktop.views.text_zoom import apply_text_size
    from ordermanager_desktop.views.theme import apply_theme

    paint = OrderListView.paintEvent

    def paint_and_tell(view: OrderListView, event: QPaintEvent) -> None:
        paint(view, event)
        sys.stdout.write("painted\n")
        sys.stdout.flush()

    OrderListView.paintEvent = paint_and_tell  # type: ignore[method-assign]
    app, now = QApplication(sys.argv[:1]), datetime.now(UTC)
    apply_language(app, None)
    apply_theme(app, "system")
    apply_text_size(app, 100, base=None)
    store = OrderStore()
    store.apply_cached(tuple(orders(now)))
    window = MainWindow(
        store, store_name="store", is_practice=False, clock=lambda: datetime.now(UTC)
    )
    window.show()
    return app.exec()


sys.exit(main())

"""The whole story without a mouse."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ordermanager_desktop.models.order_row import RowLabel, Shelf
from ordermanager_desktop.tour.stage import Stage

MOST_TABS = 20


async def tab_to(user: Stage, card: QWidget, name: str) -> QWidget:
    """Press Tab until the widget of that name has the focus, as far as a person would go."""
    for _ in range(MOST_TABS):
        focused = card.focusWidget()
        if focused is not None and focused.objectName() == name:
            return focused
        QTest.keyClick(focused or card, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never reached “{name}”")


async def test_an_order_is_opened_cancelled_and_removed_by_keys_alone(user: Stage) -> None:
    view = user.window.list_view(Shelf.ACTIVE)
    user.window.activateWindow()
    view.setFocus()
    await user.until(lambda: user.row_count(Shelf.ACTIVE) > 0, "the rows")
    supported = ("doordash", "grubhub", "ubereats", "postmates")
    for _ in range(view.model().rowCount()):
        QTest.keyClick(view, Qt.Key.Key_Down)
        key = user.window.selected_key()
        row = user.manager.store.row(key) if key else None
        if row is not None and row.key.source in supported:
            break
    assert row is not None
    QTest.keyClick(view, Qt.Key.Key_Return)

    details = await user.seen(QWidget, "order_details")
    QTest.keyClick(await tab_to(user, details, "cancel_order"), Qt.Key.Key_Space)

    dialog = await user.seen(QWidget, "cancel_dialog")
    QTest.keyClick(await tab_to(user, dialog, "reason"), Qt.Key.Key_Down)
    QTest.keyClick(await tab_to(user, dialog, "confirm_cancel"), Qt.Key.Key_Space)

    number = row.order.number
    await user.until(lambda: user.row(number).label is RowLabel.CANCELLED, "it to be cancelled")
    details = await user.seen(QWidget, "order_details")
    QTest.keyClick(await tab_to(user, details, "remove_order"), Qt.Key.Key_Space)
    await user.until(lambda: user.row(number).removed_at, "it to be removed")
    (request,) = user.sandbox.cancel_requests()
    assert request.order == number


async def test_tabs_and_search_have_keys(user: Stage) -> None:
    QTest.keyClick(user.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    search = await user.seen(QWidget, "search")
    await user.until(search.hasFocus, "the search field to have the focus")
    number = next(iter(user.manager.store)).order.number
    QTest.keyClicks(search, number)
    await user.until(lambda: user.row_count(Shelf.ACTIVE) == 1, "one row to be left")
    QTest.keyClick(search, Qt.Key.Key_Escape)
    await user.until(lambda: user.row_count(Shelf.ACTIVE) > 1, "the list to be whole again")
    assert QApplication.focusWidget() is not None

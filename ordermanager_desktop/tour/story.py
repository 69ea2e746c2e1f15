"""The steps of the tour, in the order of the story; each shows one thing and insists on it."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QWidget

from ordermanager_desktop.models.cancellation import CancelReason
from ordermanager_desktop.models.order_row import RowLabel, Shelf
from ordermanager_desktop.services.sandbox.rules import Endpoint
from ordermanager_desktop.tour.endings import ENDINGS
from ordermanager_desktop.tour.setting_up import SETTING_UP, close_setup
from ordermanager_desktop.tour.settings import SETTINGS
from ordermanager_desktop.tour.several_stores import SEVERAL_STORES
from ordermanager_desktop.tour.stage import Stage, Step
from ordermanager_desktop.views.history.bar_chart import BarChart
from ordermanager_desktop.views.history.history_list import HistoryList
from ordermanager_desktop.views.printing.ticket import laid_out
from ordermanager_desktop.views.printing.ticket_output import as_image
from ordermanager_desktop.views.printing.ticket_parts import texts
from ordermanager_desktop.views.printing.ticket_words import TicketFacts, ticket_parts

DOORDASH = "7F3K2"
UBER_EATS = "B41C9"
POSTMATES = "PM-2217"
CHOWNOW = "CN-90311"
FEWEST_ROWS = 8
FEWEST_LINES = 10


async def _active_orders(stage: Stage) -> None:
    await close_setup(stage)
    view = await stage.seen(QWidget, "list_active")
    await stage.until(lambda: stage.row_count(Shelf.ACTIVE) >= FEWEST_ROWS, "the live list")
    await stage.seen(QWidget, "practice_pill")
    stage.require(view.isVisible(), "the list of active orders")
    stage.window.select(stage.row(DOORDASH).key)


async def _scheduled_orders(stage: Stage) -> None:
    await stage.press("tab_scheduled")
    await stage.seen(QWidget, "list_scheduled")
    stage.require(stage.row_count(Shelf.SCHEDULED) > 0, "scheduled orders")


async def _nothing_found(stage: Stage) -> None:
    await stage.press("tab_active")
    stage.window.set_search("maia rr")
    await stage.seen(QAbstractButton, "page_action")
    stage.require(stage.row_count(Shelf.ACTIVE) == 0, "nothing to be found")


async def _found_with_a_slip(stage: Stage) -> None:
    await stage.press("page_action")
    stage.window.set_search("katsou")
    await stage.until(lambda: stage.row_count(Shelf.ACTIVE) == 1, "what is near to be found")


async def _order_details(stage: Stage) -> None:
    stage.window.set_search("")
    await stage.open_order(DOORDASH)
    button = await stage.seen(QAbstractButton, "cancel_order")
    stage.require(button.isEnabled(), "“Cancel order” to be enabled")


async def _confirm_with_a_time(stage: Stage) -> None:
    await stage.press("next_step")
    await stage.seen(QWidget, "prep_time_dialog")
    asked = stage.sandbox.ledger.requests(Endpoint.CONFIRM)
    stage.require(not asked, "nothing to be sent before a time is chosen")


async def _order_confirmed(stage: Stage) -> None:
    await stage.press("minutes_20")
    await stage.labelled(DOORDASH, RowLabel.CONFIRMED)
    (asked,) = stage.sandbox.ledger.requests(Endpoint.CONFIRM)
    stage.require(asked.body == {"estimatedPrepTimeMinutes": 20}, "one request, with the time")


async def _save_the_order(stage: Stage) -> None:
    await stage.press("cancel_order")
    await stage.press("save_order_toggle")
    await stage.seen(QAbstractButton, "save_more_10")


async def _reason_list(stage: Stage) -> None:
    await stage.press("save_order_toggle")
    combo = await stage.seen(QComboBox, "reason")
    places: list[QPoint] = []

    def stands_still() -> bool:
        places.append(combo.mapToGlobal(QPoint()))
        return len(set(places[-5:])) == 1 and len(places) > 5

    await stage.until(stands_still, "the sheet to take its size again")
    stage.require(combo.currentIndex() == -1, "no reason to be chosen beforehand")
    confirm = await stage.seen(QAbstractButton, "confirm_cancel")
    stage.require(not confirm.isEnabled(), "“Cancel this order” to wait for a reason")
    combo.showPopup()
    await stage.until(lambda: combo.view().isVisible(), "the list of reasons")


async def _side_effect(stage: Stage) -> None:
    combo = await stage.seen(QComboBox, "reason")
    combo.hidePopup()
    await stage.choose(CancelReason.KITCHEN_CLOSED)
    await stage.seen(QWidget, "side_effect")


async def _keep_order(stage: Stage) -> None:
    await stage.press("keep_order")
    await stage.until(lambda: stage.find(QWidget, "keep_order") is None, "the dialog to close")
    stage.require(not stage.sandbox.cancel_requests(DOORDASH), "no request for “Keep order”")
    await stage.seen(QWidget, "order_details")


async def _cancelling(stage: Stage) -> None:
    await stage.press("cancel_order")
    await stage.choose(CancelReason.ITEM_UNAVAILABLE)
    await stage.press("confirm_cancel")
    await stage.labelled(DOORDASH, RowLabel.CANCELLING)
    await stage.seen(QWidget, "order_details")


def _is_cancelling(stage: Stage) -> bool:
    return stage.row(DOORDASH).label is RowLabel.CANCELLING


async def _confirmed(stage: Stage) -> None:
    await stage.labelled(DOORDASH, RowLabel.CANCELLED)
    await stage.seen(QWidget, "toast")
    await stage.seen(QAbstractButton, "remove_order")
    fate = stage.sandbox.fate(DOORDASH)
    stage.require(fate.status == "CANCELED", "the platform's own record to say cancelled")


async def _void_ticket(stage: Stage) -> None:
    await stage.seen(QWidget, "timeline")
    facts = TicketFacts("Siam Kitchen — Downtown", is_practice=True)
    parts = ticket_parts(stage.row(DOORDASH), facts, datetime.now(UTC))
    stage.require(len(texts(parts)) > FEWEST_LINES, "a ticket of the order that is off")
    stage.lay_down(as_image(laid_out(parts)))


async def _cancelled_in_list(stage: Stage) -> None:
    await stage.close_details()
    stage.require(stage.row(DOORDASH).label is RowLabel.CANCELLED, "the red label in the list")


async def _switch_off(stage: Stage) -> None:
    await stage.press("show_items")
    await stage.press("item_0")
    await stage.seen(QWidget, "switch_off_dialog")


async def _removed(stage: Stage) -> None:
    await stage.press("all_done")
    await stage.gone("reminder_bar")
    await stage.open_order(DOORDASH)
    await stage.press("remove_order")
    await stage.until(lambda: stage.row(DOORDASH).removed_at is not None, "the order to be removed")
    await stage.until(lambda: stage.find(QWidget, "order_details") is None, "the details to close")


async def _history(stage: Stage) -> None:
    await stage.press("tab_history")
    await stage.seen(QWidget, "list_history")
    stage.window.select(stage.row(DOORDASH).key)


async def _all_orders(stage: Stage) -> None:
    await stage.press("open_history")
    shown = await stage.seen(HistoryList, "history_list")
    model = shown.history_model()
    await stage.until(lambda: model.rowCount() >= FEWEST_ROWS, "the orders of the last weeks")
    numbers = [model.index(row, 1).data() for row in range(model.rowCount())]
    shown.selectRow(numbers.index(f"#{DOORDASH}"))


async def _figures(stage: Stage) -> None:
    await stage.press("history_as_figures")
    page = await stage.seen(QWidget, "history_figures")
    stage.require(page.findChildren(BarChart), "charts of what was cancelled")


async def _evidence(stage: Stage) -> None:
    await stage.press("history_as_list")
    await stage.press("history_open_record")
    await stage.seen(QWidget, "record_sheet")


async def _pause(stage: Stage) -> None:
    await stage.press("record_close")
    await stage.press("history_close")
    await stage.gone("history_sheet")
    await stage.press("tab_active")
    await stage.press("pause_orders")
    await stage.seen(QWidget, "pause_dialog")


async def _orders_paused(stage: Stage) -> None:
    await stage.press("pause_15")
    await stage.seen(QAbstractButton, "resume_orders")
    stage.require(stage.sandbox.is_paused(), "the practice platforms to send nothing new")


async def _failed(stage: Stage) -> None:
    await stage.press("resume_orders")
    await stage.gone("pause_bar")
    await stage.open_order(POSTMATES)
    await stage.press("cancel_order")
    await stage.choose(CancelReason.TOO_BUSY)
    await stage.press("confirm_cancel")
    await stage.seen(QWidget, "support_dialog")
    stage.require(stage.row(POSTMATES).label is RowLabel.CANCEL_FAILED, "the failure in the row")


async def _trying_again(stage: Stage) -> None:
    await stage.press("try_again")
    await stage.choose(CancelReason.TOO_BUSY)


async def _retry_confirmed(stage: Stage) -> None:
    await stage.press("confirm_cancel")
    await stage.labelled(POSTMATES, RowLabel.CANCELLED)
    await stage.seen(QAbstractButton, "remove_order")


async def _contact_platform(stage: Stage) -> None:
    await stage.close_details()
    await stage.open_order(CHOWNOW)
    await stage.press("cancel_order")
    await stage.seen(QWidget, "contact_platform")


async def _unknown_platform(stage: Stage) -> None:
    await stage.press("close_contact")
    await stage.close_details()
    unknown = next(r for r in stage.manager.store if not r.order.platform.is_known)
    await stage.open_order(unknown.order.number)
    await stage.press("cancel_order")
    await stage.seen(QWidget, "contact_platform")


async def _support(stage: Stage) -> None:
    await stage.press("close_contact")
    await stage.close_details()
    await stage.press("support")
    await stage.seen(QWidget, "support_sheet")


async def _shortcuts(stage: Stage) -> None:
    sheet = await stage.seen(QWidget, "support_sheet")
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    await stage.gone("support_sheet")
    stage.window.show_shortcuts()
    await stage.seen(QWidget, "shortcuts_sheet")


async def _row_menu(stage: Stage) -> None:
    await stage.open_row_menu(UBER_EATS)


STORY = (
    *SETTING_UP,
    Step("active-orders", _active_orders),
    Step("scheduled-orders", _scheduled_orders),
    Step("nothing-found", _nothing_found),
    Step("found-with-a-slip", _found_with_a_slip),
    Step("order-details", _order_details),
    Step("confirm-with-a-time", _confirm_with_a_time),
    Step("order-confirmed", _order_confirmed),
    Step("save-the-order", _save_the_order),
    Step("reason-list", _reason_list),
    Step("side-effect", _side_effect),
    Step("keep-order", _keep_order),
    Step("cancelling", _cancelling, _is_cancelling),
    Step("confirmed", _confirmed),
    Step("void-ticket", _void_ticket),
    Step("cancelled-in-the-list", _cancelled_in_list),
    Step("switch-off", _switch_off),
    Step("removed", _removed),
    Step("history", _history),
    Step("all-orders", _all_orders),
    Step("figures", _figures),
    Step("evidence", _evidence),
    Step("pause-new-orders", _pause),
    Step("orders-paused", _orders_paused),
    Step("failed-contact-support", _failed),
    Step("trying-again", _trying_again),
    Step("retry-confirmed", _retry_confirmed),
    Step("contact-the-platform", _contact_platform),
    Step("unknown-platform", _unknown_platform),
    Step("support", _support),
    Step("keyboard-shortcuts", _shortcuts),
    *SETTINGS,
    Step("row-menu", _row_menu),
    *ENDINGS,
    *SEVERAL_STORES,
)

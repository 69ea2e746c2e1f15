"""The second part of the story: every other way in which a cancellation or the network can end."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from ordermanager_desktop.models.cancellation import CancelReason
from ordermanager_desktop.models.order_row import RowLabel, Shelf
from ordermanager_desktop.services.sandbox.rules import Answer, Outcome, OutcomeKind, Rule
from ordermanager_desktop.tour.alerts import ALERTS
from ordermanager_desktop.tour.kitchen import KITCHEN
from ordermanager_desktop.tour.staff_steps import STAFF
from ordermanager_desktop.tour.stage import Stage, Step
from ordermanager_desktop.views.alert_bar import AlertBar

REFUSED = "5521-884"
IN_THE_BACKGROUND = "B41C9"
CUSTOMER_WAS_FIRST = "B41A2"
COURIER_WAS_FIRST = "7F3J8"
BY_PHONE = "CN-90311"
UNREADABLE = "X-404"


async def _the_ledger_agrees(stage: Stage) -> None:
    """One request for each confirmation, with the reason that was chosen; none for the others."""
    menu = await stage.seen(QWidget, "row_menu")
    menu.close()
    sent = [(request.order, request.reason) for request in stage.sandbox.cancel_requests()]
    expected = [
        ("7F3K2", "UNAVAILABLE_ITEM"),
        ("PM-2217", "RESTAURANT_TOO_BUSY"),
        ("PM-2217", "RESTAURANT_TOO_BUSY"),
    ]
    stage.require(sent == expected, f"the requests {expected}, the server has {sent}")


async def _refused(stage: Stage) -> None:
    answer = Answer(status=403, message="Cancelling is not allowed for this store.")
    stage.sandbox.add_rule(Rule(order=REFUSED, answer=answer))
    await stage.confirm_cancelling(REFUSED, CancelReason.DUPLICATE)
    await stage.seen(QWidget, "support_dialog")
    stage.require(stage.row(REFUSED).label is RowLabel.NOT_SENT, "“Not sent” in the row")


async def _banner(stage: Stage) -> None:
    await stage.press("close_support")
    await stage.close_details()
    failure = Outcome(OutcomeKind.FAILED, after_s=0.8, description="the store's tablet is offline")
    stage.sandbox.add_rule(Rule(order=IN_THE_BACKGROUND, outcomes=(failure,)))
    await stage.confirm_cancelling(IN_THE_BACKGROUND, CancelReason.NOT_ENOUGH_STAFF)
    await stage.close_details()
    await stage.labelled(IN_THE_BACKGROUND, RowLabel.CANCEL_FAILED)
    bar = await stage.seen(AlertBar, "alert_bar")
    stage.require(IN_THE_BACKGROUND in bar.text(), "the failed order in the bar")
    stage.require(stage.find(QWidget, "support_dialog") is None, "no dialog over another order")


async def _cancelled_by_the_customer(stage: Stage) -> None:
    await stage.open_order(CUSTOMER_WAS_FIRST)
    await stage.press("cancel_order")
    await stage.choose(CancelReason.OTHER)
    stage.sandbox.customer_cancels(CUSTOMER_WAS_FIRST)
    await stage.seen(QWidget, "cancel_notice")
    confirm = await stage.seen(QAbstractButton, "confirm_cancel")
    await stage.until(lambda: not confirm.isEnabled(), "“Cancel this order” to stop")
    await stage.labelled(CUSTOMER_WAS_FIRST, RowLabel.CANCELLED)
    stage.require(not stage.sandbox.cancel_requests(CUSTOMER_WAS_FIRST), "no request of ours")


async def _too_late(stage: Stage) -> None:
    await stage.press("keep_order")
    await stage.close_details()
    stage.sandbox.advance(COURIER_WAS_FIRST, "PICKED_UP")
    await stage.labelled(COURIER_WAS_FIRST, RowLabel.PICKED_UP)
    await stage.open_order(COURIER_WAS_FIRST)
    button = await stage.seen(QAbstractButton, "cancel_order")
    stage.require(not button.isEnabled(), "“Cancel order” to be visible and disabled")


async def _phone_record(stage: Stage) -> None:
    await stage.close_details()
    await stage.open_order(BY_PHONE)
    await stage.press("cancel_order")
    await stage.press("cancelled_by_phone")
    await _write(stage, "phone_actor", "Nadia")
    await _write(stage, "phone_case", "CN-55120")


async def _cancelled_by_phone(stage: Stage) -> None:
    await stage.press("phone_save")
    await stage.labelled(BY_PHONE, RowLabel.BY_PHONE)
    await stage.seen(QWidget, "order_details")


async def _needs_attention(stage: Stage) -> None:
    await stage.close_details()
    await stage.press("tab_attention")
    await stage.seen(QWidget, "list_attention")
    await stage.until(lambda: stage.row_count(Shelf.ATTENTION) >= 3, "what needs attention")


async def _unreadable_order(stage: Stage) -> None:
    await stage.press("tab_active")
    stage.pass_over_toast()  # it would lie over the row
    stage.sandbox.place_order(UNREADABLE, source="doordash", extra={"status": None})
    unreadable = await stage.until(
        lambda: [r for r in stage.manager.store if r.label is RowLabel.UNREADABLE],
        "the unreadable order as a row",
    )
    await stage.until(lambda: stage.window.select(unreadable[0].key), "it to be in the list")


async def _offline(stage: Stage) -> None:
    stage.sandbox.stop()
    await stage.until(lambda: stage.manager.store.health.trouble, "word of being offline")
    await stage.seen(QWidget, "connection_banner")


async def _back_online(stage: Stage) -> None:
    stage.sandbox.start()
    await stage.until(lambda: stage.manager.store.health.trouble is None, "the list to be live")
    await stage.gone("connection_banner")


async def _old_list_at_start(stage: Stage) -> None:
    stage.sandbox.stop()
    await stage.restart()
    await stage.until(lambda: stage.row_count(Shelf.ACTIVE) > 0, "the last list")
    stage.require(stage.manager.store.health.is_old, "the list to be marked as old")
    phone = stage.row(BY_PHONE)
    stage.require(phone.label is RowLabel.BY_PHONE, "the phone record to survive a restart")


ENDINGS = (
    Step("the-ledger-agrees", _the_ledger_agrees),
    Step("refused", _refused),
    Step("failed-in-the-background", _banner),
    Step("cancelled-by-the-customer", _cancelled_by_the_customer),
    Step("too-late", _too_late),
    Step("phone-record", _phone_record),
    Step("cancelled-by-phone", _cancelled_by_phone),
    Step("needs-attention", _needs_attention),
    Step("unreadable-order", _unreadable_order),
    *ALERTS,
    *KITCHEN,
    *STAFF,  # the last ones who cancel: from then on a PIN is asked for
    Step("offline", _offline),
    Step("back-online", _back_online),
    Step("old-list-at-start", _old_list_at_start),
)


async def _write(stage: Stage, name: str, text: str) -> None:
    field = await stage.seen(QLineEdit, name)
    field.setText(text)

"""Orders that end by somebody else's doing: who it was, and what of ours that stops."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QWidget

from ordermanager_desktop.models.cancellation import CancelledBy, CancelReason
from ordermanager_desktop.models.order_row import RowLabel
from ordermanager_desktop.services.sandbox.rules import Outcome, OutcomeKind, Rule
from ordermanager_desktop.tour.stage import Stage
from tests.workflows.test_by_phone import close_details
from tests.workflows.test_cancelling import number_from, words_of

BY_CUSTOMER = "by DoorDash or the customer"


async def toast_says(user: Stage, *facts: str) -> None:
    toast = await user.seen(QWidget, "toast")
    await user.until(lambda: all(fact in words_of(toast) for fact in facts), f"a toast: {facts}")


async def test_the_customer_cancels_and_the_app_says_who(user: Stage) -> None:
    number = number_from(user, "doordash")
    user.sandbox.customer_cancels(number)
    await user.labelled(number, RowLabel.CANCELLED)
    bar = await user.seen(QWidget, "alert_bar")
    await user.until(lambda: BY_CUSTOMER in words_of(bar), "who it was")
    assert number in words_of(bar)
    await user.press("alert_act")
    details = await user.seen(QWidget, "order_details")
    await user.until(lambda: "Seen at" in words_of(details), "when it was seen")
    assert f"Cancelled {BY_CUSTOMER}." in words_of(details)
    assert user.find(QAbstractButton, "cancel_order") is None
    await user.press("remove_order")
    await user.until(lambda: user.row(number).removed_at, "it to be removed")


@pytest.mark.parametrize(
    ("status", "label", "said"),
    [
        ("CANCELED", RowLabel.CANCELLED, "Nothing was sent."),
        ("REJECTED", RowLabel.REJECTED, "Rejected: the order is off. Nothing was sent."),
        ("PICKED_UP", RowLabel.PICKED_UP, "Too late: the order was picked up. Nothing was sent."),
        ("FULFILLED", RowLabel.FULFILLED, "Too late: the order is complete. Nothing was sent."),
    ],
)
async def test_an_open_cancel_dialog_says_so_and_stops(
    user: Stage, status: str, label: RowLabel, said: str
) -> None:
    number = number_from(user, "doordash")
    await user.open_order(number)
    await user.press("cancel_order")
    await user.choose(CancelReason.KITCHEN_CLOSED)
    dialog = await user.seen(QWidget, "cancel_dialog")
    confirm = await user.seen(QAbstractButton, "confirm_cancel")
    assert confirm.isEnabled()
    user.sandbox.advance(number, status)
    await user.labelled(number, label)
    await user.until(lambda: said in words_of(dialog), said)
    assert not confirm.isEnabled()
    assert not (await user.seen(QComboBox, "reason")).isEnabled()
    QTest.mouseClick(confirm, Qt.MouseButton.LeftButton)
    await user.press("keep_order")
    await user.until(lambda: user.find(QWidget, "cancel_dialog") is None, "it to close")
    assert user.sandbox.cancel_requests() == []
    assert user.row(number).attempt is None


async def test_an_open_cancel_dialog_names_who_was_faster(user: Stage) -> None:
    number = number_from(user, "doordash")
    await user.open_order(number)
    await user.press("cancel_order")
    dialog = await user.seen(QWidget, "cancel_dialog")
    user.sandbox.customer_cancels(number)
    said = f"Cancelled {BY_CUSTOMER}. Nothing was sent."
    await user.until(lambda: said in words_of(dialog), said)


async def test_details_that_are_open_follow_an_order_to_its_end(user: Stage) -> None:
    number = number_from(user, "grubhub")
    await user.open_order(number)
    details = await user.seen(QWidget, "order_details")
    cancel = await user.seen(QAbstractButton, "cancel_order")
    user.sandbox.advance(number, "PICKED_UP")
    await user.until(lambda: not cancel.isEnabled(), "the button to stop")
    assert cancel.isVisible()
    assert "Too late to cancel: the order was picked up." in words_of(details)
    assert "picked up" in cancel.toolTip()


async def test_a_rejected_order_is_off(user: Stage) -> None:
    number = number_from(user, "ubereats")
    await user.open_order(number)
    user.sandbox.advance(number, "REJECTED")
    await user.labelled(number, RowLabel.REJECTED)
    await toast_says(user, number, "the order is off")
    details = await user.seen(QWidget, "order_details")
    await user.until(lambda: "Rejected: the order is off." in words_of(details), "the words")


async def test_the_customer_is_faster_than_our_request(user: Stage) -> None:
    number = number_from(user, "doordash")
    user.sandbox.add_rule(Rule(outcomes=(Outcome(OutcomeKind.CUSTOMER),)))
    await user.confirm_cancelling(number, CancelReason.OTHER)
    await user.labelled(number, RowLabel.CANCELLED)
    details = await user.seen(QWidget, "order_details")
    await user.until(lambda: BY_CUSTOMER in words_of(details), "who was faster")
    assert user.row(number).cancelled_by is CancelledBy.PLATFORM_OR_CUSTOMER


async def test_who_cancelled_before_the_start_is_found_when_somebody_looks(open_app) -> None:
    user = await open_app()
    number = number_from(user, "doordash")
    user.sandbox.customer_cancels(number)
    await user.labelled(number, RowLabel.CANCELLED)

    user = await open_app()
    assert user.find(QWidget, "toast") is None  # no news
    await user.open_order(number)
    details = await user.seen(QWidget, "order_details")
    await user.until(lambda: f"Cancelled {BY_CUSTOMER}." in words_of(details), "who it was")
    assert "Seen at" not in words_of(details)
    await close_details(user)


async def test_a_platform_that_can_but_not_for_this_order_leads_to_support(user: Stage) -> None:
    user.sandbox.place_order(source="doordash", extra={"status": None})
    row = await user.until(
        lambda: next((row for row in user.manager.store if row.order.defect), None), "the order"
    )
    await user.open_order(row.order.number)
    await user.press("cancel_order")
    dialog = await user.seen(QWidget, "cancel_unavailable")
    assert "record can’t be read" in words_of(dialog)
    cards = [c.accessibleName() for c in dialog.findChildren(QAbstractButton)]
    assert any("Text +1 (888) 681-8837" in name for name in cards)
    assert any("855-973-1040" in name for name in cards)
    await user.press("close_unavailable")
    assert user.sandbox.cancel_requests() == []

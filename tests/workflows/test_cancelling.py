"""A manager cancels orders: real clicks, a real server, and its ledger as the judge."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from ordermanager_desktop.models.cancellation import CancelReason
from ordermanager_desktop.models.order_row import RowLabel, Shelf
from ordermanager_desktop.services.sandbox.rules import (
    Answer,
    Delivery,
    Outcome,
    OutcomeKind,
    Rule,
)
from ordermanager_desktop.services.sandbox.server import Sandbox
from ordermanager_desktop.tour.stage import Stage
from tests.workflows.conftest import OpenApp


def number_from(user: Stage, source: str) -> str:
    """The number of a live order of one platform."""
    rows = [row for row in user.manager.store if row.key.source == source]
    return next(row.order.number for row in rows if row.order.status.is_live)


def failing(description: str, after_s: float | None = None) -> Outcome:
    return Outcome(OutcomeKind.FAILED, after_s=after_s, description=description)


def words_of(widget: QWidget) -> str:
    labels = [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]
    buttons = [b.text() for b in widget.findChildren(QAbstractButton) if b.isVisible()]
    return "\n".join(labels + buttons)


@pytest.mark.parametrize("source", ["doordash", "grubhub", "ubereats", "postmates"])
async def test_an_order_is_cancelled_once_confirmed_and_removed(user: Stage, source: str) -> None:
    number = number_from(user, source)
    await user.confirm_cancelling(number, CancelReason.ITEM_UNAVAILABLE)
    await user.labelled(number, RowLabel.CANCELLED)

    details = await user.seen(QWidget, "order_details")
    toast = await user.seen(QWidget, "toast")
    await user.until(lambda: "Cancelled" in words_of(details), "the label in the details")
    assert number in words_of(toast)
    (request,) = user.sandbox.cancel_requests()
    assert (request.order, request.reason) == (number, "UNAVAILABLE_ITEM")
    assert user.sandbox.fate(number).status == "CANCELED"

    await user.press("remove_order")
    await user.until(lambda: user.row(number).removed_at, "the order to be removed")
    assert user.row(number).shelf(user.row(number).removed_at) is Shelf.HISTORY


async def test_keep_order_sends_nothing(user: Stage) -> None:
    number = number_from(user, "doordash")
    await user.open_order(number)
    await user.press("cancel_order")
    await user.choose(CancelReason.OTHER)
    await user.press("keep_order")
    await user.seen(QWidget, "order_details")
    assert user.sandbox.cancel_requests() == []
    assert user.row(number).attempt is None


async def test_enter_and_escape_are_the_safe_answers(user: Stage) -> None:
    number = number_from(user, "doordash")
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        await user.open_order(number)
        await user.press("cancel_order")
        dialog = await user.seen(QWidget, "cancel_dialog")
        await user.choose(CancelReason.OTHER)
        QTest.keyClick(dialog, key)
        await user.until(lambda: user.find(QWidget, "cancel_dialog") is None, "it to close")
        await user.press("close_details")
        await user.until(lambda: user.find(QWidget, "order_details") is None, "it to close")
    assert user.sandbox.cancel_requests() == []


async def test_a_double_click_and_a_held_key_cancel_once(user: Stage) -> None:
    number = number_from(user, "grubhub")
    await user.open_order(number)
    await user.press("cancel_order")
    await user.choose(CancelReason.DUPLICATE)
    confirm = await user.seen(QAbstractButton, "confirm_cancel")
    QTest.mouseClick(confirm, Qt.MouseButton.LeftButton)
    QTest.mouseClick(confirm, Qt.MouseButton.LeftButton)
    for _ in range(20):
        QTest.keyClick(confirm, Qt.Key.Key_Space)
    await user.labelled(number, RowLabel.CANCELLED)
    assert len(user.sandbox.cancel_requests()) == 1


@pytest.mark.parametrize("source", ["chownow", "skipthedishes", "mesa-direct"])
async def test_a_platform_that_cannot_leads_to_its_people(user: Stage, source: str) -> None:
    number = number_from(user, source)
    await user.open_order(number)
    await user.press("cancel_order")
    dialog = await user.seen(QWidget, "contact_platform")
    phone = {"chownow": "888-707-2469", "skipthedishes": "855-200-7547"}.get(source, "")
    cards = [card.accessibleName() for card in dialog.findChildren(QAbstractButton)]
    assert any(phone in card for card in cards)
    await user.press("close_contact")
    assert user.sandbox.cancel_requests() == []


@pytest.mark.parametrize(
    ("reason", "warning"),
    [(CancelReason.KITCHEN_CLOSED, "12 hours"), (CancelReason.TOO_BUSY, "15 minutes")],
)
async def test_doordash_warns_before_it_takes_the_store_offline(
    user: Stage, reason: CancelReason, warning: str
) -> None:
    await user.open_order(number_from(user, "doordash"))
    await user.press("cancel_order")
    await user.choose(reason)
    dialog = await user.seen(QWidget, "cancel_dialog")
    await user.until(lambda: warning in words_of(dialog), f"a warning of {warning}")


async def test_a_failure_leads_to_support_and_a_retry_succeeds(user: Stage) -> None:
    number = number_from(user, "postmates")
    user.sandbox.add_rule(
        Rule(order=number, times=1, outcomes=(failing("the courier already has the food"),))
    )
    await user.confirm_cancelling(number, CancelReason.TOO_BUSY)
    dialog = await user.seen(QWidget, "support_dialog")
    assert "the courier already has the food" in words_of(dialog)
    assert user.row(number).label is RowLabel.CANCEL_FAILED

    await user.press("try_again")
    await user.choose(CancelReason.TOO_BUSY)
    await user.press("confirm_cancel")
    await user.labelled(number, RowLabel.CANCELLED)
    assert len(user.sandbox.cancel_requests(number)) == 2


async def test_a_failure_that_comes_before_the_details_are_back_is_told_there(user: Stage) -> None:
    """They come back two frames after the confirmation; a refusal may be faster."""
    number = number_from(user, "doordash")
    key, desk = user.row(number).key, user.manager.desk
    assert desk is not None
    was_viewing: list[bool] = []
    await user.open_order(number)
    await user.press("cancel_order")
    await user.choose(CancelReason.OTHER)
    user.manager.store.row_changed.connect(
        lambda row: was_viewing.append(desk.is_viewing(key)) if row.key == key else None
    )
    user.sandbox.add_rule(Rule(order=number, answer=Answer(status=403, message="not allowed")))
    await user.press("confirm_cancel")
    await user.seen(QWidget, "support_dialog")
    assert was_viewing[0], "when the confirmation was on the disk"


async def test_a_lost_reply_is_not_sent_again_and_the_truth_appears(user: Stage) -> None:
    number = number_from(user, "ubereats")
    user.sandbox.add_rule(Rule(times=1, answer=Answer(delivery=Delivery.LOST)))
    await user.confirm_cancelling(number, CancelReason.OTHER)
    await user.labelled(number, RowLabel.CANCELLED)
    assert len(user.sandbox.cancel_requests()) == 1


async def test_a_failure_in_the_background_is_an_alert_not_a_dialog(user: Stage) -> None:
    number = number_from(user, "doordash")
    user.sandbox.add_rule(Rule(outcomes=(failing("too late", after_s=0.5),)))
    await user.confirm_cancelling(number, CancelReason.OTHER)
    await user.press("close_details")
    await user.labelled(number, RowLabel.CANCEL_FAILED)
    bar = await user.seen(QWidget, "alert_bar")
    assert number in words_of(bar)
    assert user.find(QWidget, "banner") is None  # it is told once
    assert user.find(QWidget, "support_dialog") is None
    await user.press("alert_act")
    await user.seen(QWidget, "support_dialog")


async def test_what_was_removed_stays_removed_after_a_restart(
    open_app: OpenApp, sandbox: Sandbox
) -> None:
    user = await open_app()
    number = number_from(user, "grubhub")
    await user.confirm_cancelling(number, CancelReason.DUPLICATE)
    await user.labelled(number, RowLabel.CANCELLED)
    await user.press("remove_order")
    await user.until(lambda: user.row(number).removed_at, "the order to be removed")

    user = await open_app()
    row = await user.until(lambda: user.row(number), "the order in the history")
    assert row.removed_at is not None
    assert row.label is RowLabel.CANCELLED
    assert len(sandbox.cancel_requests()) == 1


async def test_the_row_menu_cancels_too(user: Stage) -> None:
    number = number_from(user, "ubereats")
    user.window.select(user.row(number).key)
    QTest.keyClick(user.window.list_view(Shelf.ACTIVE), Qt.Key.Key_Delete)
    await user.choose(CancelReason.CUSTOMER_ASKED)
    await user.press("confirm_cancel")
    await user.labelled(number, RowLabel.CANCELLED)
    (request,) = user.sandbox.cancel_requests()
    assert request.reason == "CUSTOMER_CALLED_TO_CANCEL"

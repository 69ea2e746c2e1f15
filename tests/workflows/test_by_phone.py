"""Cancelled by phone: recorded, shown as not confirmed, and kept until the platform agrees."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

from ordermanager_desktop.models.cancellation import CancelReason
from ordermanager_desktop.models.order_row import RowLabel, Shelf
from ordermanager_desktop.models.phone_record import PhoneState
from ordermanager_desktop.services.sandbox.rules import Rule
from ordermanager_desktop.services.sandbox.server import Sandbox
from ordermanager_desktop.tour.stage import Stage
from tests.workflows.conftest import OpenApp
from tests.workflows.test_cancelling import (
    failing,
    number_from,
    words_of,
)


async def type_into(user: Stage, name: str, text: str) -> None:
    QTest.keyClicks(await user.seen(QLineEdit, name), text)


async def record_a_call(user: Stage, number: str, *, case: str = "4711") -> None:
    """From the list to “Record the call”."""
    await user.open_order(number)
    await user.press("cancel_order")
    await user.press("cancelled_by_phone")
    await type_into(user, "phone_actor", "Ana")
    await type_into(user, "phone_case", case)
    await user.press("phone_save")
    await user.labelled(number, RowLabel.BY_PHONE)


async def close_the_record(user: Stage, name: str, note: str) -> None:
    await user.press("close_record")
    button = await user.seen(QAbstractButton, "do_close_record")
    assert not button.isEnabled()
    if name:
        (await user.seen(QLineEdit, "closed_by")).clear()
        await type_into(user, "closed_by", name)
    await type_into(user, "closing_note", note)
    await user.press("do_close_record")


async def close_details(user: Stage) -> None:
    await user.press("close_details")
    await user.until(lambda: user.find(QWidget, "order_details") is None, "the details to close")


async def needing(user: Stage, count: int) -> None:
    await user.until(lambda: user.row_count(Shelf.ATTENTION) == count, f"{count} in the tab")
    tab = await user.seen(QAbstractButton, "tab_attention")
    text = f"Needs attention {count}" if count else "Needs attention"
    await user.until(lambda: tab.accessibleName() == text, text)


@pytest.mark.parametrize("source", ["chownow", "mesa-direct"])
async def test_a_call_is_recorded_and_never_called_cancelled(user: Stage, source: str) -> None:
    number = number_from(user, source)
    await record_a_call(user, number)
    details = await user.seen(QWidget, "order_details")
    await user.until(lambda: "Ana" in words_of(details), "who made the call")
    shown = words_of(details)
    assert "Not confirmed" in shown
    assert "case 4711" in shown
    assert "does not show it yet" in shown
    assert not user.row(number).is_cancelled
    assert user.sandbox.cancel_requests() == []
    await needing(user, 1)


async def test_a_record_that_was_begun_by_mistake_leaves_nothing(user: Stage) -> None:
    number = number_from(user, "chownow")
    await user.open_order(number)
    await user.press("cancel_order")
    await user.press("cancelled_by_phone")
    await type_into(user, "phone_actor", "Ana")
    QTest.keyClick(await user.seen(QLineEdit, "phone_actor"), Qt.Key.Key_Return)
    await user.until(lambda: user.find(QWidget, "phone_record") is None, "it to close")
    assert user.row(number).phone is None


async def test_the_name_is_offered_again(user: Stage) -> None:
    await record_a_call(user, number_from(user, "chownow"))
    await close_details(user)
    await user.open_order(number_from(user, "skipthedishes"))
    await user.press("cancel_order")
    await user.press("cancelled_by_phone")
    assert (await user.seen(QLineEdit, "phone_actor")).text() == "Ana"


async def test_a_platform_that_agrees_settles_the_record(user: Stage) -> None:
    number = number_from(user, "chownow")
    await record_a_call(user, number)
    user.sandbox.advance(number, "CANCELED")
    await user.labelled(number, RowLabel.CANCELLED)
    await user.until(lambda: user.row(number).phone.state is PhoneState.AGREED, "the agreement")
    await needing(user, 0)
    toast = await user.seen(QWidget, "toast")
    await user.until(lambda: "now shows order" in words_of(toast), "the toast")


async def test_a_record_survives_removal_and_restart_until_it_is_closed(
    open_app: OpenApp, sandbox: Sandbox
) -> None:
    user = await open_app()
    number = number_from(user, "skipthedishes")
    await record_a_call(user, number)
    await user.press("remove_order")
    await user.until(lambda: user.row(number).removed_at, "the order to be removed")
    await needing(user, 1)

    user = await open_app()
    await needing(user, 1)
    assert user.row(number).label is RowLabel.BY_PHONE
    await user.press("tab_attention")
    await user.open_order(number, Shelf.ATTENTION)
    await user.press("close_record")
    question = await user.seen(QWidget, "close_record_dialog")
    assert "does not show this order as cancelled" in words_of(question)
    await user.press("keep_record")
    assert user.row(number).has_open_call
    await close_the_record(user, "Bea", "refunded by mail")
    await needing(user, 0)
    details = await user.seen(QWidget, "order_details")
    await user.until(
        lambda: "Closed by Bea: refunded by mail" in words_of(details), "who closed it, and why"
    )

    user = await open_app()
    await needing(user, 0)
    call = user.row(number).phone
    assert (call.state, call.closed_by) == (PhoneState.CLOSED, "Bea")
    assert (call.actor, call.closing_note) == ("Ana", "refunded by mail")


async def test_the_call_is_timed_from_the_number_to_the_record(user: Stage) -> None:
    number = number_from(user, "chownow")
    await user.open_order(number)
    await user.press("cancel_order")
    await user.seen(QWidget, "contact_platform")
    assert user.find(QLabel, "call_length") is None  # nobody calls yet
    await user.press("call_button")
    shown = await user.seen(QLabel, "call_length")
    assert shown.text() == "00:00"
    await user.until(lambda: shown.text() == "00:01", "the clock to go")
    await user.press("cancelled_by_phone")
    shown = await user.seen(QLabel, "call_length")  # the same call, on the next card
    assert shown.text() >= "00:01"
    await user.press("call_button")  # it is over
    length_s = int(shown.text()[3:])
    await type_into(user, "phone_actor", "Ana")
    await user.press("phone_save")
    await user.labelled(number, RowLabel.BY_PHONE)
    call = user.row(number).phone
    assert call.call is not None
    assert call.call.length_s == length_s
    assert call.call.started_at <= call.recorded_at
    details = await user.seen(QWidget, "order_details")
    await user.until(lambda: "The call took 00:0" in words_of(details), "how long it was")


async def test_a_failed_cancellation_may_end_on_the_phone(user: Stage) -> None:
    number = number_from(user, "postmates")
    user.sandbox.add_rule(Rule(order=number, outcomes=(failing("no"),)))
    await user.confirm_cancelling(number, CancelReason.OTHER)
    await user.seen(QWidget, "support_dialog")
    await needing(user, 1)
    await user.press("cancelled_by_phone")
    await type_into(user, "phone_actor", "Ana")
    await user.press("phone_save")
    await user.labelled(number, RowLabel.BY_PHONE)
    await needing(user, 1)  # once, although both failed and not confirmed
    await close_the_record(user, "", "they refunded it")
    await needing(user, 0)
    assert len(user.sandbox.cancel_requests()) == 1

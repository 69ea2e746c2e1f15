"""The main story for who hears the screen: roles, names and states, and nothing else."""

from collections.abc import AsyncIterator

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ordermanager_desktop.models.order_row import RowLabel, Shelf
from ordermanager_desktop.services.sandbox.rules import Outcome, OutcomeKind, Rule
from ordermanager_desktop.tour.stage import Stage
from tests.views.aloud import name_of
from tests.workflows.persons import Key, Listener, quiet

Role = QAccessible.Role


@pytest.fixture
async def listener(user: Stage) -> AsyncIterator[Listener]:
    user.window.activateWindow()
    await user.until(lambda: user.row_count(Shelf.ACTIVE) > 3, "the rows")
    yield Listener(user)
    await quiet(user)


def a_number(user: Stage, *sources: str) -> str:
    rows = [row for row in user.manager.store if row.key.source in sources]
    return next(row.order.number for row in rows if row.order.status.is_live)


async def open_row(listener: Listener, number: str) -> None:
    """The one key of the story: a row has no press of its own, Enter opens it."""
    await listener.choose_row(number)
    table = await listener.find(Role.Table, "Orders")
    table.actionInterface().doAction("SetFocus")
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)


async def test_an_order_is_opened_cancelled_and_removed(user: Stage, listener: Listener) -> None:
    number = a_number(user, "doordash", "grubhub", "ubereats", "postmates")
    active = await listener.find(Role.CheckBox, "Active ")
    assert active.state().checked
    await open_row(listener, number)
    await listener.find(Role.Dialog, f"Order #{number}")
    await listener.press("Cancel order")

    await listener.find(Role.Dialog, f"Cancel order #{number}?")
    keep = await listener.find(Role.Button, "Keep order")
    assert keep.state().defaultButton
    assert keep.state().focused
    confirm = await listener.find(Role.Button, "Cancel this order")
    assert confirm.state().disabled
    assert "Choose a reason first" in confirm.text(QAccessible.Text.Description)
    await listener.choose_in_list("Item is out of stock")
    combo = await listener.find(Role.ComboBox, "")
    assert combo.text(QAccessible.Text.Value) == "Item is out of stock"
    assert not confirm.state().disabled
    assert not confirm.state().defaultButton
    await listener.press("Cancel this order")

    await user.labelled(number, RowLabel.CANCELLED)
    (request,) = user.sandbox.cancel_requests(number)
    assert request.reason == "UNAVAILABLE_ITEM"
    await listener.find(Role.Dialog, f"Order #{number}")
    assert not listener.hears(Role.Button, "Cancel order")
    await listener.press("Remove order")
    await user.until(lambda: user.row(number).removed_at, "it to be removed")
    await user.until(
        lambda: not listener.hears(Role.Cell, f"Order #{number},"), "its row to be gone"
    )
    history = await listener.find(Role.CheckBox, "History")
    history.actionInterface().doAction("Press")
    row = await listener.find(Role.Cell, f"Order #{number},")
    assert ": Cancelled." in name_of(row)


async def test_a_failure_is_read_and_tried_again(user: Stage, listener: Listener) -> None:
    number = a_number(user, "doordash", "grubhub", "ubereats", "postmates")
    failure = Outcome(OutcomeKind.FAILED, after_s=0.1, description="the tablet is offline")
    user.sandbox.add_rule(Rule(order=number, outcomes=(failure,), times=1))
    await open_row(listener, number)
    await listener.press("Cancel order")
    await listener.choose_in_list("Customer asked")
    await listener.press("Cancel this order")
    again = await listener.find(Role.Button, "Try again")
    assert not again.state().defaultButton
    assert (await listener.find(Role.Button, "Close")).state().defaultButton
    assert listener.hears(Role.Button, "Text +1 (888) 681-8837")
    assert listener.hears(Role.StaticText, "The order is still active") or listener.hears(
        Role.StaticText, "Nothing changed"
    )
    await listener.press("Try again")
    await listener.choose_in_list("Customer asked")
    await listener.press("Cancel this order")
    await user.labelled(number, RowLabel.CANCELLED)


async def test_a_call_is_recorded(user: Stage, listener: Listener) -> None:
    number = a_number(user, "skipthedishes")
    await open_row(listener, number)
    await listener.press("Cancel order")
    await listener.find(Role.Dialog, "SkipTheDishes cancels by phone")
    await listener.press("Cancelled by phone")
    save = await listener.find(Role.Button, "Record")
    assert save.state().disabled
    name = await listener.find(Role.EditableText, "Your name")
    name.setText(QAccessible.Text.Value, "Dana")
    await user.until(lambda: not save.state().disabled, "the button to act")
    await listener.press(name_of(save))
    await user.labelled(number, RowLabel.BY_PHONE)


async def test_support_is_found_by_its_name(user: Stage, listener: Listener) -> None:
    await listener.press("Support")
    await listener.find(Role.Dialog, "Support")
    assert listener.hears(Role.Button, "Text +1 (888) 681-8837")
    await listener.press("Close")
    await listener.find(Role.Table, "Orders")

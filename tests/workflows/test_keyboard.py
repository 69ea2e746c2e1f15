"""The whole story without a mouse: real keys, to whatever has the keyboard."""

from collections.abc import AsyncIterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from ordermanager_desktop.models.order_row import RowLabel, Shelf
from ordermanager_desktop.services.sandbox.rules import Outcome, OutcomeKind, Rule
from ordermanager_desktop.tour.stage import Stage
from tests.workflows.persons import Key, Typist, quiet

CONTROL = Qt.KeyboardModifier.ControlModifier
CAN = ("doordash", "grubhub", "ubereats", "postmates")


@pytest.fixture
async def typist(user: Stage) -> AsyncIterator[Typist]:
    user.window.activateWindow()
    await user.until(lambda: user.row_count(Shelf.ACTIVE) > 3, "the rows")
    yield Typist(user)
    await quiet(user)


def numbers(user: Stage, *sources: str) -> list[str]:
    """Orders of these platforms that are live."""
    rows = [row for row in user.manager.store if row.key.source in sources]
    return [row.order.number for row in rows if row.order.status.is_live]


async def test_an_order_is_kept_then_cancelled_and_removed(user: Stage, typist: Typist) -> None:
    number = numbers(user, *CAN)[0]
    await typist.go_to_row(number)
    await typist.press(Key.Key_Return)
    await user.seen(QWidget, "order_details")
    await typist.tab_to_and_press("cancel_order")
    await typist.focused("keep_order")
    await typist.press(Key.Key_Return)  # right after opening: the safe answer
    await user.gone("cancel_dialog")
    await user.seen(QWidget, "order_details")
    assert not user.sandbox.cancel_requests(number)

    await typist.tab_to_and_press("cancel_order")
    await typist.focused("keep_order")
    await typist.choose_reason(2)
    await typist.press(Key.Key_Return)  # on the list of reasons: still the safe answer
    await user.gone("cancel_dialog")
    await user.seen(QWidget, "order_details")
    assert not user.sandbox.cancel_requests(number)

    await typist.tab_to_and_press("cancel_order")
    await typist.focused("keep_order")
    await typist.choose_reason(2)
    await typist.tab_to("confirm_cancel")
    await typist.press(Key.Key_Return)
    await typist.labelled(number, RowLabel.CANCELLED)
    await user.seen(QWidget, "order_details")
    await typist.tab_to_and_press("remove_order")
    await user.until(lambda: user.row(number).removed_at, "it to be removed")
    await user.gone("order_details")
    await typist.focused("list_active")
    removed = user.row(number).key
    await user.until(lambda: user.window.selected_key() != removed, "the row to go")
    assert user.window.selected_key() is None  # no key meets the neighbour
    assert len(user.sandbox.cancel_requests(number)) == 1


async def test_delete_asks_and_escape_returns_to_the_row(user: Stage, typist: Typist) -> None:
    number = numbers(user, *CAN)[1]
    row = await typist.go_to_row(number)
    await typist.press(Key.Key_Delete)
    await typist.focused("keep_order")
    await typist.press(Key.Key_Escape)
    await user.gone("cancel_dialog")
    await typist.focused("list_active")
    assert user.window.selected_key() == row.key
    assert not user.sandbox.cancel_requests()


async def test_a_failure_leads_to_support_and_to_a_second_try(user: Stage, typist: Typist) -> None:
    number = numbers(user, *CAN)[0]
    failure = Outcome(OutcomeKind.FAILED, after_s=0.1, description="the tablet is offline")
    user.sandbox.add_rule(Rule(order=number, outcomes=(failure,), times=1))
    await typist.go_to_row(number)
    await typist.press(Key.Key_Return)
    await user.seen(QWidget, "order_details")
    await typist.tab_to("cancel_order")
    await typist.press(Key.Key_Return)  # Enter presses what has the ring
    await typist.focused("keep_order")
    await typist.choose_reason(1)
    await typist.tab_to_and_press("confirm_cancel")
    await typist.focused("close_support")
    await typist.tab_to_and_press("try_again")
    await typist.focused("keep_order")
    await typist.choose_reason(1)
    await typist.tab_to_and_press("confirm_cancel")
    await typist.labelled(number, RowLabel.CANCELLED)
    assert len(user.sandbox.cancel_requests(number)) == 2
    await user.seen(QWidget, "order_details")
    await typist.press(Key.Key_Escape)
    await user.gone("order_details")
    await typist.focused("list_active")


async def test_a_call_is_recorded(user: Stage, typist: Typist) -> None:
    number = numbers(user, "skipthedishes")[0]
    await typist.go_to_row(number)
    await typist.press(Key.Key_Delete)
    await typist.focused("close_contact")
    await typist.tab_to_and_press("cancelled_by_phone")
    await typist.focused("phone_actor")
    for letter in "Dana":
        await typist.press(letter)
    await typist.press(Key.Key_Tab)
    await typist.focused("phone_case")
    await typist.press("7")
    await typist.tab_to_and_press("phone_save")
    await typist.labelled(number, RowLabel.BY_PHONE)
    record = user.row(number).phone
    assert record is not None
    assert (record.actor, record.case_number) == ("Dana", "7")
    await typist.focused("list_active")


async def test_the_menus_open_and_act(user: Stage, typist: Typist) -> None:
    number = numbers(user, *CAN)[0]
    await typist.go_to_row(number)
    await typist.press(Key.Key_Menu)
    await typist.focused("row_menu")
    await typist.press(Key.Key_Down)
    await typist.press(Key.Key_Return)
    await user.seen(QWidget, "order_details")
    await typist.tab_to_and_press("details_menu")
    menu = await typist.focused("details_menu_popup")
    assert isinstance(menu, QMenu)
    while (action := menu.activeAction()) is None or action.text() != "Copy order number":
        await typist.press(Key.Key_Down)
    await typist.press(Key.Key_Return)
    clipboard = QApplication.clipboard()
    assert number in clipboard.text()
    await typist.press(Key.Key_Escape)
    await user.gone("order_details")
    await typist.focused("list_active")


async def test_tabs_search_support_and_help_have_keys(user: Stage, typist: Typist) -> None:
    number = numbers(user, *CAN)[0]
    for key, shelf in zip("2341", ("attention", "scheduled", "history", "active"), strict=True):
        await typist.press(key, CONTROL)
        await user.until(
            lambda shelf=shelf: user.window.shelf().name.lower() == shelf, f"the tab {shelf}"
        )
    await typist.press(Key.Key_F, CONTROL)
    await typist.focused("search")
    for letter in number:
        await typist.press(letter)
    await user.until(lambda: user.row_count(Shelf.ACTIVE) == 1, "one row to be left")
    await typist.press(Key.Key_Return)
    await typist.focused("list_active")
    assert user.window.selected_key() == user.row(number).key
    await typist.press(Key.Key_F, CONTROL)
    await typist.press(Key.Key_Escape)
    await user.until(lambda: user.row_count(Shelf.ACTIVE) > 1, "the list to be whole again")
    await typist.tab_to_and_press("support")
    await typist.focused("close_support_sheet")
    await typist.press(Key.Key_Return)
    await user.gone("support_sheet")
    await typist.focused("support")
    await typist.press(Key.Key_F1)
    await user.seen(QWidget, "shortcuts_sheet")
    await typist.press(Key.Key_Escape)
    await typist.focused("support")


async def test_f5_reads_the_orders_now(user: Stage, typist: Typist) -> None:
    before = user.manager.store.health.updated_at
    await typist.press(Key.Key_F5)
    await user.until(
        lambda: user.manager.store.health.updated_at not in (None, before), "a new answer"
    )

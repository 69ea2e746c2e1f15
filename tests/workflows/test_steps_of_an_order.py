"""Confirming, ready, more time: real widgets, and what truly reached the platform."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QMenu, QWidget

from ordermanager_desktop.models.cancellation import CancelReason
from ordermanager_desktop.models.order import OrderStatus
from ordermanager_desktop.models.order_row import RowLabel
from ordermanager_desktop.services.sandbox.rules import Answer, Delivery, Endpoint, Rule
from ordermanager_desktop.services.sandbox.scenarios import SCENARIOS
from ordermanager_desktop.tour.stage import Stage
from ordermanager_desktop.views.language import apply_language
from ordermanager_desktop.views.widgets.text_label import TextLabel
from tests.workflows.persons import Key, Typist, quiet

NEW, CONFIRMED = "7F3K2", "B41C9"
CONTROL = Qt.KeyboardModifier.ControlModifier
REFUSED = Answer(409, message="Not <b>allowed</b> in the present state.")


def sent(user: Stage, endpoint: Endpoint, number: str) -> list[object]:
    """What requests of one kind said about an order."""
    records = user.sandbox.ledger.requests(endpoint)
    return [record.body for record in records if record.order == number]


async def told(user: Stage, name: str, part: str) -> None:
    """Wait for words in a label."""

    def is_there() -> bool:
        label = user.find(TextLabel, name)
        return label is not None and part in label.text().replace("\u200b", "")

    await user.until(is_there, f"“{part}” in {name}")


def entry(menu: QMenu, text: str) -> QAction | None:
    return next((each for each in menu.actions() if each.text() == text), None)


async def test_a_new_order_is_confirmed_with_its_time(user: Stage) -> None:
    await user.open_order(NEW)
    await user.press("next_step")
    assert not user.sandbox.ledger.requests(Endpoint.CONFIRM)  # asked first
    await user.press("minutes_20")
    await user.labelled(NEW, RowLabel.CONFIRMED)
    assert sent(user, Endpoint.CONFIRM, NEW) == [{"estimatedPrepTimeMinutes": 20}]
    assert user.sandbox.fate(NEW).status == "CONFIRMED"
    await user.until(
        lambda: "Asked to confirm, ready in 20 min" in words_of(user, "timeline"), "the timeline"
    )
    await user.press("next_step")  # now it is the other step
    await user.labelled(NEW, RowLabel.READY)
    assert sent(user, Endpoint.READY, NEW) == [None]
    await user.gone("next_step")
    await quiet(user)


def words_of(user: Stage, name: str) -> str:
    part = user.find(QWidget, name)
    labels = part.findChildren(TextLabel) if part else []
    return "\n".join(label.text() for label in labels).replace("\u200b", "")


async def test_pressing_again_and_again_sends_one_request(user: Stage) -> None:
    user.sandbox.add_rule(Rule(Endpoint.READY, answer=Answer(delay_s=0.3)))
    key = user.row(CONFIRMED).key
    view = user.window.list_view(user.window.shelf())
    assert view.select(key)
    typist = Typist(user)
    user.window.activateWindow()
    view.setFocus()
    for _ in range(5):
        await typist.press(Key.Key_Return, CONTROL)
    await user.labelled(CONFIRMED, RowLabel.READY)
    assert sent(user, Endpoint.READY, CONFIRMED) == [None]
    assert user.sandbox.ledger.requests(Endpoint.CANCEL) == []
    await quiet(user)


async def test_by_the_keyboard_alone(user: Stage) -> None:
    typist = Typist(user)
    user.window.activateWindow()
    await typist.go_to_row(NEW)
    await typist.press(Key.Key_Return, CONTROL)
    await typist.focused("minutes_15")  # the usual time
    await typist.press(Key.Key_Escape)
    await user.gone("prep_time_dialog")
    assert not sent(user, Endpoint.CONFIRM, NEW)
    await typist.focused("list_active")
    await typist.press(Key.Key_Return, CONTROL)
    await typist.focused("minutes_15")
    await typist.tab_to("other_minutes")
    for digit in "33":
        await typist.press(digit)
    await typist.tab_to_and_press("take_other_minutes")
    await user.labelled(NEW, RowLabel.CONFIRMED)
    assert sent(user, Endpoint.CONFIRM, NEW) == [{"estimatedPrepTimeMinutes": 33}]
    await typist.focused("list_active")
    view = user.window.list_view(user.window.shelf())
    await user.until(
        lambda: view.order_model().row_at(view.currentIndex()).label is RowLabel.CONFIRMED,
        "the list to show it",  # a key means the step that is seen
    )
    await typist.press(Key.Key_Return, CONTROL)
    await user.labelled(NEW, RowLabel.READY)
    await quiet(user)


async def test_the_menu_of_the_row_offers_it_far_from_cancelling(user: Stage) -> None:
    await user.open_row_menu(CONFIRMED)
    menu = await user.seen(QMenu, "row_menu")
    names = [each.text() for each in menu.actions()]
    step, cancel = names.index("Mark as ready"), names.index("Cancel order…")
    assert abs(step - cancel) > 3
    action = entry(menu, "Mark as ready")
    assert action is not None
    action.trigger()
    menu.close()
    await user.labelled(CONFIRMED, RowLabel.READY)
    await user.open_row_menu(CONFIRMED)
    menu = await user.seen(QMenu, "row_menu")
    assert entry(menu, "Mark as ready") is None  # it is
    menu.close()
    await quiet(user)


async def test_a_refusal_says_so_in_the_platforms_words_and_may_be_repeated(user: Stage) -> None:
    user.sandbox.add_rule(Rule(Endpoint.READY, times=1, answer=REFUSED))
    await user.open_order(CONFIRMED)
    await user.press("next_step")
    await told(user, "step_line", "Uber Eats refused: Not <b>allowed</b> in the present state.")
    assert user.row(CONFIRMED).label is RowLabel.CONFIRMED
    await user.press("next_step")
    await user.labelled(CONFIRMED, RowLabel.READY)
    assert len(sent(user, Endpoint.READY, CONFIRMED)) == 2
    await quiet(user)


@pytest.mark.long  # the service's own tests have it, too
async def test_a_lost_answer_is_settled_by_reading(user: Stage) -> None:
    user.sandbox.add_rule(Rule(Endpoint.READY, answer=Answer(delivery=Delivery.LOST)))
    await user.open_order(CONFIRMED)
    await user.press("next_step")
    await user.labelled(CONFIRMED, RowLabel.READY)
    await told(user, "step_headline", "Marked as ready")
    assert len(sent(user, Endpoint.READY, CONFIRMED)) == 1
    await quiet(user)


@pytest.mark.long  # the service's own tests have it, too
async def test_taken_and_never_shown_is_not_called_done(user: Stage) -> None:
    nothing = Answer(202, body="", applied=False)
    user.sandbox.add_rule(Rule(Endpoint.CONFIRM, times=1, answer=nothing))
    await user.open_order(NEW)
    await user.press("next_step")
    await user.press("minutes_10")
    await told(user, "step_headline", "Confirmation requested")
    await told(user, "step_headline", "Confirming: not clear")
    await told(user, "step_line", "You can ask again")
    assert user.row(NEW).label is RowLabel.NEW
    await user.press("next_step")
    await user.press("confirm_without_time")
    await user.labelled(NEW, RowLabel.CONFIRMED)
    assert sent(user, Endpoint.CONFIRM, NEW) == [{"estimatedPrepTimeMinutes": 10}, None]
    await quiet(user)


async def test_a_hanging_step_does_not_hold_up_a_cancellation(user: Stage) -> None:
    user.sandbox.add_rule(Rule(Endpoint.READY, answer=Answer(delivery=Delivery.HANG)))
    await user.open_order(CONFIRMED)
    await user.press("next_step")
    await user.until(lambda: sent(user, Endpoint.READY, CONFIRMED), "the step to be on its way")
    await user.press("cancel_order")
    await user.choose(CancelReason.TOO_BUSY)
    await user.press("confirm_cancel")
    await user.labelled(CONFIRMED, RowLabel.CANCELLED)
    assert len(user.sandbox.cancel_requests(CONFIRMED)) == 1


async def test_while_a_cancellation_is_open_no_step_is_offered_or_sent(user: Stage) -> None:
    user.sandbox.play(replace(SCENARIOS["never_answers"], outcome_after_s=0.1))
    await user.until(lambda: row_of(user, CONFIRMED, OrderStatus.CONFIRMED), "the new board")
    number = CONFIRMED
    key = row_of(user, number, OrderStatus.CONFIRMED)
    user.manager.desk.open_details(key)
    await user.press("cancel_order")
    await user.choose(CancelReason.TOO_BUSY)
    await user.press("confirm_cancel")
    await user.until(
        lambda: user.manager.store.row(key).label is RowLabel.CANCELLING, "the request to be taken"
    )
    button = await user.seen(QAbstractButton, "next_step")
    assert not button.isEnabled()
    assert "cancellation" in button.toolTip()
    assert sent(user, Endpoint.READY, number) == []


def row_of(user: Stage, number: str, status: OrderStatus):
    """The key of the newest order of that number."""
    sources = {order.id for order in user.sandbox.orders() if order.number == number}
    for row in user.manager.store:
        if row.key.order_id in sources and row.order.status is status:
            return row.key
    return None


async def test_an_order_that_ends_while_one_chooses_is_not_confirmed(user: Stage) -> None:
    await user.open_order(NEW)
    await user.press("next_step")
    button = await user.seen(QAbstractButton, "minutes_20")
    user.sandbox.customer_cancels(NEW)
    await user.until(lambda: not button.isEnabled(), "the choices to stop")
    await user.press("not_now")
    assert sent(user, Endpoint.CONFIRM, NEW) == []
    await quiet(user)


async def test_more_time_saves_an_order_from_the_cancel_dialog(user: Stage) -> None:
    await user.open_order(CONFIRMED)
    await user.press("cancel_order")
    await user.seen(QWidget, "cancel_dialog")
    assert user.find(QWidget, "save_more_10") is None  # closed until somebody opens it
    await user.press("save_order_toggle")
    await user.press("save_more_10")
    await user.gone("cancel_dialog")
    await user.seen(QWidget, "order_details")
    await told(user, "step_headline", "Preparation time: 25 min")
    assert sent(user, Endpoint.PREP_TIME, CONFIRMED) == [{"prepTimeMinutes": 25}]
    assert user.sandbox.cancel_requests() == []
    assert user.row(CONFIRMED).order.fulfillment.prep_minutes == 25
    await quiet(user)


@pytest.mark.long  # the service's own tests have it, too
async def test_another_time_and_ready_save_an_order(user: Stage) -> None:
    await user.open_order(CONFIRMED)
    await user.press("cancel_order")
    await user.press("save_order_toggle")
    await user.press("save_more_time")
    field = await user.seen(QLineEdit, "other_minutes")
    field.setText("48")
    await user.press("take_other_minutes")
    await told(user, "step_headline", "Preparation time: 48 min")
    await user.press("cancel_order")
    await user.press("save_order_toggle")
    await user.press("save_ready")
    await user.labelled(CONFIRMED, RowLabel.READY)
    assert sent(user, Endpoint.PREP_TIME, CONFIRMED) == [{"prepTimeMinutes": 48}]
    assert user.sandbox.cancel_requests() == []
    await quiet(user)


async def test_the_dialog_is_no_slower_for_who_cancels(user: Stage) -> None:
    typist = Typist(user)
    user.window.activateWindow()
    await typist.go_to_row(CONFIRMED)
    await typist.press(Key.Key_Delete)
    await typist.focused("keep_order")
    await typist.choose_reason(1)
    await typist.press(Key.Key_Tab)
    await typist.focused("keep_order")
    await typist.press(Key.Key_Tab)
    await typist.focused("confirm_cancel")
    await typist.press(Key.Key_Tab)
    await typist.focused("save_order_toggle")
    await typist.press(Key.Key_Space)
    await typist.press(Key.Key_Tab)
    await typist.focused("save_ready")
    await typist.press(Key.Key_Escape)
    await user.gone("cancel_dialog")
    assert user.sandbox.cancel_requests() == []
    await quiet(user)


async def test_a_time_that_was_not_granted_says_how_to_get_it(user: Stage) -> None:
    user.sandbox.add_rule(Rule(Endpoint.PREP_TIME, answer=Answer(403, message="No.")))
    await user.open_order(CONFIRMED)
    await user.press("cancel_order")
    await user.press("save_order_toggle")
    await user.press("save_more_20")
    await told(user, "step_line", "“orders.update”")
    button = await user.seen(QAbstractButton, "next_step")
    assert button.isEnabled()  # the other step is not concerned
    await quiet(user)


@pytest.mark.parametrize(
    ("language", "button", "done"),
    [("es", "Marcar como listo", "Marcado como listo"), ("fr", "Marquer prête", "Marquée prête")],
)
async def test_in_other_languages(user: Stage, qapp, language: str, button: str, done: str) -> None:
    apply_language(qapp, language)
    await user.open_order(CONFIRMED)
    step = await user.seen(QAbstractButton, "next_step")
    assert step.text() == button
    await user.press("next_step")
    await told(user, "step_headline", done)
    await quiet(user)

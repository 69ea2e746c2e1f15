"""A customer ordered twice: both are pointed out, and the later one is cancelled, never another."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QWidget

from ordermanager_desktop.models.cancellation import CancelReason, ReasonOffer
from ordermanager_desktop.models.order_row import RowLabel
from ordermanager_desktop.models.settings.duplicates import WITHIN_MINUTES
from ordermanager_desktop.services.sandbox.server import Sandbox
from ordermanager_desktop.tour.stage import Stage
from ordermanager_desktop.views.wording.rows import row_sentence
from tests.builders import NOON
from tests.workflows.persons import quiet
from tests.workflows.test_cancelling import words_of

EARLIER, LATER = "7F3K2", "B43E1"


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox("duplicate_order", limits=False, outcome_after_s=0.2, arrivals=False) as server:
        yield server


async def pointed_out(user: Stage) -> None:
    await user.until(lambda: user.row(EARLIER).twin and user.row(LATER).twin, "the pair")


@pytest.mark.parametrize("opened", [EARLIER, LATER])
async def test_the_later_one_is_cancelled_whichever_was_opened(user: Stage, opened: str) -> None:
    await pointed_out(user)
    await user.open_order(opened)
    block = await user.seen(QWidget, "duplicate_block")
    assert f"#{EARLIER}" in words_of(block)
    assert f"#{LATER}" in words_of(block)
    assert "placed 5 minutes apart" in words_of(block)
    button = await user.seen(QAbstractButton, "cancel_duplicate")
    assert button.text() == f"Cancel #{LATER} (Uber Eats) as duplicate…"
    await user.press("cancel_duplicate")
    dialog = await user.seen(QWidget, "cancel_dialog")
    assert f"Cancel order #{LATER}?" in words_of(dialog)
    combo = await user.seen(QComboBox, "reason")
    offer = combo.currentData()
    assert isinstance(offer, ReasonOffer)
    assert offer.reason is CancelReason.DUPLICATE
    assert not user.sandbox.cancel_requests()  # it still waits for the confirmation
    await user.press("confirm_cancel")
    await user.labelled(LATER, RowLabel.CANCELLED)
    sent = [(request.order, request.reason) for request in user.sandbox.cancel_requests()]
    assert sent == [(LATER, "DUPLICATE_ORDER")]
    assert user.sandbox.fate(LATER).status == "CANCELED"
    assert user.row(EARLIER).order.status.is_live
    await user.until(lambda: user.row(EARLIER).twin is None, "the pair to be over")
    await user.gone("duplicate_block")


async def test_the_ordinary_way_still_chooses_no_reason(user: Stage) -> None:
    await pointed_out(user)
    await user.open_order(LATER)
    await user.press("cancel_order")
    combo = await user.seen(QComboBox, "reason")
    assert combo.currentIndex() == -1
    await user.press("keep_order")


async def test_both_rows_say_it_aloud(user: Stage) -> None:
    await pointed_out(user)
    for number, other in ((EARLIER, LATER), (LATER, EARLIER)):
        assert f"Possible duplicate of #{other}. " in row_sentence(user.row(number), NOON)


async def test_not_a_duplicate_is_remembered_over_a_restart(open_app) -> None:
    user = await open_app()
    await pointed_out(user)
    await user.open_order(EARLIER)
    await user.press("not_duplicate")
    await user.gone("duplicate_block")
    assert not user.row(LATER).twin
    await user.close_details()
    user = await open_app()
    await user.until(lambda: user.manager._duplicates._marks, "what was said")
    await quiet(user)
    user.manager.options.set(WITHIN_MINUTES, 11)  # looks at every order once more
    user.manager._duplicates._watch.flush()
    assert not user.row(EARLIER).twin
    assert not user.row(LATER).twin
    assert not user.sandbox.cancel_requests()


async def test_while_the_later_one_is_being_cancelled_the_button_rests(user: Stage) -> None:
    await pointed_out(user)
    await user.open_order(EARLIER)
    user.sandbox.stop()
    await user.press("cancel_duplicate")
    await user.press("confirm_cancel")
    button = await user.seen(QAbstractButton, "cancel_duplicate")
    await user.until(lambda: not button.isEnabled(), "the button to rest")
    assert "being cancelled already" in button.toolTip()

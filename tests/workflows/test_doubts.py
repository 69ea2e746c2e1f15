"""What the list loses or contradicts is kept in sight, and one read of the order decides."""

from ordermanager_desktop.models.listed_orders import is_listed_twice
from ordermanager_desktop.models.order import OrderStatus
from ordermanager_desktop.models.order_row import RowLabel
from ordermanager_desktop.tour.stage import Stage
from tests.workflows.test_cancelling import number_from


async def test_an_order_that_left_the_feed_stays_and_its_detail_decides(user: Stage) -> None:
    number = number_from(user, "doordash")
    user.sandbox.customer_cancels(number)
    user.sandbox.unlist(number)
    await user.until(lambda: not user.row(number).is_in_feed, "the order to leave the feed")
    await user.until(lambda: user.row(number).label is RowLabel.CANCELLED, "what became of it")


async def test_an_order_that_left_the_feed_alive_stays_alive(user: Stage) -> None:
    number = number_from(user, "doordash")
    user.sandbox.unlist(number)
    await user.until(lambda: not user.row(number).is_in_feed, "the order to leave the feed")
    details = len(user.sandbox.ledger.requests("detail"))
    await user.until(
        lambda: details or user.sandbox.ledger.requests("detail"), "a read of the order"
    )
    assert user.row(number).order.status.is_live


async def test_bad_orders_are_all_on_the_list_and_a_contradiction_is_settled(user: Stage) -> None:
    for row in user.manager.store:
        user.manager.store.drop(row.key)
    user.sandbox.play("bad_orders")
    flagged: list[str] = []
    user.manager.store.row_added.connect(
        lambda row: flagged.append(row.order.number) if is_listed_twice(row.order) else None
    )
    await user.until(lambda: flagged, "an order that the list contradicts")
    number = flagged[0]
    await user.until(lambda: not user.row(number).order.defect, "a read to settle it")
    assert user.row(number).order.status is not OrderStatus.UNKNOWN
    unreadable = [row for row in user.manager.store if row.label is RowLabel.UNREADABLE]
    assert {row.order.number for row in unreadable} >= {"no id"}
    polls = len(user.sandbox.ledger.requests("feed"))
    await user.until(lambda: len(user.sandbox.ledger.requests("feed")) > polls + 3, "more polls")
    assert not user.row(number).order.defect

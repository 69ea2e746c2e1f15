"""The part of the story that shouts: new orders, one that a customer calls off, the test."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ordermanager_desktop.tour.stage import Stage, Step
from ordermanager_desktop.views.alert_bar import AlertBar

FRESH = "N-1001"
OTHERS = ("N-1002", "N-1003")


async def _new_order(stage: Stage) -> None:
    while stage.find(AlertBar, "alert_bar") is not None:
        await stage.press("alert_seen")
    stage.sandbox.place_order(FRESH, source="doordash")
    await _told(stage, FRESH)


async def _stop_cooking(stage: Stage) -> None:
    for number in OTHERS:
        stage.sandbox.place_order(number, source="grubhub")
    stage.sandbox.customer_cancels(FRESH)
    bar = await _told(stage, FRESH)
    await stage.until(lambda: len(bar.text().splitlines()) == 3, "what else there is")
    await stage.until(lambda: {FRESH, *OTHERS} <= _unseen(stage), "all of it")


async def _several_new_orders(stage: Stage) -> None:
    await stage.press("alert_seen")
    await _told(stage, *OTHERS)


async def _alarm_test(stage: Stage) -> None:
    await stage.press("alert_seen")
    await stage.gone("alert_bar")
    if stage.manager.alerts is not None:
        stage.manager.alerts.test_alarm()
    await stage.seen(QWidget, "alarm_test")
    await stage.press("alarm_not_heard")


def _unseen(stage: Stage) -> set[str]:
    """The numbers of the orders that alerts are about."""
    alerts = stage.manager.alerts.unseen if stage.manager.alerts else ()
    rows = (stage.manager.store.row(alert.key) for alert in alerts)
    return {row.order.number for row in rows if row is not None}


async def _told(stage: Stage, *numbers: str) -> AlertBar:
    bar = await stage.seen(AlertBar, "alert_bar")
    await stage.until(lambda: all(each in bar.text() for each in numbers), f"{numbers} in the bar")
    return bar


ALERTS = (
    Step("new-order", _new_order),
    Step("stop-cooking", _stop_cooking),
    Step("several-new-orders", _several_new_orders),
    Step("alarm-test", _alarm_test),
)

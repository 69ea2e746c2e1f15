"""The third part of the story: two stores in one window, one of which falls ill."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from ordermanager_desktop.models.order_row import Shelf
from ordermanager_desktop.services.sandbox.rules import Answer, Endpoint, Rule
from ordermanager_desktop.tour.stage import Stage, Step
from ordermanager_desktop.views.connection_pill import ConnectionPill

STORE_NAMES = ("Siam Kitchen — Downtown", "Siam Kitchen — Harbour")
SECOND_STORE = "practice-harbour"
IN_BOTH = "B41C9"


async def _two_stores(stage: Stage) -> None:
    stage.sandbox.start()
    await stage.restart(stores=2)
    await stage.until(lambda: stage.manager.store.health.is_live, "both stores to be live")
    await stage.until(lambda: len(_places(stage)) == 2, "orders of both stores")
    await stage.press("tab_active")
    twins = [row for row in stage.manager.store if row.order.number == IN_BOTH]
    stage.require(len(twins) == 2, "one number in two stores to be two orders")
    stage.window.select(next(row.key for row in twins if row.key.store == SECOND_STORE))


async def _switch(stage: Stage) -> None:
    await stage.press("store_switch")
    menu = await stage.seen(QWidget, "store_menu")
    stage.require(len(_choices(menu)) == 3, "all stores and each of the two to be offered")


async def _one_store(stage: Stage) -> None:
    menu = await stage.seen(QWidget, "store_menu")
    chosen = _choices(menu)[-1]
    menu.close()
    chosen.trigger()
    await stage.until(lambda: _shown(stage) == {SECOND_STORE}, "the orders of that store alone")


async def _one_store_fails(stage: Stage) -> None:
    stage.window.choose_store(None)
    stage.sandbox.add_rule(Rule(Endpoint.FEED, store=SECOND_STORE, answer=Answer(status=403)))
    pill = await stage.seen(ConnectionPill, "connection_pill")
    await stage.until(lambda: stage.manager.store.health.is_partly_live, "one of them to fail")
    await stage.until(lambda: "1" in pill.text() and "2" in pill.text(), "the pill to count them")
    stage.require(len(_shown(stage)) == 2, "the orders of both to stay in the list")


async def _stores_sheet(stage: Stage) -> None:
    stage.window.stores_requested.emit()
    await stage.seen(QWidget, "stores_sheet")


SEVERAL_STORES = (
    Step("two-stores-in-one-list", _two_stores),
    Step("store-switch", _switch),
    Step("one-store", _one_store),
    Step("one-store-fails", _one_store_fails),
    Step("stores-sheet", _stores_sheet),
)


def _places(stage: Stage) -> set[str]:
    return {row.key.store for row in stage.manager.store}


def _shown(stage: Stage) -> set[str]:
    stage.row_count(Shelf.ACTIVE)
    model = stage.window.list_view(Shelf.ACTIVE).order_model()
    rows = (model.row_at(model.index(at, 0)) for at in range(model.rowCount()))
    return {row.key.store for row in rows if row}


def _choices(menu: QWidget) -> list[QAction]:
    return [action for action in menu.actions() if action.isCheckable()]

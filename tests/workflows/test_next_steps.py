"""The button of a page does what it says, in the whole app."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from ordermanager_desktop.app import AppSettings, OrderManager
from ordermanager_desktop.models.order_row import Shelf
from ordermanager_desktop.practice import practice_account
from ordermanager_desktop.services.connection_settings import connection_settings
from ordermanager_desktop.services.poll_pacing import PollPacing
from ordermanager_desktop.services.sandbox.rules import Answer, Endpoint, Rule
from ordermanager_desktop.services.sandbox.server import Sandbox
from ordermanager_desktop.tour.stage import Stage
from ordermanager_desktop.views.empty_state import EmptyState
from ordermanager_desktop.views.language import apply_language
from tests.workflows.conftest import HURRIED


@pytest.fixture
async def opened(qapp: QApplication) -> AsyncIterator:
    apply_language(qapp, "en")
    running: list[OrderManager] = []

    async def open_one(settings: AppSettings, sandbox: Sandbox) -> Stage:
        running.append(OrderManager(settings))
        await running[-1].open()
        return Stage(running[-1], sandbox)

    yield open_one
    for manager in running:
        await manager.aclose()


def title(user: Stage) -> str:
    pages = user.window.findChildren(EmptyState)
    return next((page.title() for page in pages if page.isVisible()), "")


async def test_try_again_reads_the_orders_at_once(
    opened, sandbox: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # by itself it would not ask again within this hour
    monkeypatch.setattr(PollPacing, "pause_s", lambda *_, **__: 3600.0)
    sandbox.add_rule(Rule(Endpoint.FEED, answer=Answer(status=403)))
    settings = AppSettings(practice_account(sandbox), tmp_path, pace=HURRIED)
    user = await opened(settings, sandbox)
    await user.until(lambda: title(user) == "The account may not read these orders", "the page")
    sandbox.clear_rules()
    await user.press("page_action")
    await user.until(lambda: user.row_count(Shelf.ACTIVE), "the orders")


async def test_without_an_account_support_is_there(
    opened, sandbox: Sandbox, tmp_path: Path
) -> None:
    problems = connection_settings({"ORDERMANAGER_API_URL": "http://orders.example"}).problems
    user = await opened(AppSettings(None, tmp_path, problems=problems), sandbox)
    assert title(user) == "The account’s settings need a correction"
    await user.press("page_action")
    await user.seen(QWidget, "support_sheet")

"""The whole app on a practice server: real widgets, real HTTP, a real journal, hurried pauses."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from ordermanager_desktop.app import AppSettings, OrderManager
from ordermanager_desktop.practice import practice_account
from ordermanager_desktop.services.account_session import SessionPace
from ordermanager_desktop.services.cancellation_timings import CancellationTimings
from ordermanager_desktop.services.order_cache import CACHE_FILES
from ordermanager_desktop.services.sandbox.server import Sandbox
from ordermanager_desktop.tour.stage import Stage
from ordermanager_desktop.views.language import apply_language
from ordermanager_desktop.views.theme import apply_theme
from ordermanager_desktop.views.typography import apply_typography

HURRIED = SessionPace(
    timings=CancellationTimings().scaled(0.02),
    poll_pause_s=0.1,
    requests_per_min=1_000_000,
    requests_per_s=1_000_000,
    side_pace=0.02,
)

OpenApp = Callable[..., Awaitable[Stage]]


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    """Orders of a lunch rush in which everything is as told, and outcomes come at once."""
    with Sandbox("quiet", limits=False, outcome_after_s=0.2, arrivals=False) as server:
        for source in ("skipthedishes", "mesa-direct"):
            server.place_order(source=source)
        yield server


@pytest.fixture
async def open_app(sandbox: Sandbox, tmp_path: Path, qapp: QApplication) -> AsyncIterator[OpenApp]:
    """Starts the app on the sandbox; a second start finds what the first one wrote.

    ``without_cache`` loses the last list before that start.
    """
    apply_language(qapp, "en")
    apply_theme(qapp, "light")
    apply_typography(qapp)
    running: list[OrderManager] = []

    async def close() -> None:
        while running:
            await running.pop().aclose()

    async def open_one(*, without_cache: bool = False) -> Stage:
        await close()
        for name in CACHE_FILES if without_cache else ():
            (tmp_path / name).unlink(missing_ok=True)
        account = practice_account(sandbox)
        manager = OrderManager(AppSettings(account, tmp_path, is_practice=True, pace=HURRIED))
        manager.window.resize(1280, 800)
        running.append(manager)
        await manager.open()
        stage = Stage(manager, sandbox)
        await stage.until(lambda: len(manager.store) > 0, "the first orders")
        return stage

    yield open_one
    await close()


@pytest.fixture
async def user(open_app: OpenApp) -> Stage:
    """A person at the counter, with the list open."""
    return await open_app()

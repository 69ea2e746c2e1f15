"""Whatever goes wrong beside it, the poller lives, the window says so, and cancelling works."""

import asyncio
import gc
import threading
from collections.abc import AsyncIterator, Callable

import pytest
from PySide6.QtCore import SIGNAL, QObject, Qt, QTimerEvent, qCritical
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from ordermanager_desktop.app import AppSettings
from ordermanager_desktop.models.cancellation import CancelReason
from ordermanager_desktop.models.feed_health import FeedTrouble
from ordermanager_desktop.models.order_row import RowLabel
from ordermanager_desktop.practice import practice_account
from ordermanager_desktop.running import _until_closed
from ordermanager_desktop.services.crash_handlers import CrashHandlers, install_crash_handlers
from ordermanager_desktop.services.preferences_store import PreferencesStore
from ordermanager_desktop.services.sandbox.server import Sandbox
from ordermanager_desktop.tour.stage import Stage
from ordermanager_desktop.views.flows.appearance import Appearance
from tests.workflows.conftest import HURRIED, OpenApp
from tests.workflows.test_cancelling import number_from
from tests.workflows.test_closing import has_quit, start_an_endless_cancellation
from tests.workflows.test_offline import banner


@pytest.fixture
async def handlers(user: Stage) -> AsyncIterator[CrashHandlers]:
    """The hooks for the unforeseen, as the app has them."""
    installed = install_crash_handlers(user.manager.tell_crash)
    installed.watch(asyncio.get_running_loop())
    yield installed
    installed.close()


async def polls_go_on(user: Stage) -> None:
    """Three more polls come, and what a poll brings is in the list."""
    before = len(user.sandbox.ledger.requests("feed"))
    number = user.sandbox.place_order(source="grubhub").number
    await user.until(lambda: len(user.sandbox.ledger.requests("feed")) >= before + 3, "polls")
    await user.until(
        lambda: any(row.order.number == number for row in user.manager.store), "a new order"
    )


async def cancels(user: Stage) -> None:
    number = number_from(user, "ubereats")
    await user.confirm_cancelling(number, CancelReason.DUPLICATE)
    await user.labelled(number, RowLabel.CANCELLED)
    await user.until(lambda: user.row(number).ending, "a last reading: who cancelled it")
    assert len(user.sandbox.cancel_requests(number)) == 1


def fail() -> None:
    raise ZeroDivisionError("planted by a test")


async def fail_later() -> None:
    await asyncio.sleep(0)
    fail()


def in_a_slot(user: Stage) -> None:
    button = user.window.findChild(QAbstractButton, "support")
    button.pressed.connect(fail)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def in_a_task(user: Stage) -> None:
    user.manager._tasks.start("planted", fail_later())


def in_a_task_of_the_session(user: Stage) -> None:
    user.manager.session.endings._tasks.start("planted", fail_later())


def in_a_callback(user: Stage) -> None:
    asyncio.get_running_loop().call_soon(fail)


def in_a_thread(user: Stage) -> None:
    thread = threading.Thread(target=fail, name="planted")
    thread.start()
    thread.join()


def in_an_event_handler(user: Stage) -> None:
    class Broken(QObject):
        def timerEvent(self, event: QTimerEvent) -> None:
            self.killTimer(event.timerId())
            fail()

    Broken(user.window).startTimer(0)


def in_qt(user: Stage) -> None:
    qCritical("planted by a test")


@pytest.mark.parametrize(
    "fails",
    [
        in_a_slot,
        in_a_task,
        in_a_task_of_the_session,
        in_a_callback,
        in_a_thread,
        in_an_event_handler,
        in_qt,
    ],
)
async def test_what_nobody_handled_is_logged_and_told_and_cancelling_goes_on(
    user: Stage, handlers: CrashHandlers, caplog, fails: Callable[[Stage], None]
) -> None:
    fails(user)
    await user.until(lambda: banner(user, "banner"), "the banner")
    assert "Something went wrong inside Order Manager" in banner(user, "banner")
    assert "planted by a test" in caplog.text
    if fails is in_a_slot:
        await user.seen(QWidget, "support_sheet")  # the click did what it was for, too
        await user.press("close_support_sheet")
    await cancels(user)  # which takes a poller, a sender and a reader


async def test_the_poller_lives_beside_dialogs_menus_collections_and_a_hidden_window(
    user: Stage,
) -> None:
    await user.open_row_menu(number_from(user, "doordash"))
    await polls_go_on(user)
    (await user.seen(QWidget, "row_menu")).close()
    await user.open_order(number_from(user, "doordash"))
    await user.press("cancel_order")  # a modal card over another one
    await polls_go_on(user)
    await user.press("keep_order")
    await user.close_details()
    gc.collect()
    await polls_go_on(user)
    user.window.hide()
    await polls_go_on(user)
    user.window.showMinimized()
    await polls_go_on(user)
    user.manager.come_forward()
    assert user.manager.store.health.trouble is None
    assert user.manager.session.heartbeat._timer.isActive()


def make_overdue(user: Stage) -> None:
    """As if six seconds had passed since the poller's next step was due."""
    for feed in user.manager.session.links[0].feeds.values():
        feed._due_mono_s = user.manager._clock.monotonic_s() - 6.0


async def kill_the_poller(user: Stage) -> None:
    tasks = user.manager.session.links[0].tasks
    for name in tasks.names():
        await tasks.stop(name)


async def hang_the_poller(user: Stage) -> None:
    (feed,) = user.manager.session.links[0].feeds.values()
    feed_page = feed._gateway.feed_page
    hangs = asyncio.Event()

    async def never(*args: object, **options: object) -> object:
        feed._gateway.feed_page = feed_page
        hangs.set()
        return await asyncio.Event().wait()

    feed._gateway.feed_page = never
    await hangs.wait()


@pytest.mark.parametrize("stands_still", [kill_the_poller, hang_the_poller])
async def test_a_poller_that_stands_still_is_told_and_started_again(
    user: Stage, stands_still: Callable
) -> None:
    told: list[FeedTrouble | None] = []
    user.manager.store.health_changed.connect(lambda health: told.append(health.trouble))
    await stands_still(user)
    make_overdue(user)
    await user.until(lambda: FeedTrouble.STALLED in told, "word of it within a second or two")
    await polls_go_on(user)
    await user.until(lambda: banner(user) == "", "the banner to go")


@pytest.mark.parametrize("name", ["doubts", "cache"])
async def test_another_task_that_stands_still_has_a_banner_of_its_own(
    user: Stage, name: str
) -> None:
    keeps_list = name == "cache"
    service = user.manager._cache if keeps_list else user.manager.session.doubts
    task = "write" if keeps_list else next(iter(user.manager.store)).key
    await service._tasks.stop("write")
    told: list[str] = []
    service.pulse.stalled.connect(lambda _: told.append(banner(user, "standstill_banner")))
    service.pulse.expect(task, -6.0)
    await user.until(lambda: told, "the heartbeat to notice")
    words = "not being kept for the next start" if keeps_list else "Some orders are not updating"
    assert words in told[0]
    await user.until(lambda: banner(user, "standstill_banner") == "", "the banner to go")
    await polls_go_on(user)


async def test_a_shutdown_of_the_computer_waits_for_nobody_and_loses_nothing(
    sandbox: Sandbox, open_app: OpenApp, tmp_path, qapp: QApplication, monkeypatch
) -> None:
    managers = []
    appearance = Appearance(qapp, PreferencesStore(tmp_path / "preferences.ini"), language="en")
    settings = AppSettings(practice_account(sandbox), tmp_path, is_practice=True, pace=HURRIED)
    story = asyncio.ensure_future(_until_closed(settings, appearance, managers.append))
    while not managers:
        await asyncio.sleep(0.01)
    user = Stage(managers[0], sandbox)
    await user.until(lambda: len(user.manager.store) > 0, "the orders")
    number = await start_an_endless_cancellation(user)
    user.window.close()
    await user.seen(QWidget, "confirm_dialog")  # somebody is being asked just then
    assert not await has_quit(user)

    # What the session manager's signal calls; it cannot be sent without a session manager.
    assert qapp.receivers(SIGNAL("commitDataRequest(QSessionManager&)")) == 1
    user.manager.close_at_once()
    assert await asyncio.wait_for(story, 30) == 0
    assert qapp.receivers(SIGNAL("commitDataRequest(QSessionManager&)")) == 0
    assert user.find(QWidget, "confirm_dialog") is None

    user = await open_app()
    assert user.row(number).label is RowLabel.CANCELLING
    assert len(sandbox.cancel_requests()) == 1
    sandbox.advance(number, "CANCELED")
    await user.labelled(number, RowLabel.CANCELLED)
    assert len(sandbox.cancel_requests()) == 1

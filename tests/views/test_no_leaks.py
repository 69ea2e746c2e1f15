"""Opening and closing a dialog or a menu, again and again, leaves nothing behind."""

import asyncio
import gc
import importlib
import pkgutil
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QMetaMethod, QObject, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from ordermanager_desktop.models.cancellation import AttemptState, Cause
from ordermanager_desktop.models.next_step import NextStep
from ordermanager_desktop.models.order import StoreKey
from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.services.gateways.protocols import CancelRoute
from ordermanager_desktop.services.settings_store import SettingsStore
from ordermanager_desktop.services.sounds import SilentSounds
from ordermanager_desktop.services.task_owner import TaskOwner
from ordermanager_desktop.services.volume import UnknownVolume
from ordermanager_desktop.services.waiting_rules import RetryAdvice
from ordermanager_desktop.views import dialogs
from ordermanager_desktop.views.dialogs.order_sheet import OrderSheet
from ordermanager_desktop.views.dialogs.pause_dialog import PauseDialog
from ordermanager_desktop.views.dialogs.prep_time_dialog import PrepTimeDialog
from ordermanager_desktop.views.dialogs.switch_off_dialog import SwitchOffDialog
from ordermanager_desktop.views.dialogs.ticket_sheet import TicketSheet
from ordermanager_desktop.views.external_links import ExternalLinks
from ordermanager_desktop.views.flows.alarm_care import AlarmCare
from ordermanager_desktop.views.flows.announcements import Announcements
from ordermanager_desktop.views.flows.closing import may_close
from ordermanager_desktop.views.flows.order_desk import OrderDesk
from ordermanager_desktop.views.main_window import MainWindow
from ordermanager_desktop.views.scenario_menu import ScenarioDoor
from ordermanager_desktop.views.widgets.sheet import Sheet, ask
from tests.builders import (
    CHOWNOW,
    GRUBHUB,
    NOON,
    a_call,
    a_row,
    a_store,
    an_attempt,
    an_order,
)
from tests.fakes import FakeClock
from tests.views.dialogs.helpers import SUPPORT, facts_for
from tests.views.screens import A_REMINDER, a_stores_sheet

pytestmark = pytest.mark.no_qt_log  # it would keep a record of every word that Qt says

WARM_UP = 3
CYCLES = 60
MANY_CYCLES = 1000
COLLECT_EVERY = 50

API = an_order(number="API")
CALL = an_order(number="CALL", platform=CHOWNOW)
SUPPORT_ONLY = an_order(number="SUPPORT", platform=GRUBHUB)
FAILED = an_order(number="FAILED")
RECORDED = an_order(number="RECORDED", platform=CHOWNOW)
ROUTES = {CALL.key: CancelRoute.CONTACT, SUPPORT_ONLY.key: CancelRoute.SUPPORT}


class IdleService:
    """Cancels nothing and records nothing: dialogs are closed without an answer."""

    def retry_advice(self, key) -> RetryAdvice:
        return RetryAdvice(is_allowed=True)

    def attempt_count(self, key) -> int:
        return 1


class Till:
    """A window with its desk, and the ways to each dialog and menu."""

    def __init__(self, qtbot: QtBot) -> None:
        refused = an_attempt(FAILED, state=AttemptState.NOT_CANCELLED, cause=Cause.REFUSED)
        self.store = a_store(
            *(a_row(order) for order in (API, CALL, SUPPORT_ONLY, RECORDED)),
            OrderRow(FAILED, refused),
        )
        self.store.apply_phone_record(a_call(RECORDED))
        self.tasks = TaskOwner("desk")
        self.window = MainWindow(self.store, store_name="", is_practice=True, clock=lambda: NOON)
        qtbot.addWidget(self.window, before_close_func=QWidget.hide)
        self.desk = OrderDesk(
            self.window,
            self.store,
            IdleService(),  # type: ignore[arg-type]
            self.tasks,
            facts_for=lambda order: facts_for(order, ROUTES.get(order.key, CancelRoute.API)),
            remove=None,  # type: ignore[arg-type]
            calls=None,  # type: ignore[arg-type]
            support=SUPPORT,
            links=ExternalLinks(https_addresses=[], phone_numbers=[], open_url=bool),
            clock=lambda: NOON,
        )
        self.door = ScenarioDoor(self.window, {"Group": [("quiet", "No news")]}, "quiet")
        Announcements(self.window, self.store, self.desk)
        self.care = AlarmCare(
            self.window,
            SettingsStore(Path("nowhere") / "settings.ini"),  # nobody answers, so nothing is kept
            FakeClock(NOON),
            SilentSounds(),
            UnknownVolume(),
            reminds=False,
        )
        self.window.show()

    def ways(self) -> dict[str, Callable[[], object]]:
        """How each dialog and menu is opened, by the name of its class."""
        window, desk = self.window, self.desk
        view = window.list_view(window.shelf())
        return {
            "OrderDetailsDialog": partial(window.order_opened.emit, API.key),
            "CancelDialog": partial(window.cancel_requested.emit, API.key),
            "ContactPlatformDialog": partial(window.cancel_requested.emit, CALL.key),
            "CancelUnavailableDialog": partial(window.cancel_requested.emit, SUPPORT_ONLY.key),
            "SupportDialog": partial(desk.open_rescue, FAILED.key),
            "SupportMenuDialog": window.support_requested.emit,
            "CloseRecordDialog": partial(desk.close_record, RECORDED.key),
            "PhoneRecordDialog": lambda: self.tasks.start("record", desk._calls.record(CALL.key)),
            "ConfirmDialog of closing": lambda: self.tasks.start(
                "close", may_close(window, list(self.store))
            ),
            "PrepTimeDialog": lambda: desk.start(
                "minutes",
                desk.ask_aside(
                    PrepTimeDialog(OrderRow(API), NextStep.CONFIRM, usual_minutes=15, parent=window)
                ),
            ),
            "PauseDialog": lambda: desk.start(
                "pause", desk.ask_aside(PauseDialog(StoreKey("otter", "s1"), parent=window))
            ),
            "SwitchOffDialog": lambda: desk.start(
                "switch off", desk.ask_aside(SwitchOffDialog(A_REMINDER, parent=window))
            ),
            "RowMenu": lambda: (view.select(API.key), view._show_menu_of_current()),
            "PreferencesMenu": window.findChild(QAbstractButton, "preferences").click,
            "ScenarioMenu": self.door.open,
            "ShortcutsSheet": window.show_shortcuts,
            "AlarmTestDialog": self.care.test,
            "StoresSheet": lambda: self.tasks.start("stores", ask(a_stores_sheet(window))),
            "TicketSheet": lambda: self.tasks.start("ticket", ask(_ticket_sheet(window))),
        }

    async def open_and_close(self, way: Callable[[], object], kind: str) -> None:
        """One cycle, as a person does it who changes their mind."""
        way()
        opened = await self._opened(kind)
        if isinstance(opened, Sheet):
            if menu_button := opened.findChild(QAbstractButton, "details_menu"):
                menu_button.click()
                opened.findChild(QMenu, "details_menu_popup").close()
            opened.reject()
        else:
            opened.close()
        while self.tasks.names():
            await asyncio.sleep(0)

    async def _opened(self, kind: str) -> QWidget:
        for _ in range(100):
            for widget in QApplication.topLevelWidgets():
                if type(widget).__name__ == kind and widget.isVisible():
                    return widget
            await asyncio.sleep(0)
        raise AssertionError(f"no {kind} opened")


@pytest.fixture
async def till(qtbot: QtBot):
    made = Till(qtbot)
    yield made
    await made.tasks.aclose()


@dataclass
class Census:
    """All that is there, by kind and number."""

    widgets: Counter[str]
    of_window: Counter[str]
    wrappers: Counter[str]
    python_objects: int
    tasks: int
    connections: int

    @classmethod
    def of(cls, till: Till) -> "Census":
        app = QApplication.instance()
        objects = gc.get_objects()
        return cls(
            widgets=Counter(type(each).__name__ for each in app.allWidgets()),
            of_window=Counter(_class_of(each) for each in till.window.findChildren(QObject)),
            wrappers=Counter(
                type(each).__name__ for each in objects if issubclass(type(each), QObject)
            ),
            python_objects=len(objects),
            tasks=len(asyncio.all_tasks()),
            connections=sum(map(_connections, (app, till.window, till.store))),
        )


def _class_of(thing: QObject) -> str:
    return thing.metaObject().className()


def _connections(sender: QObject) -> int:
    """How many slots hear the sender's signals."""
    meta = sender.metaObject()
    methods = [meta.method(index) for index in range(meta.methodCount())]
    signals = [m for m in methods if m.methodType() is QMetaMethod.MethodType.Signal]
    return sum(sender.receivers(f"2{m.methodSignature().data().decode()}") for m in signals)


async def settled() -> None:
    """Deferred deletions happen when the loop comes round."""
    for _ in range(5):
        await asyncio.sleep(0.001)
    gc.collect()


async def assert_leaves_nothing(till: Till, name: str, cycles: int) -> str:
    """Open and close so often; what is there afterwards is what was there before."""
    way, kind = till.ways()[name], name.partition(" ")[0]
    for _ in range(WARM_UP):
        await till.open_and_close(way, kind)
    Census.of(till)  # to look at a Qt object makes a Python object for it, once
    await settled()
    before = Census.of(till)
    for cycle in range(cycles):
        await till.open_and_close(way, kind)
        if cycle % COLLECT_EVERY == 0:
            gc.collect()
    await settled()
    after = Census.of(till)
    assert after.widgets == before.widgets
    assert after.of_window == before.of_window  # timers, animations, actions and shortcuts, too
    assert after.wrappers == before.wrappers
    assert after.tasks == before.tasks
    assert after.connections == before.connections
    if cycles >= MANY_CYCLES:  # beside other tests in one process, their left-overs grow along
        assert after.python_objects - before.python_objects < cycles / 2
    return (
        f"{name}: {cycles} cycles, {sum(after.widgets.values())} widgets before and after, "
        f"{after.python_objects - before.python_objects:+} Python objects"
    )


NAMES = (
    "OrderDetailsDialog",
    "CancelDialog",
    "ContactPlatformDialog",
    "CancelUnavailableDialog",
    "SupportDialog",
    "SupportMenuDialog",
    "CloseRecordDialog",
    "PhoneRecordDialog",
    "ConfirmDialog of closing",
    "PrepTimeDialog",
    "PauseDialog",
    "SwitchOffDialog",
    "RowMenu",
    "PreferencesMenu",
    "ScenarioMenu",
    "ShortcutsSheet",
    "AlarmTestDialog",
    "StoresSheet",
    "TicketSheet",
)


def _ticket_sheet(window: MainWindow) -> TicketSheet:
    paper = QImage(64, 128, QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    return TicketSheet(paper, "VOID", window)


@pytest.mark.parametrize("name", NAMES)
async def test_it_can_be_opened_and_closed_again_and_again(till: Till, name: str) -> None:
    await assert_leaves_nothing(till, name, CYCLES)


@pytest.mark.long
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("name", NAMES)
async def test_a_thousand_times(till: Till, name: str) -> None:
    print(await assert_leaves_nothing(till, name, MANY_CYCLES))


def test_every_dialog_of_the_app_is_among_them() -> None:
    for module in pkgutil.iter_modules(dialogs.__path__):
        importlib.import_module(f"{dialogs.__name__}.{module.name}")
    ours = {
        kind.__name__
        for kind in _all_subclasses(Sheet)
        if kind.__module__.startswith(dialogs.__name__) and kind is not OrderSheet
    }
    kinds = {name.partition(" ")[0] for name in NAMES}
    assert ours == {kind for kind in kinds if kind.endswith(("Dialog", "Sheet"))}


def _all_subclasses(kind: type) -> set[type]:
    direct = set(kind.__subclasses__())
    return direct.union(*(map(_all_subclasses, direct)))

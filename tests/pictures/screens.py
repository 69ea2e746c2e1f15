"""The main screens, each built by the real widgets from the orders of one noon."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from PySide6.QtWidgets import QComboBox

from ordermanager_desktop.models.cancellation import AttemptState, CancelReason, Cause
from ordermanager_desktop.models.feed_health import FeedHealth, FeedTrouble
from ordermanager_desktop.models.order_row import OrderRow, Shelf
from ordermanager_desktop.models.order_store import OrderStore
from ordermanager_desktop.services.contact_directory import ContactDirectory
from ordermanager_desktop.services.gateways.protocols import CancelRoute
from ordermanager_desktop.services.platform_directory import PlatformDirectory
from ordermanager_desktop.services.support_channels import SupportChannels
from ordermanager_desktop.views.dialogs.cancel_dialog import CancelDialog
from ordermanager_desktop.views.dialogs.contact_platform_dialog import ContactPlatformDialog
from ordermanager_desktop.views.dialogs.order_details_dialog import OrderDetailsDialog
from ordermanager_desktop.views.dialogs.phone_record_dialog import PhoneRecordDialog
from ordermanager_desktop.views.dialogs.support_dialog import SupportDialog
from ordermanager_desktop.views.dialogs.support_menu_dialog import SupportMenuDialog
from ordermanager_desktop.views.main_window import MainWindow
from ordermanager_desktop.views.widgets.sheet import Sheet
from ordermanager_desktop.views.wording import desk
from tests.builders import NOON, a_call, a_store, an_attempt, lunch_rows
from tests.views.dialogs.helpers import facts_for

CHAT_URL = "https://support.example.com/chat"
_FRESH = FeedHealth(NOON)


def clock() -> datetime:
    return NOON


def noon_store() -> OrderStore:
    """Eight orders; one is being cancelled, one has failed, one is cancelled."""
    store = a_store(*lunch_rows())
    store.set_health(_FRESH)
    return store


@dataclass
class Scene:
    """A window over a store; a dialog that it opens stays until the window goes."""

    store: OrderStore
    window: MainWindow

    def row(self, number: str) -> OrderRow:
        return next(row for row in self.store if row.order.number == number)

    def open(self, sheet: Sheet[Any]) -> None:
        sheet.open()

    def details(self, row: OrderRow, route: CancelRoute = CancelRoute.API) -> None:
        """An order's card over the list in which it is selected."""
        self.window.select(row.key)
        facts = facts_for(row.order, route)
        self.open(OrderDetailsDialog(row, facts, clock=clock, parent=self.window))


@dataclass(frozen=True)
class Screen:
    """``show`` brings the window to what the picture is to show."""

    name: str
    show: Callable[[Scene], None]
    store: Callable[[], OrderStore] = noon_store


def _active(scene: Scene) -> None:
    scene.window.select(scene.row("7F3K2").key)


def _attention(scene: Scene) -> None:
    scene.store.apply_phone_record(
        a_call(scene.row("CN-90311").order, recorded_at=NOON - timedelta(minutes=5))
    )
    scene.window.show_shelf(Shelf.ATTENTION)


def _history(scene: Scene) -> None:
    scene.store.apply_removal(scene.row("B41A2").key, NOON - timedelta(minutes=1))
    scene.window.show_shelf(Shelf.HISTORY)


def _details(scene: Scene) -> None:
    scene.details(scene.row("7F3K2"))


def _cancel(scene: Scene) -> None:
    row = scene.row("7F3K2")
    _details(scene)
    dialog = CancelDialog(row, facts_for(row.order), parent=scene.window)
    scene.open(dialog)
    combo = dialog.findChild(QComboBox, "reason")
    reasons = [combo.itemData(index).reason for index in range(combo.count())]
    combo.setCurrentIndex(reasons.index(CancelReason.KITCHEN_CLOSED))  # it has a side effect


def _cancelling(scene: Scene) -> None:
    scene.details(scene.row("7F3J8"))


def _cancelled(scene: Scene) -> None:
    row = scene.row("B41A2")
    scene.details(row)
    scene.window.show_toast(desk.confirmed(row, row.attempt))


def _failed(scene: Scene) -> None:
    row = scene.row("PM-2217")
    scene.details(row)
    scene.open(
        SupportDialog(
            row,
            row.attempt,
            attempt_count=2,
            facts=facts_for(row.order),
            support=_support_channels(),
            can_try_again=True,
            parent=scene.window,
        )
    )


def _contact(scene: Scene) -> None:
    row = scene.row("CN-90311")
    scene.details(row, CancelRoute.CONTACT)
    facts = facts_for(row.order, CancelRoute.CONTACT, phone="888-707-2469")
    scene.open(ContactPlatformDialog(row, facts, parent=scene.window))


def _phone_record(scene: Scene) -> None:
    row = scene.row("CN-90311")
    scene.details(row, CancelRoute.CONTACT)
    scene.open(PhoneRecordDialog(row, actor="Nadia", parent=scene.window))


def _offline(scene: Scene) -> None:
    listed_at = NOON - timedelta(seconds=40)
    scene.store.set_health(FeedHealth(listed_at, FeedTrouble.UNREACHABLE))
    lee = scene.row("PM-2217")
    scene.window.show_banner(desk.ended_badly(lee, lee.attempt), about=lee.key)


def _support(scene: Scene) -> None:
    scene.open(SupportMenuDialog(_support_channels(), parent=scene.window))


def _unclear(scene: Scene) -> None:
    """A request without an answer, long ago: the most that a row and a card have to say."""
    row = scene.row("5521-884")
    scene.store.apply_attempt(
        an_attempt(
            row.order,
            state=AttemptState.UNKNOWN,
            cause=Cause.NO_ANSWER,
            confirmed_at=NOON - timedelta(minutes=11),
        )
    )
    scene.details(scene.row("5521-884"))


def _support_channels() -> SupportChannels:
    directory = ContactDirectory.load().with_chat(CHAT_URL)
    return SupportChannels.of(directory, PlatformDirectory.load().platforms)


def _nothing() -> OrderStore:
    store = OrderStore()
    store.set_health(_FRESH)
    return store


SCREENS = (
    Screen("active-orders", _active),
    Screen("needs-attention", _attention),
    Screen("history", _history),
    Screen("order-details", _details),
    Screen("cancel-dialog", _cancel),
    Screen("cancelling", _cancelling),
    Screen("cancelled", _cancelled),
    Screen("not-confirmed", _unclear),
    Screen("failed-contact-support", _failed),
    Screen("contact-the-platform", _contact),
    Screen("phone-record", _phone_record),
    Screen("no-orders", lambda scene: None, _nothing),
    Screen("offline", _offline),
    Screen("support", _support),
)
BY_NAME = {screen.name: screen for screen in SCREENS}

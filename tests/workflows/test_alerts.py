"""What a person hears and sees of alerts: the whole app, real orders, sounds written down."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from ordermanager_desktop.models.alerts import AlertKind
from ordermanager_desktop.models.cancellation import CancelReason
from ordermanager_desktop.models.order_row import RowLabel, Shelf
from ordermanager_desktop.models.settings import alerts as settings
from ordermanager_desktop.services.sandbox.rules import Outcome, OutcomeKind, Rule
from ordermanager_desktop.services.sandbox.server import Sandbox
from ordermanager_desktop.services.sounds import SilentSounds
from ordermanager_desktop.tour.stage import Stage
from ordermanager_desktop.views.alert_bar import AlertBar
from ordermanager_desktop.views.flows.alert_desk import AlertDesk
from ordermanager_desktop.views.language import apply_language
from tests.workflows.conftest import OpenApp
from tests.workflows.persons import quiet
from tests.workflows.test_cancelling import failing, number_from, words_of

OFF, FAILED, ATTENTION, NEW = AlertKind


class Ears:
    """What is heard and seen of a running app."""

    def __init__(self, user: Stage) -> None:
        self.user = user
        self.rings: list = []
        self.desk.rang.connect(self.rings.append)

    @property
    def desk(self) -> AlertDesk:
        alerts = self.user.manager.alerts
        assert alerts is not None
        return alerts

    @property
    def sounds(self) -> SilentSounds:
        sounds = self.desk.ports.sounds
        assert isinstance(sounds, SilentSounds)
        return sounds

    @property
    def heard(self) -> list[tuple[AlertKind, str]]:
        """Each alert at its first sound, by kind and number."""
        alerts = [alert for ring in self.rings for alert in ring.fresh]
        rows = self.user.manager.store
        return [(alert.kind, rows.row(alert.key).order.number) for alert in alerts]

    async def hears(self, *alerts: tuple[AlertKind, str]) -> None:
        await self.user.until(lambda: len(self.heard) >= len(alerts), f"to hear {alerts}")
        assert sorted(self.heard) == sorted(alerts)
        assert [ring.kind for ring in self.rings] == self.sounds.played

    async def bar(self) -> AlertBar:
        return await self.user.seen(AlertBar, "alert_bar")


@pytest.fixture
async def ears(user: Stage) -> Ears:
    """With the first list in the store, and somebody before the window."""
    await quiet(user)
    return Ears(user)


def look_away(user: Stage) -> None:
    """Another window is in front."""
    other = QWidget()
    other.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    other.show()
    other.activateWindow()
    user.other = other


async def test_a_new_order_sounds_is_told_and_shown(user: Stage, ears: Ears) -> None:
    assert ears.heard == [] and user.find(QWidget, "alert_bar") is None  # the first list
    order = user.sandbox.place_order(source="doordash")
    await ears.hears((NEW, order.number))
    bar = await ears.bar()
    assert f"New order #{order.number} from DoorDash" in words_of(bar)
    assert order.lines[0].name in words_of(bar)
    assert user.window.windowTitle().startswith("(1) ")
    await user.press("alert_act")
    await user.seen(QWidget, "order_details")
    assert user.find(QWidget, "alert_bar") is None
    assert ears.desk.unseen == () and ears.sounds.stops
    assert not user.window.windowTitle().startswith("(")


async def test_it_repeats_until_it_is_seen_and_then_is_quiet_at_once(
    user: Stage, ears: Ears, monkeypatch: pytest.MonkeyPatch
) -> None:
    hurry(user, monkeypatch)
    user.sandbox.place_order(source="doordash")
    await user.until(lambda: ears.sounds.played == [NEW] * 3, "two repeats")
    await user.press("alert_seen")
    played, stops = len(ears.sounds.played), ears.sounds.stops
    assert stops
    await quiet(user)
    await quiet(user)
    assert len(ears.sounds.played) == played
    assert not ears.desk._book.has_work


async def test_a_standstill_delays_what_has_to_be_told_and_loses_nothing(
    user: Stage, ears: Ears
) -> None:
    known = user.sandbox.place_order(source="doordash")
    await ears.hears((NEW, known.number))
    came, came_and_went = (user.sandbox.place_order(source="doordash") for _ in range(2))
    for order in (known, came_and_went):
        user.sandbox.customer_cancels(order.number)
    time.sleep(1.0)  # the window's thread itself stands still
    await ears.hears(
        (NEW, known.number), (OFF, known.number), (NEW, came.number), (OFF, came_and_went.number)
    )


def hurry(user: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """Seconds pass a hundred times as fast for the book."""
    clock = user.manager.alerts._clock
    began_s = clock.monotonic_s()
    real = clock.monotonic_s
    hurried = type("Hurried", (), {"now": staticmethod(clock.now)})()
    hurried.monotonic_s = lambda: began_s + (real() - began_s) * 100
    monkeypatch.setattr(user.manager.alerts, "_clock", hurried)


async def test_the_customer_cancels_first_and_the_kitchen_hears_what_to_stop(
    user: Stage, ears: Ears
) -> None:
    number = number_from(user, "doordash")
    item = user.row(number).order.items[0].name
    user.sandbox.customer_cancels(number)
    await ears.hears((OFF, number))
    bar = await ears.bar()
    assert f"Stop cooking order #{number} (DoorDash)" in words_of(bar)
    assert item in words_of(bar)
    await user.until(lambda: "DoorDash or the customer" in words_of(bar), "who it was")
    assert user.find(QWidget, "toast") is None  # told once
    await user.press("alert_act")
    await user.seen(QWidget, "order_details")
    assert ears.desk.unseen == ()


async def test_what_we_cancel_ourselves_is_no_alarm(user: Stage, ears: Ears) -> None:
    number = number_from(user, "grubhub")
    await user.confirm_cancelling(number, CancelReason.OTHER)
    await user.labelled(number, RowLabel.CANCELLED)
    await quiet(user)
    assert ears.heard == [] and user.find(QWidget, "alert_bar") is None


async def test_a_failed_cancellation_sounds_and_leads_to_help(user: Stage, ears: Ears) -> None:
    number = number_from(user, "doordash")
    user.sandbox.add_rule(Rule(outcomes=(failing("too late", after_s=0.5),)))
    await user.confirm_cancelling(number, CancelReason.OTHER)
    await user.close_details()
    await ears.hears((FAILED, number))
    assert "didn’t cancel" in words_of(await ears.bar())
    await user.press("alert_act")
    await user.seen(QWidget, "support_dialog")
    assert ears.desk.unseen == ()


async def test_before_somebodys_eyes_it_sounds_once_and_has_no_bar(user: Stage, ears: Ears) -> None:
    number = number_from(user, "doordash")
    user.sandbox.add_rule(Rule(outcomes=(failing("too late", after_s=0.5),)))
    await user.confirm_cancelling(number, CancelReason.OTHER)
    await user.seen(QWidget, "support_dialog")
    await ears.hears((FAILED, number))
    assert user.find(QWidget, "alert_bar") is None


async def test_a_request_without_an_outcome_is_told_at_the_next_start_in_one_bar(
    open_app: OpenApp, sandbox: Sandbox
) -> None:
    user = await open_app()
    number = number_from(user, "grubhub")
    sandbox.add_rule(Rule(outcomes=(Outcome(OutcomeKind.NOTHING),)))
    await user.confirm_cancelling(number, CancelReason.OTHER)
    await user.labelled(number, RowLabel.CANCELLING)
    await quiet(user)

    user = await open_app()
    ears = Ears(user)
    await ears.hears((ATTENTION, number))
    assert f"#{number} (Grubhub) needs attention" in words_of(await ears.bar())
    assert user.find(QWidget, "banner") is None
    await quiet(user)


async def test_many_at_once_are_one_sound_and_none_is_lost(user: Stage, ears: Ears) -> None:
    gone = number_from(user, "doordash")
    placed = [user.sandbox.place_order(source="grubhub").number for _ in range(20)]
    user.sandbox.customer_cancels(gone)
    await ears.hears((OFF, gone), *((NEW, number) for number in placed))
    assert ears.sounds.played[0] is OFF or len(ears.sounds.played) <= 2
    bar = await ears.bar()
    assert gone in words_of(bar) and "20 new orders" in words_of(bar)
    await user.press("alert_seen")
    await user.until(lambda: "20 new orders" in bar.text().splitlines()[0], "the rest")
    assert user.find(QAbstractButton, "alert_act") is None  # there is no one order to show
    await user.press("alert_seen")
    assert user.find(QWidget, "alert_bar") is None


async def test_an_order_on_the_screen_is_seen_when_somebody_works_there(
    user: Stage, ears: Ears
) -> None:
    order = user.sandbox.place_order(source="doordash")
    await ears.hears((NEW, order.number))
    await ears.bar()  # it lies on the screen, and nobody may stand before it
    view = user.window.list_view(Shelf.ACTIVE)
    user.window.select(user.row(order.number).key)
    user.window.activateWindow()
    QTest.keyClick(view, Qt.Key.Key_Home)  # a move of the mouse would nest a loop
    await user.gone("alert_bar")
    assert ears.desk.unseen == ()


async def test_an_order_that_somebody_takes_up_elsewhere_needs_no_look(
    user: Stage, ears: Ears
) -> None:
    order = user.sandbox.place_order(source="doordash")
    await ears.hears((NEW, order.number))
    user.sandbox.advance(order.number, "CONFIRMED")
    await user.gone("alert_bar")


async def test_with_another_window_in_front_the_system_tells(user: Stage, ears: Ears) -> None:
    signs = ears.desk.ports.signs
    user.sandbox.place_order(source="doordash")
    await ears.bar()
    assert signs.notices == [] and signs.flashes == 0  # somebody is here
    look_away(user)
    order = user.sandbox.place_order(source="grubhub")
    notice = await user.until(lambda: next(iter(signs.notices), None), "a notification")
    assert (notice.title, len(notice.alerts)) == (f"New order #{order.number} from Grubhub", 1)
    assert signs.flashes == 1 and signs.count == 2 and signs.has_icon
    signs.notice_clicked.emit(notice.alerts[0])
    await user.seen(QWidget, "order_details")
    user.other.close()


async def test_silence_leaves_the_bar(user: Stage, ears: Ears) -> None:
    user.sandbox.place_order(source="doordash")
    await ears.bar()
    ears.desk.ports.signs.silence_requested.emit()
    assert ears.sounds.stops == 1 and not ears.desk._book.is_sounding()
    assert user.find(QWidget, "alert_bar") is not None


async def test_a_kind_that_nobody_wants_is_told_as_before(user: Stage, ears: Ears) -> None:
    user.manager.options.set(settings.CALLED_OFF, False)
    number = number_from(user, "doordash")
    user.sandbox.customer_cancels(number)
    toast = await user.seen(QWidget, "toast")
    assert number in words_of(toast)
    assert ears.heard == [] and user.find(QWidget, "alert_bar") is None


async def test_a_restart_is_silent_but_for_what_still_wants_somebody(
    open_app: OpenApp, sandbox: Sandbox
) -> None:
    user = await open_app()
    await quiet(user)
    ears = Ears(user)
    number = number_from(user, "doordash")
    sandbox.customer_cancels(number_from(user, "grubhub"))
    sandbox.place_order(source="ubereats")
    sandbox.add_rule(Rule(order=number, outcomes=(failing("too late", after_s=0.2),)))
    await user.confirm_cancelling(number, CancelReason.OTHER)
    await user.until(lambda: len(ears.heard) == 3, "all three")
    await quiet(user)

    user = await open_app()
    ears = Ears(user)
    await ears.hears((ATTENTION, number))
    await quiet(user)
    await ears.hears((ATTENTION, number))


@pytest.mark.parametrize(
    ("language", "title", "seen"),
    [("es", "Deje de cocinar el pedido", "Visto"), ("fr", "Arrêtez de cuisiner la commande", "Vu")],
)
async def test_the_bar_speaks_the_language_chosen_while_it_is_there(
    user: Stage, ears: Ears, qapp: QApplication, language: str, title: str, seen: str
) -> None:
    user.sandbox.customer_cancels(number_from(user, "doordash"))
    bar = await ears.bar()
    apply_language(qapp, language)
    await user.until(lambda: title in words_of(bar) and seen in words_of(bar), "the words")

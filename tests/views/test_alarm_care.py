"""Who takes care that alerts are heard: warnings, the test of the alarm, the icon."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ordermanager_desktop.models.alerts import AlertKind
from ordermanager_desktop.models.settings import alerts as settings
from ordermanager_desktop.services.alert_rules import was_tested_this_shift
from ordermanager_desktop.services.settings_store import SettingsStore
from ordermanager_desktop.services.sounds import PlayerSounds, SilentSounds
from ordermanager_desktop.views.alert_icon import alert_icon
from ordermanager_desktop.views.alert_signs import Notice, SystemSigns
from ordermanager_desktop.views.dialogs.alarm_test_dialog import AlarmTestDialog
from ordermanager_desktop.views.flows.alarm_care import AlarmCare
from ordermanager_desktop.views.main_window import MainWindow
from ordermanager_desktop.views.widgets.plain_text import notice_text
from tests.builders import NOON, a_store
from tests.fakes import FakeClock


class Loudspeaker:
    """A volume that a test turns."""

    def __init__(self) -> None:
        self.is_muted: bool | None = None

    def ask(self, answer: Callable[[bool | None], object]) -> None:
        answer(self.is_muted)


class Counter:
    """A window whose alarm somebody takes care of."""

    def __init__(self, qtbot: QtBot, folder: Path, *, reminds: bool = True, sounds=None) -> None:
        self.window = MainWindow(a_store(), store_name="", is_practice=False, clock=lambda: NOON)
        qtbot.addWidget(self.window, before_close_func=QWidget.hide)
        self.window.show()
        self.options = SettingsStore(folder / "settings.ini")
        self.clock = FakeClock(NOON)
        self.sounds = sounds or SilentSounds()
        self.volume = Loudspeaker()
        self.care = AlarmCare(
            self.window, self.options, self.clock, self.sounds, self.volume, reminds=reminds
        )

    @property
    def warning(self) -> str:
        banner = self.window.findChild(QWidget, "alarm_banner")
        return banner.text() if banner.isVisible() else ""

    def press(self, name: str) -> None:
        QTest.mouseClick(self.window.findChild(QAbstractButton, name), Qt.MouseButton.LeftButton)

    @property
    def dialog(self) -> AlarmTestDialog:
        return self.window.findChild(AlarmTestDialog)


def test_a_muted_computer_is_told_until_it_is_loud_again(qtbot, tmp_path) -> None:
    counter = Counter(qtbot, tmp_path, reminds=False)
    said = []
    for is_muted in (None, True, False, True, None):
        counter.volume.is_muted = is_muted
        counter.care.look()
        said.append(counter.warning)
    assert said[1].startswith("This computer is muted") and said[3] == said[1]
    assert said[0] == said[2] == said[4] == ""
    counter.volume.is_muted = True
    counter.care.look()
    counter.options.set(settings.SOUND, False)  # who wants no sounds is not told
    assert counter.warning == ""


def test_each_shift_begins_with_a_test_of_the_alarm(qtbot, tmp_path) -> None:
    counter = Counter(qtbot, tmp_path)
    assert "not tested in this shift" in counter.warning
    counter.press("alarm_banner_action")
    for _ in range(len(AlertKind)):
        counter.dialog._timer.timeout.emit()  # two seconds each
    assert counter.sounds.played == list(AlertKind)
    counter.press("play_new_order")
    assert counter.sounds.played[-1] is AlertKind.NEW_ORDER
    counter.press("alarm_heard")
    assert counter.warning == ""
    assert was_tested_this_shift(counter.options, counter.clock.now())
    counter.clock.pass_s(24 * 3600)
    counter.care.look()
    assert "not tested in this shift" in counter.warning
    counter.options.set(settings.REMIND_TO_TEST, False)
    assert counter.warning == ""


def test_who_hears_nothing_is_told_what_to_do_and_asked_again(qtbot, tmp_path) -> None:
    counter = Counter(qtbot, tmp_path)
    counter.care.test()
    counter.care.test()  # a second press finds the first one open
    (dialog,) = counter.window.findChildren(AlarmTestDialog)
    counter.press("alarm_not_heard")
    shown = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
    assert any("Turn up the volume" in text for text in shown)
    dialog.reject()
    assert "not tested in this shift" in counter.warning
    assert not was_tested_this_shift(counter.options, counter.clock.now())


def test_in_practice_nobody_is_reminded(qtbot, tmp_path) -> None:
    assert Counter(qtbot, tmp_path, reminds=False).warning == ""


def test_sounds_that_can_not_be_played_are_told(qtbot, tmp_path) -> None:
    counter = Counter(qtbot, tmp_path, sounds=PlayerSounds((), lambda: None))
    counter.sounds.play(AlertKind.NEW_ORDER)
    assert counter.warning.startswith("This computer can’t play the sounds")


# Beside the clock


class Tray(QWidget):
    """A system's bar that writes down what it is told."""

    activated, messageClicked = Signal(object), Signal()
    ActivationReason = None

    def __init__(self, _parent: object) -> None:
        super().__init__()
        self.said: list[tuple[str, str]] = []

    supportsMessages = isSystemTrayAvailable = staticmethod(lambda: True)

    def setContextMenu(self, menu) -> None:
        self.menu = menu

    def setIcon(self, icon) -> None:
        self.shown = icon

    def icon(self):
        return self.shown

    def showMessage(self, title, text, _icon, _ms) -> None:
        self.said.append((title, text))


@pytest.fixture
def signs(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> SystemSigns:
    from ordermanager_desktop.views import alert_signs

    monkeypatch.setattr(alert_signs, "QSystemTrayIcon", Tray)
    window = QWidget()
    qtbot.addWidget(window)
    made = SystemSigns(window)
    made.show_icon(is_wanted=True)
    return made


def test_the_icon_counts_and_its_menu_opens_silences_and_quits(signs: SystemSigns) -> None:
    signs.show_count(3)
    assert signs._tray.toolTip() == "Order Manager: 3 alerts not seen"
    assert signs._tray.shown.cacheKey() == alert_icon(3).cacheKey()
    wishes: list[str] = []
    for name in ("open", "silence", "quit"):
        getattr(signs, f"{name}_requested").connect(lambda name=name: wishes.append(name))
    for action in signs._tray.menu.actions():
        if not action.isSeparator():
            action.trigger()
    assert wishes == ["open", "silence", "quit"]
    signs.show_icon(is_wanted=False)
    assert not signs._tray.isVisible()


def test_a_notification_is_never_markup(signs: SystemSigns) -> None:
    signs.notify(Notice("<b>New</b>\n", "<img src=x> & \u202eevil" + "a" * 500, ()))
    ((title, text),) = signs._tray.said
    assert title == "‹b›New‹/b›"
    assert "<" not in text and "\u202e" not in text and len(text) <= 200
    assert notice_text("Fish & Chips") == "Fish & Chips"


def test_without_a_bar_of_the_system_nothing_appears(qtbot, qapp) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    real = SystemSigns(window)
    real.show_icon(is_wanted=True)
    real.notify(Notice("New order", "", ()))
    real.show_count(2)
    assert real._tray is None and not real.has_icon


@pytest.mark.parametrize("size", [16, 22, 32])
def test_the_icons_differ_by_shape_and_number(qapp, size: int) -> None:
    drawn = [alert_icon(count).pixmap(size, size).toImage() for count in (0, 1, 2, 10)]
    grey = [each.convertToFormat(each.Format.Format_Grayscale8) for each in drawn]
    assert all(one != other for n, one in enumerate(grey) for other in grey[:n])
    assert alert_icon(10).cacheKey() != alert_icon(9).cacheKey()

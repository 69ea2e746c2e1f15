"""A sleep is told with its times, and so is the end of the old list."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ordermanager_desktop.models.clock_jump import ClockJump
from ordermanager_desktop.models.feed_health import FeedHealth, FeedTrouble
from ordermanager_desktop.views.language import apply_language
from ordermanager_desktop.views.sleep_banner import SleepBanner
from ordermanager_desktop.views.widgets.button import Button
from ordermanager_desktop.views.wording.rows import clock_text
from tests.builders import NOON

FELL_ASLEEP = NOON - timedelta(hours=4, minutes=30)
SLEEP = ClockJump(FELL_ASLEEP, NOON, was_asleep=True)
READ_AT = NOON + timedelta(minutes=1)


@pytest.fixture
def banner(qtbot: QtBot) -> SleepBanner:
    made = SleepBanner(lambda: READ_AT)
    qtbot.addWidget(made)
    return made


def test_it_tells_the_times_and_then_until_when_the_list_was_old(banner):
    assert banner.isHidden()
    banner.show_jump(SLEEP)
    slept = f"The computer slept from {clock_text(FELL_ASLEEP)} to {clock_text(NOON)}"
    assert banner.text() == f"{slept}. The list is old until it has been read again."
    banner.note_health(FeedHealth(FELL_ASLEEP, is_old=True))
    banner.note_health(FeedHealth(FELL_ASLEEP, FeedTrouble.UNREACHABLE))
    assert "The list is old" in banner.text()
    banner.note_health(FeedHealth(READ_AT))
    assert banner.text() == f"{slept}; the list was old until {clock_text(READ_AT)}."
    banner.note_health(FeedHealth(READ_AT + timedelta(hours=1)))
    assert clock_text(READ_AT) in banner.text()  # the first read counts


def test_it_stays_until_somebody_has_read_it(banner):
    banner.show_jump(SLEEP)
    banner.findChild(Button).click()
    assert banner.isHidden()
    banner.note_health(FeedHealth(READ_AT))
    assert banner.isHidden()
    banner.show_jump(SLEEP)
    assert not banner.isHidden()


def test_two_sleeps_without_a_read_between_are_one(banner):
    banner.show_jump(SLEEP)
    banner.show()
    later = ClockJump(NOON + timedelta(seconds=2), READ_AT, was_asleep=True)
    banner.show_jump(later)
    assert f"from {clock_text(FELL_ASLEEP)} to {clock_text(READ_AT)}" in banner.text()


def test_a_turned_clock_is_no_sleep_and_other_languages_say_so(banner, qapp: QApplication):
    banner.show_jump(ClockJump(NOON, NOON - timedelta(hours=1), was_asleep=False))
    assert banner.text().startswith("This computer’s clock was changed from")
    apply_language(qapp, "es")
    QApplication.processEvents()
    assert "reloj" in banner.text()
    apply_language(qapp, "en")

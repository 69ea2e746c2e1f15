"""What is set becomes what the house hears of; the test of the alarm belongs to a shift."""

from datetime import datetime, time, timedelta
from pathlib import Path

import pytest

from ordermanager_desktop.models.alerts import AlertKind, AlertRules, QuietHours
from ordermanager_desktop.models.settings import alerts
from ordermanager_desktop.models.settings.setting import SettingAction
from ordermanager_desktop.services.alert_rules import note_tested, rules_of, was_tested_this_shift
from ordermanager_desktop.services.settings_store import SettingsStore
from ordermanager_desktop.views.wording.settings.alerts import words


@pytest.fixture
def options(tmp_path: Path) -> SettingsStore:
    return SettingsStore(tmp_path / "settings.ini")


def test_by_default_all_is_told_and_no_hour_is_quiet(options: SettingsStore) -> None:
    assert rules_of(options) == AlertRules(repeat_s=20)


def test_what_is_set_holds(options: SettingsStore) -> None:
    options.set(alerts.NEW_ORDER, False)
    options.set(alerts.REPEAT_S, 0)
    options.set(alerts.QUIET_FROM, "22:30")
    assert rules_of(options).quiet is None  # half of it is nothing
    options.set(alerts.QUIET_TO, "07:00")
    rules = rules_of(options)
    assert rules.kinds == set(AlertKind) - {AlertKind.NEW_ORDER}
    assert rules.repeat_s == 0
    assert rules.quiet == QuietHours(time(22, 30), time(7))


@pytest.mark.parametrize("text", ["24:00", "7:00", "22.30", "22:60", "late", "22:30 "])
def test_what_is_no_time_of_the_day_is_refused(options: SettingsStore, text: str) -> None:
    with pytest.raises(ValueError, match="quiet_from"):
        options.set(alerts.QUIET_FROM, text)


AT_NOON = datetime(2026, 11, 20, 12).astimezone()  # local


@pytest.mark.parametrize(
    ("tested", "is_of_this_shift"),
    [
        (AT_NOON, True),
        (AT_NOON - timedelta(hours=8), True),
        (AT_NOON - timedelta(hours=8, seconds=1), False),
        (AT_NOON + timedelta(hours=1), False),  # somebody turned the clock
    ],
)
def test_a_test_holds_from_four_in_the_morning(options, tested, is_of_this_shift) -> None:
    assert not was_tested_this_shift(options, AT_NOON)
    note_tested(options, tested)
    assert was_tested_this_shift(options, AT_NOON) is is_of_this_shift


@pytest.mark.parametrize("text", ["yesterday", "2026-11-20T11:00:00"])
def test_an_unreadable_note_of_a_test_is_none(options: SettingsStore, text: str) -> None:
    options.set(alerts.TESTED_AT, text)
    assert not was_tested_this_shift(options, AT_NOON)


def test_every_entry_has_its_words(qapp) -> None:
    entries = alerts.ALERTS.entries
    assert words().keys() == {"alerts", *(entry.key for entry in entries)}
    for entry in entries:
        choices = () if isinstance(entry, SettingAction) else entry.choices
        assert set(words()[entry.key].choices) == set(choices)

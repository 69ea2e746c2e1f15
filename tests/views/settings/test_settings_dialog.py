"""Every setting in one card: found by typing, changed at once, led back, and never lost."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from ordermanager_desktop.models.settings.catalogue import SECTIONS
from ordermanager_desktop.models.settings.setting import Setting, SettingAction, SettingSection
from ordermanager_desktop.services.settings_store import SettingsStore
from ordermanager_desktop.views.language import apply_language
from ordermanager_desktop.views.settings import settings_page
from ordermanager_desktop.views.settings.setting_row import SettingRow
from ordermanager_desktop.views.settings.settings_dialog import SettingsDialog
from ordermanager_desktop.views.text_zoom import apply_text_size
from ordermanager_desktop.views.widgets.button import Button
from ordermanager_desktop.views.widgets.number_field import NumberField
from ordermanager_desktop.views.widgets.reason_combo import ReasonCombo
from ordermanager_desktop.views.widgets.switch import Switch
from ordermanager_desktop.views.widgets.text_field import TextField
from ordermanager_desktop.views.wording.settings.section_words import all_words
from ordermanager_desktop.views.wording.settings.setting_words import SettingWords
from tests.views.dialogs.helpers import settle_layout

Key = Qt.Key

LOUD = Setting("noise/loud", True)
MINUTES = Setting("noise/minutes", 20, least=5, most=60)
SOUND = Setting("noise/sound", "bell", choices=("bell", "horn", "gong"))
LABEL = Setting("noise/label", "kitchen", check=lambda text: "x" not in text)
TEST = SettingAction("noise/test")
NOISE = SettingSection("noise", (LOUD, MINUTES, SOUND, LABEL, TEST))
QUIET = SettingSection("quiet", (Setting("quiet/deep", False),), needs_manager=False)


@pytest.fixture
def store(tmp_path: Path) -> SettingsStore:
    return SettingsStore(tmp_path / "settings.ini")


@pytest.fixture(autouse=True)
def _words_of_the_test(monkeypatch):
    """Those of the app, and of the settings above."""
    words = {
        "noise/loud": SettingWords("Noise", "Heard in the kitchen."),
        "noise/minutes": SettingWords("Minutes", search="time"),
        "noise/sound": SettingWords(
            "Sound", choices={"bell": "Bell", "horn": "Horn", "gong": "Gong"}
        ),
        "noise/label": SettingWords("Label"),
        "noise/test": SettingWords("Try it"),
        "quiet": SettingWords("Silence"),
        "quiet/deep": SettingWords("Deep"),
    }
    monkeypatch.setattr(settings_page, "all_words", lambda: {**all_words(), **words})


@pytest.fixture
def home(qapp: QApplication) -> Iterator[QWidget]:
    made = QWidget()
    made.resize(1024, 768)
    made.show()
    yield made
    made.hide()
    made.deleteLater()
    settle_layout()


def opened(home: QWidget, store: SettingsStore, **more) -> SettingsDialog:
    dialog = SettingsDialog(store, **{"sections": (NOISE, QUIET), "parent": home, **more})
    dialog.open()
    dialog.activateWindow()
    settle_layout()
    return dialog


def row(dialog: SettingsDialog, setting: Setting) -> SettingRow:
    found = dialog.findChild(QWidget, f"setting {setting.key}")
    assert isinstance(found, SettingRow)
    return found


def part(dialog: SettingsDialog, setting: Setting, kind: type[QWidget]):
    found = row(dialog, setting).findChild(kind)
    assert found is not None
    return found


def shown_keys(dialog: SettingsDialog) -> list[str]:
    rows = dialog.findChildren(QWidget)
    names = [each.objectName() for each in rows if each.isVisible()]
    return [name.removeprefix("setting ") for name in names if name.startswith("setting ")]


def message(dialog: SettingsDialog) -> QLabel:
    found = dialog.findChild(QLabel, "setting_message")
    assert found is not None
    return found


def test_each_kind_is_changed_at_once_and_kept(home, store, tmp_path):
    dialog = opened(home, store)
    QTest.mouseClick(part(dialog, LOUD, Switch), Qt.MouseButton.LeftButton)
    spin = part(dialog, MINUTES, NumberField).spin
    QTest.keyClick(spin, Key.Key_Up)
    combo = part(dialog, SOUND, ReasonCombo)
    combo.setFocus()
    QTest.keyClick(combo, Key.Key_Down)
    field = part(dialog, LABEL, TextField)
    field.selectAll()
    QTest.keyClicks(field, "counter")
    QTest.keyClick(field, Key.Key_Return)
    after = SettingsStore(tmp_path / "settings.ini")
    assert [after.value(s) for s in (LOUD, MINUTES, SOUND, LABEL)] == [False, 21, "horn", "counter"]
    assert dialog.isVisible()  # Enter in a field presses no button


def test_a_changed_setting_says_so_and_is_reset_by_its_button(home, store):
    store.set(MINUTES, 30)
    dialog = opened(home, store)
    reset = part(dialog, MINUTES, Button)
    assert reset.isVisible()
    assert reset.accessibleName() == "Reset Minutes to 20"
    assert not part(dialog, LABEL, Button).isVisible()
    QTest.mouseClick(reset, Qt.MouseButton.LeftButton)
    assert store.value(MINUTES) == 20
    assert not reset.isVisible()
    assert part(dialog, MINUTES, NumberField).spin.value() == 20


def test_a_number_stays_within_its_limits(home, store):
    dialog = opened(home, store)
    spin = part(dialog, MINUTES, NumberField).spin
    spin.selectAll()
    QTest.keyClicks(spin, "99")
    QTest.keyClick(spin, Key.Key_Return)
    assert 5 <= store.value(MINUTES) <= 60
    assert dialog.isVisible()


def test_a_text_that_does_not_do_is_kept_in_the_field_with_a_message(home, store):
    dialog = opened(home, store)
    field = part(dialog, LABEL, TextField)
    field.selectAll()
    field.setFocus()
    QTest.keyClicks(field, "ax")
    assert message(dialog).isVisible()
    QTest.keyClick(field, Key.Key_Return)
    assert (store.value(LABEL), field.text()) == ("kitchen", "ax")
    QTest.keyClick(field, Key.Key_Backspace)
    assert not message(dialog).isVisible()
    field.clearFocus()
    assert store.value(LABEL) == "a"


def test_closing_over_such_a_text_is_asked_for_twice(home, store):
    dialog = opened(home, store)
    field = part(dialog, LABEL, TextField)
    field.selectAll()
    QTest.keyClicks(field, "ax")
    dialog.show_section("quiet")
    QTest.keyClick(dialog, Key.Key_Escape)
    settle_layout()
    assert dialog.isVisible() and field.isVisible() and field.text() == "ax"
    QTest.keyClick(dialog, Key.Key_Escape)
    assert not dialog.isVisible()


def test_what_changes_elsewhere_is_shown(home, store):
    dialog = opened(home, store)
    store.set(SOUND, "gong")
    store.set(LOUD, False)
    assert part(dialog, SOUND, ReasonCombo).currentIndex() == 2
    assert not part(dialog, LOUD, Switch).isChecked()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("min", ["noise/minutes"]),
        ("minuets", ["noise/minutes"]),
        ("gong", ["noise/sound"]),  # the name of a choice
        ("deep", ["quiet/deep"]),
        ("silence", ["quiet/deep"]),  # the name of a section
        ("zzzz", []),
    ],
)
def test_typing_finds_settings_in_all_sections(home, store, typed, found):
    dialog = opened(home, store)
    dialog.search(typed)
    settle_layout()
    assert shown_keys(dialog) == found
    nothing = dialog.findChild(QLabel, "nothing_found")
    assert nothing is not None and nothing.isVisible() == (not found)
    QTest.keyClick(dialog.findChild(QWidget, "settings_search"), Key.Key_Escape)
    settle_layout()
    assert dialog.isVisible()  # Esc empties the search first
    assert shown_keys(dialog) == [entry.key for entry in NOISE.entries]


def test_down_leads_from_the_search_to_the_first_setting(home, store):
    dialog = opened(home, store)
    dialog.search("minutes")
    QTest.keyClick(dialog.findChild(QWidget, "settings_search"), Key.Key_Down)
    assert QApplication.focusWidget() is part(dialog, MINUTES, NumberField).spin


def test_an_action_is_a_button_that_tells_its_key(home, store):
    dialog = opened(home, store)
    told: list[str] = []
    dialog.action_requested.connect(told.append)
    QTest.mouseClick(dialog.findChild(Button, "noise/test"), Qt.MouseButton.LeftButton)
    assert told == ["noise/test"]


def test_a_section_that_needs_a_manager_is_closed_to_others(home, store):
    dialog = opened(home, store, may_change=lambda section: not section.needs_manager)
    assert not part(dialog, LOUD, Switch).isEnabled()
    assert not dialog.findChild(Button, "noise/test").isEnabled()
    words = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
    assert "Only a manager may change these." in words
    dialog.show_section("quiet")
    settle_layout()
    QTest.mouseClick(part(dialog, QUIET.settings[0], Switch), Qt.MouseButton.LeftButton)
    assert store.value(QUIET.settings[0]) is True


def test_a_manager_who_left_changes_nothing_in_a_card_that_stayed_open(home, store):
    who = ["manager"]
    dialog = opened(home, store, may_change=lambda section: who == ["manager"])
    who[0] = "cook"
    switch = part(dialog, LOUD, Switch)
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton)
    assert store.value(LOUD) is True
    assert switch.isChecked() and not switch.isEnabled()
    who[0] = "manager"
    dialog.refresh_permissions()
    assert switch.isEnabled()


def test_in_a_narrow_card_one_list_takes_the_place_of_the_names(home, store, qapp):
    dialog = opened(home, store)
    combo = dialog.findChild(ReasonCombo, "settings_section")
    assert not combo.isVisible()
    apply_text_size(qapp, 200)
    settle_layout()
    try:
        assert combo.isVisible()
        combo.activated.emit(1)
        settle_layout()
        assert shown_keys(dialog) == ["quiet/deep"]
        assert home.rect().contains(home.mapFromGlobal(dialog.geometry().bottomRight()))
    finally:
        apply_text_size(qapp, 100)


def test_it_all_works_with_the_keyboard_alone(home, store):
    dialog = opened(home, store)
    seen: set[str] = set()
    for _ in range(20):
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Tab)
        settle_layout()
        focused = QApplication.focusWidget()
        seen.add(focused.accessibleName() or focused.objectName())
    assert {"Noise", "Minutes", "Sound", "Label", "noise/test", "close_settings"} <= seen
    assert dialog.isVisible()


@pytest.mark.parametrize("language", ["en", "es", "fr"])
def test_every_setting_of_the_app_has_words_in_every_language(qapp, language):
    apply_language(qapp, language)
    words = all_words()
    for section in SECTIONS:
        for entry in section.entries:
            assert words[entry.key].title, entry.key
            if isinstance(entry, Setting) and entry.choices:
                assert set(words[entry.key].choices) == set(entry.choices), entry.key
    apply_language(qapp, "en")


def test_a_language_chosen_in_the_card_is_spoken_at_once(home, store, qapp):
    dialog = opened(home, store, sections=SECTIONS)
    apply_language(qapp, "es")
    settle_layout()
    words = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
    assert {"Ajustes", "Idioma", "Tamaño del texto"} <= set(words)
    apply_language(qapp, "en")

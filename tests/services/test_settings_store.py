"""What was set is there after a start; what nobody can read has its default."""

from pathlib import Path

import pytest

from ordermanager_desktop.models.settings.setting import Setting
from ordermanager_desktop.services.settings_store import SettingsStore

LOUD = Setting("test/loud", True)
PERCENT = Setting("test/percent", 50, least=0, most=100)
SOUND = Setting("test/sound", "bell", choices=("bell", "horn"))
NOTE = Setting("test/note", "")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.ini"


def test_without_a_file_all_have_their_defaults(path):
    store = SettingsStore(path)
    assert [store.value(s) for s in (LOUD, PERCENT, SOUND, NOTE)] == [True, 50, "bell", ""]


def test_what_was_set_is_there_after_a_start(path):
    store = SettingsStore(path)
    told: list[str] = []
    store.changed.connect(told.append)
    assert store.set(LOUD, False) and store.set(PERCENT, 7) and store.set(NOTE, "a, b = ñ; 100%")
    assert told == ["test/loud", "test/percent", "test/note"]
    again = SettingsStore(path)
    assert [again.value(s) for s in (LOUD, PERCENT, NOTE)] == [False, 7, "a, b = ñ; 100%"]


def test_the_same_value_changes_nothing(path):
    store = SettingsStore(path)
    told: list[str] = []
    store.changed.connect(told.append)
    assert store.set(PERCENT, 50)
    assert told == []


@pytest.mark.parametrize(
    ("setting", "value"), [(PERCENT, 101), (SOUND, "drum"), (LOUD, 1), (PERCENT, True), (NOTE, 3)]
)
def test_what_does_not_do_is_refused(path, setting, value):
    with pytest.raises(ValueError, match=setting.key):
        SettingsStore(path).set(setting, value)


@pytest.mark.parametrize("text", ["test=", "[test]\nloud=maybe\npercent=1e9\nsound=drum\n", "\0\1"])
def test_an_unreadable_file_gives_the_defaults(path, text):
    path.write_text(text)
    store = SettingsStore(path)
    assert [store.value(s) for s in (LOUD, PERCENT, SOUND)] == [True, 50, "bell"]


def test_a_text_with_commas_edited_by_hand_is_one_text(path):
    path.write_text("[test]\nnote=a, b\n")
    assert SettingsStore(path).value(NOTE) == "a, b"

"""Preferences survive a restart, and nothing in their file can keep the app from starting."""

import logging
from pathlib import Path

import pytest

from ordermanager_desktop.services.preferences_store import Preferences, PreferencesStore


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "preferences.ini"


def test_the_first_start_follows_the_system(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    assert PreferencesStore(path).load() == Preferences(language=None, theme="system")
    assert not caplog.records


def test_what_was_chosen_is_there_after_a_restart(path: Path) -> None:
    chosen = Preferences(language="es", theme="contrast")
    assert PreferencesStore(path).save(chosen)
    assert "language=es" in path.read_text()
    assert PreferencesStore(path).load() == chosen


def test_the_way_back_to_the_system_is_remembered_too(path: Path) -> None:
    PreferencesStore(path).save(Preferences("fr", "dark"))
    PreferencesStore(path).save(Preferences())
    assert PreferencesStore(path).load() == Preferences()


@pytest.mark.parametrize(
    "unreadable", ["klingon", "es, fr", "@ByteArray(es)", "@Variant(junk", "ES", "x" * 5000]
)
def test_an_unreadable_value_becomes_its_default_and_one_line(
    path: Path, unreadable: str, caplog: pytest.LogCaptureFixture
) -> None:
    path.parent.mkdir()
    path.write_text(f"[window]\nlanguage={unreadable}\ntheme=dark\n")
    with caplog.at_level(logging.WARNING):
        assert PreferencesStore(path).load() == Preferences(language=None, theme="dark")
    assert [record.getMessage() for record in caplog.records] == [
        "the preference window/language is unreadable; its default is used"
    ]


def test_a_torn_file_is_one_line_too(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    path.parent.mkdir()
    path.write_bytes(b"[window\nlanguage=es")
    with caplog.at_level(logging.WARNING):
        assert PreferencesStore(path).load() == Preferences()
    assert len(caplog.records) == 1


def test_a_choice_that_cannot_be_written_is_told(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path.parent.write_text("a file where the folder should be")
    with caplog.at_level(logging.WARNING):
        assert not PreferencesStore(path).save(Preferences("es"))
    assert "cannot be written" in caplog.text


@pytest.mark.parametrize("wrong", [{"language": "de"}, {"language": ""}, {"theme": "pink"}])
def test_there_is_no_other_language_or_theme(wrong: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=r"no (language|theme)"):
        Preferences(**wrong)


def test_a_file_of_another_kind_does_no_harm(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"\x00\xff[[[ nothing of ours\n=\n")
    assert PreferencesStore(path).load() == Preferences()
    assert PreferencesStore(path).save(Preferences("es"))
    assert PreferencesStore(path).load() == Preferences("es")

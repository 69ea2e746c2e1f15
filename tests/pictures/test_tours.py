"""Which tours `dev.py tours` plays, and that one is played to its end and laid out on a sheet."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from tests.pictures.tours import ALL_RUNS, SIZES, chosen_runs, main


def test_every_language_theme_and_size_is_played() -> None:
    assert len(set(ALL_RUNS)) == 36
    assert chosen_runs("") == list(ALL_RUNS)


def test_parts_of_a_name_choose_the_runs() -> None:
    assert [run.name for run in chosen_runs("es/dark/1024x768")] == ["es/dark/1024x768"]
    assert {run.language for run in chosen_runs("fr")} == {"fr"}
    assert len(chosen_runs("contrast/1024x768-text-200")) == 3


def test_a_tour_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SystemExit):
        main([str(tmp_path), "--only", "klingon"])


@pytest.mark.long
def test_a_tour_is_played_into_pictures_and_a_sheet(tmp_path: Path, qapp: QApplication) -> None:
    assert main([str(tmp_path), "--only", "fr/contrast/1024x768-text-200"]) == 0
    folder = tmp_path / "fr" / "contrast" / "1024x768-text-200"
    assert len(list(folder.glob("[0-9]*.png"))) >= 30
    assert not QImage(str(folder / "sheet.png")).isNull()


@pytest.mark.long
def test_a_tour_that_breaks_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(SIZES, "1280x800", ("--size", "1280x800", "--scenario", "refuse"))
    assert main([str(tmp_path), "--only", "en/light/1280x800"]) == 1
    assert "confirmed: FAILED" in capsys.readouterr().out

"""The tour plays the story into pictures, and says which step broke."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from ordermanager_desktop.tour.player import play
from ordermanager_desktop.tour.stage import Stage, Step
from ordermanager_desktop.tour.story import STORY

ROOT = Path(__file__).parents[2]


def tour(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "ordermanager_desktop", "--sandbox", "--tour", str(folder)]
    return subprocess.run(
        [*command, *options], cwd=ROOT, capture_output=True, text=True, timeout=110, check=False
    )


def test_every_step_shows_what_it_must_and_leaves_a_numbered_picture(tmp_path: Path) -> None:
    played = tour(tmp_path / "pictures", "--theme", "dark")
    assert played.returncode == 0, played.stdout
    names = sorted(path.name for path in (tmp_path / "pictures").iterdir())
    assert len(names) == len(STORY) >= 10
    assert all(re.fullmatch(r"\d\d-[a-z-]+\.png", name) for name in names)


async def test_a_step_broken_on_purpose_is_named_and_the_tour_fails(
    tmp_path: Path, qapp: QApplication, capsys: pytest.CaptureFixture[str]
) -> None:
    async def broken(stage: Stage) -> None:
        stage.require(False, "something that never is")

    story = (STORY[0], Step("broken-on-purpose", broken))
    code = await play(
        tmp_path, tmp_path / "data", size=(1280, 800), scenario="lunch_rush", story=story
    )
    assert code == 1
    assert (
        "02 broken-on-purpose: FAILED: expected something that never is" in capsys.readouterr().out
    )
    assert (tmp_path / "02-broken-on-purpose-FAILED.png").exists()


@pytest.mark.long
def test_a_platform_that_refuses_fails_the_tour_at_the_confirmation(tmp_path: Path) -> None:
    played = tour(tmp_path, "--scenario", "refuse")
    assert played.returncode == 1
    assert re.search(r"\d\d confirmed: FAILED", played.stdout)


def test_the_tour_never_plays_on_a_live_account(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "ordermanager_desktop", "--tour", str(tmp_path)]
    played = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert played.returncode == 2
    assert "--sandbox" in played.stderr

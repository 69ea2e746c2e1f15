"""Plays the tour in every language, theme and size: `python3 dev.py tours DIR`.

Each run leaves its numbered pictures, a contact sheet and what it said in a folder of its own.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import product
from pathlib import Path

from PySide6.QtGui import QImage

from tests.pictures.sheets import write_sheet

LANGUAGES = ("en", "es", "fr")
THEMES = ("light", "dark", "contrast")
SIZES = {
    "1024x768": ("--size", "1024x768"),
    "1280x800": ("--size", "1280x800"),
    # A screen of 1920×1080 at 150 % holds a window of 1280×720; its picture has all the pixels.
    "1920x1080-at-150": ("--size", "1280x720", "--scale", "150"),
    "1024x768-text-200": ("--size", "1024x768", "--text", "200"),
}
_LONGEST_RUN_S = 600  # of a busy computer; a calm one needs fifteen seconds
_COLUMNS, _WIDTH_PX = 5, 480


@dataclass(frozen=True)
class Run:
    """One tour."""

    language: str
    theme: str
    size: str

    @property
    def name(self) -> str:
        return f"{self.language}/{self.theme}/{self.size}"

    @property
    def options(self) -> list[str]:
        return ["--language", self.language, "--theme", self.theme, *SIZES[self.size]]


ALL_RUNS = tuple(Run(*each) for each in product(LANGUAGES, THEMES, SIZES))


def chosen_runs(only: str) -> list[Run]:
    """The runs that these parts describe: ``es/dark/1024x768``, ``fr``, ``contrast``."""
    wanted = [part for part in only.split("/") if part]
    return [run for run in ALL_RUNS if set(wanted) <= {run.language, run.theme, run.size}]


def play(folder: Path, run: Run) -> bool:
    """Play one tour in a process of its own, and say how it went."""
    pictures = folder / run.name
    pictures.mkdir(parents=True, exist_ok=True)
    for former in pictures.glob("*.png"):
        former.unlink()
    started_s = time.monotonic()
    app = [sys.executable, "-m", "ordermanager_desktop", "--sandbox"]
    done = subprocess.run(
        [*app, "--tour", str(pictures), *run.options],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=_LONGEST_RUN_S,
        check=False,
    )
    (pictures / "tour.txt").write_text(done.stdout, encoding="utf-8")
    taken = sorted(pictures.glob("[0-9]*.png"))
    if taken:
        images = [QImage(str(path)) for path in taken]
        write_sheet(pictures / "sheet.png", images, columns=_COLUMNS, width_px=_WIDTH_PX)
    _tell(run, done, len(taken), time.monotonic() - started_s)
    return done.returncode == 0


def _tell(run: Run, done: subprocess.CompletedProcess[str], taken: int, lasted_s: float) -> None:
    verdict = f"{taken} pictures"
    if done.returncode != 0:
        failed = [line for line in done.stdout.splitlines() if "FAILED" in line]
        verdict = failed[0] if failed else f"ended with exit code {done.returncode}"
    print(f"{run.name}: {verdict} ({lasted_s:.0f} s)", flush=True)


def main(arguments: Sequence[str] | None = None) -> int:
    """Play the chosen tours; 0 if all of them went well."""
    parser = argparse.ArgumentParser(prog="dev.py tours", description=__doc__)
    parser.add_argument("folder", metavar="DIR", type=Path)
    parser.add_argument("--jobs", type=int, choices=(1, 2), default=2, help="tours at a time")
    parser.add_argument("--only", default="", metavar="PARTS", help="such as es/dark/1024x768")
    options = parser.parse_args(arguments)
    runs = chosen_runs(options.only)
    if not runs:
        parser.error(f"no tour is called {options.only}; sizes: {', '.join(SIZES)}")
    with ThreadPoolExecutor(options.jobs) as pool:
        went_well = list(pool.map(partial(play, options.folder), runs))
    print(f"{sum(went_well)} of {len(runs)} tours went well")
    return 0 if all(went_well) else 1


if __name__ == "__main__":
    sys.exit(main())

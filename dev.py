#!/usr/bin/env python3
"""Sets the project up on a bare machine and runs it: `python3 dev.py --help`.

Needs only a Python with venv. This file itself also runs on versions that the app does not
support, so that it can say so.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

OLDEST = (3, 11)
NEWEST = (3, 13)  # on 3.14 qasync loses its running loop: qasync issue 176

USAGE = """\
usage: python3 dev.py COMMAND [ARGUMENTS]

  run [ARGUMENTS]        the app; alone it opens the practice window
  test [--full] [...]    the tests; what follows goes to pytest, --full adds the long ones
  check                  format, lint, types and import direction
  bench [...]            the benchmarks
  torture [...]          simulated cancellations against every fault: --runs N --seed S
  soak [--minutes N]     the app on a store that never rests: memory, gaps, records
  shift [--minutes N]    the app on eight busy stores: alerts, limits, gaps
  kills [--runs N]       kill the app at every point of a cancellation, again and again
  pictures               write the pictures of the main screens anew, and the README's
  tours DIR [--only ...] play the tour in every language, theme and size, into DIR
  sounds                 write the sounds of the alerts anew
  package [--verify]     freeze the app for this system; --verify runs it where there is no Python
  wheels                 does every locked package have a wheel for every shipped system?
  lock                   resolve requirements/*.in into hashed lock files (needs uv)
  translations           collect the texts and compile the translations

Each command first does all set-up that is missing. Details: README.md"""


def main(arguments: list[str]) -> int:
    """Run one command; give the exit code of what it ran."""
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        return _start_again_with_a_suitable_python(arguments)
    if not arguments or arguments[0] in ("-h", "--help", "help"):
        print(USAGE)
        return 0 if arguments else 2

    from devtools.commands import COMMANDS
    from devtools.environment import SetupFailed

    name, *rest = arguments
    if name not in COMMANDS:
        print(f"dev.py: no command {name!r}\n\n{USAGE}", file=sys.stderr)
        return 2
    try:
        return COMMANDS[name](rest)
    except SetupFailed as failure:
        print(f"dev.py: {failure}", file=sys.stderr)
        return 1


def _start_again_with_a_suitable_python(arguments: list[str]) -> int:
    python = _suitable_python()
    if python is None:
        print(
            "dev.py: Python 3.11, 3.12 or 3.13 is needed; this is Python {}.{} and no other "
            "was found on the PATH.".format(*sys.version_info[:2]),
            file=sys.stderr,
        )
        return 1
    return subprocess.call([*python, str(Path(__file__).resolve()), *arguments])


def _suitable_python() -> list[str] | None:
    for minor in range(NEWEST[1], OLDEST[1] - 1, -1):
        for candidate in _candidates(f"3.{minor}"):
            if _works(candidate):
                return candidate
    return None


def _candidates(version: str) -> list[list[str]]:
    if os.name == "nt":
        return [["py", f"-{version}"]] if shutil.which("py") else []
    path = shutil.which(f"python{version}")
    return [[path]] if path else []


def _works(python: list[str]) -> bool:
    """Version managers put stand-ins on the PATH that only say what they would need."""
    probe = subprocess.run(
        [*python, "-c", "import venv"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    return probe.returncode == 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)

"""The commands of dev.py."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping

from devtools import alarm_sounds
from devtools.catalogues import update_catalogues
from devtools.environment import (
    PYTHON,
    ROOT,
    SetupFailed,
    become,
    ensure_environment,
    listen_to,
    program,
)
from devtools.system_libraries import (
    OFFSCREEN,
    REAL_WINDOW,
    X_WINDOW,
    ensure_system_libraries,
)

_APP = [str(PYTHON), "-m", "ordermanager_desktop"]
_WITHOUT_WINDOW = {"check", "sandbox", "--tour", "-h", "--help", "--version"}
_LOCKS = {
    "runtime": ["pyproject.toml"],
    "dev": ["pyproject.toml", "requirements/dev.in"],
    "package": ["pyproject.toml", "requirements/package.in"],
}
_LOCK_OPTIONS = [
    *("--quiet", "--universal", "--generate-hashes", "--only-binary", ":all:"),
    *("--python-version", "3.11", "--no-annotate", "--no-header"),
    *("--no-emit-index-url", "--no-emit-find-links"),
]
_ONE_CORE = {"-n", "-s", "--pdb", "--collect-only"}  # pytest options that ask for it
_SOURCES = ["ordermanager_desktop", "devtools", "tests", "dev.py"]


def run_app(arguments: list[str]) -> int:
    """Open the practice window, or hand the arguments to the app unchanged."""
    has_display = _has_display(os.environ)
    if not arguments:
        arguments = ["--sandbox"] if has_display else _tour_instead()
    if not has_display:
        _refuse_invisible_window(arguments)
    ensure_environment()
    ensure_system_libraries(X_WINDOW if _draws_on_x(os.environ) else OFFSCREEN)
    return become([*_APP, *arguments], extra_env={} if has_display else _offscreen())


def test(arguments: list[str]) -> int:
    """Run pytest without a display, on all cores; one file stays on one of them."""
    is_full = "--full" in arguments
    if is_full:
        arguments = ["-m", "", *(each for each in arguments if each != "--full")]
    if not _ONE_CORE.intersection(arguments):
        # In our own order (tests/conftest.py): xdist's would leave the longest files to the end.
        by_file = ["--dist", "loadfile", "--no-loadscope-reorder"]
        arguments = ["-n", "auto", *by_file, *arguments]
    ensure_environment()
    ensure_system_libraries(OFFSCREEN)
    if is_full:
        _offer_real_window()
    os.chdir(ROOT)
    return become([PYTHON, "-m", "pytest", *arguments], extra_env=_offscreen())


def check(arguments: list[str]) -> int:
    """Run every check, also after one has failed."""
    ensure_environment()
    os.chdir(ROOT)
    checks = {
        "format": [program("ruff"), "format", "--check", "--quiet", *_SOURCES],
        "lint": [program("ruff"), "check", "--quiet", *_SOURCES],
        "types": [program("mypy"), "--strict", "ordermanager_desktop", "devtools", "dev.py"],
        "import direction": [program("lint-imports")],
    }
    failed = [name for name, command in checks.items() if not _passes(name, command)]
    print(f"check: {', '.join(failed)} failed" if failed else "check: all passed")
    return 1 if failed else 0


def bench(arguments: list[str]) -> int:
    """Run the benchmarks package."""
    if not (ROOT / "benchmarks" / "__main__.py").exists():
        print("dev.py: there are no benchmarks yet", file=sys.stderr)
        return 2
    return _run_module("benchmarks", arguments)


def torture(arguments: list[str]) -> int:
    """Play cancellations by the thousand against every fault."""
    return _run_module("tests.torture", arguments)


def _run_module(name: str, arguments: list[str]) -> int:
    ensure_environment()
    ensure_system_libraries(OFFSCREEN)
    os.chdir(ROOT)
    return become([PYTHON, "-m", name, *arguments], extra_env=_offscreen())


def soak(arguments: list[str]) -> int:
    """Run the app on a store that never rests."""
    return _run_module("tests.soak", arguments)


def shift(arguments: list[str]) -> int:
    """Run the app on eight busy stores, and hold its alerts against what really happened."""
    return _run_module("tests.shift", arguments)


def sounds(_arguments: list[str]) -> int:
    """Write the sounds of the alerts anew."""
    alarm_sounds.write()
    return 0


def kills(arguments: list[str]) -> int:
    """Kill the app at every point of a cancellation, and compare its record with the ledger."""
    return _run_module("tests.kills", arguments)


def pictures(arguments: list[str]) -> int:
    """Write the pictures of the main screens anew, and the README's."""
    return _run_module("tests.pictures.references", arguments)


def tours(arguments: list[str]) -> int:
    """Play the tour in every language, theme and size."""
    return _run_module("tests.pictures.tours", arguments)


def lock(arguments: list[str]) -> int:
    """Resolve the requirements again; addresses of registries stay out of the files."""
    uv = shutil.which("uv")
    if uv is None:
        raise SetupFailed("resolving the dependencies needs uv; see docs/dependencies.md")
    code = 0
    for name, sources in _LOCKS.items():
        output = ["--output-file", f"requirements/{name}.lock"]
        command = [uv, "pip", "compile", *_LOCK_OPTIONS, *arguments, *output, *sources]
        code = code or subprocess.call(command, cwd=ROOT, stdout=subprocess.DEVNULL)
    return code


def package(arguments: list[str]) -> int:
    """Freeze the app for this system; `--verify` runs it where there is no Python."""
    from devtools.package import package_app

    return package_app(arguments)


def wheels(arguments: list[str]) -> int:
    """Ask the index whether every locked package has a wheel for every shipped system."""
    return _run_module("devtools.wheels", arguments)


def translations(arguments: list[str]) -> int:
    """Collect the texts of the sources and compile every catalogue."""
    ensure_environment()
    ensure_system_libraries(OFFSCREEN)
    os.chdir(ROOT)
    return update_catalogues()


COMMANDS: Mapping[str, Callable[[list[str]], int]] = {
    "run": run_app,
    "test": test,
    "check": check,
    "bench": bench,
    "torture": torture,
    "kills": kills,
    "soak": soak,
    "shift": shift,
    "sounds": sounds,
    "pictures": pictures,
    "tours": tours,
    "package": package,
    "wheels": wheels,
    "lock": lock,
    "translations": translations,
}


def _passes(name: str, command: list[str]) -> bool:
    print(f"{name:.<20}", end=" ", flush=True)
    code, output = listen_to(command)
    print("ok" if code == 0 else f"failed\n{output}", flush=True)
    return code == 0


def _refuse_invisible_window(arguments: list[str]) -> None:
    names = {argument.split("=", 1)[0] for argument in arguments}
    if _WITHOUT_WINDOW.isdisjoint(names) and "QT_QPA_PLATFORM" not in os.environ:
        raise SetupFailed(
            "there is no display: neither DISPLAY nor WAYLAND_DISPLAY is set. "
            "Without one, play the story into pictures: dev.py run --sandbox --tour DIR"
        )


def _offer_real_window() -> None:
    """Bring what the tests of the real window need; without it they are skipped and say so."""
    try:
        ensure_system_libraries(REAL_WINDOW)
    except SetupFailed as failure:
        print(f"The tests of the real window are left out: {failure}", file=sys.stderr)


def _tour_instead() -> list[str]:
    print("There is no display, so the story is played into pictures in ./tour", flush=True)
    return ["--sandbox", "--tour", "tour"]


def _has_display(env: Mapping[str, str]) -> bool:
    if not sys.platform.startswith("linux"):
        return True
    return bool(env.get("DISPLAY") or env.get("WAYLAND_DISPLAY") or _own_platform(env))


def _own_platform(env: Mapping[str, str]) -> bool:
    """Whether Qt was told to draw somewhere that needs neither X nor Wayland, as vnc does."""
    chosen = env.get("QT_QPA_PLATFORM", "").split(":")[0]
    return chosen not in ("", "offscreen", "minimal", "xcb", "wayland")


def _draws_on_x(env: Mapping[str, str]) -> bool:
    if env.get("QT_QPA_PLATFORM", "xcb").split(":")[0] != "xcb":
        return False
    return bool(env.get("DISPLAY")) and not env.get("WAYLAND_DISPLAY")


def _offscreen() -> dict[str, str]:
    return {"QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM") or "offscreen"}

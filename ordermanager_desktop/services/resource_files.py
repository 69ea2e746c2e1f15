"""Finds the files of `resources/` in a source checkout, a wheel and a frozen app alike."""

import sys
from pathlib import Path

import ordermanager_desktop

_PACKAGE = Path(ordermanager_desktop.__file__).resolve().parent


def resource_path(*parts: str) -> Path:
    """Path of a file or folder below `resources/`, as in `resource_path("icons", "phone.svg")`.

    Raises:
        FileNotFoundError: This build does not carry it; the message names every place that was
            looked at.
    """
    tried = [root.joinpath(*parts) for root in _roots()]
    for path in tried:
        if path.exists():
            return path
    places = ", ".join(map(str, tried))
    raise FileNotFoundError(f"resource {'/'.join(parts)!r} is missing; looked at {places}")


def _roots() -> list[Path]:
    if getattr(sys, "frozen", False):
        # The bundle's folder, as PyInstaller documents it under "Run-time Information".
        bundle = Path(getattr(sys, "_MEIPASS", Path(sys.executable).parent))
        return [bundle / "ordermanager_desktop" / "resources", bundle / "resources"]
    return [_PACKAGE / "resources", _PACKAGE.parent / "resources"]

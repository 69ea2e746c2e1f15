"""The pictures that were agreed on: which there are, where they lie, how they are written.

Run as a module it writes them anew, and the README's: `python3 dev.py pictures`. Look at what
changed before you commit it.
"""

from __future__ import annotations

import hashlib
import sys
from dataclasses import dataclass, fields
from pathlib import Path

from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

import tests.conftest  # noqa: F401 - Qt without a display, with the same pixels everywhere
from ordermanager_desktop.views.theme import CONTRAST, DARK, LIGHT
from tests.pictures.painter import PLAIN, Dress, dressed, picture, shown
from tests.pictures.palette import with_few_colours
from tests.pictures.screens import BY_NAME, SCREENS, Screen

FOLDER = Path(__file__).parent / "references"
README_FOLDER = Path(__file__).parents[2] / "docs" / "images"
TOKENS = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}
OPAQUE = 255
_DIGEST = "Pixels"  # of the picture before it was made small
_README_SIZE = (1280, 760)


@dataclass(frozen=True)
class Reference:
    """One picture."""

    screen: Screen
    dress: Dress = PLAIN

    @property
    def name(self) -> str:
        return f"{self.screen.name}-{self.dress}"

    @property
    def path(self) -> Path:
        return FOLDER / f"{self.name}.png"


_OTHERS = {
    Dress("en", "dark"): ("active-orders", "order-details", "cancel-dialog"),
    Dress("es", "light"): ("active-orders", "failed-contact-support"),
    Dress("fr", "dark"): ("order-details",),
    Dress("en", "contrast"): ("active-orders",),
}
REFERENCES = (
    *(Reference(screen) for screen in SCREENS),
    *(Reference(BY_NAME[name], dress) for dress, names in _OTHERS.items() for name in names),
)


def painted(app: QApplication, reference: Reference) -> QImage:
    """The picture as the app makes it now."""
    with dressed(app, reference.dress), shown(reference.screen, reference.dress) as window:
        return picture(window)


def theme_colours(dress: Dress) -> list[QColor]:
    """The colours of the theme."""
    look = TOKENS[dress.theme]
    colours = (getattr(look, each.name) for each in fields(look))
    return [each for each in colours if isinstance(each, QColor) and each.alpha() == OPAQUE]


def write(image: QImage, path: Path, dress: Dress) -> None:
    """Write a small file; the same picture gives the same bytes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    small, most_compressed = with_few_colours(image, theme_colours(dress)), 0
    small.setText(_DIGEST, _digest(image))
    if not small.save(str(path), "PNG", most_compressed):
        raise OSError(f"{path} cannot be written")


def is_same(image: QImage, reference: QImage) -> bool:
    """True if the reference was made of exactly this picture, so that comparing can be spared."""
    return reference.text(_DIGEST) == _digest(image)


def _digest(image: QImage) -> str:
    return hashlib.sha256(image.constBits()).hexdigest()


def main() -> int:
    """Write every reference and the README's pictures; say which are new or other than before."""
    app = QApplication([])
    wanted = {reference.path: reference for reference in REFERENCES}
    for theme, ending in (("light", ""), ("dark", "-dark")):
        dress = Dress("en", theme, _README_SIZE)
        path = README_FOLDER / f"active-orders{ending}.png"
        wanted[path] = Reference(BY_NAME["active-orders"], dress)
    for left in set(FOLDER.glob("*.png")) - set(wanted):
        left.unlink()
        print(f"{left.name}: gone")
    for path, reference in wanted.items():
        before = path.read_bytes() if path.exists() else b""
        write(painted(app, reference), path, reference.dress)
        if path.read_bytes() != before:
            print(f"{path.name}: {'changed' if before else 'new'}")
    total_kb = sum(path.stat().st_size for path in wanted) // 1024
    print(f"{len(wanted)} pictures, {total_kb} kB")
    return 0


if __name__ == "__main__":
    sys.exit(main())

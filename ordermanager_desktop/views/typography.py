"""The type: Inter in a few roles, scaled with the system's own font size."""

from __future__ import annotations

import sys
from enum import Enum, auto
from functools import cache
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo
from PySide6.QtWidgets import QApplication

from ordermanager_desktop.services.resource_files import resource_path

_FILES: Final = ("Inter-Regular", "Inter-Medium", "Inter-SemiBold", "Inter-Bold")
_TABULAR_FIGURES: Final = QFont.Tag("tnum")

# The desktop's usual size at 96 dots per inch: Windows 9 pt, macOS 13 pt at 72, GNOME 11 pt.
_USUAL_PX: Final = {"win32": 12, "darwin": 13}.get(sys.platform, 15)
_LARGEST_SCALE: Final = 2.5


class TextRole(Enum):
    """What a text is for; it decides size and weight."""

    BODY = auto()
    BODY_STRONG = auto()
    TITLE = auto()  # row titles
    NUMBER = auto()  # times and money
    SECONDARY = auto()
    SECONDARY_STRONG = auto()
    CAPTION = auto()  # column heads, field labels
    PILL = auto()
    BADGE = auto()
    DIALOG_TITLE = auto()
    WINDOW_TITLE = auto()


_Weight = QFont.Weight
_SIZE_AND_WEIGHT: Final = {
    TextRole.BODY: (14.0, _Weight.Normal),
    TextRole.BODY_STRONG: (14.0, _Weight.DemiBold),
    TextRole.TITLE: (14.5, _Weight.DemiBold),
    TextRole.NUMBER: (14.5, _Weight.DemiBold),
    TextRole.SECONDARY: (12.5, _Weight.Normal),
    TextRole.SECONDARY_STRONG: (12.5, _Weight.DemiBold),
    TextRole.CAPTION: (12.0, _Weight.DemiBold),
    TextRole.PILL: (12.5, _Weight.DemiBold),
    TextRole.BADGE: (14.0, _Weight.Bold),
    TextRole.DIALOG_TITLE: (19.0, _Weight.Bold),
    TextRole.WINDOW_TITLE: (16.0, _Weight.DemiBold),
}


class _Scale:
    factor = 1.0


def apply_typography(
    app: QApplication, *, text_scale: float | None = None, zoom: float = 1.0
) -> None:
    """Make Inter the app's font.

    Args:
        app: The application, with the system's font still in place at the first call.
        text_scale: Replaces the scale that the system's font size asks for; 1.0 is usual.
        zoom: What the user wants on top of it.
    """
    base = _system_scale() if text_scale is None else text_scale
    _Scale.factor = min(max(base, 1.0) * zoom, _LARGEST_SCALE)
    _made.cache_clear()
    app.setFont(font(TextRole.BODY))


@cache
def _system_scale() -> float:
    """Read once, before our own font replaces the system's."""
    return QFontInfo(QApplication.font()).pixelSize() / _USUAL_PX


def text_scale() -> float:
    """How much larger than drawn the user wants text, at least 1."""
    return _Scale.factor


def scaled_px(length_px: float) -> int:
    """A length that has to grow with the text inside it."""
    return round(length_px * _Scale.factor)


def font(role: TextRole) -> QFont:
    """The font of a role, with figures of one width."""
    return QFont(_made(role))


@cache
def _made(role: TextRole) -> QFont:
    size_px, weight = _SIZE_AND_WEIGHT[role]
    made = QFont(_family())
    # In points, because QFont takes only whole pixels and half of one shows at these sizes.
    made.setPointSizeF(size_px * _Scale.factor * 72 / _dots_per_inch())
    made.setWeight(weight)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)  # even letter spacing
    made.setFeature(_TABULAR_FIGURES, 1)
    return made


@cache
def _family() -> str:
    families: list[str] = []
    for name in _FILES:
        handle = QFontDatabase.addApplicationFont(str(resource_path("fonts", f"{name}.otf")))
        families += QFontDatabase.applicationFontFamilies(handle)
    return families[0] if families else QApplication.font().family()


def _dots_per_inch() -> float:
    screen = QApplication.primaryScreen()
    return screen.logicalDotsPerInchY() if screen else 96.0

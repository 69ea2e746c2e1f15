"""The theme in force: its colours (see palette.py), all spaces and radii, and Qt's palette."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from operator import attrgetter
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from ordermanager_desktop.views.palette import (
    CONTRAST,
    CONTRAST_LIGHT,
    DARK,
    LIGHT,
    Tokens,
)

SPACE_PX: Final = 4  # all distances are multiples of it
RADIUS_PX: Final = 8
DIALOG_RADIUS_PX: Final = 14
BUTTON_HEIGHT_PX: Final = 40  # a finger fits
FIELD_HEIGHT_PX: Final = 44
ROW_HEIGHT_PX: Final = 68
FOCUS_RING_PX: Final = 2
HOVER_SHARE: Final = 0.06  # of the text colour in a surface under the mouse
PRESSED_SHARE: Final = 0.11  # more, and the red words of a button could not be read


_THEMES: Final = {
    "light": LIGHT,
    "dark": DARK,
    "contrast": CONTRAST,
    "contrast-light": CONTRAST_LIGHT,
}
_SCHEMES: Final = {
    name: Qt.ColorScheme.Dark if look.is_dark else Qt.ColorScheme.Light
    for name, look in _THEMES.items()
}


class Tone(Enum):
    """What a colour means; widgets take a tone, never a colour."""

    TEXT = auto()
    MUTED = auto()
    FAINT = auto()
    ACCENT = auto()
    DANGER = auto()
    WARN = auto()
    OK = auto()
    INFO = auto()


# Ready, for every label asks when it is made and each time it is painted.
_COLOUR_OF: Final[dict[Tone, Callable[[Tokens], QColor]]] = {
    tone: attrgetter(tone.name.lower()) for tone in Tone
}


class _Choice:
    """The theme the user asked for, and its tokens now."""

    name = "system"
    tokens = LIGHT
    follows_system = False


def tokens() -> Tokens:
    """The colours in force; ask again after a PaletteChange."""
    return _Choice.tokens


def tone_colour(tone: Tone) -> QColor:
    """The colour of text and icons in a tone."""
    return _COLOUR_OF[tone](_Choice.tokens)


def tone_background(tone: Tone) -> QColor:
    """The weak colour behind text of that tone."""
    active = _Choice.tokens
    return {
        Tone.ACCENT: active.accent_weak,
        Tone.DANGER: active.danger_weak,
        Tone.WARN: active.warn_weak,
        Tone.OK: active.ok_weak,
        Tone.INFO: active.info_weak,
    }.get(tone, active.neutral_weak)


def apply_theme(app: QApplication, name: str) -> None:
    """Dress the app in a theme of ``THEMES``, or in ``system``, which follows live.

    Raises:
        ValueError: If there is no such theme.
    """
    if name != "system" and name not in _THEMES:
        raise ValueError(f"no theme {name!r}")
    _Choice.name = name
    hints = app.styleHints()
    if not _Choice.follows_system:
        hints.colorSchemeChanged.connect(_follow_system)
        hints.accessibility().contrastPreferenceChanged.connect(_follow_system)
        _Choice.follows_system = True
    if app.style().objectName() != "fusion":
        app.setStyle("Fusion")  # the one style that takes every colour from the palette
    hints.setColorScheme(_SCHEMES.get(name, Qt.ColorScheme.Unknown))  # title bars, native parts
    _dress(app)


def _follow_system(_changed: object = None) -> None:
    app = QApplication.instance()
    if isinstance(app, QApplication):
        _dress(app)


def _dress(app: QApplication) -> None:
    _Choice.tokens = _THEMES.get(_Choice.name) or _system_tokens()
    app.setPalette(palette_of(_Choice.tokens))


def _system_tokens() -> Tokens:
    hints = QGuiApplication.styleHints()
    return tokens_for(
        is_dark=hints.colorScheme() == Qt.ColorScheme.Dark,
        has_contrast=hints.accessibility().contrastPreference()
        == Qt.ContrastPreference.HighContrast,
    )


def tokens_for(*, is_dark: bool, has_contrast: bool) -> Tokens:
    """What a system wishes for."""
    if has_contrast:
        return CONTRAST if is_dark else CONTRAST_LIGHT
    return DARK if is_dark else LIGHT


def palette_of(look: Tokens) -> QPalette:
    """The palette with which stock widgets match ours."""
    role = QPalette.ColorRole
    palette = QPalette()
    for colour_role, colour in {
        role.Window: look.bg,
        role.WindowText: look.text,
        role.Base: look.surface,
        role.AlternateBase: look.bg,
        role.Text: look.text,
        role.PlaceholderText: look.faint,
        role.Button: look.surface,
        role.ButtonText: look.text,
        role.BrightText: look.on_danger,
        role.ToolTipBase: look.raised,
        role.ToolTipText: look.text,
        role.Highlight: look.accent,
        role.HighlightedText: look.on_accent,
        role.Accent: look.accent,
        role.Link: look.accent,
        role.LinkVisited: look.accent,
        role.Light: look.surface,
        role.Midlight: look.neutral_weak,
        role.Mid: look.border,
        role.Dark: look.border,
        role.Shadow: look.border,
    }.items():
        palette.setColor(colour_role, colour)
    for text_role in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, text_role, look.faint)
    return palette

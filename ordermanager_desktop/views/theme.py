"""The look: every colour, space and radius of the app, and the palette made of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

SPACE_PX: Final = 4  # all distances are multiples of it
RADIUS_PX: Final = 8
DIALOG_RADIUS_PX: Final = 14
BUTTON_HEIGHT_PX: Final = 40  # a finger fits
FIELD_HEIGHT_PX: Final = 44
ROW_HEIGHT_PX: Final = 68
FOCUS_RING_PX: Final = 2


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one theme. A weak colour is the background for text in the strong one."""

    is_dark: bool
    bg: QColor  # window
    surface: QColor  # header, rows, cards
    raised: QColor  # dialogs
    border: QColor  # hairlines
    text: QColor
    muted: QColor
    faint: QColor  # column heads, placeholders
    neutral_weak: QColor  # quiet pills and blocks
    accent: QColor
    accent_weak: QColor
    on_accent: QColor
    danger: QColor
    danger_weak: QColor
    on_danger: QColor
    warn: QColor
    warn_weak: QColor
    ok: QColor
    ok_weak: QColor
    info: QColor
    info_weak: QColor
    toast: QColor
    on_toast: QColor
    toast_action: QColor
    scrim: QColor  # laid over the window behind a dialog


LIGHT: Final = Tokens(
    is_dark=False,
    bg=QColor("#F5F6F8"),
    surface=QColor("#FFFFFF"),
    raised=QColor("#FFFFFF"),
    border=QColor("#E2E5EA"),
    text=QColor("#141821"),
    muted=QColor("#5A6472"),
    faint=QColor("#6B7482"),
    neutral_weak=QColor("#F0F2F6"),
    accent=QColor("#2D5BFF"),
    accent_weak=QColor("#EAF0FF"),
    on_accent=QColor("#FFFFFF"),
    danger=QColor("#C81E1E"),
    danger_weak=QColor("#FDECEC"),
    on_danger=QColor("#FFFFFF"),
    warn=QColor("#9A5B00"),
    warn_weak=QColor("#FFF3DB"),
    ok=QColor("#0B7A4B"),
    ok_weak=QColor("#E3F6EC"),
    info=QColor("#1D4ED8"),
    info_weak=QColor("#E7EEFF"),
    toast=QColor("#141821"),
    on_toast=QColor("#FFFFFF"),
    toast_action=QColor("#9DB8FF"),
    scrim=QColor(13, 17, 23, 115),
)

DARK: Final = Tokens(
    is_dark=True,
    bg=QColor("#0E1117"),
    surface=QColor("#161A22"),
    raised=QColor("#1B202A"),
    border=QColor("#2A303B"),
    text=QColor("#EEF1F6"),
    muted=QColor("#A3ADBB"),
    faint=QColor("#8590A0"),
    neutral_weak=QColor("#1E2430"),
    accent=QColor("#7C9CFF"),
    accent_weak=QColor("#1D2745"),
    on_accent=QColor("#0E1117"),
    danger=QColor("#FF8A80"),
    danger_weak=QColor("#3A1B1D"),
    on_danger=QColor("#1F0A0A"),
    warn=QColor("#FFC46B"),
    warn_weak=QColor("#35280F"),
    ok=QColor("#6FDDA6"),
    ok_weak=QColor("#12301F"),
    info=QColor("#9DB8FF"),
    info_weak=QColor("#1A2440"),
    toast=QColor("#2A303B"),
    on_toast=QColor("#FFFFFF"),
    toast_action=QColor("#9DB8FF"),
    scrim=QColor(5, 7, 11, 140),
)

CONTRAST: Final = Tokens(
    is_dark=True,
    bg=QColor("#000000"),
    surface=QColor("#000000"),
    raised=QColor("#000000"),
    border=QColor("#FFFFFF"),
    text=QColor("#FFFFFF"),
    muted=QColor("#FFFFFF"),
    faint=QColor("#E6E6E6"),
    neutral_weak=QColor("#1C1C1C"),
    accent=QColor("#FFE14D"),
    accent_weak=QColor("#3A3300"),
    on_accent=QColor("#000000"),
    danger=QColor("#FFA8A0"),
    danger_weak=QColor("#330000"),
    on_danger=QColor("#000000"),
    warn=QColor("#FFD27A"),
    warn_weak=QColor("#2E2000"),
    ok=QColor("#7DFFB8"),
    ok_weak=QColor("#00260F"),
    info=QColor("#A9CBFF"),
    info_weak=QColor("#00163A"),
    toast=QColor("#1C1C1C"),
    on_toast=QColor("#FFFFFF"),
    toast_action=QColor("#FFE14D"),
    scrim=QColor(0, 0, 0, 180),
)

_THEMES: Final = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}
_SCHEMES: Final = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}


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
    active = _Choice.tokens
    return {
        Tone.TEXT: active.text,
        Tone.MUTED: active.muted,
        Tone.FAINT: active.faint,
        Tone.ACCENT: active.accent,
        Tone.DANGER: active.danger,
        Tone.WARN: active.warn,
        Tone.OK: active.ok,
        Tone.INFO: active.info,
    }[tone]


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
    """Dress the app in ``light``, ``dark``, ``contrast`` or ``system``, which follows live.

    Raises:
        ValueError: If there is no such theme.
    """
    if name != "system" and name not in _THEMES:
        raise ValueError(f"no theme {name!r}")
    _Choice.name = name
    hints = app.styleHints()
    if not _Choice.follows_system:
        hints.colorSchemeChanged.connect(_follow_system)
        _Choice.follows_system = True
    if app.style().objectName() != "fusion":
        app.setStyle("Fusion")  # the one style that takes every colour from the palette
    hints.setColorScheme(_SCHEMES.get(name, Qt.ColorScheme.Unknown))  # title bars, native parts
    _dress(app)


def _follow_system(_scheme: Qt.ColorScheme) -> None:
    app = QApplication.instance()
    if isinstance(app, QApplication):
        _dress(app)


def _dress(app: QApplication) -> None:
    _Choice.tokens = _THEMES.get(_Choice.name) or _system_tokens()
    app.setPalette(palette_of(_Choice.tokens))


def _system_tokens() -> Tokens:
    hints = QGuiApplication.styleHints()
    return DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT


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

"""The one palette: every colour of the app, in each theme, and which of them meet on the screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QColor


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one theme. A weak colour is the background for text in the strong one."""

    is_dark: bool
    bg: QColor  # window
    surface: QColor  # header, rows, cards
    raised: QColor  # dialogs
    border: QColor  # hairlines
    outline: QColor  # the edge by which a field is known, the thumb of a scroll bar
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
    outline=QColor("#7F8896"),
    text=QColor("#141821"),
    muted=QColor("#5A6472"),
    faint=QColor("#5F6876"),
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
    outline=QColor("#707B8B"),
    text=QColor("#EEF1F6"),
    muted=QColor("#A3ADBB"),
    faint=QColor("#929DAD"),
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
    outline=QColor("#FFFFFF"),
    text=QColor("#FFFFFF"),
    muted=QColor("#FFFFFF"),
    faint=QColor("#E6E6E6"),
    neutral_weak=QColor("#1C1C1C"),
    accent=QColor("#FFE14D"),
    accent_weak=QColor("#332D00"),
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

CONTRAST_LIGHT: Final = Tokens(
    is_dark=False,
    bg=QColor("#FFFFFF"),
    surface=QColor("#FFFFFF"),
    raised=QColor("#FFFFFF"),
    border=QColor("#000000"),
    outline=QColor("#000000"),
    text=QColor("#000000"),
    muted=QColor("#000000"),
    faint=QColor("#2B2B2B"),
    neutral_weak=QColor("#EDEDED"),
    accent=QColor("#0033B8"),
    accent_weak=QColor("#DCE6FF"),
    on_accent=QColor("#FFFFFF"),
    danger=QColor("#930000"),
    danger_weak=QColor("#FFE6E6"),
    on_danger=QColor("#FFFFFF"),
    warn=QColor("#663A00"),
    warn_weak=QColor("#FFF0CC"),
    ok=QColor("#00502C"),
    ok_weak=QColor("#DDF7E8"),
    info=QColor("#00309A"),
    info_weak=QColor("#E0E9FF"),
    toast=QColor("#000000"),
    on_toast=QColor("#FFFFFF"),
    toast_action=QColor("#FFE14D"),
    scrim=QColor(0, 0, 0, 160),
)

_SURFACES: Final = ("bg", "surface", "raised")
_QUIET: Final = (*_SURFACES, "neutral_weak", "accent_weak")

# What is written, and what it is written on; 4.5 : 1 at least (tests/views/test_contrast.py).
TEXT_PAIRS: Final[dict[str, tuple[str, ...]]] = {
    "text": (*_QUIET, "danger_weak", "warn_weak", "ok_weak", "info_weak"),
    "muted": (*_QUIET, "warn_weak"),
    "faint": _QUIET,  # also what is over in a selected row, and the words of a disabled button
    "accent": _QUIET,
    "danger": (*_QUIET, "danger_weak"),
    "warn": (*_QUIET, "warn_weak"),
    "ok": (*_QUIET, "ok_weak"),
    "info": (*_QUIET, "info_weak"),
    "on_accent": ("accent",),  # the primary button, selected text
    "on_danger": ("danger",),
    "surface": ("warn",),  # the pill “Practice”
    "on_toast": ("toast",),
    "toast_action": ("toast",),
}

# What is drawn and has to be seen to understand or to work the screen; 3 : 1 at least. Icons have
# the colour of the words beside them.
MARK_PAIRS: Final[dict[str, tuple[str, ...]]] = {
    "outline": _SURFACES,  # text fields, combo boxes, check boxes, scroll bars
    "accent": (*_QUIET, "danger_weak", "warn_weak"),  # focus ring, line of a tab, bar of a row
    "on_accent": ("accent",),  # the ring inside a filled button
    "on_danger": ("danger",),
    "danger": ("surface",),  # the edge of the button that cancels
    "toast_action": ("toast",),
}

"""Everything on the screen can be read and seen, in every theme: WCAG 2.2, 1.4.3 and 1.4.11."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from ordermanager_desktop.models.platform import UNKNOWN_BADGE
from ordermanager_desktop.services.platform_directory import PlatformDirectory
from ordermanager_desktop.views import palette
from ordermanager_desktop.views.palette import MARK_PAIRS, TEXT_PAIRS, Tokens
from ordermanager_desktop.views.theme import (
    HOVER_SHARE,
    PRESSED_SHARE,
    Tone,
    apply_theme,
    palette_of,
    tone_background,
    tone_colour,
)
from ordermanager_desktop.views.widgets.painting import blended
from tests.views.test_theme import contrast

LEAST_FOR_TEXT = 4.5
LEAST_FOR_MARKS = 3.0
MORE_FOR_TEXT = 7.0  # in high contrast
LOOKS = {name: each for name, each in vars(palette).items() if isinstance(each, Tokens)}
EVERY_LOOK = pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
ROW_HOVER_SHARE = 0.03  # order_row_delegate.py


def pairs(declared: dict[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    return [(ink, ground) for ink, grounds in declared.items() for ground in grounds]


def ratio(look: Tokens, ink: str, ground: str) -> float:
    return contrast(getattr(look, ink), getattr(look, ground))


def too_faint(look: Tokens, declared: dict[str, tuple[str, ...]], least: float) -> list[str]:
    measured = {pair: ratio(look, *pair) for pair in pairs(declared)}
    return [f"{ink} on {ground}: {at:.2f}" for (ink, ground), at in measured.items() if at < least]


@EVERY_LOOK
def test_text_can_be_read(look: Tokens) -> None:
    is_strong = look in (palette.CONTRAST, palette.CONTRAST_LIGHT)
    assert too_faint(look, TEXT_PAIRS, MORE_FOR_TEXT if is_strong else LEAST_FOR_TEXT) == []


@EVERY_LOOK
def test_icons_rings_and_edges_can_be_seen(look: Tokens) -> None:
    assert too_faint(look, MARK_PAIRS, LEAST_FOR_MARKS) == []


def test_every_colour_has_its_place_in_the_pairs() -> None:
    """A new token is declared with what it meets, or is known to be decoration."""
    named = {name for pair in (*pairs(TEXT_PAIRS), *pairs(MARK_PAIRS)) for name in pair}
    decoration = {"border", "scrim"}
    assert named | decoration | {"is_dark"} == set(Tokens.__dataclass_fields__)
    assert not named & decoration


@pytest.mark.parametrize("theme", ["light", "dark", "contrast", "contrast-light"])
def test_every_tone_can_be_read_on_its_weak_colour(qapp: QApplication, theme: str) -> None:
    apply_theme(qapp, theme)
    for tone in Tone:
        assert contrast(tone_colour(tone), tone_background(tone)) >= LEAST_FOR_TEXT


@EVERY_LOOK
def test_hovering_and_pressing_hide_no_word(look: Tokens) -> None:
    for share in (HOVER_SHARE, PRESSED_SHARE):
        for ink in (look.text, look.muted, look.danger):
            assert contrast(ink, blended(look.surface, look.text, share)) >= LEAST_FOR_TEXT
        for ink, fill in ((look.on_accent, look.accent), (look.on_danger, look.danger)):
            assert contrast(ink, blended(fill, look.text, share)) >= LEAST_FOR_TEXT
    for row in (look.surface, look.accent_weak):
        for ink in (look.text, look.muted, look.faint, look.danger):
            assert contrast(ink, blended(row, look.text, ROW_HOVER_SHARE)) >= LEAST_FOR_TEXT


@EVERY_LOOK
def test_stock_widgets_can_be_read(look: Tokens) -> None:
    role = palette_of(look).ColorRole
    made = palette_of(look)
    for ink, ground in (
        (role.WindowText, role.Window),
        (role.Text, role.Base),
        (role.PlaceholderText, role.Base),
        (role.ButtonText, role.Button),
        (role.ToolTipText, role.ToolTipBase),
        (role.HighlightedText, role.Highlight),
        (role.Link, role.Base),
    ):
        for group in (made.ColorGroup.Active, made.ColorGroup.Disabled):
            assert contrast(made.color(group, ink), made.color(group, ground)) >= LEAST_FOR_TEXT


def test_the_letters_of_every_badge_can_be_read() -> None:
    white = QColor("#FFFFFF")
    colours = [each.badge_colour for each in PlatformDirectory.load().platforms]
    assert len(colours) >= 6
    for colour in (*colours, UNKNOWN_BADGE):
        assert contrast(white, QColor(colour)) >= LEAST_FOR_TEXT, colour

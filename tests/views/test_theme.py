"""Colours can be read, in every theme, and the theme changes live."""

from dataclasses import fields

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ordermanager_desktop.views.theme import (
    CONTRAST,
    DARK,
    LIGHT,
    Tokens,
    Tone,
    apply_theme,
    tokens,
    tone_background,
    tone_colour,
)
from ordermanager_desktop.views.typography import TextRole, apply_typography, font, scaled_px
from ordermanager_desktop.views.widgets.text_label import TextLabel

THEMES = pytest.mark.parametrize("name", ["light", "dark", "contrast"])
LEAST_FOR_TEXT = 4.5
LEAST_FOR_THE_RING = 3.0


def contrast(one: QColor, other: QColor) -> float:
    """The ratio of WCAG 2.2, 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("look", [LIGHT, DARK, CONTRAST])
def test_text_can_be_read_on_every_surface(look: Tokens) -> None:
    for surface in (look.bg, look.surface, look.raised, look.accent_weak):
        for text in (look.text, look.muted):
            assert contrast(text, surface) >= LEAST_FOR_TEXT
    for surface in (look.surface, look.raised):
        assert contrast(look.faint, surface) >= LEAST_FOR_TEXT
        assert contrast(look.accent, surface) >= LEAST_FOR_THE_RING
    for fill, on_fill in (
        (look.accent, look.on_accent),
        (look.danger, look.on_danger),
        (look.toast, look.on_toast),
        (look.toast, look.toast_action),
        (look.warn, look.surface),
    ):
        assert contrast(on_fill, fill) >= LEAST_FOR_TEXT


@THEMES
@pytest.mark.parametrize("tone", list(Tone))
def test_every_tone_can_be_read_on_its_weak_colour(
    qapp: QApplication, name: str, tone: Tone
) -> None:
    apply_theme(qapp, name)
    if tone is not Tone.FAINT:  # never on a tinted block
        assert contrast(tone_colour(tone), tone_background(tone)) >= LEAST_FOR_TEXT


@THEMES
def test_stock_widgets_get_the_same_colours(qapp: QApplication, name: str) -> None:
    apply_theme(qapp, name)
    palette = qapp.palette()
    assert palette.color(QPalette.ColorRole.Window) == tokens().bg
    assert palette.color(QPalette.ColorRole.Text) == tokens().text
    assert palette.color(QPalette.ColorRole.Highlight) == tokens().accent


def test_labels_change_with_the_theme(qapp: QApplication, qtbot: QtBot) -> None:
    label = TextLabel("late", tone=Tone.DANGER)
    qtbot.addWidget(label)
    apply_theme(qapp, "dark")
    qapp.sendPostedEvents()
    assert label.palette().color(QPalette.ColorRole.WindowText) == DARK.danger


def test_unknown_theme_is_refused(qapp: QApplication) -> None:
    with pytest.raises(ValueError, match="sepia"):
        apply_theme(qapp, "sepia")


def test_every_token_is_a_real_colour() -> None:
    for look in (LIGHT, DARK, CONTRAST):
        for field in fields(look):
            value = getattr(look, field.name)
            assert isinstance(value, bool) or value.isValid()


def test_figures_have_one_width(qapp: QApplication) -> None:
    from PySide6.QtGui import QFontMetricsF

    metrics = QFontMetricsF(font(TextRole.NUMBER))
    assert metrics.horizontalAdvance("111") == pytest.approx(metrics.horizontalAdvance("888"))


def test_text_grows_with_the_users_wish(qapp: QApplication) -> None:
    usual = font(TextRole.BODY).pointSizeF()
    apply_typography(qapp, text_scale=1.5)
    assert font(TextRole.BODY).pointSizeF() == pytest.approx(1.5 * usual)
    assert scaled_px(40) == 60

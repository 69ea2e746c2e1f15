"""Colours can be read, in every theme, and the theme changes live."""

from dataclasses import fields

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ordermanager_desktop.views.theme import (
    CONTRAST,
    CONTRAST_LIGHT,
    DARK,
    LIGHT,
    Tone,
    apply_theme,
    tokens,
)
from ordermanager_desktop.views.typography import TextRole, apply_typography, font, scaled_px
from ordermanager_desktop.views.widgets.text_label import TextLabel

THEMES = pytest.mark.parametrize("name", ["light", "dark", "contrast", "contrast-light"])


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
    for look in (LIGHT, DARK, CONTRAST, CONTRAST_LIGHT):
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

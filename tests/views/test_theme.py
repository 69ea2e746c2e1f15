"""Colours can be read, in every theme, and the theme changes live."""

from dataclasses import fields

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ordermanager_desktop.views import theme
from ordermanager_desktop.views.main_window import MainWindow
from ordermanager_desktop.views.theme import (
    CONTRAST,
    CONTRAST_LIGHT,
    DARK,
    LIGHT,
    Tone,
    apply_theme,
    tokens,
    tokens_for,
)
from ordermanager_desktop.views.typography import TextRole, apply_typography, font, scaled_px
from ordermanager_desktop.views.widgets.text_label import TextLabel
from tests.builders import NOON, a_store, lunch_rows

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


def _system(monkeypatch: pytest.MonkeyPatch, **wishes: bool) -> None:
    """The system now wishes for this, and tells the app."""
    wanted = tokens_for(**wishes)
    monkeypatch.setattr(theme, "_system_tokens", lambda: wanted)


@pytest.mark.parametrize("change", ["scheme", "contrast"])
def test_every_open_widget_follows_the_system_live(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    """Offscreen there is no system, so the two signals are sent as it would."""
    _system(monkeypatch, is_dark=False, has_contrast=False)
    apply_theme(qapp, "system")
    window = MainWindow(
        a_store(*lunch_rows()), store_name="Siam", is_practice=True, clock=lambda: NOON
    )
    qtbot.addWidget(window, before_close_func=QWidget.hide)
    window.show()
    window.show_banner("Something", "Look", lambda: None)
    window.show_toast("Cancelled", "Show", lambda: None)
    before = {part: part.grab().toImage() for part in _shown(window)}
    hints = qapp.styleHints()
    if change == "scheme":
        _system(monkeypatch, is_dark=True, has_contrast=False)
        hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
        assert tokens() is DARK
    else:
        _system(monkeypatch, is_dark=False, has_contrast=True)
        hints.accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
        assert tokens() is CONTRAST_LIGHT
    for _ in range(3):
        QApplication.sendPostedEvents()
        QApplication.processEvents()
    unchanged = [str(part) for part, image in before.items() if part.grab().toImage() == image]
    assert not unchanged
    assert len(before) > 30


def _shown(window: QWidget) -> list[QWidget]:
    """Everything of ours that paints something."""
    found = [each for each in window.findChildren(QWidget) if each.isVisible()]
    return [each for each in found if type(each).__module__.startswith("ordermanager_desktop")]


@pytest.mark.parametrize(
    ("is_dark", "has_contrast", "look"),
    [
        (False, False, LIGHT),
        (True, False, DARK),
        (False, True, CONTRAST_LIGHT),
        (True, True, CONTRAST),
    ],
)
def test_a_system_gets_what_it_wishes_for(is_dark: bool, has_contrast: bool, look) -> None:
    assert tokens_for(is_dark=is_dark, has_contrast=has_contrast) is look


def test_a_theme_that_was_chosen_does_not_follow_the_system(qapp: QApplication) -> None:
    apply_theme(qapp, "dark")
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert tokens() is DARK

"""The code on the screen is the code that was meant."""

import segno
from PySide6.QtGui import QColor

from ordermanager_desktop.views.theme import apply_theme
from ordermanager_desktop.views.widgets.qr_code import QrCode

LINK = "sms:+18886818837?&body=Please%20cancel%20DoorDash%20order%20%237F3K2."


def test_every_module_is_painted_dark_on_white_in_every_theme(window, qapp):
    expected = [bytes(row) for row in segno.make_qr(LINK, error="l").matrix]
    for theme in ("light", "dark"):
        apply_theme(qapp, theme)
        code = QrCode(LINK, "Scan", window)
        code.resize(code.sizeHint())
        image = code.grab().toImage()
        module_px = code.width() // (len(expected) + 8)
        margin_px = (code.width() - module_px * len(expected)) // 2
        assert module_px >= 3
        assert margin_px >= 4 * module_px
        for y, row in enumerate(expected):
            for x, is_dark in enumerate(row):
                middle = margin_px + module_px // 2
                colour = QColor(image.pixel(middle + x * module_px, middle + y * module_px))
                assert (colour.lightness() < 60) == bool(is_dark)


def test_a_longer_text_makes_a_larger_code_rather_than_a_finer_one(window):
    assert QrCode("x" * 400, "Scan", window).sizeHint().width() > 200

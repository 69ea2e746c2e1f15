"""A phone that scans the rescue card is ready to send the message that the card tells of."""

from urllib.parse import parse_qs, urlsplit

import pytest
import zxingcpp
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from ordermanager_desktop.views.dialogs.support_dialog import SupportDialog
from ordermanager_desktop.views.dialogs.support_words import support_message
from ordermanager_desktop.views.theme import apply_theme
from tests.builders import lunch_rows
from tests.views.dialogs.helpers import SUPPORT, facts_for, opened

REFUSED = lunch_rows()[4]  # Postmates: the courier already has the food.


def scanned(widget: QWidget) -> list[str]:
    """What a phone reads from the pixels of a widget, as they are on the screen."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    assert image.devicePixelRatio() == 1.0
    stride = image.bytesPerLine()
    pixels = memoryview(bytes(image.constBits())).cast("B", (image.height(), stride))
    return [code.text for code in zxingcpp.read_barcodes(pixels)]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_code_in_the_picture_is_a_text_message_to_support(window, qapp, theme):
    apply_theme(qapp, theme)
    dialog = opened(
        SupportDialog(
            REFUSED,
            REFUSED.attempt,
            attempt_count=1,
            facts=facts_for(REFUSED.order),
            support=SUPPORT,
            can_try_again=True,
            parent=window,
        )
    )
    (link,) = scanned(dialog)
    parts = urlsplit(link)
    assert (parts.scheme, parts.path) == ("sms", "+18886818837")
    # Phones differ in which of ? and & they want before the message: the link has both.
    (message,) = parse_qs(parts.query)["body"]
    assert message == support_message(REFUSED.order, REFUSED.attempt)
    assert "PM-2217" in message
    assert "Postmates" in message


def test_a_picture_without_a_code_has_none(window):
    assert scanned(window) == []

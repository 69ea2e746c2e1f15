"""Lists and menus that pop up stand out from what is behind them, and grow with the text."""

import pytest
from PySide6.QtWidgets import QApplication, QStyle
from pytestqt.qtbot import QtBot

from ordermanager_desktop.views.theme import apply_theme, tokens
from ordermanager_desktop.views.typography import apply_typography
from ordermanager_desktop.views.widgets.menu import Menu
from ordermanager_desktop.views.widgets.reason_combo import ReasonCombo


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_the_list_of_reasons_has_a_border(qapp: QApplication, qtbot: QtBot, theme: str) -> None:
    apply_theme(qapp, theme)
    combo = ReasonCombo("Choose a reason")
    qtbot.addWidget(combo)
    combo.add_choices([("Item is out of stock", 1), ("Kitchen is closed", 2)])
    combo.show()
    combo.showPopup()
    popup = combo.view().window()
    border = popup.grab().toImage()
    middle_px = border.height() // 2
    for x in (0, border.width() - 1):
        assert border.pixelColor(x, middle_px) == tokens().border
    combo.hidePopup()


def test_icons_of_a_menu_grow_with_the_text(qapp: QApplication, qtbot: QtBot) -> None:
    owner = ReasonCombo("")
    qtbot.addWidget(owner)
    menu = Menu(owner)
    metric = QStyle.PixelMetric.PM_SmallIconSize
    usual_px = menu.style().pixelMetric(metric, None, menu)
    apply_typography(qapp, text_scale=2.0)
    assert menu.style().pixelMetric(metric, None, menu) == 2 * usual_px

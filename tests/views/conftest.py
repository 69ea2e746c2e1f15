"""Every view is tested in the app's own dress, in English, and leaves the light theme behind."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from ordermanager_desktop.views.language import apply_language
from ordermanager_desktop.views.theme import apply_theme
from ordermanager_desktop.views.typography import apply_typography


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> Iterator[None]:
    apply_language(qapp, "en")
    QLocale.setDefault(QLocale("en_US"))
    apply_theme(qapp, "light")
    apply_typography(qapp, text_scale=1.0)
    yield
    apply_theme(qapp, "light")
    apply_typography(qapp, text_scale=1.0)

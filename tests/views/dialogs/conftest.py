"""A window to open dialogs over, in the app's own look."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from ordermanager_desktop.views.theme import apply_theme
from ordermanager_desktop.views.typography import apply_typography


@pytest.fixture
def window(qapp: QApplication) -> Iterator[QWidget]:
    """A window as large as the smallest screen we care for."""
    apply_theme(qapp, "light")
    apply_typography(qapp, text_scale=1.0)
    made = QWidget()
    made.resize(1024, 768)
    made.show()
    yield made
    made.close()
    made.deleteLater()

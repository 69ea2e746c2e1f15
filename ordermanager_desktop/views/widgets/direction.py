"""Left and right, for what Qt does not mirror by itself."""

from __future__ import annotations

from PySide6.QtCore import QMargins, Qt


def mirrored(margins: QMargins, direction: Qt.LayoutDirection) -> QMargins:
    """The margins for a direction: what stands before a word stays before it."""
    if direction == Qt.LayoutDirection.LeftToRight:
        return margins
    return QMargins(margins.right(), margins.top(), margins.left(), margins.bottom())

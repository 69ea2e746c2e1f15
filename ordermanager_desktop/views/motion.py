"""Whether the user wants things to move on the screen."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QStyle


def reduced_motion() -> bool:
    """True if nothing should fade or slide.

    Qt 6.11 has no setting of its own for it (its accessibility hints know contrast alone); the
    style asks the platform whether controls are animated, and has no duration if not.
    """
    duration_ms = QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration)
    return duration_ms == 0

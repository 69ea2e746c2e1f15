"""Another size of text for what is already on the screen, and the keys that ask for it.

Fonts and lengths are drawn for the usual size and scaled when a widget is made. Here, and nowhere
else, those that exist are taken back to what was drawn and scaled anew.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final, Protocol, runtime_checkable

from PySide6.QtCore import QMargins, QObject, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QBoxLayout, QLayout, QLineEdit, QWidget

from ordermanager_desktop.services.preferences_store import TEXT_PERCENTS
from ordermanager_desktop.views.shortcuts import Command, bind
from ordermanager_desktop.views.typography import (
    TextRole,
    apply_typography,
    font,
    scaled_px,
    text_scale,
)

_UNLIMITED_PX: Final = 16_777_215  # Qt's QWIDGETSIZE_MAX
_OURS: Final = __name__.partition(".")[0]
_Look = tuple[float, int]


@runtime_checkable
class TakesTextScale(Protocol):
    """A widget whose lengths follow from more than the scale."""

    def take_text_scale(self) -> None:
        """Measure anew."""


class _Rescaling:
    """From one scale to the one in force."""

    def __init__(self, old_scale: float, old_roles: dict[_Look, TextRole]) -> None:
        self._old_scale = old_scale
        self._old_roles = old_roles

    def apply(self, widget: QWidget) -> None:
        """Give a widget the size it would have if it were made now."""
        role = self._old_roles.get(_look_of(widget.font()))
        if role and widget.testAttribute(Qt.WidgetAttribute.WA_SetFont):
            widget.setFont(font(role))
        if type(widget).__module__.startswith(_OURS) and not widget.isWindow():
            self._resize(widget)
        if isinstance(widget, QLineEdit):
            widget.setTextMargins(self._margins(widget.textMargins()))
        if layout := widget.layout():
            self._respace(layout)
        widget.updateGeometry()
        widget.update()

    def _resize(self, widget: QWidget) -> None:
        least, most = widget.minimumSize(), widget.maximumSize()
        if most.width() < _UNLIMITED_PX:
            widget.setMaximumWidth(self._px(most.width()))
        if most.height() < _UNLIMITED_PX:
            widget.setMaximumHeight(self._px(most.height()))
        widget.setMinimumSize(self._px(least.width()), self._px(least.height()))

    def _respace(self, layout: QLayout) -> None:
        layout.setContentsMargins(self._margins(layout.contentsMargins()))
        if isinstance(layout, QBoxLayout):
            layout.setSpacing(self._px(layout.spacing()))
        for item in filter(None, map(layout.itemAt, range(layout.count()))):
            if nested := item.layout():
                self._respace(nested)
            elif space := item.spacerItem():
                policy, size = space.sizePolicy(), space.sizeHint()
                wide, high = policy.horizontalPolicy(), policy.verticalPolicy()
                space.changeSize(self._px(size.width()), self._px(size.height()), wide, high)
        layout.invalidate()

    def _margins(self, old: QMargins) -> QMargins:
        sides = (old.left(), old.top(), old.right(), old.bottom())
        return QMargins(*map(self._px, sides))

    def _px(self, length_px: int) -> int:
        return scaled_px(round(length_px / self._old_scale))


def apply_text_size(app: QApplication, percent: int, *, base: float | None = None) -> None:
    """Scale all text, and what surrounds it, to so much of what the system asks for.

    Args:
        base: What the system asks for, if not its own font says it; 1.0 is usual.
    """
    rescaling = _Rescaling(text_scale(), {_look_of(font(role)): role for role in TextRole})
    before = text_scale()
    apply_typography(app, text_scale=base, zoom=percent / 100)
    if text_scale() != before:
        for widget in app.allWidgets():
            rescaling.apply(widget)
        for widget in app.allWidgets():
            if isinstance(widget, TakesTextScale):
                widget.take_text_scale()


def _look_of(face: QFont) -> _Look:
    return round(face.pointSizeF(), 3), int(face.weight())


class ZoomKeys(QObject):
    """Ctrl and +, −, 0, while a window has the keyboard.

    Signals:
        text_size_chosen: Another size is wanted. Carries the percentage.
    """

    text_size_chosen = Signal(int)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._percent = 100
        acts: dict[Command, Callable[[], object]] = {
            Command.LARGER: partial(self._step, 1),
            Command.SMALLER: partial(self._step, -1),
            Command.USUAL_SIZE: self._reset,
        }
        bind(window, acts)

    def show_choice(self, percent: int) -> None:
        """Step from here."""
        self._percent = percent

    def _step(self, by: int) -> None:
        at = TEXT_PERCENTS.index(self._percent) + by
        if 0 <= at < len(TEXT_PERCENTS):
            self.text_size_chosen.emit(TEXT_PERCENTS[at])

    def _reset(self) -> None:
        self.text_size_chosen.emit(TEXT_PERCENTS[0])

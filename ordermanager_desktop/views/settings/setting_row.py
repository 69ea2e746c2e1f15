"""One setting on the screen: its name, what it is for, its value, and the way back."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ordermanager_desktop.models.settings.setting import Plain, Setting, SettingAction
from ordermanager_desktop.views.dialogs.layouts import spaced
from ordermanager_desktop.views.settings.setting_editors import editor_for
from ordermanager_desktop.views.theme import Tone
from ordermanager_desktop.views.typography import TextRole, scaled_px
from ordermanager_desktop.views.widgets.button import Button, ButtonKind
from ordermanager_desktop.views.widgets.plain_text import set_plain_tooltip
from ordermanager_desktop.views.widgets.text_label import TextLabel
from ordermanager_desktop.views.wording.settings.section_words import value_text
from ordermanager_desktop.views.wording.settings.setting_words import SettingWords

_BESIDE_FROM_PX = 520


class _Row(QWidget):
    """Words, and what is done beside them; beneath them in a narrow card."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self.setObjectName(f"setting {key}")
        self._is_wide = False
        self._title = TextLabel(role=TextRole.BODY_STRONG, wraps=True)
        self._help = TextLabel(role=TextRole.SECONDARY, tone=Tone.MUTED, wraps=True)
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        spaced(self._box, margins=(0, 2, 0, 2), spacing=2)
        self._words = QVBoxLayout()
        spaced(self._words, spacing=1)
        self._words.addWidget(self._title)
        self._words.addWidget(self._help)
        self._box.addLayout(self._words, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._take_form()

    def take_text_scale(self) -> None:
        """The size of the text changed."""
        self._take_form()

    def _take_form(self) -> None:
        is_beside = not self._is_wide and self.width() >= scaled_px(_BESIDE_FROM_PX)
        kind = QBoxLayout.Direction
        wanted = kind.LeftToRight if is_beside else kind.TopToBottom
        if self._box.direction() is not wanted:
            self._box.setDirection(wanted)

    def _show_texts(self, title: str, help_text: str) -> None:
        self._title.setText(title)
        self._help.setText(help_text)
        self._help.setVisible(bool(help_text))


class SettingRow(_Row):
    """A setting with its editor; says when it differs from the default, and leads back.

    Signals:
        value_chosen: Another value that does. Carries it.
    """

    value_chosen = Signal(object)

    def __init__(self, setting: Setting[Any], parent: QWidget | None = None) -> None:
        super().__init__(setting.key, parent)
        self.setting = setting
        self.editor = editor_for(setting)
        self._is_wide = self.editor.takes_whole_width
        self._value: Plain = setting.default
        self._spoken = SettingWords(setting.key)
        self._changed = TextLabel(role=TextRole.SECONDARY_STRONG, tone=Tone.ACCENT)
        self._reset = Button(kind=ButtonKind.LINK)
        self._reset.setObjectName("reset_setting")
        self._marks = QWidget()
        marks = QHBoxLayout(self._marks)
        spaced(marks, spacing=2)
        marks.addWidget(self._changed)
        marks.addWidget(self._reset)
        marks.addStretch()
        self._words.addWidget(self._marks)
        alignment = Qt.AlignmentFlag(0) if self._is_wide else Qt.AlignmentFlag.AlignLeading
        self._box.addWidget(self.editor, 0, alignment | Qt.AlignmentFlag.AlignTop)
        self.editor.value_chosen.connect(self.value_chosen)
        self._reset.clicked.connect(self._tell_default)

    def show_words(self, words: SettingWords) -> None:
        """Say everything in the language of now."""
        self._spoken = words
        self._show_texts(words.title, words.help)
        self.editor.show_words(words)
        self._show_marks()

    def show_value(self, value: Plain) -> None:
        """Show what is set."""
        self._value = value
        self.editor.show_value(value)
        self._show_marks()

    def allow(self, is_allowed: bool) -> None:
        """Whether the person at the computer may change it."""
        self.editor.setEnabled(is_allowed)
        self._reset.setEnabled(is_allowed)

    def _show_marks(self) -> None:
        is_changed = self._value != self.setting.default
        had_keyboard = self._reset.hasFocus()
        self._marks.setVisible(is_changed)
        if had_keyboard and not is_changed:
            self.editor.setFocus()
        self._changed.setText(self.tr("Changed"))
        default = value_text(self.setting, self.setting.default, self._spoken)
        self._reset.setText(self.tr("Reset"))
        hint = self.tr("Back to the default: {value}").format(value=default)
        set_plain_tooltip(self._reset, hint)
        name = self.tr("Reset {setting} to {value}")
        self._reset.setAccessibleName(name.format(setting=self._spoken.title, value=default))

    def _tell_default(self) -> None:
        self.value_chosen.emit(self.setting.default)


class ActionRow(_Row):
    """Something to do.

    Signals:
        pressed: The button was pressed.
    """

    pressed = Signal()

    def __init__(self, action: SettingAction, parent: QWidget | None = None) -> None:
        super().__init__(action.key, parent)
        self._button = Button()
        self._button.setObjectName(action.key)
        self._title.hide()
        self._box.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeading)
        self.setFocusProxy(self._button)
        self._button.clicked.connect(self.pressed)

    def show_words(self, words: SettingWords) -> None:
        """Say everything in the language of now."""
        self._help.setText(words.help)
        self._help.setVisible(bool(words.help))
        self._button.setText(words.title)
        self._button.setAccessibleDescription(words.help)

    def allow(self, is_allowed: bool) -> None:
        """Whether the person at the computer may do it."""
        self._button.setEnabled(is_allowed)

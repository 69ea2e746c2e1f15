"""One editor for each kind of setting; each tells a value as soon as it is whole."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ordermanager_desktop.models.settings.setting import Plain, Setting
from ordermanager_desktop.views.dialogs.layouts import spaced
from ordermanager_desktop.views.theme import Tone
from ordermanager_desktop.views.typography import TextRole, scaled_px
from ordermanager_desktop.views.widgets.number_field import NumberField
from ordermanager_desktop.views.widgets.reason_combo import ReasonCombo
from ordermanager_desktop.views.widgets.switch import Switch
from ordermanager_desktop.views.widgets.text_field import TextField
from ordermanager_desktop.views.widgets.text_label import TextLabel
from ordermanager_desktop.views.wording.settings.setting_words import SettingWords

_CHOICES_PX = 260
_LONGEST_TEXT = 500


class SettingEditor(QWidget):
    """Shows a value and lets a person choose another one.

    Signals:
        value_chosen: Another value that does. Carries it.
    """

    value_chosen = Signal(object)
    takes_whole_width = False

    def show_value(self, value: Plain) -> None:
        """Show what is set; nothing is told."""
        raise NotImplementedError

    def show_words(self, words: SettingWords) -> None:
        """Take the name that is read aloud, and the names of the choices."""
        raise NotImplementedError

    def is_unfinished(self) -> bool:
        """True if something stands here that does not do, and so is not set."""
        return False


class SwitchEditor(SettingEditor):
    """On or off."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._switch = Switch()
        _alone(self, self._switch)
        self._switch.clicked.connect(self._tell)

    def show_value(self, value: Plain) -> None:
        self._switch.setChecked(bool(value))

    def show_words(self, words: SettingWords) -> None:
        self._switch.setAccessibleName(words.title)

    def _tell(self, is_on: bool) -> None:
        self.value_chosen.emit(is_on)


class ChoiceEditor(SettingEditor):
    """One of a few."""

    def __init__(self, choices: tuple[Plain, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = choices
        self._combo = ReasonCombo("")
        self._combo.setMinimumWidth(scaled_px(_CHOICES_PX))
        self._combo.add_choices([(str(each), each) for each in choices])
        _alone(self, self._combo)
        self._combo.activated.connect(self._tell)

    def show_value(self, value: Plain) -> None:
        self._combo.setCurrentIndex(self._choices.index(value))

    def show_words(self, words: SettingWords) -> None:
        self._combo.setAccessibleName(words.title)
        for at, choice in enumerate(self._choices):
            self._combo.setItemText(at, words.choices.get(choice, str(choice)))

    def _tell(self, at: int) -> None:
        self.value_chosen.emit(self._choices[at])


class NumberEditor(SettingEditor):
    """A whole number between its limits."""

    def __init__(self, setting: Setting[Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = NumberField(setting.least, setting.most)
        _alone(self, self._number)
        self._number.number_chosen.connect(self._tell)

    def show_value(self, value: Plain) -> None:
        self._number.show_number(int(value))

    def show_words(self, words: SettingWords) -> None:
        self._number.set_name(words.title)

    def _tell(self, number: int) -> None:
        self.value_chosen.emit(number)


class _Line(TextField):
    """Enter ends the typing, and does not press a button of the dialog."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.editingFinished.emit()
        else:
            super().keyPressEvent(event)


class TextEditor(SettingEditor):
    """A text. One that does not do stays in the field with a message; what was set stays set."""

    takes_whole_width = True

    def __init__(self, setting: Setting[Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._setting = setting
        self._shown = ""
        self._line = _Line(longest=_LONGEST_TEXT)
        self._message = TextLabel(role=TextRole.SECONDARY_STRONG, tone=Tone.DANGER, wraps=True)
        self._message.setObjectName("setting_message")
        self._message.hide()
        column = QVBoxLayout(self)
        spaced(column, spacing=1)
        column.addWidget(self._line)
        column.addWidget(self._message)
        self.setFocusProxy(self._line)
        self._line.textEdited.connect(self._judge)
        self._line.editingFinished.connect(self._tell)

    def show_value(self, value: Plain) -> None:
        self._shown = str(value)
        if self._text() != self._shown:
            self._line.setText(self._shown)
        self._judge()

    def show_words(self, words: SettingWords) -> None:
        self._line.setAccessibleName(words.title)
        self._judge()

    def is_unfinished(self) -> bool:
        return not self._setting.accepts(self._text())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._judge()

    def _text(self) -> str:
        return self._line.text().strip()

    def _judge(self, _text: str = "") -> None:
        does = not self.is_unfinished()
        text = "" if does else self.tr("This can’t be used. What was set before stays set.")
        self._message.setText(text)
        self._message.setVisible(not does)
        self._line.setAccessibleDescription(text)

    def _tell(self) -> None:
        if not self.is_unfinished() and self._text() != self._shown:
            self._shown = self._text()
            self.value_chosen.emit(self._shown)


def editor_for(setting: Setting[Any]) -> SettingEditor:
    """The editor of a setting's kind."""
    if setting.choices:
        return ChoiceEditor(setting.choices)
    if isinstance(setting.default, bool):
        return SwitchEditor()
    if isinstance(setting.default, int):
        return NumberEditor(setting)
    return TextEditor(setting)


def _alone(editor: SettingEditor, part: QWidget) -> None:
    row = QHBoxLayout(editor)
    spaced(row)
    row.addWidget(part)
    editor.setFocusProxy(part)
    editor.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

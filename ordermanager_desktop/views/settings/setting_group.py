"""One section of the settings: a heading, who may change it, and its rows."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ordermanager_desktop.models.settings.setting import Setting, SettingSection
from ordermanager_desktop.services.settings_store import SettingsStore
from ordermanager_desktop.views.dialogs.layouts import spaced
from ordermanager_desktop.views.dialogs.notice import Notice
from ordermanager_desktop.views.settings.setting_row import ActionRow, SettingRow
from ordermanager_desktop.views.theme import Tone
from ordermanager_desktop.views.typography import TextRole
from ordermanager_desktop.views.widgets.surfaces import Hairline
from ordermanager_desktop.views.widgets.text_label import TextLabel
from ordermanager_desktop.views.wording.settings.section_words import section_title
from ordermanager_desktop.views.wording.settings.setting_words import SettingWords


class SettingGroup(QWidget):
    """Made when it is first looked at; follows the store from then on.

    Signals:
        value_chosen: A setting and another value for it.
        action_requested: Carries the action's key.
    """

    value_chosen = Signal(object, object)
    action_requested = Signal(str)

    def __init__(
        self, section: SettingSection, store: SettingsStore, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.section = section
        self._store = store
        self._heading = TextLabel(role=TextRole.WINDOW_TITLE, wraps=True)
        self._notice = Notice(Tone.INFO, "info")
        self._notice.hide()
        self.rows: dict[str, SettingRow | ActionRow] = {}
        self._lines: dict[str, Hairline] = {}
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        spaced(column, margins=(0, 0, 0, 4), spacing=1)
        column.addWidget(self._heading)
        column.addWidget(self._notice)
        for entry in self.section.entries:
            row = self._setting_row(entry) if isinstance(entry, Setting) else ActionRow(entry)
            if isinstance(row, ActionRow):
                row.pressed.connect(partial(self.action_requested.emit, row.key))
            line = self._lines[row.key] = Hairline()
            column.addWidget(line)
            column.addWidget(row)
            self.rows[row.key] = row

    def _setting_row(self, setting: Setting[Any]) -> SettingRow:
        row = SettingRow(setting)
        row.show_value(self._store.value(setting))
        row.value_chosen.connect(partial(self.value_chosen.emit, setting))
        return row

    def show_words(self, words: Mapping[str, SettingWords]) -> None:
        """Say everything in the language of now."""
        self._heading.setText(section_title(self.section, words))
        for key, row in self.rows.items():
            row.show_words(words.get(key, SettingWords(key)))

    def show_heading(self, *, has_heading: bool) -> None:
        """Whether it says its own name."""
        self._heading.setVisible(has_heading)

    def show_rows(self, keys: set[str] | None) -> None:
        """Show these alone, or all; the group goes if it has none of them."""
        shown = [key for key in self.rows if keys is None or key in keys]
        for key, row in self.rows.items():
            row.setVisible(key in shown)
            self._lines[key].setVisible(key in shown and key != shown[0])
        self.setVisible(bool(shown))

    def show_value_of(self, key: str) -> None:
        """A setting has another value."""
        row = self.rows.get(key)
        if isinstance(row, SettingRow):
            row.show_value(self._store.value(row.setting))

    def allow(self, is_allowed: bool, why_not: str) -> None:
        """Whether the person at the computer may change this section."""
        self._notice.show_text("" if is_allowed else why_not)
        for row in self.rows.values():
            row.allow(is_allowed)

    def unfinished_row(self) -> SettingRow | None:
        """The first row with something in it that does not do."""
        for row in self.rows.values():
            if isinstance(row, SettingRow) and row.editor.is_unfinished():
                return row
        return None

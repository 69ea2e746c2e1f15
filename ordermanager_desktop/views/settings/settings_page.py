"""The sections of the settings as they are looked at: one of them, or what a search finds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ordermanager_desktop.models.settings.setting import MayChange, Plain, Setting, SettingSection
from ordermanager_desktop.models.settings.setting_search import settings_found
from ordermanager_desktop.services.settings_store import SettingsStore
from ordermanager_desktop.views.dialogs.layouts import spaced
from ordermanager_desktop.views.settings.setting_group import SettingGroup
from ordermanager_desktop.views.settings.setting_row import ActionRow, SettingRow
from ordermanager_desktop.views.theme import Tone
from ordermanager_desktop.views.typography import TextRole
from ordermanager_desktop.views.widgets.text_label import TextLabel
from ordermanager_desktop.views.wording.settings.section_words import all_words, section_title
from ordermanager_desktop.views.wording.settings.setting_words import SettingWords


class SettingsPage(QWidget):
    """Follows the store and changes it; a section's widgets are made when it is looked at.

    Args:
        may_change: Asked when a section is shown, and again at each change.

    Signals:
        action_requested: Carries the action's key.
        not_kept: The disk did not take a change.
    """

    action_requested = Signal(str)
    not_kept = Signal()

    def __init__(
        self,
        store: SettingsStore,
        sections: Sequence[SettingSection],
        may_change: MayChange,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._sections = {each.id: each for each in sections}
        self._may_change = may_change
        self._words = all_words()
        self._groups: dict[str, SettingGroup] = {}
        self._nothing = TextLabel(role=TextRole.BODY, tone=Tone.MUTED, wraps=True)
        self._nothing.setObjectName("nothing_found")
        self._column = QVBoxLayout(self)
        spaced(self._column, margins=(0, 0, 3, 0), spacing=2)
        self._column.addWidget(self._nothing)
        self._column.addStretch()
        store.changed.connect(self._show_value_of)
        self.retranslate()

    def names(self) -> dict[str, str]:
        """What the sections are called, by id."""
        return {key: section_title(each, self._words) for key, each in self._sections.items()}

    def show_section(self, section_id: str, *, has_heading: bool) -> None:
        """Look at one section; the heading may stand elsewhere."""
        self._show({section_id: None}, has_heading=has_heading)

    def show_found(self, query: str) -> None:
        """Look at what fits, in all sections."""
        found = set(settings_found(query, self._texts()))
        wanted = {key: _keys_of(each) & found for key, each in self._sections.items()}
        self._show({key: keys for key, keys in wanted.items() if keys}, has_heading=True)

    def refresh_permissions(self) -> None:
        """Somebody else is at the computer."""
        for group in self._groups.values():
            self._allow(group)

    def focus_first(self) -> None:
        """Bring the keyboard to the first setting that is shown."""
        for row in self._shown_rows():
            (row.editor if isinstance(row, SettingRow) else row).setFocus()
            return

    def unfinished(self) -> SettingRow | None:
        """The first row with something in it that does not do."""
        rows = (group.unfinished_row() for group in self._groups.values())
        return next((row for row in rows if row is not None), None)

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        self._words = all_words()
        self._nothing.setText(self.tr("No setting fits. Try another word."))
        for group in self._groups.values():
            self._dress(group)

    def _show(self, wanted: dict[str, set[str] | None], *, has_heading: bool) -> None:
        for section in self._sections.values():
            if section.id in wanted:
                group = self._group(section)
                group.show_heading(has_heading=has_heading)
                group.show_rows(wanted[section.id])
            elif section.id in self._groups:
                self._groups[section.id].hide()
        self._nothing.setVisible(not wanted)

    def _texts(self) -> dict[str, tuple[str, ...]]:
        """What each entry may be found by."""
        return {
            entry.key: (title, *_texts_of(self._words.get(entry.key)))
            for section_id, title in self.names().items()
            for entry in self._sections[section_id].entries
        }

    def _group(self, section: SettingSection) -> SettingGroup:
        if section.id not in self._groups:
            group = SettingGroup(section, self._store)
            group.value_chosen.connect(self._set)
            group.action_requested.connect(self.action_requested)
            self._dress(group)
            self._column.insertWidget(self._place_of(section), group)
            self._groups[section.id] = group
        return self._groups[section.id]

    def _place_of(self, section: SettingSection) -> int:
        before = list(self._sections)[: list(self._sections).index(section.id)]
        return 1 + sum(each in self._groups for each in before)

    def _dress(self, group: SettingGroup) -> None:
        group.show_words(self._words)
        self._allow(group)

    def _allow(self, group: SettingGroup) -> None:
        why_not = self.tr("Only a manager may change these.")
        group.allow(self._may_change(group.section), why_not)

    def _set(self, setting: Setting[Any], value: Plain) -> None:
        section = next(each for each in self._sections.values() if setting in each.entries)
        if not self._may_change(section):
            self.refresh_permissions()
            self._show_value_of(setting.key)
        elif not setting.accepts(value):
            self._show_value_of(setting.key)
        elif not self._store.set(setting, value):
            self.not_kept.emit()

    def _show_value_of(self, key: str) -> None:
        for group in self._groups.values():
            group.show_value_of(key)

    def _shown_rows(self) -> Iterator[SettingRow | ActionRow]:
        for section_id in self._sections:
            group = self._groups.get(section_id)
            rows = group.rows.values() if group is not None else ()
            yield from (row for row in rows if row.isVisible())


def _keys_of(section: SettingSection) -> set[str]:
    return {entry.key for entry in section.entries}


def _texts_of(words: SettingWords | None) -> tuple[str, ...]:
    if words is None:
        return ()
    return (words.title, words.help, words.search, *words.choices.values())

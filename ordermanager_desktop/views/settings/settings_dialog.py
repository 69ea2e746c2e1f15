"""All settings in one card: sections, a search, and what is changed holds at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ordermanager_desktop.models.settings.catalogue import SECTIONS
from ordermanager_desktop.models.settings.setting import Plain, Setting, SettingSection
from ordermanager_desktop.models.settings.setting_search import settings_found
from ordermanager_desktop.services.settings_store import SettingsStore
from ordermanager_desktop.views.dialogs.layouts import card_column, spaced
from ordermanager_desktop.views.dialogs.notice import Notice
from ordermanager_desktop.views.dialogs.tall_scroll import scrolled
from ordermanager_desktop.views.dialogs.title_block import TitleBlock
from ordermanager_desktop.views.header_bar import SearchField
from ordermanager_desktop.views.settings.section_chooser import WIDTH_PX, SectionChooser
from ordermanager_desktop.views.settings.setting_group import SettingGroup
from ordermanager_desktop.views.theme import Tone
from ordermanager_desktop.views.typography import TextRole, scaled_px
from ordermanager_desktop.views.widgets.button import Button
from ordermanager_desktop.views.widgets.icon_label import IconLabel
from ordermanager_desktop.views.widgets.sheet import Sheet
from ordermanager_desktop.views.widgets.text_label import TextLabel
from ordermanager_desktop.views.wording.settings.section_words import all_words, section_title
from ordermanager_desktop.views.wording.settings.setting_words import SettingWords

MayChange = Callable[[SettingSection], bool]

_WIDTH_PX = 860
_HEIGHT_PX = 640
_NARROW_BELOW_PX = 700
_DISC_PX = 40
_NO_LIMIT = 16_777_215


def everybody(_section: SettingSection) -> bool:
    """Until a manager sets PINs, everybody may change everything."""
    return True


class _SettingsSearch(SearchField):
    """The search of this card; it has no key of its own to show."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("settings_search")
        self.setMaximumWidth(_NO_LIMIT)

    def _paint_shortcut(self, event: QPaintEvent) -> None:
        pass

    def _retranslate(self) -> None:
        self.setPlaceholderText(self.tr("Search settings"))
        self.setAccessibleName(self.tr("Search settings"))


class SettingsDialog(Sheet[None]):
    """Changes the store as soon as a value is whole. Closing loses nothing.

    Args:
        store: Keeps what is set; the dialog follows it.
        may_change: Whether the person at the computer may change a section; asked again at each
            change.
        section: The one to begin with.

    Signals:
        action_requested: A button among the settings was pressed. Carries the action's key.
        not_kept: The disk did not take a change; it holds until the app closes.
    """

    action_requested = Signal(str)
    not_kept = Signal()

    def __init__(
        self,
        store: SettingsStore,
        *,
        may_change: MayChange = everybody,
        section: str = "",
        sections: Sequence[SettingSection] = SECTIONS,
        parent: QWidget,
    ) -> None:
        super().__init__(parent, width_px=_WIDTH_PX)
        self.setObjectName("settings_dialog")
        self._store = store
        self._may_change = may_change
        self._sections = {each.id: each for each in sections if each.entries}
        self._chosen = section if section in self._sections else next(iter(self._sections))
        self._words: dict[str, SettingWords] = {}
        self._groups: dict[str, SettingGroup] = {}
        self._has_warned = False
        self._head = TitleBlock(IconLabel("settings", Tone.ACCENT, disc_px=_DISC_PX))
        self._search = _SettingsSearch()
        self._chooser = SectionChooser(tuple(self._sections))
        self._nothing = TextLabel(role=TextRole.BODY, tone=Tone.MUTED, wraps=True)
        self._nothing.setObjectName("nothing_found")
        self._notice = Notice(Tone.WARN, "triangle-alert")
        self._close = Button()
        self._lay_out()
        self._connect_signals()
        self._retranslate()
        self._search.setFocus()

    def _lay_out(self) -> None:
        column = card_column(self)
        column.addWidget(self._head)
        column.addWidget(self._search)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        spaced(self._body, spacing=6)
        self._page = QVBoxLayout()
        spaced(self._page, margins=(0, 0, 3, 0), spacing=2)
        self._page.addWidget(self._nothing)
        self._page.addStretch()
        self._scroll = scrolled(self._page)
        self._body.addWidget(self._chooser)
        self._body.addWidget(self._scroll, 1)
        column.addLayout(self._body, 1)
        column.addWidget(self._notice)
        self._notice.hide()
        self._close.setObjectName("close_settings")
        self._close.setDefault(True)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self._close)
        column.addLayout(buttons)

    def _connect_signals(self) -> None:
        self._search.searched.connect(self._show_page)
        self._search.left_downwards.connect(self._focus_first)
        self._chooser.section_chosen.connect(self.show_section)
        self._close.clicked.connect(self.reject)
        self._store.changed.connect(self._show_value_of)

    def show_section(self, section_id: str) -> None:
        """Look at one section; a search ends."""
        self._chosen = section_id
        self._search.set_text_now("")

    def search(self, text: str) -> None:
        """Search at once."""
        self._search.set_text_now(text)

    def refresh_permissions(self) -> None:
        """Somebody else is at the computer."""
        for group in self._groups.values():
            self._allow(group)

    def reject(self) -> None:
        """Close; what does not do is pointed out once, for it will be gone."""
        if not self._has_warned and (group := self._unfinished()):
            self._has_warned = True
            self.show_section(group.section.id)
            self._notice.show_text(
                self.tr("One field holds something that can’t be used. Close again to leave it.")
            )
            if row := group.unfinished_row():
                row.editor.setFocus()
            return
        super().reject()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._take_form()

    def take_text_scale(self) -> None:
        """The size of the text changed."""
        self._take_form()
        self.fit()

    def _height_for(self, width_px: int) -> int:
        """The same for every section: the card must not jump while one looks around."""
        return scaled_px(_HEIGHT_PX)

    def _take_form(self) -> None:
        is_narrow = self.width() < scaled_px(_NARROW_BELOW_PX)
        kind = QBoxLayout.Direction
        self._body.setDirection(kind.TopToBottom if is_narrow else kind.LeftToRight)
        self._chooser.setMaximumWidth(_NO_LIMIT if is_narrow else scaled_px(WIDTH_PX))
        self._chooser.set_narrow(is_narrow=is_narrow)

    def _retranslate(self) -> None:
        title = self.tr("Settings")
        self.setWindowTitle(title)
        self._head.show_texts(title, self.tr("What you change holds at once."))
        self._nothing.setText(self.tr("No setting fits. Try another word."))
        self._close.setText(self.tr("Close"))
        self._words = all_words()
        names = {each.id: section_title(each, self._words) for each in self._sections.values()}
        self._chooser.show_names(self.tr("Section"), names)
        for group in self._groups.values():
            self._dress(group)
        self._show_page()

    def _dress(self, group: SettingGroup) -> None:
        group.show_words(self._words)
        self._allow(group)

    def _allow(self, group: SettingGroup) -> None:
        why_not = self.tr("Only a manager may change these.")
        group.allow(self._may_change(group.section), why_not)

    def _show_page(self, _text: str = "") -> None:
        """The chosen section, or whatever the search finds."""
        query = self._search.text().strip()
        found = set(settings_found(query, self._texts())) if query else None
        for section in self._sections.values():
            keys = _keys_of(section)
            is_wanted = section.id == self._chosen if found is None else bool(keys & found)
            if is_wanted:
                self._group(section).show_rows(found)
            elif section.id in self._groups:
                self._groups[section.id].hide()
        self._chooser.show_chosen("" if query else self._chosen)
        self._nothing.setVisible(found is not None and not found)
        self._scroll.verticalScrollBar().setValue(0)

    def _texts(self) -> dict[str, tuple[str, ...]]:
        """What each entry may be found by."""
        return {
            key: (section_title(section, self._words), *_texts_of(self._words.get(key)))
            for section in self._sections.values()
            for key in (entry.key for entry in section.entries)
        }

    def _group(self, section: SettingSection) -> SettingGroup:
        """Made when it is first looked at: the card opens at once."""
        if section.id not in self._groups:
            group = self._groups[section.id] = SettingGroup(section, self._store)
            group.value_chosen.connect(self._set)
            group.action_requested.connect(self.action_requested)
            self._dress(group)
            self._page.insertWidget(self._place_of(section), group)
        return self._groups[section.id]

    def _place_of(self, section: SettingSection) -> int:
        before = list(self._sections)[: list(self._sections).index(section.id)]
        return 1 + sum(each in self._groups for each in before)

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

    def _unfinished(self) -> SettingGroup | None:
        return next((each for each in self._groups.values() if each.unfinished_row()), None)

    def _focus_first(self) -> None:
        for row in self._shown_rows():
            row.setFocus()
            return

    def _shown_rows(self) -> Iterator[QWidget]:
        for group in self._groups.values():
            for row in group.rows.values():
                if row.isVisible():
                    yield getattr(row, "editor", row)


def _keys_of(section: SettingSection) -> set[str]:
    return {entry.key for entry in section.entries}


def _texts_of(words: SettingWords | None) -> tuple[str, ...]:
    if words is None:
        return ()
    return (words.title, words.help, words.search, *words.choices.values())

"""All settings in one card: sections, a search, and what is changed holds at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ordermanager_desktop.models.settings.catalogue import SECTIONS
from ordermanager_desktop.models.settings.setting import MayChange, SettingSection, everybody
from ordermanager_desktop.services.settings_store import SettingsStore
from ordermanager_desktop.views.announcing import announce
from ordermanager_desktop.views.dialogs.layouts import card_column, spaced
from ordermanager_desktop.views.dialogs.notice import Notice
from ordermanager_desktop.views.dialogs.tall_scroll import TallScroll
from ordermanager_desktop.views.dialogs.title_block import TitleBlock
from ordermanager_desktop.views.header_bar import SearchField
from ordermanager_desktop.views.settings.section_chooser import WIDTH_PX, SectionChooser
from ordermanager_desktop.views.settings.settings_page import SettingsPage
from ordermanager_desktop.views.theme import Tone
from ordermanager_desktop.views.typography import TextRole, scaled_px
from ordermanager_desktop.views.widgets.button import Button
from ordermanager_desktop.views.widgets.icon_label import IconLabel
from ordermanager_desktop.views.widgets.sheet import Sheet
from ordermanager_desktop.views.widgets.text_label import TextLabel

_WIDTH_PX = 860
_HEIGHT_PX = 744
_ABOVE_AND_BELOW_PX = 220  # head, search, and the row with *Close*
_NARROW_BELOW_PX = 700
_DISC_PX = 40
_NO_LIMIT = 16_777_215


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
    """Changes the store as soon as a value is whole. Closing loses nothing unseen.

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
        ids = tuple(each.id for each in sections)
        self._chosen = section if section in ids else ids[0]
        self._has_warned = self._is_narrow = False
        self._head = TitleBlock(IconLabel("settings", Tone.ACCENT, disc_px=_DISC_PX))
        self._search = _SettingsSearch()
        self._chooser = SectionChooser(ids)
        self._page = SettingsPage(store, sections, may_change)
        self._scroll = TallScroll(self._page)
        self._notice = Notice(Tone.WARN, "triangle-alert")
        self._note = TextLabel(role=TextRole.SECONDARY_STRONG, tone=Tone.OK, wraps=True)
        self._note.setObjectName("settings_note")
        self._close = Button()
        self._lay_out()
        self._connect_signals()
        self._retranslate()
        self._take_form()
        self._search.setFocus()

    def _lay_out(self) -> None:
        column = card_column(self)
        column.addWidget(self._head)
        top, body, bottom = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        spaced(top, spacing=2)
        top.addWidget(self._search, 1)
        top.addWidget(self._chooser.combo, 1)
        column.addLayout(top)
        spaced(body, spacing=6)
        body.addWidget(self._chooser)
        body.addWidget(self._scroll, 1)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what lies inside scrolls it
        column.addLayout(body, 1)
        column.addWidget(self._notice)
        self._notice.hide()
        self._close.setObjectName("close_settings")
        self._close.setDefault(True)
        spaced(bottom, spacing=3)
        bottom.addWidget(self._note, 1)
        bottom.addWidget(self._close)
        column.addLayout(bottom)

    def _connect_signals(self) -> None:
        self._search.searched.connect(self._show_page)
        self._search.left_downwards.connect(self._page.focus_first)
        self._chooser.section_chosen.connect(self.show_section)
        self._page.action_requested.connect(self.action_requested)
        self._page.not_kept.connect(self.not_kept)
        self._close.clicked.connect(self.reject)

    def show_section(self, section_id: str) -> None:
        """Look at one section; a search ends."""
        self._chosen = section_id
        self._note.setText("")
        self._search.set_text_now("")

    def search(self, text: str) -> None:
        """Search at once."""
        self._search.set_text_now(text)

    def show_note(self, text: str) -> None:
        """Tell what came of an action; until something else is looked at."""
        self._note.setText(text)
        announce(self, text)

    def refresh_permissions(self) -> None:
        """Somebody else is at the computer."""
        self._page.refresh_permissions()

    def reject(self) -> None:
        """Close; what does not do is pointed out once, for it will be gone."""
        row = None if self._has_warned else self._page.unfinished()
        if row is None:
            super().reject()
            return
        self._has_warned = True
        self.show_section(row.setting.key.partition("/")[0])
        self._notice.show_text(
            self.tr("One field holds something that can’t be used. Close again to leave it.")
        )
        row.editor.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._take_form()

    def take_text_scale(self) -> None:
        """The size of the text changed."""
        self.fit()
        self._take_form()

    def _height_for(self, width_px: int) -> int:
        """The same for every section: the card must not jump while one looks around."""
        return scaled_px(_HEIGHT_PX)

    def _take_form(self) -> None:
        room_px = self.height() - scaled_px(_ABOVE_AND_BELOW_PX)
        has_room = self._chooser.sizeHint().height() <= room_px
        self._is_narrow = self.width() < scaled_px(_NARROW_BELOW_PX) or not has_room
        self._chooser.setFixedWidth(scaled_px(WIDTH_PX))
        self._chooser.set_narrow(is_narrow=self._is_narrow)
        if not self._query():
            self._show_page()

    def _retranslate(self) -> None:
        title = self.tr("Settings")
        self.setWindowTitle(title)
        self._head.show_texts(title, self.tr("What you change holds at once."))
        self._close.setText(self.tr("Close"))
        self._page.retranslate()
        self._chooser.show_names(self.tr("Section"), self._page.names())
        self._show_page()

    def _show_page(self, _text: str = "") -> None:
        """The chosen section, or whatever the search finds."""
        if query := self._query():
            self._page.show_found(query)
        else:
            self._page.show_section(self._chosen, has_heading=not self._is_narrow)
        self._chooser.show_chosen("" if query else self._chosen)
        self._scroll.verticalScrollBar().setValue(0)

    def _query(self) -> str:
        return self._search.text().strip()

"""Shows what an import would change, line by line, before anything changes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ordermanager_desktop.services.settings_exchange import SettingChange
from ordermanager_desktop.views.dialogs.layouts import card_column, spaced
from ordermanager_desktop.views.dialogs.title_block import TitleBlock
from ordermanager_desktop.views.theme import Tone
from ordermanager_desktop.views.widgets.button import Button, ButtonKind
from ordermanager_desktop.views.widgets.icon_label import IconLabel
from ordermanager_desktop.views.widgets.sheet import Sheet
from ordermanager_desktop.views.widgets.text_page import TextPage
from ordermanager_desktop.views.wording.settings import exchange as words

_WIDTH_PX = 560
_DISC_PX = 40


class ImportSheet(Sheet[bool]):
    """Answers True if the changes are to be made."""

    def __init__(self, changes: Sequence[SettingChange], *, parent: QWidget) -> None:
        super().__init__(parent, width_px=_WIDTH_PX)
        self.setObjectName("import_sheet")
        self._changes = changes
        self._head = TitleBlock(IconLabel("settings", Tone.ACCENT, disc_px=_DISC_PX))
        self._page = TextPage()
        self._keep, self._apply = Button(), Button(kind=ButtonKind.PRIMARY)
        self._keep.setObjectName("keep_settings")
        self._apply.setObjectName("apply_import")
        self._keep.setDefault(True)
        self._apply.setAutoDefault(True)  # Enter acts on it, but only while it has the focus
        self._lay_out()
        self._keep.clicked.connect(self.reject)
        self._apply.clicked.connect(self._say_yes)
        self._retranslate()
        self._keep.setFocus()

    def _lay_out(self) -> None:
        column = card_column(self)
        column.addWidget(self._head)
        column.addWidget(self._page, 1)
        buttons = QHBoxLayout()
        spaced(buttons, spacing=2)
        buttons.addWidget(self._keep, 1)
        buttons.addWidget(self._apply, 1)
        column.addLayout(buttons)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        title = words.import_title(len(self._changes))
        self.setWindowTitle(title)
        self._head.show_texts(title, self.tr("Nothing has changed yet."))
        self._page.show_text(title, "\n".join(map(words.change_line, self._changes)))
        self._keep.setText(self.tr("Keep my settings"))
        self._apply.setText(self.tr("Change them"))

    def _say_yes(self) -> None:
        if self.answer is None:  # one press, one answer
            self.answer_with(True)

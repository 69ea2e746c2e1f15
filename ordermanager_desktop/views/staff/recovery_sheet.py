"""Shows the recovery code, once."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ordermanager_desktop.views.dialogs.layouts import card_column
from ordermanager_desktop.views.dialogs.notice import Notice
from ordermanager_desktop.views.dialogs.title_block import TitleBlock
from ordermanager_desktop.views.theme import Tone
from ordermanager_desktop.views.typography import TextRole
from ordermanager_desktop.views.widgets.button import Button, ButtonKind
from ordermanager_desktop.views.widgets.icon_label import IconLabel
from ordermanager_desktop.views.widgets.sheet import Sheet
from ordermanager_desktop.views.widgets.text_label import TextLabel

_DISC_PX: Final = 40


class RecoverySheet(Sheet[None]):
    """The code leads back in when no manager knows a PIN; nothing here keeps it."""

    def __init__(self, code: str, *, parent: QWidget) -> None:
        super().__init__(parent, width_px=500)
        self.setObjectName("recovery_sheet")
        title = self.tr("Keep this recovery code")
        self.setWindowTitle(title)
        head = TitleBlock(IconLabel("lock", Tone.ACCENT, disc_px=_DISC_PX))
        meaning = self.tr(
            "Write it down and lock it away. It is the only way back in if the manager’s PIN is "
            "forgotten or the staff file is damaged."
        )
        head.show_texts(title, meaning)
        shown = TextLabel(code, role=TextRole.WINDOW_TITLE, wraps=True, selectable=True)
        shown.setObjectName("recovery_code")
        shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        warning = Notice(Tone.WARN, "triangle-alert")
        warning.show_text(self.tr("It is shown only now. It works once."))
        done = Button(self.tr("I have written it down"), ButtonKind.PRIMARY, icon="check")
        done.setObjectName("recovery_done")
        done.clicked.connect(self.accept)
        column = card_column(self)
        for part in (head, shown, warning):
            column.addWidget(part)
        column.addWidget(done)
        done.setFocus()

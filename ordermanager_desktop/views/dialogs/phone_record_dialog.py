"""Takes down who cancelled an order by phone, and the platform's case number."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ordermanager_desktop.models.call_timer import CallTime, CallTimer
from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.views.dialogs.call_clock import CallClock
from ordermanager_desktop.views.dialogs.layouts import caption, card_column, spaced
from ordermanager_desktop.views.dialogs.notice import Notice
from ordermanager_desktop.views.dialogs.order_sheet import OrderSheet
from ordermanager_desktop.views.dialogs.title_block import TitleBlock
from ordermanager_desktop.views.theme import Tone
from ordermanager_desktop.views.widgets.badge import PlatformBadge
from ordermanager_desktop.views.widgets.button import Button, ButtonKind
from ordermanager_desktop.views.widgets.plain_text import one_line
from ordermanager_desktop.views.widgets.text_field import TextField
from ordermanager_desktop.views.wording.endings import nothing_to_cancel
from ordermanager_desktop.views.wording.rows import platform_name

_LONGEST_NAME = 60
_LONGEST_CASE = 60


@dataclass(frozen=True, slots=True)
class CallNote:
    """What the manager took down of a call."""

    actor: str
    case_number: str = ""
    call: CallTime | None = None


class PhoneRecordDialog(OrderSheet[CallNote]):
    """Bound to one order; stops when that order ends.

    Args:
        actor: The name that was last used, filled in.
        store_name: Whose order it is; empty while there is one store.
        timer: Of the call, which may go on.
    """

    def __init__(
        self,
        row: OrderRow,
        *,
        actor: str,
        timer: CallTimer | None = None,
        store_name: str = "",
        parent: QWidget,
    ) -> None:
        super().__init__(row, width_px=460, parent=parent)
        self.setObjectName("phone_record")
        self._store_name = store_name
        self._head = TitleBlock(PlatformBadge(row.order.platform))
        self._notice = Notice(Tone.WARN, "triangle-alert")
        self._actor_caption = caption("")
        self._actor = TextField(longest=_LONGEST_NAME)
        self._actor.setObjectName("phone_actor")
        self._actor.setText(one_line(actor, longest=_LONGEST_NAME))
        self._case_caption = caption("")
        self._case = TextField(longest=_LONGEST_CASE)
        self._case.setObjectName("phone_case")
        self._timer = timer or CallTimer()
        self._clock = CallClock(self._timer)
        self._back = Button()
        self._back.setObjectName("phone_back")
        self._back.setDefault(True)
        self._record = Button(kind=ButtonKind.PRIMARY, icon="phone")
        self._record.setObjectName("phone_save")
        self._record.setAutoDefault(True)  # Enter acts on it, but only while it has the focus
        self._lay_out()
        self._connect_signals()
        self._retranslate()
        (self._case if actor else self._actor).setFocus()

    def _lay_out(self) -> None:
        column = card_column(self)
        column.addWidget(self._head)
        column.addWidget(self._notice)
        for heading, field in (
            (self._actor_caption, self._actor),
            (self._case_caption, self._case),
        ):
            part = QVBoxLayout()
            spaced(part, spacing=1)
            part.addWidget(heading)
            part.addWidget(field)
            column.addLayout(part)
        column.addWidget(self._clock)
        buttons = QHBoxLayout()
        spaced(buttons, margins=(0, 1, 0, 0), spacing=2)
        buttons.addWidget(self._back, 1)
        buttons.addWidget(self._record, 1)
        column.addLayout(buttons)

    def _connect_signals(self) -> None:
        self._actor.textChanged.connect(self._allow)
        self._back.clicked.connect(self.reject)
        self._record.clicked.connect(self._save)

    def _retranslate(self) -> None:
        platform = platform_name(self._row.order.platform)
        title = self.tr("Did {platform} cancel it by phone?").format(platform=platform)
        self.setWindowTitle(title)
        self._head.show_texts(title, self.order_line(self._store_name))
        self._notice.show_text(nothing_to_cancel(self._row) or self._meaning(platform))
        self._actor_caption.setText(self.tr("Your name"))
        self._actor.setAccessibleName(self._actor_caption.text())
        self._actor.setPlaceholderText(self.tr("Who made the call"))
        self._case_caption.setText(self.tr("Case number, if they gave one"))
        self._case.setAccessibleName(self._case_caption.text())
        self._back.setText(self.tr("Not now"))
        self._record.setText(self.tr("Record the call"))
        self._allow()

    def _meaning(self, platform: str) -> str:
        text = self.tr(
            "Record it only if {platform} said yes. The order is shown as not confirmed "
            "until {platform} shows it too."
        )
        return text.format(platform=platform)

    def _allow(self) -> None:
        ended = nothing_to_cancel(self._row)
        has_name = bool(self._actor.text().strip())
        why_not = ended or self.tr("Enter your name first")
        self._record.set_enabled_because(has_name and not ended, why_not)

    def _save(self) -> None:
        actor = one_line(self._actor.text())
        if actor and self.answer is None:  # one press, one answer
            self.answer_with(CallNote(actor, one_line(self._case.text()), self._timer.time()))

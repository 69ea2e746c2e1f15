"""What happened to an order as a list: the time, then what it was."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ordermanager_desktop.models.order_timeline import Happening, TimelineEvent
from ordermanager_desktop.views.dialogs.layouts import narrow
from ordermanager_desktop.views.theme import SPACE_PX, Tone
from ordermanager_desktop.views.typography import TextRole
from ordermanager_desktop.views.widgets.text_label import TextLabel
from ordermanager_desktop.views.wording.timeline import answer_text, event_text, event_time

_TOP = Qt.AlignmentFlag.AlignTop
_ENDS_WELL = (Happening.CANCELLED,)
_ENDS_BADLY = (Happening.NOT_SENT, Happening.NOT_CANCELLED, Happening.LIVE_AGAIN)


class TimelineList(QWidget):
    """Oldest first; each attempt begins with a strong line."""

    def __init__(
        self,
        events: Sequence[TimelineEvent],
        platform: str,
        now: datetime,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("timeline")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * SPACE_PX)
        grid.setVerticalSpacing(SPACE_PX)
        grid.setColumnStretch(1, 1)
        for event in events:
            _add(grid, event, platform, now)


def _add(grid: QGridLayout, event: TimelineEvent, platform: str, now: datetime) -> None:
    at = event_time(event, now)
    text = "\n".join(filter(None, (event_text(event, platform), answer_text(event, platform))))
    is_first = event.happening is Happening.ASKED
    role = TextRole.SECONDARY_STRONG if is_first else TextRole.SECONDARY
    what = TextLabel(narrow(text), role=role, tone=_tone(event.happening), wraps=True)
    if " " in at:  # with its date a time takes a line of its own
        when = TextLabel(at, role=TextRole.SECONDARY, tone=Tone.FAINT, wraps=True)
        row = grid.rowCount()
        grid.addWidget(when, row, 0, 1, 2)
        grid.addWidget(what, row + 1, 0, 1, 2)
        return
    row = grid.rowCount()
    when = TextLabel(at, role=TextRole.SECONDARY, tone=Tone.FAINT)
    if is_first and event.attempt_number > 1:  # one attempt stands apart from the next
        for label in (when, what):
            label.setContentsMargins(0, 2 * SPACE_PX, 0, 0)
    grid.addWidget(when, row, 0, _TOP)
    grid.addWidget(what, row, 1)


def _tone(happening: Happening) -> Tone:
    if happening in _ENDS_BADLY:
        return Tone.DANGER
    if happening in _ENDS_WELL:
        return Tone.OK
    return Tone.TEXT if happening is Happening.ASKED else Tone.MUTED

"""Asks somebody for their PIN; says what for, and how long to wait after too many wrong ones."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ordermanager_desktop.models.staff import Person
from ordermanager_desktop.views.dialogs.layouts import caption, card_column, spaced
from ordermanager_desktop.views.dialogs.notice import Notice
from ordermanager_desktop.views.dialogs.title_block import TitleBlock
from ordermanager_desktop.views.staff.pin_pad import PinDots, PinPad
from ordermanager_desktop.views.theme import Tone
from ordermanager_desktop.views.widgets.button import Button, ButtonKind
from ordermanager_desktop.views.widgets.icon_label import IconLabel
from ordermanager_desktop.views.widgets.reason_combo import ReasonCombo
from ordermanager_desktop.views.widgets.sheet import Sheet
from ordermanager_desktop.views.wording.staff import locked_for, name_text, wrong_pin

_WIDTH_PX: Final = 640
_DISC_PX: Final = 40
_LOOK_AGAIN_MS: Final = 250


def no_wait(_person_id: str) -> float:
    """Nobody has to wait."""
    return 0.0


class PinDialog(Sheet[bool]):
    """Answers with True once whoever listens says that the PIN was right.

    Args:
        people: Who may be asked; a single one need not be chosen.
        chosen: The id of who is probably asked.
        forgot: What to press if nobody knows the PIN; empty for nothing.
        wait_s: Seconds until a person's PIN may be tried again.

    Signals:
        pin_entered: A PIN is complete. Carries the person's id and the PIN.
        forgotten: Nobody knows the PIN; the dialog has closed.
    """

    pin_entered = Signal(str, str)
    forgotten = Signal()

    def __init__(
        self,
        people: Sequence[Person],
        *,
        title: str,
        why: str,
        parent: QWidget,
        chosen: str = "",
        forgot: str = "",
        wait_s: Callable[[str], float] = no_wait,
    ) -> None:
        super().__init__(parent, width_px=_WIDTH_PX)
        self.setObjectName("pin_dialog")
        self.setWindowTitle(title)
        self._wait_s = wait_s
        self._locked_until_s = 0.0
        self._is_checking = False
        self._head = TitleBlock(IconLabel("lock", Tone.ACCENT, disc_px=_DISC_PX))
        self._head.show_texts(title, why)
        self._only = people[0] if len(people) == 1 else None
        self._who_caption = caption("")
        self._who = ReasonCombo("")
        self._who.setObjectName("pin_person")
        self._who.add_choices([(name_text(person.name), person.id) for person in people])
        self._dots = PinDots()
        self._notice = Notice(Tone.DANGER, "circle-alert")
        self._notice.setObjectName("pin_notice")
        self._pad = PinPad()
        self._forgot = Button(forgot, ButtonKind.LINK)
        self._forgot.setObjectName("pin_forgotten")
        self._forgot.setVisible(bool(forgot))
        self._back = Button()
        self._back.setObjectName("pin_cancel")
        self._tick = QTimer(self, interval=_LOOK_AGAIN_MS)
        self._lay_out()
        self._connect_signals()
        self._retranslate()
        self._choose(people, chosen)

    def show_wrong(self, left: int, wait_s: float) -> None:
        """It was not the PIN."""
        self._is_checking = False
        if wait_s > 0:
            self.show_lock(wait_s)
        else:
            self._show(wrong_pin(left))

    def show_lock(self, wait_s: float) -> None:
        """No PIN of this person is tried for so long; the time runs down on the screen."""
        self._is_checking = False
        self._pad.clear()
        self._locked_until_s = time.monotonic() + wait_s
        self._tick.start()
        self._count_down()

    def show_problem(self, text: str) -> None:
        """Something else stands in the way."""
        self._is_checking = False
        self._show(text)

    def person_id(self) -> str:
        """Who is asked now; empty until somebody is chosen."""
        return str(self._who.currentData() or "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._pad.type_key(event):
            self._dots.setFocus()
            return
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and (event.isAutoRepeat() or self._is_checking):
            return
        if is_enter and self._pad.is_begun():
            self._pad.finish()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        spaced(words, spacing=3)
        words.addWidget(self._head)
        who = QVBoxLayout()
        spaced(who, spacing=1)
        who.addWidget(self._who_caption)
        who.addWidget(self._who)
        words.addLayout(who)
        words.addWidget(self._dots)
        words.addWidget(self._notice)
        words.addStretch()
        words.addWidget(self._forgot, 0, Qt.AlignmentFlag.AlignLeading)
        words.addWidget(self._back)
        both = QHBoxLayout()
        spaced(both, spacing=6)
        both.addLayout(words, 1)
        both.addWidget(self._pad, 0, Qt.AlignmentFlag.AlignTop)
        card_column(self).addLayout(both)

    def _connect_signals(self) -> None:
        self._pad.count_changed.connect(self._dots.show_count)
        self._pad.entered.connect(self._hand_over)
        self._who.currentIndexChanged.connect(self._start_anew)
        self._back.clicked.connect(self.reject)
        self._forgot.clicked.connect(self._give_up)
        self._tick.timeout.connect(self._count_down)

    def _choose(self, people: Sequence[Person], chosen: str) -> None:
        ids = [person.id for person in people]
        if chosen in ids or len(ids) == 1:
            self._who.setCurrentIndex(ids.index(chosen) if chosen in ids else 0)
        self._who.setVisible(len(ids) != 1)
        self._start_anew()
        (self._dots if self.person_id() else self._who).setFocus()

    def _start_anew(self) -> None:
        """Somebody else is asked."""
        self._pad.clear()
        self._notice.show_text("")
        self._locked_until_s = 0.0
        wait_s = self._wait_s(self.person_id()) if self.person_id() else 0.0
        if wait_s > 0:
            self.show_lock(wait_s)
        self._allow()

    def _give_up(self) -> None:
        self.reject()
        self.forgotten.emit()

    def _hand_over(self, pin: str) -> None:
        if self._is_checking or not self.person_id():
            return
        self._is_checking = True
        self._notice.show_text("")
        self._allow()
        self.pin_entered.emit(self.person_id(), pin)

    def _show(self, text: str) -> None:
        self._notice.show_text(text)
        self._allow()
        self._dots.setFocus()

    def _count_down(self) -> None:
        left_s = self._locked_until_s - time.monotonic()
        if left_s > 0:
            self._notice.show_text(locked_for(left_s))
        else:
            self._tick.stop()
            if self._locked_until_s:
                self._locked_until_s = 0.0
                self._notice.show_text("")
        self._allow()

    def _allow(self) -> None:
        is_free = not self._is_checking and not self._locked_until_s
        self._pad.setEnabled(is_free and bool(self.person_id()))
        self._who.setEnabled(not self._is_checking)

    def _retranslate(self) -> None:
        self._who_caption.setText(self.tr("Who are you?"))
        self._who.setAccessibleName(self._who_caption.text())
        if self._only is not None:
            turn = self.tr("{name}, enter your PIN")
            self._who_caption.setText(turn.format(name=name_text(self._only.name)))
        self._who.setPlaceholderText(self.tr("Choose your name"))
        self._back.setText(self.tr("Back – do nothing"))

"""Plays each sound of the alerts and asks whether it was heard."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ordermanager_desktop.models.alerts import AlertKind
from ordermanager_desktop.views.dialogs.layouts import card_column, spaced
from ordermanager_desktop.views.dialogs.notice import Notice
from ordermanager_desktop.views.dialogs.title_block import TitleBlock
from ordermanager_desktop.views.theme import Tone
from ordermanager_desktop.views.widgets.button import Button, ButtonKind
from ordermanager_desktop.views.widgets.icon_label import IconLabel
from ordermanager_desktop.views.widgets.sheet import Sheet
from ordermanager_desktop.views.widgets.text_label import TextLabel
from ordermanager_desktop.views.wording.alerts import kind_name

BETWEEN_MS: Final = 2_000
_DISC_PX: Final = 40


class AlarmTestDialog(Sheet[bool]):
    """All sounds one after the other, and each again by its button.

    The answer is True if somebody heard them, False if not; None if nobody said.

    Args:
        play: Plays the sound of a kind.
        is_muted: The computer says so itself.
    """

    def __init__(
        self, play: Callable[[AlertKind], object], *, is_muted: bool, parent: QWidget
    ) -> None:
        super().__init__(parent, width_px=480)
        self.setObjectName("alarm_test")
        self.setWindowTitle(self.tr("Test the alarm"))
        self._play = play
        self._to_play = list(AlertKind)
        self._rows: dict[AlertKind, TextLabel] = {}
        self._heard = Button(self.tr("I heard them"), ButtonKind.PRIMARY)
        self._heard.setObjectName("alarm_heard")
        self._not_heard = Button(self.tr("I heard nothing"))
        self._not_heard.setObjectName("alarm_not_heard")
        self._help = Notice(Tone.WARN, "triangle-alert")
        self._help.setObjectName("alarm_help")
        self._timer = QTimer(self, interval=BETWEEN_MS)
        self._lay_out()
        self._help.show_text(self._advice() if is_muted else "")
        self._timer.timeout.connect(self._play_next)
        self._heard.clicked.connect(partial(self._say, True))
        self._not_heard.clicked.connect(self._show_advice)
        self.finished.connect(self._timer.stop)
        self._play_next()
        self._timer.start()

    def _lay_out(self) -> None:
        column = card_column(self)
        head = TitleBlock(IconLabel("bell", Tone.ACCENT, disc_px=_DISC_PX))
        head.show_texts(
            self.tr("Can you hear the alarm?"),
            self.tr("Stand where you work. Each sound is played once."),
        )
        column.addWidget(head)
        sounds = QVBoxLayout()
        spaced(sounds, spacing=1)
        for kind in AlertKind:
            sounds.addLayout(self._row(kind))
        column.addLayout(sounds)
        column.addWidget(self._help)
        buttons = QHBoxLayout()
        spaced(buttons, margins=(0, 1, 0, 0), spacing=2)
        buttons.addWidget(self._not_heard, 1)
        buttons.addWidget(self._heard, 1)
        column.addLayout(buttons)

    def _row(self, kind: AlertKind) -> QHBoxLayout:
        name = TextLabel(kind_name(kind), wraps=True)
        again = Button(self.tr("Play"), icon="volume-2")
        again.setObjectName(f"play_{kind.name.lower()}")
        again.setAccessibleName(f"{self.tr('Play')}: {kind_name(kind)}")
        again.clicked.connect(partial(self._play_one, kind))
        row = QHBoxLayout()
        spaced(row, spacing=2)
        row.addWidget(name, 1)
        row.addWidget(again)
        self._rows[kind] = name
        return row

    def _play_next(self) -> None:
        if self._to_play:
            self._show_playing(self._to_play[0])
            self._play(self._to_play.pop(0))
        else:
            self._timer.stop()
            self._show_playing(None)

    def _play_one(self, kind: AlertKind) -> None:
        self._to_play.clear()
        self._show_playing(kind)
        self._play(kind)
        self._timer.start()

    def _show_playing(self, playing: AlertKind | None) -> None:
        for kind, name in self._rows.items():
            name.set_tone(Tone.ACCENT if kind is playing else Tone.TEXT)

    def _show_advice(self) -> None:
        self.answer = False
        self._help.show_text(self._advice())

    def _advice(self) -> str:
        return self.tr(
            "Turn up the volume of this computer, switch the loudspeaker on, and see that no "
            "headphones are plugged in. Then play the sounds again."
        )

    def _say(self, has_heard: bool) -> None:
        self.answer_with(has_heard)

"""Sees to it that alerts can be heard: warns of a muted computer, and tests the alarm."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, QTimer

from ordermanager_desktop.models.settings import alerts as settings
from ordermanager_desktop.services.alert_rules import note_tested, was_tested_this_shift
from ordermanager_desktop.services.clock import Clock
from ordermanager_desktop.services.settings_store import SettingsStore
from ordermanager_desktop.services.sounds import PlayerSounds, Sounds, WindowsSounds
from ordermanager_desktop.services.volume import Volume
from ordermanager_desktop.views.banner import Banner
from ordermanager_desktop.views.dialogs.alarm_test_dialog import AlarmTestDialog
from ordermanager_desktop.views.main_window import MainWindow
from ordermanager_desktop.views.wording import alerts as words

LOOK_AGAIN_MS = 60_000


class AlarmCare(QObject):
    """Looks every minute and at each sound; one banner says the worst of what it knows.

    Args:
        reminds: Asks for a test once in each shift.
    """

    def __init__(
        self,
        window: MainWindow,
        options: SettingsStore,
        clock: Clock,
        sounds: Sounds,
        volume: Volume,
        *,
        reminds: bool,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._options = options
        self._clock = clock
        self._sounds = sounds
        self._volume = volume
        self._reminds = reminds
        self._is_muted = False
        self._has_failed = False
        self._dialog: AlarmTestDialog | None = None
        self._banner = Banner("alarm_banner")
        window.add_bar(self._banner)
        self._timer = QTimer(self, interval=LOOK_AGAIN_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        options.changed.connect(self._take_options)
        if isinstance(sounds, PlayerSounds | WindowsSounds):
            sounds.failed.connect(self._note_failure)
        window.installEventFilter(self)
        self.look()

    def look(self) -> None:
        """Ask for the volume, and see whether a test is due."""
        self._volume.ask(self._note_volume)

    def test(self) -> None:
        """Play every sound and ask whether it was heard; once at a time."""
        if self._dialog is not None:
            return
        dialog = self._dialog = AlarmTestDialog(
            self._sounds.play, is_muted=self._is_muted, parent=self._window
        )
        dialog.finished.connect(partial(self._end_test, dialog))
        dialog.open()

    def _end_test(self, dialog: AlarmTestDialog, _code: int) -> None:
        self._dialog = None
        self._sounds.stop()
        if dialog.answer:
            self._has_failed = False
            note_tested(self._options, self._clock.now())
        dialog.deleteLater()
        self.look()

    def _note_volume(self, is_muted: bool | None) -> None:
        """What is not known is no reason for a warning."""
        self._is_muted = bool(is_muted)
        self._show()

    def _note_failure(self, _reason: str) -> None:
        self._has_failed = True
        self._show()

    def _take_options(self, key: str) -> None:
        if key.startswith(f"{settings.ALERTS.id}/"):
            self._show()

    def _show(self) -> None:
        text = self._warning() if self._options.value(settings.SOUND) else ""
        if text:
            self._banner.show_message(text, words.test_alarm(), self.test)
        else:
            self._banner.hide()

    def _warning(self) -> str:
        if self._has_failed:
            return words.no_sound()
        if self._is_muted:
            return words.muted()
        return words.untested() if self._is_test_due() else ""

    def _is_test_due(self) -> bool:
        is_wanted = self._reminds and self._options.value(settings.REMIND_TO_TEST)
        return is_wanted and not was_tested_this_shift(self._options, self._clock.now())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.LanguageChange:
            self._show()
        return False

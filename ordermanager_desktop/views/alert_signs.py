"""What tells of alerts outside the window: notifications, an icon with a count, the taskbar."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from ordermanager_desktop.models.alerts import Alert
from ordermanager_desktop.views.alert_icon import alert_icon
from ordermanager_desktop.views.widgets.menu import Menu
from ordermanager_desktop.views.widgets.plain_text import notice_text, set_tray_tooltip
from ordermanager_desktop.views.wording.alerts import unseen_count

_SHOWN_MS = 10_000


@dataclass(frozen=True, slots=True)
class Notice:
    """A notification: plain texts, and the alerts it is about, weightiest first."""

    title: str
    text: str
    alerts: tuple[Alert, ...]


class AlertSigns(QObject):
    """Shows nothing and remembers everything: for tests, and where there is no screen.

    Signals:
        open_requested: Show the window.
        notice_clicked: Show what the last notification was about. Carries its first Alert.
        silence_requested: Be quiet about what is on now.
        quit_requested: Close the app.
    """

    open_requested = Signal()
    notice_clicked = Signal(Alert)
    silence_requested = Signal()
    quit_requested = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.notices: list[Notice] = []
        self.count = 0
        self.flashes = 0
        self.has_icon = False

    def notify(self, notice: Notice) -> None:
        """Let the system tell."""
        self.notices.append(notice)

    def show_count(self, count: int) -> None:
        """So many alerts are not seen."""
        self.count = count

    def show_icon(self, *, is_wanted: bool) -> None:
        """Have an icon in the bar of the system, or none."""
        self.has_icon = is_wanted

    def flash(self) -> None:
        """Have the taskbar or the dock draw the eye to the window."""
        self.flashes += 1

    def retranslate(self) -> None:
        """Say all words anew."""


class SystemSigns(AlertSigns):
    """The real ones; each is left out where the system has no such thing."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._tray: QSystemTrayIcon | None = None
        self._menu: Menu | None = None

    def notify(self, notice: Notice) -> None:
        self.notices[:] = [notice]
        if self._tray is not None and self._tray.supportsMessages():
            title, text = notice_text(notice.title), notice_text(notice.text)
            self._tray.showMessage(title, text, self._tray.icon(), _SHOWN_MS)

    def show_count(self, count: int) -> None:
        super().show_count(count)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.setBadgeNumber(count)
        self._dress()

    def show_icon(self, *, is_wanted: bool) -> None:
        super().show_icon(is_wanted=is_wanted and QSystemTrayIcon.isSystemTrayAvailable())
        if self.has_icon and self._tray is None:
            self._make()
        if self._tray is not None:
            self._tray.setVisible(self.has_icon)

    def flash(self) -> None:
        super().flash()
        QApplication.alert(self._window)

    def retranslate(self) -> None:
        if self._menu is not None:
            self._fill(self._menu)
        self._dress()

    def _make(self) -> None:
        self._tray = QSystemTrayIcon(self)
        self._menu = Menu(self._window, is_part=True)
        self._fill(self._menu)
        self._tray.setContextMenu(self._menu)
        self._tray.activated.connect(self._take_click)
        self._tray.messageClicked.connect(self._take_notice_click)
        self._dress()

    def _fill(self, menu: Menu) -> None:
        menu.clear()
        menu.add(self.tr("Open Order Manager"), self.open_requested.emit)
        menu.add(self.tr("Silence what sounds now"), self.silence_requested.emit)
        menu.addSeparator()
        menu.add(self.tr("Quit"), self.quit_requested.emit)

    def _dress(self) -> None:
        if self._tray is not None:
            self._tray.setIcon(alert_icon(self.count))
            set_tray_tooltip(self._tray, unseen_count(self.count))

    def _take_click(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is not QSystemTrayIcon.ActivationReason.Context:
            self.open_requested.emit()

    def _take_notice_click(self) -> None:
        self.open_requested.emit()
        if self.notices and self.notices[-1].alerts:
            self.notice_clicked.emit(self.notices[-1].alerts[0])

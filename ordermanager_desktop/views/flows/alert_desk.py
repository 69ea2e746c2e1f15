"""Follows the orders and shouts: the bar, the sounds, and the signs outside the window."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

from ordermanager_desktop.models.alert_book import AlertBook, Ring
from ordermanager_desktop.models.alert_finder import AlertFinder, is_settled
from ordermanager_desktop.models.alerts import Alert, AlertKind
from ordermanager_desktop.models.order import OrderKey
from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.models.order_store import Listing, OrderStore
from ordermanager_desktop.models.settings import alerts as settings
from ordermanager_desktop.models.store_directory import StoreDirectory
from ordermanager_desktop.services.alert_rules import rules_of
from ordermanager_desktop.services.clock import Clock
from ordermanager_desktop.services.settings_store import SettingsStore
from ordermanager_desktop.views.flows.alarm_care import AlarmCare
from ordermanager_desktop.views.flows.alarm_ports import AlarmPorts
from ordermanager_desktop.views.flows.alert_board import AlertBoard
from ordermanager_desktop.views.flows.order_desk import OrderDesk
from ordermanager_desktop.views.flows.presence import Presence
from ordermanager_desktop.views.main_window import MainWindow

LOOK_MS = 200


class AlertDesk(QObject):
    """Joins the store, the book of alerts, and all that shows or sounds.

    Args:
        options: What the house wants to hear of.
        is_practice: Nobody is reminded to test the alarm.
        ports: Instead of the system's own.
        stores: What the stores are called.

    Signals:
        rang: A sound began. Carries the Ring.
    """

    rang = Signal(Ring)

    def __init__(
        self,
        window: MainWindow,
        store: OrderStore,
        desk: OrderDesk,
        options: SettingsStore,
        clock: Clock,
        *,
        is_practice: bool = False,
        ports: AlarmPorts | None = None,
        stores: StoreDirectory | None = None,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._store = store
        self._desk = desk
        self._options = options
        self._clock = clock
        self.ports = ports or AlarmPorts.of_the_system(window)
        self._finder = AlertFinder()
        self._book = AlertBook(rules_of(options))
        self._watched: set[tuple[AlertKind, OrderKey]] = set()
        self._board = AlertBoard(window, store, self.ports.signs, clock, stores)
        self.care = AlarmCare(
            window, options, clock, self.ports.sounds, self.ports.volume, reminds=not is_practice
        )
        self._presence = Presence(window)
        self._timer = QTimer(self, interval=LOOK_MS)
        self._connect_signals()
        self._take(self._finder.begin(store, clock.now()))
        self._show_icon()

    def _connect_signals(self) -> None:
        self._timer.timeout.connect(self._look)
        self._store.row_added.connect(self._follow)
        self._store.row_changed.connect(self._follow)
        self._store.row_dropped.connect(self._forget)
        self._store.listed.connect(self._note_list)
        self._desk.details_opened.connect(self._see_order)
        self._board.bar.act_requested.connect(self._act)
        self._board.bar.seen_requested.connect(self._see_shown)
        self._presence.noticed.connect(self._pass_over)
        self._options.changed.connect(self._take_options)
        signs = self.ports.signs
        signs.open_requested.connect(self._come_forward)
        signs.notice_clicked.connect(self._open_alert)
        signs.silence_requested.connect(self.silence)
        signs.quit_requested.connect(self._window.close_requested)
        self._window.installEventFilter(self)

    # What others ask

    def tells(self, kind: AlertKind, key: OrderKey) -> bool:
        """True if that is told by an alert, so that no other bar has to.

        What happens to an order before somebody's eyes sounds, and has no bar.
        """
        return self._book.has_taken(kind, key) and (kind, key) not in self._watched

    @property
    def unseen(self) -> tuple[Alert, ...]:
        """What nobody has looked at, weightiest first."""
        return self._book.unseen

    def silence(self) -> None:
        """No more sounds for what is on now; the bar stays."""
        self._book.silence()
        self.ports.sounds.stop()

    def test_alarm(self) -> None:
        """Play every sound and ask whether it was heard."""
        self.care.test()

    # What comes

    def _follow(self, row: OrderRow) -> None:
        self._take(self._finder.note_row(row, self._clock.now()))
        self._settle_what_is_over(row.key)
        if self._board.shows(row.key):
            self._show()  # who cancelled, for one, is known only later

    def _forget(self, key: OrderKey) -> None:
        self._finder.note_drop(key)
        if self._book.unseen_of(key):
            self._wake()
        self._book.forget(key)

    def _note_list(self, listing: Listing) -> None:
        self._finder.note_list(listing)

    def _take(self, found: list[Alert]) -> None:
        self._book.take(found)
        watched = [alert for alert in found if self._desk.is_viewing(alert.key)]
        self._watched.update((alert.kind, alert.key) for alert in watched)
        self._book.settle([alert.id for alert in watched])
        if found or self._finder.is_waiting:
            self._wake()

    def _settle_what_is_over(self, key: OrderKey) -> None:
        if not (mine := self._book.unseen_of(key)):
            return
        row, now = self._store.row(key), self._clock.now()
        if over := [alert.id for alert in mine if is_settled(alert, row, now)]:
            self._book.settle(over)
            self._wake()

    # Time

    def _wake(self) -> None:
        """What comes at once waits for one look, and so merges into one sound."""
        if not self._timer.isActive():
            self._timer.start()

    def _look(self) -> None:
        now = self._clock.now()
        self._take(self._finder.note_time(now))
        for alert in self._book.unseen:
            if alert.kind is AlertKind.ATTENTION:
                self._settle_what_is_over(alert.key)
        turn = self._book.turn(self._clock.monotonic_s(), now.astimezone().time())
        if turn.ring is not None:
            self._ring(turn.ring)
        if turn.news:
            self._tell_outside(turn.news)
        self._show()
        if not self._book.has_work and not self._finder.is_waiting:
            self._timer.stop()

    def _ring(self, ring: Ring) -> None:
        self.ports.sounds.play(ring.kind)
        self.care.look()
        self.rang.emit(ring)

    def _tell_outside(self, news: tuple[Alert, ...]) -> None:
        """Who has the window before them needs no more than its bar."""
        if self._window.isActiveWindow():
            return
        self.ports.signs.flash()
        notice = self._board.notice(news)
        if notice is not None and self._options.value(settings.NOTIFICATIONS):
            self.ports.signs.notify(notice)

    def _show(self) -> None:
        self._board.show(self._book.unseen)

    # Seeing

    def _act(self) -> None:
        if self._board.shown:
            self._open_alert(self._board.shown[0])

    def _open_alert(self, alert: Alert) -> None:
        self._see([alert])
        if alert.kind is AlertKind.CANCEL_FAILED:
            self._desk.open_rescue(alert.key)
        else:
            self._desk.open_details(alert.key)

    def _see_shown(self) -> None:
        self._see(self._board.shown)

    def _see_order(self, key: OrderKey) -> None:
        self._see(self._book.unseen_of(key))

    def _see(self, alerts: Iterable[Alert]) -> None:
        self._book.see([alert.id for alert in alerts])
        if not self._book.is_sounding():
            self.ports.sounds.stop()
        self._show()

    def _pass_over(self, keys: frozenset[OrderKey]) -> None:
        """Somebody works on the list, and these rows are before their eyes."""
        if passed := [alert.id for alert in self._book.unseen if alert.key in keys]:
            self._book.settle(passed)
            self._wake()
            self._show()

    # The rest

    def _take_options(self, key: str) -> None:
        if key.startswith(f"{settings.ALERTS.id}/"):
            self._book.set_rules(rules_of(self._options))
            if not self._book.is_sounding() or not self._options.value(settings.SOUND):
                self.ports.sounds.stop()
            self._show_icon()
            self._wake()

    def _show_icon(self) -> None:
        self.ports.signs.show_icon(is_wanted=self._options.value(settings.TRAY))

    def _come_forward(self) -> None:
        self._window.showNormal() if self._window.isMinimized() else self._window.show()
        self._window.raise_()
        self._window.activateWindow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self._window:
            return False
        if event.type() == QEvent.Type.LanguageChange:
            QTimer.singleShot(0, self, self._retranslate)  # the window's own words first
        elif event.type() == QEvent.Type.Hide and not event.spontaneous():
            self.ports.sounds.stop()  # it closes; a window in the dock goes on shouting
        return False

    def _retranslate(self) -> None:
        self.ports.signs.retranslate()
        self._show()

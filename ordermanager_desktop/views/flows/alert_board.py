"""Shows what nobody has seen: in the bar, in the title, as a count, as a notification."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from ordermanager_desktop.models.alerts import Alert, AlertKind
from ordermanager_desktop.models.order import OrderKey
from ordermanager_desktop.models.order_row import OrderRow
from ordermanager_desktop.models.order_store import OrderStore
from ordermanager_desktop.models.store_directory import StoreDirectory
from ordermanager_desktop.services.clock import Clock
from ordermanager_desktop.views.alert_bar import AlertBar, Told
from ordermanager_desktop.views.alert_signs import AlertSigns, Notice
from ordermanager_desktop.views.main_window import MainWindow
from ordermanager_desktop.views.wording import alerts as words
from ordermanager_desktop.views.wording import desk as desk_words


class AlertBoard:
    """Makes words of alerts and their orders.

    Attributes:
        bar: Above the list.
        shown: The alerts that the bar tells in full.
    """

    def __init__(
        self,
        window: MainWindow,
        store: OrderStore,
        signs: AlertSigns,
        clock: Clock,
        stores: StoreDirectory | None = None,
    ) -> None:
        self.bar = AlertBar()
        self.shown: tuple[Alert, ...] = ()
        self._shown_orders: frozenset[OrderKey] = frozenset()
        self._window = window
        self._store = store
        self._signs = signs
        self._clock = clock
        self._stores = stores or StoreDirectory()
        window.add_bar(self.bar, self.bar.stops())

    def shows(self, key: OrderKey) -> bool:
        """True if the bar is about that order."""
        return key in self._shown_orders

    def show(self, unseen: tuple[Alert, ...]) -> None:
        """Show these, weightiest first; none clears everything."""
        if len(unseen) != self._signs.count:
            self._signs.show_count(len(unseen))
            self._window.show_unseen(len(unseen))
        self.shown = _together(unseen)
        self._shown_orders = frozenset(alert.key for alert in self.shown)
        if self._rows(self.shown):
            self.bar.show_alert(self._told(unseen[len(self.shown) :]))
        else:
            self._clear()

    def _clear(self) -> None:
        """The keyboard must not stay on a button that goes."""
        had_keyboard = any(stop.hasFocus() for stop in self.bar.stops())
        self.bar.clear()
        if had_keyboard:
            self._window.open_shelf(self._window.shelf())

    def notice(self, news: tuple[Alert, ...]) -> Notice | None:
        """A notification of one alert in full, or of so many of each kind."""
        news = tuple(sorted(news, key=lambda alert: alert.kind))
        rows = self._rows(news)
        if not rows:
            return None
        if len(news) == 1:
            told = self._words(news)
            return Notice(told.title, told.text, news)
        kinds = [words.further(part) for part in _by_kind(news)]
        return Notice(kinds[0], " · ".join(kinds[1:]), news)

    def _told(self, others: tuple[Alert, ...]) -> Told:
        kind = self.shown[0].kind
        return Told(
            kind,
            self._words(self.shown),
            about=tuple(alert.id for alert in self.shown),
            further=words.further(others),
            act_text=self._act_text(kind),
        )

    def _act_text(self, kind: AlertKind) -> str:
        if len(self.shown) > 1:
            return ""
        if kind is AlertKind.CANCEL_FAILED:
            return desk_words.what_now()
        return QCoreApplication.translate("alerts", "Show order")

    def _words(self, alerts: tuple[Alert, ...]) -> words.AlertWords:
        rows, store_of = self._rows(alerts), self._stores.label_of
        return words.alert_words(alerts[0].kind, rows, self._clock.now(), store_of=store_of)

    def _rows(self, alerts: Iterable[Alert]) -> list[OrderRow]:
        rows = (self._store.row(alert.key) for alert in alerts)
        return [row for row in rows if row is not None]


def _together(unseen: tuple[Alert, ...]) -> tuple[Alert, ...]:
    """What the bar shows at once: all new orders, or one of anything weightier."""
    if not unseen or unseen[0].kind is not AlertKind.NEW_ORDER:
        return unseen[:1]
    return unseen


def _by_kind(alerts: tuple[Alert, ...]) -> list[list[Alert]]:
    parts = ([alert for alert in alerts if alert.kind is kind] for kind in AlertKind)
    return [part for part in parts if part]

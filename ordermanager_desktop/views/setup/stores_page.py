"""Which stores: their ids are typed, and read once before they are kept.

The API lists stores only to an organisation's sign-in, and by ids of its own; what a request needs
is the partner's id of the store (platforms: X-Store-Id).
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ordermanager_desktop.models.feed_health import FeedTrouble
from ordermanager_desktop.services.connection_probe import StoreReading
from ordermanager_desktop.services.connection_settings import is_store_id, store_ids_in
from ordermanager_desktop.views.setup.form_field import FormField
from ordermanager_desktop.views.setup.setup_page import SetupPage
from ordermanager_desktop.views.setup.verdict_lines import Verdict, VerdictLines
from ordermanager_desktop.views.theme import Tone
from ordermanager_desktop.views.wording.setup import store_line

_LEFT_OUT = (FeedTrouble.NOT_PERMITTED, FeedTrouble.NOT_FOUND)


class StoresPage(SetupPage):
    """One field for all ids, and a line for each store after the check."""

    def __init__(self) -> None:
        super().__init__()
        self._readings: tuple[StoreReading, ...] = ()
        self._is_reading = False
        self._ids = FormField("store_ids", longest=4000)
        self._lines = VerdictLines()
        self.column.addWidget(self._ids)
        self.column.addWidget(self._lines)
        self._ids.changed.connect(self._judge)
        self._ids.confirmed.connect(self.confirmed)
        self.retranslate()

    def show_stores(self, store_ids: tuple[str, ...]) -> None:
        """Fill in what is known."""
        self._ids.set_text(", ".join(store_ids))

    def wait(self, is_reading: bool) -> None:
        """The stores are being read, or no longer."""
        self._is_reading = is_reading
        self._judge()

    def show_readings(self, readings: Sequence[StoreReading]) -> None:
        """What each store gave."""
        self._readings, self._is_reading = tuple(readings), False
        self._judge()

    def store_ids(self) -> tuple[str, ...]:
        """What was typed."""
        return store_ids_in(self._ids.text())

    def good_stores(self) -> tuple[str, ...]:
        """The typed stores that may be read, once they are checked; empty before."""
        if tuple(reading.store for reading in self._readings) != self.store_ids():
            return ()
        if not any(reading.trouble is None for reading in self._readings):
            return ()
        return tuple(each.store for each in self._readings if each.trouble not in _LEFT_OUT)

    def texts(self) -> list[str]:
        """What the lines say."""
        return self._lines.texts()

    def title(self) -> str:
        return self.tr("Which stores?")

    def meaning(self) -> str:
        return self.tr("Your account manager gave you the id of each store.")

    def next_text(self) -> str:
        if self._is_reading:
            return self.tr("Checking…")
        return self.tr("Next") if self.good_stores() else self.tr("Check the stores")

    def why_not(self) -> str:
        if self._is_reading:
            return self.tr("Wait for the stores")
        return "" if self.store_ids() and not self._fault() else self.tr("Enter a store id first")

    def first_stop(self) -> QWidget | None:
        return self._ids

    def retranslate(self) -> None:
        self._ids.show_words(self.tr("Store ids, with commas between"))
        self._judge()

    def _judge(self) -> None:
        is_current = tuple(each.store for each in self._readings) == self.store_ids()
        self._ids.show_hint(self._fault(), is_fault=True)
        self._lines.show_lines([_verdict(each) for each in self._readings if is_current])
        self.changed.emit()

    def _fault(self) -> str:
        if all(map(is_store_id, self.store_ids())):
            return ""
        return self.tr("An id holds letters without accents, digits and signs, at most 255.")


def _verdict(reading: StoreReading) -> Verdict:
    return Verdict(Tone.OK if reading.trouble is None else Tone.DANGER, store_line(reading))

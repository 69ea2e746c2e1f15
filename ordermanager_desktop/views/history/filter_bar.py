"""What is looked for in the history: a period, and one choice of each kind."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from PySide6.QtCore import QDate, QEvent, QSignalBlocker, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDateEdit, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ordermanager_desktop.models.cancellation import CancelReason
from ordermanager_desktop.models.history import HistoryChoices, HistoryFilter, HistoryOutcome
from ordermanager_desktop.views.dialogs.layouts import spaced
from ordermanager_desktop.views.theme import BUTTON_HEIGHT_PX, SPACE_PX
from ordermanager_desktop.views.typography import TextRole, font, scaled_px
from ordermanager_desktop.views.widgets.reason_combo import ReasonCombo
from ordermanager_desktop.views.widgets.text_field import TextField
from ordermanager_desktop.views.widgets.text_label import TextLabel
from ordermanager_desktop.views.wording import history as words
from ordermanager_desktop.views.wording.cancelling import reason_text
from ordermanager_desktop.views.wording.history import Period

_CELL_PX: Final = 200
_MOST_COLUMNS: Final = 3
_TYPED_MS: Final = 250
_DAYS: Final = {Period.TODAY: 1, Period.DAYS_7: 7, Period.DAYS_30: 30, Period.DAYS_90: 90}


class FilterBar(QWidget):
    """As many columns as there is room for.

    Args:
        clock: Aware UTC now.

    Signals:
        changed: Something else is looked for. Carries the HistoryFilter.
    """

    changed = Signal(HistoryFilter)

    def __init__(self, clock: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._choices = HistoryChoices()
        self._period = _combo("history_period")
        self._platform = _combo("history_platform")
        self._reason = _combo("history_reason")
        self._who = _combo("history_who")
        self._outcome = _combo("history_outcome")
        self._number = TextField(longest=60)
        self._number.setObjectName("history_number")
        self._from = _day_field("history_from")
        self._to = _day_field("history_to")
        self._dash = TextLabel("–", role=TextRole.BODY)
        self._own = QWidget()
        self._typed = QTimer(self, interval=_TYPED_MS, singleShot=True)
        self._grid = QGridLayout()
        self._columns = 0
        self._lay_out()
        self._begin()
        self._connect_signals()

    def wanted(self) -> HistoryFilter:
        """What is looked for now."""
        since, until = self.period()
        return HistoryFilter(
            since=since,
            until=until,
            platform_id=self._platform.currentData() or "",
            reason=self._reason.currentData(),
            who=self._who.currentData() or "",
            outcome=self._outcome.currentData(),
            number=self._number.text().strip().lstrip("#"),
        )

    def period(self) -> tuple[datetime, datetime]:
        """Its beginning and its end, by the computer's own days."""
        chosen: Period = self._period.currentData()
        if chosen is Period.OWN:
            first, last = sorted((_day(self._from), _day(self._to)))
            return _midnight(first), _midnight(last + timedelta(days=1))
        today = self._clock().astimezone().date()
        first = today - timedelta(days=_DAYS[chosen] - 1)
        return _midnight(first), _midnight(today + timedelta(days=1))

    def show_choices(self, choices: HistoryChoices) -> None:
        """Offer these platforms and people."""
        self._choices = choices
        self._fill()

    def stops(self) -> list[QWidget]:
        """Where Tab stops, in reading order."""
        return [*self._fields(), self._from, self._to]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(self.width())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._fill()

    def _fields(self) -> list[QWidget]:
        combos: list[QWidget] = [self._period, self._platform, self._reason, self._who]
        return [*combos, self._outcome, self._number]

    def _lay_out(self) -> None:
        own = QHBoxLayout(self._own)
        spaced(own, spacing=2)
        own.addWidget(self._from, 1)
        own.addWidget(self._dash)
        own.addWidget(self._to, 1)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(2 * SPACE_PX)
        column = QVBoxLayout(self)
        spaced(column, spacing=2)
        column.addLayout(self._grid)
        column.addWidget(self._own)
        self._own.hide()
        self._place(_MOST_COLUMNS * scaled_px(_CELL_PX))

    def _place(self, width_px: int) -> None:
        columns = max(1, min(_MOST_COLUMNS, width_px // scaled_px(_CELL_PX)))
        if columns == self._columns:
            return
        self._columns = columns
        for number, field in enumerate(self._fields()):
            self._grid.addWidget(field, *divmod(number, columns))
        for column in range(_MOST_COLUMNS):
            self._grid.setColumnStretch(column, int(column < columns))

    def _begin(self) -> None:
        today = self._clock().astimezone().date()
        for field in (self._from, self._to):
            field.setDate(QDate(today.year, today.month, today.day))
        self._fill()

    def _connect_signals(self) -> None:
        for combo in (self._period, self._platform, self._reason, self._who, self._outcome):
            combo.currentIndexChanged.connect(self._tell)
        for field in (self._from, self._to):
            field.dateChanged.connect(self._tell)
        self._number.textChanged.connect(self._typed.start)
        self._typed.timeout.connect(self._tell)

    def _tell(self, *_change: object) -> None:
        self._own.setVisible(self._period.currentData() is Period.OWN)
        self.changed.emit(self.wanted())

    def _fill(self) -> None:
        platforms = [(words.platform_word(name), id_) for id_, name in self._choices.platforms]
        people = [(name, name) for name in self._choices.people]
        reasons = [(reason_text(each), each) for each in CancelReason]
        outcomes = [(words.outcome_choice(each), each) for each in HistoryOutcome]
        periods = [(words.period_text(each), each) for each in Period]
        _refill(self._period, self.tr("Period"), periods)
        _refill(self._platform, self.tr("Platform"), [(self.tr("All platforms"), ""), *platforms])
        _refill(self._reason, self.tr("Reason"), [(self.tr("All reasons"), None), *reasons])
        _refill(self._who, self.tr("Who"), [(self.tr("Everybody"), ""), *people])
        _refill(self._outcome, self.tr("Outcome"), [(self.tr("All outcomes"), None), *outcomes])
        self._number.setPlaceholderText(self.tr("Order number"))
        self._number.setAccessibleName(self.tr("Order number"))
        self._from.setAccessibleName(self.tr("From"))
        self._to.setAccessibleName(self.tr("To"))


def _combo(name: str) -> ReasonCombo:
    combo = ReasonCombo("")
    combo.setObjectName(name)
    return combo


def _refill(combo: ReasonCombo, name: str, choices: list[tuple[str, Any]]) -> None:
    """The same choice stays chosen, in other words."""
    chosen = combo.currentData()
    with QSignalBlocker(combo):
        combo.clear()
        combo.add_choices([(text, value) for text, value in choices])
        values = [value for _text, value in choices]
        combo.setCurrentIndex(values.index(chosen) if chosen in values else 0)
    combo.setAccessibleName(name)


def _day_field(name: str) -> QDateEdit:
    field = QDateEdit()
    field.setObjectName(name)
    field.setFont(font(TextRole.BODY))
    field.setMinimumHeight(scaled_px(BUTTON_HEIGHT_PX))
    field.setButtonSymbols(QDateEdit.ButtonSymbols.NoButtons)
    return field


def _day(field: QDateEdit) -> date:
    shown = field.date()
    return date(shown.year(), shown.month(), shown.day())


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time()).astimezone()

"""Rates and sums of the chosen period, as small charts that can be read as words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ordermanager_desktop.models.history_figures import HistoryFigures, Rate
from ordermanager_desktop.models.money import Money
from ordermanager_desktop.views.dialogs.layouts import caption, emptied, spaced
from ordermanager_desktop.views.dialogs.tall_scroll import TallScroll
from ordermanager_desktop.views.history.bar_chart import Bar, BarChart
from ordermanager_desktop.views.theme import Tone
from ordermanager_desktop.views.typography import TextRole
from ordermanager_desktop.views.widgets.plain_text import one_line
from ordermanager_desktop.views.widgets.text_label import TextLabel
from ordermanager_desktop.views.wording import history as words
from ordermanager_desktop.views.wording.rows import money_text

translate = QCoreApplication.translate


class FiguresPage(TallScroll):
    """A sentence, then one chart beneath the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        spaced(self._column, margins=(0, 0, 3, 0), spacing=2)
        super().__init__(self._inside, parent)
        self.setObjectName("history_figures")
        self.setAccessibleName(translate("history", "Figures"))

    def show_figures(self, figures: HistoryFigures) -> None:
        """Show the figures of another period."""
        emptied(self._column)
        whole = TextLabel(words.rate_text(figures.total), role=TextRole.TITLE, wraps=True)
        self._column.addWidget(whole)
        for title, tone, bars in charts_of(figures):
            chart = BarChart(tone)
            chart.show_bars(title, bars)
            self._column.addSpacing(8)
            self._column.addWidget(caption(title))
            self._column.addWidget(chart)
        if figures.uncounted:
            text = words.uncounted_text(figures.uncounted)
            self._column.addWidget(
                TextLabel(text, role=TextRole.SECONDARY, tone=Tone.MUTED, wraps=True)
            )
        self._column.addStretch()


def charts_of(figures: HistoryFigures) -> Iterator[tuple[str, Tone, tuple[Bar, ...]]]:
    """Title, colour and bars of each chart that has any. Sums of two currencies never share one."""
    platform, reason = figures.platforms.get, words.reason_word
    by_platform = tuple(
        Bar(words.platform_word(platform(id_, "")), rate.share, _share_text(rate))
        for id_, rate in figures.by_platform
    )
    yield translate("history", "Cancellation rate by platform"), Tone.ACCENT, by_platform
    if figures.by_reason:
        by_reason = tuple(
            Bar(reason(each), rate.share, _share_text(rate)) for each, rate in figures.by_reason
        )
        yield translate("history", "Cancellation rate by reason"), Tone.ACCENT, by_reason
    lost = [
        (words.platform_word(platform(id_, "")), sum_) for id_, sum_ in figures.lost_by_platform
    ]
    yield from _of_each_currency(
        translate("history", "Money lost by platform, in {currency}"), lost
    )
    why = [(reason(each), sum_) for each, sum_ in figures.lost_by_reason]
    yield from _of_each_currency(translate("history", "Money lost by reason, in {currency}"), why)


def _of_each_currency(
    title: str, sums: list[tuple[str, Money]]
) -> Iterator[tuple[str, Tone, tuple[Bar, ...]]]:
    for currency, group in groupby(sums, key=lambda each: each[1].currency):
        bars = tuple(Bar(of, float(sum_.major), money_text(sum_)) for of, sum_ in group)
        yield title.format(currency=one_line(currency, longest=8)), Tone.DANGER, bars


def _share_text(rate: Rate) -> str:
    return f"{words.percent_text(rate.share)} ({rate.cancelled}/{rate.orders})"

"""The trainer's menu, in practice only: Ctrl+Shift+S chooses what the practice server plays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, QRect, Signal
from PySide6.QtWidgets import QWidget

from ordermanager_desktop.views.shortcuts import Command, bind
from ordermanager_desktop.views.widgets.menu import Menu
from ordermanager_desktop.views.widgets.plain_text import without_mnemonics

Groups = Mapping[str, Sequence[tuple[str, str]]]  # heading -> names with their summaries


class ScenarioMenu(Menu):
    """Every scenario by its name, in groups.

    Names and summaries are not translated: a trainer says them to the practice server.

    Signals:
        scenario_chosen: Carries the scenario's name.
    """

    scenario_chosen = Signal(str)

    def __init__(self, groups: Groups, current: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("scenario_menu")
        for heading, scenarios in groups.items():
            self.addMenu(self._group(heading, scenarios, current))

    def _group(self, heading: str, scenarios: Sequence[tuple[str, str]], current: str) -> Menu:
        menu = Menu(self)
        menu.aboutToHide.disconnect(menu.deleteLater)  # it is opened again, and goes with us
        menu.setTitle(without_mnemonics(heading))
        for name, summary in scenarios:
            action = menu.add(name, partial(self.scenario_chosen.emit, name), hint=summary)
            action.setObjectName(f"scenario_{name}")
            action.setCheckable(True)
            action.setChecked(name == current)
        return menu


class ScenarioDoor(QObject):
    """Opens the menu over a window when the trainer presses the keys.

    Args:
        current: The scenario that is playing when the app starts.

    Signals:
        scenario_chosen: Carries the scenario's name.
    """

    scenario_chosen = Signal(str)

    def __init__(self, window: QWidget, groups: Groups, current: str) -> None:
        super().__init__(window)
        self._window = window
        self._groups = groups
        self._current = current
        bind(window, {Command.PRACTICE: self.open})

    def open(self) -> None:
        """Show the menu in the window's corner."""
        menu = ScenarioMenu(self._groups, self._current, self._window)
        menu.scenario_chosen.connect(self._choose)
        corner = self._window.mapToGlobal(QPoint(0, 0))
        menu.popup_beside(QRect(corner, corner))

    def _choose(self, name: str) -> None:
        self._current = name
        self.scenario_chosen.emit(name)

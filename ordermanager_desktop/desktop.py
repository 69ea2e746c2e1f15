"""Starts Qt and shows the last list; imports the rest when that has been painted."""

from __future__ import annotations

import argparse
import sys

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from ordermanager_desktop.opening import folder_of, open_folder
from ordermanager_desktop.services.app_identity import name_this_process
from ordermanager_desktop.services.early_log import EarlyLog
from ordermanager_desktop.services.first_loop import run_after_first_frame
from ordermanager_desktop.services.garbage import GarbageCollector, collecting_later
from ordermanager_desktop.services.resource_files import resource_path

NOT_CONFIGURED = 2


def run_desktop(options: argparse.Namespace) -> int:
    """Open the window, or play the tour; returns the exit code."""
    early = EarlyLog()
    if problem := _problem(options):
        sys.stderr.write(f"{problem}\n")
        return NOT_CONFIGURED
    name_this_process()
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Order Manager")
    app.setDesktopFileName("ordermanager-desktop")
    collector = GarbageCollector()
    collector.start()
    try:
        if options.tour:
            return _play_tour(app, options)
        return _run(app, options, early, collector)
    finally:
        collector.stop()
        early.hand_over()


def _run(
    app: QApplication, options: argparse.Namespace, early: EarlyLog, collector: GarbageCollector
) -> int:
    opening = open_folder(app, options)
    if opening is not None and opening.look is not None:
        with collecting_later():
            run_after_first_frame(opening.look.window, _import_the_rest)
        collector.keep_for_good()
    _give_icon(app)
    from ordermanager_desktop.running import run_in_turn

    return run_in_turn(app, options, opening, early)


def _import_the_rest() -> None:
    """In a thread, while the window lives."""
    from PySide6.QtGui import QAccessible

    import ordermanager_desktop.running  # noqa: F401

    _ = QAccessible.Event  # the first announcement would make all its enums


def _play_tour(app: QApplication, options: argparse.Namespace) -> int:
    from ordermanager_desktop.running import play_tour

    _give_icon(app)
    return play_tour(app, options)


def _give_icon(app: QApplication) -> None:
    """After the first frame: drawing it takes a moment."""
    app.setWindowIcon(QIcon(str(resource_path("app", "icon.svg"))))


def _problem(options: argparse.Namespace) -> str:
    """Why the options cannot be carried out, in one sentence; empty if they can."""
    if options.scenario:
        from ordermanager_desktop.services.sandbox.scenarios import SCENARIOS

        if options.scenario not in SCENARIOS:
            known = ", ".join(SCENARIOS)
            return f"There is no scenario {options.scenario!r}; there are: {known}."
    if options.tour and not options.sandbox:
        return "The tour cancels orders, so it plays in practice only: add --sandbox."
    try:
        folder_of(options)
    except ValueError:
        return "A profile's name is made of letters, digits, - and _."
    return ""

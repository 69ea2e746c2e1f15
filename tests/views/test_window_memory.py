"""The window comes back as it was left: its place, its size, its tab."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from ordermanager_desktop.models.order_row import Shelf
from ordermanager_desktop.models.order_store import OrderStore
from ordermanager_desktop.services.window_place import PLACE_FILE, WindowPlace, save_place
from ordermanager_desktop.views.flows.window_memory import WindowMemory
from ordermanager_desktop.views.main_window import MainWindow
from tests.builders import NOON
from tests.views.dialogs.helpers import settle_layout

Open = Callable[[Path], tuple[MainWindow, WindowMemory]]


@pytest.fixture
def start(qapp: QApplication) -> Iterator[Open]:
    windows: list[MainWindow] = []

    def one(folder: Path) -> tuple[MainWindow, WindowMemory]:
        made = MainWindow(OrderStore(), store_name="S", is_practice=False, clock=lambda: NOON)
        windows.append(made)
        memory = WindowMemory(made, folder)
        made.show()
        settle_layout()
        return made, memory

    yield one
    for made in windows:
        made.hide()
        made.deleteLater()
    settle_layout()


def test_place_size_and_tab_are_there_after_a_start(start: Open, tmp_path: Path) -> None:
    window, _memory = start(tmp_path)
    window.setGeometry(QRect(40, 50, 900, 600))
    window.show_shelf(Shelf.HISTORY)
    window.hide()  # as closing does
    again, _memory = start(tmp_path)
    assert again.geometry() == QRect(40, 50, 900, 600)
    assert again.shelf() is Shelf.HISTORY


def test_a_maximised_window_comes_back_so_and_keeps_its_usual_size(
    start: Open, tmp_path: Path
) -> None:
    window, _memory = start(tmp_path)
    window.setGeometry(QRect(40, 50, 900, 600))
    settle_layout()
    window.showMaximized()
    settle_layout()
    window.hide()
    again, _memory = start(tmp_path)
    assert again.isMaximized()
    again.showNormal()
    settle_layout()
    assert again.geometry() == QRect(40, 50, 900, 600)


def test_a_window_off_every_screen_comes_back_to_one(start: Open, tmp_path: Path) -> None:
    far = WindowPlace(QRect(9000, 9000, 900, 600))
    assert save_place(tmp_path / PLACE_FILE, far)
    window, _memory = start(tmp_path)
    screen = QGuiApplication.primaryScreen().availableGeometry()
    assert screen.contains(window.geometry().topLeft() + QPoint(10, 10))
    assert window.size().width() == min(900, screen.width())


def test_it_never_comes_back_smaller_than_it_may_be(start: Open, tmp_path: Path) -> None:
    assert save_place(tmp_path / PLACE_FILE, WindowPlace(QRect(0, 0, 10, 10), shelf="NOWHERE"))
    window, _memory = start(tmp_path)
    assert window.size() == window.minimumSize()
    assert window.shelf() is Shelf.ACTIVE


def test_practice_has_a_place_of_its_own(start: Open, tmp_path: Path) -> None:
    window, _memory = start(tmp_path)
    window.setGeometry(QRect(40, 50, 900, 600))
    window.hide()
    (tmp_path / "practice").mkdir()
    practice, _memory = start(tmp_path / "practice")
    assert practice.geometry().size() != QRect(40, 50, 900, 600).size()


def test_a_disk_that_takes_nothing_harms_nothing(start: Open, tmp_path: Path) -> None:
    (tmp_path / PLACE_FILE).mkdir()
    window, memory = start(tmp_path)
    memory.save()
    assert window.isVisible()

"""The Qt binding keeps the references that it must keep."""

import sys

import pytest
from PySide6.QtCore import QObject, QStringListModel, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QTableView

ROUNDS = 20_000


class _Teller(QObject):
    told = Signal(str)


# PySide6 6.12.0 lost one reference to None with every call that returns nothing, and aborted
# after a few thousand. From 3.12 on None is immortal and the count means nothing.
@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal")
def test_qt_calls_do_not_use_up_none(qapp):
    model = QStringListModel()
    view = QTableView()
    view.setModel(model)
    image = QImage(20, 20, QImage.Format.Format_RGB32)
    teller = _Teller()
    teller.told.connect(view.setObjectName)
    before = sys.getrefcount(None)
    for _ in range(ROUNDS):
        model.insertRow(0)
        model.removeRow(0)
        view.update()
        teller.told.emit("x")
        _paint(image)
    assert sys.getrefcount(None) > before - ROUNDS // 10


def _paint(image: QImage) -> None:
    painter = QPainter(image)
    painter.drawLine(0, 0, 9, 9)
    painter.end()

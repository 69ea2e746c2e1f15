"""The barest window with a table of sixty rows; says `painted` after it was first painted."""

from __future__ import annotations

import sys

from PySide6.QtGui import QPaintEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

ROWS, COLUMNS = 60, 7


class _Table(QTableView):
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        sys.stdout.write("painted\n")
        sys.stdout.flush()


app = QApplication(sys.argv[:1])
window = QMainWindow()
model = QStandardItemModel(ROWS, COLUMNS)
for row in range(ROWS):
    for column in range(COLUMNS):
        model.setItem(row, column, QStandardItem(f"Order {row} {column}"))
table = _Table()
table.setModel(model)
window.setCentralWidget(table)
window.resize(1280, 800)
window.show()
sys.exit(app.exec())

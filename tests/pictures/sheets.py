"""Contact sheets: many pictures on one, to be looked at by a person."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

_GAP_PX = 8
_GREY = 0x808080


def write_sheet(path: Path, pictures: Sequence[QImage], *, columns: int, width_px: int) -> None:
    """Write the pictures in rows, each made ``width_px`` wide."""
    smooth = Qt.TransformationMode.SmoothTransformation
    small = [picture.scaledToWidth(width_px, smooth) for picture in pictures]
    row_px = max(picture.height() for picture in small) + _GAP_PX
    rows = math.ceil(len(small) / columns)
    sheet = QImage(columns * (width_px + _GAP_PX), rows * row_px, QImage.Format.Format_RGB32)
    sheet.fill(_GREY)
    painter = QPainter(sheet)
    for number, picture in enumerate(small):
        left, top = (number % columns) * (width_px + _GAP_PX), (number // columns) * row_px
        painter.drawImage(left, top, picture)
    painter.end()
    path.parent.mkdir(parents=True, exist_ok=True)
    if not sheet.save(str(path)):
        raise OSError(f"{path} cannot be written")

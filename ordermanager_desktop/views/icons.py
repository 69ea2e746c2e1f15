"""Line icons (Lucide, ISC) drawn in a colour of the theme."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ordermanager_desktop.services.resource_files import resource_path

ICON_PX: Final = 20


def icon_pixmap(name: str, colour: QColor, size_px: int, device_ratio: float) -> QPixmap:
    """An icon as a square of ``size_px`` logical pixels, sharp on the device.

    Raises:
        FileNotFoundError: If there is no ``resources/icons/<name>.svg``.
    """
    return _pixmap(name, colour.name(QColor.NameFormat.HexArgb), size_px, device_ratio)


def themed_icon(name: str, colour: QColor, size_px: int = ICON_PX) -> QIcon:
    """An icon for stock widgets such as menus."""
    return QIcon(icon_pixmap(name, colour, size_px, 2.0))


@lru_cache(maxsize=256)
def _pixmap(name: str, argb: str, size_px: int, device_ratio: float) -> QPixmap:
    colour = QColor(argb)
    side_px = round(size_px * device_ratio)
    pixmap = QPixmap(side_px, side_px)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setOpacity(colour.alphaF())
    renderer = QSvgRenderer(QByteArray(_svg(name).replace(b"currentColor", _rgb(colour))))
    renderer.render(painter, QRectF(0, 0, side_px, side_px))
    painter.end()
    pixmap.setDevicePixelRatio(device_ratio)
    return pixmap


@lru_cache(maxsize=64)
def _svg(name: str) -> bytes:
    return resource_path("icons", f"{name}.svg").read_bytes()


def _rgb(colour: QColor) -> bytes:
    return colour.name(QColor.NameFormat.HexRgb).encode()

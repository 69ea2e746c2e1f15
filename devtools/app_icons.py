"""Draws the app's icon as Windows and macOS want it: python -m devtools.app_icons FOLDER."""

from __future__ import annotations

import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

SOURCE = Path(__file__).parents[1] / "resources" / "app" / "icon.svg"
_ICO_PX = (16, 20, 24, 32, 40, 48, 64, 128, 256)
# Apple's names of the sizes, from its developer documentation of the icns format.
_ICNS = {b"icp4": 16, b"icp5": 32, b"icp6": 64, b"ic07": 128, b"ic08": 256, b"ic09": 512}


def drawn(size_px: int) -> bytes:
    """The icon as a PNG."""
    image = QImage(size_px, size_px, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(SOURCE)).render(painter)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(data.data())


def ico(sizes_px: tuple[int, ...] = _ICO_PX) -> bytes:
    """All sizes in one Windows icon."""
    pictures = [drawn(size) for size in sizes_px]
    head = struct.pack("<HHH", 0, 1, len(pictures))
    place = len(head) + 16 * len(pictures)
    entries = b""
    for size, picture in zip(sizes_px, pictures, strict=True):
        side = size % 256  # 256 is written as 0
        entries += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(picture), place)
        place += len(picture)
    return head + entries + b"".join(pictures)


def icns() -> bytes:
    """All sizes in one macOS icon."""
    parts = b""
    for name, size in _ICNS.items():
        picture = drawn(size)
        parts += name + struct.pack(">I", len(picture) + 8) + picture
    return b"icns" + struct.pack(">I", len(parts) + 8) + parts


def main(folder: Path) -> None:
    """Write both, and a PNG for Linux."""
    app = QGuiApplication(sys.argv[:1])
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "ordermanager.ico").write_bytes(ico())
    (folder / "ordermanager.icns").write_bytes(icns())
    (folder / "ordermanager.png").write_bytes(drawn(256))
    app.quit()


if __name__ == "__main__":
    main(Path(sys.argv[1]))

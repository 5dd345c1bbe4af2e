"""Draw the picture of the program: a sheet of answers under a seal, `resources/icon/`.

The same Qt draws the same bytes, so that a test can tell whether somebody forgot to run this.
"""

import os
import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QImageWriter, QPainter, QPen, QPolygonF

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "icon"
SIZES = (16, 20, 24, 32, 40, 48, 64, 256)
"""Dots; those that Windows asks for at 100 to 250 %."""
SHOWN = 256
"""Dots of the one that the windows carry."""
_UNIT = 64
_BLUE, _PAPER, _LINE, _SEAL = "#0017c1", "#ffffff", "#8fa3e8", "#ce0000"
_FEW_DOTS = 32


def png(size: int) -> bytes:
    """The picture as a PNG of so many dots on each side."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size / _UNIT, size / _UNIT)
    painter.setPen(Qt.PenStyle.NoPen)
    _draw_sheet(painter, with_lines=size >= _FEW_DOTS)
    _draw_seal(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """PNGs, by their sides, as one file of icons (Windows Vista and later)."""
    entries, at = b"", 6 + 16 * len(pictures)
    for size, picture in pictures.items():
        side = size % 256  # 0 stands for 256
        entries += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(picture), at)
        at += len(picture)
    return struct.pack("<HHH", 0, 1, len(pictures)) + entries + b"".join(pictures.values())


def files() -> dict[str, bytes]:
    """What lies in the folder, by name."""
    drawn = {size: png(size) for size in SIZES}
    return {"usbsurvey.ico": ico(drawn), "usbsurvey.png": drawn[SHOWN]}


def _draw_sheet(painter: QPainter, *, with_lines: bool) -> None:
    painter.setBrush(QColor(_BLUE))
    painter.drawRoundedRect(QRectF(2, 2, 60, 60), 12, 12)
    painter.setBrush(QColor(_PAPER))
    painter.drawRoundedRect(QRectF(13, 9, 34, 46), 3, 3)
    if not with_lines:
        return
    painter.setBrush(QColor(_LINE))
    for row, width in enumerate((24, 24, 18, 12)):
        painter.drawRoundedRect(QRectF(18, 16 + 8 * row, width, 3), 1.5, 1.5)


def _draw_seal(painter: QPainter) -> None:
    painter.setBrush(QColor(_PAPER))
    painter.drawEllipse(QPointF(45, 45), 15.5, 15.5)
    painter.setBrush(QColor(_SEAL))
    painter.drawEllipse(QPointF(45, 45), 13, 13)
    pen = QPen(QColor(_PAPER), 4)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF([QPointF(39, 45.5), QPointF(43.5, 50), QPointF(51.5, 40)]))


def main() -> int:
    """Draw both files anew."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QGuiApplication(sys.argv[:1])
    FOLDER.mkdir(exist_ok=True)
    for name, content in files().items():
        (FOLDER / name).write_bytes(content)
    del app
    return 0


if __name__ == "__main__":
    sys.exit(main())

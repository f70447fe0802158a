"""Icons: one-colour drawings from resources/icons, tinted with a token's colour."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from branchdesk import paths

_INK = "currentColor"


@lru_cache(maxsize=512)
def pixmap(name: str, colour: str, size: int, *, ratio: float = 1.0, gap: int = 0) -> QPixmap:
    """Return the drawing ``name`` in ``colour``, ``size`` device-independent pixels square.

    ``gap`` leaves room at its right, for buttons that set their text too close.  Drawn once each:
    the same few stand on every page.
    """
    file = paths.resources() / "icons" / f"{name}.svg"
    drawing = file.read_text(encoding="utf-8").replace(_INK, colour)
    image = QImage(QSize(size + gap, size) * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(drawing.encode())).render(
        painter, QRectF(0, 0, size * ratio, size * ratio)
    )
    painter.end()
    image.setDevicePixelRatio(ratio)
    return QPixmap.fromImage(image)


def icon(
    name: str, colour: str, size: int, *, checked: str = "", ratio: float = 1.0, gap: int = 0
) -> QIcon:
    """Return the drawing as an icon; ``checked`` is its colour on a button that is pressed in."""
    made = QIcon(pixmap(name, colour, size, ratio=ratio, gap=gap))
    if checked:
        pressed = pixmap(name, checked, size, ratio=ratio, gap=gap)
        made.addPixmap(pressed, QIcon.Mode.Normal, QIcon.State.On)
    return made

"""What stands in the window in its first moment: the outline of the program, at rest.

Drawn with as little of Qt as can be.  Merely naming its key codes and alignments takes longer than
painting this, and that is done once the window is there.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from branchdesk.desktop.look import Look
from branchdesk.desktop.tokens import Radius, Space

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

RAIL_EMS = 13.0
"""Width of the rail, here and later."""
_HEAD_EMS = 3.3
_ROWS = 9
_ROW_EMS = 3.0
_BAR_EMS = 0.8


class FirstSight(QWidget):
    """Rail and card with pale bars; nothing moves."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def paintEvent(self, event: "QPaintEvent") -> None:
        """Draw the outline."""
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        painter.fillRect(whole, QColor(look.palette.ground))
        rail = QRectF(0, 0, look.ems(RAIL_EMS), whole.height())
        painter.fillRect(rail, QColor(look.palette.card))
        edge = QRectF(rail.right() - 1, 0, look.length(Space.HAIR), whole.height())
        painter.fillRect(edge, QColor(look.palette.line))
        wide, tall = look.length(Space.XL), look.length(Space.L)
        head = look.ems(_HEAD_EMS) + look.length(Space.M)
        paint_outline(painter, whole.adjusted(rail.width() + wide, head, -wide, -tall), look)
        painter.end()


def paint_outline(painter: QPainter, card: QRectF, look: Look) -> None:
    """Draw a card with pale bars where the rows of a page will be."""
    radius, inset = look.length(Radius.LARGE), look.length(Space.XL)
    painter.setPen(QColor(look.palette.line))
    painter.setBrush(QColor(look.palette.card))
    painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.setPen(QColor(look.palette.sunken))
    painter.setBrush(QColor(look.palette.sunken))
    tall, corner = look.ems(_BAR_EMS), look.length(Radius.SMALL)
    for row in range(_ROWS):
        top = card.top() + inset + row * look.ems(_ROW_EMS)
        if top + look.ems(_ROW_EMS) > card.bottom() - inset:
            break
        left = card.left() + inset
        wide = look.ems(7 + (row * 5) % 4)
        painter.drawRoundedRect(QRectF(left, top, wide, tall), corner, corner)
        left += look.ems(14)
        if card.right() - inset - left > tall:
            rest = QRectF(left, top, card.right() - inset - left, tall)
            painter.drawRoundedRect(rest, corner, corner)

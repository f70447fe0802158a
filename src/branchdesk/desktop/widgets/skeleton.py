"""What the window shows while the workspace is being opened: the outline of a page, at rest."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Radius, Space

_ROWS = 9
_ROW_EMS = 3.0


class Skeleton(QWidget):
    """Pale bars where the board will be; nothing moves."""

    def __init__(self, sentence: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("skeleton")
        self._sentence = sentence
        self.setAccessibleName(sentence)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a card with pale rows, and the sentence under them."""
        look = current_look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius, inset = look.length(Radius.LARGE), look.length(Space.XL)
        card = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QColor(look.palette.line))
        painter.setBrush(QColor(look.palette.card))
        painter.drawRoundedRect(card, radius, radius)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.palette.sunken))
        tall, corner = look.ems(0.8), look.length(Radius.SMALL)
        for row in range(_ROWS):
            top = card.top() + inset + row * look.ems(_ROW_EMS)
            if top + look.ems(_ROW_EMS) > card.bottom() - inset:
                break
            long = look.ems(7 + (row * 5) % 4)
            painter.drawRoundedRect(QRectF(card.left() + inset, top, long, tall), corner, corner)
            rest = QRectF(card.left() + inset + look.ems(14), top, 0, tall)
            rest.setRight(card.right() - inset)
            if rest.width() > tall:
                painter.drawRoundedRect(rest, corner, corner)
        painter.setPen(QColor(look.palette.muted))
        line = card.adjusted(inset, 0, -inset, -inset)
        painter.drawText(line, int(_BOTTOM), self._sentence)


_BOTTOM = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom

"""What the window shows while a workspace is being opened: the outline of a page, at rest."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from branchdesk.desktop.first_sight import paint_outline
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space


class Skeleton(QWidget):
    """Pale bars where the page will be, and what is going on; nothing moves."""

    def __init__(self, sentence: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("skeleton")
        self._sentence = sentence
        self.setAccessibleName(sentence)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a card with pale bars, and the sentence under them."""
        look = current_look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(self.rect())
        paint_outline(painter, card, look)
        painter.setPen(QColor(look.palette.muted))
        inset = look.length(Space.XL)
        line = card.adjusted(inset, 0, -inset, -inset)
        painter.drawText(line, int(_BOTTOM), self._sentence)


_BOTTOM = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom

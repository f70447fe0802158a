"""A bar in three parts: won, still to be won, lost; each with a shape of its own."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from branchdesk.desktop.style import current_look


class GapBar(QWidget):
    """Won is full, what can still be won is hatched, what is lost is left empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = (0.0, 0.0, 1.0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_parts(self, won: float, to_win: float, lost: float, *, said: str) -> None:
        """Show the three parts; ``said`` is what the bar says to those who cannot see it."""
        self._parts = (won, to_win, lost)
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for a line thick enough for the hatching."""
        look = current_look()
        return QSize(look.ems(14), look.ems(0.9))

    def minimumSizeHint(self) -> QSize:
        """Keep it long enough to say something."""
        look = current_look()
        return QSize(look.ems(5), look.ems(0.9))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the three parts from the left."""
        del event
        whole = sum(self._parts)
        if whole <= 0:
            return
        look = current_look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        track = QRectF(self.rect())
        shape = QPainterPath()
        shape.addRoundedRect(track, track.height() / 3, track.height() / 3)
        painter.setClipPath(shape)
        painter.fillRect(track, QColor(look.palette.sunken))
        won = track.width() * self._parts[0] / whole
        to_win = track.width() * self._parts[1] / whole
        painter.fillRect(QRectF(0, 0, won, track.height()), QColor(look.palette.done))
        hatched = QRectF(won, 0, to_win, track.height())
        painter.fillRect(hatched, QColor(look.palette.coming_tint))
        painter.fillRect(hatched, QBrush(QColor(look.palette.coming), Qt.BrushStyle.BDiagPattern))

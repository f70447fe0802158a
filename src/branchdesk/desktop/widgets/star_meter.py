"""Stars and scores, painted."""

from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.wording.filling import filled

_INNER = 0.46
"""How far the inner corners of a star are from its middle, outer corners being 1."""


class StarMeter(QWidget):
    """So many stars of so many; stars are whole."""

    def __init__(self, parent: QWidget | None = None, *, ems: float = 1.5) -> None:
        super().__init__(parent)
        self._ems = ems
        self._stars, self._of = 0, 5
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_stars(0, of=5)

    def show_stars(self, stars: int, *, of: int = 5) -> None:
        """Show ``stars`` filled ones of ``of``."""
        self._stars, self._of = stars, of
        self.setAccessibleName(filled(self.tr("{0} of {1} stars"), (str(stars), str(of))))
        self.setToolTip(self.accessibleName())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for room for every star."""
        look = current_look()
        size, gap = look.ems(self._ems), look.length(Space.XS)
        return QSize(self._of * (size + gap) - gap, size)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw filled stars, then outlines."""
        look = current_look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size, gap = look.ems(self._ems), look.length(Space.XS)
        pen = QPen(QColor(look.palette.edge), look.length(Space.HAIR))
        for place in range(self._of):
            earned = place < self._stars
            painter.setPen(Qt.PenStyle.NoPen if earned else pen)
            painter.setBrush(QColor(look.palette.primary if earned else look.palette.sunken))
            painter.drawPolygon(_star(QRectF(place * (size + gap), 0, size, size)))


class ScoreBar(QWidget):
    """A score out of a whole, as a bar; green when full, amber below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._score, self._whole = 0.0, 1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_score(self, score: float, whole: float) -> None:
        """Show ``score`` of ``whole``."""
        self._score, self._whole = score, whole
        self.setAccessibleName(filled(self.tr("{0} of {1}"), (f"{score:g}", f"{whole:g}")))
        self.setToolTip(self.accessibleName())
        self.update()

    @property
    def share(self) -> float:
        """How much of the bar is filled, 0 to 1."""
        return min(1.0, max(0.0, self._score / self._whole)) if self._whole > 0 else 0.0

    def sizeHint(self) -> QSize:
        """Ask for a thin line."""
        look = current_look()
        return QSize(look.ems(8), look.ems(0.5))

    def minimumSizeHint(self) -> QSize:
        """Keep it thin, and long enough to say something."""
        look = current_look()
        return QSize(look.ems(3), look.ems(0.5))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the track and what is filled of it."""
        look = current_look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        track = QRectF(self.rect())
        radius = track.height() / 2
        painter.setBrush(QColor(look.palette.sunken))
        painter.drawRoundedRect(track, radius, radius)
        if self.share > 0:
            full = self.share >= 1
            painter.setBrush(QColor(look.palette.done if full else look.palette.draft))
            # At least round: the tiniest score is still to be seen.
            track.setWidth(max(track.height(), track.width() * self.share))
            painter.drawRoundedRect(track, radius, radius)


def _star(box: QRectF) -> QPolygonF:
    middle, outer = box.center(), box.width() / 2
    corners = []
    for corner in range(10):
        away = outer if corner % 2 == 0 else outer * _INNER
        angle = pi * (corner / 5 - 0.5)
        corners.append(middle + QPointF(away * cos(angle), away * sin(angle)))
    return QPolygonF(corners)

"""What the shapes of the year board mean, in one line or as many as it takes."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space, Type
from branchdesk.desktop.widgets.state_glyphs import paint_state
from branchdesk.desktop.words import word_for
from branchdesk.domain.cycle_words import CellState

_GLYPH_EMS = 1.1
_ORDER = (
    CellState.DONE,
    CellState.DONE_LATE,
    CellState.DRAFT,
    CellState.DUE,
    CellState.OVERDUE,
    CellState.COMING,
    CellState.NOT_APPLICABLE,
)


class StateLegend(QWidget):
    """Each shape with its word; wraps where there is no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("What the shapes mean"))
        self.setAccessibleDescription(",".join(word_for(state) for state in _ORDER))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """Return how tall it is when it is this wide."""
        *_, last = self._places(width)
        return last[1].bottom() + 1

    def sizeHint(self) -> QSize:
        """Ask for one line."""
        return QSize(current_look().ems(30), self.heightForWidth(current_look().ems(60)))

    def minimumSizeHint(self) -> QSize:
        return QSize(current_look().ems(10), current_look().ems(_GLYPH_EMS))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw each shape and its word."""
        del event
        look = current_look()
        painter = QPainter(self)
        painter.setFont(look.font(Type.CAPTION))
        painter.setPen(QColor(look.palette.muted))
        size = look.ems(_GLYPH_EMS)
        for state, place in self._places(self.width()):
            top = place.top() + (place.height() - size) / 2
            paint_state(painter, QRectF(place.left(), top, size, size), state, look)
            word = place.adjusted(size + look.length(Space.XS), 0, 0, 0)
            painter.drawText(word, int(Qt.AlignmentFlag.AlignVCenter), word_for(state))

    def _places(self, width: int) -> list[tuple[CellState, QRect]]:
        look = current_look()
        metrics = QFontMetrics(look.font(Type.CAPTION))
        size, gap = look.ems(_GLYPH_EMS), look.length(Space.L)
        tall = max(size, metrics.height()) + look.length(Space.XS)
        left, top = look.length(Space.S), 0
        places: list[tuple[CellState, QRect]] = []
        for state in _ORDER:
            wide = size + look.length(Space.XS) + metrics.horizontalAdvance(word_for(state)) + 2
            if left + wide > width and places:
                left, top = look.length(Space.S), top + tall
            places.append((state, QRect(left, top, wide, tall)))
            left += wide + gap
        return places

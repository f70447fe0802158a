"""Plan beside actual, twelve months wide: two short lines in a cell, the state as a shape."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from branchdesk.desktop.models.plan_rows import GridLine, GridModel, MonthCell
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space, Type
from branchdesk.desktop.widgets.month_grid import (
    Index,
    MonthDelegate,
    MonthGrid,
    fitting,
    paint_title,
)
from branchdesk.desktop.widgets.state_glyphs import paint_state
from branchdesk.domain.cycle_words import CellState
from branchdesk.domain.plan_against import Fit

_GLYPH_EMS = 0.95
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_STATES = {
    Fit.HELD: CellState.DONE,
    Fit.BEGUN: CellState.DRAFT,
    Fit.OPEN: CellState.OVERDUE,
    Fit.DUE: CellState.DUE,
    Fit.COMING: CellState.COMING,
    Fit.UNPLANNED: CellState.DONE,
}
_PRESSING = (Fit.OPEN, Fit.BEGUN, Fit.DUE, Fit.COMING, Fit.UNPLANNED, Fit.HELD)
"""Of several in one month, the one that wants most is drawn."""


class PlanGrid(MonthGrid):
    """Shows `GridLine`s; a click or Enter on a month opens what stands there."""

    opened = Signal(object)
    """`MonthCell` that was clicked or chosen with Enter"""
    looked_at = Signal(object)
    """`MonthCell` that the arrows stand on"""

    row_ems = 3.2
    month_ems = 4.2

    def __init__(self, parent: QWidget | None = None) -> None:
        self._model = GridModel()
        super().__init__(self._model, _GridDelegate(), parent)
        self.setObjectName("plan_grid")
        self.setAccessibleName(self.tr("Plan and what was held, by month"))
        self.setProperty("outlined", "true")
        self.selectionModel().currentChanged.connect(self._look)

    def show_lines(
        self, lines: Sequence[GridLine], *, months: Sequence[str], this_month: int = 0
    ) -> None:
        """Replace everything shown; the cursor stays in its row and month if they still exist."""
        row, column = self.currentIndex().row(), self.currentIndex().column()
        self._model.show(lines, months=months, this_month=this_month)
        kept = self._model.index(row, column)
        self.setCurrentIndex(kept if kept.isValid() else self._first(this_month or 1))
        self.updateGeometry()

    def _first(self, month: int) -> QModelIndex:
        """Return where to begin: the first row with something in the month."""
        rows = (self._model.index(row, month) for row in range(self._model.rowCount()))
        filled = (index for index in rows if _cell_of(index).matches)
        return next(filled, self._model.index(0, month))

    def sizeHint(self) -> QSize:
        """Ask for room for every row, and for moving along the months where they are many."""
        bar = self.horizontalScrollBar().sizeHint().height()
        return super().sizeHint() + QSize(0, bar)

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        if (cell := _cell_of(index)).matches:
            self.opened.emit(cell)

    @Slot(QModelIndex)
    def _look(self, index: QModelIndex) -> None:
        self.looked_at.emit(_cell_of(index))


def _cell_of(index: QModelIndex) -> MonthCell:
    cell = index.data(GridModel.CELL_ROLE) if index.isValid() else None
    return cell if isinstance(cell, MonthCell) else MonthCell()


class _GridDelegate(MonthDelegate):
    """Draws when it is planned, and below it the shape of what became of it."""

    def paint_inside(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, cell: QRect
    ) -> None:
        """Draw what stands in the cell."""
        del option
        if index.column() == 0:
            line = index.data(GridModel.LINE_ROLE)
            if isinstance(line, GridLine):
                paint_title(painter, cell, line.title, line.subtitle)
            return
        month = index.data(GridModel.CELL_ROLE)
        if isinstance(month, MonthCell) and month.matches:
            _paint_month(painter, cell, month)


def _paint_month(painter: QPainter, cell: QRect, month: MonthCell) -> None:
    look = current_look()
    fits = {match.fit for match in month.matches}
    fit = next(fit for fit in _PRESSING if fit in fits)
    room = cell.adjusted(look.length(Space.XS), 0, -look.length(Space.HAIR), 0)
    font = look.font(Type.CAPTION)
    metrics = QFontMetrics(font)
    size = look.ems(_GLYPH_EMS)
    top = room.top() + (room.height() - 2 * metrics.height()) // 2
    painter.setFont(font)
    more = f" +{len(month.matches) - 1}" if len(month.matches) > 1 else ""
    upper = QRect(room.left(), top, room.width(), metrics.height())
    painter.setPen(QColor(look.palette.muted))
    painter.drawText(upper, int(_LEFT), fitting(month.planned + more, metrics, room.width()))
    lower = upper.translated(0, metrics.height())
    box = QRectF(lower.left(), 0, size, size)
    box.moveTop(lower.top() + (lower.height() - size) / 2)
    paint_state(painter, box, _STATES[fit], look)
    lower.setLeft(round(box.right()) + look.length(Space.XS))
    painter.setPen(QColor(look.palette.ink))
    painter.drawText(lower, int(_LEFT), fitting(month.held, metrics, lower.width()))

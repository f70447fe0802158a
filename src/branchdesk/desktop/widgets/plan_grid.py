"""Plan beside actual, twelve months wide: two short lines in a cell, the state as a shape."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from branchdesk.desktop.models.plan_rows import MONTHS, GridLine, GridModel, MonthCell
from branchdesk.desktop.style import Look, current_look
from branchdesk.desktop.tokens import Radius, Space, Type
from branchdesk.desktop.widgets.state_glyphs import paint_state
from branchdesk.domain.board import CellState
from branchdesk.domain.plan_against import Fit

_ROW_EMS = 3.2
_HEAD_EMS = 2.4
_TITLE_EMS = 11.0
_MONTH_EMS = 4.2
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


class PlanGrid(QTableView):
    """Shows `GridLine`s; a click or Enter on a month opens what stands there."""

    opened = Signal(object)
    """`MonthCell` that was clicked or chosen with Enter"""
    looked_at = Signal(object)
    """`MonthCell` that the arrows stand on"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("plan_grid")
        self.setAccessibleName(self.tr("Plan and what was held, by month"))
        self._model = GridModel(self)
        self._delegate = _GridDelegate(self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        head = self.horizontalHeader()
        head.setSectionsClickable(False)
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setMinimumSectionSize(1)
        self.clicked.connect(self._open)
        self.selectionModel().currentChanged.connect(self._look)
        self.dress()

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

    def dress(self) -> None:
        """Take over the look in force."""
        look = current_look()
        rows = self.verticalHeader()
        rows.setMinimumSectionSize(1)
        rows.setDefaultSectionSize(look.ems(_ROW_EMS))
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setFixedHeight(look.ems(_HEAD_EMS))
        self._share_width()

    def sizeHint(self) -> QSize:
        """Ask for room for every row."""
        look = current_look()
        rows = self._model.rowCount()
        bar = self.horizontalScrollBar().sizeHint().height()
        tall = look.ems(_HEAD_EMS) + rows * look.ems(_ROW_EMS) + 2 * self.frameWidth() + bar
        return QSize(look.ems(_TITLE_EMS + MONTHS * _MONTH_EMS), tall)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the months equal shares of the width."""
        super().resizeEvent(event)
        self._share_width()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter or Space; arrows, Home and End are Qt's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open(self.currentIndex())
            event.accept()
        else:
            super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        if (cell := _cell_of(index)).matches:
            self.opened.emit(cell)

    @Slot(QModelIndex)
    def _look(self, index: QModelIndex) -> None:
        self.looked_at.emit(_cell_of(index))

    def _share_width(self) -> None:
        look = current_look()
        room = self.viewport().width()
        title = look.ems(_TITLE_EMS)
        month = max(look.ems(_MONTH_EMS), (room - title) // MONTHS)
        head = self.horizontalHeader()
        head.resizeSection(0, max(title, room - MONTHS * month))
        for column in range(1, MONTHS + 1):
            head.resizeSection(column, month)


def _cell_of(index: QModelIndex) -> MonthCell:
    cell = index.data(GridModel.CELL_ROLE) if index.isValid() else None
    return cell if isinstance(cell, MonthCell) else MonthCell()


class _GridDelegate(QStyledItemDelegate):
    """Draws a cell: when it is planned, and below it the shape of what became of it."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one cell."""
        look, model = current_look(), index.model()
        colours, cell = look.palette, QRect(option.rect)  # type: ignore[attr-defined]
        painter.save()
        running = isinstance(model, GridModel) and model.this_month == index.column() != 0
        painter.fillRect(cell, QColor(colours.month_tint if running else colours.card))
        if index.column() == 0:
            line = index.data(GridModel.LINE_ROLE)
            if isinstance(line, GridLine):
                _paint_title(painter, cell, line, look)
        else:
            month = index.data(GridModel.CELL_ROLE)
            if isinstance(month, MonthCell) and month.matches:
                _paint_month(painter, cell, month, look)
        painter.setPen(QPen(QColor(colours.line), look.length(Space.HAIR)))
        painter.drawLine(cell.bottomLeft(), cell.bottomRight())
        if option.state & QStyle.StateFlag.State_HasFocus:  # type: ignore[attr-defined]
            _paint_focus(painter, cell, look)
        painter.restore()


def _paint_title(painter: QPainter, cell: QRect, line: GridLine, look: Look) -> None:
    room = cell.adjusted(look.length(Space.M), 0, -look.length(Space.S), 0)
    title, caption = look.font(Type.BODY), look.font(Type.CAPTION)
    upper, lower = QFontMetrics(title), QFontMetrics(caption)
    both = upper.height() + (lower.height() if line.subtitle else 0)
    top = room.top() + (room.height() - both) // 2
    painter.setFont(title)
    painter.setPen(QColor(look.palette.ink))
    painter.drawText(room.left(), top + upper.ascent(), _fit(line.title, upper, room.width()))
    if line.subtitle:
        painter.setFont(caption)
        painter.setPen(QColor(look.palette.muted))
        shown = _fit(line.subtitle, lower, room.width())
        painter.drawText(room.left(), top + upper.height() + lower.ascent(), shown)


def _paint_month(painter: QPainter, cell: QRect, month: MonthCell, look: Look) -> None:
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
    painter.drawText(upper, int(_LEFT), _fit(month.planned + more, metrics, room.width()))
    lower = upper.translated(0, metrics.height())
    box = QRectF(lower.left(), 0, size, size)
    box.moveTop(lower.top() + (lower.height() - size) / 2)
    paint_state(painter, box, _STATES[fit], look)
    lower.setLeft(round(box.right()) + look.length(Space.XS))
    painter.setPen(QColor(look.palette.ink))
    painter.drawText(lower, int(_LEFT), _fit(month.held, metrics, lower.width()))


def _fit(text: str, metrics: QFontMetrics, width: int) -> str:
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)


def _paint_focus(painter: QPainter, cell: QRect, look: Look) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    thick = look.length(Space.HAIR) * 2
    painter.setPen(QPen(QColor(look.palette.focus), thick))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    radius = look.length(Radius.MEDIUM)
    painter.drawRoundedRect(QRectF(cell).adjusted(thick, thick, -thick, -thick), radius, radius)

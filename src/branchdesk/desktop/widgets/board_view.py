"""The year at a glance: obligations by months, one shape for each state."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from branchdesk.desktop.models.board import BoardLine, BoardMark, BoardModel
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space, Type
from branchdesk.desktop.widgets.month_grid import Index, MonthDelegate, MonthGrid, paint_title
from branchdesk.desktop.widgets.state_glyphs import state_pixmap

_GLYPH_EMS = 1.36
_LANE_EMS = 1.9
_LANE_SHADE = 0.035


class BoardView(MonthGrid):
    """Shows `BoardLine`s; a click or Enter on a mark opens it."""

    opened = Signal(object)
    """`BoardMark` that was clicked or chosen with Enter"""
    line_opened = Signal(object)
    """`BoardLine` whose title was clicked or chosen with Enter"""

    title_ems = 15.5

    def __init__(self, parent: QWidget | None = None) -> None:
        self._model = BoardModel()
        super().__init__(self._model, _BoardDelegate(), parent)
        self.setObjectName("board")
        self.setAccessibleName(self.tr("The year at a glance"))

    def show_lines(self, lines: Sequence[BoardLine], *, this_month: int = 0) -> None:
        """Replace everything shown; the cursor stays in its row and month if they still exist."""
        row, column = self.currentIndex().row(), self.currentIndex().column()
        self._model.show(lines, this_month=this_month)
        kept = self._model.index(row, column)
        self.setCurrentIndex(kept if kept.isValid() else self._model.index(0, this_month or 1))

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        if index.column() == 0:
            self.line_opened.emit(index.data(BoardModel.LINE_ROLE))
        elif isinstance(mark := index.data(BoardModel.MARK_ROLE), BoardMark):
            self.opened.emit(mark)


class _BoardDelegate(MonthDelegate):
    """Draws lane and shape of a month."""

    def paint_inside(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, cell: QRect
    ) -> None:
        """Draw what stands in the cell."""
        if index.column() == 0:
            line = index.data(BoardModel.LINE_ROLE)
            if isinstance(line, BoardLine):
                paint_title(painter, cell, line.title, line.subtitle)
            return
        mark = index.data(BoardModel.MARK_ROLE)
        if isinstance(mark, BoardMark):
            _paint_mark(painter, cell, mark, index.column(), hovered=_hovered(option))


def _hovered(option: QStyleOptionViewItem) -> bool:
    return bool(option.state & QStyle.StateFlag.State_MouseOver)  # type: ignore[attr-defined]


def _paint_mark(
    painter: QPainter, cell: QRect, mark: BoardMark, month: int, *, hovered: bool
) -> None:
    look = current_look()
    if mark.last > mark.first:
        _paint_lane(painter, cell, first=month == mark.first, last=month == mark.last)
    held = mark.months.count(month)
    if not held:
        return
    size = look.ems(_GLYPH_EMS)
    box = QRectF(0, 0, size, size)
    box.moveCenter(QRectF(cell).center())
    count = f"×{held}" if held > 1 and not mark.label else ""
    # Most shapes stand alone: a board is painted after every save, and measures no empty text.
    wide = QFontMetrics(look.font(Type.CAPTION)).horizontalAdvance(count) if count else 0
    gap = look.length(Space.XS)
    # In a narrow month the shape makes room for its count.
    box.moveLeft(min(box.left(), cell.right() - wide - gap - size) if count else box.left())
    if hovered:
        _paint_halo(painter, box)
    if mark.label:
        painter.setFont(look.font(Type.CAPTION, bold=True))
        painter.setPen(QColor(look.palette.coming))
        painter.drawText(cell, int(Qt.AlignmentFlag.AlignCenter), mark.label)
        return
    ratio = painter.device().devicePixelRatioF()
    painter.drawPixmap(box.topLeft(), state_pixmap(mark.state, size, ratio=ratio))
    if count:
        painter.setFont(look.font(Type.CAPTION))
        painter.setPen(QColor(look.palette.muted))
        beside = QRectF(box.right() + gap, cell.top(), cell.right() - box.right(), cell.height())
        painter.drawText(beside, int(_LEFT), f"×{held}")


_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


def _paint_halo(painter: QPainter, box: QRectF) -> None:
    look = current_look()
    around = look.length(Space.XS)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.palette.line))
    painter.drawEllipse(box.adjusted(-around, -around, around, around))


def _paint_lane(painter: QPainter, cell: QRect, *, first: bool, last: bool) -> None:
    look = current_look()
    tall = look.ems(_LANE_EMS)
    gap = look.length(Space.XS)
    lane = QRectF(cell.left(), 0, cell.width(), tall)
    lane.moveTop(cell.top() + (cell.height() - tall) / 2)
    # Beyond the cell where the lane goes on, so that only its ends are round.
    lane.setLeft(lane.left() + gap if first else lane.left() - tall)
    lane.setRight(lane.right() - gap if last else lane.right() + tall)
    shade = QColor(look.palette.ink)
    shade.setAlphaF(_LANE_SHADE)
    if not first and not last:
        # Between its ends a lane is a plain rectangle, which is far cheaper to draw.
        painter.fillRect(lane.intersected(QRectF(cell)), shade)
        return
    painter.save()
    painter.setClipRect(cell)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shade)
    painter.drawRoundedRect(lane, tall / 2, tall / 2)
    painter.restore()

"""The year at a glance: obligations by months, one shape for each state.

It is a table on purpose: rows, columns, arrows and what a screen reader says come from Qt; only the
drawing is our own.
"""

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

from branchdesk.desktop.models.board import MONTHS, BoardLine, BoardMark, BoardModel
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Radius, Space, Type
from branchdesk.desktop.widgets.state_glyphs import state_pixmap

_ROW_EMS = 3.0
_HEAD_EMS = 2.4
_TITLE_EMS = 15.5
_LEAST_TITLE_EMS = 11.0
_MONTH_EMS = 2.2
_GLYPH_EMS = 1.36
_LANE_EMS = 1.9
_LANE_SHADE = 0.035


class BoardView(QTableView):
    """Shows `BoardLine`s; a click or Enter on a mark opens it."""

    opened = Signal(object)
    """`BoardMark` that was clicked or chosen with Enter"""
    line_opened = Signal(object)
    """`BoardLine` whose title was clicked or chosen with Enter"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("board")
        self.setAccessibleName(self.tr("The year at a glance"))
        self._model = BoardModel(self)
        self._delegate = _BoardDelegate(self)
        self._head = _BoardHead(self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setHorizontalHeader(self._head)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.clicked.connect(self._open)
        self.dress()

    def show_lines(self, lines: Sequence[BoardLine], *, this_month: int = 0) -> None:
        """Replace everything shown; the cursor stays in its row and month if they still exist."""
        row, column = self.currentIndex().row(), self.currentIndex().column()
        self._model.show(lines, this_month=this_month)
        kept = self._model.index(row, column)
        self.setCurrentIndex(kept if kept.isValid() else self._model.index(0, this_month or 1))

    def dress(self) -> None:
        """Take over the look in force."""
        look = current_look()
        rows = self.verticalHeader()
        rows.setMinimumSectionSize(1)
        rows.setDefaultSectionSize(look.ems(_ROW_EMS))
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._head.setFixedHeight(look.ems(_HEAD_EMS))
        self._share_width()

    def sizeHint(self) -> QSize:
        """Ask for room for every row."""
        look = current_look()
        rows = self._model.rowCount()
        wide = look.ems(_TITLE_EMS + MONTHS * _MONTH_EMS)
        frame = 2 * self.frameWidth()
        return QSize(wide, look.ems(_HEAD_EMS) + rows * look.ems(_ROW_EMS) + frame)

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
        if not index.isValid():
            return
        if index.column() == 0:
            self.line_opened.emit(index.data(BoardModel.LINE_ROLE))
        elif isinstance(mark := index.data(BoardModel.MARK_ROLE), BoardMark):
            self.opened.emit(mark)

    def _share_width(self) -> None:
        look = current_look()
        room = self.viewport().width()
        title, least = look.ems(_TITLE_EMS), look.ems(_LEAST_TITLE_EMS)
        month = max(look.ems(_MONTH_EMS), (room - title) // MONTHS)
        self._head.resizeSection(0, max(least, room - MONTHS * month))
        for column in range(1, MONTHS + 1):
            self._head.resizeSection(column, month)


class _BoardHead(QHeaderView):
    """The months; the running one is marked."""

    def __init__(self, board: BoardView) -> None:
        super().__init__(Qt.Orientation.Horizontal, board)
        self.setSectionsClickable(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N802, N803 - Qt's names
        """Draw the name of a month."""
        look, model = current_look(), self.model()
        colours = look.palette
        running = isinstance(model, BoardModel) and model.this_month == logicalIndex != 0
        painter.save()
        painter.fillRect(rect, QColor(colours.month_tint if running else colours.card))
        painter.setFont(look.font(Type.CAPTION, bold=running))
        painter.setPen(QColor(colours.place if running else colours.muted))
        name = model.headerData(logicalIndex, Qt.Orientation.Horizontal)
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), str(name or ""))
        painter.setPen(QPen(QColor(colours.edge_soft), look.length(Space.HAIR)))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()


class _BoardDelegate(QStyledItemDelegate):
    """Draws a cell: tint, lane, shape, ring of the focus."""

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
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        running = isinstance(model, BoardModel) and model.this_month == index.column() != 0
        painter.fillRect(cell, QColor(colours.month_tint if running else colours.card))
        if index.column() == 0:
            line = index.data(BoardModel.LINE_ROLE)
            if isinstance(line, BoardLine):
                _paint_title(painter, cell, line)
        else:
            mark = index.data(BoardModel.MARK_ROLE)
            if isinstance(mark, BoardMark):
                _paint_mark(painter, cell, mark, index.column(), hovered=_hovered(option))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(QPen(QColor(colours.line), look.length(Space.HAIR)))
        painter.drawLine(cell.bottomLeft(), cell.bottomRight())
        if option.state & QStyle.StateFlag.State_HasFocus:  # type: ignore[attr-defined]
            _paint_focus(painter, cell)
        painter.restore()


def _hovered(option: QStyleOptionViewItem) -> bool:
    return bool(option.state & QStyle.StateFlag.State_MouseOver)  # type: ignore[attr-defined]


def _paint_title(painter: QPainter, cell: QRect, line: BoardLine) -> None:
    look = current_look()
    room = cell.adjusted(look.length(Space.M), 0, -look.length(Space.M), 0)
    title, caption = look.font(Type.BODY), look.font(Type.CAPTION)
    upper, lower = QFontMetrics(title), QFontMetrics(caption)
    both = upper.height() + (lower.height() if line.subtitle else 0)
    top = room.top() + (room.height() - both) // 2
    painter.setFont(title)
    painter.setPen(QColor(look.palette.ink))
    painter.drawText(room.left(), top + upper.ascent(), _fitting(line.title, upper, room.width()))
    if line.subtitle:
        painter.setFont(caption)
        painter.setPen(QColor(look.palette.muted))
        shown = _fitting(line.subtitle, lower, room.width())
        painter.drawText(room.left(), top + upper.height() + lower.ascent(), shown)


def _fitting(text: str, metrics: QFontMetrics, width: int) -> str:
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)


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
    wide = QFontMetrics(look.font(Type.CAPTION)).horizontalAdvance(count)
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
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shade)
    painter.drawRoundedRect(lane, tall / 2, tall / 2)
    painter.restore()


def _paint_focus(painter: QPainter, cell: QRect) -> None:
    look = current_look()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    thick = look.length(Space.HAIR) * 2
    painter.setPen(QPen(QColor(look.palette.focus), thick))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    radius = look.length(Radius.MEDIUM)
    painter.drawRoundedRect(QRectF(cell).adjusted(thick, thick, -thick, -thick), radius, radius)

"""Twelve months beside what they are about: what the year board and the plan have in common.

They are tables on purpose: rows, columns, arrows and what a screen reader says come from Qt; only
the drawing is our own.
"""

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Slot,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from branchdesk.desktop.models.board import MONTHS, BoardModel
from branchdesk.desktop.models.plan_rows import GridModel
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Radius, Space, Type
from branchdesk.desktop.widgets.table_ground import (
    paint_focus,
    paint_ground,
    paint_lines,
    tint_column,
)

_HEAD_EMS = 2.4
Index = QModelIndex | QPersistentModelIndex


class MonthGrid(QTableView):
    """Column 0 says what a row is; where the months need more room than there is, it stays."""

    row_ems = 3.0
    title_ems = 11.0
    least_title_ems = 11.0
    month_ems = 2.2

    def __init__(
        self,
        model: QAbstractTableModel,
        delegate: QStyledItemDelegate,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        model.setParent(self)
        delegate.setParent(self)
        self._head = _MonthHead(self)
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setHorizontalHeader(self._head)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setProperty("drawn", "true")
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self._names = _Names(self)
        self.clicked.connect(self._open)
        self.horizontalScrollBar().valueChanged.connect(self._pin)
        self.verticalScrollBar().valueChanged.connect(self._names.update)
        self.selectionModel().currentChanged.connect(self._names.update)
        model.modelReset.connect(self._names.update)
        self.dress()

    def dress(self) -> None:
        """Take over the look in force."""
        look = current_look()
        rows = self.verticalHeader()
        rows.setMinimumSectionSize(1)
        rows.setDefaultSectionSize(look.ems(self.row_ems))
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._head.setFixedHeight(look.ems(_HEAD_EMS))
        self._share_width()

    def sizeHint(self) -> QSize:
        """Ask for room for every row."""
        look = current_look()
        rows = self.model().rowCount()
        tall = look.ems(_HEAD_EMS) + rows * look.ems(self.row_ems) + 2 * self.frameWidth()
        return QSize(look.ems(self.title_ems + MONTHS * self.month_ems), tall)

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

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a cell into sight, out from under the names that stay."""
        super().scrollTo(index, hint)
        hidden = self.columnWidth(0) - self.visualRect(index).left()
        if index.column() > 0 and hidden > 0:
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() - hidden)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground of all cells at once: most of them have nothing else."""
        painter = QPainter(self.viewport())
        paint_ground(painter, self)
        for column in range(1, self.model().columnCount()):
            if is_running(self.model(), column):
                tint_column(painter, self, column, current_look().palette.month_tint)
        paint_lines(painter, self)
        painter.end()
        super().paintEvent(event)

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        """Do what a click or Enter on a cell means: nothing, unless a grid knows better."""
        del index

    def _share_width(self) -> None:
        look = current_look()
        room = self.viewport().width()
        title, least = look.ems(self.title_ems), look.ems(self.least_title_ems)
        month = max(look.ems(self.month_ems), (room - title) // MONTHS)
        self._head.resizeSection(0, max(least, room - MONTHS * month))
        for column in range(1, MONTHS + 1):
            self._head.resizeSection(column, month)
        self._pin()

    @Slot()
    def _pin(self) -> None:
        """Let the names stand over the months where these are scrolled aside."""
        inside = self.viewport().geometry()
        top = self._head.geometry().top()
        self._names.setGeometry(inside.left(), top, self.columnWidth(0), inside.bottom() + 1 - top)
        self._names.setVisible(self.horizontalScrollBar().value() > 0)
        self._names.update()


class _MonthHead(QHeaderView):
    """The months; the running one is marked."""

    def __init__(self, grid: MonthGrid) -> None:
        super().__init__(Qt.Orientation.Horizontal, grid)
        self.setSectionsClickable(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N802, N803 - Qt's names
        """Draw the name of a month."""
        look, model = current_look(), self.model()
        colours = look.palette
        running = is_running(model, logicalIndex)
        painter.save()
        painter.fillRect(rect, QColor(colours.month_tint if running else colours.card))
        painter.setFont(look.font(Type.CAPTION, bold=running))
        painter.setPen(QColor(colours.place if running else colours.muted))
        name = model.headerData(logicalIndex, Qt.Orientation.Horizontal)
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), str(name or ""))
        painter.setPen(QPen(QColor(colours.edge_soft), look.length(Space.HAIR)))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()


class _Names(QWidget):
    """Column 0 once more, over the months that are scrolled under it."""

    def __init__(self, grid: MonthGrid) -> None:
        super().__init__(grid)
        self._grid = grid
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows that are in sight, and the empty head above them."""
        del event
        grid, look = self._grid, current_look()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(look.palette.card))
        head = grid.horizontalHeader()
        tall, model = head.height(), grid.model()
        for row in range(model.rowCount()):
            top = tall + grid.rowViewportPosition(row)
            if top + grid.rowHeight(row) <= tall or top >= self.height():
                continue
            option, index = QStyleOptionViewItem(), model.index(row, 0)
            option.rect = QRect(0, top, self.width(), grid.rowHeight(row))  # type: ignore[attr-defined]
            if grid.hasFocus() and grid.currentIndex() == index:
                option.state |= QStyle.StateFlag.State_HasFocus  # type: ignore[attr-defined]
            grid.itemDelegate().paint(painter, option, index)
            painter.setPen(QPen(QColor(look.palette.line), look.length(Space.HAIR)))
            painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())  # type: ignore[attr-defined]
        head.paintSection(painter, QRect(0, 0, self.width(), tall), 0)
        painter.setPen(QPen(QColor(look.palette.line), look.length(Space.HAIR)))
        painter.drawLine(self.rect().topRight(), self.rect().bottomRight())


class MonthDelegate(QStyledItemDelegate):
    """Draws the focus of a cell; its ground is the table's, and what stands in it is another's."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        cell = QRect(option.rect)  # type: ignore[attr-defined]
        painter.save()
        self.paint_inside(painter, option, index, cell)
        if option.state & QStyle.StateFlag.State_HasFocus:  # type: ignore[attr-defined]
            paint_focus(painter, cell, Radius.MEDIUM)
        painter.restore()

    def paint_inside(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, cell: QRect
    ) -> None:
        """Draw what stands in the cell: nothing, unless a grid knows better."""
        del painter, option, index, cell


def is_running(model: object, month: int) -> bool:
    """Return whether a column is the month that is running."""
    return isinstance(model, BoardModel | GridModel) and model.this_month == month != 0


def paint_title(painter: QPainter, cell: QRect, title: str, subtitle: str) -> None:
    """Draw what a row is, and below it what more there is to say."""
    look = current_look()
    room = cell.adjusted(look.length(Space.M), 0, -look.length(Space.S), 0)
    body, caption = look.font(Type.BODY), look.font(Type.CAPTION)
    upper, lower = QFontMetrics(body), QFontMetrics(caption)
    both = upper.height() + (lower.height() if subtitle else 0)
    top = room.top() + (room.height() - both) // 2
    painter.setFont(body)
    painter.setPen(QColor(look.palette.ink))
    painter.drawText(room.left(), top + upper.ascent(), fitting(title, upper, room.width()))
    if subtitle:
        painter.setFont(caption)
        painter.setPen(QColor(look.palette.muted))
        shown = fitting(subtitle, lower, room.width())
        painter.drawText(room.left(), top + upper.height() + lower.ascent(), shown)


def fitting(text: str, metrics: QFontMetrics, width: int) -> str:
    """Return as much of a text as there is room for."""
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)

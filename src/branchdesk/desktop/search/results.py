"""The list of results: headings that are passed over, and hits with what was found marked."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QTextCharFormat,
    QTextLayout,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from branchdesk.desktop.look import Look
from branchdesk.desktop.search.presenter import Marks, Row
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Radius, Space, Type

Index = QModelIndex | QPersistentModelIndex
_ROW = Qt.ItemDataRole.UserRole


class ResultsModel(QAbstractListModel):
    """Rows, added group by group."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    @property
    def rows(self) -> Sequence[Row]:
        """What is shown."""
        return self._rows

    def empty(self) -> None:
        """Show nothing."""
        self.beginResetModel()
        self._rows = []
        self.endResetModel()

    def add(self, rows: Sequence[Row]) -> None:
        """Show more, below the rest."""
        count = len(self._rows)
        self.beginInsertRows(QModelIndex(), count, count + len(rows) - 1)
        self._rows.extend(rows)
        self.endInsertRows()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings cannot be chosen."""
        if index.isValid() and self._rows[index.row()].heading:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.ToolTipRole:
                return None if row.heading else f"{row.title}\n{row.second}".strip()
            case Qt.ItemDataRole.AccessibleTextRole:
                return ",".join(part for part in (row.title, row.second, row.end) if part)
            case Qt.ItemDataRole.UserRole:
                return row
            case _:
                return None


class ResultList(QListView):
    """Shows the rows; Enter or a click opens one."""

    opened = Signal(object)
    """Row"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.results = ResultsModel(self)
        self.setModel(self.results)
        self._delegate = _RowDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.clicked.connect(self._open)

    def add(self, rows: Sequence[Row]) -> None:
        """Show more rows; the first result of all is the one Enter opens."""
        self.results.add(rows)
        if not self.currentIndex().isValid():
            self.move_by(1)

    def move_by(self, steps: int) -> None:
        """Go to the next or previous result, past headings; stop at the ends."""
        rows = self.results.rows
        choices = [place for place, row in enumerate(rows) if row.chosen]
        if not choices:
            return
        here = self.currentIndex().row()
        last = len(choices) - 1
        place = min(last, max(0, choices.index(here) + steps)) if here in choices else 0
        self.setCurrentIndex(self.results.index(choices[place]))
        if place == 0:
            # With the heading of the first group.
            self.scrollToTop()

    def open_current(self) -> None:
        """Open the result the arrows stand on."""
        self._open(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move past headings; open on Enter."""
        match event.key():
            case Qt.Key.Key_Down:
                self.move_by(1)
            case Qt.Key.Key_Up:
                self.move_by(-1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not event.modifiers() & _CTRL:
                self.open_current()
            case _:
                super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        row = index.data(_ROW) if index.isValid() else None
        if isinstance(row, Row) and row.chosen:
            self.opened.emit(row)


_CTRL = Qt.KeyboardModifier.ControlModifier


class _RowDelegate(QStyledItemDelegate):
    """Draws headings small and quiet, results in two lines; hits are bold and underlined."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(_ROW)
        look = current_look()
        whole: QRect = option.rect  # type: ignore[attr-defined]  # missing in Qt's stubs
        inset = look.length(Space.S)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, look)
        room = whole.adjusted(inset, look.length(Space.XS), -inset, -look.length(Space.XS))
        small = look.font(Type.CAPTION)
        if row.heading:
            painter.setFont(small)
            painter.setPen(QColor(look.palette.muted))
            painter.drawText(room, int(Qt.AlignmentFlag.AlignBottom), row.title)
        else:
            self._paint_result(painter, row, room, look)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option
        row: Row = index.data(_ROW)
        look = current_look()
        tall = 2 * look.length(Space.XS)
        if row.heading:
            tall += QFontMetrics(look.font(Type.CAPTION)).height() + look.length(Space.S)
        else:
            tall += QFontMetrics(look.font()).height()
            if row.second:
                tall += QFontMetrics(look.font(Type.CAPTION)).height()
        view = self.parent()
        wide = view.viewport().width() if isinstance(view, QListView) else 0
        return QSize(wide, tall)

    def _paint_result(self, painter: QPainter, row: Row, room: QRect, look: Look) -> None:
        small, body = look.font(Type.CAPTION), look.font()
        tall = QFontMetrics(body).height()
        end_width = 0
        if row.end:
            painter.setFont(small)
            painter.setPen(QColor(look.palette.muted))
            metrics = QFontMetrics(small)
            end = metrics.elidedText(row.end, Qt.TextElideMode.ElideLeft, room.width() // 2)
            end_width = metrics.horizontalAdvance(end) + look.length(Space.M)
            box = QRect(room.left(), room.top(), room.width(), tall)
            painter.drawText(box, int(_RIGHT), end)
        painter.setPen(QColor(look.palette.coming if row.narrow else look.palette.ink))
        _paint_marked(
            painter, row.title, row.title_marks, body, room.topLeft(), room.width() - end_width
        )
        if row.second:
            painter.setPen(QColor(look.palette.muted))
            room.setTop(room.top() + tall)
            _paint_marked(
                painter, row.second, row.second_marks, small, room.topLeft(), room.width()
            )

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, look: Look) -> None:
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        whole: QRect = option.rect  # type: ignore[attr-defined]
        radius = look.length(Radius.MEDIUM)
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(QColor(look.palette.focus))
            painter.setBrush(QColor(look.palette.selection))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(look.palette.hover))
        else:
            return
        painter.drawRoundedRect(whole.adjusted(1, 1, -1, -1), radius, radius)


_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def _paint_marked(
    painter: QPainter, text: str, marks: Marks, font: QFont, where: QPoint, wide: int
) -> None:
    """Draw one line with the marked places bold and underlined, ending in … where it must."""
    strong = QFont(font)
    strong.setBold(True)
    # Reckoned as if all were bold: never wider than that.
    shown = QFontMetrics(strong).elidedText(text, Qt.TextElideMode.ElideRight, wide)
    layout = QTextLayout(shown, font)
    formats = [
        _format(start, min(length, len(shown) - start))
        for start, length in marks
        if start < len(shown)
    ]
    layout.setFormats(formats)
    layout.beginLayout()
    line = layout.createLine()
    if line.isValid():
        line.setLineWidth(2 * wide + 1)
    layout.endLayout()
    layout.draw(painter, QPointF(where))


def _format(start: int, length: int) -> QTextLayout.FormatRange:
    found: Any = QTextLayout.FormatRange()  # Qt's stubs know none of its parts
    look = QTextCharFormat()
    look.setFontWeight(QFont.Weight.Bold)
    look.setFontUnderline(True)
    found.start, found.length, found.format = start, length, look
    made: QTextLayout.FormatRange = found
    return made

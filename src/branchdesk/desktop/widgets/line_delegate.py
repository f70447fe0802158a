"""Draws the lines of a `LineList`; nothing is cut off without …, and a second line wraps."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from branchdesk.desktop.look import Look
from branchdesk.desktop.models.lines import LINE_ROLE, Line, Mark
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Radius, Space, Type
from branchdesk.desktop.widgets.line_marks import paint_mark

_MARK_EMS = 1.15
_ENDLESS = 10_000
_MOST_HEIGHTS = 4_096
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_MIDDLE = int(Qt.AlignmentFlag.AlignVCenter)


class _Measures:
    """Letters and distances of one look, reckoned once and not for every line."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self.title = look.font()
        self.small = look.font(Type.CAPTION)
        self.title_metrics = QFontMetrics(self.title)
        self.small_metrics = QFontMetrics(self.small)
        self.title_height = self.title_metrics.height()
        self.inset = look.length(Space.S)
        self.gap = look.length(Space.S)
        self.hair = look.length(Space.HAIR)
        self.mark = look.ems(_MARK_EMS)
        self.heights: dict[tuple[Line, int, bool], int] = {}
        """How tall lines are: a list asks for all of them whenever one was changed."""


class LineDelegate(QStyledItemDelegate):
    """Mark, title, a few words at the end, and a quiet second line."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.wraps = False
        """Whether a long title goes on in the next line instead of ending in …."""
        self._kept = _Measures(current_look())

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw ground, mark, title, end and second line."""
        line = index.data(LINE_ROLE)
        whole: QRect = option.rect  # type: ignore[attr-defined]  # missing in Qt's stubs
        measures = self._measures()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option)
        inset = measures.inset
        room = whole.adjusted(inset, inset, -inset, -inset)
        if line.mark is not Mark.NONE:
            side = measures.mark
            top = room.top() + (measures.title_height - side) // 2
            paint_mark(painter, QRect(room.left(), top, side, side), line.mark)
            room.setLeft(room.left() + side + measures.gap)
        self._paint_texts(painter, line, room)
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Room for the wrapped second line."""
        view = self.parent()
        wide = view.viewport().width() if isinstance(view, QListView) else 0
        return QSize(wide, self.height_of(index.data(LINE_ROLE), wide))

    def height_of(self, line: Line, wide: int) -> int:
        """Return how tall a line is in a list of this width."""
        measures = self._measures()
        key = (line, wide, self.wraps)
        tall = measures.heights.get(key)
        if tall is None:
            if len(measures.heights) > _MOST_HEIGHTS:
                measures.heights.clear()
            tall = measures.heights[key] = self._measured_height(line, wide)
        return tall

    def _measured_height(self, line: Line, wide: int) -> int:
        measures = self._measures()
        room = wide - 2 * measures.inset
        if line.mark is not Mark.NONE:
            room -= measures.mark + measures.gap
        tall = self._title_height(line, room - self._end_width(line)) + 2 * measures.inset
        if line.second:
            box = QRect(0, 0, max(room, 1), _ENDLESS)
            found = measures.small_metrics.boundingRect(box, _WRAP, line.second)
            tall += found.height() + measures.hair
        return tall

    def _paint_texts(self, painter: QPainter, line: Line, room: QRect) -> None:
        measures, colours = self._measures(), self._measures().look.palette
        end_width = self._end_width(line)
        if line.end:
            painter.setFont(measures.small)
            painter.setPen(QColor(colours.muted))
            end = QRect(room.right() - end_width + measures.gap, room.top(), end_width, 0)
            end.setHeight(measures.title_height)
            painter.drawText(end, _MIDDLE, line.end)
        wide = room.width() - end_width
        tall = self._title_height(line, wide)
        title = line.title
        if not self.wraps:
            title = measures.title_metrics.elidedText(title, Qt.TextElideMode.ElideRight, wide)
        painter.setFont(measures.title)
        painter.setPen(QColor(colours.ink))
        painter.drawText(QRect(room.left(), room.top(), wide, tall), _WRAP, title)
        if line.second:
            painter.setFont(measures.small)
            overdue = line.mark is Mark.OVERDUE
            painter.setPen(QColor(colours.overdue if overdue else colours.muted))
            room.setTop(room.top() + tall + measures.hair)
            painter.drawText(room, _WRAP, line.second)

    def _end_width(self, line: Line) -> int:
        if not line.end:
            return 0
        measures = self._measures()
        return measures.small_metrics.horizontalAdvance(line.end) + measures.gap

    def _title_height(self, line: Line, wide: int) -> int:
        measures = self._measures()
        if not self.wraps:
            return measures.title_height
        box = QRect(0, 0, max(wide, 1), _ENDLESS)
        found = measures.title_metrics.boundingRect(box, _WRAP, line.title)
        return max(found.height(), measures.title_height)

    def _measures(self) -> _Measures:
        look = current_look()
        if self._kept.look is not look:
            self._kept = _Measures(look)
        return self._kept

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        look = self._measures().look
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        whole: QRect = option.rect  # type: ignore[attr-defined]
        box = whole.adjusted(1, 1, -1, -1)
        radius = look.length(Radius.MEDIUM)
        view = self.parent()
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_Selected:
            if isinstance(view, QWidget) and view.hasFocus():
                painter.setPen(QColor(look.palette.focus))
            painter.setBrush(QColor(look.palette.selection))
            painter.drawRoundedRect(box, radius, radius)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(look.palette.hover))
            painter.drawRoundedRect(box, radius, radius)

"""A list of marked two-line entries: Enter or a click opens one, the arrows look at one."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from branchdesk.desktop.models.lines import LINE_ROLE, Line, LinesModel, Mark
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Radius, Space, Type
from branchdesk.desktop.widgets.line_marks import paint_mark

_MARK_EMS = 1.15
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class LineList(QListView):
    """Shows `Line`s; as tall as its lines when `grows` is set, else it scrolls."""

    opened = Signal(int)
    """Row: Enter, or a click."""
    looked_at = Signal(int)
    """Row: the current line changed; -1 for none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = LinesModel(self)
        self.setModel(self.lines)
        self._delegate = _LineDelegate(self)
        self.setItemDelegate(self._delegate)
        self._grows = False
        self._wraps = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._tell_opened)
        self.selectionModel().currentChanged.connect(self._tell_current)

    @property
    def grows(self) -> bool:
        """Whether the list is as tall as its lines instead of scrolling."""
        return self._grows

    def grow(self) -> None:
        """Be as tall as the lines from now on."""
        self._grows = True
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self.updateGeometry()

    @property
    def wraps(self) -> bool:
        """Whether a long title goes on in the next line instead of ending in …."""
        return self._wraps

    def wrap_titles(self) -> None:
        """Let long titles go on in the next line from now on."""
        self._wraps = True

    def show_lines(self, lines: Sequence[Line], *, current: int = -1) -> None:
        """Replace everything shown; ``current`` is the row to stand on."""
        self.lines.show(lines)
        if 0 <= current < len(lines):
            self.setCurrentIndex(self.lines.index(current))
        self.updateGeometry()

    def stand_on(self, row: int) -> None:
        """Make a row the current one."""
        self.setCurrentIndex(self.lines.index(row))

    def current_row(self) -> int:
        """Return the row that the arrows stand on, -1 for none."""
        return self.currentIndex().row()

    def sizeHint(self) -> QSize:
        """As tall as the lines, if it grows."""
        hint = super().sizeHint()
        return QSize(hint.width(), self._height_of_lines()) if self._grows else hint

    def minimumSizeHint(self) -> QSize:
        """Never wider than a few words."""
        look = current_look()
        tall = self._height_of_lines() if self._grows else look.ems(4)
        return QSize(look.ems(8), tall)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the lines anew."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter; leave every other key to Qt."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & _CTRL:
            self._tell_opened(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _height_of_lines(self) -> int:
        wide = self.viewport().width() or current_look().ems(20)
        tall = sum(self._delegate.height_of(line, wide) for line in self.lines.lines)
        return tall + 2 * self.frameWidth() + current_look().length(Space.XS)

    @Slot(QModelIndex)
    def _tell_opened(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(index.row())

    @Slot(QModelIndex, QModelIndex)
    def _tell_current(self, current: QModelIndex, previous: QModelIndex) -> None:
        del previous
        self.looked_at.emit(current.row())


_ENDLESS = 10_000
_CTRL = Qt.KeyboardModifier.ControlModifier


class _LineDelegate(QStyledItemDelegate):
    """Draws a line; nothing is cut off without … and a second line wraps."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw ground, mark, title, end and second line."""
        line = index.data(LINE_ROLE)
        whole: QRect = option.rect  # type: ignore[attr-defined]  # missing in Qt's stubs
        look = current_look()
        colours = look.palette
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option)
        room = whole.adjusted(*_insets())
        left = room.left()
        if line.mark is not Mark.NONE:
            side = look.ems(_MARK_EMS)
            title_height = QFontMetrics(look.font()).height()
            top = room.top() + (title_height - side) // 2
            paint_mark(painter, QRect(left, top, side, side), line.mark)
            left += side + look.length(Space.S)
        painter.setFont(look.font(Type.CAPTION))
        end_width = painter.fontMetrics().horizontalAdvance(line.end) if line.end else 0
        title_font = look.font()
        metrics = QFontMetrics(title_font)
        if line.end:
            painter.setPen(QColor(colours.muted))
            end = QRect(room.right() - end_width, room.top(), end_width + 1, metrics.height())
            painter.drawText(end, int(Qt.AlignmentFlag.AlignVCenter), line.end)
            end_width += look.length(Space.S)
        painter.setFont(title_font)
        painter.setPen(QColor(colours.ink))
        wide = room.right() - left - end_width
        tall = self._title_height(line, wide, metrics)
        title = line.title
        if not self._wraps():
            title = metrics.elidedText(title, Qt.TextElideMode.ElideRight, wide)
        painter.drawText(QRect(left, room.top(), wide, tall), int(_WRAP), title)
        if line.second:
            painter.setFont(look.font(Type.CAPTION))
            painter.setPen(QColor(_second_colour(line.mark)))
            top = room.top() + tall + look.length(Space.HAIR)
            rest = QRect(left, top, room.right() - left, room.bottom() - top + 1)
            painter.drawText(rest, int(_WRAP), line.second)
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
        look = current_look()
        left, top, right, bottom = _insets()
        room = wide - left + right
        if line.mark is not Mark.NONE:
            room -= look.ems(_MARK_EMS) + look.length(Space.S)
        small = QFontMetrics(look.font(Type.CAPTION))
        beside = small.horizontalAdvance(line.end) + look.length(Space.S) if line.end else 0
        tall = self._title_height(line, room - beside, QFontMetrics(look.font())) + top - bottom
        if line.second:
            box = small.boundingRect(QRect(0, 0, max(room, 1), _ENDLESS), int(_WRAP), line.second)
            tall += box.height() + look.length(Space.HAIR)
        return tall

    def _title_height(self, line: Line, wide: int, metrics: QFontMetrics) -> int:
        if not self._wraps():
            return metrics.height()
        box = metrics.boundingRect(QRect(0, 0, max(wide, 1), _ENDLESS), int(_WRAP), line.title)
        return max(box.height(), metrics.height())

    def _wraps(self) -> bool:
        view = self.parent()
        return isinstance(view, LineList) and view.wraps

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        look = current_look()
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        whole: QRect = option.rect  # type: ignore[attr-defined]
        box = whole.adjusted(1, 1, -1, -1)
        radius = look.length(Radius.MEDIUM)
        view = self.parent()
        focused = isinstance(view, QWidget) and view.hasFocus()
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_Selected:
            if focused:
                painter.setPen(QColor(look.palette.focus))
            painter.setBrush(QColor(look.palette.selection))
            painter.drawRoundedRect(box, radius, radius)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(look.palette.hover))
            painter.drawRoundedRect(box, radius, radius)


def _insets() -> tuple[int, int, int, int]:
    look = current_look()
    side, top = look.length(Space.S), look.length(Space.S)
    return side, top, -side, -top


def _second_colour(mark: Mark) -> str:
    colours = current_look().palette
    return colours.overdue if mark is Mark.OVERDUE else colours.muted

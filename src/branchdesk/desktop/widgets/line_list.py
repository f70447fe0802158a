"""A list of marked two-line entries: Enter, Space or a click opens one, the arrows look at one."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QSizePolicy, QWidget

from branchdesk.desktop.models.lines import Line, LinesModel
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.desktop.widgets.line_delegate import LineDelegate

_OPENS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class LineList(QListView):
    """Shows `Line`s; as tall as its lines when `grows` is set, else it scrolls."""

    opened = Signal(int)
    """Row: Enter, Space, or a click."""
    looked_at = Signal(int)
    """Row: the current line changed; -1 for none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = LinesModel(self)
        self.setModel(self.lines)
        self._delegate = LineDelegate(self)
        self.setItemDelegate(self._delegate)
        self._grows = False
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

    def wrap_titles(self) -> None:
        """Let long titles go on in the next line from now on."""
        self._delegate.wraps = True

    def show_lines(self, lines: Sequence[Line], *, current: int = -1) -> None:
        """Replace everything shown; ``current`` is the row to stand on."""
        if tuple(lines) == self.lines.lines:
            self._stay(current)
            return
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
        """Open on Enter or Space; leave every other key to Qt."""
        if event.key() in _OPENS and not event.modifiers() & _CTRL:
            self._tell_opened(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _stay(self, current: int) -> None:
        """Stand on a row of what is shown already; whoever listens hears of it all the same."""
        before = self.current_row()
        self.setCurrentIndex(self.lines.index(current) if current >= 0 else QModelIndex())
        if 0 <= current == before:
            self.looked_at.emit(current)

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


_CTRL = Qt.KeyboardModifier.ControlModifier

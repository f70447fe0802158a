"""The sign-in sheet under the fingers: letters jump, Space marks, a letter says how."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from branchdesk.desktop.models.record_sheet import LINE_ROLE, Column, SheetModel
from branchdesk.desktop.pages.records.sheet import PRESENCE_KEYS, SheetLine
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Palette, Radius, Space, Type
from branchdesk.domain.ids import MemberId
from branchdesk.domain.records import Presence

_ROW_EMS = 2.0
_COLUMN_EMS = {Column.NAME: 6.6, Column.PRESENCE: 4.2, Column.MADE_UP: 4.8}
_FORGET_AFTER = 1200
"""Milliseconds without a key after which letters begin a new name."""
_PLAIN = Qt.KeyboardModifier.NoModifier
_LEAST_ROWS = 5


class SheetTable(QTableView):
    """Exceptions only: everybody is there until somebody is marked.

    In the column of names letters jump to a name by pinyin or initials; Space marks the member as
    on leave and goes to the column of presence, where a letter says how (Q 请假, X 缺席, C 迟到,
    Z 早退, D 到会); Enter writes the reason.  Enter on somebody present leaves the table.
    """

    toggled = Signal(object)
    """tuple[MemberId, …] that Space was pressed on"""
    marked = Signal(object, object)
    """tuple[MemberId, …], `Presence`"""
    moved = Signal(int)
    """The column that the cursor stands in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet = SheetModel(self)
        self.setModel(self.sheet)
        self._delegate = _SheetDelegate(self)
        self.setItemDelegate(self._delegate)
        self._typed = ""
        self._forget = QTimer(self)
        self._forget.setSingleShot(True)
        self._forget.setInterval(_FORGET_AFTER)
        self._forget.timeout.connect(self._forget_typed)
        self._dress()
        self.selectionModel().currentChanged.connect(self._tell_column)
        self.clicked.connect(self._click)

    def show_made_up(self, *, visible: bool) -> None:
        """Offer the day on which the study was made up."""
        self.setColumnHidden(Column.MADE_UP, not visible)

    def stand_on(self, row: int, column: Column = Column.NAME) -> None:
        """Put the cursor on a member."""
        self.setCurrentIndex(self.sheet.index(row, column))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Jump, mark, say how, write the reason, or leave."""
        index, letter = self.currentIndex(), event.text().lower()
        key = Qt.Key(event.key())
        if self.state() == QAbstractItemView.State.EditingState:
            # The editor passes Enter on; it is closed by its delegate a moment later.
            event.accept()
        elif event.modifiers() not in (_PLAIN, Qt.KeyboardModifier.KeypadModifier):
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter(index)
        elif key == Qt.Key.Key_Space and index.isValid():
            self._toggle(index)
        elif key == Qt.Key.Key_Backspace and self._typed:
            self._typed = self._typed[:-1]
        elif index.column() == Column.PRESENCE and letter in PRESENCE_KEYS:
            self.marked.emit(self._chosen(), PRESENCE_KEYS[letter])
        elif index.column() != Column.REASON and letter.isalnum():
            self._jump(letter)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Leave searching to the letters above."""

    def closeEditor(  # noqa: N802 - Qt's name
        self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint
    ) -> None:
        """Go back to the names after a reason, or on to the next field with Tab."""
        forward = hint == QAbstractItemDelegate.EndEditHint.EditNextItem
        backward = hint == QAbstractItemDelegate.EndEditHint.EditPreviousItem
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        row = self.currentIndex().row()
        if row >= 0 and self.currentIndex().column() != Column.NAME:
            self.stand_on(row)
        if forward or backward:
            self.focusNextPrevChild(forward)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first name."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.sheet.rowCount():
            self.stand_on(0)
        self._tell_column()

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the letters."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._dress()

    def height_for(self, rows: int) -> int:
        """Return how tall the table is with so many members in view."""
        row = self.verticalHeader().defaultSectionSize()
        return self.horizontalHeader().sizeHint().height() + rows * row + 2 * self.frameWidth() + 2

    def share(self, room: int) -> None:
        """Be as tall as the members are, within ``room``, but always tall enough for a few."""
        members = self.sheet.rowCount()
        least = self.height_for(min(members, _LEAST_ROWS))
        wanted = max(least, min(room, self.height_for(members)))
        if self.minimumHeight() != wanted or self.maximumHeight() != wanted:
            self.setFixedHeight(wanted)

    def _dress(self) -> None:
        look = current_look()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(look.ems(_ROW_EMS))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(look.ems(3))
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(Column.REASON, QHeaderView.ResizeMode.Stretch)
        for column, ems in _COLUMN_EMS.items():
            self.setColumnWidth(column, look.ems(ems))

    def _enter(self, index: QModelIndex) -> None:
        if index.isValid() and self.sheet.line(index.row()).presence is not Presence.PRESENT:
            column = Column.MADE_UP if index.column() == Column.MADE_UP else Column.REASON
            self.stand_on(index.row(), column)
            self.edit(self.currentIndex())
        else:
            self.focusNextPrevChild(True)

    def _toggle(self, index: QModelIndex) -> None:
        if self.sheet.locked:
            return
        here = self.sheet.line(index.row()).presence is Presence.PRESENT
        self.toggled.emit(self._chosen())
        if len(self._rows()) <= 1:
            self.stand_on(index.row(), Column.PRESENCE if here else Column.NAME)

    def _jump(self, letter: str) -> None:
        self._forget.start()
        self._typed += letter
        start = max(self.currentIndex().row(), 0)
        row = self.sheet.sheet.find(self._typed, start=start)
        if row < 0 and len(self._typed) > 1 and len(set(self._typed)) == 1:
            # The same letter again: on to the next such name.
            row = self.sheet.sheet.find(letter, start=start + 1)
        if row >= 0:
            self.stand_on(row)

    @Slot()
    def _forget_typed(self) -> None:
        self._typed = ""

    @Slot(QModelIndex)
    def _click(self, index: QModelIndex) -> None:
        if index.column() == Column.PRESENCE and not self.sheet.locked:
            self._toggle(index)

    @Slot()
    def _tell_column(self) -> None:
        if self.currentIndex().column() != Column.NAME:
            self._typed = ""
        self.moved.emit(self.currentIndex().column())

    def _rows(self) -> Sequence[int]:
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        return rows or [self.currentIndex().row()]

    def _chosen(self) -> tuple[MemberId, ...]:
        return tuple(self.sheet.line(row).member for row in self._rows())


class _SheetDelegate(QStyledItemDelegate):
    """Draws how a member took part as a shape with a word in it."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw a cell."""
        if index.column() != Column.PRESENCE:
            super().paint(painter, option, index)
            return
        table = self.parent()
        assert isinstance(table, SheetTable)  # noqa: S101 - made by the table
        bare = QStyleOptionViewItem(option)
        self.initStyleOption(bare, index)
        bare.text = ""  # type: ignore[attr-defined]  # missing in Qt's stubs
        part = QStyle.ControlElement.CE_ItemViewItem
        table.style().drawControl(part, bare, painter, table)
        cell: QRect = option.rect  # type: ignore[attr-defined]
        line: SheetLine = index.data(LINE_ROLE)
        colours = _colours(line.presence, current_look().palette)
        _paint_pill(painter, cell, str(index.data()), colours)
        if table.hasFocus() and table.currentIndex() == index:
            _paint_ring(painter, cell)

    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        """Give the line a name for those who cannot see it."""
        editor = super().createEditor(parent, option, index)
        line: SheetLine = index.data(LINE_ROLE)
        made_up = index.column() == Column.MADE_UP
        editor.setObjectName("made_up_on" if made_up else "reason")
        what = self.tr("made up on") if made_up else self.tr("reason")
        editor.setAccessibleName(f"{line.name}: {what}")
        return editor


def _paint_pill(painter: QPainter, cell: QRect, word: str, colours: tuple[str, str]) -> None:
    look = current_look()
    ink, ground = colours
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(look.font(Type.CAPTION))
    wide = painter.fontMetrics().horizontalAdvance(word) + 2 * look.length(Space.S)
    tall = painter.fontMetrics().height() + 2 * look.length(Space.HAIR)
    box = cell.adjusted(look.length(Space.XS), 0, 0, 0)
    box.setWidth(min(wide, box.width()))
    box.setTop(cell.center().y() - tall // 2)
    box.setHeight(tall)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground) if ground else Qt.BrushStyle.NoBrush)
    radius = look.length(Radius.SMALL)
    painter.drawRoundedRect(box, radius, radius)
    painter.setPen(QColor(ink))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), word)
    painter.restore()


def _paint_ring(painter: QPainter, cell: QRect) -> None:
    look = current_look()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(look.palette.focus), 1.5))
    radius = look.length(Radius.SMALL)
    painter.drawRoundedRect(cell.adjusted(1, 2, -2, -3), radius, radius)
    painter.restore()


def _colours(presence: Presence, palette: Palette) -> tuple[str, str]:
    match presence:
        case Presence.PRESENT:
            return palette.done, ""
        case Presence.LATE | Presence.LEFT_EARLY:
            return palette.coming, palette.coming_tint
        case Presence.LEAVE:
            return palette.draft_text, palette.draft_tint
        case Presence.ABSENT:
            return palette.overdue, palette.overdue_tint

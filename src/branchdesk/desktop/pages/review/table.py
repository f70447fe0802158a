"""The table of members, filled in with the keyboard alone."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPolygon,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from branchdesk.desktop.models.review_lines import FIELDS, PROBLEM_ROLE, Column, ReviewLinesModel
from branchdesk.desktop.pages.review.draft import LineDraft, read_grade
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.desktop.words import word_for
from branchdesk.domain.review import ReviewGrade, ReviewStepKind

_ROW_EMS = 2.4
_WIDTHS = {
    Column.NAME: 5.8,
    Column.TAKES_PART: 9.0,
    Column.EXCELLENT: 3.6,
    Column.QUALIFIED: 3.6,
    Column.BASICALLY_QUALIFIED: 5.0,
    Column.UNQUALIFIED: 4.3,
    Column.GRADE: 5.8,
    Column.FEEDBACK: 7.4,
    Column.HELPER: 5.8,
    Column.HELP_UNTIL: 7.4,
    Column.CORRECTION_FROM: 7.4,
    Column.CORRECTION_MONTHS: 4.3,
}
_TALLIED = (
    *(Column.EXCELLENT, Column.QUALIFIED, Column.BASICALLY_QUALIFIED, Column.UNQUALIFIED),
    *(Column.GRADE, Column.REASON, Column.FEEDBACK, Column.HELP),
)
_COLUMNS = {
    ReviewStepKind.PREPARATION: (Column.TAKES_PART,),
    ReviewStepKind.SELF_REVIEW: (Column.TAKES_PART, Column.SELF_REVIEW),
    ReviewStepKind.PEER_REVIEW: (Column.TAKES_PART, Column.PEER_REVIEW),
    ReviewStepKind.BALLOT_REVIEW: _TALLIED,
    ReviewStepKind.ORGANIZATION_RATING: _TALLIED,
    ReviewStepKind.FEEDBACK: (Column.GRADE, Column.REASON, Column.FEEDBACK),
    ReviewStepKind.HELP: (
        *(Column.GRADE, Column.HELP, Column.HELPER, Column.HELP_UNTIL),
        *(Column.CORRECTION_FROM, Column.CORRECTION_MONTHS, Column.OUTCOME),
    ),
}
"""What each step fills in, beside the name."""
_KEYS_DOWN = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)


class ReviewTable(QTableView):
    """Typing writes, Enter goes down, Tab goes right, Space and 1 to 4 choose a grade.

    A block from a spreadsheet is pasted with Ctrl+V, cells are copied with Ctrl+C and emptied with
    Delete.
    """

    pasted = Signal(int, object, str)
    """Row, the fields from the current column on, text of the clipboard"""
    cleared = Signal(object)
    """[(row, field), …]"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = ReviewLinesModel(self)
        self.setModel(self.lines)
        self._delegate = _CellDelegate(self)
        self._delegate.moved.connect(self._move_down)
        self.setItemDelegate(self._delegate)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setMinimumSectionSize(current_look().ems(2))
        self.lines.modelReset.connect(self._span)
        self.lines.dataChanged.connect(self._span)
        self._step = ReviewStepKind.SELF_REVIEW
        self._dress()
        self.show_step(self._step)

    def show_step(self, step: ReviewStepKind) -> None:
        """Show the columns that a step fills in."""
        self._step = step
        shown = _COLUMNS[step]
        for column in Column:
            if column is not Column.NAME:
                self.setColumnHidden(column, column not in shown)
        self._span()

    def go_to(self, cell: QModelIndex) -> None:
        """Put the cursor on a cell."""
        self.setCurrentIndex(cell)
        self.scrollTo(cell)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the keys of a spreadsheet."""
        index = self.currentIndex()
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.cleared.emit(self._selected_cells())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not _with_ctrl(event):
            self._move_down(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif not (index.isValid() and self._choose(index, event)):
            super().keyPressEvent(event)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Let Tab in a cell go on to the next one that can be typed into."""
        steps = {
            QAbstractItemView.CursorAction.MoveNext: 1,
            QAbstractItemView.CursorAction.MovePrevious: -1,
        }.get(action)
        if steps is None:
            return super().moveCursor(action, modifiers)
        columns = [column for column in Column if not self.isColumnHidden(column)]
        at = self._place_among(columns, onward=steps > 0) + steps
        while 0 <= at < len(columns) * self.lines.rowCount():
            row, column = divmod(at, len(columns))
            if self.lines.takes_text(row, columns[column]) and not self.isRowHidden(row):
                return self.lines.index(row, columns[column])
            at += steps
        return QModelIndex()

    def _place_among(self, columns: list[Column], *, onward: bool) -> int:
        """Return which of all cells in these columns one stands in.

        Nowhere yet is before the first, on the way back behind the last; what another step does
        not show is the next cell that it shows.
        """
        index = self.currentIndex()
        if not index.isValid():
            return -1 if onward else len(columns) * self.lines.rowCount()
        before = sum(column < index.column() for column in columns)
        hidden = self.isColumnHidden(index.column())
        return index.row() * len(columns) + before - (1 if hidden and onward else 0)

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the letters."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._dress()

    def _choose(self, index: QModelIndex, event: QKeyEvent) -> bool:
        """Choose a grade or a participation by one key; return whether this was such a key."""
        column, typed = Column(index.column()), event.text()
        if event.modifiers() not in (_NONE, _KEYPAD):
            return False
        if column is Column.TAKES_PART and typed == " ":
            self.lines.toggle_participation(index.row())
            return True
        if column is not Column.GRADE:
            return False
        shown = read_grade(str(index.data(Qt.ItemDataRole.EditRole)))
        grade = _next_grade(shown) if typed == " " else read_grade(typed)
        if grade is not None:
            self.lines.setData(index, grade.value)
        return grade is not None

    @Slot(int)
    def _move_down(self, steps: int) -> None:
        """Go to the next line in which this column can be typed into; the last one stays."""
        index = self.currentIndex()
        row, column = index.row() + steps, Column(max(index.column(), 0))
        while 0 <= row < self.lines.rowCount():
            open_cell = self.lines.takes_text(row, column) and not self.isRowHidden(row)
            if open_cell or column in (Column.NAME, Column.TAKES_PART):
                self.setCurrentIndex(self.lines.index(row, column))
                return
            row += steps

    def _fields_from(self, column: int) -> Sequence[str]:
        shown = [c for c in Column if c >= column and not self.isColumnHidden(c)]
        return [FIELDS[c] for c in shown if FIELDS[c]]

    def _selected_cells(self) -> Sequence[tuple[int, str]]:
        return [
            (index.row(), FIELDS[Column(index.column())])
            for index in self.selectionModel().selectedIndexes()
            if self.lines.takes_text(index.row(), Column(index.column()))
        ]

    def _paste(self) -> None:
        index, text = self.currentIndex(), QGuiApplication.clipboard().text()
        if text.strip():
            column = max(index.column(), 0)
            self.pasted.emit(max(index.row(), 0), self._fields_from(column), text)

    def _copy(self) -> None:
        rows: dict[int, list[str]] = {}
        for index in self.selectionModel().selectedIndexes():
            if not self.isColumnHidden(index.column()):
                rows.setdefault(index.row(), []).append(_cell_text(index))
        text = "\n".join("\t".join(cells) for _, cells in sorted(rows.items()))
        QGuiApplication.clipboard().setText(text)

    @Slot()
    def _span(self) -> None:
        # One sentence across the row says why there is nothing to type in.
        for row, line in enumerate(self.lines.lines):
            wide = 1 if line.takes_grade else len(Column) - Column.EXCELLENT
            if self.columnSpan(row, Column.EXCELLENT) != wide:
                self.setSpan(row, Column.EXCELLENT, 1, wide)
            if self.isRowHidden(row) is self._is_shown(line):
                self.setRowHidden(row, not self._is_shown(line))

    def _is_shown(self, line: LineDraft) -> bool:
        """Help is for whom the grade says it; the others would only be scrolled past."""
        return self._step is not ReviewStepKind.HELP or line.needs_help

    def _dress(self) -> None:
        look = current_look()
        self.verticalHeader().setDefaultSectionSize(look.ems(_ROW_EMS))
        header = self.horizontalHeader()
        for column in Column:
            if column in _WIDTHS:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
                header.resizeSection(column, look.ems(_WIDTHS[column]))
            else:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)


class _CellDelegate(QStyledItemDelegate):
    """Makes the editors, and marks what is wrong with a corner, not by colour alone."""

    moved = Signal(int)
    """Rows to go down after a cell was written"""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._composing = False

    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        """Return a line, or a choice for the grade."""
        if index.column() != Column.GRADE:
            line = QLineEdit(parent)
            line.setObjectName("cell")
            line.setAccessibleName(str(index.model().headerData(index.column(), _ACROSS)))
            return line
        choice = QComboBox(parent)
        choice.setObjectName("grade_cell")
        choice.setAccessibleName(str(index.model().headerData(index.column(), _ACROSS)))
        choice.addItem("", "")
        for grade in ReviewGrade:
            choice.addItem(word_for(grade), grade.value)
        return choice

    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        """Show what stands in the cell."""
        text = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, QComboBox):
            grade = read_grade(text)
            editor.setCurrentIndex(editor.findData(grade.value if grade else ""))
        elif isinstance(editor, QLineEdit):
            editor.setText(text)

    def setModelData(
        self,
        editor: QWidget,
        model: QAbstractItemModel,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Hand back what was typed."""
        text = editor.currentData() if isinstance(editor, QComboBox) else ""
        if isinstance(editor, QLineEdit):
            text = editor.text()
        model.setData(index, text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Enter and the arrows up and down write the cell and go on.

        Never while the input method composes: those keys belong to the words being typed.
        """
        if isinstance(event, QInputMethodEvent):
            self._composing = bool(event.preeditString())
        if event.type() == QEvent.Type.FocusIn:
            self._composing = False
        if (
            isinstance(watched, QLineEdit)
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and not _with_ctrl(event)
            and event.key() in (*_KEYS_DOWN, Qt.Key.Key_Up)
        ):
            if self._composing:
                # The line would pass it on to the table, which goes down on Enter.
                return True
            self.commitData.emit(watched)
            self.closeEditor.emit(watched, QAbstractItemDelegate.EndEditHint.NoHint)
            back = event.key() == Qt.Key.Key_Up or bool(
                event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            )
            self.moved.emit(-1 if back else 1)
            return True
        return super().eventFilter(watched, event)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the cell, a corner where something is wrong, and a frame round the current one."""
        super().paint(painter, option, index)
        severity = index.data(PROBLEM_ROLE)
        if not severity:
            return
        look = current_look()
        colours = look.palette
        side = look.length(Space.S)
        corner = option.rect.topRight()  # type: ignore[attr-defined]  # missing in Qt's stubs
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.overdue if severity == "hard" else colours.draft))
        painter.drawPolygon(QPolygon([corner, corner - QPoint(side, 0), corner + QPoint(0, side)]))
        painter.restore()


_ACROSS = Qt.Orientation.Horizontal
_NONE = Qt.KeyboardModifier.NoModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


def _with_ctrl(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


def _next_grade(grade: ReviewGrade | None) -> ReviewGrade:
    grades = list(ReviewGrade)
    return grades[0] if grade is None else grades[(grades.index(grade) + 1) % len(grades)]


def _cell_text(index: QModelIndex) -> str:
    text = str(index.data(Qt.ItemDataRole.EditRole) or "")
    return " ".join(text.split())

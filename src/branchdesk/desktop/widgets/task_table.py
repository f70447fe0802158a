"""A small table of tasks for the keyboard: Enter adds a line, Delete removes one."""

from datetime import date

from PySide6.QtCore import (
    QAbstractItemModel,
    QDate,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from branchdesk.desktop.models.task_rows import DAYS, Column, TaskRows
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.desktop.widgets.moment_edits import DayEdit
from branchdesk.desktop.widgets.plain_table import KeepsColour
from branchdesk.domain.tasks import lines_in

_ROW_EMS, _DAY_EMS, _OWNER_EMS = 2.5, 11, 9
_LEAST_ROWS, _MOST_ROWS = 2, 8
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_HINT = QAbstractItemDelegate.EndEditHint
Index = QModelIndex | QPersistentModelIndex


class TaskTable(QTableView):
    """Holds the lines as text; what stands in an open cell is always among it."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        today = QDate.currentDate()
        self.rows = TaskRows(self)
        self.rows.today = date(today.year(), today.month(), today.day())
        self.setModel(self.rows)
        self._cells = _Cells(self)
        self.setItemDelegate(self._cells)
        self.setProperty("outlined", "true")
        self._dress()
        self.add_line = QAction(self.tr("Add a line"), self)
        self.add_line.triggered.connect(self._add_below)
        self.remove_line = QAction(self.tr("Remove this line"), self)
        self.remove_line.setShortcut(QKeySequence(Qt.Key.Key_Delete))
        self.remove_line.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.remove_line.triggered.connect(self._remove)
        self.addActions([self.add_line, self.remove_line])
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        for changed in (self.rows.modelReset, self.rows.rowsInserted, self.rows.rowsRemoved):
            changed.connect(self._fit)
        self.rows.dataChanged.connect(self._tell)
        self.rows.rowsRemoved.connect(self._tell)
        self._fit()

    def set_today(self, today: date) -> None:
        """Let this be the day against which a task is overdue."""
        self.rows.today = today
        self.viewport().update()

    def text(self) -> str:
        """Return the lines as they are written, with what is being typed."""
        return self.rows.text()

    def show_text(self, text: str) -> None:
        """Show written lines."""
        self.rows.show(text)
        self.setCurrentIndex(self.rows.index(0, Column.ITEM))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Add a line with Enter; take lines of text from the clipboard."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        elif event.key() in _ENTER and not event.modifiers() & ~_KEYPAD:
            self._add_below()
        else:
            super().keyPressEvent(event)

    def closeEditor(  # noqa: N802 - Qt's name
        self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint
    ) -> None:
        """Write a day out; go on after Enter in a new line, after the last cell outside."""
        here = self.currentIndex()
        if hint is _HINT.RevertModelCache:
            self._cells.take_back(here)
        self.rows.write_out(here)
        last = here.row() == self.rows.rowCount() - 1 and here.column() == Column.DONE
        if hint is _HINT.SubmitModelCache:
            super().closeEditor(editor, _HINT.NoHint)
            self._add_below()
        elif hint is _HINT.EditNextItem and last:
            super().closeEditor(editor, _HINT.NoHint)
            self.focusNextPrevChild(True)
        else:
            super().closeEditor(editor, hint)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the item what the other columns leave."""
        super().resizeEvent(event)
        self._share()

    def minimumSizeHint(self) -> QSize:
        """Be no wider than the form is: the columns share what there is."""
        return QSize(current_look().ems(20), super().minimumSizeHint().height())

    def _dress(self) -> None:
        look = current_look()
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.SelectedClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(look.ems(_ROW_EMS))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(Column.ITEM, QHeaderView.ResizeMode.Stretch)

    def _share(self) -> None:
        look, room = current_look(), self.viewport().width()
        wanted = {
            Column.OWNER: look.ems(_OWNER_EMS),
            Column.DUE: look.ems(_DAY_EMS),
            Column.DONE: look.ems(_DAY_EMS),
        }
        # In a narrow form all give way alike, and the item keeps a third.
        most = room * 2 // 3
        total = sum(wanted.values())
        for column, width in wanted.items():
            self.setColumnWidth(column, width if total <= most else width * most // total)

    @Slot()
    def _fit(self) -> None:
        """Be as tall as the lines are, within reason."""
        lines = self.rows.rowCount()
        rows = min(max(lines, _LEAST_ROWS), _MOST_ROWS)
        height = rows * self.verticalHeader().defaultSectionSize()
        ring = 2 * current_look().length(Space.XS)
        height += self.horizontalHeader().sizeHint().height() + ring
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if lines > rows else policy.ScrollBarAlwaysOff
        )
        if self.height() != height or self.minimumHeight() != height:
            self.setFixedHeight(height)

    @Slot()
    def _tell(self) -> None:
        self.edited.emit()

    @Slot()
    def _add_below(self) -> None:
        """Go to an empty line below this one, making it where there is none."""
        here = self.currentIndex()
        below = here.row() + 1 if here.isValid() and not self.rows.is_empty(here.row()) else -1
        if below < 0:
            below = max(here.row(), 0)
        elif below == self.rows.rowCount() or not self.rows.is_empty(below):
            self.rows.insert(below)
        self.setCurrentIndex(self.rows.index(below, Column.ITEM))
        self.edit(self.currentIndex())

    @Slot()
    def _remove(self) -> None:
        here = self.currentIndex()
        if not here.isValid() or not self.isEnabled():
            return
        row = here.row()
        self.rows.remove(row)
        # The empty line at the end is nothing to remove: stay with what was written last.
        last = max(self.rows.rowCount() - 2, 0)
        self.setCurrentIndex(self.rows.index(min(row, last), here.column()))

    def _paste(self) -> None:
        """Put lines of text in before this one: columns of a spreadsheet, or written lines."""
        here = self.currentIndex()
        row = max(here.row(), 0)
        text = QGuiApplication.clipboard().text().replace("\t", "｜")
        for place, line in enumerate(lines_in(text)):
            self.rows.insert(row + place, line)
            for column in DAYS:
                self.rows.write_out(self.rows.index(row + place, column))
        self.setCurrentIndex(self.rows.index(row, Column.ITEM))
        self.edited.emit()


class _Cells(KeepsColour):
    """Makes a line for each cell; a day's line reads days as everywhere."""

    def __init__(self, table: "TaskTable") -> None:
        super().__init__(table)
        self._rows = table.rows
        self._before = ""

    def take_back(self, index: QModelIndex) -> None:
        """Let the cell say what it said before it was opened."""
        self._rows.setData(index, self._before)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return a line that hands on what is typed as it is typed."""
        del option
        self._before = str(index.data(Qt.ItemDataRole.EditRole) or "")
        line: QLineEdit
        if index.column() in DAYS:
            line = DayEdit(parent)
            line.set_today(self._rows.today)
        else:
            line = QLineEdit(parent)
        line.setObjectName("task_cell")
        heading = index.model().headerData(index.column(), Qt.Orientation.Horizontal)
        line.setAccessibleName(str(heading))
        line.textEdited.connect(self._hand_on)
        return line

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show what stands in the cell; never rewrite what is just being typed."""
        text = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, QLineEdit) and editor.text() != text:
            editor.setText(text)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand back what was typed."""
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    @Slot()
    def _hand_on(self) -> None:
        typed = self.sender()
        if isinstance(typed, QWidget):
            self.commitData.emit(typed)


_KEYPAD = Qt.KeyboardModifier.KeypadModifier

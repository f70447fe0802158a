"""The lines of a list of tasks, as they are typed: 事项、责任人、时限、完成日期."""

from datetime import date
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from branchdesk.desktop.style import current_look
from branchdesk.domain.dates import parse_day
from branchdesk.domain.tasks import HEADINGS, PARTS, cells_of, line_of, lines_in
from branchdesk.domain.text import clean_line
from branchdesk.wording.filling import filled

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Column(IntEnum):
    """The columns, as the parts of a written line."""

    ITEM = 0
    OWNER = 1
    DUE = 2
    DONE = 3


DAYS = frozenset({Column.DUE, Column.DONE})


class TaskRows(QAbstractTableModel):
    """Keeps what is typed exactly; the last line is always an empty one to type into."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[list[str]] = [_blank()]
        self.today = date.min
        """The day against which a task is overdue and a day is read."""

    def text(self) -> str:
        """Return the lines as they are written; empty ones are left out."""
        return "\n".join(line for row in self._rows if (line := line_of(row)))

    def show(self, text: str) -> None:
        """Show written lines."""
        self.beginResetModel()
        self._rows = [list(cells_of(line)) for line in lines_in(text)]
        self._rows.append(_blank())
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many lines there are, the empty one included."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return the four parts of a line."""
        return 0 if parent.isValid() else PARTS

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let every cell be typed into."""
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Name the columns."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return HEADINGS[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Show a cell; where a day has passed and nothing is done, the cell of that says so."""
        text = self._rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.EditRole:
            return text
        wrong = self._is_no_day(index.column(), text)
        late = index.column() in DAYS and self.is_overdue(index.row())
        if role == Qt.ItemDataRole.ForegroundRole and (wrong or late):
            return QColor(current_look().palette.overdue)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            if wrong:
                return filled(self.tr("{0} · not a day"), (text,))
            return self.tr("overdue") if late and index.column() == Column.DONE else text
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take what is typed into a cell, as it is typed."""
        text = str(value)
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        if text == self._rows[index.row()][index.column()]:
            return True
        self._rows[index.row()][index.column()] = text
        self._keep_one_empty()
        self.dataChanged.emit(index, index)
        if index.column() in DAYS:
            # Whether it is overdue stands in the other one.
            other = Column.DONE if index.column() == Column.DUE else Column.DUE
            there = self.index(index.row(), other)
            self.dataChanged.emit(there, there)
        return True

    def write_out(self, index: Index) -> None:
        """Write the day of a cell out, if it is one."""
        text = self._rows[index.row()][index.column()]
        day = parse_day(text, today=self.today) if index.column() in DAYS and text else None
        if day is not None:
            self.setData(index, day.isoformat())

    def insert(self, row: int, line: str = "") -> None:
        """Put a line, empty or written, before this one."""
        self.beginInsertRows(_NOWHERE, row, row)
        self._rows.insert(row, list(cells_of(line)) if line else _blank())
        self.endInsertRows()

    def remove(self, row: int) -> None:
        """Take a line out."""
        self.beginRemoveRows(_NOWHERE, row, row)
        del self._rows[row]
        self.endRemoveRows()
        self._keep_one_empty()

    def is_empty(self, row: int) -> bool:
        """Tell whether nothing stands in a line."""
        return not any(map(clean_line, self._rows[row]))

    def is_overdue(self, row: int) -> bool:
        """Tell whether the day of a line has passed and nobody said that it is done."""
        due, done = (self._rows[row][column] for column in (Column.DUE, Column.DONE))
        day = parse_day(due, today=self.today)
        return day is not None and day < self.today and not clean_line(done)

    def _is_no_day(self, column: int, text: str) -> bool:
        if column not in DAYS or not clean_line(text):
            return False
        return parse_day(text, today=self.today) is None

    def _keep_one_empty(self) -> None:
        if not self._rows or not self.is_empty(len(self._rows) - 1):
            self.insert(len(self._rows))


def _blank() -> list[str]:
    return [""] * PARTS

"""Lines of a table that is only looked at: what such tables have in common."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
L = TypeVar("L")


class RowsModel(QAbstractTableModel, Generic[L]):
    """Rows of one kind; the chosen one is typed into beside the table."""

    COLUMNS = 0

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[L, ...] = ()

    def headings(self) -> tuple[str, ...]:
        """Return what stands over the columns."""
        return ("",) * self.COLUMNS

    def is_same(self, one: L, other: L) -> bool:
        """Tell whether a line is the one that stood in its row, whatever it says by now."""
        return one == other

    def line_at(self, row: int) -> L | None:
        """Return what stands in a row."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self.COLUMNS

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.headings()[section]

    def _put(self, lines: Sequence[L]) -> None:
        """Show these lines; where they are the same ones, the cursor stays."""
        same = len(lines) == len(self._lines) and all(map(self.is_same, lines, self._lines))
        if not same:
            self.beginResetModel()
        self._lines = tuple(lines)
        if not same:
            self.endResetModel()
        elif lines:
            last = self.index(len(lines) - 1, self.COLUMNS - 1)
            self.dataChanged.emit(self.index(0, 0), last)

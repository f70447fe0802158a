"""Rows of a plan as table lines, and the plan beside what was held as a grid of months."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from branchdesk.domain.plan_against import Match

Index = QModelIndex | QPersistentModelIndex
MONTHS = 12


@dataclass(frozen=True, slots=True)
class RowLine:
    """One row of a list."""

    id: str
    cells: tuple[str, ...]


class RowModel(QAbstractTableModel):
    """Read-only texts under headings, each row with an id."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings: tuple[str, ...] = ()
        self._rows: tuple[RowLine, ...] = ()

    def show(self, headings: Sequence[str], rows: Sequence[RowLine]) -> None:
        """Replace everything shown."""
        self.beginResetModel()
        self._headings, self._rows = tuple(headings), tuple(rows)
        self.endResetModel()

    def id_at(self, row: int) -> str:
        """Return which row stands there, empty for none."""
        return self._rows[row].id if 0 <= row < len(self._rows) else ""

    def row_of(self, key: str) -> int:
        """Return where a row stands, -1 if it is not shown."""
        return next((place for place, row in enumerate(self._rows) if row.id == key), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._headings)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._headings[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        return self._rows[index.row()].cells[index.column()]


@dataclass(frozen=True, slots=True)
class MonthCell:
    """What stands in one month of a row."""

    matches: tuple[Match, ...] = ()
    planned: str = ""
    """When the first is planned, in very few words."""
    held: str = ""
    """When it was held."""
    text: str = ""
    """Everything there is to say: the tool tip, and what a screen reader reads."""
    heading: str = ""
    """The row and the month."""


@dataclass(frozen=True, slots=True)
class GridLine:
    """One row of the comparison."""

    title: str
    subtitle: str
    cells: tuple[MonthCell, ...]
    """Twelve."""


class GridModel(QAbstractTableModel):
    """Column 0 is what is held, columns 1 to 12 are the months."""

    CELL_ROLE = Qt.ItemDataRole.UserRole
    """`MonthCell`"""
    LINE_ROLE = Qt.ItemDataRole.UserRole + 1
    """`GridLine`"""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[GridLine, ...] = ()
        self._months: tuple[str, ...] = ("",) * MONTHS
        self.this_month = 0

    def show(
        self, lines: Sequence[GridLine], *, months: Sequence[str], this_month: int = 0
    ) -> None:
        """Replace everything shown."""
        self.beginResetModel()
        self._lines, self._months = tuple(lines), tuple(months)
        self.this_month = this_month
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else MONTHS + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._months[section - 1] if section else ""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == self.LINE_ROLE:
            return line
        if index.column() == 0:
            spoken = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            return line.title if spoken else None
        cell = line.cells[index.column() - 1]
        match role:
            case self.CELL_ROLE:
                return cell
            case Qt.ItemDataRole.ToolTipRole:
                return cell.text or None
            case Qt.ItemDataRole.AccessibleTextRole:
                month = self._months[index.column() - 1]
                return f"{line.title}, {month}: {cell.text or self.tr('nothing')}"
            case _:
                return None

"""A roster import, row by row, before anything is written."""

from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from branchdesk.desktop.sentences import sentence_for
from branchdesk.domain.roster import LineKind, RosterLine

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns, from left to right."""

    ROW = 0
    NAME = 1
    WHAT = 2
    DETAIL = 3


KIND_ROLE = Qt.ItemDataRole.UserRole


class RosterModel(QAbstractTableModel):
    """Read-only lines of a plan."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[RosterLine, ...] = ()

    def show(self, lines: tuple[RosterLine, ...]) -> None:
        """Replace everything shown."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def line(self, row: int) -> RosterLine | None:
        """Return the line in a row of the table."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        translate = QCoreApplication.translate
        match Column(section):
            case Column.ROW:
                return translate("RosterModel", "Row")
            case Column.NAME:
                return translate("RosterModel", "Name")
            case Column.WHAT:
                return translate("RosterModel", "What will happen")
            case Column.DETAIL:
                return translate("RosterModel", "Details")

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == KIND_ROLE:
            return line.kind
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        match Column(index.column()):
            case Column.ROW:
                return str(line.row)
            case Column.NAME:
                return line.name
            case Column.WHAT:
                return _what(line.kind)
            case Column.DETAIL:
                return _detail(line)


def _what(kind: LineKind) -> str:
    translate = QCoreApplication.translate
    match kind:
        case LineKind.NEW:
            return translate("RosterModel", "New member")
        case LineKind.CHANGED:
            return translate("RosterModel", "Changes a member")
        case LineKind.UNCHANGED:
            return translate("RosterModel", "Known already")
        case LineKind.REFUSED:
            return translate("RosterModel", "Cannot be imported")
        case LineKind.LEFT_OUT:
            return translate("RosterModel", "Left out")


def _detail(line: RosterLine) -> str:
    parts = [f"{found.column}{found.row}: {sentence_for(found.problem)}" for found in line.problems]
    parts += [f"{change.before or '—'} → {change.after}" for change in line.differences]
    return "；".join(parts)

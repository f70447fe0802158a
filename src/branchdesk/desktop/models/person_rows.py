"""A member's year, and the overview of all members, as table lines."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from branchdesk.domain.ids import MemberId

Index = QModelIndex | QPersistentModelIndex

_READ = frozenset(
    {
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole,
    }
)


class RowsModel(QAbstractTableModel):
    """Read-only texts under headings; a row may stand for a member."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings: tuple[str, ...] = ()
        self._rows: tuple[tuple[str, ...], ...] = ()
        self._members: tuple[MemberId, ...] = ()

    def show(
        self,
        headings: Sequence[str],
        rows: Sequence[tuple[str, ...]],
        *,
        members: Sequence[MemberId] = (),
    ) -> None:
        """Replace everything shown."""
        self.beginResetModel()
        self._headings, self._rows = tuple(headings), tuple(rows)
        self._members = tuple(members)
        self.endResetModel()

    def member_at(self, row: int) -> MemberId | None:
        """Return whose row it is."""
        return self._members[row] if 0 <= row < len(self._members) else None

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
        if not index.isValid() or role not in _READ:
            return None
        text = self._rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._headings[index.column()]}: {text}"
        return text

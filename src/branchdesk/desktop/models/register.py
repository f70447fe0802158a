"""The members' register as table lines."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from branchdesk.desktop.pages.members.presenter import MemberEntry
from branchdesk.desktop.words import word_for
from branchdesk.domain.ids import MemberId

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns, from left to right."""

    NAME = 0
    STATUS = 1
    GROUP = 2
    POSTS = 3


class RegisterModel(QAbstractTableModel):
    """Read-only lines; a member is changed in the form, never in a cell."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[MemberEntry, ...] = ()

    def show(self, entries: Sequence[MemberEntry]) -> None:
        """Replace everything shown; where it is the same, whoever shows it stays as it is."""
        if self._entries == tuple(entries):
            return
        self.beginResetModel()
        self._entries = tuple(entries)
        self.endResetModel()

    def id_at(self, row: int) -> MemberId | None:
        """Return who stands in a row."""
        return self._entries[row].id if 0 <= row < len(self._entries) else None

    def row_of(self, member: MemberId | None) -> int:
        """Return the row of a member, -1 if they are not shown."""
        rows = (row for row, entry in enumerate(self._entries) if entry.id == member)
        return next(rows, -1)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        translate = QCoreApplication.translate
        match Column(section):
            case Column.NAME:
                return translate("RegisterModel", "Name")
            case Column.STATUS:
                return translate("RegisterModel", "Status")
            case Column.GROUP:
                return translate("RegisterModel", "Party group")
            case Column.POSTS:
                return translate("RegisterModel", "Posts")

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return entry.id
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        match Column(index.column()):
            case Column.NAME:
                return entry.name
            case Column.STATUS:
                return word_for(entry.status) if entry.status is not None else ""
            case Column.GROUP:
                return entry.group
            case Column.POSTS:
                return "、".join(word_for(post) for post in entry.posts)

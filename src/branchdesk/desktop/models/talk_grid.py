"""Who talked with whom, as a table: members by committee members, and all others."""

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from branchdesk.domain.talks import Talk, TalkCell, TalkGrid, TalkRow, TalkState
from branchdesk.wording.filling import filled

if TYPE_CHECKING:
    from branchdesk.domain.people import Member

Index = QModelIndex | QPersistentModelIndex


class TalkGridModel(QAbstractTableModel):
    """Column 0 is the member, then one for each committee member, then all other members."""

    CELL_ROLE = Qt.ItemDataRole.UserRole
    """`TalkCell`, None in the first column"""
    ROW_ROLE = Qt.ItemDataRole.UserRole + 1
    """`TalkRow`"""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[TalkRow, ...] = ()
        self._committee: tuple[Member, ...] = ()

    def show(self, grid: TalkGrid) -> None:
        """Replace everything shown."""
        self.beginResetModel()
        self._rows, self._committee = grid.rows, grid.committee
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._committee) + 2

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section == 0:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if section == 0:
            return self.tr("Member")
        if section <= len(self._committee):
            return self._committee[section - 1].name
        return self.tr("Others")

    def cell(self, index: Index) -> TalkCell | None:
        """Return the cell of an index; None in the first column."""
        if not index.isValid() or index.column() == 0:
            return None
        return self._rows[index.row()].cells[index.column() - 1]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, cell = self._rows[index.row()], self.cell(index)
        match role:
            case self.ROW_ROLE:
                return row
            case self.CELL_ROLE:
                return cell
            case Qt.ItemDataRole.DisplayRole:
                return row.member.name if cell is None else text_of_cell(cell)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(row, cell, index.column())
            case _:
                return None

    def _spoken(self, row: TalkRow, cell: TalkCell | None, column: int) -> str:
        name = row.member.name
        if cell is None:
            return filled(self.tr("{0}, committee member"), (name,)) if row.in_committee else name
        pair = filled(self.tr("{0} and {1}"), (name, str(self.headerData(column, _ACROSS))))
        return f"{pair}: {self._said(cell)}"

    def _said(self, cell: TalkCell) -> str:
        match cell.state:
            case TalkState.DONE:
                talks = (_told(cell, talk) for talk in cell.talks)
                return filled(self.tr("talked {0}"), ("、".join(talks),))
            case TalkState.GAP if cell.column is None:
                return self.tr("a talk with another ordinary member is still wanted")
            case TalkState.GAP:
                return self.tr("a talk is still wanted")
            case TalkState.FREE:
                return self.tr("no talk yet, and none is wanted")
            case TalkState.SELF:
                return self.tr("the same person")


_ACROSS = Qt.Orientation.Horizontal


def text_of_cell(cell: TalkCell) -> str:
    """Return what stands in a cell: days, or the word for what is lacking."""
    translate = QCoreApplication.translate
    match cell.state:
        case TalkState.DONE:
            last = cell.talks[-1].on
            day = f"{last.month}.{last.day}"
            if len(cell.talks) == 1:
                return f"✓ {day}"
            return filled(translate("TalkGridModel", "✓ {0} ×{1}"), (day, str(len(cell.talks))))
        case TalkState.GAP:
            return translate("TalkGridModel", "wanted", "talk")
        case TalkState.FREE:
            return ""
        case TalkState.SELF:
            return "—"


def _told(cell: TalkCell, talk: Talk) -> str:
    day = talk.on.isoformat()
    return day if cell.column is not None else f"{day} {talk.other(cell.member).name}"

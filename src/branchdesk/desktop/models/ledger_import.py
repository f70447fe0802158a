"""A table that is to be imported into a ledger, row by row, before anything is written."""

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
from branchdesk.domain.ledger_reading import title_of
from branchdesk.domain.ledger_sheet import CellProblem, LedgerLinePlan, LedgerPlan, LineState
from branchdesk.domain.ledgers import LedgerKind

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns, from left to right."""

    ROW = 0
    WHAT = 1
    DAY = 2
    ENTRY = 3
    DETAIL = 4


class LedgerImportModel(QAbstractTableModel):
    """Read-only lines of a plan."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[LedgerLinePlan, ...] = ()
        self._kind: LedgerKind | None = None

    def show(self, plan: LedgerPlan | None, kind: LedgerKind | None) -> None:
        """Replace everything shown."""
        self.beginResetModel()
        self._kind = kind
        self._lines = plan.lines if plan is not None else ()
        self.endResetModel()

    def first_refused(self) -> int:
        """Return the first row that cannot be imported, else the first row."""
        refused = (i for i, x in enumerate(self._lines) if x.state is LineState.REFUSED)
        return next(refused, 0)

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
                return translate("LedgerImportModel", "Row")
            case Column.WHAT:
                return translate("LedgerImportModel", "What will happen")
            case Column.DAY:
                return translate("LedgerImportModel", "Day")
            case Column.ENTRY:
                return translate("LedgerImportModel", "Entry")
            case Column.DETAIL:
                return translate("LedgerImportModel", "What is wrong or doubtful, cell by cell")

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        line = self._lines[index.row()]
        match Column(index.column()):
            case Column.ROW:
                return str(line.row)
            case Column.WHAT:
                return _what(line.state)
            case Column.DAY:
                return line.entry.on.isoformat() if line.entry else ""
            case Column.ENTRY:
                return title_of(line.entry, self._kind) if line.entry and self._kind else ""
            case Column.DETAIL:
                return "；".join(said_of(found) for found in line.problems)


def said_of(found: CellProblem) -> str:
    """Return a problem with its cell: ``D900 认领日期：…``."""
    return f"{found.column}{found.row} {found.heading}：{sentence_for(found.problem)}"


def _what(state: LineState) -> str:
    translate = QCoreApplication.translate
    match state:
        case LineState.NEW:
            return translate("LedgerImportModel", "New entry")
        case LineState.KNOWN:
            return translate("LedgerImportModel", "There already")
        case LineState.REFUSED:
            return translate("LedgerImportModel", "Cannot be imported")

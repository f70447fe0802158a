"""Records as table lines: day, kind, title, group and other duties, state."""

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

from branchdesk.desktop.pages.records.list_presenter import Chip, Row
from branchdesk.desktop.words import word_for
from branchdesk.wording.filling import filled

Index = QModelIndex | QPersistentModelIndex

ID_ROLE = Qt.ItemDataRole.UserRole
"""Id of the record."""
CHIPS_ROLE = Qt.ItemDataRole.UserRole + 1
"""tuple[(Chip, word), …] of the state column"""


class Column(IntEnum):
    """The columns, from left to right."""

    DAY = 0
    KIND = 1
    TITLE = 2
    BESIDE = 3
    STATE = 4


class RecordLinesModel(QAbstractTableModel):
    """Read-only lines; a record is changed in its form, never in a cell."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()
        self._compact = False

    @property
    def rows(self) -> Sequence[Row]:
        """What is shown."""
        return self._rows

    def show(self, rows: Sequence[Row]) -> None:
        """Replace everything shown."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def set_compact(self, *, compact: bool) -> None:
        """Say with the title what otherwise has a column of its own: group and same sitting."""
        self._compact = compact
        if self._rows:
            last = len(self._rows) - 1
            self.dataChanged.emit(self.index(0, Column.TITLE), self.index(last, Column.TITLE))

    def row_of(self, record_id: str) -> int:
        """Return the row of a record, -1 if it is not shown."""
        return next((n for n, row in enumerate(self._rows) if row.line.id == record_id), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(Column)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        match Column(section):
            case Column.DAY:
                return self.tr("Date")
            case Column.KIND:
                return self.tr("Kind")
            case Column.TITLE:
                return self.tr("Name")
            case Column.BESIDE:
                return self.tr("Group · same sitting")
            case Column.STATE:
                return self.tr("State")

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(row, column)
            case Qt.ItemDataRole.ToolTipRole:
                return self._text(row, column) or None
            case Qt.ItemDataRole.AccessibleTextRole:
                texts = (self._text(row, part) for part in Column)
                return self.tr(", ").join(text for text in texts if text)
            case _ if role == ID_ROLE:
                return row.line.id
            case _ if role == CHIPS_ROLE:
                return tuple((chip, word_for_chip(chip)) for chip in row.chips)
            case _:
                return None

    def _text(self, row: Row, column: Column) -> str:
        line = row.line
        match column:
            case Column.DAY:
                day = line.held_on
                return f"{day:%Y-%m-%d}" if day else self.tr("no day yet")
            case Column.KIND:
                return word_for(line.kind)
            case Column.TITLE:
                title = line.title or self.tr("(no name yet)")
                beside = self._beside(row) if self._compact else ""
                return f"{title} · {beside}" if beside else title
            case Column.BESIDE:
                return self._beside(row)
            case Column.STATE:
                return " · ".join(word_for_chip(chip) for chip in row.chips)

    def _beside(self, row: Row) -> str:
        parts = [row.group_name] if row.group_name else []
        if row.siblings:
            kinds = self.tr(", ").join(word_for(kind) for kind in row.siblings)
            parts.append(filled(self.tr("with {0}"), (kinds,)))
        return " · ".join(parts)


def word_for_chip(chip: Chip) -> str:
    """Return the word for a state of a record."""
    translate = QCoreApplication.translate
    match chip:
        case Chip.DRAFT:
            return translate("chips", "Draft")
        case Chip.FINAL:
            return translate("chips", "Finalised")
        case Chip.LATE:
            return translate("chips", "Late entry")
        case Chip.AMENDING:
            return translate("chips", "Changes open")

"""The items of a standard in the editor as table lines."""

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

from branchdesk.domain.standard_draft import ItemDraft
from branchdesk.wording.measures import measure_name

Index = QModelIndex | QPersistentModelIndex


class StandardColumn(IntEnum):
    """The columns, from left to right."""

    CODE = 0
    TITLE = 1
    POINTS = 2
    MEASURE = 3


class StandardModel(QAbstractTableModel):
    """Read-only lines; the chosen item is typed into beside the table."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[ItemDraft, ...] = ()

    def show(self, items: Sequence[ItemDraft]) -> None:
        """Show the items; as many as before stay where they are."""
        same = len(items) == len(self._items)
        if not same:
            self.beginResetModel()
        self._items = tuple(items)
        if not same:
            self.endResetModel()
        elif items:
            last = self.index(len(items) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._items)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(StandardColumn)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        translate = QCoreApplication.translate
        return (
            translate("StandardModel", "Code"),
            translate("StandardModel", "Item"),
            translate("StandardModel", "Points"),
            translate("StandardModel", "Computed by"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        item = self._items[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                how = measure_name(item.measure, QCoreApplication.translate)
                return (item.code, item.title, item.points, how)[index.column()]
            case Qt.ItemDataRole.TextAlignmentRole if index.column() == StandardColumn.POINTS:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case _:
                return None

"""The committee's check as table lines: self-rating and confirmed points side by side."""

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
from PySide6.QtGui import QColor

from branchdesk.desktop.pages.stars.procedure_presenter import CheckLine
from branchdesk.desktop.style import current_look
from branchdesk.wording.points import cut

Index = QModelIndex | QPersistentModelIndex


class CheckColumn(IntEnum):
    """The columns, from left to right."""

    ITEM = 0
    POINTS = 1
    SCORE = 2
    CHECKED = 3
    REASON = 4


class StarCheckModel(QAbstractTableModel):
    """Read-only lines; the chosen one is typed into below the table."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[CheckLine, ...] = ()

    def show(self, lines: Sequence[CheckLine]) -> None:
        """Show the lines; the same items stay where they are."""
        same = [line.code for line in lines] == [line.code for line in self._lines]
        if not same:
            self.beginResetModel()
        self._lines = tuple(lines)
        if not same:
            self.endResetModel()
        elif lines:
            last = self.index(len(lines) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def line_at(self, row: int) -> CheckLine | None:
        """Return what stands in a row."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def row_of(self, code: str) -> int:
        """Return the row of an item, -1 if it is not shown."""
        return next((n for n, line in enumerate(self._lines) if line.code == code), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(CheckColumn)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        translate = QCoreApplication.translate
        return (
            translate("StarCheckModel", "Item"),
            translate("StarCheckModel", "Points"),
            translate("StarCheckModel", "Own"),
            translate("StarCheckModel", "Committee"),
            translate("StarCheckModel", "Reason"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self._texts(line)[index.column()]
            case Qt.ItemDataRole.ForegroundRole if not line.applicable:
                return QColor(current_look().palette.muted)
            case Qt.ItemDataRole.TextAlignmentRole if index.column() in (1, 2, 3):
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case _:
                return None

    def _texts(self, line: CheckLine) -> tuple[str, ...]:
        own = cut(line.score)
        if not line.applicable:
            own = QCoreApplication.translate("StarCheckModel", "n/a")
        return (f"{line.code} {line.title}", cut(line.points), own, line.checked, line.reason)

"""The items of the star standard as table lines, each category under its own heading."""

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

from branchdesk.desktop.style import current_look
from branchdesk.domain.standard import ItemScore
from branchdesk.wording.filling import filled
from branchdesk.wording.missing import sentence_for_missing
from branchdesk.wording.points import cut

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns, from left to right."""

    CODE = 0
    ITEM = 1
    POINTS = 2
    SCORE = 3
    EVIDENCE = 4
    MISSING = 5


CODE_ROLE = Qt.ItemDataRole.UserRole
"""The code of the item."""
FULL_ROLE = Qt.ItemDataRole.UserRole + 1
"""Whether the item has all its points."""


class StarItemsModel(QAbstractTableModel):
    """Read-only lines; points are entered in the side panel, never in a cell."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[ItemScore, ...] = ()

    def show(self, items: Sequence[ItemScore]) -> None:
        """Replace everything shown."""
        self.beginResetModel()
        self._items = tuple(items)
        self.endResetModel()

    def row_of(self, code: str) -> int:
        """Return the row of an item, -1 if it is not shown."""
        return next((row for row, item in enumerate(self._items) if item.code == code), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._items)

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
            return _alignment(Column(section))
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        match Column(section):
            case Column.CODE:
                return self.tr("Code")
            case Column.ITEM:
                return self.tr("Item")
            case Column.POINTS:
                return self.tr("Points")
            case Column.SCORE:
                return self.tr("Score")
            case Column.EVIDENCE:
                return self.tr("Evidence")
            case Column.MISSING:
                return self.tr("What is missing")

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        item, column = self._items[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(item, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return item.rule if column is Column.ITEM else self._text(item, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._aloud(item)
        if role == Qt.ItemDataRole.ForegroundRole:
            return _colour(item, column)
        if role == CODE_ROLE:
            return item.code
        if role == FULL_ROLE:
            return item.score >= item.available
        return None

    def _text(self, item: ItemScore, column: Column) -> str:
        match column:
            case Column.CODE:
                return item.code
            case Column.ITEM:
                return item.title
            case Column.POINTS:
                return cut(item.available) if item.applicable else self.tr("N/A")
            case Column.SCORE:
                return cut(item.score) if item.applicable else "–"
            case Column.EVIDENCE:
                return self._evidence(item)
            case Column.MISSING:
                return self._missing(item)

    def _evidence(self, item: ItemScore) -> str:
        parts = []
        if item.evidence:
            parts.append(filled(self.tr("{0} records"), (str(len(item.evidence)),)))
        if item.entries:
            parts.append(filled(self.tr("{0} entries"), (str(len(item.entries)),)))
        if item.attachments:
            parts.append(filled(self.tr("{0} files"), (str(len(item.attachments)),)))
        return " · ".join(parts) or "–"

    def _missing(self, item: ItemScore) -> str:
        if not item.applicable:
            return item.note or self.tr("Does not apply to this branch")
        translate = QCoreApplication.translate
        return "；".join(sentence_for_missing(m, translate) for m in item.missing) or "–"

    def _aloud(self, item: ItemScore) -> str:
        return filled(
            self.tr("{0} {1}: {2} of {3} points. {4}"),
            (
                item.code,
                item.title,
                cut(item.score),
                cut(item.available),
                self._missing(item),
            ),
        )


def _colour(item: ItemScore, column: Column) -> QColor | None:
    colours = current_look().palette
    if column is Column.CODE or not item.applicable:
        return QColor(colours.muted)
    if column is Column.MISSING:
        return QColor(colours.draft_text if item.missing else colours.muted)
    if column is Column.SCORE and item.score < item.available:
        return QColor(colours.draft_text)
    return None


def _alignment(column: Column) -> Qt.AlignmentFlag:
    if column in (Column.POINTS, Column.SCORE):
        return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter

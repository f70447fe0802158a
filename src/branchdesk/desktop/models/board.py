"""The year board as lines and marks: what is drawn where, and what a screen reader says."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from branchdesk.domain.cycle_words import CellState

MONTHS = 12
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class BoardMark:
    """One obligation in one period, as it is drawn."""

    state: CellState
    months: tuple[int, ...]
    """The columns that carry the shape, 1 to 12; a month as often as something was held in it."""
    first: int
    last: int
    """The months of the period, both included; a lane is drawn where it is longer than one."""
    text: str
    """Everything there is to say: the tool tip, and what a screen reader reads."""
    label: str = ""
    """Drawn instead of the shape, for example ``14/23``."""
    value: object = None
    """Whatever the page wants back when the mark is opened."""

    @property
    def main_month(self) -> int:
        """The column that stands for the mark when moving with the keys."""
        return self.months[-1] if self.months else self.last


@dataclass(frozen=True, slots=True)
class BoardLine:
    """One row."""

    title: str
    subtitle: str
    marks: tuple[BoardMark, ...]
    tip: str = ""
    """The basis, shown over the title."""


class BoardModel(QAbstractTableModel):
    """Column 0 is the obligation, columns 1 to 12 are the months."""

    LINE_ROLE = Qt.ItemDataRole.UserRole
    """`BoardLine` of the row"""
    MARK_ROLE = Qt.ItemDataRole.UserRole + 1
    """`BoardMark` that covers the month, None where there is none"""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[BoardLine, ...] = ()
        self._this_month = 0

    @property
    def this_month(self) -> int:
        """The running month, 0 if the year shown is another one."""
        return self._this_month

    def show(self, lines: Sequence[BoardLine], *, this_month: int = 0) -> None:
        """Replace everything shown."""
        self.beginResetModel()
        self._lines = tuple(lines)
        self._this_month = this_month
        self.endResetModel()

    def mark(self, row: int, month: int) -> BoardMark | None:
        """Return the mark whose shape is in this month, else the one whose period covers it."""
        marks = self._lines[row].marks
        shaped = (mark for mark in marks if month in mark.months)
        covering = (mark for mark in marks if mark.first <= month <= mark.last)
        return next(shaped, None) or next(covering, None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many obligations there are."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return the obligation's column and twelve months."""
        return 0 if parent.isValid() else MONTHS + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the text, the tool tip, or the frozen values behind a cell."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == self.LINE_ROLE:
            return line
        if index.column() == 0:
            return _of_title(line, role)
        mark = self.mark(index.row(), index.column())
        match role:
            case self.MARK_ROLE:
                return mark
            case Qt.ItemDataRole.ToolTipRole:
                return mark.text if mark is not None else None
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(line, index.column(), mark)
            case _:
                return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return the names of the months."""
        if orientation != Qt.Orientation.Horizontal or role not in _NAMES or section == 0:
            return None
        return self._month_names()[section - 1]

    def _spoken(self, line: BoardLine, month: int, mark: BoardMark | None) -> str:
        what = mark.text if mark is not None else self.tr("nothing")
        return f"{line.title}, {self._month_names()[month - 1]}: {what}"

    def _month_names(self) -> tuple[str, ...]:
        return (
            self.tr("Jan"),
            self.tr("Feb"),
            self.tr("Mar"),
            self.tr("Apr"),
            self.tr("May"),
            self.tr("Jun"),
            self.tr("Jul"),
            self.tr("Aug"),
            self.tr("Sep"),
            self.tr("Oct"),
            self.tr("Nov"),
            self.tr("Dec"),
        )


_NAMES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


def _of_title(line: BoardLine, role: int) -> object:
    match role:
        case Qt.ItemDataRole.DisplayRole:
            return line.title
        case Qt.ItemDataRole.ToolTipRole:
            return line.tip or f"{line.title}\n{line.subtitle}"
        case Qt.ItemDataRole.AccessibleTextRole:
            return f"{line.title}, {line.subtitle}"
        case _:
            return None

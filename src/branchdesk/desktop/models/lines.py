"""Lines with a mark, a title and a quiet second line, as lists all over the program show them."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex

LINE_ROLE = Qt.ItemDataRole.UserRole
"""The whole `Line`."""


class Mark(StrEnum):
    """The shape before a line; never colour alone."""

    NONE = "none"
    OVERDUE = "overdue"
    DRAFT = "draft"
    DUE = "due"
    COMING = "coming"
    DONE = "done"
    UNKNOWN = "unknown"
    """Done, with a question left: a grey circle with a mark of its own."""
    WAITING = "waiting"
    FILE = "file"
    PHOTO = "photo"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a list."""

    title: str
    second: str = ""
    mark: Mark = Mark.NONE
    end: str = ""
    """A few words at the right edge."""
    tip: str = ""
    word: str = ""
    """What the mark says, for those who cannot see it."""


class LinesModel(QAbstractListModel):
    """Read-only lines."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[Line, ...] = ()

    @property
    def lines(self) -> Sequence[Line]:
        """What is shown."""
        return self._lines

    def show(self, lines: Sequence[Line]) -> None:
        """Replace everything shown."""
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    def change(self, row: int, line: Line) -> None:
        """Replace one line; the others stay where they are."""
        self._lines = (*self._lines[:row], line, *self._lines[row + 1 :])
        index = self.index(row)
        self.dataChanged.emit(index, index)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return line.title
            case Qt.ItemDataRole.ToolTipRole:
                return line.tip or None
            case Qt.ItemDataRole.AccessibleTextRole:
                return ",".join(p for p in (line.word, line.title, line.second, line.end) if p)
            case Qt.ItemDataRole.UserRole:
                return line
            case _:
                return None

"""A pile of ballots as a grid: lines of the paper down, ballots of the pile across."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QColor

from branchdesk.desktop.pages.review.pile_presenter import PilePresenter
from branchdesk.desktop.style import current_look
from branchdesk.domain.ballot_count import BLANK, UNREAD, Difference, Subject
from branchdesk.wording.filling import filled

Index = QModelIndex | QPersistentModelIndex
_SHOWN = {UNREAD: "", BLANK: "－"}


class BallotGridModel(QAbstractTableModel):
    """Shows what one teller entered; typing goes to the presenter."""

    def __init__(self, presenter: PilePresenter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._columns = presenter.columns

    def show_all(self) -> None:
        """Show another teller's pile, or another number of ballots."""
        self.beginResetModel()
        self._columns = self._presenter.columns
        self.endResetModel()

    def show_ballot(self, place: int) -> None:
        """Show one ballot anew, and one more column where the pile grew."""
        wanted = self._presenter.columns
        if wanted > self._columns:
            self.beginInsertColumns(QModelIndex(), self._columns, wanted - 1)
            self._columns = wanted
            self.endInsertColumns()
        rows = self._presenter.lines
        self.dataChanged.emit(self.index(0, place), self.index(rows - 1, place))
        if self._presenter.ballot(place).is_entered or place != self._presenter.place:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, place, place)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self._presenter.lines

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self._columns

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            return self._presenter.count.subjects[section].name
        ballot = self._presenter.ballot(section)
        if ballot.void:
            return f"{section + 1}\n×"
        return f"{section + 1}\n✓" if ballot.is_entered else f"{section + 1}\n"

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        ballot = self._presenter.ballot(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._shown(index)
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignCenter
            case Qt.ItemDataRole.ForegroundRole if ballot.void:
                return QColor(current_look().palette.muted)
            case Qt.ItemDataRole.ToolTipRole:
                return self._codes(index)
        return None

    def _shown(self, index: Index) -> str:
        ballot = self._presenter.ballot(index.column())
        if ballot.void:
            return "×"
        mark = ballot.marks[index.row()]
        return _SHOWN.get(mark, mark) + ("*" if self._codes(index) else "")

    def _codes(self, index: Index) -> str:
        grounds = self._presenter.ballot(index.column()).grounds
        return " ".join(code for line, code in grounds if line == index.row())


class DifferencesModel(QAbstractTableModel):
    """Where the two tellers read the paper differently, ballot by ballot."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found: tuple[Difference, ...] = ()
        self._subjects: tuple[Subject, ...] = ()

    @property
    def found(self) -> tuple[Difference, ...]:
        """What is shown."""
        return self._found

    def show_differences(self, found: Sequence[Difference], subjects: Sequence[Subject]) -> None:
        """Replace what is shown."""
        self.beginResetModel()
        self._found, self._subjects = tuple(found), tuple(subjects)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._found)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else 4

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        translate = QCoreApplication.translate
        return (
            translate("DifferencesModel", "Ballot"),
            translate("DifferencesModel", "Line"),
            translate("DifferencesModel", "First teller"),
            translate("DifferencesModel", "Second teller"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        found, translate = self._found[index.row()], QCoreApplication.translate
        match index.column():
            case 0:
                return filled(translate("DifferencesModel", "No. {0}"), (str(found.place + 1),))
            case 1:
                if found.line is None:
                    return translate("DifferencesModel", "the whole ballot")
                return self._subjects[found.line].name
            case 2:
                return _reading(found.first)
            case _:
                return _reading(found.second)


def _reading(text: str) -> str:
    translate = QCoreApplication.translate
    if text == "void":
        return translate("DifferencesModel", "void")
    if text == "valid":
        return translate("DifferencesModel", "valid")
    mark, codes = text[:1], text[1:]
    names = {
        "1": translate("DifferencesModel", "1 excellent"),
        "2": translate("DifferencesModel", "2 qualified"),
        "3": translate("DifferencesModel", "3 basically qualified"),
        "4": translate("DifferencesModel", "4 unqualified"),
        BLANK: translate("DifferencesModel", "0 no mark"),
    }
    return " ".join(part for part in (names.get(mark, mark), codes) if part)

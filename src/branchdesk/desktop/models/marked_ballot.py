"""One scanned ballot as a table: who stands on it, what it says, and what is asked."""

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QColor, QFont

from branchdesk.desktop.pages.review.marks_presenter import MarksPresenter
from branchdesk.desktop.style import current_look
from branchdesk.desktop.words import word_for
from branchdesk.domain.ballot_count import BLANK, MARKS, TEAM, UNREAD
from branchdesk.domain.review import ReviewGrade
from branchdesk.domain.terms import TEAM_GRADES

Index = QModelIndex | QPersistentModelIndex


class MarkedBallotModel(QAbstractTableModel):
    """Shows what stands beside the picture."""

    def __init__(self, presenter: MarksPresenter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter

    def show_sheet(self) -> None:
        """Show everything anew."""
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self._presenter.lines

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else 2

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        if not section:
            return QCoreApplication.translate("MarkedBallotModel", "Name")
        return QCoreApplication.translate("MarkedBallotModel", "What the ballot says")

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        presenter = self._presenter
        is_asked = index.row() in presenter.asked
        match role:
            case Qt.ItemDataRole.DisplayRole:
                if not index.column():
                    return presenter.subjects[index.row()].name
                return self._said(index.row(), is_asked=is_asked)
            case Qt.ItemDataRole.ForegroundRole if is_asked:
                return QColor(current_look().palette.overdue)
            case Qt.ItemDataRole.ForegroundRole if presenter.ballot.void:
                return QColor(current_look().palette.muted)
            case Qt.ItemDataRole.FontRole if is_asked:
                font = QFont()
                font.setBold(True)
                return font
        return None

    def _said(self, line: int, *, is_asked: bool) -> str:
        presenter, translate = self._presenter, QCoreApplication.translate
        ballot = presenter.ballot
        if not presenter.sheet.may_be_counted or presenter.is_skipped:
            return ""
        if ballot.void:
            return translate("MarkedBallotModel", "void")
        mark = ballot.marks[line]
        codes = " ".join(code for at, code in ballot.grounds if at == line)
        if mark == UNREAD:
            return translate("MarkedBallotModel", "? which one")
        said = translate("MarkedBallotModel", "－ no mark") if mark == BLANK else ""
        if not said:
            team = presenter.subjects[line].id == TEAM
            at = MARKS.index(mark)
            word = TEAM_GRADES[at] if team else word_for(tuple(ReviewGrade)[at])
            said = f"{mark} {word}"
        asks = translate("MarkedBallotModel", "? codes are written there") if is_asked else ""
        return "　".join(part for part in (said, codes, asks) if part)

"""The ballot on the screen: one line for each who is rated, one key for each mark."""

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from branchdesk.desktop.pages.review.booth_presenter import BoothPresenter
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Type
from branchdesk.desktop.words import word_for
from branchdesk.domain.ballot_count import BLANK, MARKS, TEAM
from branchdesk.domain.review import GROUNDS, ReviewGrade
from branchdesk.domain.terms import TEAM_GRADES

Index = QModelIndex | QPersistentModelIndex
_ROW_EMS, _CODES_EMS = 2.6, 9.0
_GROUND_KEYS = dict(zip("abcdefghij", GROUNDS, strict=True))


class SheetModel(QAbstractTableModel):
    """Shows the ballot that lies on the screen."""

    def __init__(self, presenter: BoothPresenter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter

    def show_sheet(self) -> None:
        """Show everything anew."""
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._presenter.subjects)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(MARKS) + 2

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        if not section:
            return QCoreApplication.translate("SheetModel", "Name")
        if section > len(MARKS):
            return QCoreApplication.translate("SheetModel", "Codes (A to J)")
        return f"{section} {word_for(tuple(ReviewGrade)[section - 1])}"

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._shown(row, column)
            case Qt.ItemDataRole.TextAlignmentRole if column:
                return Qt.AlignmentFlag.AlignCenter
            case Qt.ItemDataRole.FontRole:
                return self._letter(row, column)
        return None

    def _shown(self, row: int, column: int) -> str:
        subject = self._presenter.subjects[row]
        if not column:
            return subject.name
        if column > len(MARKS):
            grounds = self._presenter.sheet.grounds
            return " ".join(code for line, code in grounds if line == row)
        team = subject.id == TEAM
        name = TEAM_GRADES[column - 1] if team else word_for(tuple(ReviewGrade)[column - 1])
        return f"{'●' if self._is_marked(row, column) else '○'} {name}"

    def _is_marked(self, row: int, column: int) -> bool:
        return self._presenter.sheet.marks[row] == str(column)

    def _letter(self, row: int, column: int) -> QFont | None:
        if 0 < column <= len(MARKS) and self._is_marked(row, column):
            return current_look().font(Type.BODY, bold=True)
        return None


class BallotSheet(QTableView):
    """1 to 4 mark and go down, 0 or Space take the mark away, the mouse marks too."""

    marked = Signal()

    def __init__(self, presenter: BoothPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ballot_sheet")
        self._presenter = presenter
        self.lines = SheetModel(presenter, self)
        self.setModel(self.lines)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(current_look().ems(_ROW_EMS))
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(self.lines.columnCount() - 1, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(self.lines.columnCount() - 1, current_look().ems(_CODES_EMS))
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        self.clicked.connect(self._take_click)

    def lay_out(self) -> None:
        """Show an empty ballot, the cursor on its first line."""
        self.lines.show_sheet()
        self.scrollToTop()
        self._stand()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take marks; leave everything else to the table."""
        key = event.text().lower()
        self._presenter.line = max(0, self.currentIndex().row())
        if key and key in (*MARKS, BLANK, " "):
            self._presenter.mark(key)
        elif key in _GROUND_KEYS:
            self._presenter.ground(_GROUND_KEYS[key])
        else:
            super().keyPressEvent(event)
            return
        self.lines.show_sheet()
        self._stand()
        self.marked.emit()

    @Slot(QModelIndex)
    def _take_click(self, index: QModelIndex) -> None:
        if 0 < index.column() <= len(MARKS):
            self._presenter.line = index.row()
            self._presenter.mark(str(index.column()))
            self.lines.show_sheet()
            self.marked.emit()

    def _stand(self) -> None:
        index = self.lines.index(self._presenter.line, 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)

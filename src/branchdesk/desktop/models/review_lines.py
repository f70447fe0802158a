"""The members of a review as table lines: tallies, grade, reason, feedback."""

from collections.abc import Mapping, Sequence
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont

from branchdesk.desktop.pages.review.draft import OF_EVERYBODY, TALLIES, LineDraft, read_grade
from branchdesk.desktop.sentences import sentence_for
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Type
from branchdesk.desktop.words import word_for
from branchdesk.domain.basis import Severity
from branchdesk.domain.problems import Problem, Rule
from branchdesk.domain.review import ReviewGrade
from branchdesk.wording.filling import filled

Index = QModelIndex | QPersistentModelIndex

PROBLEM_ROLE = Qt.ItemDataRole.UserRole
"""``hard``, ``soft`` or empty"""


class Column(IntEnum):
    """The columns, from left to right."""

    NAME = 0
    TAKES_PART = 1
    SELF_REVIEW = 2
    PEER_REVIEW = 3
    EXCELLENT = 4
    QUALIFIED = 5
    BASICALLY_QUALIFIED = 6
    UNQUALIFIED = 7
    GRADE = 8
    REASON = 9
    FEEDBACK = 10
    HELP = 11
    HELPER = 12
    HELP_UNTIL = 13
    CORRECTION_FROM = 14
    CORRECTION_MONTHS = 15
    OUTCOME = 16


FIELDS = {
    Column.NAME: "name",
    Column.TAKES_PART: "",
    Column.SELF_REVIEW: "self_review_on",
    Column.PEER_REVIEW: "peer_review_on",
    Column.EXCELLENT: "excellent",
    Column.QUALIFIED: "qualified",
    Column.BASICALLY_QUALIFIED: "basically_qualified",
    Column.UNQUALIFIED: "unqualified",
    Column.GRADE: "grade",
    Column.REASON: "reason",
    Column.FEEDBACK: "feedback_on",
    Column.HELP: "help_plan",
    Column.HELPER: "helper",
    Column.HELP_UNTIL: "help_until",
    Column.CORRECTION_FROM: "correction_from",
    Column.CORRECTION_MONTHS: "correction_months",
    Column.OUTCOME: "outcome",
}
"""The field of the draft behind each column."""
_COLUMNS = {field: column for column, field in FIELDS.items() if field} | {
    "votes": Column.EXCELLENT
}
_GRADES = dict(zip(TALLIES, ReviewGrade, strict=True))
_CENTRED = frozenset({Column.TAKES_PART, *(_COLUMNS[field] for field in TALLIES), Column.GRADE})


class ReviewLinesModel(QAbstractTableModel):
    """Shows lines as typed; what is written into a cell is only told, the page keeps it."""

    written = Signal(int, str, str)
    """Row, field, text"""
    participation_toggled = Signal(int)
    """Row"""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[LineDraft, ...] = ()
        self._favoured: tuple[ReviewGrade | None, ...] = ()
        self._problems: Mapping[tuple[int, Column], Sequence[Problem]] = {}
        self._locked = False
        self._counted = False

    @property
    def lines(self) -> tuple[LineDraft, ...]:
        """What is shown."""
        return self._lines

    def show(
        self,
        lines: Sequence[LineDraft],
        *,
        favoured: Sequence[ReviewGrade | None],
        problems: Sequence[Problem],
        locked: bool,
        counted: bool = False,
    ) -> None:
        """Replace what is shown; the same people stay where they are."""
        same = [line.member for line in lines] == [line.member for line in self._lines]
        if not same:
            self.beginResetModel()
        self._lines, self._favoured, self._locked = tuple(lines), tuple(favoured), locked
        self._counted = counted
        self._problems = _by_cell(self._lines, problems)
        if not same:
            self.endResetModel()
        elif lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(lines) - 1, len(Column) - 1))

    def row_of(self, member: str) -> int:
        """Return the row of a member, -1 if they are not shown."""
        rows = (row for row, line in enumerate(self._lines) if line.member == member)
        return next(rows, -1)

    def cell_of(self, field: str) -> QModelIndex:
        """Return the cell of ``members.<id>.<field>``, an invalid one if it is not shown."""
        parts = field.split(".")
        row = self.row_of(parts[1]) if parts[0] == "members" and len(parts) > 1 else -1
        column = _COLUMNS.get(parts[-1], Column.NAME)
        return self.index(row, column) if row >= 0 else QModelIndex()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(Column(section))
        return _heading(Column(section)) if role == Qt.ItemDataRole.DisplayRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let cells be typed into as long as the review is open."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        found = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self.takes_text(index.row(), Column(index.column())):
            found |= Qt.ItemFlag.ItemIsEditable
        return found

    def takes_text(self, row: int, column: Column) -> bool:
        """Tell whether something can be typed into a cell."""
        if self._locked or column in (Column.NAME, Column.TAKES_PART):
            return False
        if self._counted and FIELDS[column] in TALLIES:
            return False
        return self._lines[row].takes_grade or FIELDS[column] in OF_EVERYBODY

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = index.row(), Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._shown(row, column)
            case Qt.ItemDataRole.EditRole:
                return self._lines[row].text(FIELDS[column]) if FIELDS[column] else ""
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(column) if self._lines[row].takes_grade else _LEFT
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleDescriptionRole:
                return self._said(row, column)
            case Qt.ItemDataRole.ForegroundRole:
                return self._colour(row, column)
            case Qt.ItemDataRole.FontRole:
                return self._letter(row, column)
            case Qt.ItemDataRole.UserRole:
                return self._severity(row, column)
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell what was written."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        row, column = index.row(), Column(index.column())
        if not self.takes_text(row, column):
            return False
        self.written.emit(row, FIELDS[column], str(value))
        return True

    def toggle_participation(self, row: int) -> None:
        """Tell that a member takes part after all, or does not."""
        if not self._locked and 0 <= row < len(self._lines):
            self.participation_toggled.emit(row)

    def _shown(self, row: int, column: Column) -> str:
        line = self._lines[row]
        translate = QCoreApplication.translate
        if column is Column.TAKES_PART:
            return _participation(line)
        if column is Column.CORRECTION_MONTHS and not line.correction_months.strip():
            wanted = bool(line.correction_from.strip())
            return translate("ReviewLinesModel", "enter") if wanted else ""
        if column is Column.EXCELLENT and not line.takes_grade:
            return (
                translate("ReviewLinesModel", "Takes part, is not graded (probationary member)")
                if line.participates
                else translate("ReviewLinesModel", "Does not take part")
            )
        if not line.takes_grade and column > Column.EXCELLENT:
            return ""
        text = line.text(FIELDS[column])
        if column is Column.GRADE and (grade := read_grade(text)) is not None:
            return word_for(grade)
        if column is Column.REASON and not text.strip() and self._asks_reason(row):
            return translate("ReviewLinesModel", "say why")
        return text

    def _asks_reason(self, row: int) -> bool:
        grade, favoured = read_grade(self._lines[row].grade), self._favoured[row]
        return grade is not None and favoured is not None and grade is not favoured

    def _said(self, row: int, column: Column) -> str:
        found = self._problems.get((row, column), ())
        sentences = [sentence_for(problem) for problem in found]
        if column is Column.GRADE and (favoured := self._favoured[row]) is not None:
            pattern = QCoreApplication.translate("ReviewLinesModel", "Most ballots: {0}")
            sentences.append(filled(pattern, (word_for(favoured),)))
        shown = self._shown(row, column)
        if not sentences and column in (Column.REASON, Column.HELP):
            return shown
        return "\n".join(sentences)

    def _severity(self, row: int, column: Column) -> str:
        found = self._problems.get((row, column), ())
        if not found:
            return ""
        return "hard" if any(p.severity is Severity.HARD for p in found) else "soft"

    def _colour(self, row: int, column: Column) -> QColor | None:
        line, colours = self._lines[row], current_look().palette
        if not line.takes_grade and column >= Column.EXCELLENT:
            return QColor(colours.muted)
        if column is Column.REASON and not line.reason.strip():
            return QColor(colours.draft_text)
        if self._unread(row, column):
            return QColor(colours.overdue)
        return None

    def _unread(self, row: int, column: Column) -> bool:
        found = self._problems.get((row, column), ())
        return any(problem.rule in _UNREAD for problem in found)

    def _letter(self, row: int, column: Column) -> QFont | None:
        # The column with most ballots stands out.
        favoured = self._favoured[row]
        if favoured is not None and _GRADES.get(FIELDS[column]) is favoured:
            return current_look().font(Type.BODY, bold=True)
        return None


_UNREAD = (Rule.NOT_A_DATE, Rule.NOT_A_NUMBER, Rule.NOT_A_CHOICE)
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def _alignment(column: Column) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignCenter if column in _CENTRED else _LEFT


def _participation(line: LineDraft) -> str:
    translate = QCoreApplication.translate
    if not line.participates:
        return translate("ReviewLinesModel", "no", "takes part")
    if not line.rated:
        return translate("ReviewLinesModel", "yes, not graded", "takes part")
    return translate("ReviewLinesModel", "yes", "takes part")


def _by_cell(
    lines: Sequence[LineDraft], problems: Sequence[Problem]
) -> Mapping[tuple[int, Column], Sequence[Problem]]:
    rows = {line.member: row for row, line in enumerate(lines)}
    found: dict[tuple[int, Column], list[Problem]] = {}
    for problem in problems:
        parts = problem.field.split(".")
        if len(parts) != 3 or parts[0] != "members" or parts[1] not in rows:
            continue
        row = rows[parts[1]]  # type: ignore[index]  # ids are text
        column = _COLUMNS.get(parts[2])
        if column is not None:
            found.setdefault((row, column), []).append(problem)
    return found


def _heading(column: Column) -> str:
    translate = QCoreApplication.translate
    match column:
        case Column.NAME:
            return translate("ReviewLinesModel", "Name")
        case Column.TAKES_PART:
            return translate("ReviewLinesModel", "Takes part")
        case Column.SELF_REVIEW:
            return translate("ReviewLinesModel", "Self-review on")
        case Column.EXCELLENT:
            return word_for(ReviewGrade.EXCELLENT)
        case Column.QUALIFIED:
            return word_for(ReviewGrade.QUALIFIED)
        case Column.BASICALLY_QUALIFIED:
            return word_for(ReviewGrade.BASICALLY_QUALIFIED)
        case Column.UNQUALIFIED:
            return word_for(ReviewGrade.UNQUALIFIED)
        case Column.GRADE:
            return translate("ReviewLinesModel", "Grade")
        case Column.REASON:
            return translate("ReviewLinesModel", "Reason")
        case Column.FEEDBACK:
            return translate("ReviewLinesModel", "Told on")
        case Column.HELP:
            return translate("ReviewLinesModel", "Help plan")
        case Column.PEER_REVIEW:
            return translate("ReviewLinesModel", "Peer review on")
        case Column.HELPER:
            return translate("ReviewLinesModel", "Helped by")
        case Column.HELP_UNTIL:
            return translate("ReviewLinesModel", "Until")
        case Column.CORRECTION_FROM:
            return translate("ReviewLinesModel", "Correction from")
        case Column.CORRECTION_MONTHS:
            return translate("ReviewLinesModel", "Months")
        case Column.OUTCOME:
            return translate("ReviewLinesModel", "What became of it")

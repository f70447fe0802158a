"""整改清单 as table lines."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QColor

from branchdesk.desktop.models.rows import Index, RowsModel
from branchdesk.desktop.style import current_look
from branchdesk.domain.org_life import Rectification
from branchdesk.domain.org_life_terms import SOURCES


class RectificationModel(RowsModel[Rectification]):
    """Read-only lines; the chosen one is typed into below the table."""

    COLUMNS = 6

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._today = date.min

    def show(self, lines: Sequence[Rectification], *, today: date) -> None:
        """Show the lines; the same ones stay where they are."""
        self._today = today
        self._put(lines)

    def is_same(self, one: Rectification, other: Rectification) -> bool:
        """Tell by its id whether a line stays where it is."""
        return one.id == other.id

    def row_of(self, line_id: str) -> int:
        """Return the row of a line, -1 if it is not shown."""
        return next((n for n, line in enumerate(self._lines) if line.id == line_id), -1)

    def headings(self) -> tuple[str, ...]:
        """Return what stands over the columns."""
        translate = QCoreApplication.translate
        return (
            translate("RectificationModel", "Status"),
            translate("RectificationModel", "Whose"),
            translate("RectificationModel", "Problem"),
            translate("RectificationModel", "From"),
            translate("RectificationModel", "Owner"),
            translate("RectificationModel", "Due"),
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self._texts(line)[index.column()]
            case Qt.ItemDataRole.ForegroundRole if line.closed_on:
                return QColor(current_look().palette.muted)
            case Qt.ItemDataRole.ForegroundRole if self._is_late(line) and index.column() in (0, 5):
                return QColor(current_look().palette.overdue)
            case _:
                return None

    def _is_late(self, line: Rectification) -> bool:
        return line.closed_on is None and line.due is not None and line.due < self._today

    def _texts(self, line: Rectification) -> tuple[str, ...]:
        translate = QCoreApplication.translate
        late = translate("RectificationModel", "overdue")
        still = translate("RectificationModel", "open")
        if line.closed_on:
            state = f"✓ {line.closed_on.isoformat()}"
        else:
            state = f"● {late}" if self._is_late(line) else f"○ {still}"
        due = line.due.isoformat() if line.due else ""
        return (state, line.target, line.problem, SOURCES[line.source], line.owner, due)

"""The committee's check as table lines: self-rating and confirmed points side by side."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor

from branchdesk.desktop.models.rows import Index, RowsModel
from branchdesk.desktop.pages.stars.procedure_presenter import CheckLine
from branchdesk.desktop.style import current_look
from branchdesk.wording.points import cut


class CheckColumn(IntEnum):
    """The columns, from left to right."""

    ITEM = 0
    POINTS = 1
    SCORE = 2
    CHECKED = 3
    REASON = 4


class StarCheckModel(RowsModel[CheckLine]):
    """Read-only lines; the chosen one is typed into below the table."""

    COLUMNS = len(CheckColumn)

    def show(self, lines: Sequence[CheckLine]) -> None:
        """Show the lines; the same items stay where they are."""
        self._put(lines)

    def is_same(self, one: CheckLine, other: CheckLine) -> bool:
        """Tell by its item whether a line stays where it is."""
        return one.code == other.code

    def row_of(self, code: str) -> int:
        """Return the row of an item, -1 if it is not shown."""
        return next((n for n, line in enumerate(self._lines) if line.code == code), -1)

    def headings(self) -> tuple[str, ...]:
        """Return what stands over the columns."""
        translate = QCoreApplication.translate
        return (
            translate("StarCheckModel", "Item"),
            translate("StarCheckModel", "Points"),
            translate("StarCheckModel", "Own"),
            translate("StarCheckModel", "Committee"),
            translate("StarCheckModel", "Reason"),
        )

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

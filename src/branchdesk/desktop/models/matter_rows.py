"""Agreed matters and resolutions as table lines."""

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

from branchdesk.desktop.style import current_look
from branchdesk.desktop.words import word_for
from branchdesk.domain.follow_ups import Matter, MatterSource, MatterState
from branchdesk.domain.resolutions import Resolution
from branchdesk.wording.follow_ups import source_word, state_word, verdict_word

Index = QModelIndex | QPersistentModelIndex

_SHAPES = {
    MatterState.OPEN: "○",
    MatterState.OVERDUE: "●",
    MatterState.CLOSED: "✓",
    MatterState.CARRIED: "→",
}
_Line = Matter | Resolution


def matter_headings() -> tuple[str, ...]:
    """Return what the columns of agreed matters are called."""
    translate = QCoreApplication.translate
    return (
        translate("MatterModel", "Status"),
        translate("MatterModel", "Due"),
        translate("MatterModel", "Matter"),
        translate("MatterModel", "Owner"),
        translate("MatterModel", "Agreed in"),
        translate("MatterModel", "Done on"),
        translate("MatterModel", "Result"),
    )


def matter_cells(matter: Matter) -> tuple[str, ...]:
    """Return the texts of a matter, in the order of its columns."""
    translate = QCoreApplication.translate
    agreed = matter.agreed
    kind = word_for(agreed.kind) if agreed.kind else source_word(agreed.source, translate)
    on = "" if agreed.source is MatterSource.ORG_LIFE else f"{agreed.on.isoformat()} "
    return (
        f"{_SHAPES[matter.state]} {state_word(matter.state, translate)}",
        matter.due.isoformat() if matter.due else "",
        agreed.what,
        agreed.owner.name,
        f"{on}{kind}",
        matter.closed_on.isoformat() if matter.closed_on else "",
        matter.result,
    )


def resolution_headings() -> tuple[str, ...]:
    """Return what the columns of resolutions are called."""
    translate = QCoreApplication.translate
    return (
        translate("MatterModel", "Day"),
        translate("MatterModel", "Sitting"),
        translate("MatterModel", "Item"),
        translate("MatterModel", "Decision"),
        translate("MatterModel", "Vote"),
    )


def resolution_cells(one: Resolution) -> tuple[str, ...]:
    """Return the texts of a resolution, in the order of its columns."""
    return (
        one.on.isoformat(),
        word_for(one.kind),
        one.subject,
        one.text.replace("\n", " "),
        verdict_word(one, QCoreApplication.translate),
    )


def _standing(line: _Line) -> MatterState | None:
    """Return what gives a line its colour."""
    return line.state if isinstance(line, Matter) else None


class MatterModel(QAbstractTableModel):
    """Read-only lines; what became of a matter is written below the table or in a meeting."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings: tuple[str, ...] = ()
        self._texts: tuple[tuple[str, ...], ...] = ()
        self._lines: tuple[_Line, ...] = ()

    def show_matters(self, matters: Sequence[Matter]) -> bool:
        """Show agreed matters; return whether the lines read otherwise than before."""
        return self._replace(matters, matter_headings(), [matter_cells(one) for one in matters])

    def show_resolutions(self, resolutions: Sequence[Resolution]) -> bool:
        """Show resolutions; return whether the lines read otherwise than before."""
        cells = [resolution_cells(one) for one in resolutions]
        return self._replace(resolutions, resolution_headings(), cells)

    def line_at(self, row: int) -> _Line | None:
        """Return what stands in a row."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def row_of(self, matter_id: str) -> int:
        """Return the row of a matter, -1 if it is not shown."""
        rows = (
            row
            for row, line in enumerate(self._lines)
            if isinstance(line, Matter) and line.id == matter_id
        )
        return next(rows, -1)

    def _replace(
        self,
        lines: Sequence[_Line],
        headings: tuple[str, ...],
        texts: Sequence[tuple[str, ...]],
    ) -> bool:
        before = self._headings, self._texts, [_standing(line) for line in self._lines]
        if before == (headings, tuple(texts), [_standing(line) for line in lines]):
            self._lines = tuple(lines)
            return False
        self.beginResetModel()
        self._lines, self._headings, self._texts = tuple(lines), headings, tuple(texts)
        self.endResetModel()
        return True

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._texts)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._headings)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._headings[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self._texts[index.row()][index.column()]
            case Qt.ItemDataRole.ForegroundRole:
                return self._colour(index.row(), index.column())
            case _:
                return None

    def _colour(self, row: int, column: int) -> QColor | None:
        line, palette = self._lines[row], current_look().palette
        if not isinstance(line, Matter):
            return None
        if line.state is MatterState.OVERDUE:
            return QColor(palette.overdue) if column < 2 else None
        return None if line.state.is_open else QColor(palette.muted)

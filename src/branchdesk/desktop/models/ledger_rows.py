"""The entries of one ledger, and the figures of a year, as table lines."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from branchdesk.desktop.pages.ledgers.lines import EntryRow
from branchdesk.domain.figures import FigureTotal
from branchdesk.domain.ledgers import EntryId

Index = QModelIndex | QPersistentModelIndex


class _TextTable(QAbstractTableModel):
    """Read-only texts under headings."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings: tuple[str, ...] = ()
        self._texts: tuple[tuple[str, ...], ...] = ()

    def _replace(self, headings: Sequence[str], texts: Sequence[tuple[str, ...]]) -> None:
        self.beginResetModel()
        self._headings, self._texts = tuple(headings), tuple(texts)
        self.endResetModel()

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
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        return self._texts[index.row()][index.column()]


class EntryModel(_TextTable):
    """The entries of one ledger: the day first, its columns, and the step it stands at."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[EntryRow, ...] = ()

    def show(self, rows: Sequence[EntryRow], *, columns: Sequence[str], steps: bool) -> None:
        """Replace everything shown; ``steps``: whether entries of this ledger have a status."""
        translate = QCoreApplication.translate
        self._rows = tuple(rows)
        headings = [translate("EntryModel", "Day"), *columns]
        if steps:
            headings.append(translate("EntryModel", "Status"))
        self._replace(
            headings,
            [(row.on.isoformat(), *row.cells, *((row.status,) if steps else ())) for row in rows],
        )

    def id_at(self, row: int) -> EntryId | None:
        """Return which entry stands in a row."""
        return self._rows[row].id if 0 <= row < len(self._rows) else None

    def row_of(self, entry: EntryId | None) -> int:
        """Return the row of an entry, -1 if it is not shown."""
        return next((i for i, row in enumerate(self._rows) if row.id == entry), -1)


class FigureModel(_TextTable):
    """The figures of a year: title, value with its unit, how it is counted."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._totals: tuple[FigureTotal, ...] = ()

    def show(self, totals: Sequence[FigureTotal]) -> None:
        """Replace everything shown."""
        translate = QCoreApplication.translate
        self._totals = tuple(totals)
        headings = (
            translate("FigureModel", "Figure"),
            translate("FigureModel", "Value"),
            translate("FigureModel", "How it is counted"),
        )
        self._replace(headings, [(one.title, one.text, one.rule) for one in totals])

    def total_at(self, row: int) -> FigureTotal | None:
        """Return the figure of a row."""
        return self._totals[row] if 0 <= row < len(self._totals) else None

    def row_of(self, metric: str) -> int:
        """Return the row of a figure, -1 if there is none of that name."""
        return next((i for i, one in enumerate(self._totals) if one.metric == metric), -1)

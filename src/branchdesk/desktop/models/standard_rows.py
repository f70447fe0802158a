"""The items of a standard in the editor as table lines."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QCoreApplication, Qt

from branchdesk.desktop.models.rows import Index, RowsModel
from branchdesk.domain.standard_draft import ItemDraft
from branchdesk.wording.measures import measure_name


class StandardColumn(IntEnum):
    """The columns, from left to right."""

    CODE = 0
    TITLE = 1
    POINTS = 2
    MEASURE = 3


class StandardModel(RowsModel[ItemDraft]):
    """Read-only lines; the chosen item is typed into beside the table."""

    COLUMNS = len(StandardColumn)

    def show(self, items: Sequence[ItemDraft]) -> None:
        """Show the items; as many as before stay where they are."""
        self._put(items)

    def is_same(self, one: ItemDraft, other: ItemDraft) -> bool:
        """As many items as before are the same ones: a code may be typed over."""
        return True

    def headings(self) -> tuple[str, ...]:
        """Return what stands over the columns."""
        translate = QCoreApplication.translate
        return (
            translate("StandardModel", "Code"),
            translate("StandardModel", "Item"),
            translate("StandardModel", "Points"),
            translate("StandardModel", "Computed by"),
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        item = self._lines[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                how = measure_name(item.measure, QCoreApplication.translate)
                return (item.code, item.title, item.points, how)[index.column()]
            case Qt.ItemDataRole.TextAlignmentRole if index.column() == StandardColumn.POINTS:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case _:
                return None

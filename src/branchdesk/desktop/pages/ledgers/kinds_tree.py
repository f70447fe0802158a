"""The ledgers under their headings, each with its count of the year."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from branchdesk.desktop.pages.ledgers.lines import KindLine

_KEY = Qt.ItemDataRole.UserRole


class KindsTree(QTreeWidget):
    """One line for each ledger; the headings cannot be chosen."""

    chosen = Signal(str)
    """Key of a ledger"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("kinds")
        self.setProperty("outlined", "true")
        self.setAccessibleName(self.tr("Ledgers"))
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(0)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(0)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._items: dict[str, QTreeWidgetItem] = {}
        self.currentItemChanged.connect(self._tell)

    def show_kinds(self, kinds: Sequence[KindLine], *, current: str) -> None:
        """Show the ledgers; only the counts change where the ledgers are the same."""
        blocked = self.blockSignals(True)
        if list(self._items) != [kind.key for kind in kinds]:
            self._build(kinds)
        for kind in kinds:
            self._items[kind.key].setText(1, str(kind.count) if kind.count else "")
        if current in self._items:
            self.setCurrentItem(self._items[current])
        self.blockSignals(blocked)

    def _build(self, kinds: Sequence[KindLine]) -> None:
        self.clear()
        self._items.clear()
        heads: dict[str, QTreeWidgetItem] = {}
        for kind in kinds:
            if kind.group not in heads:
                head = QTreeWidgetItem([kind.group])
                head.setFlags(Qt.ItemFlag.ItemIsEnabled)
                letter = self.font()
                letter.setBold(True)
                head.setFont(0, letter)
                heads[kind.group] = head
                self.addTopLevelItem(head)
                head.setFirstColumnSpanned(True)
            item = QTreeWidgetItem([kind.title, ""])
            item.setData(0, _KEY, kind.key)
            item.setToolTip(0, kind.title)
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            heads[kind.group].addChild(item)
            self._items[kind.key] = item
        self.expandAll()

    @Slot(QTreeWidgetItem, QTreeWidgetItem)
    def _tell(self, current: QTreeWidgetItem | None, previous: QTreeWidgetItem | None) -> None:
        del previous
        if current is not None and (key := current.data(0, _KEY)):
            self.chosen.emit(str(key))

"""办理进度: the entries of a ledger in columns, with counts and days waiting."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from branchdesk.desktop.pages.ledgers.progress import Column, Standing
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.desktop.widgets.plain_table import KeepsColour
from branchdesk.domain.ledgers import EntryId
from branchdesk.wording.filling import filled

_LIST_EMS = 8
"""Lower than that a column says nothing."""
_ID = Qt.ItemDataRole.UserRole


class ProgressView(QWidget):
    """One list for each column; pressing a line opens its entry."""

    wanted = Signal(str)
    """Id of the entry to open"""
    match_wanted = Signal(str, str)
    """Ids of the two entries that are to make a third"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("progress")
        self.lists: dict[str, QListWidget] = {}
        self._heads: dict[str, QLabel] = {}
        self._pair: tuple[str, str] | None = None
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(current_look().length(Space.M))
        self._grid.setVerticalSpacing(current_look().length(Space.XS))
        self.match = QPushButton()
        self.match.setObjectName("match")
        self.match.setAutoDefault(False)
        self.match.clicked.connect(self._tell_match)
        self.match.hide()
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current_look().length(Space.S))
        column.addLayout(self._grid, 1)
        column.addWidget(self.match, 0, Qt.AlignmentFlag.AlignLeft)

    def show_columns(
        self,
        columns: Sequence[Column],
        *,
        current: EntryId | None,
        pair: tuple[str, str] | None = None,
        makes: str = "",
    ) -> None:
        """Show the columns; ``pair``: those two whose chosen lines make an entry of a third."""
        if list(self.lists) != [column.key for column in columns]:
            self._build(columns)
        self._pair = pair
        self.match.setVisible(pair is not None)
        self.match.setText(filled(self.tr("Make an entry of “{0}” from the two chosen"), (makes,)))
        for column in columns:
            heading = filled(self.tr("{0} · {1}"), (column.title, str(len(column.entries))))
            self._heads[column.key].setText(heading)
            self._fill(self.lists[column.key], column.entries, current)
        self._follow()
        # The button's text is another one now: it is to have its room at once.
        self._column.activate()

    def _fill(
        self, view: QListWidget, entries: Sequence[Standing], current: EntryId | None
    ) -> None:
        blocked = view.blockSignals(True)
        chosen = view.currentItem()
        keep = str(chosen.data(_ID)) if chosen is not None else ""
        lines = [(str(entry.id), self._said(entry), entry.title) for entry in entries]
        late = [entry.late for entry in entries]
        items = [view.item(row) for row in range(view.count())]
        if lines != [(item.data(_ID), item.text(), item.toolTip()) for item in items]:
            view.clear()
            for (identity, said, title), overdue in zip(lines, late, strict=True):
                item = QListWidgetItem(said)
                if overdue:
                    item.setForeground(QColor(current_look().palette.overdue))
                item.setData(_ID, identity)
                item.setToolTip(title)
                view.addItem(item)
        known = [identity for identity, _, _ in lines]
        for wanted in (current, keep):
            if wanted in known:
                view.setCurrentRow(known.index(str(wanted)))
                break
        view.blockSignals(blocked)

    def _said(self, entry: Standing) -> str:
        parts = [entry.step] if entry.step else []
        if entry.waiting is not None:
            parts.append(filled(self.tr("waiting {0} days"), (str(entry.waiting),)))
        if entry.late:
            parts.append(self.tr("overdue"))
        return f"{entry.title}\n{' · '.join(parts)}" if parts else entry.title

    def _build(self, columns: Sequence[Column]) -> None:
        for widget in (*self._heads.values(), *self.lists.values()):
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._heads, self.lists = {}, {}
        for place in range(self._grid.columnCount()):
            self._grid.setColumnStretch(place, 0)
        for place, column in enumerate(columns):
            head = QLabel()
            head.setTextFormat(Qt.TextFormat.PlainText)
            head.setProperty("role", "strong")
            view = QListWidget()
            view.setObjectName(f"column_{column.key}")
            view.setAccessibleName(column.title)
            view.setProperty("outlined", "true")
            view.setWordWrap(True)
            view.setItemDelegate(KeepsColour(view))
            view.setMinimumHeight(current_look().ems(_LIST_EMS))
            view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            head.setBuddy(view)
            view.itemClicked.connect(self._open)
            view.itemActivated.connect(self._open)
            view.currentItemChanged.connect(self._follow)
            self._grid.addWidget(head, 0, place)
            self._grid.addWidget(view, 1, place)
            self._grid.setColumnStretch(place, 1)
            self._heads[column.key] = head
            self.lists[column.key] = view

    @Slot(QListWidgetItem)
    def _open(self, item: QListWidgetItem) -> None:
        self.wanted.emit(str(item.data(_ID)))

    def _chosen(self) -> tuple[str, str]:
        if self._pair is None:
            return "", ""
        own, partner = (self.lists[key].currentItem() for key in self._pair)
        return (
            str(own.data(_ID)) if own is not None else "",
            str(partner.data(_ID)) if partner is not None else "",
        )

    @Slot()
    def _follow(self) -> None:
        self.match.setEnabled(all(self._chosen()))

    @Slot()
    def _tell_match(self) -> None:
        if all(chosen := self._chosen()):
            self.match_wanted.emit(*chosen)

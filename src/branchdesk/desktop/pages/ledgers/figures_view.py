"""数字: every figure of the year, how it is counted, and what it rests on."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from branchdesk.desktop.models.ledger_rows import FigureModel
from branchdesk.desktop.pages.ledgers.presenter import LedgersPresenter
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.desktop.widgets.card import Card
from branchdesk.desktop.widgets.plain_table import PlainTable
from branchdesk.wording.filling import filled

if TYPE_CHECKING:
    from branchdesk.desktop.pages.ledgers.lines import Behind

_BEHIND_EMS, _ROOMY_EMS = 22, 30


class FiguresView(QWidget):
    """The figures on the left; the entries and records behind the chosen one on the right."""

    wanted = Signal(object)
    """`Behind` that was pressed"""

    def __init__(self, presenter: LedgersPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("figures_view")
        self._presenter = presenter
        self._found: tuple[Behind, ...] = ()
        self.model = FigureModel(self)
        self.table = PlainTable()
        self.table.setObjectName("figures")
        self.table.setAccessibleName(self.tr("Figures"))
        self.table.setModel(self.model)
        self.rule = QLabel()
        self.rule.setTextFormat(Qt.TextFormat.PlainText)
        self.rule.setWordWrap(True)
        self.rule.setProperty("role", "muted")
        self.behind = QListWidget()
        self.behind.setObjectName("behind")
        self.behind.setAccessibleName(self.tr("What the figure rests on"))
        self.card = Card(self.tr("What the figure rests on"))
        self.card.setFixedWidth(current_look().ems(_BEHIND_EMS))
        self.card.column.addWidget(self.rule)
        self.card.column.addWidget(self.behind, 1)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, current_look().length(Space.S), 0, 0)
        line.setSpacing(current_look().length(Space.L))
        line.addWidget(self.table, 1)
        line.addWidget(self.card)
        self.table.selectionModel().currentRowChanged.connect(self._choose)
        self.behind.itemActivated.connect(self._open)
        self.behind.itemClicked.connect(self._open)

    def refresh(self) -> None:
        """Count anew, staying at the same figure."""
        chosen = self.model.total_at(self.table.currentIndex().row())
        self.model.show(self._presenter.figures())
        header = self.table.horizontalHeader()
        for column in (0, 1):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        # Only now: a table without columns forgets how they are to be shared.
        header.setStretchLastSection(True)
        row = self.model.row_of(chosen.metric) if chosen else 0
        self.table.selectRow(max(row, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out how a figure is counted where there is no room: it stands on the right too."""
        super().resizeEvent(event)
        room = event.size().width() - self.card.width()
        self.table.setColumnHidden(2, room < current_look().ems(_ROOMY_EMS))

    @Slot(QModelIndex, QModelIndex)
    def _choose(self, current: QModelIndex, previous: QModelIndex) -> None:
        del previous
        total = self.model.total_at(current.row())
        self._found = tuple(self._presenter.behind(total)) if total is not None else ()
        self.card.set_heading(
            filled(self.tr("{0}: {1}"), (total.title, total.text)) if total is not None else ""
        )
        self.rule.setText(total.rule if total is not None else "")
        self.behind.clear()
        for one in self._found:
            self.behind.addItem(QListWidgetItem(f"{one.on.isoformat()}  {one.title}"))

    @Slot(QListWidgetItem)
    def _open(self, item: QListWidgetItem) -> None:
        row = self.behind.row(item)
        if 0 <= row < len(self._found):
            self.wanted.emit(self._found[row])

"""The parts of the ledgers' tab, laid out; what they do is the page's."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from branchdesk.desktop.models.ledger_rows import EntryModel
from branchdesk.desktop.pages.ledgers.import_view import ImportView
from branchdesk.desktop.pages.ledgers.kinds_tree import KindsTree
from branchdesk.desktop.pages.ledgers.lines import EntryRow
from branchdesk.desktop.pages.ledgers.linked_bar import LinkedBar
from branchdesk.desktop.pages.ledgers.progress_view import ProgressView
from branchdesk.desktop.pages.ledgers.sitting_bar import SittingBar
from branchdesk.desktop.pages.ledgers.steps_bar import StepsBar
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.desktop.widgets.card import Card
from branchdesk.desktop.widgets.evidence_strip import EvidenceStrip
from branchdesk.desktop.widgets.plain_table import PlainTable
from branchdesk.desktop.widgets.problem_list import ProblemList
from branchdesk.domain.ledgers import EntryId, LedgerKind
from branchdesk.wording.filling import filled

_KINDS_EMS = 15
_COLUMN_EMS = 22
"""No column is wider: a long text is whole in its tool tip."""
_LIST_EMS, _FORM_EMS = 13, 30
"""How the height is shared where there is enough of it."""


class EntryView(QWidget):
    """Ledgers on the left; the list of the chosen one above the form."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("entry_view")
        look = current_look()
        self.kinds = KindsTree()
        self.kinds.setFixedWidth(look.ems(_KINDS_EMS))
        self.search = QLineEdit()
        self.search.setObjectName("search")
        self.search.setClearButtonEnabled(True)
        self.search.setAccessibleName(self.tr("Search this ledger"))
        self.search.setPlaceholderText(self.tr("Search this ledger"))
        self.shown = QComboBox()
        self.shown.setObjectName("shown")
        self.shown.setAccessibleName(self.tr("What is listed"))
        self.shown.addItem(self.tr("Entries of the year"), False)
        self.shown.addItem(self.tr("Recycle bin"), True)
        self.import_button = QPushButton(self.tr("Import…"))
        self.import_button.setObjectName("import_table")
        self.import_button.setToolTip(self.tr("Take entries over from an Excel table"))
        self.export_button = QPushButton(self.tr("Export…"))
        self.export_button.setObjectName("export_table")
        self.export_button.setToolTip(self.tr("Write what is listed as an Excel table"))
        for button in (self.import_button, self.export_button):
            button.setProperty("kind", "quiet")
            button.setAutoDefault(False)
        self.by_progress = QPushButton(self.tr("Progress"))
        self.by_progress.setObjectName("by_progress")
        self.by_progress.setToolTip(self.tr("Columns with counts and days waiting, or the table"))
        self.by_progress.setProperty("kind", "chip")
        self.by_progress.setCheckable(True)
        self.by_progress.setChecked(True)
        self.by_progress.setAutoDefault(False)
        self.progress = ProgressView()
        self.importing = ImportView()
        self.listed = _label("caption")
        self.listed.setWordWrap(False)
        self.hint = _label("muted")
        self.table = PlainTable()
        self.table.setObjectName("entries")
        self.table.setAccessibleName(self.tr("Entries"))
        self.model = EntryModel(self)
        self.table.setModel(self.model)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.problems = ProblemList()
        self.sitting = SittingBar()
        self.steps = StepsBar()
        self.linked = LinkedBar()
        self.strip = EvidenceStrip()
        self.card = Card(self.tr("New entry"))
        self.body = QVBoxLayout()
        for part in (self.problems, self.sitting, self.steps):
            self.card.column.addWidget(part)
        self.card.column.addLayout(self.body)
        self.card.column.addWidget(self.linked)
        self.card.column.addWidget(self.strip)
        self.card.column.addStretch()
        self._scroller = QScrollArea()
        self._scroller.setObjectName("form_scroll")
        self._scroller.setFrameShape(QFrame.Shape.NoFrame)
        self._scroller.setWidgetResizable(True)
        self._scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroller.setWidget(self.card)
        self.card.setAutoFillBackground(False)  # its corners are round
        self._lay_out()

    def bring_into_sight(self, field: QWidget) -> None:
        """Scroll to the whole of a field of the form, not only to the cell in hand."""
        middle = field.mapTo(self.card, field.rect().center())
        margin = field.height() // 2 + current_look().ems(3)
        self._scroller.ensureVisible(middle.x(), middle.y(), 0, margin)

    def show_rows(
        self, kind: LedgerKind, rows: Sequence[EntryRow], *, current: EntryId | None
    ) -> None:
        """Show the list of a ledger, standing at the entry that is open, without telling."""
        labels = [field.label for key in kind.columns if (field := kind.field_of(key))]
        chosen = self.table.selectionModel()
        blocked = chosen.blockSignals(True)
        self.model.show(rows, columns=labels, steps=bool(kind.steps))
        if (row := self.model.row_of(current)) >= 0:
            self.table.selectRow(row)
        chosen.blockSignals(blocked)
        widest = current_look().ems(_COLUMN_EMS)
        for column in range(self.model.columnCount()):
            self.table.resizeColumnToContents(column)
            self.table.setColumnWidth(column, min(self.table.columnWidth(column), widest))
        self.table.say_nothing(
            self.tr("Nothing is found.")
            if self.search.text()
            else self.tr("The recycle bin is empty.")
            if self.shown.currentData()
            else self.tr("Nothing is entered in this year yet.")
        )
        self.listed.setText(filled(self.tr("{0} listed"), (str(len(rows)),)))
        self.hint.setText(kind.hint)
        self.hint.setVisible(not rows and bool(kind.hint))

    def show_progress(self, shown: bool) -> None:
        """Show the columns in the place of the table, or the table again."""
        self._lists.setCurrentIndex(int(shown))

    def show_import(self, shown: bool) -> None:
        """Show the table that is to be imported in the place of list and form, or them again."""
        self._right.setCurrentIndex(int(shown))

    def _lay_out(self) -> None:
        look = current_look()
        gap = look.length(Space.S)
        filters = QHBoxLayout()
        filters.setSpacing(gap)
        filters.addWidget(self.search, 1)
        filters.addWidget(self.shown)
        filters.addWidget(self.by_progress)
        filters.addWidget(self.listed)
        filters.addWidget(self.import_button)
        filters.addWidget(self.export_button)
        above = QWidget()
        column = QVBoxLayout(above)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap)
        column.addLayout(filters)
        column.addWidget(self.hint)
        self._lists = QStackedWidget()
        self._lists.addWidget(self.table)
        self._lists.addWidget(self.progress)
        column.addWidget(self._lists, 1)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setChildrenCollapsible(False)
        parts.setHandleWidth(look.length(Space.M))
        parts.addWidget(above)
        parts.addWidget(self._scroller)
        parts.setStretchFactor(0, 0)
        parts.setStretchFactor(1, 1)
        parts.setSizes([look.ems(_LIST_EMS), look.ems(_FORM_EMS)])
        line = QHBoxLayout(self)
        line.setContentsMargins(0, gap, 0, 0)
        line.setSpacing(look.length(Space.L))
        line.addWidget(self.kinds)
        self._right = QStackedWidget()
        self._right.addWidget(parts)
        self._right.addWidget(self.importing)
        line.addWidget(self._right, 1)


def _label(role: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("role", role)
    return label

"""What importing a table into a ledger would do, in the place of list and form; decides nothing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from branchdesk.desktop.models.ledger_import import Column, LedgerImportModel
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.desktop.widgets.card import Card
from branchdesk.desktop.widgets.plain_table import PlainTable
from branchdesk.domain.basis import Severity
from branchdesk.domain.ledger_sheet import LedgerPlan, LineState
from branchdesk.domain.ledgers import LedgerKind
from branchdesk.wording.filling import filled

_ENTRY_EMS = 16


class ImportView(QWidget):
    """Shows a plan; nothing is written before the button is pressed."""

    choose_wanted = Signal()
    template_wanted = Signal()
    write_wanted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ledger_import")
        self.card = Card(self.tr("Import"))
        self.summary = QLabel()
        self.notes = QLabel()
        for label in (self.summary, self.notes):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.notes.setProperty("role", "muted")
        self.model = LedgerImportModel(self)
        self.lines = PlainTable()
        self.lines.setObjectName("import_lines")
        self.lines.setAccessibleName(self.tr("Rows of the table"))
        self.lines.setModel(self.model)
        header = self.lines.horizontalHeader()
        header.setStretchLastSection(True)
        for column in (Column.ROW, Column.WHAT, Column.DAY):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.resizeSection(Column.ENTRY, current_look().ems(_ENTRY_EMS))
        self.choose = self._button("import_choose", self.tr("Choose another &file…"))
        self.template = self._button("import_template", self.tr("Empty &table to fill in…"))
        self.cancel = self._button("import_cancel", self.tr("Back to the list"))
        self.write = self._button("import_write", self.tr("Import"))
        self.write.setProperty("kind", "primary")
        self.choose.clicked.connect(self.choose_wanted)
        self.template.clicked.connect(self.template_wanted)
        self.cancel.clicked.connect(self.closed)
        self.write.clicked.connect(self.write_wanted)
        self._lay_out()
        self.show_nothing(None)

    def show_nothing(self, kind: LedgerKind | None, said: str = "") -> None:
        """Show no plan; ``said``: why, or what is going on."""
        self.model.show(None, kind)
        self.card.set_heading(
            filled(self.tr("Import into “{0}”"), (kind.title if kind is not None else "",))
        )
        self.notes.clear()
        self.notes.hide()
        self.write.setEnabled(False)
        self.write.setText(self.tr("Import"))
        self.summary.setText(
            said
            or self.tr(
                "Any Excel table of this ledger will do: the columns are found by their headings. "
                "You see what will happen before anything is written."
            )
        )

    def show_plan(self, plan: LedgerPlan, kind: LedgerKind) -> None:
        """Show what importing would do."""
        self.show_nothing(kind)
        self.model.show(plan, kind)
        states = [line.state for line in plan.lines]
        counts = [states.count(state) for state in (LineState.NEW, LineState.KNOWN)]
        refused = states.count(LineState.REFUSED)
        said = filled(
            self.tr("{0}, sheet “{1}”: {2} new, {3} there already, {4} cannot be imported."),
            (plan.grid.file_name, plan.grid.sheet_name, *map(str, (*counts, refused))),
        )
        if refused:
            said += self.tr(" Nothing is imported until they are put right in the workbook.")
        self.summary.setText(said)
        self._show_notes(plan)
        self.write.setEnabled(plan.may_import and counts[0] > 0)
        self.write.setText(filled(self.tr("Import {0} entries"), (str(counts[0]),)))
        self.lines.selectRow(self.model.first_refused())
        self.lines.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_notes(self, plan: LedgerPlan) -> None:
        notes = []
        doubtful = sum(p.problem.severity is not Severity.HARD for p in plan.problems)
        if doubtful:
            notes.append(filled(self.tr("Look again at {0} doubtful cells."), (str(doubtful),)))
        if plan.unknown_columns:
            names = "、".join(f"{column} {heading}" for column, heading in plan.unknown_columns)
            notes.append(filled(self.tr("Columns not taken over: {0}"), (names,)))
        self.notes.setText("\n".join(notes))
        self.notes.setVisible(bool(notes))

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(current_look().length(Space.S))
        buttons.addWidget(self.choose)
        buttons.addWidget(self.template)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.write)
        self.card.column.addWidget(self.summary)
        self.card.column.addWidget(self.lines, 1)
        self.card.column.addWidget(self.notes)
        self.card.column.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)

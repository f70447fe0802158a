"""Taking over a roster: read in a job, shown row by row, written only when asked."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QWidget

from branchdesk.desktop.forms.roster_view import Ui_RosterView
from branchdesk.desktop.jobs import Job
from branchdesk.desktop.models.roster import Column, RosterModel
from branchdesk.desktop.sentences import sentence_for, sentence_for_trouble
from branchdesk.desktop.shell import Shell
from branchdesk.domain.problems import Rejected
from branchdesk.domain.roster import LineKind, RosterPlan, RosterSheet, plan
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.errors import Failed
from branchdesk.usecases.roster import import_roster
from branchdesk.wording.filling import filled

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class RosterView(QWidget):
    """Shows what importing would do; nothing is written before the button is pressed."""

    closed = Signal()
    imported = Signal()

    def __init__(self, desk: Desk, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shell = shell
        self._plan: RosterPlan | None = None
        self.ui = Ui_RosterView()
        self.ui.setupUi(self)
        # Its row of buttons is not to widen the form, which stands in the same place.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._model = RosterModel(self)
        table = self.ui.lines
        table.setModel(self._model)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = table.horizontalHeader()
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        header.setDefaultAlignment(_LEFT)
        for column in (Column.ROW, Column.NAME, Column.WHAT):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.ui.choose.clicked.connect(self.choose)
        self.ui.template_button.clicked.connect(self._save_template)
        self.ui.leave_out.clicked.connect(self._leave_out)
        self.ui.cancel.clicked.connect(self.closed)
        self.ui.write.clicked.connect(self._write)
        table.selectionModel().currentRowChanged.connect(self._offer_leaving_out)
        self._show_nothing()

    @Slot()
    def choose(self) -> None:
        """Ask for the workbook and read it in the background."""
        chosen = self._shell.prompts.choose_open_files(
            self.tr("Roster"), filters=self.tr("Excel workbook (*.xlsx)")
        )
        if chosen:
            self.read(chosen[0])

    def read(self, file: Path) -> None:
        """Read a workbook in the background and show what importing it would do."""
        self._show_nothing()
        self.ui.summary.setText(filled(self.tr("Reading {0}…"), (file.name,)))
        job = self._shell.job(_Read(self._desk, file), title=self.tr("Reading the roster"))
        job.succeeded.connect(self._show)
        job.failed.connect(self._explain)
        self._shell.jobs.queue(job)

    def _show_nothing(self) -> None:
        self._plan = None
        self._model.show(())
        self.ui.notes.clear()
        self.ui.write.setEnabled(False)
        self.ui.leave_out.setEnabled(False)
        self.ui.summary.setText(
            self.tr(
                "Any Excel roster will do: the columns are found by their headings, in any order. "
                "You see what will happen before anything is written."
            )
        )

    @Slot(object)
    def _show(self, planned: RosterPlan) -> None:
        self._plan = planned
        self._model.show(planned.lines)
        counts = (len(planned.new), len(planned.changed), len(planned.unchanged))
        summary = filled(
            self.tr("{0}: {1} new, {2} changed, {3} known already, {4} cannot be imported."),
            (planned.sheet.file_name, *map(str, counts), str(len(planned.refused))),
        )
        if planned.refused:
            summary += self.tr(" Put them right in the workbook, or leave those rows out.")
        self.ui.summary.setText(summary)
        self.ui.write.setEnabled(planned.may_import and any(counts[:2]))
        self.ui.notes.setText(self._notes(planned))
        bad = next((i for i, li in enumerate(planned.lines) if li.kind is LineKind.REFUSED), 0)
        self.ui.lines.selectRow(bad)
        self.ui.lines.setFocus()

    def _notes(self, planned: RosterPlan) -> str:
        notes = [sentence_for(found.problem) for found in planned.sheet_problems]
        if planned.groups:
            names = "、".join(group.name for group in planned.groups)
            notes.append(filled(self.tr("Will be created: {0}"), (names,)))
        if planned.sheet.unknown_columns:
            headings = "、".join(heading for _, heading in planned.sheet.unknown_columns)
            notes.append(filled(self.tr("Columns not taken over: {0}"), (headings,)))
        if planned.sheet.other_sheets:
            names = "、".join(planned.sheet.other_sheets)
            notes.append(filled(self.tr("Sheets not read: {0}"), (names,)))
        if planned.not_listed:
            names = "、".join(planned.not_listed)
            notes.append(filled(self.tr("In the register but not in the file: {0}"), (names,)))
        return "\n".join(notes)

    @Slot(object)
    def _explain(self, error: Exception) -> None:
        self._show_nothing()
        if isinstance(error, Failed):
            self.ui.summary.setText(sentence_for_trouble(error))
        elif isinstance(error, Rejected):
            self.ui.summary.setText(" ".join(sentence_for(p) for p in error.problems))
        else:
            raise error

    @Slot()
    def _offer_leaving_out(self) -> None:
        line = self._model.line(self.ui.lines.currentIndex().row())
        out = line is not None and line.kind is LineKind.LEFT_OUT
        self.ui.leave_out.setEnabled(line is not None)
        self.ui.leave_out.setText(
            self.tr("Take this row &in again") if out else self.tr("Lea&ve this row out")
        )

    @Slot()
    def _leave_out(self) -> None:
        line = self._model.line(self.ui.lines.currentIndex().row())
        if line is None or self._plan is None:
            return
        row = self.ui.lines.currentIndex().row()
        left_out = self._plan.leave_out ^ {line.row}
        self._show(_planned(self._desk, self._plan.sheet, left_out=left_out))
        self.ui.lines.selectRow(row)

    @Slot()
    def _write(self) -> None:
        if self._plan is None:
            return
        try:
            outcome = import_roster(
                self._plan,
                today=self._desk.clock.today(),
                now=self._desk.clock.now(),
                work=self._desk.work(),
            )
        except (Rejected, Failed) as error:
            self._explain(error)
            return
        self._desk.changed()
        self._show_nothing()
        self._shell.notices.say(
            filled(
                self.tr("Imported: {0} new, {1} changed."),
                (str(outcome.added), str(outcome.changed)),
            )
        )
        self.imported.emit()

    @Slot()
    def _save_template(self) -> None:
        target = self._shell.prompts.choose_save_file(
            self.tr("Empty roster"),
            suggested=Path(self.tr("Roster template.xlsx")),
            filters=self.tr("Excel workbook (*.xlsx)"),
        )
        if target is None:
            return
        job = self._shell.job(_SaveTemplate(self._desk, target))
        job.succeeded.connect(self._tell_saved)
        job.failed.connect(self._explain)
        self._shell.jobs.start(job)

    @Slot(object)
    def _tell_saved(self, target: Path) -> None:
        self._shell.notices.say(filled(self.tr("Saved: {0}"), (str(target),)))


@dataclass(frozen=True, slots=True)
class _Read:
    desk: Desk
    file: Path

    def __call__(self, job: Job) -> RosterPlan:
        del job
        sheet = self.desk.read_roster(self.file)
        return _planned(self.desk, sheet)


@dataclass(frozen=True, slots=True)
class _SaveTemplate:
    desk: Desk
    target: Path

    def __call__(self, job: Job) -> Path:
        del job
        self.desk.write_roster_template(self.target)
        return self.target


def _planned(
    desk: Desk, sheet: RosterSheet, *, left_out: frozenset[int] = frozenset()
) -> RosterPlan:
    with desk.work() as work:
        roll, branch = work.people.roll(), work.branch.get()
    today = desk.clock.today()
    return plan(
        sheet,
        roll=roll,
        today=today,
        begins=date(branch.first_year or today.year, 1, 1),
        elected_on=branch.term.elected_on if branch.term else None,
        leave_out=left_out,
    )

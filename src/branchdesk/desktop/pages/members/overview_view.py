"""全体一览: everybody's year in a line, in the order of the register; never ranked."""

from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QScrollArea,
    QWidget,
)

from branchdesk.desktop.jobs import Job
from branchdesk.desktop.models.person_rows import RowsModel
from branchdesk.desktop.pages.charts.attendance_chart import AttendanceChart
from branchdesk.desktop.pages.members.year_presenter import PersonYearPresenter
from branchdesk.desktop.sentences import sentence_for_trouble
from branchdesk.desktop.shell import Shell
from branchdesk.desktop.style import current_look
from branchdesk.desktop.tokens import Space
from branchdesk.desktop.widgets.card import Card
from branchdesk.desktop.widgets.plain_table import PlainTable
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.errors import Failed
from branchdesk.wording.filling import filled
from branchdesk.wording.person_year import overview_headings, overview_texts

_TEXT_COLUMNS = frozenset({0, 3})
"""Name and rate; everything else is a number in the workbook, too."""


class OverviewView(Card):
    """A table that can be taken along as a workbook."""

    chosen = Signal(str)
    """Id of the member whose line was opened"""

    def __init__(
        self,
        presenter: PersonYearPresenter,
        desk: Desk,
        shell: Shell,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self.setObjectName("overview")
        self._presenter = presenter
        self._desk = desk
        self._shell = shell
        self.model = RowsModel(self)
        self.table = PlainTable(outlined=False)
        self.table.setObjectName("overview_table")
        self.table.setAccessibleName(self.tr("The year of all members"))
        self.table.setModel(self.model)
        self.note = QLabel()
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setWordWrap(True)
        self.note.setProperty("role", "basis")
        self.export = QPushButton(self.tr("Export as a workbook…"))
        self.export.setObjectName("export_overview")
        self.export.setAutoDefault(False)
        self.months = AttendanceChart()
        self.months.setProperty("clear", "true")
        self.months_place = QScrollArea()
        self.months_place.setObjectName("attendance_by_month")
        self.months_place.setAccessibleName(self.tr("Attendance by month"))
        self.months_place.setWidgetResizable(True)
        self.months_place.setFrameShape(QScrollArea.Shape.NoFrame)
        self.months_place.setWidget(self.months)
        self.months_place.hide()
        self.by_month = QPushButton(self.tr("Attendance by month"))
        self.by_month.setObjectName("show_attendance_by_month")
        self.by_month.setCheckable(True)
        self.by_month.setAutoDefault(False)
        foot = QHBoxLayout()
        foot.setSpacing(current_look().length(Space.M))
        foot.addWidget(self.note, 1)
        foot.addWidget(self.by_month)
        foot.addWidget(self.export)
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self.months_place, 1)
        self.column.addLayout(foot)
        self.table.activated.connect(self._open)
        self.export.clicked.connect(self._export)
        self.by_month.toggled.connect(self._show_by_month)

    def refresh(self) -> None:
        """Count anew, staying in the same line."""
        row = max(self.table.currentIndex().row(), 0)
        lines = self._presenter.lines()
        translate = QCoreApplication.translate
        self.model.show(
            overview_headings(translate),
            [overview_texts(line, translate) for line in lines],
            members=[line.member.id for line in lines],
        )
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.set_heading(filled(self.tr("All members in {0}"), (str(self._presenter.year),)))
        self.note.setText(
            self.tr(
                "In the order of the register, not ranked. Enter opens a member's year; how many "
                "hours are wanted, and on what basis, stands there."
            )
        )
        members = [line.member for line in lines]
        self.months.show_members(self._presenter.attended(), members)
        self.export.setEnabled(bool(lines))
        if lines:
            self.table.selectRow(min(row, len(lines) - 1))

    @Slot(bool)
    def _show_by_month(self, shown: bool) -> None:
        self.table.setVisible(not shown)
        self.months_place.setVisible(shown)

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        member = self.model.member_at(index.row())
        if member is not None:
            self.chosen.emit(member)

    @Slot()
    def _export(self) -> None:
        year = self._presenter.year
        name = filled(self.tr("Members {0}.xlsx"), (str(year),))
        target = self._shell.prompts.choose_save_file(
            self.tr("Export as a workbook"),
            suggested=Path.home() / name,
            filters=self.tr("Excel workbooks (*.xlsx)"),
        )
        if target is None:
            return
        translate = QCoreApplication.translate
        rows = tuple(
            tuple(_cell(text, column) for column, text in enumerate(overview_texts(one, translate)))
            for one in self._presenter.lines()
        )
        work = _Export(
            self._desk,
            target if target.suffix else target.with_suffix(".xlsx"),
            filled(self.tr("All members in {0}"), (str(year),)),
            overview_headings(translate),
            rows,
        )
        job = self._shell.job(work)
        job.succeeded.connect(self._say_written)
        job.failed.connect(self._say_trouble)
        self._shell.jobs.start(job)

    @Slot(object)
    def _say_written(self, target: object) -> None:
        name = target.name if isinstance(target, Path) else ""
        self._shell.notices.say(filled(self.tr("{0} is written."), (name,)))

    @Slot(object)
    def _say_trouble(self, error: object) -> None:
        if isinstance(error, Failed):
            self._shell.prompts.tell(sentence_for_trouble(error))
        elif isinstance(error, Exception):
            raise error


def _cell(text: str, column: int) -> str | Decimal:
    """Return a number as a number; the word 'exempt' and an empty cell stay what they are."""
    if column in _TEXT_COLUMNS or not text.replace(".", "", 1).isdigit():
        return text
    return Decimal(text)


@dataclass(frozen=True, slots=True)
class _Export:
    desk: Desk
    target: Path
    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str | Decimal, ...], ...]

    def __call__(self, job: Job) -> Path:
        del job
        self.desk.write_table(self.target, self.title, self.headings, self.rows, widths=(14,))
        return self.target

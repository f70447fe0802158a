"""A published sheet as a workbook: written in the background, no text of it a formula."""

from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Slot

from branchdesk.desktop.jobs import Job
from branchdesk.desktop.sentences import sentence_for_trouble
from branchdesk.desktop.shell import Shell
from branchdesk.domain.points import PointsSheet
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.errors import Failed
from branchdesk.wording.filling import filled
from branchdesk.wording.member_points import board_headings

_WIDTHS = (14, 10, 10, 10, 10, 60)


class SheetExport(QObject):
    """Asks where to, and writes."""

    def __init__(self, desk: Desk, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shell = shell

    def write(self, sheet: PointsSheet) -> None:
        """Ask where to write a sheet, and write it."""
        target = self._shell.prompts.choose_save_file(
            self.tr("Export as a workbook"),
            suggested=Path.home() / f"{sheet.title}.xlsx",
            filters=self.tr("Excel workbooks (*.xlsx)"),
        )
        if target is None:
            return
        work = _Write(
            self._desk,
            target if target.suffix else target.with_suffix(".xlsx"),
            sheet.title,
            board_headings(QCoreApplication.translate),
            tuple(
                (line.name, line.base, line.reward, line.penalty, line.total, line.note)
                for line in sheet.lines
            ),
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
            self._shell.prompts.tell(sentence_for_trouble(error), detail=error.detail)
        elif isinstance(error, Exception):
            raise error


@dataclass(frozen=True, slots=True)
class _Write:
    desk: Desk
    target: Path
    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str | Decimal, ...], ...]

    def __call__(self, job: Job) -> Path:
        del job
        self.desk.write_table(self.target, self.title, self.headings, self.rows, widths=_WIDTHS)
        return self.target

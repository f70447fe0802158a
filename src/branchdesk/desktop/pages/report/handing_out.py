"""Writing the paper where the person wants it, in the background."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from branchdesk.desktop.sentences import sentence_for_trouble
from branchdesk.desktop.shell import Job, Shell
from branchdesk.domain.report import Mark, WrittenReport
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.errors import Failed
from branchdesk.usecases.reports import charts_for
from branchdesk.wording.filling import filled


class HandingOut(QObject):
    """Asks where to, writes, and says what came of it."""

    def __init__(self, desk: Desk, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shell = shell

    def begin(self, paper: WrittenReport, *, suggested: Path, table: bool) -> None:
        """Ask where to and write the paper, or the table of its figures."""
        if not table and not self._may_go(paper):
            return
        filters = self.tr("Excel workbook (*.xlsx)") if table else self.tr("Word file (*.docx)")
        title = self.tr("Where to put it")
        target = self._shell.prompts.choose_save_file(title, suggested=suggested, filters=filters)
        if target is None:
            return
        target = target if target.suffix.lower() == suggested.suffix else _with(target, suggested)
        job = self._shell.job(partial(self._write, paper, target, table), title=target.name)
        job.succeeded.connect(self._tell_done)
        job.failed.connect(self._tell_failed)
        self._shell.jobs.start(job)

    def _may_go(self, paper: WrittenReport) -> bool:
        """Say what is open or disagrees; the person decides whether it goes out like that."""
        missing, differing = len(paper.marked(Mark.MISSING)), len(paper.marked(Mark.DIFFERS))
        if not differing:
            return True
        question = filled(
            self.tr(
                "{0} figures were typed by hand and are unlike the records; each carries a note "
                "in the Word file. {1} are still to be filled in. Export it like this?"
            ),
            (str(differing), str(missing)),
        )
        return self._shell.prompts.confirm(question, yes=self.tr("Export"))

    def _write(self, paper: WrittenReport, target: Path, table: bool, job: Job) -> Path:
        job.step(0, 1)
        papers = self._desk.papers
        if table:
            papers.write_figures(target, paper)
        else:
            charts = charts_for(paper, desk=self._desk)
            papers.write_report(target, paper, charts=charts)
        job.step(1, 1)
        return target

    @Slot(object)
    def _tell_done(self, target: Path) -> None:
        self._shell.notices.say(filled(self.tr("Written: {0}"), (str(target),)))

    @Slot(object)
    def _tell_failed(self, error: Exception) -> None:
        if not isinstance(error, Failed):
            raise error
        self._shell.prompts.tell(sentence_for_trouble(error), detail=error.detail)


def _with(target: Path, suggested: Path) -> Path:
    return target.with_name(target.name + suggested.suffix)

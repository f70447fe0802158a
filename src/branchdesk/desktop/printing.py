"""Printing a form: asked where to, written in the background, opened when it is there."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from branchdesk.desktop.jobs import Job
from branchdesk.desktop.outside import open_outside
from branchdesk.desktop.sentences import sentence_for_trouble
from branchdesk.desktop.shell import Shell
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.errors import Failed
from branchdesk.wording.filling import filled

if TYPE_CHECKING:
    from branchdesk.usecases.printed import PrintedForm

_UNFIT = '\\/:*?"<>|'


class Printing(QObject):
    """Writes forms as PDF files for one page."""

    def __init__(self, desk: Desk, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shell = shell

    def print_form(self, form: "PrintedForm", *, name: str) -> None:
        """Ask where to write a form, write it, and open it."""
        kept = "".join("_" if sign in _UNFIT else sign for sign in name)
        target = self._shell.prompts.choose_save_file(
            self.tr("Print as PDF"),
            suggested=Path.home() / f"{kept}.pdf",
            filters=self.tr("PDF files (*.pdf)"),
        )
        if target is None:
            return
        job = self._shell.job(_Write(self._desk, target, form), title=self.tr("Printing"))
        job.succeeded.connect(self._written)
        job.failed.connect(self._not_written)
        self._shell.jobs.start(job)

    @Slot(object)
    def _written(self, target: Path) -> None:
        self._shell.notices.say(filled(self.tr("Written: {0}"), (target.name,)))
        open_outside(target)

    @Slot(object)
    def _not_written(self, error: Exception) -> None:
        if not isinstance(error, Failed):
            raise error
        self._shell.prompts.tell(sentence_for_trouble(error), detail=error.detail)


@dataclass(frozen=True, slots=True)
class _Write:
    """Writes one form; runs in a job, where loading the fonts may take a while."""

    desk: Desk
    target: Path
    form: "PrintedForm"

    def __call__(self, job: Job) -> Path:
        job.step(0, 1)
        self.desk.print_form(self.target, self.form)
        return self.target

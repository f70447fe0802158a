"""Opens a second teller's file and its window; no workspace need be open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from branchdesk.desktop.pages.review.teller import TellerDialog
from branchdesk.desktop.pages.review.teller_exchange import pattern_of_files
from branchdesk.desktop.pages.review.teller_presenter import TellerPresenter
from branchdesk.desktop.sentences import sentence_for_trouble
from branchdesk.desktop.style import fit_layouts
from branchdesk.domain.teller_file import Step, TellerFile
from branchdesk.usecases.errors import Failed
from branchdesk.wording.filling import filled

if TYPE_CHECKING:
    from pathlib import Path

    from branchdesk.desktop.jobs import Job
    from branchdesk.desktop.shell import Shell
    from branchdesk.domain.ballot_count import PaperCount
    from branchdesk.usecases.tellers import TellerRoom


class Telling(QObject):
    """Leads from a file to its window, or to a sentence."""

    ended = Signal()
    """The window is closed, or was never opened."""

    def __init__(self, room: TellerRoom, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._room = room
        self._shell = shell
        self.dialog: TellerDialog | None = None

    @Slot()
    def ask(self) -> None:
        """Ask which file, and open it."""
        files = self._shell.prompts.choose_open_files(
            self.tr("File you were handed for counting"), filters=pattern_of_files()
        )
        if files:
            self.open(files[0])

    def open(self, path: Path) -> None:
        """Read a file beside the window, then count."""
        if self.dialog is not None:
            return
        job = self._shell.job(_Open(self._room, path))
        job.succeeded.connect(self._show)
        job.failed.connect(self._explain)
        self._shell.jobs.queue(job)

    @Slot(object)
    def _show(self, opened: _Opened) -> None:
        if opened.file.step is Step.ENTERED:
            pattern = self.tr(
                "This file holds the entry of {0} already. It is taken over in the branch’s own "
                "program, in the window “Counting by two tellers”."
            )
            self._shell.prompts.tell(filled(pattern, (opened.file.teller,)))
            self.ended.emit()
            return
        presenter = TellerPresenter(self._room, opened.file, opened.count)
        self.dialog = TellerDialog(presenter, self._room, self._shell, self._shell.window)
        self.dialog.finished.connect(self._forget)
        fit_layouts(self.dialog)
        self.dialog.open()

    @Slot()
    def _forget(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
        self.ended.emit()

    @Slot(object)
    def _explain(self, error: Exception) -> None:
        self.ended.emit()
        if not isinstance(error, Failed):
            raise error
        self._shell.prompts.tell(sentence_for_trouble(error), detail=error.detail)


@dataclass(frozen=True, slots=True)
class _Opened:
    file: TellerFile
    count: PaperCount


@dataclass(frozen=True, slots=True)
class _Open:
    room: TellerRoom
    path: Path

    def __call__(self, job: Job) -> _Opened:
        file = self.room.read(self.path)
        return _Opened(file, self.room.begun(file))

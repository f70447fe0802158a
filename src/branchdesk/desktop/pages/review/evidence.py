"""Photos and papers of a step, put into the evidence folder in the background."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QImage

from branchdesk.desktop.jobs import Job
from branchdesk.desktop.pages.records.files import THUMBNAIL_EDGE, Stored, StoreFiles, StorePicture
from branchdesk.desktop.sentences import sentence_for_trouble
from branchdesk.desktop.shell import Shell
from branchdesk.desktop.widgets.evidence_strip import EvidenceStrip, as_png
from branchdesk.domain.ids import EvidenceHash
from branchdesk.domain.records import Attachment
from branchdesk.domain.review import ReviewStepKind
from branchdesk.usecases.desk import Desk


class StepEvidence(QObject):
    """Takes what the strip is offered, for the step shown at that moment."""

    stored = Signal(int, str, object)
    """Year, `ReviewStepKind` and tuple[Attachment, …] of what lies in the folder now"""

    def __init__(self, desk: Desk, shell: Shell, strip: EvidenceStrip, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shell = shell
        self._year = 0
        self._kind = ReviewStepKind.SELF_REVIEW
        strip.set_previews(shell, _Previews(desk))
        strip.choosing.connect(self._choose)
        strip.files_offered.connect(self._store_files)
        strip.picture_pasted.connect(self._store_picture)
        strip.open_wanted.connect(self._open)

    def stand_at(self, year: int, kind: ReviewStepKind) -> None:
        """Say which step is shown."""
        self._year, self._kind = year, kind

    @Slot()
    def _choose(self) -> None:
        self._store_files(self._shell.prompts.choose_open_files(self.tr("Evidence of this step")))

    @Slot(object)
    def _store_files(self, files: tuple[Path, ...]) -> None:
        if files:
            self._store(StoreFiles(self._desk, files), title=self.tr("Keeping evidence"))

    @Slot(QImage)
    def _store_picture(self, picture: QImage) -> None:
        name = self.tr("Screenshot") + ".png"
        self._store(StorePicture(self._desk, partial(as_png, picture), name))

    def _store(self, work: StoreFiles | StorePicture, *, title: str = "") -> None:
        # The step may be another one by the time the files are in the folder.
        job = self._shell.job(_ForStep(work, self._year, self._kind), title=title)
        job.succeeded.connect(self._tell_stored)
        job.failed.connect(self._not_stored)
        self._shell.jobs.queue(job)

    @Slot(object)
    def _tell_stored(self, result: "_OfStep") -> None:
        for name, failure in result.stored.refused:
            sentence = f"{name}: {sentence_for_trouble(failure)}"
            self._shell.prompts.tell(sentence, detail=failure.detail)
        if result.stored.attachments:
            self.stored.emit(result.year, result.kind.value, result.stored.attachments)

    @Slot(object)
    def _not_stored(self, error: Exception) -> None:
        raise error

    @Slot(str)
    def _open(self, evidence: str) -> None:
        with self._desk.work() as work:
            path = work.evidence.path(EvidenceHash(evidence))
        if path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
        else:
            self._shell.prompts.tell(self.tr("The file is no longer in the evidence folder."))


def added(there: tuple[Attachment, ...], new: tuple[Attachment, ...]) -> tuple[Attachment, ...]:
    """Return the attachments with the new ones behind; the same file is listed once."""
    known = {file.evidence for file in there}
    return (*there, *(file for file in new if file.evidence not in known))


@dataclass(frozen=True, slots=True)
class _OfStep:
    stored: Stored
    year: int
    kind: ReviewStepKind


@dataclass(frozen=True, slots=True)
class _ForStep:
    work: StoreFiles | StorePicture
    year: int
    kind: ReviewStepKind

    def __call__(self, job: Job) -> _OfStep:
        return _OfStep(self.work(job), self.year, self.kind)


@dataclass(frozen=True, slots=True)
class _Previews:
    desk: Desk

    def __call__(self, evidence: EvidenceHash) -> Path | None:
        with self.desk.work() as work:
            return work.evidence.preview(evidence, edge=THUMBNAIL_EDGE)

"""Evidence for scores by hand and steps of the review: taken, and kept in the background."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QImage

from branchdesk.desktop.jobs import Job, Work
from branchdesk.desktop.outside import open_outside
from branchdesk.desktop.sentences import sentence_for_trouble
from branchdesk.desktop.shell import Shell
from branchdesk.desktop.widgets.evidence_strip import EvidenceStrip, as_png
from branchdesk.domain.ids import EvidenceHash
from branchdesk.domain.records import Attachment
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.errors import Failed

_THUMBNAIL = 320


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of the files that were handed in."""

    owner: str
    """What they were handed in for; the person may look at something else by now."""
    attachments: tuple[Attachment, ...]
    refused: tuple[tuple[str, Failed], ...] = ()
    """Name and reason of every file that could not be kept; the others were."""


class EvidenceKeeper(QObject):
    """Takes what one strip is offered, puts it into the evidence folder and hands it on."""

    def __init__(
        self,
        strip: EvidenceStrip,
        desk: Desk,
        shell: Shell,
        *,
        owner: Callable[[], str],
        hand_on: Callable[[str, Sequence[Attachment]], None],
    ) -> None:
        super().__init__(strip)
        self._desk = desk
        self._shell = shell
        self._owner = owner
        self._hand_on = hand_on
        strip.set_previews(shell, self._preview)
        strip.choosing.connect(self._choose)
        strip.files_offered.connect(self._store)
        strip.picture_pasted.connect(self._store_picture)
        strip.open_wanted.connect(self._open)

    @Slot(str)
    def _open(self, evidence: str) -> None:
        with self._desk.work() as work:
            path = work.evidence.path(EvidenceHash(evidence))
        if path is None or not open_outside(path):
            self._shell.prompts.tell(self.tr("The file is no longer in the evidence folder."))

    @Slot()
    def _choose(self) -> None:
        self._store(self._shell.prompts.choose_open_files(self.tr("Evidence")))

    @Slot(object)
    def _store(self, files: tuple[Path, ...]) -> None:
        if files:
            self._do(_KeepFiles(self._desk, self._owner(), tuple(files)))

    @Slot(QImage)
    def _store_picture(self, picture: QImage) -> None:
        name = self.tr("Screenshot") + ".png"
        self._do(_KeepPicture(self._desk, self._owner(), partial(as_png, picture), name))

    def _do(self, work: Work) -> None:
        job = self._shell.job(work, title=self.tr("Keeping evidence"))
        job.succeeded.connect(self._stored)
        job.failed.connect(self._not_stored)
        self._shell.jobs.queue(job)

    @Slot(object)
    def _stored(self, kept: Kept) -> None:
        self._hand_on(kept.owner, kept.attachments)
        for name, failure in kept.refused:
            self._shell.prompts.tell(
                f"{name}: {sentence_for_trouble(failure)}", detail=failure.detail
            )

    @Slot(object)
    def _not_stored(self, error: Exception) -> None:
        raise error

    def _preview(self, evidence: EvidenceHash) -> Path | None:
        with self._desk.work() as work:
            return work.evidence.preview(evidence, edge=_THUMBNAIL)


@dataclass(frozen=True, slots=True)
class _KeepFiles:
    """Copies files into the evidence folder, one transaction each; runs in a job."""

    desk: Desk
    owner: str
    files: tuple[Path, ...]

    def __call__(self, job: Job) -> Kept:
        attachments, refused = [], []
        for done, file in enumerate(self.files):
            job.step(done, len(self.files))
            try:
                with self.desk.work() as work:
                    stored = work.evidence.add(file, now=self.desk.clock.now())
                    work.commit()
            except Failed as failure:
                refused.append((file.name, failure))
            else:
                attachments.append(stored.attachment)
        return Kept(self.owner, tuple(attachments), tuple(refused))


@dataclass(frozen=True, slots=True)
class _KeepPicture:
    """Keeps a pasted picture; runs in a job, where turning it into a file may take a while."""

    desk: Desk
    owner: str
    encode: Callable[[], bytes]
    name: str

    def __call__(self, job: Job) -> Kept:
        job.step(0, 1)
        try:
            with self.desk.work() as work:
                stored = work.evidence.add_bytes(
                    self.encode(), name=self.name, now=self.desk.clock.now()
                )
                work.commit()
        except Failed as failure:
            return Kept(self.owner, (), ((self.name, failure),))
        return Kept(self.owner, (stored.attachment,))

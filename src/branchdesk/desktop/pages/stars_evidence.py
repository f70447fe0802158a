"""Evidence for scores by hand: dropped, pasted or chosen, kept in the background."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QImage

from branchdesk.desktop.jobs import Work
from branchdesk.desktop.pages.records.files import Stored, StoreFiles, StorePicture
from branchdesk.desktop.sentences import sentence_for_trouble
from branchdesk.desktop.shell import Shell
from branchdesk.desktop.widgets.evidence_strip import EvidenceStrip, as_png
from branchdesk.domain.ids import EvidenceHash
from branchdesk.domain.records import Attachment
from branchdesk.usecases.desk import Desk

_THUMBNAIL = 320


class EvidenceKeeper(QObject):
    """Takes what one strip is offered, puts it into the evidence folder and hands it on."""

    def __init__(
        self,
        strip: EvidenceStrip,
        desk: Desk,
        shell: Shell,
        *,
        hand_on: Callable[[Sequence[Attachment]], None],
    ) -> None:
        super().__init__(strip)
        self._desk = desk
        self._shell = shell
        self._hand_on = hand_on
        strip.set_previews(shell, self._preview)
        strip.choosing.connect(self._choose)
        strip.files_offered.connect(self._store)
        strip.picture_pasted.connect(self._store_picture)

    @Slot()
    def _choose(self) -> None:
        self._store(self._shell.prompts.choose_open_files(self.tr("Evidence for this score")))

    @Slot(object)
    def _store(self, files: tuple[Path, ...]) -> None:
        if files:
            self._do(StoreFiles(self._desk, files))

    @Slot(QImage)
    def _store_picture(self, picture: QImage) -> None:
        name = self.tr("Screenshot") + ".png"
        self._do(StorePicture(self._desk, partial(as_png, picture), name))

    def _do(self, work: Work) -> None:
        job = self._shell.job(work, title=self.tr("Keeping evidence"))
        job.succeeded.connect(self._stored)
        job.failed.connect(self._not_stored)
        self._shell.jobs.queue(job)

    @Slot(object)
    def _stored(self, stored: Stored) -> None:
        self._hand_on(stored.attachments)
        for name, failure in stored.refused:
            self._shell.prompts.tell(
                f"{name}: {sentence_for_trouble(failure)}", detail=failure.detail
            )

    @Slot(object)
    def _not_stored(self, error: Exception) -> None:
        raise error

    def _preview(self, evidence: EvidenceHash) -> Path | None:
        with self._desk.work() as work:
            return work.evidence.preview(evidence, edge=_THUMBNAIL)

"""Photos and papers offered to a strip: taken, kept in the background, and opened again."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QImage

from branchdesk.desktop.evidence_previews import Preview
from branchdesk.desktop.jobs import Work
from branchdesk.desktop.outside import open_outside
from branchdesk.desktop.sentences import sentence_for_trouble
from branchdesk.desktop.shell import Shell
from branchdesk.desktop.widgets.evidence_strip import EvidenceStrip, as_png
from branchdesk.domain.ids import EvidenceHash
from branchdesk.domain.records import Attachment
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.errors import Failed

if TYPE_CHECKING:
    from branchdesk.desktop.evidence_files import Stored


class FileOpener(QObject):
    """Shows a file of the evidence folder with whatever program the system has for it."""

    def __init__(self, desk: Desk, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shell = shell

    @Slot(object)
    def open(self, file: Attachment) -> None:
        """Open a copy of the file under its own name."""
        from branchdesk.desktop.evidence_files import CopyToOpen

        job = self._shell.job(CopyToOpen(self._desk, file))
        job.succeeded.connect(self._show)
        job.failed.connect(self._explain)
        self._shell.jobs.start(job)

    @Slot(object)
    def _show(self, copy: Path | None) -> None:
        if copy is None or not open_outside(copy):
            self._shell.notices.say(
                self.tr("This file cannot be opened from here: it is gone, or it is a program.")
            )

    @Slot(object)
    def _explain(self, error: Exception) -> None:
        if not isinstance(error, Failed):
            raise error
        self._shell.notices.say(sentence_for_trouble(error))


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
        self._strip = strip
        self._opener = FileOpener(desk, shell, self)
        strip.set_previews(shell, Preview(desk))
        strip.choosing.connect(self._choose)
        strip.files_offered.connect(self._store)
        strip.picture_pasted.connect(self._store_picture)
        strip.open_wanted.connect(self._open)

    @Slot(str)
    def _open(self, evidence: str) -> None:
        file = self._strip.file(EvidenceHash(evidence))
        if file is not None:
            self._opener.open(file)

    @Slot()
    def _choose(self) -> None:
        self._store(self._shell.prompts.choose_open_files(self.tr("Evidence")))

    @Slot(object)
    def _store(self, files: tuple[Path, ...]) -> None:
        from branchdesk.desktop.evidence_files import StoreFiles

        if files:
            self._do(StoreFiles(self._desk, self._owner(), tuple(files)))

    @Slot(QImage)
    def _store_picture(self, picture: QImage) -> None:
        from branchdesk.desktop.evidence_files import StorePicture

        name = self.tr("Screenshot") + ".png"
        self._do(StorePicture(self._desk, self._owner(), partial(as_png, picture), name))

    def _do(self, work: Work) -> None:
        job = self._shell.job(work, title=self.tr("Keeping evidence"))
        job.succeeded.connect(self._stored)
        job.failed.connect(self._not_stored)
        self._shell.jobs.queue(job)

    @Slot(object)
    def _stored(self, kept: "Stored") -> None:
        self._hand_on(kept.owner, kept.attachments)
        for name, failure in kept.refused:
            self._shell.prompts.tell(
                f"{name}: {sentence_for_trouble(failure)}", detail=failure.detail
            )

    @Slot(object)
    def _not_stored(self, error: Exception) -> None:
        raise error

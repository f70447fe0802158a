"""Photos and papers of a record; keeping the bytes is done in jobs."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QWidget

from branchdesk.desktop.evidence_keeper import FileOpener
from branchdesk.desktop.evidence_previews import Preview
from branchdesk.desktop.forms.record_files import Ui_RecordFiles
from branchdesk.desktop.sentences import sentence_for_trouble
from branchdesk.desktop.shell import Shell
from branchdesk.desktop.widgets.evidence_strip import as_png
from branchdesk.domain.drafts import RecordDraft
from branchdesk.domain.ids import EvidenceHash
from branchdesk.usecases.desk import Desk
from branchdesk.wording.filling import filled

if TYPE_CHECKING:
    from branchdesk.desktop.evidence_files import Stored, StoreFiles, StorePicture


class FilesCard(QFrame):
    """Shows the attachments and takes new ones by drop, paste and chooser."""

    added = Signal(str, object)
    """Id of the record they are for, tuple[Attachment, …] that were kept"""
    caption_edited = Signal(str, str)
    remove_wanted = Signal(str)

    def __init__(self, desk: Desk, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._shell = desk, shell
        self._draft: RecordDraft | None = None
        self.ui = Ui_RecordFiles()
        self.ui.setupUi(self)
        self._opener = FileOpener(desk, shell, self)
        strip = self.ui.strip
        strip.set_previews(shell, Preview(desk))
        strip.files_offered.connect(self.take_files)
        strip.picture_pasted.connect(self._take_picture)
        strip.choosing.connect(self.choose)
        strip.caption_edited.connect(self.caption_edited)
        strip.remove_wanted.connect(self.remove_wanted)
        strip.open_wanted.connect(self._open)

    def show_draft(self, draft: RecordDraft, *, locked: bool) -> None:
        """Show the attachments of a draft."""
        self._draft = draft
        self.ui.strip.set_read_only(locked)
        self.ui.strip.show_files(draft.attachments)
        self.setVisible(bool(draft.attachments) or not locked)

    def paste(self) -> bool:
        """Take the picture or the files on the clipboard; return whether there were any."""
        return bool(self.ui.strip.paste())

    @Slot()
    def choose(self) -> None:
        """Ask for files."""
        files = self._shell.prompts.choose_open_files(self.tr("Photos and papers of this record"))
        if files:
            self.take_files(files)

    @Slot(object)
    def take_files(self, files: tuple[Path, ...]) -> None:
        """Keep files in the background, then say which."""
        from branchdesk.desktop.evidence_files import StoreFiles

        if self._draft is not None:
            self._run(StoreFiles(self._desk, self._draft.id, tuple(files)))

    @Slot(object)
    def _take_picture(self, picture: QImage) -> None:
        from branchdesk.desktop.evidence_files import StorePicture

        # Local time: the name is for people.
        now = datetime.now().astimezone()
        name = filled(self.tr("Screenshot {0}.png"), (f"{now:%Y-%m-%d %H%M%S}",))
        if self._draft is not None:
            self._run(StorePicture(self._desk, self._draft.id, _Png(picture), name))

    def _run(self, work: "StoreFiles | StorePicture") -> None:
        job = self._shell.job(work, title=self.tr("Keeping photos and papers"))
        job.succeeded.connect(self._show_stored)
        self._shell.jobs.queue(job)

    @Slot(object)
    def _show_stored(self, stored: "Stored") -> None:
        if stored.attachments:
            self.added.emit(stored.owner, stored.attachments)
        for name, failure in stored.refused:
            self._shell.notices.say(f"{name}: {sentence_for_trouble(failure)}")

    @Slot(str)
    def _open(self, evidence: str) -> None:
        if (file := self.ui.strip.file(EvidenceHash(evidence))) is not None:
            self._opener.open(file)


class _Png:
    """Turns a picture into a file, in the job."""

    def __init__(self, picture: QImage) -> None:
        self._picture = picture

    def __call__(self) -> bytes:
        return as_png(self._picture)

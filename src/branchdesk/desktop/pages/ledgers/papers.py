"""Photos and papers of an entry: kept in the background, listed in its form."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Slot

from branchdesk.desktop.evidence_keeper import EvidenceKeeper
from branchdesk.desktop.pages.ledgers.form import LedgerForm
from branchdesk.desktop.shell import Shell
from branchdesk.desktop.widgets.evidence_strip import EvidenceStrip
from branchdesk.domain.records import Attachment
from branchdesk.usecases.desk import Desk


class EntryPapers(QObject):
    """Takes what the strip is offered, for the entry that was shown at that moment."""

    def __init__(
        self,
        desk: Desk,
        shell: Shell,
        strip: EvidenceStrip,
        *,
        form: Callable[[], LedgerForm | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shell = shell
        self._strip = strip
        self._form = form
        self._keeper = EvidenceKeeper(strip, desk, shell, owner=self._owner, hand_on=self._take)
        strip.caption_edited.connect(self._caption)
        strip.remove_wanted.connect(self._drop)

    def show_files(self) -> None:
        """Show what lies with the entry in the form."""
        form = self._form()
        self._strip.show_files(form.files if form is not None else ())

    def _owner(self) -> str:
        form = self._form()
        draft = form.draft() if form is not None else None
        return draft.id if draft is not None else ""

    def _take(self, owner: str, files: Sequence[Attachment]) -> None:
        form = self._form()
        # Another entry was opened meanwhile: the file is in the folder and can be added again.
        if form is None or owner != self._owner():
            self._shell.notices.say(self.tr("Another entry is open now: add the file once more."))
            return
        known = {file.evidence for file in form.files}
        self._replace((*form.files, *(f for f in files if f.evidence not in known)))

    def _replace(self, files: tuple[Attachment, ...]) -> None:
        form = self._form()
        if form is not None:
            form.take_files(files)
            self._strip.show_files(files)

    @Slot(str, str)
    def _caption(self, evidence: str, caption: str) -> None:
        form = self._form()
        if form is not None:
            self._replace(
                tuple(
                    replace(file, caption=caption) if file.evidence == evidence else file
                    for file in form.files
                )
            )

    @Slot(str)
    def _drop(self, evidence: str) -> None:
        form = self._form()
        if form is not None:
            self._replace(tuple(file for file in form.files if file.evidence != evidence))

"""Papers of a stage or of one of the materials: kept in the background, listed beside it."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from branchdesk.desktop.evidence_keeper import EvidenceKeeper
from branchdesk.desktop.pages.org_life.presenter import with_tick, with_work
from branchdesk.desktop.pages.review.evidence import added
from branchdesk.desktop.shell import Shell
from branchdesk.desktop.widgets.evidence_strip import EvidenceStrip
from branchdesk.domain.ids import EvidenceHash
from branchdesk.domain.org_life import OrgLife, Stage
from branchdesk.domain.records import Attachment
from branchdesk.usecases.desk import Desk

_Files = tuple[Attachment, ...]


class StagePapers(QObject):
    """Takes what the strip is offered, for what was shown at that moment."""

    changed = Signal(int, object)
    """Year, and a step from one `OrgLife` to the next"""

    def __init__(
        self,
        desk: Desk,
        shell: Shell,
        strip: EvidenceStrip,
        *,
        where: Callable[[], str],
        parent: QObject,
    ) -> None:
        """``where`` tells year and what is shown: ``2026/study``, ``2026/16``."""
        super().__init__(parent)
        self._where = where
        self._keeper = EvidenceKeeper(strip, desk, shell, owner=where, hand_on=self._take)
        strip.caption_edited.connect(self._caption)
        strip.remove_wanted.connect(self._remove)

    def _take(self, owner: str, files: Sequence[Attachment]) -> None:
        if files:
            self._change(owner, lambda there: added(there, tuple(files)))

    @Slot(str, str)
    def _caption(self, evidence: str, caption: str) -> None:
        def captioned(there: _Files) -> _Files:
            return tuple(
                replace(file, caption=caption) if file.evidence == evidence else file
                for file in there
            )

        self._change(self._where(), captioned)

    @Slot(str)
    def _remove(self, evidence: str) -> None:
        gone = EvidenceHash(evidence)
        self._change(
            self._where(), lambda there: tuple(file for file in there if file.evidence != gone)
        )

    def _change(self, owner: str, change: Callable[[_Files], _Files]) -> None:
        year, where = owner.split("/")

        def step(dossier: OrgLife) -> OrgLife:
            if where.isdecimal():
                tick = dossier.tick(int(where))
                return with_tick(dossier, replace(tick, attachments=change(tick.attachments)))
            work = dossier.of_stage(Stage(where))
            return with_work(dossier, replace(work, attachments=change(work.attachments)))

        self.changed.emit(int(year), step)

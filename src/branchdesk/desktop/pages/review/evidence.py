"""Photos and papers of a step: kept in the background."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from branchdesk.desktop.evidence_keeper import EvidenceKeeper
from branchdesk.desktop.shell import Shell
from branchdesk.desktop.widgets.evidence_strip import EvidenceStrip
from branchdesk.domain.records import Attachment
from branchdesk.domain.review import ReviewStepKind
from branchdesk.usecases.desk import Desk


class StepEvidence(QObject):
    """Takes what the strip is offered, for the step shown at that moment."""

    stored = Signal(int, str, object)
    """Year, `ReviewStepKind` and tuple[Attachment, …] of what lies in the folder now"""

    def __init__(self, desk: Desk, shell: Shell, strip: EvidenceStrip, parent: QObject) -> None:
        super().__init__(parent)
        self._year = 0
        self._kind = ReviewStepKind.SELF_REVIEW
        self._keeper = EvidenceKeeper(
            strip, desk, shell, owner=self._step_shown, hand_on=self._tell_stored
        )

    def stand_at(self, year: int, kind: ReviewStepKind) -> None:
        """Say which step is shown."""
        self._year, self._kind = year, kind

    def _step_shown(self) -> str:
        return f"{self._year}/{self._kind.value}"

    def _tell_stored(self, owner: str, files: Sequence[Attachment]) -> None:
        year, kind = owner.split("/")
        if files:
            self.stored.emit(int(year), kind, tuple(files))


def added(there: tuple[Attachment, ...], new: tuple[Attachment, ...]) -> tuple[Attachment, ...]:
    """Return the attachments with the new ones behind; the same file is listed once."""
    known = {file.evidence for file in there}
    return (*there, *(file for file in new if file.evidence not in known))

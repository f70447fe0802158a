"""The lines under a vote: candidates of an election, and voters left out of 应到会."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from branchdesk.desktop.forms.vote_candidate import Ui_VoteCandidate
from branchdesk.desktop.forms.vote_exclusion import Ui_VoteExclusion
from branchdesk.desktop.pages.records.choices import exclusion_reasons
from branchdesk.desktop.pages.records.fields import (
    chosen_in,
    may_shrink,
    offer,
    show_choice,
    show_text,
    text_in,
    watch,
)
from branchdesk.desktop.people_search import Person
from branchdesk.domain.drafts import CandidateDraft, ExclusionDraft
from branchdesk.domain.ids import MemberId


class CandidateRow(QWidget):
    """A name on the ballot and the votes for it."""

    changed = Signal()
    remove_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.ui = Ui_VoteCandidate()
        self.ui.setupUi(self)
        self._showing = False
        watch((self.ui.name, self.ui.in_favour), self._tell)
        self.ui.remove.clicked.connect(self.remove_wanted)

    def show_draft(self, draft: CandidateDraft) -> None:
        """Show a candidate."""
        self._showing = True
        show_text(self.ui.name, draft.name)
        show_text(self.ui.in_favour, draft.in_favour)
        self._showing = False

    def show_outcome(self, *, elected: bool, tied: bool) -> None:
        """Say what the votes mean for this candidate."""
        word = self.tr("elected") if elected else self.tr("tie") if tied else ""
        self.ui.outcome.setText(word)

    def read(self) -> CandidateDraft:
        """Return the candidate as typed."""
        return CandidateDraft(text_in(self.ui.name), text_in(self.ui.in_favour))

    def bury(self) -> None:
        """Take the line away for good."""
        self.hide()
        self.setParent(None)
        self.deleteLater()

    @Slot()
    def _tell(self) -> None:
        if not self._showing:
            self.changed.emit()


class ExclusionRow(QWidget):
    """A voter left out of 应到会, why, and with whose consent."""

    changed = Signal()
    remove_wanted = Signal()

    def __init__(self, people: Sequence[Person], parent: QWidget) -> None:
        super().__init__(parent)
        self.ui = Ui_VoteExclusion()
        self.ui.setupUi(self)
        self._showing = False
        offer(self.ui.member, [(person.id, person.name) for person in people])
        offer(self.ui.reason, exclusion_reasons())
        may_shrink(self.ui.reason, letters=10)
        may_shrink(self.ui.member, letters=4)
        watch((self.ui.member, self.ui.reason, self.ui.consent), self._tell)
        self.ui.remove.clicked.connect(self.remove_wanted)

    def show_draft(self, draft: ExclusionDraft) -> None:
        """Show a voter left out."""
        self._showing = True
        show_choice(self.ui.member, draft.member)
        show_choice(self.ui.reason, str(draft.reason))
        show_text(self.ui.consent, draft.consent)
        self._showing = False

    def read(self) -> ExclusionDraft:
        """Return the line as typed."""
        return ExclusionDraft(
            MemberId(chosen_in(self.ui.member)),
            int(chosen_in(self.ui.reason)),
            text_in(self.ui.consent),
        )

    def bury(self) -> None:
        """Take the line away for good."""
        self.hide()
        self.setParent(None)
        self.deleteLater()

    @Slot()
    def _tell(self) -> None:
        if not self._showing:
            self.changed.emit()

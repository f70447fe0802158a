"""The counting sheet of one vote, with the verdict as it is typed."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QWidget

from branchdesk.desktop.forms.vote import Ui_Vote
from branchdesk.desktop.pages.records.counting import Count
from branchdesk.desktop.pages.records.drafting import vote_of_kind
from branchdesk.desktop.pages.records.fields import (
    chosen_in,
    offer,
    show_choice,
    show_text,
    text_in,
    watch,
)
from branchdesk.desktop.pages.records.verdict_look import VerdictLook, look_of
from branchdesk.desktop.pages.records.vote_rows import CandidateRow, ExclusionRow
from branchdesk.desktop.people_search import Person
from branchdesk.desktop.words import word_for
from branchdesk.domain.drafts import CandidateDraft, ExclusionDraft, VoteDraft
from branchdesk.domain.ids import MemberId
from branchdesk.domain.records import VoteKind, VoteMethod
from branchdesk.wording.filling import filled

_STRICT = (VoteKind.RECRUITMENT, VoteKind.ELECTION)
_COUNTS = ("in_favour", "against", "abstained")


class VoteBox(QFrame):
    """Shows a vote and hands it back; 应到 and 实到 come from the sign-in sheet."""

    changed = Signal()
    remove_wanted = Signal()
    rows_changed = Signal()
    """Candidates or exclusions were added or taken away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_Vote()
        self.ui.setupUi(self)
        self._kind = VoteKind.GENERAL
        self._showing = False
        self._people: tuple[Person, ...] = ()
        self._candidates: list[CandidateRow] = []
        self._exclusions: list[ExclusionRow] = []
        offer(self.ui.method, [(method.value, word_for(method)) for method in VoteMethod])
        watch(self._own_fields().values(), self._tell)
        self.ui.remove_vote.clicked.connect(self.remove_wanted)
        self.ui.add_candidate.clicked.connect(self.add_candidate)
        self.ui.add_exclusion.clicked.connect(self.add_exclusion)

    def prepare(self, people: Sequence[Person]) -> None:
        """Say who can be a candidate or be left out of 应到会."""
        self._people = tuple(people)
        for candidate in self._candidates:
            candidate.ui.name.set_people(people)

    def show_draft(self, vote: VoteDraft) -> None:
        """Show a vote."""
        self._showing = True
        self._kind = vote.kind
        show_choice(self.ui.method, vote.method.value)
        for name, field in self._own_fields().items():
            if isinstance(field, QLineEdit):
                show_text(field, getattr(vote, name))
        self._match_candidates(vote.candidates)
        self._match_exclusions(vote.excluded)
        self._arrange()
        self._showing = False

    def read(self) -> VoteDraft:
        """Return the vote as typed."""
        return VoteDraft(
            kind=self._kind,
            method=VoteMethod(chosen_in(self.ui.method)),
            candidates=tuple(row.read() for row in self._candidates),
            excluded=tuple(row.read() for row in self._exclusions),
            in_favour=text_in(self.ui.in_favour),
            against=text_in(self.ui.against),
            abstained=text_in(self.ui.abstained),
            written_in_favour=text_in(self.ui.written_in_favour),
            seats=text_in(self.ui.seats),
        )

    def set_kind(self, kind: VoteKind) -> None:
        """Judge by another formula from now on: the kind of the item was changed."""
        if kind is not self._kind:
            self.show_draft(vote_of_kind(self.read(), kind))
            self._tell()

    def show_count(self, count: Count) -> None:
        """Show what the vote came to, or what it needs."""
        verdict = count.verdict
        committee = verdict.kind is VoteKind.COMMITTEE
        due = (
            self.tr("{0} committee members due, {1} present")
            if committee
            else self.tr("{0} voters due, {1} present")
        )
        self.ui.vote_heading.setText(word_for(verdict.kind))
        self.ui.numbers.setText(filled(due, (str(verdict.due), str(verdict.present))))
        look = look_of(count)
        dress(self.ui.verdict, look)
        self.ui.basis.setText(look.basis)
        for row in self._candidates:
            name = row.ui.name.name()
            row.show_outcome(elected=name in verdict.elected, tied=name in verdict.tied)

    def fields(self, path: str) -> dict[str, QWidget]:
        """Return the fields under their paths in the draft."""
        found: dict[str, QWidget] = {
            f"{path}.{name}": field for name, field in self._own_fields().items()
        }
        for index, row in enumerate(self._candidates):
            found[f"{path}.candidates.{index}.name"] = row.ui.name
            found[f"{path}.candidates.{index}.in_favour"] = row.ui.in_favour
        for index, left_out in enumerate(self._exclusions):
            found[f"{path}.excluded.{index}.member"] = left_out.ui.member
            found[f"{path}.excluded.{index}.reason"] = left_out.ui.reason
            found[f"{path}.excluded.{index}.consent"] = left_out.ui.consent
        found[f"{path}.candidates"] = self.ui.add_candidate
        found[f"{path}.excluded"] = self.ui.add_exclusion
        found[path] = self.first_field()
        return found

    def stops(self) -> list[QWidget]:
        """Return what Tab stops at, in reading order."""
        stops: list[QWidget] = [*self._own_fields().values(), self.ui.remove_vote]
        for row in self._candidates:
            stops += [row.ui.name, row.ui.in_favour, row.ui.remove]
        for left_out in self._exclusions:
            ui = left_out.ui
            stops += [ui.member, ui.reason, ui.consent, ui.remove]
        return [*stops, self.ui.add_candidate, self.ui.add_exclusion]

    def first_field(self) -> QWidget:
        """Return where counting begins."""
        if self._kind is VoteKind.ELECTION:
            return self._candidates[0].ui.name if self._candidates else self.ui.seats
        return self.ui.in_favour

    @Slot()
    def add_candidate(self) -> None:
        """Begin another candidate."""
        row = self._new_candidate(CandidateDraft())
        self._arrange()
        self.rows_changed.emit()
        self._tell()
        row.ui.name.setFocus()

    @Slot()
    def add_exclusion(self) -> None:
        """Begin to leave a voter out of 应到会."""
        if not self._people:
            return
        row = self._new_exclusion(ExclusionDraft(MemberId(self._people[0].id)))
        self._arrange()
        self.rows_changed.emit()
        self._tell()
        row.ui.member.setFocus()

    def _own_fields(self) -> dict[str, QWidget]:
        ui = self.ui
        return {
            "method": ui.method,
            "in_favour": ui.in_favour,
            "against": ui.against,
            "abstained": ui.abstained,
            "written_in_favour": ui.written_in_favour,
            "seats": ui.seats,
        }

    def _arrange(self) -> None:
        election = self._kind is VoteKind.ELECTION
        for name in _COUNTS:
            self._show_pair(name, visible=not election)
        self._show_pair("written_in_favour", visible=self._kind is VoteKind.RECRUITMENT)
        self._show_pair("seats", visible=election)
        self.ui.candidates_place.setVisible(election and bool(self._candidates))
        self.ui.add_candidate.setVisible(election)
        self.ui.exclusions_place.setVisible(bool(self._exclusions))
        self.ui.add_exclusion.setVisible(self._kind in _STRICT)

    def _show_pair(self, name: str, *, visible: bool) -> None:
        getattr(self.ui, name).setVisible(visible)
        getattr(self.ui, f"{name}_label").setVisible(visible)

    def _match_candidates(self, wanted: Sequence[CandidateDraft]) -> None:
        for row in self._candidates[len(wanted) :]:
            row.bury()
        del self._candidates[len(wanted) :]
        for index, draft in enumerate(wanted):
            if index < len(self._candidates):
                self._candidates[index].show_draft(draft)
            else:
                self._new_candidate(draft)

    def _new_candidate(self, draft: CandidateDraft) -> CandidateRow:
        row = CandidateRow(self.ui.candidates_place)
        row.ui.name.set_people(self._people)
        row.show_draft(draft)
        row.changed.connect(self._tell)
        row.remove_wanted.connect(self._remove_candidate)
        self._candidates.append(row)
        self.ui.candidates.addWidget(row)
        row.show()
        return row

    @Slot()
    def _remove_candidate(self) -> None:
        row = self.sender()
        if isinstance(row, CandidateRow) and row in self._candidates:
            self._candidates.remove(row)
            row.bury()
            self._arrange()
            self.rows_changed.emit()
            self._tell()

    def _match_exclusions(self, wanted: Sequence[ExclusionDraft]) -> None:
        for row in self._exclusions[len(wanted) :]:
            row.bury()
        del self._exclusions[len(wanted) :]
        for index, draft in enumerate(wanted):
            if index < len(self._exclusions):
                self._exclusions[index].show_draft(draft)
            else:
                self._new_exclusion(draft)

    def _new_exclusion(self, draft: ExclusionDraft) -> ExclusionRow:
        row = ExclusionRow(self._people, self.ui.exclusions_place)
        row.show_draft(draft)
        row.changed.connect(self._tell)
        row.remove_wanted.connect(self._remove_exclusion)
        self._exclusions.append(row)
        self.ui.exclusions.addWidget(row)
        row.show()
        return row

    @Slot()
    def _remove_exclusion(self) -> None:
        row = self.sender()
        if isinstance(row, ExclusionRow) and row in self._exclusions:
            self._exclusions.remove(row)
            row.bury()
            self._arrange()
            self.rows_changed.emit()
            self._tell()

    @Slot()
    def _tell(self) -> None:
        if not self._showing:
            self.changed.emit()


def dress(label: QLabel, look: VerdictLook) -> None:
    """Show a verdict in its sentence, its shape and its colour."""
    label.setText(look.sentence)
    if label.property("role") != look.role:
        label.setProperty("role", look.role)
        label.style().unpolish(label)
        label.style().polish(label)

"""发展党员 without Qt: which cases there are, whose form is open, how it stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from branchdesk.domain.dossiers import DossierId
from branchdesk.domain.ids import RecordId
from branchdesk.domain.problems import Problem, Rejected, Rule
from branchdesk.domain.records import AgendaKind
from branchdesk.domain.recruitment import MembershipVote, RecruitmentCase, RecruitmentRules, Step
from branchdesk.domain.recruitment_draft import CaseDraft, blank_draft, to_draft
from branchdesk.domain.recruitment_judging import judge
from branchdesk.domain.recruitment_standing import CaseStanding
from branchdesk.domain.roll import Roll
from branchdesk.usecases import recruitment
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.dossier_bin import remove_dossier, restore_dossier
from branchdesk.usecases.lines import DossierLine, JournalLine, RecordLine
from branchdesk.usecases.printed import VoteSummary, vote_summary

_OFFERED = 60
"""Minutes in a list to choose from"""


class Shown(StrEnum):
    """What the list shows."""

    OPEN = "open"
    ALL = "all"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One case in the list."""

    case: RecruitmentCase
    standing: CaseStanding

    @property
    def finished(self) -> bool:
        """Whether nothing is left to do."""
        return self.standing.next is None


class CasesPresenter:
    """Keeps the list, the open form and the books in step."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._case: RecruitmentCase | None = None
        self._clean = blank_draft(DossierId(""), self.rules)
        self._roll = Roll()
        self._minutes: tuple[RecordLine, ...] = ()
        self._rows: tuple[CaseRow, ...] = ()
        self.shown = Shown.OPEN
        self.begin()

    @property
    def today(self) -> date:
        """The day it is."""
        return self._desk.clock.today()

    @property
    def rules(self) -> RecruitmentRules:
        """The 25 steps."""
        return self._desk.profile.recruitment

    @property
    def case(self) -> RecruitmentCase | None:
        """The case whose form is open, as the books know it; None for a new one."""
        return self._case

    @property
    def clean(self) -> CaseDraft:
        """The form as it was kept last."""
        return self._clean

    @property
    def extend_months(self) -> tuple[int, int]:
        """By how many months probation may be extended, least and most."""
        limits = self._desk.profile.limits
        return limits.extend_min_months, limits.extend_max_months

    # Reading

    def read(self) -> bool:
        """Read the books anew; return whether the open case changed in them."""
        with self._desk.work() as work:
            cases = work.dossiers.all(RecruitmentCase)
            wanted = {record for case in cases for record in case.records}
            finals = {final.record.id: final for final in work.records.finals_of(wanted)}
            self._roll = work.people.roll()
            kinds = {kind for step in self.rules.steps for kind in step.records}
            self._minutes = tuple(
                line for kind in sorted(kinds) for line in work.records.lines(kind=kind)
            )
        self._rows = tuple(
            CaseRow(
                case,
                judge(
                    case,
                    self.rules,
                    limits=self._desk.profile.limits,
                    roll=self._roll,
                    finals=finals,
                    today=self.today,
                ),
            )
            for case in cases
        )
        opened = self._case
        if opened is None:
            return False
        now = next((row.case for row in self._rows if row.case.id == opened.id), None)
        if now == opened:
            return False
        self._take(now)
        return True

    def rows(self) -> Sequence[CaseRow]:
        """Return the cases of the list: open ones by their deadline, then by name."""
        rows = [row for row in self._rows if self.shown is Shown.ALL or not row.finished]
        return sorted(rows, key=lambda row: (_deadline(row.standing), row.case.name))

    def removed(self) -> Sequence[DossierLine]:
        """Return what lies in the recycle bin."""
        with self._desk.work() as work:
            return work.dossiers.lines(kind=RecruitmentCase.KIND, removed=True)

    @property
    def standing(self) -> CaseStanding:
        """How the open case stands; a new one has nothing done."""
        opened = self._case
        row = next((row for row in self._rows if opened and row.case.id == opened.id), None)
        if row is not None:
            return row.standing
        return judge(
            RecruitmentCase(self._clean.id, ""),
            self.rules,
            limits=self._desk.profile.limits,
            roll=self._roll,
            finals={},
            today=self.today,
        )

    def minutes_for(self, step: Step, linked: RecordId | None) -> Sequence[RecordLine]:
        """Return the minutes that may prove a step, newest first, the linked ones among them."""
        fitting = [
            line
            for line in self._minutes
            if line.kind in step.records and (line.held_on is not None or line.id == linked)
        ]
        return sorted(fitting, key=lambda line: line.held_on or date.max, reverse=True)[:_OFFERED]

    # The form

    def begin(self) -> CaseDraft:
        """Begin an empty form; nothing is written."""
        self._case = None
        self._clean = recruitment.begin_case(self._desk.profile)
        return self._clean

    def open(self, case_id: DossierId) -> bool:
        """Open a case; return whether it is there."""
        found = next((row.case for row in self._rows if row.case.id == case_id), None)
        if found is not None:
            self._take(found)
        return found is not None

    def _take(self, case: RecruitmentCase | None) -> None:
        if case is None:
            self.begin()
            return
        self._case = case
        self._clean = to_draft(case, self.rules)

    def keep(self, draft: CaseDraft) -> tuple[Problem, ...]:
        """Keep the form; return what stands against it, nothing if it is kept."""
        if draft == self._clean and self._case is not None:
            return ()
        try:
            case = recruitment.save_case(
                draft, today=self.today, profile=self._desk.profile, work=self._desk.work()
            )
        except Rejected as refusal:
            return refusal.problems
        self._desk.changed()
        self._case = case
        self._clean = draft
        self.read()
        return ()

    # Votes and the register

    def begin_vote(self, vote: MembershipVote, item: AgendaKind) -> RecordId | None:
        """Begin minutes with the vote on this person and return them; None for a new case."""
        if self._case is None:
            return None
        record = recruitment.begin_vote(
            self._case.id,
            vote,
            item=item,
            today=self.today,
            now=self._desk.clock.now(),
            profile=self._desk.profile,
            work=self._desk.work(),
        )
        self._changed()
        return record

    def put_on_agenda(self, record: RecordId, item: AgendaKind) -> bool:
        """Add this person's vote to a draft of minutes; return whether that was needed."""
        if self._case is None:
            return False
        added = recruitment.put_on_agenda(
            self._case.id,
            record,
            item,
            today=self.today,
            now=self._desk.clock.now(),
            work=self._desk.work(),
        )
        self._changed()
        return added

    def act(self, *, months: int = 0) -> tuple[Problem, ...]:
        """Write what was decided into the register; return what stands against it."""
        act = self.standing.act
        if self._case is None or act is None:
            return ()
        try:
            recruitment.write_into_register(
                self._case.id,
                act,
                today=self.today,
                profile=self._desk.profile,
                work=self._desk.work(),
                extended_months=months,
            )
        except Rejected as refusal:
            return refusal.problems
        self._changed()
        return ()

    def summary(self, vote: MembershipVote) -> VoteSummary | tuple[Problem, ...]:
        """Return F14 of a vote, or why there is none yet."""
        if self._case is None:
            return (Problem("", Rule.RECORD_NOT_FINAL),)
        try:
            return vote_summary(self._case, vote, rules=self.rules, work=self._desk.work())
        except Rejected as refusal:
            return refusal.problems

    # Taking back

    def remove(self) -> DossierId | None:
        """Put the open case into the recycle bin and begin an empty form."""
        if self._case is None:
            return None
        gone = self._case.id
        remove_dossier(gone, now=self._desk.clock.now(), work=self._desk.work())
        self.begin()
        self._changed()
        return gone

    def restore(self, case_id: DossierId) -> None:
        """Take a case out of the recycle bin and open it."""
        restore_dossier(case_id, work=self._desk.work())
        self._changed()
        self.open(case_id)

    def undo(self) -> JournalLine | None:
        """Take back the last act in the books; None if there is none."""
        undone = self._desk.undo()
        self.read()
        return undone

    def _changed(self) -> None:
        self._desk.changed()
        self.read()


def _deadline(standing: CaseStanding) -> date:
    step = standing.deadline
    return step.due_on if step is not None and step.due_on is not None else date.max

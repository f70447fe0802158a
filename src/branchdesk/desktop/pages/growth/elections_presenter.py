"""换届 without Qt: the term, the elections, whose form is open and how it stands."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from branchdesk.domain.branch import Branch
from branchdesk.domain.counting import kept_from
from branchdesk.domain.dates import parse_day
from branchdesk.domain.dossiers import DossierId
from branchdesk.domain.election_draft import ElectionDraft, to_draft
from branchdesk.domain.election_judging import ElectionStanding, Part, judge_election
from branchdesk.domain.elections import Election, ElectionKind
from branchdesk.domain.facts import Facts
from branchdesk.domain.ids import RecordId
from branchdesk.domain.measures_organisation import committee_faults, duties_due
from branchdesk.domain.problems import Problem, Rejected, Rule
from branchdesk.domain.records import RecordKind
from branchdesk.domain.roll import Roll
from branchdesk.domain.standard import Missing
from branchdesk.domain.terms_of_office import (
    TermStanding,
    Vacancy,
    term_of,
    term_standing,
    vacancies,
)
from branchdesk.usecases import elections
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.dossier_bin import remove_dossier, restore_dossier
from branchdesk.usecases.lines import DossierLine, JournalLine, RecordLine
from branchdesk.usecases.ports import UnitOfWork
from branchdesk.usecases.printed import (
    PrintedForm,
    ballot_paper,
    counting_sheet,
    election_report,
)

_OFFERED = 60
FORMS: dict[str, Callable[..., PrintedForm]] = {
    "ballot": ballot_paper,
    "counting": counting_sheet,
    "report": election_report,
}


@dataclass(frozen=True, slots=True)
class ElectionRow:
    """One election in the list."""

    election: Election
    standing: ElectionStanding

    @property
    def finished(self) -> bool:
        """Whether the posts are handed over."""
        return self.election.handed_over_on is not None


class ElectionsPresenter:
    """Keeps the list, the open form and the books in step."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._facts = Facts(desk.clock.today().year, Branch(""), Roll())
        self._election: Election | None = None
        self._clean: ElectionDraft | None = None
        self._rows: tuple[ElectionRow, ...] = ()
        self._minutes: tuple[RecordLine, ...] = ()
        self.bin = False
        """Whether the list shows the recycle bin."""

    @property
    def today(self) -> date:
        """The day it is."""
        return self._desk.clock.today()

    @property
    def facts(self) -> Facts:
        """What the elections rest on: branch, register, minutes that they link to."""
        return self._facts

    @property
    def election(self) -> Election | None:
        """The election whose form is open, as the books know it; None for a new one or none."""
        return self._election

    @property
    def clean(self) -> ElectionDraft | None:
        """The form as it was kept last; None while none is open."""
        return self._clean

    # Reading

    def read(self) -> bool:
        """Read the books anew; return whether the open election changed in them."""
        with self._desk.work() as work:
            found = work.dossiers.all(Election)
            wanted = {record for election in found for record in election.records}
            self._facts = Facts(
                self.today.year,
                work.branch.get(),
                work.people.roll(),
                elections=tuple(found),
                linked=tuple(work.records.finals_of(wanted)),
            )
            self._minutes = tuple(
                line
                for kind in (RecordKind.GENERAL_MEETING, RecordKind.COMMITTEE_MEETING)
                for line in work.records.lines(kind=kind)
            )
        finals = self._facts.finals()
        self._rows = tuple(
            ElectionRow(
                election,
                judge_election(
                    election,
                    limits=self._desk.profile.limits,
                    roll=self._facts.roll,
                    finals=finals,
                    today=self.today,
                    term=self._facts.branch.term,
                ),
            )
            for election in self._facts.elections
        )
        opened = self._election
        if opened is None:
            return False
        now = next((row.election for row in self._rows if row.election.id == opened.id), None)
        if now == opened:
            return False
        self._take(now)
        return True

    def rows(self) -> Sequence[ElectionRow]:
        """Return the elections, the newest first."""
        return sorted(self._rows, key=lambda row: -row.election.belongs_year)

    def removed(self) -> Sequence[DossierLine]:
        """Return what lies in the recycle bin."""
        with self._desk.work() as work:
            return work.dossiers.lines(kind=Election.KIND, removed=True)

    def term(self) -> TermStanding:
        """Return how the term stands."""
        facts = self._facts
        term = term_of(facts.branch, facts.elections, facts.finals(), day=self.today)
        return term_standing(term, self._desk.profile.limits, today=self.today)

    def vacancies(self) -> tuple[Vacancy, ...]:
        """Return the posts that nobody holds."""
        limits = self._desk.profile.limits
        return vacancies(
            self._facts.roll,
            duties_due(self._facts.roll, limits, self.today),
            kept_from=kept_from(self._facts),
            today=self.today,
        )

    def faults(self) -> Sequence[Missing]:
        """Return what is wrong with the committee (R-ORG-07, R-ORG-08)."""
        return tuple(committee_faults(self._facts.roll, self._desk.profile.limits, self.today))

    @property
    def vacancy_days(self) -> int:
        """For how long a post may stand empty."""
        return self._desk.profile.limits.vacancy_days

    @property
    def extra_percent(self) -> int:
        """By how much candidates exceed the seats."""
        return self._desk.profile.limits.extra_candidates_percent

    @property
    def standing(self) -> ElectionStanding | None:
        """How the open election stands; None for a new one."""
        opened = self._election
        return next(
            (row.standing for row in self._rows if opened and row.election.id == opened.id), None
        )

    def minutes_for(self, part: Part, linked: RecordId | None) -> Sequence[RecordLine]:
        """Return the minutes that may prove a part, newest first."""
        kind = RecordKind.GENERAL_MEETING if part is Part.MEETING else RecordKind.COMMITTEE_MEETING
        return [
            line
            for line in self._minutes
            if line.kind is kind and (line.held_on is not None or line.id == linked)
        ][:_OFFERED]

    # The form

    def begin(self, kind: ElectionKind) -> None:
        """Begin an election and keep it at once."""
        draft = elections.begin_election(
            kind, today=self.today, profile=self._desk.profile, work=self._desk.work()
        )
        self._election = None
        self._clean = None
        self.keep(draft)

    def open(self, election_id: DossierId) -> bool:
        """Open an election; return whether it is there."""
        found = next((row.election for row in self._rows if row.election.id == election_id), None)
        if found is not None:
            self._take(found)
        return found is not None

    def _take(self, election: Election | None) -> None:
        self._election = election
        self._clean = to_draft(election) if election is not None else None

    def keep(self, draft: ElectionDraft) -> tuple[Problem, ...]:
        """Keep the form; return what stands against it, nothing if it is kept."""
        if draft == self._clean:
            return ()
        try:
            election = elections.save_election(draft, today=self.today, work=self._desk.work())
        except Rejected as refusal:
            return refusal.problems
        self._desk.changed()
        self._election = election
        self._clean = draft
        self.read()
        return ()

    # Meetings and posts

    def begin_vote(self, part: Part) -> RecordId | None:
        """Begin the minutes of the general meeting or of the committee's first meeting."""
        if self._election is None:
            return None
        begin = elections.begin_vote if part is Part.MEETING else elections.begin_first_meeting
        record = begin(
            self._election.id,
            today=self.today,
            now=self._desk.clock.now(),
            work=self._desk.work(),
        )
        self._changed()
        return record

    def hand_over(self, on: str) -> tuple[Problem, ...]:
        """Write the new posts into the register from a day on; return what stands against it."""
        if self._election is None:
            return ()
        day = parse_day(on, today=self.today)
        if day is None:
            rule = Rule.NOT_A_DATE if on.strip() else Rule.REQUIRED
            return (Problem("hand_over", rule, values=(on.strip(),) if on.strip() else ()),)
        try:
            elections.hand_over(
                self._election.id,
                on=day,
                today=self.today,
                profile=self._desk.profile,
                work=self._desk.work(),
            )
        except Rejected as refusal:
            return refusal.problems
        self._changed()
        return ()

    def form(self, name: str) -> PrintedForm | tuple[Problem, ...]:
        """Return F15's ballot, counting sheet or report, or why there is none yet."""
        if self._election is None:
            return (Problem("", Rule.NOT_FOUND),)
        try:
            return FORMS[name](self._election, work=self._work())
        except Rejected as refusal:
            return refusal.problems

    def _work(self) -> UnitOfWork:
        return self._desk.work()

    # Taking back

    def remove(self) -> DossierId | None:
        """Put the open election into the recycle bin."""
        if self._election is None:
            return None
        gone = self._election.id
        remove_dossier(gone, now=self._desk.clock.now(), work=self._desk.work())
        self._take(None)
        self._changed()
        return gone

    def restore(self, election_id: DossierId) -> None:
        """Take an election out of the recycle bin and open it."""
        restore_dossier(election_id, work=self._desk.work())
        self._changed()
        self.open(election_id)

    def undo(self) -> JournalLine | None:
        """Take back the last act in the books; None if there is none."""
        undone = self._desk.undo()
        self.read()
        return undone

    def _changed(self) -> None:
        self._desk.changed()
        self.read()

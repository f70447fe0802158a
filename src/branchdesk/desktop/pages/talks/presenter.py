"""Talks without Qt: the grid, what calls for a talk, and the one form.

The lists carry days and names only.  What was said stays in the draft of the open form, and the
page shows it only on demand.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from branchdesk.domain.cycle_words import Subject
from branchdesk.domain.drafts import PersonDraft
from branchdesk.domain.ids import MemberId
from branchdesk.domain.ledgers import EntryId, LedgerDraft, LedgerEntry, LedgerKind
from branchdesk.domain.people import PartyPost
from branchdesk.domain.problems import Problem, Rejected
from branchdesk.domain.profile import Obligation
from branchdesk.domain.recording import person_of
from branchdesk.domain.roll import Roll, holders_on
from branchdesk.domain.talk_triggers import TalkWanted, talks_wanted
from branchdesk.domain.talks import (
    KIND,
    PARTNER,
    RELATION,
    SORT,
    TALKER,
    TalkCell,
    TalkGrid,
    grid_of,
    relation_of,
    talks_in,
)
from branchdesk.usecases import ledgers
from branchdesk.usecases.desk import Desk
from branchdesk.usecases.lines import JournalLine

MUST = "必谈"
"""The word of the ledger for a talk that an event calls for."""


@dataclass(frozen=True, slots=True)
class TalkLine:
    """One line of the list: who and when."""

    id: EntryId
    on: date
    talker: str
    partner: str
    relation: str
    signed: str


class TalksPresenter:
    """Keeps the grid, the open form and the books in step."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.kind: LedgerKind | None = desk.ledgers.kind(KIND)
        self.year = self.today.year
        self.removed = False
        """Whether the list shows the recycle bin."""
        self._entry: LedgerEntry | None = None
        self._clean: LedgerDraft | None = None

    @property
    def today(self) -> date:
        """The local day."""
        return self._desk.clock.today()

    @property
    def roll(self) -> Roll:
        """Everybody in the register."""
        return self._desk.year_view(self.year).facts.roll

    @property
    def entry(self) -> LedgerEntry | None:
        """The talk whose form is open, None for a new one."""
        return self._entry

    @property
    def clean(self) -> LedgerDraft | None:
        """The form as the books know it."""
        return self._clean

    @property
    def obligation(self) -> Obligation | None:
        """What asks for the talks, with its basis."""
        return self._desk.profile.obligation(Subject.HEART_TALK)

    def grid(self) -> TalkGrid:
        """Return who talked with whom in the year."""
        return grid_of(self._desk.year_view(self.year).facts, self.today)

    def wanted(self) -> Sequence[TalkWanted]:
        """Return the talks that events of the year call for."""
        facts = self._desk.year_view(self.year).facts
        later: tuple[LedgerEntry, ...] = ()
        if self.year < self.today.year:
            later = self._desk.year_view(self.year + 1).facts.entries
        return talks_wanted(facts, self._desk.profile, self.today, later=later)

    def lines(self) -> Sequence[TalkLine]:
        """Return the talks of the year or of the recycle bin, newest first."""
        if not self.removed:
            entries = self._desk.year_view(self.year).facts.entries
            mine = {talk.entry: talk for talk in talks_in(entries)}
            return [_line(e) for e in reversed(entries) if e.id in mine]
        with self._desk.work() as work:
            found = work.ledgers.lines(kind=KIND, removed=True)
            return [_line(e) for line in found if (e := work.ledgers.get(line.id)) is not None]

    def begin(self, *, talker: str = "", partner: str = "", sort: str = "") -> LedgerDraft | None:
        """Begin a blank form with these people filled in; nothing is written."""
        self._entry = None
        if self.kind is None:
            self._clean = None
            return None
        blank = ledgers.begin_entry(self.kind, today=self.today)
        known = {TALKER: talker, PARTNER: partner, SORT: sort}
        self._clean = replace(
            blank, values={**blank.values, **{key: text for key, text in known.items() if text}}
        )
        return self._clean

    def begin_at(self, cell: TalkCell) -> LedgerDraft | None:
        """Begin a talk for a cell of the grid: with both people, or one where the other is open."""
        if cell.column is None:
            return self.begin(talker=self.name_of(cell.member))
        return self.begin(talker=self.name_of(cell.column), partner=self.name_of(cell.member))

    def begin_wanted(self, member: MemberId) -> LedgerDraft | None:
        """Begin the talk that an event calls for, with the secretary as talker."""
        partner = self.name_of(member)
        secretaries = [
            one.name
            for one in holders_on(self.roll, PartyPost.SECRETARY, self.today)
            if one.id != member
        ]
        return self.begin(talker=next(iter(secretaries), ""), partner=partner, sort=MUST)

    def open(self, entry_id: EntryId) -> bool:
        """Open a talk; return whether it is there."""
        with self._desk.work() as work:
            entry = work.ledgers.get(entry_id)
        if entry is None or entry.kind != KIND or self.kind is None:
            return False
        self._entry = entry
        self._clean = ledgers.open_entry(entry_id, rules=self._desk.ledgers, work=self._desk.work())
        return True

    def relation(self, draft: LedgerDraft) -> str:
        """Return what the two people of a form are to each other; empty until both are named."""
        names = [draft.values.get(key, "").strip() for key in (TALKER, PARTNER)]
        if not all(names):
            return ""
        day = self.today
        people = [person_of(PersonDraft(name), roll=self.roll, day=day) for name in names]
        return relation_of(*people, roll=self.roll, day=day)

    def check(self, draft: LedgerDraft) -> tuple[Problem, ...]:
        """Say what stands against saving the form or is worth a second look."""
        if self.kind is None or draft == self._clean:
            return ()
        seen = ledgers.check_entry(draft, kind=self.kind, today=self.today, work=self._desk.work())
        return seen.problems

    def save(self, draft: LedgerDraft) -> tuple[Problem, ...]:
        """Save the form; return what stands against it, nothing if it is saved."""
        if self.kind is None:
            return ()
        related = replace(draft, values={**draft.values, RELATION: self.relation(draft)})
        try:
            entry = ledgers.save_entry(
                related,
                kind=self.kind,
                today=self.today,
                now=self._desk.clock.now(),
                work=self._desk.work(),
            )
        except Rejected as refusal:
            return refusal.problems
        self._desk.changed()
        self.open(entry.id)
        return ()

    def remove(self) -> EntryId | None:
        """Put the open talk into the recycle bin and begin a blank form."""
        if self._entry is None:
            return None
        gone = self._entry.id
        ledgers.remove_entry(gone, now=self._desk.clock.now(), work=self._desk.work())
        self._desk.changed()
        self.begin()
        return gone

    def restore(self, entry_id: EntryId) -> None:
        """Take a talk out of the recycle bin."""
        ledgers.restore_entry(entry_id, work=self._desk.work())
        self._desk.changed()

    def undo(self) -> JournalLine | None:
        """Take back the last act in the books; None if there is none."""
        return self._desk.undo()

    def name_of(self, member: MemberId) -> str:
        """Return a member's name, empty for somebody who is not in the register."""
        known = self.roll.member(member)
        return known.name if known else ""


def _line(entry: LedgerEntry) -> TalkLine:
    [talk] = talks_in([entry])
    relation, signed = (entry.values.get(key, "") for key in (RELATION, "signed"))
    return TalkLine(
        entry.id, entry.on, talk.talker.name, talk.partner.name, str(relation), str(signed)
    )

"""One member's year as lines, and the overview of all: no Qt, no sentence of its own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from branchdesk.desktop import leads
from branchdesk.desktop.places import Place
from branchdesk.domain.basis import Basis
from branchdesk.domain.charts import MonthTally, tallies
from branchdesk.domain.ids import MemberId
from branchdesk.domain.person_dues import DuesState
from branchdesk.domain.person_year import (
    Attended,
    Deed,
    PersonLine,
    PersonYear,
    overview,
    person_year,
)
from branchdesk.domain.records import RecordKind
from branchdesk.usecases.desk import Desk


class Part(StrEnum):
    """What a line of a member's year is about."""

    ATTENDANCE = "attendance"
    STUDY = "study"
    SERVICE = "service"
    TALKS = "talks"
    HONOURS = "honours"
    CARE = "care"
    DUES = "dues"
    POSTS = "posts"
    GROUPS = "groups"


@dataclass(frozen=True, slots=True)
class YearFigure:
    """One line: what it is about, and what it rests on."""

    part: Part
    attended: Attended | None = None
    deeds: tuple[Deed, ...] = ()

    @property
    def record_kind(self) -> RecordKind | None:
        """The kind of sitting, for attendance at one kind."""
        return self.attended.kind if self.attended else None


class PersonYearPresenter:
    """What the year tab and the overview show."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.year = self.today.year

    @property
    def today(self) -> date:
        """The local day."""
        return self._desk.clock.today()

    def of(self, member_id: MemberId | None) -> PersonYear | None:
        """Return a member's year; None for nobody."""
        facts = self._desk.year_view(self.year).facts
        member = facts.roll.member(member_id) if member_id else None
        if member is None:
            return None
        return person_year(
            facts,
            member,
            profile=self._desk.profile,
            rules=self._desk.ledgers,
            today=self.today,
        )

    def attended(self) -> Mapping[MemberId, Mapping[int, MonthTally]]:
        """Return how often every member was due and there, by month."""
        return tallies(self._desk.year_view(self.year).facts.records, self.year)

    def figures(self, year: PersonYear) -> Sequence[YearFigure]:
        """Return the lines of a member's year, in the order of the page."""
        return (
            *(YearFigure(Part.ATTENDANCE, one, one.deeds) for one in year.attendance),
            YearFigure(Part.STUDY, deeds=year.study.deeds),
            YearFigure(Part.SERVICE, deeds=year.service),
            YearFigure(Part.TALKS, deeds=year.talks),
            YearFigure(Part.HONOURS, deeds=year.honours),
            YearFigure(Part.CARE, deeds=year.care),
            YearFigure(Part.DUES),
            YearFigure(Part.POSTS),
            YearFigure(Part.GROUPS),
        )

    def dues_are_kept(self, year: PersonYear) -> bool:
        """Tell whether the ledger says anything of the member's dues in the year."""
        return any(month.entries for month in year.dues)

    def paid_months(self, year: PersonYear) -> tuple[int, int]:
        """Return (months settled, months that were due so far)."""
        owed = [m for m in year.dues if m.state not in (DuesState.COMING, DuesState.NOT_DUE)]
        settled = [m for m in owed if m.state in (DuesState.PAID, DuesState.WAIVED)]
        return len(settled), len(owed)

    def places_of_dues(self, year: PersonYear) -> tuple[Place | None, ...]:
        """Return the entry of the ledger behind each month, None where there is none."""
        return tuple(
            leads.ledger_entry(month.entries[-1]) if month.entries else None for month in year.dues
        )

    def group_name(self, group_id: str) -> str:
        """Return what a party group is called."""
        facts = self._desk.year_view(self.year).facts
        return next((g.name for g in facts.roll.groups if g.id == group_id), "")

    def hours_basis(self, year: PersonYear) -> Basis:
        """Return what the hours a member owes rest on."""
        limit = "secretary_hours" if year.study.in_committee else "member_hours"
        return self._desk.profile.basis_of(limit)

    def lines(self) -> Sequence[PersonLine]:
        """Return every member's line of the overview, in the order of the register."""
        facts = self._desk.year_view(self.year).facts
        return overview(facts, self._desk.profile, self.today)

    def place_of(self, deed: Deed, part: Part) -> Place | None:
        """Return where a thing behind a figure stands."""
        if deed.record is not None:
            return leads.record(deed.record)
        if deed.entry is None:
            return None
        return leads.talk(deed.entry) if part is Part.TALKS else leads.ledger_entry(deed.entry)

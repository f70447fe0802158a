"""F17 积分公示表 on paper: a quarter's sheet as it was published; who objected is not named."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from branchdesk.domain.dossiers import DossierId
from branchdesk.domain.facts import Facts
from branchdesk.domain.ids import RecordId
from branchdesk.domain.points import QUARTERS, PointsSheet, SheetLine, quarter_name
from branchdesk.domain.problems import Problem, Rejected, Rule
from branchdesk.domain.records import FinalRecord
from branchdesk.usecases.ports import UnitOfWork


@dataclass(frozen=True, slots=True)
class PrintedObjection:
    """What was objected and what was answered."""

    on: date
    what: str
    answered_on: date | None
    answer: str


@dataclass(frozen=True, slots=True)
class PrintedPoints:
    """F17 of one quarter."""

    branch: str
    year: int
    quarter: int
    issue: int
    lines: tuple[SheetLine, ...]
    exempt: int
    starts_on: date
    ends_on: date
    place: str
    approved_on: date | None
    """The day of the meeting that agreed to it."""
    objections: tuple[PrintedObjection, ...]
    rules: str
    """What the rules are called."""

    @property
    def title(self) -> str:
        """What it is called."""
        again = f"（第{self.issue}次）" if self.issue > 1 else ""
        return f"{self.year}年{quarter_name(self.quarter)}党员积分公示表{again}"


def printed_points(sheet: DossierId, *, work: UnitOfWork) -> PrintedPoints:
    """Return a sheet as it is printed.

    Raises:
        Rejected: If there is no such sheet.
    """
    with work:
        known = work.dossiers.get(PointsSheet, sheet)
        branch = work.branch.get()
        meeting = known.approved_in if known is not None else None
        final = work.records.final(meeting) if meeting is not None else None
    if known is None:
        raise Rejected(Problem("", Rule.NOT_FOUND))
    finals = {final.record.id: final} if final is not None else {}
    return _printed(known, branch.name, finals)


def points_of_year(facts: Facts) -> tuple[PrintedPoints, ...]:
    """Return the latest sheet of each quarter; nothing in a year in which points are not kept."""
    book = facts.points
    if book is None:
        return ()
    sheets = [sheet for quarter in QUARTERS if (sheet := book.sheet(quarter)) is not None]
    finals = facts.finals()
    return tuple(_printed(sheet, facts.branch.name, finals) for sheet in sheets)


def _printed(
    sheet: PointsSheet, branch: str, finals: Mapping[RecordId, FinalRecord]
) -> PrintedPoints:
    final = finals.get(sheet.approved_in) if sheet.approved_in is not None else None
    return PrintedPoints(
        branch=branch,
        year=sheet.year,
        quarter=sheet.quarter,
        issue=sheet.issue,
        lines=sheet.lines,
        exempt=sheet.exempt,
        starts_on=sheet.starts_on,
        ends_on=sheet.ends_on,
        place=sheet.place,
        approved_on=final.record.held_on if final is not None else None,
        objections=tuple(
            PrintedObjection(one.on, one.what, one.answered_on, one.answer)
            for one in sheet.objections
        ),
        rules=sheet.rules,
    )

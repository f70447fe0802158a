"""The plan of a year: 工作要点, 责任清单 and the 三会一课计划, kept as one dossier."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import ClassVar, TypeVar

from branchdesk.domain.dates import month_period
from branchdesk.domain.dossiers import DossierId
from branchdesk.domain.ids import GroupId, RecordId
from branchdesk.domain.records import Attachment, RecordKind

PLANNED = (
    RecordKind.GENERAL_MEETING,
    RecordKind.COMMITTEE_MEETING,
    RecordKind.GROUP_MEETING,
    RecordKind.PARTY_LECTURE,
    RecordKind.THEME_PARTY_DAY,
)
"""What a 三会一课计划 may plan: whatever has minutes of its own."""


class DutyState(StrEnum):
    """How far an item of the responsibility list is."""

    OPEN = "open"
    RUNNING = "running"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure of the 工作要点, under the heading it belongs to."""

    id: str
    heading: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Duty:
    """One item of the responsibility list."""

    id: str
    what: str
    owner: str = ""
    cooperating: str = ""
    """Names or units, as written."""
    due: date | None = None
    state: DutyState = DutyState.OPEN
    done_on: date | None = None
    note: str = ""

    def is_overdue(self, today: date) -> bool:
        """Tell whether its day has passed and it is not done."""
        return self.state is not DutyState.DONE and self.due is not None and self.due < today


@dataclass(frozen=True, slots=True)
class PlanLine:
    """One sitting that is planned."""

    id: str
    kind: RecordKind
    month: int
    """1 to 12"""
    day: int = 0
    """0 while only the month is known"""
    group: GroupId | None = None
    theme: str = ""
    chair: str = ""
    """Who chairs, or lectures."""
    place: str = ""
    note: str = ""

    def last_day(self, year: int) -> date:
        """Return the day by which it is to be held: the planned day, else the month's last."""
        last = month_period(year, self.month).last
        return last.replace(day=min(self.day, last.day)) if self.day else last

    def day_in(self, year: int) -> date | None:
        """Return the planned day, None while only the month is known."""
        return self.last_day(year) if self.day else None


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything that was planned for one year."""

    KIND: ClassVar[str] = "plan"

    id: DossierId
    year: int
    dated: date | None = None
    """The day of the plan (制定日期)."""
    approved_in: RecordId | None = None
    """The meeting that approved it."""
    measures: tuple[Measure, ...] = ()
    duties: tuple[Duty, ...] = ()
    lines: tuple[PlanLine, ...] = ()
    reported_on: date | None = None
    """The day on which the 三会一课计划 was reported to the superior committee (报备)."""
    attachments: tuple[Attachment, ...] = ()

    @property
    def belongs_year(self) -> int | None:
        """Return the year it is for."""
        return self.year

    @property
    def title(self) -> str:
        """Return what it is called."""
        return f"{self.year}年度计划"

    @property
    def is_made(self) -> bool:
        """Whether it has a day and something in it."""
        return self.dated is not None and bool(self.measures)

    @property
    def is_reported(self) -> bool:
        """Whether there is a 三会一课计划, and it was reported."""
        return self.reported_on is not None and bool(self.lines)

    @property
    def duties_done(self) -> int:
        """How many items of the responsibility list are done."""
        return sum(duty.state is DutyState.DONE for duty in self.duties)

    def measure(self, key: str) -> Measure | None:
        """Return the measure with this id."""
        return next((line for line in self.measures if line.id == key), None)

    def duty(self, key: str) -> Duty | None:
        """Return the item of the responsibility list with this id."""
        return next((line for line in self.duties if line.id == key), None)

    def line(self, key: str) -> PlanLine | None:
        """Return the planned sitting with this id."""
        return next((line for line in self.lines if line.id == key), None)

    def with_row(self, row: "Row") -> "Plan":
        """Return the plan with a row added, or put in the place of the one with its id."""
        match row:
            case Measure():
                return replace(self, measures=_put(self.measures, row))
            case Duty():
                return replace(self, duties=_put(self.duties, row))
            case PlanLine():
                return replace(self, lines=_in_order(_put(self.lines, row)))

    def without_row(self, key: str) -> "Plan":
        """Return the plan without the row that has this id, whatever it is."""
        return replace(
            self,
            measures=tuple(row for row in self.measures if row.id != key),
            duties=tuple(row for row in self.duties if row.id != key),
            lines=tuple(row for row in self.lines if row.id != key),
        )


Row = Measure | Duty | PlanLine
"""One row of one of the three parts."""


def plan_id(year: int) -> DossierId:
    """Return the id of the plan of a year: there is one, so that it cannot be begun twice."""
    return DossierId(f"plan-{year:04}")


_R = TypeVar("_R", bound=Row)


def _put(rows: tuple[_R, ...], row: _R) -> tuple[_R, ...]:
    if any(known.id == row.id for known in rows):
        return tuple(row if known.id == row.id else known for known in rows)
    return (*rows, row)


def _in_order(lines: tuple[PlanLine, ...]) -> tuple[PlanLine, ...]:
    """Return planned sittings by month and day; what has no day comes last in its month."""
    return tuple(
        sorted(
            lines,
            key=lambda line: (
                line.month,
                line.day or 99,
                PLANNED.index(line.kind),
            ),
        )
    )

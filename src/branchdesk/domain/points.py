"""党员积分: the rules as data, entries by hand, and the quarterly sheets.

A switch that is off until a branch turns it on for a year. Points are for reference: nothing turns
them into a grade of 民主评议, and nobody is ranked by them. What the records show is computed and
never stored; what a person enters is a dossier that is never changed: a mistake is reversed.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar

from branchdesk.domain.basis import Basis
from branchdesk.domain.dossiers import DossierId
from branchdesk.domain.ids import MemberId, RecordId
from branchdesk.domain.records import Attachment, Person, RecordKind

QUARTERS = (1, 2, 3, 4)


class PointsPart(StrEnum):
    """The parts of a total."""

    BASE = "base"
    REWARD = "reward"
    PENALTY = "penalty"


class PointsSource(StrEnum):
    """Where the points of a rule come from."""

    ATTENDANCE = "attendance"
    ORG_LIFE = "org_life"
    STUDY_HOURS = "study_hours"
    DUES = "dues"
    VOLUNTEER = "volunteer"
    WISH = "wish"
    VANGUARD = "vanguard"
    LECTURE = "lecture"
    PUBLICITY = "publicity"
    AWARD = "award"
    POST = "post"
    ABSENCE = "absence"
    LATE = "late"
    NOT_MADE_UP = "not_made_up"
    DUES_LATE = "dues_late"
    BY_HAND = "by_hand"


@dataclass(frozen=True, slots=True)
class PointsChoice:
    """One level of a rule, for example 市级: 5."""

    title: str
    points: Decimal


@dataclass(frozen=True, slots=True)
class PointsRule:
    """One line of the rule table."""

    code: str
    part: PointsPart
    title: str
    source: PointsSource
    points: Decimal | None = None
    """For each time; negative for 扣分; None where the level or a person says how many."""
    cap: Decimal | None = None
    """The most that counts in a year; None for 扣分."""
    basis: Basis | None = None
    """None: that of the whole file."""
    kind: RecordKind | None = None
    hours: int = 0
    days: int = 0
    by_hand: bool = False
    """Whether entries by hand are taken."""
    choices: tuple[PointsChoice, ...] = ()
    least: Decimal | None = None
    most: Decimal | None = None
    highest_per_matter: bool = False
    needs_decision: bool = False
    ceiling: Decimal | None = None
    """The most that the whole total can be with one such entry."""
    without_groups: tuple[Decimal, Decimal] | None = None
    """(points, cap) in a branch without party groups."""

    def level(self, title: str) -> Decimal | None:
        """Return the points of a level, None if the rule does not know it."""
        return next((one.points for one in self.choices if one.title == title), None)


@dataclass(frozen=True, slots=True)
class PartRule:
    """A part with the most that counts of it."""

    part: PointsPart
    title: str
    most: Decimal


@dataclass(frozen=True, slots=True)
class ExemptRule:
    """Whom the register says is left out."""

    retired: bool = True
    from_age: int = 0
    """0: no age."""
    long_sick: bool = True


@dataclass(frozen=True, slots=True)
class PointsRules:
    """The whole table."""

    id: str
    title: str
    basis: Basis
    parts: tuple[PartRule, ...]
    rules: tuple[PointsRule, ...]
    exempt: ExemptRule = ExemptRule()
    publicity_days: int = 5

    def rule(self, code: str) -> PointsRule | None:
        """Return the rule with this code."""
        return next((rule for rule in self.rules if rule.code == code), None)

    def most(self, part: PointsPart) -> Decimal:
        """Return the most that counts of a part."""
        return next(one.most for one in self.parts if one.part is part)

    @property
    def by_hand(self) -> tuple[PointsRule, ...]:
        """The rules under which a person may enter something."""
        return tuple(rule for rule in self.rules if rule.by_hand)


@dataclass(frozen=True, slots=True)
class PointsException:
    """A member who is left out, or counted in spite of the register, with the reason."""

    member: MemberId
    name: str
    counted: bool
    reason: str


@dataclass(frozen=True, slots=True)
class PointsYear:
    """Whether a branch keeps points in a year, and who is left out by hand."""

    KIND: ClassVar[str] = "points_year"
    NAME: ClassVar[str] = "党员积分·年度设置"

    id: DossierId
    year: int
    on: bool = False
    exceptions: tuple[PointsException, ...] = ()

    @property
    def belongs_year(self) -> int | None:
        """Return the year."""
        return self.year

    @property
    def title(self) -> str:
        """Return what it is called."""
        return f"{self.year}年党员积分{'（实行）' if self.on else '（不实行）'}"

    @property
    def attachments(self) -> tuple[Attachment, ...]:
        """Return no file."""
        return ()


def points_year_id(year: int) -> DossierId:
    """Return the id of a year's switch."""
    return DossierId(f"points-{year:04}")


@dataclass(frozen=True, slots=True)
class PointsEntry:
    """What was entered by hand, or the reversal of an entry; in the books it stays as it is."""

    KIND: ClassVar[str] = "points_entry"
    NAME: ClassVar[str] = "党员积分·登记"
    APPEND_ONLY: ClassVar[bool] = True
    PRIVATE_FIELDS: ClassVar[tuple[str, ...]] = ("reason", "matter", "attachments")

    id: DossierId
    year: int
    on: date
    member: MemberId
    name: str
    code: str
    points: Decimal
    proposer: Person
    approver: Person
    reason: str = ""
    matter: str = ""
    """What it was for, where several entries may be about the same."""
    choice: str = ""
    decided_in: RecordId | None = None
    """The minutes in which the committee agreed."""
    attachments: tuple[Attachment, ...] = ()
    reverses: str = ""
    """`PointsItem.key` of what it takes back; empty for an entry of its own."""
    written_at: datetime | None = None
    """UTC"""

    @property
    def belongs_year(self) -> int | None:
        """Return the year."""
        return self.year

    @property
    def title(self) -> str:
        """Return what it is called."""
        what = "冲销" if self.reverses else "登记"
        return f"积分{what}：{self.name} {self.code} {self.points:+f}"


@dataclass(frozen=True, slots=True)
class SheetLine:
    """One member on the sheet, as it was published."""

    member: MemberId
    name: str
    base: Decimal
    reward: Decimal
    penalty: Decimal
    """As a positive number."""
    total: Decimal
    note: str = ""
    """说明"""


@dataclass(frozen=True, slots=True)
class Objection:
    """What somebody had against a sheet, and the answer."""

    id: str
    on: date
    by: str
    what: str
    answered_on: date | None = None
    answer: str = ""


@dataclass(frozen=True, slots=True)
class PointsSheet:
    """F17: the totals of a quarter's end, frozen on the day they were published."""

    KIND: ClassVar[str] = "points_sheet"
    NAME: ClassVar[str] = "党员积分·季度公示"
    PRIVATE: ClassVar[frozenset[str]] = frozenset({"by"})
    PRIVATE_FIELDS: ClassVar[tuple[str, ...]] = ("objections",)

    id: DossierId
    year: int
    quarter: int
    issue: int
    """1 for the first of the quarter; a corrected one counts up."""
    made_on: date
    starts_on: date
    ends_on: date
    lines: tuple[SheetLine, ...] = ()
    exempt: int = 0
    """How many were left out; nobody is named."""
    place: str = ""
    """Where it hangs."""
    approved_in: RecordId | None = None
    """The minutes in which the committee agreed to it."""
    rules: str = ""
    """What the rules in force were called."""
    objections: tuple[Objection, ...] = ()

    @property
    def belongs_year(self) -> int | None:
        """Return the year."""
        return self.year

    @property
    def title(self) -> str:
        """Return what it is called."""
        again = f"（第{self.issue}次）" if self.issue > 1 else ""
        return f"{self.year}年{quarter_name(self.quarter)}党员积分公示表{again}"

    @property
    def attachments(self) -> tuple[Attachment, ...]:
        """Return no file."""
        return ()

    @property
    def days(self) -> int:
        """How many days it hangs, both ends counted."""
        return (self.ends_on - self.starts_on).days + 1

    @property
    def open_objections(self) -> tuple[Objection, ...]:
        """Those without an answer."""
        return tuple(one for one in self.objections if one.answered_on is None)


def sheet_id(year: int, quarter: int, issue: int) -> DossierId:
    """Return the id of a sheet."""
    return DossierId(f"points-{year:04}-q{quarter}-{issue}")


def quarter_name(quarter: int) -> str:
    """Return 第一季度 …."""
    return f"第{'一二三四'[quarter - 1]}季度"


def last_day_of(year: int, quarter: int) -> date:
    """Return the last day of a quarter."""
    return (date(year, 3, 31), date(year, 6, 30), date(year, 9, 30), date(year, 12, 31))[
        quarter - 1
    ]


@dataclass(frozen=True, slots=True)
class PointsBook:
    """What the books hold of a year besides what the records show."""

    year: PointsYear
    entries: tuple[PointsEntry, ...] = ()
    sheets: tuple[PointsSheet, ...] = ()

    def sheet(self, quarter: int) -> PointsSheet | None:
        """Return the latest sheet of a quarter."""
        found = [sheet for sheet in self.sheets if sheet.quarter == quarter]
        return max(found, key=lambda sheet: sheet.issue, default=None)


@dataclass(frozen=True, slots=True)
class PointsItem:
    """One entry of a member's account, and what it rests on."""

    key: str
    """The same for the same fact, however often it is computed."""
    member: MemberId
    code: str
    on: date
    points: Decimal
    what: str = ""
    matter: str = ""
    records: tuple[RecordId, ...] = ()
    entries: tuple[str, ...] = field(default=())
    """Ledger entries."""
    by_hand: DossierId | None = None
    reverses: str = ""

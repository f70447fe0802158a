"""Parts of the data inside a packet that its year keeps besides minutes and ledgers; since 1.1."""

from datetime import date

from pydantic import BaseModel, ConfigDict, Field


class Part(BaseModel):
    """Frozen; unknown keys are ignored."""

    model_config = ConfigDict(frozen=True, extra="ignore", ser_json_inf_nan="strings")


class MeasurePart(Part):
    """One measure of the 工作要点."""

    heading: str
    text: str


class DutyPart(Part):
    """One item of the responsibility list."""

    what: str
    owner: str
    cooperating: str
    due: date | None
    state: str
    """open, running or done"""
    done_on: date | None
    note: str


class PlannedPart(Part):
    """A sitting that was planned, held, or both."""

    month: int
    kind: str
    group: str
    planned_day: int = Field(ge=0)
    """0 while only the month is known, or nothing was planned."""
    theme: str
    fit: str
    """held, begun, open, due, coming or unplanned"""
    held_on: date | None
    record: str


class PlanPart(Part):
    """The plan of the year, and how the year went against it."""

    dated: date | None
    approved_on: date | None
    reported_on: date | None
    measures: tuple[MeasurePart, ...]
    duties: tuple[DutyPart, ...]
    sittings: tuple[PlannedPart, ...]


class SpokenPart(Part):
    """What one member said in 组织生活会, and what was said to them."""

    name: str
    self_criticism: str
    criticism: tuple[tuple[str, str], ...]
    """(by whom, what)"""
    pledge: str
    statement: str
    read_by: str


class RectificationPart(Part):
    """One line of 问题整改清单."""

    target: str
    problem: str
    source: str
    measures: str
    owner: str
    due: date | None
    progress: str
    closed_on: date | None
    confirmed_by: str


class MaterialPart(Part):
    """One line of the materials checklist."""

    number: int
    title: str
    state: str
    """proved, by_hand, not_applicable or missing"""
    note: str


class OrgLifePart(Part):
    """组织生活会: the record, what is to be put right, the materials; no member's own list."""

    theme: str
    records: tuple[str, ...]
    studied: tuple[str, ...]
    study_note: str
    talks: int
    opinions: int
    sent_by: str
    committee_problems: tuple[str, ...]
    members: tuple[SpokenPart, ...]
    comment: str
    conclusion: str
    rectifications: tuple[RectificationPart, ...]
    materials: tuple[MaterialPart, ...]
    overrides: tuple[str, ...]


class StepPart(Part):
    """One of the 25 steps, taken in the year."""

    number: int
    title: str
    days: tuple[date, ...]


class BallotsPart(Part):
    """Ballots of a secret vote."""

    issued: int
    returned: int
    valid: int


class VotePart(Part):
    """The vote on one person, as the summary sheet says it."""

    subject: str
    on: date
    due: int
    present: int
    ballots: BallotsPart | None
    in_favour: int
    written: int
    """Written opinions in favour, not among `in_favour`."""
    against: int
    abstained: int
    needed: int
    passed: bool


class CasePart(Part):
    """发展党员: what was done in the year for one person."""

    name: str
    stage: str
    steps: tuple[StepPart, ...]
    votes: tuple[VotePart, ...]
    ended_on: date | None


class ElectionPart(Part):
    """An election of the year; counts are empty until its minutes are final."""

    title: str
    seats: int
    on: date | None
    due: int
    present: int
    ballots: BallotsPart | None
    counts: tuple[tuple[str, int], ...]
    elected: tuple[str, ...]
    posts: tuple[tuple[str, str], ...]


class ReportSectionPart(Part):
    """One heading of a year-end paper, with what is written under it."""

    heading: str
    paragraphs: tuple[str, ...]


class ReportPart(Part):
    """A year-end paper as it is printed; 【待补】 where no record says anything."""

    kind: str
    """summary or duty"""
    title: str
    sections: tuple[ReportSectionPart, ...]


class TaskPart(Part):
    """One line of a list of tasks in a ledger entry."""

    item: str
    owner: str
    due: date | None
    done: date | None


class MatterPart(Part):
    """An agreed matter, and what became of it."""

    id: str
    what: str
    owner: str
    agreed_on: date
    record: str
    due: date | None
    state: str
    """open, overdue, closed or carried"""
    closed_on: date | None
    result: str


class PointsLinePart(Part):
    """One member on a sheet of 党员积分."""

    name: str
    base: str
    """A number as text, as the others"""
    reward: str
    penalty: str
    total: str
    note: str


class PointsSheetPart(Part):
    """The sheet of one quarter, in the order of the register."""

    quarter: int
    issue: int
    starts_on: date
    ends_on: date
    approved_on: date | None
    exempt: int
    """How many members are left out of the points."""
    lines: tuple[PointsLinePart, ...]
    objections: int
    answered: int

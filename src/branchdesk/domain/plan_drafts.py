"""What stands in the plan's forms: text, exactly as typed, and what it means."""

import calendar
from dataclasses import dataclass
from datetime import date

from branchdesk.domain.dates import parse_day
from branchdesk.domain.ids import GroupId, RecordId
from branchdesk.domain.plans import Duty, DutyState, Measure, Plan, PlanLine
from branchdesk.domain.problems import Problem, Rejected, Rule
from branchdesk.domain.records import RecordKind
from branchdesk.domain.text import clean_line, clean_text, to_ascii_digits

LINE, TEXT = 400, 4000
"""The longest line and the longest text."""


@dataclass(frozen=True, slots=True)
class HeadDraft:
    """What stands above the parts of a plan."""

    dated: str = ""
    approved_in: str = ""
    reported_on: str = ""

    @classmethod
    def of(cls, plan: Plan) -> "HeadDraft":
        """Return the form of a plan's head."""
        return cls(_day_text(plan.dated), plan.approved_in or "", _day_text(plan.reported_on))

    def read(self, *, today: date) -> tuple[date | None, RecordId | None, date | None]:
        """Return the day of the plan, the meeting that approved it, and the day of 报备.

        Raises:
            Rejected: If a day cannot be read, or the plan was reported on a day to come.
        """
        problems: list[Problem] = []
        dated = _day(self.dated, "dated", today, problems)
        reported = _day(self.reported_on, "reported_on", today, problems)
        if reported is not None and reported > today:
            rule = Rule.IN_THE_FUTURE
            problems.append(Problem("reported_on", rule, values=(reported.isoformat(),)))
        _refuse(problems)
        return dated, RecordId(self.approved_in) if self.approved_in else None, reported


@dataclass(frozen=True, slots=True)
class MeasureDraft:
    """A measure of the 工作要点 in the form."""

    id: str
    heading: str = ""
    text: str = ""

    @classmethod
    def of(cls, row: Measure) -> "MeasureDraft":
        """Return the form of a measure."""
        return cls(row.id, row.heading, row.text)

    def to_row(self, *, today: date) -> Measure:
        """Return the measure.

        Raises:
            Rejected: If it has neither a heading nor a text, or one of them is too long.
        """
        del today
        problems: list[Problem] = []
        heading = _line(self.heading, "heading", problems)
        text = clean_text(self.text).strip()
        if not heading and not text:
            problems.append(Problem("heading", Rule.REQUIRED))
        if len(text) > TEXT:
            problems.append(Problem("text", Rule.TOO_LONG, values=(str(TEXT),)))
        _refuse(problems)
        return Measure(self.id, heading, text)


@dataclass(frozen=True, slots=True)
class DutyDraft:
    """An item of the responsibility list in the form."""

    id: str
    what: str = ""
    owner: str = ""
    cooperating: str = ""
    due: str = ""
    state: str = DutyState.OPEN.value
    done_on: str = ""
    note: str = ""

    @classmethod
    def of(cls, row: Duty) -> "DutyDraft":
        """Return the form of an item."""
        return cls(
            row.id,
            row.what,
            row.owner,
            row.cooperating,
            _day_text(row.due),
            row.state.value,
            _day_text(row.done_on),
            row.note,
        )

    def to_row(self, *, today: date) -> Duty:
        """Return the item.

        Raises:
            Rejected: If it says nothing, a day cannot be read, or it was done on a day to come.
        """
        problems: list[Problem] = []
        what = _line(self.what, "what", problems, required=True)
        owner = _line(self.owner, "owner", problems)
        cooperating = _line(self.cooperating, "cooperating", problems)
        due = _day(self.due, "due", today, problems)
        done_on = _day(self.done_on, "done_on", today, problems)
        note = _line(self.note, "note", problems)
        if done_on is not None and done_on > today:
            rule = Rule.IN_THE_FUTURE
            problems.append(Problem("done_on", rule, values=(done_on.isoformat(),)))
        _refuse(problems)
        state = DutyState(self.state or DutyState.OPEN.value)
        if state is not DutyState.DONE and done_on is not None:
            state = DutyState.DONE
        return Duty(self.id, what, owner, cooperating, due, state, done_on, note)


@dataclass(frozen=True, slots=True)
class LineDraft:
    """A planned sitting in the form."""

    id: str
    kind: str = RecordKind.THEME_PARTY_DAY.value
    group: str = ""
    month: str = ""
    day: str = ""
    theme: str = ""
    chair: str = ""
    place: str = ""
    note: str = ""

    @classmethod
    def of(cls, row: PlanLine) -> "LineDraft":
        """Return the form of a planned sitting."""
        return cls(
            row.id,
            row.kind.value,
            row.group or "",
            str(row.month),
            str(row.day or ""),
            row.theme,
            row.chair,
            row.place,
            row.note,
        )

    def to_row(self, *, year: int) -> PlanLine:
        """Return the planned sitting.

        Raises:
            Rejected: If the month is missing, the day is none of it, or a group is missing.
        """
        problems: list[Problem] = []
        month = _number(self.month, "month", 1, 12, problems)
        if month is None:
            problems.append(Problem("month", Rule.REQUIRED))
        last = calendar.monthrange(year, month or 1)[1]
        day = _number(self.day, "day", 1, last, problems)
        kind = RecordKind(self.kind)
        group = self.group if kind is RecordKind.GROUP_MEETING else ""
        if kind is RecordKind.GROUP_MEETING and not group:
            problems.append(Problem("group", Rule.UNKNOWN_GROUP))
        theme = _line(self.theme, "theme", problems)
        chair = _line(self.chair, "chair", problems)
        place = _line(self.place, "place", problems)
        note = _line(self.note, "note", problems)
        _refuse(problems)
        found = GroupId(group) if group else None
        return PlanLine(self.id, kind, month or 1, day or 0, found, theme, chair, place, note)


RowDraft = MeasureDraft | DutyDraft | LineDraft


def draft_of(row: Measure | Duty | PlanLine) -> RowDraft:
    """Return the form of a row, whatever it is."""
    match row:
        case Measure():
            return MeasureDraft.of(row)
        case Duty():
            return DutyDraft.of(row)
        case PlanLine():
            return LineDraft.of(row)


def _refuse(problems: list[Problem]) -> None:
    if problems:
        raise Rejected(problems)


def _line(typed: str, field: str, problems: list[Problem], *, required: bool = False) -> str:
    text = clean_line(typed)
    if required and not text:
        problems.append(Problem(field, Rule.REQUIRED))
    if len(text) > LINE:
        problems.append(Problem(field, Rule.TOO_LONG, values=(str(LINE),)))
    return text


def _day(typed: str, field: str, today: date, problems: list[Problem]) -> date | None:
    if not typed.strip():
        return None
    day = parse_day(typed, today=today)
    if day is None or not 1921 <= day.year <= 2200:
        problems.append(Problem(field, Rule.NOT_A_DATE, values=(typed.strip(),)))
        return None
    return day


def _number(typed: str, field: str, least: int, most: int, problems: list[Problem]) -> int | None:
    text = to_ascii_digits(typed).strip().rstrip("日号月")
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and least <= int(text[:4]) <= most):
        values = (typed.strip(), str(least), str(most))
        problems.append(Problem(field, Rule.OUT_OF_RANGE, values=values))
        return None
    return int(text)


def _day_text(day: date | None) -> str:
    return day.isoformat() if day is not None else ""

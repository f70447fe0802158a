"""A roster from a spreadsheet, and what importing it would do: pure, nothing is written here."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from branchdesk.domain import roster_row
from branchdesk.domain.basis import Severity
from branchdesk.domain.ids import GroupId, MemberId
from branchdesk.domain.member_draft import MemberDraft
from branchdesk.domain.people import Member, MemberStatus, PartyGroup
from branchdesk.domain.problems import Problem, Rejected, Rule
from branchdesk.domain.roll import Roll
from branchdesk.domain.roster_match import find_known, twin, twins
from branchdesk.domain.roster_row import RowReading
from branchdesk.domain.roster_sheet import (
    RosterColumn,
    RosterField,
    RosterProblem,
    RosterRow,
    RosterSheet,
)

__all__ = [
    "Difference",
    "LineKind",
    "RosterColumn",
    "RosterField",
    "RosterLine",
    "RosterPlan",
    "RosterProblem",
    "RosterRow",
    "RosterSheet",
    "plan",
]


class LineKind(StrEnum):
    """What importing would do with a row."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    REFUSED = "refused"
    LEFT_OUT = "left_out"
    """The person chose not to import it."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One field of a known member that the roster would change."""

    field: str
    """Name of the field in `MemberDraft`."""
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class RosterLine:
    """One row of the roster, judged."""

    row: int
    name: str
    kind: LineKind
    draft: MemberDraft
    group_name: str = ""
    member: Member | None = None
    """What would be saved; None where the row is refused or left out."""
    known: MemberId | None = None
    """The member of the register whom the row means."""
    differences: tuple[Difference, ...] = ()
    problems: tuple[RosterProblem, ...] = ()


@dataclass(frozen=True, slots=True)
class RosterPlan:
    """Everything that importing a roster would do."""

    sheet: RosterSheet
    lines: tuple[RosterLine, ...]
    groups: tuple[PartyGroup, ...] = ()
    """Groups that do not exist yet and would be created."""
    not_listed: tuple[str, ...] = ()
    """Names of members in the register whom the roster does not name; they stay as they are."""
    leave_out: frozenset[int] = frozenset()
    sheet_problems: tuple[RosterProblem, ...] = ()

    def of(self, kind: LineKind) -> tuple[RosterLine, ...]:
        """Return the lines of one kind, in the order of the roster."""
        return tuple(line for line in self.lines if line.kind is kind)

    @property
    def new(self) -> tuple[RosterLine, ...]:
        """Rows that would enter the register."""
        return self.of(LineKind.NEW)

    @property
    def changed(self) -> tuple[RosterLine, ...]:
        """Rows that would change somebody known."""
        return self.of(LineKind.CHANGED)

    @property
    def unchanged(self) -> tuple[RosterLine, ...]:
        """Rows that say what is known already."""
        return self.of(LineKind.UNCHANGED)

    @property
    def refused(self) -> tuple[RosterLine, ...]:
        """Rows that cannot be imported as they are."""
        return self.of(LineKind.REFUSED)

    @property
    def problems(self) -> tuple[RosterProblem, ...]:
        """Everything found, in the order of the roster."""
        found = (problem for line in self.lines for problem in line.problems)
        return (*self.sheet_problems, *found)

    @property
    def may_import(self) -> bool:
        """Whether nothing hard stands against it: all rows come in, or none."""
        return not self.refused and not any(
            found.problem.severity is Severity.HARD for found in self.sheet_problems
        )


def _planned_member(row: int) -> MemberId:
    return MemberId(f"row-{row}")


def _planned_group(name: str) -> GroupId:
    return GroupId(f"group-{name}")


def plan(
    sheet: RosterSheet,
    *,
    roll: Roll,
    today: date,
    begins: date | None = None,
    elected_on: date | None = None,
    leave_out: frozenset[int] = frozenset(),
    new_member: Callable[[int], MemberId] = _planned_member,
    new_group: Callable[[str], GroupId] = _planned_group,
) -> RosterPlan:
    """Return what importing the roster into this register would do.

    A row means somebody known by ID number, else by name and birthday, else by a name that only
    one person here has and that nothing contradicts.  An empty cell never erases what is known.

    Args:
        sheet: The roster as read.
        roll: The register as it stands.
        today: The day of importing.
        begins: First day of posts, groups and statuses without a date; None: 1 January this year.
        elected_on: When the committee's term began: first day of its posts without a date.
        leave_out: Rows the person chose not to import.
        new_member: Makes the id of a new member from the row's number.
        new_group: Makes the id of a new group from its name.
    """
    begins = begins or date(today.year, 1, 1)
    readings = {row.number: roster_row.read(row, sheet) for row in sheet.rows}
    used = {number: read for number, read in readings.items() if number not in leave_out}
    groups = _groups_to_create(used, roll, begins, new_group)
    known = Roll(roll.members, (*roll.groups, *groups))
    planner = _Planner(sheet, known, today, begins, elected_on)
    same = twins(used)
    lines = tuple(
        planner.line(row, readings[row.number], same.get(row.number), new_member)
        if row.number in used
        else RosterLine(
            row.number, readings[row.number].draft.name, LineKind.LEFT_OUT, MemberDraft()
        )
        for row in sheet.rows
    )
    listed = {line.known for line in lines}
    here = (m for m in roll.members if m.status_on(today) is not MemberStatus.LEFT)
    return RosterPlan(
        sheet=sheet,
        lines=lines,
        groups=groups,
        not_listed=tuple(member.name for member in here if member.id not in listed),
        leave_out=leave_out,
        sheet_problems=tuple(_of_the_sheet(sheet)),
    )


def _of_the_sheet(sheet: RosterSheet) -> Iterator[RosterProblem]:
    if not sheet.rows:
        column = sheet.letter(RosterField.NAME)
        yield RosterProblem(sheet.header_row, column, Problem("name", Rule.REQUIRED))
    elif not sheet.letter(RosterField.JOINED):
        # Said once here instead of in every row.
        missing = Problem("joined", Rule.REQUIRED, Severity.SOFT)
        yield RosterProblem(sheet.header_row, "", missing)


def _groups_to_create(
    readings: Mapping[int, RowReading],
    roll: Roll,
    begins: date,
    new_group: Callable[[str], GroupId],
) -> tuple[PartyGroup, ...]:
    known = list(roll.groups)
    created = []
    for reading in readings.values():
        name = reading.group_name
        if name and roster_row.find_group(name, known) is None:
            group = PartyGroup(new_group(name), name, since=begins)
            known.append(group)
            created.append(group)
    return tuple(created)


class _Planner:
    """Judges rows one by one against the same register."""

    def __init__(
        self, sheet: RosterSheet, roll: Roll, today: date, begins: date, elected_on: date | None
    ) -> None:
        self._sheet = sheet
        self._roll = roll
        self._today = today
        self._begins = begins
        self._elected_on = elected_on
        self._claimed: dict[MemberId, int] = {}

    def line(
        self,
        row: RosterRow,
        reading: RowReading,
        same_person: Problem | None,
        new_member: Callable[[int], MemberId],
    ) -> RosterLine:
        """Return the row, judged."""
        known = find_known(reading, self._roll)
        draft = self._completed(reading, known)
        problems = list(reading.problems)
        if known is not None:
            claimed_by = self._claimed.setdefault(known.id, row.number)
            if claimed_by != row.number:
                same_person = twin("name", claimed_by)
            if known.name != draft.name:
                differs = Problem("name", Rule.NAME_DIFFERS, Severity.SOFT, values=(known.name,))
                problems.append(self._placed(row, differs))
        if same_person is not None:
            problems.append(self._placed(row, same_person))
        member_id = known.id if known else new_member(row.number)
        told = {found.problem.field for found in problems}
        problems += [
            self._placed(row, problem)
            for problem in draft.problems(
                id=member_id, roll=self._roll, today=self._today, keep=known
            )
            # What a cell lacks because it could not be read is not told a second time.
            if not (problem.rule is Rule.REQUIRED and self._is_no_news(problem, told))
        ]
        line = RosterLine(
            row=row.number,
            name=draft.name,
            kind=LineKind.REFUSED,
            draft=draft,
            group_name=reading.group_name,
            known=known.id if known else None,
            problems=tuple(sorted(problems, key=lambda found: _column_order(found.column))),
        )
        if any(found.problem.severity is Severity.HARD for found in problems):
            return line
        return self._saved(line, known, member_id)

    def _is_no_news(self, problem: Problem, told: set[str]) -> bool:
        without_column = not self._sheet.letter_of(problem.field)
        return problem.field in told or (without_column and problem.severity is Severity.SOFT)

    def _saved(self, line: RosterLine, known: Member | None, member_id: MemberId) -> RosterLine:
        try:
            member = line.draft.to_member(
                id=member_id,
                roll=self._roll,
                today=self._today,
                keep=known,
                begins=self._begins,
                elected_on=self._elected_on,
            )
        except Rejected as refusal:
            found = (RosterProblem(line.row, "", problem) for problem in refusal.problems)
            return replace(line, problems=(*line.problems, *found))
        if known is None:
            return replace(line, kind=LineKind.NEW, member=member)
        differences = tuple(self._differences(known, member))
        kind = LineKind.CHANGED if member != known else LineKind.UNCHANGED
        return replace(line, kind=kind, member=member, differences=differences)

    def _completed(self, reading: RowReading, known: Member | None) -> MemberDraft:
        """Return the form: what the roster says, and for the rest what is known."""
        group = roster_row.find_group(reading.group_name, self._roll.groups)
        if known is None:
            return replace(reading.draft, group=group)
        kept = replace(MemberDraft.from_member(known, today=self._today), history=(), status=None)
        said = {name: getattr(reading.draft, name) for name in reading.said}
        return replace(kept, **said, group=group or kept.group)

    def _placed(self, row: RosterRow, problem: Problem) -> RosterProblem:
        return RosterProblem(row.number, self._sheet.letter_of(problem.field), problem)

    def _differences(self, before: Member, after: Member) -> Iterator[Difference]:
        was = roster_row.shown(before, self._roll, self._today)
        now = roster_row.shown(after, self._roll, self._today)
        for field, old in was.items():
            if now[field] != old:
                yield Difference(field, old, now[field])


def _column_order(letter: str) -> tuple[int, str]:
    return len(letter), letter

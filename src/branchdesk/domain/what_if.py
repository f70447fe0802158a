"""What if: the year as it would be judged once sittings that are planned or owed were held.

Nothing here is ever stored.  A supposed sitting is one that nobody could find fault with: everybody
came, meetings began with 第一议题, it took an hour, and its minutes were finalised the same day.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from branchdesk.domain.board import Board, BoardRow, Cell
from branchdesk.domain.counting import KINDS, MEETINGS
from branchdesk.domain.cycle_words import CellState, Subject
from branchdesk.domain.dates import Period
from branchdesk.domain.drafts import RecordDraft
from branchdesk.domain.facts import Facts
from branchdesk.domain.ids import GroupId, RecordId, SittingId
from branchdesk.domain.people import PartyPost
from branchdesk.domain.plan_against import Fit, against, held_in
from branchdesk.domain.planning import spans
from branchdesk.domain.plans import PLANNED, PlanLine
from branchdesk.domain.profile import Profile
from branchdesk.domain.recording import attendance_of
from branchdesk.domain.records import (
    AgendaItem,
    AgendaKind,
    FinalRecord,
    Person,
    Record,
    RecordKind,
    Version,
)
from branchdesk.domain.roll import holders_on, voters_on

_OPEN = (CellState.DUE, CellState.COMING, CellState.DRAFT)
_COMING = (Fit.BEGUN, Fit.DUE, Fit.COMING)
_BEGINS = time(9)
_TAKES = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Supposed:
    """A sitting that may be supposed to be held."""

    key: str
    kind: RecordKind
    on: date
    title: str
    """Theme of the plan, else the title of the obligation."""
    group: GroupId | None = None
    group_name: str = ""
    by_secretary: bool = False
    """党课: given by the secretary."""
    criticism: bool = False
    """组织生活会"""
    planned: bool = False
    """From the year's plan; else an open duty of the board."""
    period: Period | None = None


def possible(facts: Facts, board: Board, profile: Profile, today: date) -> tuple[Supposed, ...]:
    """Return what may be supposed: the plan's coming sittings, then duties no plan covers."""
    planned = tuple(_planned(facts, profile, today))
    covered = {(one.kind, one.group, one.on.month) for one in planned}
    duties = tuple(one for one in _duties(board, today) if not _is_covered(one, covered))
    return tuple(sorted((*planned, *duties), key=lambda one: (one.on, one.key)))


def _is_covered(one: Supposed, covered: set[tuple[RecordKind, GroupId | None, int]]) -> bool:
    if one.by_secretary or one.criticism or one.period is None:
        return False
    months = range(one.period.first.month, one.period.last.month + 1)
    return any((one.kind, one.group, month) in covered for month in months)


def _planned(facts: Facts, profile: Profile, today: date) -> Iterator[Supposed]:
    if facts.plan is None:
        return
    names = {group.id: group.name for group in facts.roll.groups}
    rows = against(
        facts.plan.lines,
        held_in(facts),
        year=facts.year,
        today=today,
        spans=spans(profile),
        group_names=names,
    )
    for row in rows:
        for match in row.matches:
            if match.line is not None and match.fit in _COMING:
                yield _of_plan(match.line, row.group_name, facts, today)


def _of_plan(line: PlanLine, group_name: str, facts: Facts, today: date) -> Supposed:
    on = max(line.last_day(facts.year), today)
    names = {member.name for member in holders_on(facts.roll, PartyPost.SECRETARY, on)}
    return Supposed(
        key=f"plan-{line.id}",
        kind=line.kind,
        on=on,
        title=line.theme,
        group=line.group,
        group_name=group_name,
        by_secretary=line.kind is RecordKind.PARTY_LECTURE and line.chair.strip() in names,
        planned=True,
    )


def _duties(board: Board, today: date) -> Iterator[Supposed]:
    for row in board.rows:
        kind = KINDS.get(row.obligation.subject)
        if kind in PLANNED:
            for cell in row.cells:
                if cell.state in _OPEN:
                    yield _of_duty(row, cell, kind, today)


def _of_duty(row: BoardRow, cell: Cell, kind: RecordKind, today: date) -> Supposed:
    subject = row.obligation.subject
    last = min(cell.due_on, cell.period.last)
    begins = cell.period.first.isoformat()
    return Supposed(
        key=f"duty-{row.obligation.code}-{row.group or ''}-{begins}",
        kind=kind,
        on=max(last, min(today, cell.period.last)),
        title=row.obligation.title,
        group=row.group,
        group_name=row.group_name,
        by_secretary=subject is Subject.SECRETARY_LECTURE,
        criticism=subject is Subject.ORG_LIFE_MEETING,
        period=cell.period,
    )


def supposing(facts: Facts, events: Iterable[Supposed]) -> Facts:
    """Return the facts as if these sittings had been held; the order of the events is no matter."""
    added = {one.key: _record(one, facts) for one in events}
    if not added:
        return facts
    together = (*facts.records, *(added[key] for key in sorted(added)))
    return replace(facts, records=tuple(sorted(together, key=lambda final: final.record.starts_at)))


def _record(one: Supposed, facts: Facts) -> FinalRecord:
    begins = datetime.combine(one.on, _BEGINS)
    secretary = next(
        iter(
            (*holders_on(facts.roll, PartyPost.SECRETARY, one.on), *voters_on(facts.roll, one.on))
        ),
        None,
    )
    chair = Person(secretary.name, secretary.id) if secretary else Person("—")
    blank = RecordDraft(RecordId(one.key), SittingId(one.key), one.kind, group=one.group)
    record = Record(
        id=RecordId(one.key),
        sitting=SittingId(one.key),
        kind=one.kind,
        belongs_year=facts.year,
        starts_at=begins,
        ends_at=begins + _TAKES,
        title=one.title or one.kind.value,
        place="—",
        chair=chair,
        recorder=chair,
        group=one.group,
        agenda=tuple(_agenda(one)),
        attendance=attendance_of(blank, roll=facts.roll, day=one.on),
        details=_details(one, chair),
    )
    closed = datetime.combine(one.on, time(10), tzinfo=UTC)
    return FinalRecord(record, Version(1, finalised_at=closed, finalised_on=one.on))


def _agenda(one: Supposed) -> Iterator[AgendaItem]:
    first = AgendaKind.FIRST_TOPIC if one.kind in MEETINGS else AgendaKind.STUDY
    yield AgendaItem(first, "—", discussion="—")
    second = AgendaKind.CRITICISM if one.criticism else AgendaKind.DISCUSSION
    yield AgendaItem(second, "—", discussion="—", decision="—")


def _details(one: Supposed, chair: Person) -> dict[str, str]:
    if one.kind is not RecordKind.PARTY_LECTURE:
        return {}
    role = "secretary" if one.by_secretary else "committee_member"
    return {"lecturer": chair.name, "lecturer_role": role, "outline": "—"}

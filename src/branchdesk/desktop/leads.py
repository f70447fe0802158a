"""Where things lead: a line of 今日, a cell of the board, a gap in the stars, each to its place."""

from branchdesk.desktop.places import Action, PageKey, Place
from branchdesk.domain.board import BoardRow, Cell, CellState, ToDo
from branchdesk.domain.dates import Period
from branchdesk.domain.ids import GroupId, MemberId, RecordId
from branchdesk.domain.profile import Obligation, Subject
from branchdesk.domain.records import RecordKind

_KINDS = {
    Subject.GENERAL_MEETING: RecordKind.GENERAL_MEETING,
    Subject.COMMITTEE_MEETING: RecordKind.COMMITTEE_MEETING,
    Subject.GROUP_MEETING: RecordKind.GROUP_MEETING,
    Subject.PARTY_LECTURE: RecordKind.PARTY_LECTURE,
    Subject.SECRETARY_LECTURE: RecordKind.PARTY_LECTURE,
    Subject.THEME_PARTY_DAY: RecordKind.THEME_PARTY_DAY,
    Subject.FIRST_TOPIC: RecordKind.COMMITTEE_MEETING,
}


def record(record_id: RecordId, *, field: str = "") -> Place:
    """Return the place of a record that exists, and of a field in it."""
    return Place(PageKey.RECORDS, item=record_id, field=field)


def new_record(
    kind: RecordKind, *, group: GroupId | None = None, period: Period | None = None
) -> Place:
    """Return the place of a new record; ``values`` carries kind, group, and the period's days."""
    values = [("kind", kind.value)]
    if group is not None:
        values.append(("group", group))
    if period is not None:
        values += [("first", period.first.isoformat()), ("last", period.last.isoformat())]
    return Place(PageKey.RECORDS, action=Action.NEW, values=tuple(values))


def member(member_id: MemberId, *, field: str = "") -> Place:
    """Return the place of a member."""
    return Place(PageKey.MEMBERS, item=member_id, field=field)


def star_item(code: str, *, year: int | None = None) -> Place:
    """Return the place of an item of the star standard."""
    return Place(PageKey.STARS, year=year, item=code)


def matter(matter_id: str) -> Place:
    """Return the place of an agreed matter in the register."""
    return Place(PageKey.FOLLOW_UPS, item=matter_id)


def org_life(year: int, *, field: str = "") -> Place:
    """Return the place of a year's 组织生活会, and of a field in it."""
    return Place(PageKey.ORG_LIFE, year=year, field=field)


def for_obligation(
    obligation: Obligation,
    *,
    year: int,
    group: GroupId | None = None,
    period: Period | None = None,
) -> Place:
    """Return where an obligation with nothing there yet is met.

    What has no record of its own is marked done on the star item that it counts for.
    """
    if obligation.subject is Subject.ORG_LIFE_MEETING:
        return org_life(year)
    if obligation.star_item:
        return star_item(obligation.star_item, year=year)
    if (kind := _KINDS.get(obligation.subject)) is not None:
        return new_record(kind, group=group, period=period)
    return Place(PageKey.REVIEW, year=year)


def for_cell(row: BoardRow, cell: Cell, *, year: int) -> Place | None:
    """Return where Enter on a cell leads; None where it only has something to say.

    A draft comes first, then the one record that is there, then a new one.  Several records are
    no single place, and what does not apply or has not come leads nowhere.
    """
    if cell.state is CellState.NOT_APPLICABLE or len(cell.records) > 1:
        return None
    if cell.drafts:
        return record(cell.drafts[0])
    if cell.state in (CellState.DONE, CellState.DONE_LATE):
        if cell.records:
            return record(cell.records[0])
        return for_obligation(row.obligation, year=year)
    if cell.state is CellState.COMING:
        return None
    return for_obligation(row.obligation, year=year, group=row.group, period=cell.period)


def for_todo(todo: ToDo, *, year: int) -> Place:
    """Return the exact place of a line of 今日."""
    if todo.record is not None:
        field = "follow_ups" if todo.kind == "follow_up" else ""
        return record(todo.record, field=field)
    if todo.kind == "follow_up" and todo.item:
        return matter(todo.item)
    if todo.obligation is not None:
        return for_obligation(todo.obligation, year=year, group=todo.group, period=todo.period)
    match todo.kind:
        case "term":
            return Place(PageKey.SETTINGS, field="elected_on")
        case "conversion":
            return Place(PageKey.MEMBERS)
        case "review":
            return Place(PageKey.REVIEW, year=year)
        case _:
            return Place(PageKey.PACKETS, year=year)

"""Where things lead: from a line of 今日, a cell of the board or a gap in the stars to its place."""

from branchdesk.desktop.places import Action, PageKey, Place
from branchdesk.domain.board import BoardRow, Cell, CellState, ToDo
from branchdesk.domain.dates import Period
from branchdesk.domain.ids import GroupId, MemberId, RecordId
from branchdesk.domain.profile import Subject
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
# What has no record of its own yet is shown to be done on the star item it counts for.
_STAR_ITEMS = {Subject.ORG_LIFE_MEETING: "C6", Subject.HEART_TALK: "C8"}


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


def for_subject(
    subject: Subject,
    *,
    year: int | None = None,
    group: GroupId | None = None,
    period: Period | None = None,
) -> Place:
    """Return where an obligation with nothing there yet is met."""
    if (kind := _KINDS.get(subject)) is not None:
        return new_record(kind, group=group, period=period)
    if subject is Subject.MEMBER_REVIEW:
        return Place(PageKey.REVIEW, year=year)
    return star_item(_STAR_ITEMS[subject], year=year)


def for_cell(row: BoardRow, cell: Cell, *, year: int) -> Place | None:
    """Return where Enter on a cell leads; None where it only has something to say.

    A draft comes first, then the one record that is there, then a new one.  Several records are
    no single place, and what does not apply or has not come leads nowhere.
    """
    subject = row.obligation.subject
    if cell.state is CellState.NOT_APPLICABLE or len(cell.records) > 1:
        return None
    if cell.drafts:
        return record(cell.drafts[0])
    if cell.state in (CellState.DONE, CellState.DONE_LATE):
        if cell.records:
            return record(cell.records[0])
        return for_subject(subject, year=year)
    if cell.state is CellState.COMING:
        return None
    return for_subject(subject, year=year, group=row.group, period=cell.period)


def for_todo(todo: ToDo, *, year: int) -> Place:
    """Return the exact place of a line of 今日."""
    if todo.record is not None:
        field = "follow_ups" if todo.kind == "follow_up" else ""
        return record(todo.record, field=field)
    if todo.obligation is not None:
        return for_subject(
            todo.obligation.subject, year=year, group=todo.group, period=todo.period
        )
    match todo.kind:
        case "term":
            return Place(PageKey.SETTINGS, field="elected_on")
        case "conversion":
            return Place(PageKey.MEMBERS)
        case "review":
            return Place(PageKey.REVIEW, year=year)
        case _:
            return Place(PageKey.PACKETS, year=year)

"""Where things lead: a line of 今日, a cell of the board, a gap in the stars, each to its place."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from branchdesk.desktop.places import Action, PageKey, Place
from branchdesk.domain.cycle_words import CellState, Subject
from branchdesk.domain.dates import Period, month_period
from branchdesk.domain.ids import GroupId, MemberId, RecordId
from branchdesk.domain.records import RecordKind

if TYPE_CHECKING:
    # Named only: a window that leads nowhere yet does not wait for them.
    from branchdesk.domain.board import BoardRow, Cell, ToDo
    from branchdesk.domain.finding import Entry
    from branchdesk.domain.ledgers import EntryId
    from branchdesk.domain.plans import PlanLine
    from branchdesk.domain.profile import Obligation

POINTS = "points"
"""`Place.field` that means 党员积分 on 党员"""
ELECTIONS = "elections"
"""`Place.field` that means the elections on 发展与换届"""
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


def ledger_entry(entry_id: EntryId | str) -> Place:
    """Return the place of an entry of a ledger."""
    return Place(PageKey.LEDGERS, item=entry_id)


def new_entry(kind: str, *, record: RecordId | None = None, **values: str) -> Place:
    """Return the place of a new entry of a ledger with these fields filled in.

    ``record``: of a duty of its sitting.
    """
    known = [("kind", kind)]
    if record is not None:
        known.append(("record", str(record)))
    known += [(f"values.{key}", text) for key, text in values.items() if text]
    return Place(PageKey.LEDGERS, action=Action.NEW, values=tuple(known))


def ledger(kind: str) -> Place:
    """Return the place of a ledger."""
    return Place(PageKey.LEDGERS, values=(("kind", kind),))


def planned_record(line: PlanLine, *, year: int, theme: str) -> Place:
    """Return the place of a new record with what the year's plan says about it filled in."""
    place = new_record(line.kind, group=line.group, period=month_period(year, line.month))
    day = line.day_in(year)
    known = (
        ("day", day.isoformat() if day is not None else ""),
        ("title", theme),
        ("place", line.place),
        ("chair", line.chair),
    )
    return replace(place, values=(*place.values, *((k, v) for k, v in known if v)))


def member(member_id: MemberId, *, field: str = "") -> Place:
    """Return the place of a member."""
    return Place(PageKey.MEMBERS, item=member_id, field=field)


def year_of(member_id: MemberId) -> Place:
    """Return the place of a member's year."""
    return Place(PageKey.MEMBERS, item=member_id, field="year")


def points(year: int | None = None, *, item: str = "") -> Place:
    """Return the place of 党员积分 of a year, and of an entry in it."""
    return Place(PageKey.MEMBERS, year=year, item=item, field=POINTS)


def talk(entry: EntryId) -> Place:
    """Return the place of a talk; what was said is shown there only on demand."""
    return Place(PageKey.TALKS, item=entry)


def new_talk(partner: MemberId) -> Place:
    """Return the place of a new talk with a member."""
    return Place(PageKey.TALKS, action=Action.NEW, values=(("partner", partner),))


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
    if obligation.subject is Subject.HEART_TALK:
        return Place(PageKey.TALKS, year=year)
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
        case "task":
            return replace(ledger_entry(todo.item), field=todo.field)
        case "term":
            return Place(PageKey.GROWTH, field=ELECTIONS)
        case "vacancy":
            return Place(PageKey.GROWTH, field=ELECTIONS)
        case "recruitment":
            return Place(PageKey.GROWTH, item=todo.item)
        case "conversion":
            return Place(PageKey.MEMBERS)
        case "talk" if todo.people:
            return new_talk(todo.people[0])
        case "birthday" if todo.people:
            return year_of(todo.people[0])
        case "medal50":
            from branchdesk.domain.anniversaries import MEDAL_KIND

            return new_entry(MEDAL_KIND, record=None, **dict(todo.prefill))
        case "review":
            return Place(PageKey.REVIEW, year=year)
        case "review_help" if todo.people:
            return Place(PageKey.REVIEW, year=year, field=f"members.{todo.people[0]}.outcome")
        case "scans":
            return Place(PageKey.SCANS)
        case "plan" | "plan_duty":
            return Place(PageKey.PLAN, year=year, item=todo.item)
        case _:
            return Place(PageKey.PACKETS, year=year)


DOSSIERS: dict[str, PageKey] = {
    "loose_page": PageKey.SCANS,
    "notice_limits": PageKey.SETTINGS,
    "star_rating": PageKey.STARS,
    "star_standard": PageKey.STARS,
}
"""The page of each kind of dossier, by its `Dossier.KIND`; a kind called as a page needs none."""


def for_found(one: Entry) -> Place | None:
    """Return the exact place of a search result; None for a dossier that no page shows."""
    from branchdesk.domain.finding import Found

    match one.owner or one.group:
        case Found.MEMBER:
            return member(MemberId(one.item))
        case Found.RECORD | Found.DECISION | Found.FOLLOW_UP:
            return record(RecordId(one.item), field=one.field)
        case Found.LEDGER:
            values = (("kind", one.kind),)
            return Place(PageKey.LEDGERS, year=one.year, item=one.item, values=values)
        case Found.REVIEW:
            return Place(PageKey.REVIEW, year=one.year)
        case Found.STAR_NOTE:
            return star_item(one.item, year=one.year)
        case _ if one.kind.startswith("points_"):
            return points(one.year, item=one.item)
        case _:
            known = {page.value: page for page in PageKey} | DOSSIERS
            page = known.get(one.kind)
            return Place(page, year=one.year, item=one.item) if page is not None else None

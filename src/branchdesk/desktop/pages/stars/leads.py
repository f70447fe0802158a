"""Where each thing that a star item lacks can be made good. No Qt in here."""

from branchdesk.desktop import leads
from branchdesk.desktop.places import PageKey, Place
from branchdesk.domain.board import BoardRow, Cell
from branchdesk.domain.counting import begins_with_first_topic, of_kinds
from branchdesk.domain.cycle_words import CellState, Subject
from branchdesk.domain.person_dues import KIND
from branchdesk.domain.records import RecordKind
from branchdesk.domain.standard import ItemScore, Missing, MissingKind, StandardItem
from branchdesk.usecases.desk import YearView

_SUBJECTS = {
    "lectures": Subject.PARTY_LECTURE,
    "org_life_meeting": Subject.ORG_LIFE_MEETING,
    "member_review": Subject.MEMBER_REVIEW,
}
# What is not owed as such, but begun as a record of this kind.
_KINDS = {
    "ideology": RecordKind.COMMITTEE_MEETING,
    "summaries": RecordKind.COMMITTEE_MEETING,
    "warning_education": RecordKind.THEME_PARTY_DAY,
    "integration": RecordKind.THEME_PARTY_DAY,
    "first_topic": RecordKind.COMMITTEE_MEETING,
}
_OPEN = (CellState.DRAFT, CellState.DUE, CellState.COMING)


def place_for(missing: Missing, item: ItemScore, rule: StandardItem, view: YearView) -> Place:
    """Return the place where a missing thing is made good, as exact as it can be told."""
    year = view.facts.year
    if rule.measure == "org_life_meeting" and missing.kind is not MissingKind.ENTER_BY_HAND:
        return leads.org_life(year)
    if rule.measure == "packet_delivered":
        return Place(PageKey.PACKETS, year=year)
    if rule.measure == "heart_talks" and missing.kind is not MissingKind.ENTER_BY_HAND:
        return Place(PageKey.TALKS, year=year)
    if missing.entries:
        return leads.ledger_entry(missing.entries[0])
    if missing.ledger and missing.kind is not MissingKind.DUES_UNPAID:
        return leads.new_entry(missing.ledger)
    match missing.kind:
        case MissingKind.ENTER_BY_HAND:
            return leads.star_item(item.code, year=year)
        case MissingKind.SECRETARY_HAS_NOT_LECTURED:
            return leads.new_record(RecordKind.PARTY_LECTURE)
        case MissingKind.QUORUM_FAILED | MissingKind.WITHOUT_FIRST_TOPIC:
            return _doubtful(rule, view)
        case MissingKind.LATE_RECORDS | MissingKind.INCOMPLETE_RECORDS:
            return _people(item) if rule.measure == "conversions" else Place(PageKey.RECORDS)
        case MissingKind.OVERDUE if rule.measure == "term":
            return Place(PageKey.SETTINGS, field="elected_on")
        case MissingKind.OVERDUE | MissingKind.SEAT_MISSING | MissingKind.MEMBERS_BELOW:
            return _people(item)
        case MissingKind.PLAN_PART_MISSING:
            return Place(PageKey.PLAN, year=year)
        case MissingKind.POINTS_NOT_PUBLISHED:
            return leads.points(year)
        case MissingKind.DUES_UNPAID:
            return leads.ledger(KIND)
        case MissingKind.STEP_MISSING:
            return Place(PageKey.REVIEW, year=year)
        case MissingKind.RATE_BELOW:
            review = rule.measure == "member_review"
            return Place(PageKey.REVIEW, year=year) if review else _people(item)
        case (
            MissingKind.NO_RECORD_IN_MONTH
            | MissingKind.NO_RECORD_IN_QUARTER
            | MissingKind.NO_RECORD_IN_HALF_YEAR
            | MissingKind.NO_RECORD_IN_YEAR
            | MissingKind.MORE_NEEDED
            | MissingKind.NO_ENTRY
            | MissingKind.NOT_REGISTERED
            | MissingKind.NOT_CLOSED
        ):
            return _lacking(missing, rule, view)


def _people(item: ItemScore) -> Place:
    return leads.member(item.members[0]) if item.members else Place(PageKey.MEMBERS)


def _lacking(missing: Missing, rule: StandardItem, view: YearView) -> Place:
    year = view.facts.year
    rows = [row for row in view.board.rows if row.obligation.subject is _subject(rule)]
    if (spot := _first(rows, missing)) is not None:
        row, cell = spot
        if cell.drafts:
            return leads.record(cell.drafts[0])
        return leads.for_obligation(row.obligation, year=year, group=row.group, period=cell.period)
    if (kind := _KINDS.get(rule.measure)) is not None:
        return leads.new_record(kind)
    return Place(PageKey.CYCLE, year=year)


def _first(rows: list[BoardRow], missing: Missing) -> tuple[BoardRow, Cell] | None:
    wanted = _OPEN if missing.open_now else (CellState.OVERDUE,)
    return next(
        ((row, cell) for row in rows for cell in row.cells if cell.state in wanted),
        None,
    )


def _doubtful(rule: StandardItem, view: YearView) -> Place:
    """Return the first record that was found not to count."""
    if rule.measure == "first_topic":
        meetings = of_kinds(
            view.facts, frozenset({RecordKind.GENERAL_MEETING, RecordKind.COMMITTEE_MEETING})
        )
        found = (m.record.id for m in meetings if not begins_with_first_topic(m.record))
    else:
        rows = [row for row in view.board.rows if row.obligation.subject is _subject(rule)]
        found = (record for row in rows for cell in row.cells for record in cell.invalid)
    record = next(found, None)
    return leads.record(record) if record is not None else Place(PageKey.RECORDS)


def _subject(rule: StandardItem) -> Subject | None:
    if rule.measure == "obligation":
        return Subject(rule.parameters["subject"])
    return _SUBJECTS.get(rule.measure)

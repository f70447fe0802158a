"""党员积分: the switch, entries by hand, reversals, and what is published each quarter."""

import uuid
from dataclasses import replace
from datetime import date, datetime

from branchdesk.domain.dossiers import DossierId
from branchdesk.domain.facts import Facts
from branchdesk.domain.ids import MemberId, RecordId
from branchdesk.domain.points import (
    Objection,
    PointsBook,
    PointsEntry,
    PointsException,
    PointsItem,
    PointsRules,
    PointsSheet,
    PointsYear,
    last_day_of,
    points_year_id,
    sheet_id,
)
from branchdesk.domain.points_draft import (
    EntryDraft,
    ObjectionDraft,
    ReversalDraft,
    SheetDraft,
    refuse_unless,
)
from branchdesk.domain.points_notes import sheet_lines
from branchdesk.domain.points_scoring import board, fallen, item_of, left_out
from branchdesk.domain.problems import Problem, Rejected, Rule
from branchdesk.domain.profile import Profile
from branchdesk.domain.records import RecordKind
from branchdesk.usecases.ports import UnitOfWork

_AGREEING = (RecordKind.COMMITTEE_MEETING, RecordKind.GENERAL_MEETING)
"""支委会 agrees; where there is none, the general meeting does."""


def new_points_id() -> DossierId:
    """Return an id that no entry has."""
    return DossierId(f"points-entry-{uuid.uuid4().hex}")


def is_on(year: int, *, work: UnitOfWork) -> bool:
    """Tell whether points are kept in a year."""
    with work:
        return _switch(year, work).on


def switch_points(year: int, *, on: bool, work: UnitOfWork) -> None:
    """Begin or stop keeping points in a year; what was entered stays in the books."""
    with work:
        known = _switch(year, work)
        if known.on is not on:
            work.dossiers.save(replace(known, on=on))
            work.commit()


def except_member(
    year: int, member: MemberId, *, counted: bool | None, reason: str, work: UnitOfWork
) -> None:
    """Leave a member out of a year, or count them in spite of the register; None: as it says.

    Raises:
        Rejected: Without a reason, for somebody who is not there, or while the switch is off.
    """
    with work:
        known = _on(year, work)
        person = work.people.roll().member(member)
        if person is None:
            raise Rejected(Problem("member", Rule.NOT_FOUND))
        others = tuple(one for one in known.exceptions if one.member != member)
        if counted is not None:
            said = refuse_unless(reason, "reason")
            others = (*others, PointsException(member, person.name, counted, said))
        work.dossiers.save(replace(known, exceptions=others))
        work.commit()


def enter_points(
    year: int,
    draft: EntryDraft,
    *,
    rules: PointsRules,
    today: date,
    now: datetime,
    work: UnitOfWork,
) -> PointsEntry:
    """Put an entry into the books; from then on it is never changed. ``now`` is UTC.

    Raises:
        Rejected: With every problem; while the switch is off; for who is left out of the points.
    """
    with work:
        switch = _on(year, work)
        entry = draft.to_entry(
            id=new_points_id(),
            year=year,
            rules=rules,
            roll=work.people.roll(),
            today=today,
            now=now,
        )
        member = work.people.get(entry.member)
        if member is not None and left_out(member, rules, switch, entry.on) is not None:
            raise Rejected(Problem("member", Rule.LEFT_OUT, values=(member.name,)))
        if entry.decided_in is not None:
            _refuse_unless_final(entry.decided_in, "decided_in", work)
        work.dossiers.save(entry)
        work.commit()
    return entry


def reverse_points(
    year: int,
    item: PointsItem,
    draft: ReversalDraft,
    *,
    today: date,
    now: datetime,
    work: UnitOfWork,
) -> PointsEntry:
    """Take back an entry, or what the records gave, by an entry against it. ``now`` is UTC.

    Raises:
        Rejected: With every problem; if it is taken back already.
    """
    with work:
        _on(year, work)
        entry = draft.to_entry(
            item,
            id=new_points_id(),
            year=year,
            roll=work.people.roll(),
            today=today,
            now=now,
        )
        known = [item_of(one) for one in work.dossiers.all(PointsEntry, year=year)]
        if item.key in fallen((item, *known)):
            raise Rejected(Problem("", Rule.NOTHING_CHANGED))
        work.dossiers.save(entry)
        work.commit()
    return entry


def publish_quarter(
    draft: SheetDraft,
    *,
    facts: Facts,
    rules: PointsRules,
    profile: Profile,
    today: date,
    work: UnitOfWork,
) -> PointsSheet:
    """Freeze the totals of a quarter and say where and how long they hang.

    A quarter that was published before gets another issue; the earlier one stays.

    Raises:
        Rejected: With every problem; before the last month of the quarter; while the switch is
            off; unless finalised minutes are linked in which the committee agreed.
    """
    starts, ends, place, approved_in = draft.read(rules, roll=facts.roll, today=today)
    first = last_day_of(facts.year, draft.quarter).replace(day=1)
    if today < first:
        raise Rejected(Problem("quarter", Rule.IN_THE_FUTURE, values=(first.isoformat(),)))
    shown = board(facts, rules, profile, today, quarter=draft.quarter)
    with work:
        _on(facts.year, work)
        _refuse_unless_final(approved_in, "approved_in", work)
        known = work.dossiers.all(PointsSheet, year=facts.year)
        issue = 1 + sum(sheet.quarter == draft.quarter for sheet in known)
        sheet = PointsSheet(
            id=sheet_id(facts.year, draft.quarter, issue),
            year=facts.year,
            quarter=draft.quarter,
            issue=issue,
            made_on=today,
            starts_on=starts,
            ends_on=ends,
            lines=sheet_lines(shown),
            exempt=len(shown.left_out),
            place=place,
            approved_in=approved_in,
            rules=rules.title,
        )
        work.dossiers.save(sheet)
        work.commit()
    return sheet


def object_to(
    sheet: DossierId, draft: ObjectionDraft, *, today: date, work: UnitOfWork
) -> PointsSheet:
    """Note what somebody has against a sheet.

    Raises:
        Rejected: With every problem; if it was raised before the sheet hung.
    """
    with work:
        known = _sheet(sheet, work)
        on, by, what = draft.read(roll=work.people.roll(), today=today)
        if on < known.starts_on:
            last = max(known.ends_on, today).isoformat()
            values = (on.isoformat(), known.starts_on.isoformat(), last)
            raise Rejected(Problem("on", Rule.OUT_OF_RANGE, values=values))
        one = Objection(uuid.uuid4().hex, on, by, what)
        return _kept(replace(known, objections=(*known.objections, one)), work)


def answer_objection(
    sheet: DossierId, objection: str, answer: str, *, today: date, work: UnitOfWork
) -> PointsSheet:
    """Note what was answered; the totals change by entries alone, never by an answer.

    Raises:
        Rejected: Without an answer, or if the objection is not there or answered.
    """
    said = refuse_unless(answer, "answer")
    with work:
        known = _sheet(sheet, work)
        if not any(one.id == objection for one in known.open_objections):
            raise Rejected(Problem("", Rule.NOT_FOUND))
        answered = tuple(
            replace(one, answered_on=today, answer=said) if one.id == objection else one
            for one in known.objections
        )
        return _kept(replace(known, objections=answered), work)


def book_of(year: int, *, work: UnitOfWork) -> PointsBook:
    """Return what the books hold of a year, also of one in which the switch is off."""
    with work:
        return PointsBook(
            _switch(year, work),
            tuple(work.dossiers.all(PointsEntry, year=year)),
            tuple(work.dossiers.all(PointsSheet, year=year)),
        )


def _kept(sheet: PointsSheet, work: UnitOfWork) -> PointsSheet:
    work.dossiers.save(sheet)
    work.commit()
    return sheet


def _sheet(key: DossierId, work: UnitOfWork) -> PointsSheet:
    known = work.dossiers.get(PointsSheet, key)
    if known is None:
        raise Rejected(Problem("", Rule.NOT_FOUND))
    _on(known.year, work)
    return known


def _switch(year: int, work: UnitOfWork) -> PointsYear:
    key = points_year_id(year)
    return work.dossiers.get(PointsYear, key) or PointsYear(key, year)


def _on(year: int, work: UnitOfWork) -> PointsYear:
    known = _switch(year, work)
    if not known.on:
        raise Rejected(Problem("", Rule.SWITCHED_OFF, values=(str(year),)))
    return known


def _refuse_unless_final(record: RecordId, field: str, work: UnitOfWork) -> None:
    final = work.records.final(record)
    if final is None or final.record.kind not in _AGREEING:
        raise Rejected(Problem(field, Rule.RECORD_NOT_FINAL))

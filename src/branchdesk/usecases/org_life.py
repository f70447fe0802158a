"""组织生活会: opening a year, keeping it, beginning its meeting, closing it."""

import uuid
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from branchdesk.domain import org_life_rules as rules
from branchdesk.domain.completeness import may_finalise
from branchdesk.domain.drafts import AgendaDraft, RecordDraft
from branchdesk.domain.ids import FollowUpId, GroupId
from branchdesk.domain.org_life import (
    OrgLife,
    OrgLifeMember,
    ProblemSource,
    apart,
    org_life_id,
    together,
)
from branchdesk.domain.problems import Problem, Rejected
from branchdesk.domain.records import AgendaKind, Override, Record, RecordKind
from branchdesk.domain.review_from_org_life import Found, found_in
from branchdesk.usecases.ports import UnitOfWork
from branchdesk.usecases.records import begin_record

MEETING_KINDS = (
    RecordKind.GENERAL_MEETING,
    RecordKind.COMMITTEE_MEETING,
    RecordKind.GROUP_MEETING,
)
"""第十七条: 以党员大会、支委会会议或者党小组会形式召开."""
_FIRST = (RecordKind.GENERAL_MEETING, RecordKind.COMMITTEE_MEETING)
_SKELETON = (
    (AgendaKind.COMMITTEE_REPORT, "通报上年度整改情况和支委会查摆问题"),
    (AgendaKind.CRITICISM, "党员个人查摆问题，开展批评和自我批评"),
    (AgendaKind.DISCUSSION, "上级点评"),
    (AgendaKind.DISCUSSION, "总结并明确整改方向"),
)


def open_org_life(year: int, *, today: date, work: UnitOfWork) -> OrgLife:
    """Return the dossier of a year with a line for everybody; nothing is written yet."""
    with work:
        roll = work.people.roll()
        stored = work.dossiers.get(OrgLife, org_life_id(year)) or OrgLife(org_life_id(year), year)
        order = [member.id for member in roll.members]
        dossier = together(stored, work.dossiers.all(OrgLifeMember, year=year), order)
        meetings = linked(dossier, work)
    if dossier.finalised_at is not None:
        return dossier
    day = rules.judging_day(dossier, meetings, today)
    return rules.with_everybody(dossier, roll=roll, day=day)


def linked(dossier: OrgLife, work: UnitOfWork) -> tuple[Record, ...]:
    """Return the finalised records of the sitting, inside a unit of work."""
    found = (work.records.final(record) for record in dossier.meetings)
    return tuple(final.record for final in found if final is not None)


def org_life_of_review(year: int, *, work: UnitOfWork) -> Found:
    """Return what the review of a year may take over from its 组织生活会; nothing is written."""
    with work:
        stored = work.dossiers.get(OrgLife, org_life_id(year))
        if stored is None or not stored.meetings:
            return Found()
        lines = work.dossiers.all(OrgLifeMember, year=year)
        return found_in(together(stored, lines, ()), linked(stored, work))


def keep_org_life(dossier: OrgLife, *, work: UnitOfWork, before: OrgLife | None = None) -> None:
    """Store the dossier as entered: only what differs from ``before``, the state in the books."""
    with work:
        _save(dossier, work, before)
        work.commit()


def _save(dossier: OrgLife, work: UnitOfWork, before: OrgLife | None) -> None:
    head, lines = apart(dossier)
    known_head, known_lines = apart(before) if before else (None, ())
    if head != known_head:
        work.dossiers.save(head)
    for line in lines:
        if line not in known_lines:
            work.dossiers.save(line)


def begin_meeting(
    dossier: OrgLife,
    kind: RecordKind,
    *,
    today: date,
    work: UnitOfWork,
    group: GroupId | None = None,
) -> RecordDraft:
    """Return a new record of the sitting: year, title and agenda skeleton; nothing is written."""
    blank = begin_record(kind, today=today, work=work, group=group)
    first = (AgendaDraft(AgendaKind.FIRST_TOPIC),) if kind in _FIRST else ()
    year = "" if dossier.belongs_year == today.year else str(dossier.belongs_year)
    return replace(
        blank,
        belongs_year=year,
        title=dossier.title,
        agenda=(*first, *(AgendaDraft(item, title) for item, title in _SKELETON)),
    )


def with_problems_taken_over(dossier: OrgLife, source: ProblemSource) -> OrgLife:
    """Return the dossier with everything from one source in 整改清单, each problem once."""
    lines = rules.taken_over(dossier, source, new_id=new_line_id)
    return replace(dossier, rectifications=lines)


def new_line_id() -> FollowUpId:
    """Return an id that no line of 整改清单 has."""
    return FollowUpId(uuid.uuid4().hex)


def check_org_life(dossier: OrgLife, *, today: date, work: UnitOfWork) -> tuple[Problem, ...]:
    """Say what stands against closing stages ① to ④; nothing is written."""
    with work:
        return rules.check(
            dossier, roll=work.people.roll(), meetings=linked(dossier, work), today=today
        )


def finalise_org_life(
    dossier: OrgLife,
    *,
    overrides: Sequence[Override] = (),
    today: date,
    now: datetime,
    work: UnitOfWork,
) -> OrgLife:
    """Close stages ① to ④; 整改清单 and the checklist stay open. ``now`` is UTC.

    Raises:
        Rejected: While something hard is missing that was not set aside in writing; nothing was
            written.
    """
    with work:
        problems = rules.check(
            dossier, roll=work.people.roll(), meetings=linked(dossier, work), today=today
        )
        if not may_finalise(problems, overrides):
            raise Rejected(problems)
        broken = {(problem.rule.value, problem.field) for problem in problems}
        kept = tuple(line for line in overrides if (line.rule, line.field) in broken)
        closed = replace(dossier, finalised_at=now, overrides=kept)
        # Everybody's line, also where nothing was typed: they are the members of that day.
        _save(closed, work, None)
        work.commit()
    return closed


def reopen_org_life(dossier: OrgLife, *, work: UnitOfWork) -> OrgLife:
    """Open a closed dossier again; the journal keeps the closed state."""
    opened = replace(dossier, finalised_at=None, overrides=())
    keep_org_life(opened, work=work)
    return opened

"""Keeping the plan of a year: begin it, write its rows, report it."""

import uuid
from dataclasses import replace
from datetime import date

from branchdesk.domain import planning
from branchdesk.domain.ids import EvidenceHash
from branchdesk.domain.plan_drafts import DutyDraft, HeadDraft, LineDraft, MeasureDraft, RowDraft
from branchdesk.domain.plans import Measure, Plan, Row, plan_id
from branchdesk.domain.problems import Problem, Rejected, Rule
from branchdesk.domain.profile import Profile
from branchdesk.domain.records import Attachment
from branchdesk.usecases.ports import UnitOfWork


def new_row_id() -> str:
    """Return an id that no row has."""
    return uuid.uuid4().hex


def plan_of(year: int, *, work: UnitOfWork) -> Plan | None:
    """Return the plan of a year, None if none was begun."""
    with work:
        return next(iter(work.dossiers.all(Plan, year=year)), None)


def begin_plan(
    year: int, *, profile: Profile, today: date, work: UnitOfWork, like_last: bool = False
) -> Plan:
    """Begin the plan of a year and return it; where there is one, that is returned.

    Args:
        year: The year.
        profile: Says what is owed, and therefore planned.
        today: The day it is.
        work: The books.
        like_last: Take over the structure of last year's plan instead.

    Raises:
        Rejected: NOT_FOUND if there is no plan of last year to take over.
    """
    with work:
        known = work.dossiers.get(Plan, plan_id(year))
        if known is not None:
            return known
        roll, branch = work.people.roll(), work.branch.get()
        if like_last:
            last = work.dossiers.get(Plan, plan_id(year - 1))
            if last is None:
                raise Rejected(Problem("", Rule.NOT_FOUND))
            plan = planning.like_last(last, roll=roll, today=today, new_id=new_row_id)
        else:
            plan = planning.proposed(
                year, profile=profile, roll=roll, branch=branch, today=today, new_id=new_row_id
            )
        work.dossiers.save(plan)
        work.commit()
    return plan


def save_row(year: int, draft: RowDraft, *, today: date, work: UnitOfWork) -> Plan:
    """Add a row to a plan, or change it, and return the plan.

    Raises:
        Rejected: With every problem of the row; or NOT_FOUND if the plan was never begun.
    """
    row = _row_of(draft, year, today)
    with work:
        plan = _plan(work, year)
        if isinstance(row, Measure) and not row.heading:
            row = replace(row, heading=_heading_above(plan, row.id))
        plan = plan.with_row(row)
        work.dossiers.save(plan)
        work.commit()
    return plan


def remove_row(year: int, key: str, *, work: UnitOfWork) -> Plan:
    """Take a row out of a plan and return the plan; undo brings it back.

    Raises:
        Rejected: NOT_FOUND if the plan was never begun.
    """
    with work:
        plan = _plan(work, year).without_row(key)
        work.dossiers.save(plan)
        work.commit()
    return plan


def save_head(year: int, draft: HeadDraft, *, today: date, work: UnitOfWork) -> Plan:
    """Keep the day of the plan, who approved it, and when it was reported; return the plan.

    Raises:
        Rejected: With every problem; or NOT_FOUND if the plan was never begun.
    """
    dated, approved_in, reported_on = draft.read(today=today)
    with work:
        plan = replace(
            _plan(work, year), dated=dated, approved_in=approved_in, reported_on=reported_on
        )
        work.dossiers.save(plan)
        work.commit()
    return plan


def attach(year: int, files: tuple[Attachment, ...], *, work: UnitOfWork) -> Plan:
    """Let these be the papers of a plan besides those it has, and return the plan."""
    with work:
        plan = _plan(work, year)
        known = {file.evidence for file in plan.attachments}
        new = tuple(file for file in files if file.evidence not in known)
        plan = replace(plan, attachments=(*plan.attachments, *new))
        work.dossiers.save(plan)
        work.commit()
    return plan


def detach(year: int, evidence: EvidenceHash, *, work: UnitOfWork) -> Plan:
    """Take a paper off a plan; its bytes stay in the evidence folder. Return the plan."""
    with work:
        plan = _plan(work, year)
        kept = tuple(file for file in plan.attachments if file.evidence != evidence)
        plan = replace(plan, attachments=kept)
        work.dossiers.save(plan)
        work.commit()
    return plan


def _row_of(draft: RowDraft, year: int, today: date) -> Row:
    match draft:
        case MeasureDraft() | DutyDraft():
            return draft.to_row(today=today)
        case LineDraft():
            return draft.to_row(year=year)


def _heading_above(plan: Plan, key: str) -> str:
    """Return the heading that a measure without one belongs under."""
    above = ""
    for measure in plan.measures:
        if measure.id == key:
            return above
        above = measure.heading
    return above


def _plan(work: UnitOfWork, year: int) -> Plan:
    plan = work.dossiers.get(Plan, plan_id(year))
    if plan is None:
        raise Rejected(Problem("", Rule.NOT_FOUND))
    return plan

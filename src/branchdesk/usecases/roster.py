"""Importing a roster: all of its members or none, as one act that can be undone."""

import uuid
from dataclasses import dataclass, replace
from datetime import date, datetime

from branchdesk.domain.basis import Severity
from branchdesk.domain.ids import GroupId, MemberId
from branchdesk.domain.problems import Problem, Rejected, Rule
from branchdesk.domain.roster import RosterLine, RosterPlan, plan
from branchdesk.usecases.ports import UnitOfWork


@dataclass(frozen=True, slots=True)
class RosterOutcome:
    """What an import wrote."""

    added: int
    changed: int
    unchanged: int
    groups: tuple[str, ...] = ()
    """Names of the groups it created."""


def import_roster(
    planned: RosterPlan, *, today: date, now: datetime, work: UnitOfWork
) -> RosterOutcome:
    """Write what the plan says, after judging the roster once more against the register.

    Groups without a date begin with the first year kept here, seats in the committee with its
    term; ``now`` is UTC.

    Raises:
        Rejected: With every hard problem; or STALE, if the register changed so much since the
            plan was shown that it would do something else now. Nothing was written.
    """
    del now  # The journal has its own clock; the argument keeps every use case alike.
    with work:
        branch = work.branch.get()
        again = plan(
            planned.sheet,
            roll=work.people.roll(),
            today=today,
            begins=date(branch.first_year or today.year, 1, 1),
            elected_on=branch.term.elected_on if branch.term else None,
            leave_out=planned.leave_out,
            new_member=_new_member,
            new_group=_new_group,
        )
        if not again.may_import:
            raise Rejected(_hard_problems(again))
        if _what(again.lines) != _what(planned.lines):
            raise Rejected(Problem("", Rule.STALE))
        for group in again.groups:
            work.people.save_group(group)
        for line in (*again.new, *again.changed):
            if line.member is not None:
                work.people.save(line.member)
        work.commit()
    return RosterOutcome(
        added=len(again.new),
        changed=len(again.changed),
        unchanged=len(again.unchanged),
        groups=tuple(group.name for group in again.groups),
    )


def _new_member(row: int) -> MemberId:
    del row
    return MemberId(uuid.uuid4().hex)


def _new_group(name: str) -> GroupId:
    del name
    return GroupId(uuid.uuid4().hex)


def _what(lines: tuple[RosterLine, ...]) -> list[tuple[object, ...]]:
    """Return what each line would do, without what may rightly differ (ids, beginnings)."""
    return [(line.row, line.kind, line.known, line.differences) for line in lines]


def _hard_problems(planned: RosterPlan) -> list[Problem]:
    """Return the hard problems with the cell as their field, for example ``C7``."""
    return [
        replace(found.problem, field=f"{found.column}{found.row}")
        for found in planned.problems
        if found.problem.severity is Severity.HARD
    ]

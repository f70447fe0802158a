"""What the pages of the year keep besides minutes and ledgers, as frozen values for a packet.

The plan against what was held, the cases of 发展党员 and the elections that went on in the year,
the papers that go with them. Nothing is read here: the facts of the year say it all.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from branchdesk.domain.elections import Election
from branchdesk.domain.facts import Facts
from branchdesk.domain.follow_ups import Matter, MatterSource, Register
from branchdesk.domain.handing_out import org_life_papers
from branchdesk.domain.ledgers import LedgerKind
from branchdesk.domain.plan_against import Match, against, held_in
from branchdesk.domain.plan_parts import LEDGER
from branchdesk.domain.planning import spans
from branchdesk.domain.plans import Plan
from branchdesk.domain.profile import Profile
from branchdesk.domain.records import Attachment
from branchdesk.domain.recruitment import MembershipVote, RecruitmentCase
from branchdesk.domain.recruitment_judging import judge
from branchdesk.usecases.printed import (
    ElectionReport,
    VoteSummary,
    election_report_in,
    extension_summaries_in,
    vote_summary_in,
)

SECTION_OF = {
    "党费": "dues",
    "理论学习": "study",
    "荣誉表彰": "awards",
    "组织生活": "talks",
}
"""The section in which a group of ledgers is printed; the others show what the branch does."""
SERVICE = "service"
LEDGER_SECTIONS = (*SECTION_OF.values(), SERVICE)
PLAN = "plan"


def section_of(kind: LedgerKind) -> str:
    """Return the section of a packet in which a ledger is printed."""
    return PLAN if kind.key == LEDGER else SECTION_OF.get(kind.group, SERVICE)


@dataclass(frozen=True, slots=True)
class PlanOfYear:
    """The plan, and what was held of it."""

    plan: Plan
    approved_on: date | None
    """The day of the meeting that approved it."""
    matches: tuple[tuple[str, Match], ...]
    """(party group, planned sitting and record), month by month; empty without a 三会一课计划."""


@dataclass(frozen=True, slots=True)
class StepOfYear:
    """One step of a case, taken in the year."""

    number: int
    title: str
    days: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class CaseOfYear:
    """One person on the way to full membership; nothing of what their file says of them."""

    name: str
    stage: str
    steps: tuple[StepOfYear, ...]
    votes: tuple[VoteSummary, ...]
    ended_on: date | None = None


@dataclass(frozen=True, slots=True)
class ElectionOfYear:
    """One election: its papers and, once the minutes are final, its result."""

    title: str
    seats: int
    requested_on: date | None
    replied_on: date | None
    approved_on: date | None
    handed_over_on: date | None
    result: ElectionReport | None


def plan_of_year(facts: Facts, profile: Profile, *, today: date) -> PlanOfYear | None:
    """Return the year's plan and how the year went against it; None if none was begun."""
    plan = facts.plan
    if plan is None:
        return None
    final = facts.finals().get(plan.approved_in) if plan.approved_in is not None else None
    rows = against(
        plan.lines,
        held_in(facts),
        year=facts.year,
        today=today,
        spans=spans(profile),
        group_names={group.id: group.name for group in facts.roll.groups},
    )
    found = [(row.group_name, match) for row in rows for match in row.matches]
    return PlanOfYear(
        plan,
        final.record.held_on if final is not None else None,
        tuple(sorted(found, key=lambda pair: pair[1].month)) if plan.lines else (),
    )


def cases_of_year(facts: Facts, profile: Profile, *, today: date) -> tuple[CaseOfYear, ...]:
    """Return the cases in which something was done in the year, in the order they were begun."""
    found = (_case(case, facts, profile, today) for case in facts.cases)
    return tuple(
        case
        for case in found
        if case.steps
        or any(vote.on.year == facts.year for vote in case.votes)
        or (case.ended_on is not None and case.ended_on.year == facts.year)
    )


def _case(case: RecruitmentCase, facts: Facts, profile: Profile, today: date) -> CaseOfYear:
    rules, finals = profile.recruitment, facts.finals()
    standing = judge(
        case, rules, limits=profile.limits, roll=facts.roll, finals=finals, today=today
    )
    voting = rules.vote_step(MembershipVote.CONVERSION)
    extended = {one.on for one in case.extensions}
    steps = []
    for one in standing.steps:
        days = {*case.taken(one.step.number).days, *((one.on,) if one.on is not None else ())}
        if voting is not None and one.step.number == voting.number:
            days |= extended
        of_year = tuple(sorted(day for day in days if day.year == facts.year))
        if of_year:
            steps.append(StepOfYear(one.step.number, one.step.title, of_year))
    stage = next((one.title for one in rules.stages if one.key == standing.stage), "")
    branch = facts.branch.name
    votes = [
        *(
            vote_summary_in(case, vote, rules=rules, branch=branch, finals=finals)
            for vote in MembershipVote
        ),
        *extension_summaries_in(case, branch=branch, finals=finals),
    ]
    held = sorted((vote for vote in votes if vote is not None), key=lambda vote: vote.on)
    return CaseOfYear(
        name=case.name,
        stage=stage,
        steps=tuple(steps),
        votes=tuple(vote for vote in held if vote.on.year == facts.year),
        ended_on=case.end.on if case.end is not None else None,
    )


def elections_of(facts: Facts) -> tuple[Election, ...]:
    """Return the elections of the year, and those whose meeting was in it."""
    finals = facts.finals()
    return tuple(
        election
        for election in facts.elections
        if election.belongs_year == facts.year
        or (
            election.meeting is not None
            and election.meeting in finals
            and finals[election.meeting].record.held_on.year == facts.year
        )
    )


def elections_of_year(facts: Facts) -> tuple[ElectionOfYear, ...]:
    """Return the elections of the year with their results."""
    finals = facts.finals()
    return tuple(
        ElectionOfYear(
            title=election.title,
            seats=election.seats,
            requested_on=election.request.on,
            replied_on=election.reply.on,
            approved_on=election.approval.on,
            handed_over_on=election.handed_over_on,
            result=election_report_in(election, branch=facts.branch, finals=finals),
        )
        for election in elections_of(facts)
    )


def matters_of_year(register: Register, year: int) -> tuple[Matter, ...]:
    """Return what was agreed in the year, and of earlier years what was open in it.

    整改清单 has a form of its own (F12).
    """
    return tuple(
        matter
        for matter in register.matters
        if matter.agreed.source is not MatterSource.ORG_LIFE
        and (
            matter.agreed.year == year or (matter.agreed.year < year and _was_open_in(matter, year))
        )
    )


def _was_open_in(matter: Matter, year: int) -> bool:
    return matter.state.is_open or (matter.closed_on is not None and matter.closed_on.year >= year)


def papers_of(facts: Facts) -> tuple[Attachment, ...]:
    """Return the files of the year's plan, 组织生活会 and elections that may leave the branch.

    Those of 发展党员 never do: they are about one person, their family and their past.
    """
    return tuple({file.evidence: file for file in _papers(facts)}.values())


def _papers(facts: Facts) -> Iterator[Attachment]:
    if facts.plan is not None:
        yield from facts.plan.attachments
    if facts.org_life is not None and facts.org_life.finalised_at is not None:
        yield from org_life_papers(facts.org_life)
    for election in elections_of(facts):
        yield from election.attachments

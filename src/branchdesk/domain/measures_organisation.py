"""Measures over the branch itself: set-up, term, seats, probation; and what of them is a veto."""

from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction

from branchdesk.domain.branch import CommitteeTerm
from branchdesk.domain.counting import committee_due, kept_from, probation_ends
from branchdesk.domain.dates import add_months
from branchdesk.domain.facts import Facts
from branchdesk.domain.measuring import WAITS_FOR_HAND, Measured, Subject, ids
from branchdesk.domain.people import Member, PartyPost
from branchdesk.domain.problems import Rule
from branchdesk.domain.profile import Limits
from branchdesk.domain.records import FinalRecord
from branchdesk.domain.recruitment import RecruitmentCase
from branchdesk.domain.recruitment_judging import judge
from branchdesk.domain.recruitment_standing import StepStanding, faults_in
from branchdesk.domain.roll import (
    Roll,
    committee_on,
    full_members_on,
    holders_on,
    members_on,
)
from branchdesk.domain.standard import Missing, MissingKind
from branchdesk.domain.terms import POSTS
from branchdesk.domain.terms_of_office import end_of, term_of

DUTIES = (
    PartyPost.SECRETARY,
    PartyPost.ORGANIZATION,
    PartyPost.PUBLICITY,
    PartyPost.DISCIPLINE,
)
"""书记和三项分工, which somebody must hold (第二十条)."""

_COMMISSIONERS = (*DUTIES[1:], PartyPost.COMMISSIONER)


def committee_faults(roll: Roll, limits: Limits, day: date) -> Iterator[Missing]:
    """Yield what is wrong with the committee on ``day`` (第二十条: R-ORG-07, R-ORG-08)."""
    seated = committee_on(roll, day)
    if committee_due(roll, limits, day):
        if len(seated) < limits.committee_min:
            yield Missing(
                MissingKind.SEAT_MISSING, (f"支部委员会{len(seated)}/{limits.committee_min}人",)
            )
        elif len(seated) > limits.committee_max:
            yield Missing(
                MissingKind.RATE_BELOW,
                (f"支部委员会{len(seated)}人", f"不超过{limits.committee_max}人"),
            )
    elif any(post in _COMMISSIONERS for member in seated for post in member.posts_on(day)):
        full = len(full_members_on(roll, day))
        yield Missing(
            MissingKind.RATE_BELOW, (f"正式党员{full}人", f"{limits.committee_from}人设支委会")
        )


def size_faults(roll: Roll, limits: Limits, day: date) -> Iterator[Missing]:
    """Yield that the branch has too few full members or too many members (第四条)."""
    full, everybody = len(full_members_on(roll, day)), len(members_on(roll, day))
    if full < limits.min_branch:
        yield Missing(MissingKind.RATE_BELOW, (f"正式党员{full}人", f"{limits.min_branch}人以上"))
    if everybody > limits.max_branch:
        yield Missing(
            MissingKind.RATE_BELOW, (f"党员{everybody}人", f"不超过{limits.max_branch}人")
        )


def set_up(subject: Subject) -> Measured:
    """Measure the set-up: so many points off for each breach."""
    roll, limits, day = subject.facts.roll, subject.profile.limits, subject.day
    faults = (*size_faults(roll, limits, day), *committee_faults(roll, limits, day))
    off = subject.number("points_off", "1") * len(faults)
    return Measured(max(Fraction(0), subject.points - off), missing=faults)


def known_term(facts: Facts, day: date) -> CommitteeTerm | None:
    """Return the committee's term as known on ``day``, elections and postponements included."""
    return term_of(facts.branch, facts.elections, facts.finals(), day=day)


def term_end(facts: Facts, limits: Limits, day: date) -> date | None:
    """Return when the committee's term ends; an extension counts if approved and short enough."""
    return end_of(known_term(facts, day), limits)


def term(subject: Subject) -> Measured:
    """Measure the election in time: full points in term, some while not long overdue."""
    ends = term_end(subject.facts, subject.profile.limits, subject.day)
    known = known_term(subject.facts, subject.day)
    if ends is None or known is None or known.elected_on > subject.day:
        return WAITS_FOR_HAND
    if subject.day <= ends:
        return Measured(subject.points)
    grace = add_months(ends, int(subject.number("overdue_months", "6")))
    points = subject.number("overdue_points", "2") if subject.day <= grace else Fraction(0)
    missing = Missing(MissingKind.OVERDUE, (ends.isoformat(),))
    return Measured(min(points, subject.points), missing=(missing,))


def duties_due(roll: Roll, limits: Limits, day: date) -> tuple[PartyPost, ...]:
    """Return the posts somebody must hold: all four duties, or the secretary alone."""
    return DUTIES if committee_due(roll, limits, day) else DUTIES[:1]


def longest_vacancy(roll: Roll, post: PartyPost, first: date, last: date) -> int:
    """Return the most days in a row, from ``first`` to ``last``, on which nobody held a post."""
    spans = sorted(
        (term.since, min(term.until or last, last))
        for member in roll.members
        for term in member.posts
        if term.post is post and term.since <= last and (term.until or last) >= first
    )
    longest, free_from = 0, first
    for since, until in spans:
        longest = max(longest, (since - free_from).days)
        free_from = max(free_from, until + timedelta(days=1))
    return max(longest, (last - free_from).days + 1)


def vacant_too_long(facts: Facts, limits: Limits, day: date) -> tuple[PartyPost, ...]:
    """Return the posts that stood empty for longer than allowed in the year up to ``day``."""
    first = max(date(facts.year, 1, 1), kept_from(facts))
    return tuple(
        post
        for post in duties_due(facts.roll, limits, day)
        if longest_vacancy(facts.roll, post, first, day) > limits.vacancy_days
    )


def seats(subject: Subject) -> Measured:
    """Measure duties covered, and no seat empty for long."""
    roll, limits, day = subject.facts.roll, subject.profile.limits, subject.day
    empty = [post for post in duties_due(roll, limits, day) if not holders_on(roll, post, day)]
    vacant = vacant_too_long(subject.facts, limits, day)
    score, missing = Fraction(0), []
    if empty:
        names = tuple(POSTS[post] for post in empty)
        worth = subject.number("covered_points", "1")
        missing.append(subject.lacking(MissingKind.SEAT_MISSING, *names, points=worth))
    else:
        score += subject.number("covered_points", "1")
    if vacant:
        names = tuple(f"{POSTS[post]}超过{limits.vacancy_days}天" for post in vacant)
        lost = subject.number("vacancy_points", "1")
        missing.append(Missing(MissingKind.SEAT_MISSING, names, points=lost))
    else:
        score += subject.number("vacancy_points", "1")
    return Measured(min(score, subject.points), missing=tuple(missing))


def overdue_conversions(facts: Facts, limits: Limits, day: date) -> tuple[Member, ...]:
    """Return probationary members whose probation has ended without 转正 or extension."""
    return tuple(
        member
        for member in members_on(facts.roll, day)
        if (ends := conversion_due(member, facts, limits, day)) is not None and ends < day
    )


def conversion_due(member: Member, facts: Facts, limits: Limits, day: date) -> date | None:
    """Return when 转正 is due: as the member's case says where probation was extended."""
    ends = probation_ends(member, limits, day)
    case = next((case for case in facts.cases if case.member == member.id), None)
    if ends is None or case is None or not case.extensions:
        return ends
    return case.extensions[-1].until


def irregular_votes(facts: Facts) -> tuple[FinalRecord, ...]:
    """Return records in which an admission vote was closed against a hard rule."""
    rules = {Rule.SECRET_BALLOT_REQUIRED.value, Rule.QUORUM_NOT_MET.value}
    return tuple(
        final
        for final in facts.records
        if any(item.kind.decides_membership and item.vote for item in final.record.agenda)
        and any(override.rule in rules for override in final.version.overrides)
    )


def conversions(subject: Subject) -> Measured:
    """Measure recruitment and 转正: so many points off for each case overdue or irregular."""
    facts = subject.facts
    in_cases = {case.member for case in facts.cases}
    linked = {record for case in facts.cases for record in case.records}
    overdue = tuple(
        member
        for member in overdue_conversions(facts, subject.profile.limits, subject.day)
        if member.id not in in_cases
    )
    irregular = tuple(f for f in irregular_votes(facts) if f.record.id not in linked)
    faults = tuple(case_faults(subject))
    off = subject.number("points_off", "1") * (len(overdue) + len(irregular) + len(faults))
    missing = []
    if faults:
        names = (f"{case.name} {step.step.number}{step.step.title}" for case, step in faults)
        missing.append(Missing(MissingKind.INCOMPLETE_RECORDS, tuple(names)))
    if overdue:
        missing.append(subject.lacking(MissingKind.OVERDUE, *(member.name for member in overdue)))
    if irregular:
        titles = tuple(final.record.title for final in irregular)
        missing.append(Missing(MissingKind.INCOMPLETE_RECORDS, titles))
    return Measured(
        max(Fraction(0), subject.points - off),
        evidence=ids(irregular),
        members=(
            *(member.id for member in overdue),
            *dict.fromkeys(case.member for case, _ in faults if case.member is not None),
        ),
        missing=tuple(missing),
    )


def case_faults(subject: Subject) -> Iterator[tuple[RecruitmentCase, StepStanding]]:
    """Yield each step of a case that a hard rule finds overdue or irregular in the year."""
    facts, profile = subject.facts, subject.profile
    finals = facts.finals()
    for case in facts.cases:
        standing = judge(
            case,
            profile.recruitment,
            limits=profile.limits,
            roll=facts.roll,
            finals=finals,
            today=subject.day,
        )
        for step in faults_in(standing, facts.year):
            yield case, step

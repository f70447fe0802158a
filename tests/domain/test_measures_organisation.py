"""Measures of the star standard over the branch itself: B and D4, at their edges."""

from dataclasses import replace
from datetime import date

import pytest
from domain_values import (
    PROFILE,
    ROLL,
    STANDARD,
    YEAR,
    facts,
    final,
    item,
    member,
    record,
    roll_of,
    vote,
)

from branchdesk.domain import stars
from branchdesk.domain.branch import Branch, CommitteeTerm
from branchdesk.domain.measures_organisation import DUTIES as POSTS_DUE
from branchdesk.domain.measures_organisation import longest_vacancy
from branchdesk.domain.people import MemberStatus, PartyPost, PostTerm, StatusChange
from branchdesk.domain.records import AgendaKind, Override
from branchdesk.domain.roll import Roll
from branchdesk.domain.standard import MissingKind

AFTER = date(YEAR + 1, 4, 1)


def scored(code, found, *, today=AFTER, profile=PROFILE):
    result = stars.score(found, STANDARD, profile, today)
    return next(line for line in result.items if line.code == code)


def points(code, found, **known):
    return scored(code, found, **known).score


def lacking(code, found, kind, **known):
    return [m for m in scored(code, found, **known).missing if m.kind is kind]


def seated(seats):
    """Return eight full members, so many of them on the committee."""
    posts = [(PartyPost.COMMISSIONER,)] * seats + [()] * (8 - seats)
    return Roll(tuple(member(str(n), *held) for n, held in enumerate(posts)))


@pytest.mark.parametrize(
    ("roll", "score"),
    [
        (roll_of(9), 3),
        (roll_of(2), 2),
        (roll_of(49, probationary=2), 2),
        (roll_of(6), 3),
        (Roll(tuple(member(str(n)) for n in range(8))), 2),
        (Roll(tuple(member(str(n), PartyPost.COMMISSIONER) for n in range(8))), 2),
        (Roll((*roll_of(5).members, member("甲", PartyPost.PUBLICITY))), 2),
        (seated(3), 3),
        (seated(7), 3),
        (roll_of(3), 3),
        (roll_of(50), 3),
    ],
    ids=[
        *("nine", "two", "fifty-one", "six", "no committee", "eight seats", "committee of six"),
        *("three seats", "seven seats", "three", "fifty"),
    ],
)
def test_b1_takes_a_point_off_for_each_breach_of_the_set_up(roll, score):
    assert points("B1", facts(roll=roll)) == score


def term(elected, **known):
    return facts(branch=Branch("支部", first_year=YEAR, term=CommitteeTerm(elected, **known)))


@pytest.mark.parametrize(
    ("elected", "known", "score"),
    [
        (date(YEAR - 2, 12, 31), {}, 4),
        (date(YEAR, 12, 31), {}, 4),
        (date(YEAR - 3, 12, 31), {}, 4),
        (date(YEAR - 3, 12, 30), {}, 2),
        (date(YEAR - 3, 7, 1), {}, 2),
        (date(YEAR - 3, 6, 30), {}, 0),
        (date(YEAR - 3, 6, 1), {"extended_until": date(YEAR + 1, 5, 1), "approval": "3号"}, 4),
        (date(YEAR - 3, 6, 1), {"extended_until": date(YEAR + 1, 5, 1)}, 0),
        (date(YEAR - 4, 6, 1), {"extended_until": date(YEAR + 1, 5, 1), "approval": "3号"}, 0),
    ],
)
def test_b2_falls_with_the_time_the_election_is_overdue(elected, known, score):
    assert points("B2", term(elected, **known)) == score


def test_b2_waits_for_a_hand_where_no_term_is_known():
    unknown = facts(branch=Branch("支部", first_year=YEAR))

    assert lacking("B2", unknown, MissingKind.ENTER_BY_HAND)
    assert lacking("B2", term(date(YEAR + 1, 1, 1)), MissingKind.ENTER_BY_HAND)


def secretary_from(*terms):
    """Return the usual branch with these terms of its secretary."""
    changed = replace(
        ROLL.members[0], posts=tuple(PostTerm(PartyPost.SECRETARY, a, b) for a, b in terms)
    )
    return replace(ROLL, members=(changed, *ROLL.members[1:]))


LONG_AGO, NEW_YEAR = date(2020, 1, 1), date(YEAR, 1, 1)


@pytest.mark.parametrize(
    ("terms", "score"),
    [
        ([(LONG_AGO, None)], 2),
        ([(LONG_AGO, date(YEAR, 3, 1)), (date(YEAR, 5, 31), None)], 2),
        ([(LONG_AGO, date(YEAR, 3, 1)), (date(YEAR, 6, 1), None)], 1),
        ([(LONG_AGO, date(YEAR, 10, 2))], 1),
        ([(LONG_AGO, date(YEAR, 10, 1))], 0),
        ([], 0),
    ],
)
def test_b3_wants_all_four_duties_held_and_no_seat_empty_for_more_than_ninety_days(terms, score):
    assert points("B3", facts(roll=secretary_from(*terms))) == score


@pytest.mark.parametrize(
    ("spans", "days"),
    [
        ([], 365),
        ([((YEAR, 1, 1), None)], 0),
        ([((YEAR, 1, 2), None)], 1),
        ([((YEAR - 3, 1, 1), (YEAR - 1, 12, 31))], 365),
        ([((YEAR - 3, 1, 1), (YEAR, 1, 1))], 364),
        ([((YEAR + 1, 1, 1), None)], 365),
        ([((YEAR, 1, 1), (YEAR, 12, 30)), ((YEAR, 2, 1), (YEAR, 3, 1))], 1),
        ([((YEAR, 1, 1), (YEAR, 3, 31)), ((YEAR, 4, 11), (YEAR, 12, 31))], 10),
    ],
)
def test_a_vacancy_is_the_longest_time_on_which_nobody_held_the_post(spans, days):
    terms = [(date(*since), date(*until) if until else None) for since, until in spans]
    year = (date(YEAR, 1, 1), date(YEAR, 12, 31))

    assert longest_vacancy(secretary_from(*terms), PartyPost.SECRETARY, *year) == days


def test_b3_does_not_count_the_time_before_the_branch_was_founded():
    branch = Branch("新支部", founded_on=date(YEAR, 10, 15), first_year=YEAR)
    duties = {duty: member(duty.value, duty, since=date(YEAR, 10, 15)) for duty in POSTS_DUE}
    begun = [
        replace(m, posts=tuple(replace(p, since=date(YEAR, 11, 1)) for p in m.posts))
        for m in duties.values()
    ]
    roll = Roll((*begun, *(member(str(n)) for n in range(5))))

    assert points("B3", facts(roll=roll, branch=branch)) == 2


def test_b3_asks_a_branch_without_a_committee_for_its_secretary_only():
    assert points("B3", facts(roll=roll_of(6))) == 2


def test_b3_lets_one_person_hold_two_duties():
    both = member("甲", PartyPost.SECRETARY, PartyPost.ORGANIZATION)
    others = (member("乙", PartyPost.PUBLICITY), member("丙", PartyPost.DISCIPLINE))
    roll = Roll((both, *others, *(member(str(n)) for n in range(5))))

    assert points("B3", facts(roll=roll)) == 2


def probationary(admitted, *more):
    person = member("预备", status=MemberStatus.PROBATIONARY, since=admitted)
    changes = tuple(StatusChange(on, status, "延长") for on, status in more)
    return replace(ROLL, members=(*ROLL.members[:9], replace(
        person, statuses=(*person.statuses, *changes))))  # fmt: skip


@pytest.mark.parametrize(
    ("roll", "score"),
    [
        (roll_of(9), 2),
        (probationary(date(YEAR, 3, 1)), 2),
        (probationary(date(YEAR - 1, 12, 31)), 2),
        (probationary(date(YEAR - 1, 12, 30)), 1),
        (probationary(date(YEAR - 1, 2, 1), (date(YEAR, 2, 1), MemberStatus.PROBATIONARY)), 2),
        (probationary(date(YEAR - 1, 2, 1), (date(YEAR, 2, 1), MemberStatus.FULL)), 2),
    ],
    ids=["nobody", "this year", "ends on the last day", "a day over", "extended", "converted"],
)
def test_d4_takes_a_point_off_for_each_conversion_overdue(roll, score):
    assert points("D4", facts(roll=roll)) == score


def test_d4_takes_a_point_off_for_an_admission_closed_against_a_hard_rule():
    admission = record(agenda=(item(AgendaKind.RECRUITMENT, vote=vote()),))
    aside = Override("secret_ballot_required", "agenda.0.vote.method", "经同意举手")

    assert points("D4", facts(final(admission, overrides=(aside,)), roll=roll_of(9))) == 1
    assert points("D4", facts(final(admission), roll=roll_of(9))) == 2

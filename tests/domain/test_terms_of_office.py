"""The term with elections and postponements, empty seats, and what B2 and D4 make of it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from domain_values import PROFILE, ROLL, STANDARD, YEAR, facts, final, item, member, record, vote

from branchdesk.app import rules_of
from branchdesk.domain import cycle, stars
from branchdesk.domain.branch import Branch, CommitteeTerm
from branchdesk.domain.dossiers import DossierId
from branchdesk.domain.elections import Election, ElectionKind, Paper, Postponement
from branchdesk.domain.people import MemberStatus, PartyPost, PostTerm
from branchdesk.domain.records import AgendaKind, Candidate, RecordKind, VoteKind
from branchdesk.domain.recruitment import RecruitmentCase, StepTaken
from branchdesk.domain.roll import Roll
from branchdesk.domain.terms_of_office import (
    TermState,
    end_of,
    term_of,
    term_standing,
    vacancies,
)

LIMITS = PROFILE.limits
RULES = rules_of().profile
ELECTED = date(YEAR - 3, 6, 1)
ENDS = date(YEAR, 6, 1)
BRANCH = Branch("支部", first_year=YEAR - 5, term=CommitteeTerm(ELECTED))
ELECTION = Election(DossierId("e1"), YEAR, f"{YEAR}年换届选举", seats=1)


def elected(day, *, yes=9, present=9):
    """Return finalised minutes in which one candidate got so many votes."""
    counted = vote(
        VoteKind.ELECTION, due=10, present=present, seats=1, candidates=(Candidate("张三", yes),)
    )
    made = record(RecordKind.GENERAL_MEETING, day)
    return final(replace(made, agenda=(item(AgendaKind.ELECTION, vote=counted),)))


def standing(term, today):
    return term_standing(term, LIMITS, today=today)


@pytest.mark.parametrize(
    ("left", "state", "stage"),
    [
        (181, TermState.IN_TERM, 0),
        (180, TermState.DUE, 180),
        (90, TermState.DUE, 90),
        (30, TermState.DUE, 30),
        (0, TermState.DUE, 30),
        (-1, TermState.OVERDUE, 0),
    ],
)
def test_the_term_is_due_half_a_year_a_quarter_and_a_month_before_it_ends(left, state, stage):
    found = standing(BRANCH.term, ENDS - timedelta(days=left))

    assert (found.state, found.stage, found.days) == (state, stage, left)


def test_an_approved_postponement_counts_up_to_a_year():
    approval = Paper(date(YEAR, 5, 1), "3号")
    put_off = replace(ELECTION, postponement=Postponement(date(YEAR, 12, 1), approval))
    too_long = replace(ELECTION, postponement=Postponement(date(YEAR + 2, 1, 1), approval))
    day = date(YEAR, 8, 1)

    term = term_of(BRANCH, [put_off], {}, day=day)

    assert standing(term, day).state is TermState.EXTENDED
    assert end_of(term_of(BRANCH, [too_long], {}, day=day), LIMITS) == ENDS


def test_a_postponement_that_nobody_approved_counts_for_nothing():
    put_off = replace(ELECTION, postponement=Postponement(date(YEAR, 12, 1)))

    term = term_of(BRANCH, [put_off], {}, day=date(YEAR, 8, 1))

    assert standing(term, date(YEAR, 8, 1)).state is TermState.OVERDUE


def test_an_election_that_was_held_begins_the_new_term_before_the_posts_are_handed_over():
    done = elected(date(YEAR, 5, 20))
    election = replace(ELECTION, meeting=done.record.id)

    term = term_of(BRANCH, [election], {done.record.id: done}, day=date(YEAR, 7, 1))

    assert term.elected_on == date(YEAR, 5, 20)
    assert standing(term, date(YEAR, 7, 1)).state is TermState.IN_TERM


@pytest.mark.parametrize(
    "done",
    [elected(date(YEAR, 5, 20), yes=4), elected(date(YEAR, 5, 20), present=7, yes=7)],
    ids=["no majority", "no quorum"],
)
def test_an_election_that_failed_changes_nothing(done):
    election = replace(ELECTION, meeting=done.record.id)

    term = term_of(BRANCH, [election], {done.record.id: done}, day=date(YEAR, 7, 1))

    assert term.elected_on == ELECTED


def test_a_by_election_does_not_begin_a_term():
    done = elected(date(YEAR, 5, 20))
    election = replace(ELECTION, kind=ElectionKind.VACANCY, meeting=done.record.id)

    term = term_of(BRANCH, [election], {done.record.id: done}, day=date(YEAR, 7, 1))

    assert term.elected_on == ELECTED


def points(code, found, *, today=date(YEAR, 12, 31)):
    result = stars.score(found, STANDARD, RULES, today)
    return next(line for line in result.items if line.code == code).score


def test_b2_counts_an_election_held_and_an_approved_postponement():
    done = elected(date(YEAR, 5, 20))
    held = replace(ELECTION, meeting=done.record.id)
    approval = Paper(date(YEAR, 5, 1), "3号")
    put_off = replace(ELECTION, postponement=Postponement(date(YEAR + 1, 1, 10), approval))

    assert points("B2", facts(branch=BRANCH)) == 0
    assert points("B2", facts(done, branch=BRANCH, elections=(held,))) == 4
    assert points("B2", facts(branch=BRANCH, elections=(put_off,))) == 4


def test_today_announces_the_end_of_a_postponed_term():
    approval = Paper(date(YEAR, 5, 1), "3号")
    put_off = replace(ELECTION, postponement=Postponement(date(YEAR, 12, 1), approval))
    found = facts(branch=BRANCH, elections=(put_off,))
    today = date(YEAR, 11, 1)

    lines = cycle.todos(cycle.board(found, RULES, today), found, RULES, today)

    assert [line.due_on for line in lines if line.kind == "term"] == [date(YEAR, 12, 1)]


# Seats


def gap(until):
    """Return a branch whose organisation post fell vacant after a day."""
    left = replace(ROLL.members[1], posts=(PostTerm(PartyPost.ORGANIZATION, ELECTED, until=until),))
    return replace(ROLL, members=(ROLL.members[0], left, *ROLL.members[2:]))


def test_an_empty_post_is_counted_from_the_day_after_it_was_left():
    roll = gap(date(YEAR, 3, 1))

    [found] = vacancies(roll, (PartyPost.ORGANIZATION,), kept_from=ELECTED, today=date(YEAR, 6, 1))

    assert (found.since, found.days) == (date(YEAR, 3, 2), 91)


@pytest.mark.parametrize(("days", "shown"), [(90, False), (91, True)])
def test_today_asks_for_a_by_election_after_ninety_days(days, shown):
    today = date(YEAR, 6, 1)
    found = facts(roll=gap(today - timedelta(days=days + 1)), branch=BRANCH)

    lines = cycle.todos(cycle.board(found, RULES, today), found, RULES, today)

    assert bool([line for line in lines if line.kind == "vacancy"]) is shown


# 发展党员 in the stars and on 今日


def applied(day, **changes):
    return RecruitmentCase(DossierId("c1"), "罗一鸣", steps=(StepTaken(1, on=day),), **changes)


def test_d4_is_full_without_cases_and_loses_a_point_for_each_step_overdue():
    late = applied(date(YEAR, 3, 1))
    today = date(YEAR, 6, 1)

    assert points("D4", facts(), today=today) == 2
    assert points("D4", facts(cases=(late,)), today=today) == 1
    assert points("D4", facts(cases=(applied(date(YEAR, 5, 20)),)), today=today) == 2


def test_a_probationer_with_a_case_is_not_counted_twice():
    person = member("罗一鸣", status=MemberStatus.PROBATIONARY, since=date(YEAR - 2, 1, 1))
    case = replace(applied(date(YEAR - 4, 1, 1)), begins_with=16, member=person.id)
    roll = Roll((*ROLL.members, person))
    today = date(YEAR, 6, 1)

    assert points("D4", facts(roll=roll), today=today) == 1
    assert points("D4", facts(roll=roll, cases=(case,)), today=today) == 1


@pytest.mark.parametrize(("today", "shown"), [(date(YEAR, 3, 1), False), (date(YEAR, 3, 2), True)])
def test_today_names_a_step_that_is_due_within_a_month(today, shown):
    # Admitted on 1 January: the superior body approves by 1 April.
    steps = (StepTaken(15, on=date(YEAR, 1, 1)), StepTaken(16, on=date(YEAR, 1, 20)))
    case = RecruitmentCase(DossierId("c1"), "罗一鸣", begins_with=15, steps=steps)
    found = facts(cases=(case,))

    lines = cycle.todos(cycle.board(found, RULES, today), found, RULES, today)

    assert [(line.values, line.item) for line in lines if line.kind == "recruitment"] == (
        [(("罗一鸣", "17"), "c1")] if shown else []
    )

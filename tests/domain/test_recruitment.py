"""A case of 发展党员 judged: days, order, deadlines, people."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from domain_values import member
from hypothesis import given
from hypothesis import strategies as st
from recruitment_values import (
    DAYS,
    OTHERS,
    ROLL,
    case,
    judged,
    rules_of,
    until,
)

from branchdesk.domain.basis import Severity
from branchdesk.domain.dates import FuzzyDate, add_months
from branchdesk.domain.people import MemberStatus
from branchdesk.domain.problems import Rule
from branchdesk.domain.records import Person
from branchdesk.domain.recruitment import StepTaken
from branchdesk.domain.recruitment_standing import StepState, faults_in
from branchdesk.domain.roll import Roll


def test_who_did_everything_in_time_is_finished_with_only_the_votes_not_linked():
    standing = judged(case())

    assert standing.next is None
    assert standing.deadline is None
    assert {problem.rule for problem in standing.problems} == {Rule.RECORD_NOT_LINKED}
    assert faults_in(standing, 2025) == ()


def test_a_new_case_waits_for_the_application():
    standing = judged(case({}))

    assert standing.next.step.number == 1
    assert [one.state for one in standing.steps].count(StepState.NEXT) == 1


def test_the_talk_is_due_a_month_after_the_application():
    found = case({1: date(2026, 10, 28)})

    before = judged(found, today=date(2026, 11, 28))
    after = judged(found, today=date(2026, 11, 29))

    assert before.deadline.due_on == date(2026, 11, 28)
    assert before.of(2).state is StepState.NEXT
    assert after.of(2).state is StepState.LATE
    assert rules_of(after, 2) == [Rule.STEP_OVERDUE]


@pytest.mark.parametrize(
    ("number", "day", "rule", "severity"),
    [
        (2, date(2024, 2, 11), Rule.STEP_TOO_LATE, Severity.HARD),
        (7, date(2025, 2, 28), Rule.STEP_TOO_EARLY, Severity.HARD),
        (15, date(2025, 6, 21), Rule.STEP_TOO_LATE, Severity.HARD),
        (17, date(2025, 9, 11), Rule.STEP_TOO_LATE, Severity.SOFT),
        (17, date(2025, 12, 11), Rule.STEP_TOO_LATE, Severity.HARD),
        (4, date(2024, 2, 29), Rule.STEP_BEFORE_ANOTHER, Severity.HARD),
        (23, date(2026, 7, 11), Rule.STEP_TOO_LATE, Severity.SOFT),
    ],
)
def test_a_step_out_of_its_time_is_named_with_its_severity(number, day, rule, severity):
    days = {**until(number), number: day}

    problems = judged(case(days)).of(number).problems

    found = [problem for problem in problems if problem.rule is rule]
    assert [problem.severity for problem in found] == [severity]
    assert found[0].basis is not None


@pytest.mark.parametrize("number", [2, 7, 15, 17])
def test_the_last_day_allowed_is_in_time(number):
    edge = {
        2: date(2024, 2, 10),
        7: date(2025, 3, 1),
        15: date(2025, 6, 20),
        17: date(2025, 9, 10),
    }[number]
    days = {n: d for n, d in until(number).items() if n != 6 or edge >= d}

    rules = rules_of(judged(case({**days, number: edge})), number)

    assert Rule.STEP_TOO_LATE not in rules
    assert Rule.STEP_TOO_EARLY not in rules


def test_a_step_that_was_passed_over_is_amber_and_costs_no_star_point():
    days = {number: day for number, day in DAYS.items() if number != 8}

    standing = judged(case(days))

    assert standing.of(8).state is StepState.IRREGULAR
    assert rules_of(standing, 8) == [Rule.STEP_SKIPPED]
    assert faults_in(standing, 2025) == ()


def test_a_minor_cannot_apply_and_somebody_of_eighteen_can():
    minor = case(until(1), born=FuzzyDate(2006, 1, 11))
    grown = case(until(1), born=FuzzyDate(2006, 1, 10))

    assert Rule.TOO_YOUNG in rules_of(judged(minor), 1)
    assert Rule.TOO_YOUNG not in rules_of(judged(grown), 1)


def test_contacts_and_introducers_are_full_members_of_the_right_number():
    young = member("预备", status=MemberStatus.PROBATIONARY)
    roll = Roll((*ROLL.members, young))
    nobody = judged(case(contacts=()))
    one = judged(case(introducers=(Person("党员1", OTHERS[1].id),)))
    wrong = judged(case(contacts=(Person("预备", young.id),)), roll=roll)

    assert Rule.NEEDS_FULL_MEMBERS in rules_of(nobody, 5)
    assert Rule.NEEDS_FULL_MEMBERS in rules_of(one, 9)
    assert rules_of(wrong, 5) == [Rule.NOT_A_FULL_MEMBER]


def test_the_talk_is_held_by_somebody_of_the_committee():
    other = case().with_step(StepTaken(2, on=DAYS[2], who="党员3"))

    assert rules_of(judged(other), 2) == [Rule.POST_REQUIRED]


@pytest.mark.parametrize(
    ("days", "hours", "enough"),
    [(3, 0, True), (2, 24, True), (2, 23, False), (0, 0, True)],
    ids=["three days", "24 hours", "neither", "not told"],
)
def test_training_takes_three_days_or_24_hours(days, hours, enough):
    taken = StepTaken(11, on=DAYS[11], training_days=days, training_hours=hours)

    found = rules_of(judged(case().with_step(taken)), 11)

    assert (Rule.TRAINING_TOO_SHORT not in found) is enough


def test_an_examination_is_due_every_half_year():
    found = case(until(5))

    assert judged(found, today=date(2024, 9, 1)).of(6).due_on == date(2024, 9, 5)
    seen = found.with_step(StepTaken(6, days=(date(2024, 9, 2),)))
    assert judged(seen, today=date(2024, 10, 1)).of(6).due_on == date(2025, 3, 2)


# Whatever is entered


@st.composite
def cases(draw):
    numbers = draw(st.sets(st.integers(1, 25)))
    days = {n: draw(st.dates(date(2023, 1, 1), date(2028, 1, 1))) for n in numbers}
    return case(days, begins_with=draw(st.integers(1, 25)))


@given(cases(), st.dates(date(2023, 1, 1), date(2028, 12, 31)))
def test_judging_any_case_on_any_day_gives_each_step_one_state(found, today):
    standing = judged(found, today=today)

    assert len(standing.steps) == 25
    for one in standing.steps:
        assert one.done == (one.on is not None)
        if one.state in (StepState.DONE,):
            assert one.done
        if one.state in (StepState.NEXT, StepState.COMING, StepState.NOT_APPLICABLE):
            assert not one.done
        assert one.on is None or one.on <= today
        if one.state is StepState.DONE:
            hard = [p for p in one.problems if p.severity is Severity.HARD]
            assert not [p for p in hard if p.rule is not Rule.STEP_TOO_LATE]
    if standing.next is not None:
        assert not standing.next.done


@given(cases(), st.dates(date(2023, 1, 1), date(2028, 12, 31)))
def test_what_lies_in_the_future_is_as_if_it_were_not_there(found, today):
    def known(step):
        # Of a step that lasts, days that were noted have been; its end may still lie ahead.
        days = tuple(day for day in step.days if day <= today)
        return replace(step, days=days, on=step.on if step.on and step.on <= today else None)

    def is_known(step):
        return step.on is None or step.on <= today or any(day <= today for day in step.days)

    steps = tuple(known(step) for step in found.steps if is_known(step))

    assert judged(found, today=today) == judged(replace(found, steps=steps), today=today)


@given(st.integers(0, 24), st.integers(-40, 40))
def test_the_talk_is_late_exactly_after_a_month(months, shift):
    applied = add_months(date(2024, 1, 31), months)
    talk = add_months(applied, 1) + timedelta(days=shift)

    rules = rules_of(judged(case({1: applied, 2: talk}), today=date(2030, 1, 1)), 2)

    assert (Rule.STEP_TOO_LATE in rules) is (shift > 0)
